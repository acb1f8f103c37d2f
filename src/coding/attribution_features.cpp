#include "coding/attribution_features.h"

#include <algorithm>
#include <array>

#include "coding/attribution_hash.h"
#include "coding/attribution_model.h"
#include "text/quotes.h"

namespace sayso {

using namespace feature;
AttributionFeatures::AttributionFeatures(const CueTable& cues, const Analysis& analysis)
    : analysis_(analysis), tree_(analysis), quotes_(find_quotes(analysis)) {
  sentence_of_.resize(analysis.tokens.size());
  for (std::uint32_t i = 0; i < analysis.sentences.size(); ++i) {
    const Run run = analysis.sentences[i].tokens;
    for (std::uint32_t t = run.first; t < run.end(); ++t) sentence_of_[t] = SentenceId{i};
  }
  read_words(cues);
  read_quotes();
  clause_of_.assign(analysis.tokens.size(), kNoClause);
  for (std::uint32_t i = 0; i < analysis.clauses.size(); ++i) {
    const Clause& clause = analysis.clauses[i];
    ClauseId& slot = clause_of_[index(clause.predicate)];
    if (slot == kNoClause || clause.kind != PredicateKind::Noun) slot = ClauseId{i};
  }
}

void AttributionFeatures::read_words(const CueTable& cues) {
  words_.resize(analysis_.tokens.size());
  for (std::uint32_t i = 0; i < words_.size(); ++i) {
    Word& word = words_[i];
    word.lemma = hash_text(analysis_.lemma(TokenId{i}));
    word.form = hash_text(analysis_.form(TokenId{i}));
    word.first = word.last = i;
    word.kind = kind_of(cues, TokenId{i});
  }
  const std::vector<TokenId>& order = tree_.top_down();
  for (auto at = order.rbegin(); at != order.rend(); ++at) {
    const TokenId head = tree_.head(*at);
    if (head == kNoToken) continue;
    Word& above = words_[index(head)];
    above.first = std::min(above.first, words_[index(*at)].first);
    above.last = std::max(above.last, words_[index(*at)].last);
  }
  for (const Mention& mention : analysis_.mentions) {
    if (mention.kind == MentionKind::Modifier) continue;
    words_[index(mention.head)].who = static_cast<std::uint8_t>(
        1 + static_cast<unsigned>(mention.kind) * 2 + (mention.actors.empty() ? 0U : 1U));
  }
}

std::uint8_t AttributionFeatures::kind_of(const CueTable& cues, TokenId token) const {
  CueForm form = CueForm::Verb;
  switch (tree_.token(token).upos) {
    case Upos::Verb:
      break;
    case Upos::Noun:
      form = CueForm::Noun;
      break;
    case Upos::Adj:
      form = CueForm::Adjective;
      break;
    case Upos::Adv:
      form = CueForm::Adverb;
      break;
    default:
      return 0;
  }
  const auto& found = cues.find(form, analysis_.lemma(token));
  return found.empty() ? std::uint8_t{0}
                       : static_cast<std::uint8_t>(1 + static_cast<unsigned>(found.back().kind));
}

void AttributionFeatures::read_quotes() {
  quote_of_.assign(analysis_.tokens.size(), kNoQuote);
  std::uint32_t quote = 0;
  for (std::uint32_t i = 0; i < analysis_.tokens.size(); ++i) {
    const Span span = analysis_.tokens[i].span;
    while (quote < quotes_.size() && quotes_[quote].end <= span.begin) ++quote;
    if (quote < quotes_.size() && quotes_[quote].contains(span)) quote_of_[i] = quote;
  }
}

Run AttributionFeatures::window(TokenId cue) const {
  const SentenceId own = sentence_of(cue);
  const auto quoted = [&](std::uint32_t sentence, bool at_start) {
    const Run run = analysis_.sentences[sentence].tokens;
    return !run.empty() && quote_of_[at_start ? run.first : run.end() - 1] != kNoQuote;
  };
  const std::uint32_t block = analysis_.sentence(own).block;
  std::uint32_t first = index(own);
  // "'Has he gone?' she asked" may be two sentences, so the cue's own need not begin in quotation.
  while (first > 0 && analysis_.sentences[first - 1].block == block && quoted(first - 1, false) &&
         (first == index(own) || quoted(first, true))) {
    --first;
  }
  std::uint32_t last = index(own);
  while (last + 1 < analysis_.sentences.size() && analysis_.sentences[last + 1].block == block &&
         quoted(last + 1, true)) {
    ++last;
  }
  const Run begin = analysis_.sentences[first].tokens;
  return {begin.first, analysis_.sentences[last].tokens.end() - begin.first};
}

void AttributionFeatures::look_from(TokenId cue) {
  cue_ = cue;
  above_.clear();
  for (TokenId at = cue; at != kNoToken && above_.size() < 64; at = tree_.head(at))
    above_.push_back(at);
  beside_ = quotes_beside(cue);
  window_ = window(cue);
  places_.clear();
  slots_.clear();
  if (const ClauseId clause = clause_of_[index(cue)]; clause != kNoClause) {
    const Run arguments = analysis_.clause(clause).arguments;
    for (std::uint32_t i = arguments.first; i < arguments.end(); ++i) {
      const Argument& argument = analysis_.arguments[i];
      const Word& head = words_[index(argument.head)];
      slots_.push_back({head.first, head.last, index(argument.head),
                        1 + static_cast<std::uint64_t>(argument.role) * 8 +
                            static_cast<std::uint64_t>(argument.origin)});
    }
  }
  for (std::uint32_t i = window_.first; i < window_.end(); ++i)
    places_.push_back(find_place(TokenId{i}));
}

AttributionFeatures::Place AttributionFeatures::find_place(TokenId token) const {
  Place place;
  if (sentence_of(token) != sentence_of(cue_)) {
    place.elsewhere = true;
    place.climb = index(token) < index(cue_) ? 11 : 13;
    place.branch = place.two = place.path = place.climb;
    place.top = token;
    return place;
  }
  std::array<TokenId, 64> down{};
  std::size_t depth = 0;
  TokenId at = token;
  auto met = std::find(above_.begin(), above_.end(), at);
  while (met == above_.end() && tree_.head(at) != kNoToken && depth < down.size()) {
    down[depth++] = at;
    at = tree_.head(at);
    met = std::find(above_.begin(), above_.end(), at);
  }
  if (met == above_.end()) met = above_.end() - 1;
  std::uint64_t climb = 17;
  for (auto up = above_.begin(); up != met; ++up) {
    climb = mix(climb, code(tree_.deprel(*up)));
    ++place.climbed;
  }
  place.climb = climb;
  place.depth = static_cast<std::uint32_t>(depth);
  place.top = depth == 0 ? *met : down[depth - 1];
  std::uint64_t path = climb;
  for (std::size_t i = 0; i < depth && i < 5; ++i) {
    path = mix(path, code(tree_.deprel(down[depth - 1 - i])));
    if (i == 0) place.branch = path;
    if (i == 1) place.two = path;
  }
  if (depth == 0) place.branch = mix(climb, 99);
  if (depth < 2) place.two = place.branch;
  place.path = depth == 0 ? place.branch : path;
  return place;
}

// The role of the narrowest argument of the cue's clause that a word stands in, and whether it is
// its head or the cue stands in it too.
std::uint64_t AttributionFeatures::argument_at(TokenId token) const {
  const Slot* narrowest = nullptr;
  for (const Slot& slot : slots_) {
    if (index(token) < slot.first || index(token) > slot.last) continue;
    if (narrowest == nullptr || slot.last - slot.first < narrowest->last - narrowest->first) {
      narrowest = &slot;
    }
  }
  if (narrowest == nullptr) return slots_.empty() ? 0 : 1;
  const bool around = index(cue_) >= narrowest->first && index(cue_) <= narrowest->last;
  return 2 + narrowest->role * 4 + (narrowest->head == index(token) ? 1U : 0U) + (around ? 2U : 0U);
}

// Inside a quotation or not, on its edge, in one the cue is in, before or behind the cue.
std::uint64_t AttributionFeatures::quote_state(TokenId token) const {
  const std::uint32_t quote = quote_of(token);
  if (quote == kNoQuote) return quote_of(cue_) == kNoQuote ? 0 : 1;
  const Span span = analysis_.token(token).span;
  const bool opens = quotes_[quote].begin == span.begin;
  const bool closes = quotes_[quote].end == span.end;
  return 2 + (opens ? 1U : 0U) + (closes ? 2U : 0U) + (quote == quote_of(cue_) ? 4U : 0U) +
         (index(token) < index(cue_) ? 8U : 0U);
}

void AttributionFeatures::word(TokenId token, std::vector<std::uint32_t>& out) const {
  FeatureSink sink(AttributionWeights::kWordBits, out);
  const Place& place = place_of(token);
  const Token& at = tree_.token(token);
  const Word& own = words_[index(token)];
  const Word& cue = words_[index(cue_)];
  const Word& top = words_[index(place.top)];
  const Run run = analysis_.sentence(sentence_of(token)).tokens;
  const auto here = static_cast<std::int64_t>(index(token));
  const bool before = index(token) < index(cue_);
  const std::uint32_t distance = before ? index(cue_) - index(token) : index(token) - index(cue_);
  const std::uint64_t side = before ? 1 : token == cue_ ? 2 : 3;
  const std::uint64_t branch = mix(place.branch, side);
  const std::uint64_t frame = mix(code(tree_.token(cue_).upos), cue.kind);
  const std::uint64_t quote = quote_state(token);
  const TokenId mark = tree_.child(place.top, Deprel::Mark);
  const TokenId preposition = tree_.preposition(place.top);
  const std::uint64_t opener = mark != kNoToken          ? words_[index(mark)].lemma
                               : preposition != kNoToken ? words_[index(preposition)].lemma
                                                         : 0;
  const bool leftmost = top.first == index(token);
  const bool rightmost = top.last == index(token);
  const std::uint64_t edge = (leftmost ? 1U : 0U) + (rightmost ? 2U : 0U);
  const bool sign = at.upos == Upos::Punct;
  const std::uint64_t argument = argument_at(token);
  const bool final = index(token) + 1 == run.end();
  sink.add({branch});
  sink.add({branch, cue.lemma});
  sink.add({branch, frame});
  sink.add({mix(place.two, side)});
  sink.add({mix(place.two, side), frame});
  sink.add({mix(place.path, side)});
  sink.add({mix(place.path, side), cue.lemma});
  sink.add({branch, top.lemma});
  sink.add({branch, code(tree_.token(place.top).upos), opener});
  sink.add({branch, opener, cue.lemma});
  sink.add({branch, top.who, edge});
  sink.add({branch, code(tree_.token(cue_).morph), code(tree_.token(place.top).morph), frame});
  sink.add({branch, own.lemma});
  sink.add({branch, code(at.upos), code(at.deprel), place.depth > 3 ? 3U : place.depth});
  sink.add({branch, edge, sign ? own.form : 0, quote});
  sink.add({quote, side, beside_});
  sink.add({quote, branch});
  sink.add({quote, branch, beside_});
  sink.add({own.form, side, bucket(distance)});
  sink.add({own.lemma, cue.lemma, distance > 4 ? 5U : distance, side});
  sink.add({own.lemma, frame, side, distance > 4 ? 5U : distance});
  sink.add({bucket(distance), side, code(at.upos)});
  sink.add({form_at(here - 1, run), own.form, side});
  sink.add({form_at(here + 1, run), own.form, side});
  sink.add({form_at(here + 1, run), branch});
  sink.add({form_at(here - 1, run), branch});
  sink.add({sign ? own.form : 0, final ? 1U : 0U, side, quote});
  sink.add({place.climbed, place.depth > 4 ? 4U : place.depth, side, cue.lemma});
  sink.add({code(at.upos), code(at.deprel), side, frame});
  sink.add({shape_of_children(cue_), branch});
  sink.add({argument, side});
  sink.add({argument, branch});
  sink.add({argument, cue.lemma});
  sink.add({argument, frame, edge});
  sink.add({argument, own.lemma});
  sink.add({argument, code(at.upos), edge, place.depth > 3 ? 3U : place.depth});
}

void AttributionFeatures::step(TokenId token, std::vector<std::uint32_t>& out) const {
  FeatureSink sink(AttributionWeights::kStepBits, out);
  const Token& at = tree_.token(token);
  const TokenId last{index(token) - 1};
  const Token& before = tree_.token(last);
  const auto sign = [&](TokenId id) {
    return tree_.token(id).upos == Upos::Punct ? words_[index(id)].form : 0;
  };
  const bool same_sentence = sentence_of(token) == sentence_of(last);
  const Place& here = place_of(token);
  const Place& there = place_of(last);
  const bool same_branch = here.top == there.top;
  const std::uint64_t side = index(token) <= index(cue_) ? 0 : 1;
  const bool quotes = quote_of(token) == quote_of(last);
  sink.add({side});
  sink.add({code(at.upos), code(before.upos), side});
  sink.add({sign(token), sign(last), side});
  sink.add({same_branch ? 1U : 0U, same_sentence ? 1U : 0U, side});
  sink.add({same_branch ? 1 : here.branch, side});
  sink.add({same_branch ? 1 : there.branch, side});
  sink.add({quotes ? 1U : 0U, quote_state(token), quote_state(last)});
  sink.add({token == cue_ ? 1U : last == cue_ ? 2U : 0U, code(at.upos), code(before.upos)});
  sink.add({words_[index(token)].lemma, side});
  sink.add({words_[index(last)].lemma, side});
  sink.add({same_branch ? 1U : 0U, tree_.head(token) == last ? 1U : 0U, code(at.deprel), side});
}

}  // namespace sayso
