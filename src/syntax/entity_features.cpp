#include "syntax/entity_features.h"

#include <algorithm>
#include <string_view>

#include "syntax/entity_words.h"
#include "text/characters.h"

namespace sayso {
namespace {

// Kinds of features. Part of what model files mean: append only.
enum Template : std::uint32_t {
  kBias,
  kLemma,
  kForm,
  kSuffix2,
  kSuffix3,
  kSuffix4,
  kPrefix3,
  kShape,
  kTag,
  kModifier,
  kNameLast,
  kNameLastSuffix,
  kNameLength,
  kRelation,
  kRelationTag,
  kGovernor,
  kGovernorRelation,
  kPreposition,
  kPrepositionGovernor,
  kDeterminer,
  kAppositionUp,
  kApposition,
  kCopulaSubject,
  kConjunctUp,
  kConjunct,
  kRelativePronoun,
  kComplement,
  kPrevious,
  kNext,
  kTitle,
  kPrepositionLemma,
  kComplementHead,
  kConjunctRelation,
  kConjunctGovernor,
  kNounClass
};

constexpr std::uint32_t kNothing = 0x9E37U;  // stands for a word that is not there

// "Xxxx" as "Xx", "2,400" as "0,0": runs of a class are one sign.
std::uint32_t hash_shape(std::string_view text) {
  std::uint32_t value = 2166136261U;
  char last = 0;
  for (const char c : text) {
    char sign = c;
    if (is_ascii_upper(c)) sign = 'X';
    if (is_ascii_lower(c)) sign = 'x';
    if (is_ascii_digit(c)) sign = '0';
    if (static_cast<unsigned char>(c) >= 0x80) sign = 'u';
    if (sign == last && sign != '0') continue;
    value = (value ^ static_cast<unsigned char>(sign)) * 16777619U;
    last = sign;
  }
  return value;
}

void add(EntityFeatures& out, Template kind, std::uint32_t a, std::uint32_t b = 0) {
  if (out.count == out.hashes.size()) return;
  std::uint64_t value =
      (std::uint64_t{a} << 32U | b) + (std::uint64_t{kind} + 1) * 0x9E3779B97F4A7C15ULL;
  value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9ULL;
  value = (value ^ (value >> 27U)) * 0x94D049BB133111EBULL;
  out.hashes[out.count++] = static_cast<std::uint32_t>(value >> 32U);
}

std::string_view last_bytes(std::string_view text, std::size_t count) {
  return text.substr(text.size() - std::min(count, text.size()));
}

std::uint32_t tag_of(const Token& token) {
  return static_cast<std::uint32_t>(token.upos) * 4 +
         static_cast<std::uint32_t>(token.morph.number);
}

}  // namespace

void EntitySentence::read(const Analysis& analysis, Run tokens) {
  analysis_ = &analysis;
  tree_.read(analysis, tokens);
  words_.clear();
  for (std::uint32_t t = tokens.first; t < tokens.end(); ++t) {
    const std::string_view form = analysis.form(TokenId{t});
    words_.push_back({hash_lower(form), hash_lower(analysis.lemma(TokenId{t})), hash_shape(form)});
  }
}

void EntitySentence::add_word_features(std::uint32_t head, EntityFeatures& out) const {
  add(out, kLemma, word(head).lemma);
  add(out, kForm, word(head).form, word(head).shape);
  add(out, kShape, word(head).shape, static_cast<std::uint32_t>(token(head).upos));
  add_endings(head, out);
  add_modifiers(head, out);
  const NounClass kind = noun_class_of_hash(word(head).lemma);
  if (kind != NounClass::None) add(out, kNounClass, static_cast<std::uint32_t>(kind));
}

void EntitySentence::add_endings(std::uint32_t head, EntityFeatures& out) const {
  const std::string_view form = analysis_->form(TokenId{head});
  const std::uint32_t is_name = token(head).upos == Upos::Propn ? 1 : 0;
  add(out, kSuffix2, hash_lower(last_bytes(form, 2)), is_name);
  add(out, kSuffix3, hash_lower(last_bytes(form, 3)), is_name);
  add(out, kSuffix4, hash_lower(last_bytes(form, 4)), is_name);
  add(out, kPrefix3, hash_lower(form.substr(0, 3)), is_name);
}

void EntitySentence::add_modifiers(std::uint32_t head, EntityFeatures& out) const {
  std::uint32_t last = head;
  std::uint32_t parts = 0;
  for (std::uint32_t c = tree_.first_child(head); c != PhraseTree::kNone;
       c = tree_.next_sibling(c)) {
    const Deprel relation = token(c).deprel;
    if (relation == Deprel::Flat) last = c;
    if (relation == Deprel::Flat || relation == Deprel::Compound) ++parts;
    if (relation == Deprel::Amod || relation == Deprel::Compound || relation == Deprel::Nummod ||
        relation == Deprel::Flat) {
      add(out, kModifier, word(c).lemma, static_cast<std::uint32_t>(relation));
    }
    if (relation == Deprel::NmodDesc) add(out, kTitle, word(c).lemma);
  }
  if (token(head).upos != Upos::Propn) return;
  add(out, kNameLength, std::min(parts, 4U), last != head ? 1 : 0);
  if (last == head) return;
  add(out, kNameLast, word(last).form);
  add(out, kNameLastSuffix, hash_lower(last_bytes(analysis_->form(TokenId{last}), 3)));
}

void EntitySentence::add_context_features(std::uint32_t head, EntityFeatures& out) const {
  add(out, kBias, 0);
  add(out, kTag, tag_of(token(head)));
  add_governor(head, out);
  add_dependents(head, out);
  add_neighbours(head, out);
}

void EntitySentence::add_governor(std::uint32_t head, EntityFeatures& out) const {
  const Token& own = token(head);
  const auto relation = static_cast<std::uint32_t>(own.deprel);
  add(out, kRelation, relation);
  add(out, kRelationTag, relation, tag_of(own));
  if (own.head == kNoToken) return;
  const std::uint32_t up = index(own.head);
  add(out, kGovernor, word(up).lemma);
  add(out, kGovernorRelation, word(up).lemma, relation);
  if (own.deprel == Deprel::Appos) add(out, kAppositionUp, word(up).lemma);
  if (own.deprel == Deprel::Conj) add_first_conjunct(up, out);
}

// What is co-ordinated stands as its first conjunct does.
void EntitySentence::add_first_conjunct(std::uint32_t first, EntityFeatures& out) const {
  add(out, kConjunctUp, word(first).lemma);
  add(out, kConjunctRelation, static_cast<std::uint32_t>(token(first).deprel),
      tag_of(token(first)));
  if (token(first).head == kNoToken) return;
  add(out, kConjunctGovernor, word(index(token(first).head)).lemma,
      static_cast<std::uint32_t>(token(first).deprel));
}

void EntitySentence::add_dependents(std::uint32_t head, EntityFeatures& out) const {
  std::uint32_t preposition = kNothing;
  std::uint32_t determiner = kNothing;
  for (std::uint32_t c = tree_.first_child(head); c != PhraseTree::kNone;
       c = tree_.next_sibling(c)) {
    switch (token(c).deprel) {
      case Deprel::Case:
        if (c < head) preposition = word(c).lemma;
        break;
      case Deprel::Det:
      case Deprel::NmodPoss:
        determiner = token(c).upos == Upos::Pron || token(c).upos == Upos::Det ? word(c).lemma : 1;
        break;
      case Deprel::Appos:
        add(out, kApposition, word(c).lemma);
        break;
      case Deprel::Conj:
        add(out, kConjunct, word(c).lemma);
        break;
      case Deprel::Nsubj:
        add(out, kCopulaSubject, word(c).lemma);
        break;
      case Deprel::AclRelcl:
        add(out, kRelativePronoun, word(tree_.leftmost(c)).lemma);
        break;
      case Deprel::Nmod:
        add(out, kComplement, word(tree_.leftmost(c)).lemma);
        add(out, kComplementHead, word(c).lemma, word(head).lemma);
        add(out, kComplementHead, word(c).lemma, token(head).upos == Upos::Num ? 1 : 0);
        break;
      default:
        break;
    }
  }
  const Token& own = token(head);
  const std::uint32_t up = own.head == kNoToken ? kNothing : word(index(own.head)).lemma;
  add(out, kPreposition, preposition, static_cast<std::uint32_t>(own.deprel));
  add(out, kPrepositionGovernor, preposition, up);
  add(out, kPrepositionLemma, preposition, word(head).lemma);
  add(out, kDeterminer, determiner, tag_of(own));
}

void EntitySentence::add_neighbours(std::uint32_t head, EntityFeatures& out) const {
  const Run tokens = tree_.tokens();
  add(out, kPrevious, head > tokens.first ? word(head - 1).form : kNothing);
  add(out, kNext, head + 1 < tokens.end() ? word(head + 1).form : kNothing);
}

}  // namespace sayso
