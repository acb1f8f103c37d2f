// The features of a word as the head of a cue.

#include <algorithm>
#include <array>

#include "coding/attribution_features.h"
#include "coding/attribution_hash.h"
#include "coding/attribution_model.h"

namespace sayso {

using namespace feature;

namespace {

// Relations whose child says something by its word.
bool is_telling(Deprel relation) {
  switch (relation) {
    case Deprel::Aux:
    case Deprel::AuxPass:
    case Deprel::Advmod:
    case Deprel::Mark:
    case Deprel::CompoundPrt:
    case Deprel::Obj:
    case Deprel::Xcomp:
    case Deprel::Cop:
    case Deprel::Case:
    case Deprel::Det:
    case Deprel::Amod:
    case Deprel::Expl:
    case Deprel::Fixed:
      return true;
    default:
      return false;
  }
}

}  // namespace

bool AttributionFeatures::may_be_cue(TokenId token) const {
  switch (tree_.token(token).upos) {
    case Upos::Det:
    case Upos::Num:
    case Upos::Pron:
    case Upos::Cconj:
    case Upos::Part:
    case Upos::Sym:
      return false;
    case Upos::Punct: {
      const std::string_view form = analysis_.form(token);
      return form == ":" || form == "-" || form == "--" || form == "\xe2\x80\x94" ||
             form == "\xe2\x80\x95" || form == "\xe2\x80\x93";
    }
    default:
      return true;
  }
}

std::uint64_t AttributionFeatures::lemma_at(std::int64_t place, Run within) const {
  if (place < within.first || place >= within.end()) return 7;
  return words_[static_cast<std::size_t>(place)].lemma;
}

std::uint64_t AttributionFeatures::form_at(std::int64_t place, Run within) const {
  if (place < within.first || place >= within.end()) return 7;
  return words_[static_cast<std::size_t>(place)].form;
}

// Which of the relations that frame speech a word has below it, as bits.
std::uint64_t AttributionFeatures::shape_of_children(TokenId token) const {
  static constexpr std::array kFraming = {
      Deprel::Nsubj, Deprel::NsubjPass, Deprel::Ccomp,   Deprel::Xcomp, Deprel::Obj,
      Deprel::Obl,   Deprel::Parataxis, Deprel::AuxPass, Deprel::Expl,  Deprel::Csubj,
      Deprel::Cop,   Deprel::Acl,       Deprel::Nmod,    Deprel::Advcl, Deprel::Mark};
  std::uint64_t shape = 0;
  for (const TokenId below : tree_.children(token)) {
    const auto found = std::find(kFraming.begin(), kFraming.end(), tree_.deprel(below));
    if (found != kFraming.end()) shape |= 1ULL << (found - kFraming.begin());
  }
  return shape;
}

// How far the next quotation before and behind a word is, in its sentence, and whether the word
// stands in one.
std::uint64_t AttributionFeatures::quotes_beside(TokenId token) const {
  const Run run = analysis_.sentence(sentence_of(token)).tokens;
  const std::uint32_t own = quote_of(token);
  std::uint64_t before = 8;
  std::uint64_t behind = 8;
  for (std::uint32_t i = index(token); i > run.first; --i) {
    if (quote_of_[i - 1] == kNoQuote || quote_of_[i - 1] == own) continue;
    before = bucket(index(token) - i);
    break;
  }
  for (std::uint32_t i = index(token) + 1; i < run.end(); ++i) {
    if (quote_of_[i] == kNoQuote || quote_of_[i] == own) continue;
    behind = bucket(i - index(token) - 1);
    break;
  }
  return before * 32 + behind * 2 + (own == kNoQuote ? 0U : 1U);
}

void AttributionFeatures::cue(TokenId token, std::vector<std::uint32_t>& out) const {
  FeatureSink sink(AttributionWeights::kCueBits, out);
  const Token& at = tree_.token(token);
  const Word& word = words_[index(token)];
  const Run run = analysis_.sentence(sentence_of(token)).tokens;
  const auto place = static_cast<std::int64_t>(index(token));
  const std::uint64_t lemma = word.lemma;
  const std::uint64_t upos = code(at.upos);
  const std::uint64_t relation = code(at.deprel);
  const bool root = at.head == kNoToken;
  const std::uint64_t head = root ? 3 : words_[index(at.head)].lemma;
  const std::uint64_t head_upos = root ? 0 : code(tree_.token(at.head).upos);
  const std::uint64_t head_kind = root ? 0 : words_[index(at.head)].kind;
  const std::uint64_t above =
      root || tree_.head(at.head) == kNoToken ? 0 : code(tree_.deprel(at.head));
  const std::uint64_t shape = shape_of_children(token);
  const std::uint64_t form = code(at.morph);
  const std::uint64_t beside = quotes_beside(token);
  sink.add({upos});
  sink.add({lemma});
  sink.add({lemma, upos});
  sink.add({word.form});
  sink.add({relation, upos, word.kind});
  sink.add({relation, lemma});
  sink.add({relation, head_upos, upos});
  sink.add({relation, head, upos});
  sink.add({relation, head, lemma});
  sink.add({relation, above, upos, head_kind, word.kind});
  sink.add({shape, upos, word.kind});
  sink.add({shape, lemma});
  sink.add({form, lemma});
  sink.add({form, upos, shape});
  sink.add({beside, upos, word.kind});
  sink.add({beside, lemma});
  sink.add({beside & 1U, lemma});
  sink.add({word.kind, upos, form});
  sink.add({form_at(place - 1, run), lemma});
  sink.add({form_at(place + 1, run), lemma});
  sink.add({form_at(place - 1, run), upos});
  sink.add({form_at(place + 1, run), upos});
  sink.add({form_at(place + 1, run), form_at(place + 2, run), lemma});
  sink.add({form_at(place - 2, run), form_at(place - 1, run), lemma});
  sink.add({lemma_at(place - 1, run), lemma_at(place + 1, run), upos});
  sink.add(
      {index(token) + 1 < run.end() ? code(analysis_.tokens[index(token) + 1].upos) : 0, lemma});
  sink.add({index(token) > run.first ? code(analysis_.tokens[index(token) - 1].upos) : 0, lemma});
  sink.add({analysis_.lemma(token).size() > 4
                ? hash_text(analysis_.lemma(token).substr(analysis_.lemma(token).size() - 3))
                : 5,
            upos, shape});
  const bool nearest = is_nearest_verb(token);
  sink.add({nearest ? 1U : 0U, upos, word.kind});
  sink.add({nearest ? 1U : 0U, lemma});
  sink.add({form_at(static_cast<std::int64_t>(run.end()) - 1, run), nearest ? 1U : 0U, upos});
  std::uint64_t roles = 0;
  std::uint64_t subject = 0;
  const ClauseId clause = clause_of_[index(token)];
  if (clause != kNoClause) {
    const Clause& own = analysis_.clause(clause);
    for (std::uint32_t i = own.arguments.first; i < own.arguments.end(); ++i) {
      const Argument& argument = analysis_.arguments[i];
      roles |= 1ULL << static_cast<unsigned>(argument.role);
      if (argument.role == ArgumentRole::Subject) {
        subject =
            1 + words_[index(argument.head)].who * 8 + static_cast<std::uint64_t>(argument.origin);
        sink.add_one_of(15, {words_[index(argument.head)].lemma, upos, word.kind});
      }
      sink.add_one_of(16,
                      {static_cast<std::uint64_t>(argument.role), words_[index(argument.head)].who,
                       static_cast<std::uint64_t>(argument.origin), lemma});
    }
    sink.add_one_of(
        17, {static_cast<std::uint64_t>(own.link), static_cast<std::uint64_t>(own.kind), roles});
  }
  sink.add({roles, lemma});
  sink.add({roles, upos, word.kind, subject});
  sink.add({subject, lemma});
  for (const TokenId below : tree_.children(token)) {
    const std::uint64_t link = code(tree_.deprel(below));
    const bool left = index(below) < index(token);
    sink.add_one_of(1, {link, lemma});
    sink.add_one_of(2, {link, upos, word.kind, left ? 1U : 0U});
    sink.add_one_of(3, {link, code(tree_.token(below).upos), upos, words_[index(below)].who});
    sink.add_one_of(4, {link, words_[index(below)].who, lemma});
    if (is_telling(tree_.deprel(below))) {
      sink.add_one_of(5, {link, words_[index(below)].lemma, lemma});
      sink.add_one_of(6, {link, words_[index(below)].lemma, upos});
    }
    const TokenId preposition = tree_.preposition(below);
    if (preposition != kNoToken) {
      sink.add_one_of(7, {link, words_[index(preposition)].lemma, lemma});
      sink.add_one_of(8, {link, words_[index(preposition)].lemma, upos, word.kind});
    }
    if (tree_.deprel(below) == Deprel::Nsubj || tree_.deprel(below) == Deprel::NsubjPass) {
      sink.add_one_of(9, {link, words_[index(below)].lemma, upos});
      sink.add_one_of(10, {link, words_[index(below)].lemma, word.kind});
    }
    const TokenId mark = tree_.child(below, Deprel::Mark);
    if (mark != kNoToken) sink.add_one_of(11, {link, words_[index(mark)].lemma, lemma});
    if (mark != kNoToken) sink.add_one_of(12, {link, words_[index(mark)].lemma, upos, word.kind});
  }
  // The words above whose cue may hold this one.
  std::uint32_t steps = 0;
  for (TokenId up = at.head, from = token; up != kNoToken && steps < 6;
       from = up, up = tree_.head(up), ++steps) {
    if (words_[index(up)].kind == 0) continue;
    sink.add_one_of(13, {words_[index(up)].lemma, code(tree_.deprel(from)), steps});
    sink.add_one_of(14, {words_[index(up)].kind, code(tree_.deprel(from)), upos, word.kind});
    break;
  }
}

// Whether a word outside quotations is the verb nearest to one in its sentence.
bool AttributionFeatures::is_nearest_verb(TokenId token) const {
  if (quote_of(token) != kNoQuote || tree_.token(token).upos != Upos::Verb) return false;
  const Run run = analysis_.sentence(sentence_of(token)).tokens;
  for (const int step : {-1, 1}) {
    for (std::int64_t i = std::int64_t{index(token)} + step; i >= run.first && i < run.end();
         i += step) {
      if (quote_of_[static_cast<std::size_t>(i)] != kNoQuote) return true;
      if (analysis_.tokens[static_cast<std::size_t>(i)].upos == Upos::Verb) break;
    }
  }
  return false;
}

}  // namespace sayso
