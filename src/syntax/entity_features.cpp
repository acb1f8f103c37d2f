#include "syntax/entity_features.h"

#include <algorithm>
#include <string_view>

#include "syntax/entity_words.h"
#include "text/characters.h"

namespace sayso {
namespace {

// Kinds of features. Part of what model files mean: append only.
enum class Template : std::uint32_t {
  Bias,
  Lemma,
  Form,
  Suffix2,
  Suffix3,
  Suffix4,
  Prefix3,
  Shape,
  Tag,
  Modifier,
  NameLast,
  NameLastSuffix,
  NameLength,
  Relation,
  RelationTag,
  Governor,
  GovernorRelation,
  Preposition,
  PrepositionGovernor,
  Determiner,
  AppositionUp,
  Apposition,
  CopulaSubject,
  ConjunctUp,
  Conjunct,
  RelativePronoun,
  Complement,
  Previous,
  Next,
  Title,
  PrepositionLemma,
  ComplementHead,
  ConjunctRelation,
  ConjunctGovernor,
  NounClass
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
  std::uint64_t value = (std::uint64_t{a} << 32U | b) +
                        (static_cast<std::uint64_t>(kind) + 1) * 0x9E3779B97F4A7C15ULL;
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
  add(out, Template::Lemma, word(head).lemma);
  add(out, Template::Form, word(head).form, word(head).shape);
  add(out, Template::Shape, word(head).shape, static_cast<std::uint32_t>(token(head).upos));
  add_endings(head, out);
  add_modifiers(head, out);
  const NounClass kind = noun_class_of_hash(word(head).lemma);
  if (kind != NounClass::None) add(out, Template::NounClass, static_cast<std::uint32_t>(kind));
}

void EntitySentence::add_endings(std::uint32_t head, EntityFeatures& out) const {
  const std::string_view form = analysis_->form(TokenId{head});
  const std::uint32_t is_name = token(head).upos == Upos::Propn ? 1 : 0;
  add(out, Template::Suffix2, hash_lower(last_bytes(form, 2)), is_name);
  add(out, Template::Suffix3, hash_lower(last_bytes(form, 3)), is_name);
  add(out, Template::Suffix4, hash_lower(last_bytes(form, 4)), is_name);
  add(out, Template::Prefix3, hash_lower(form.substr(0, 3)), is_name);
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
      add(out, Template::Modifier, word(c).lemma, static_cast<std::uint32_t>(relation));
    }
    if (relation == Deprel::NmodDesc) add(out, Template::Title, word(c).lemma);
  }
  if (token(head).upos != Upos::Propn) return;
  add(out, Template::NameLength, std::min(parts, 4U), last != head ? 1 : 0);
  if (last == head) return;
  add(out, Template::NameLast, word(last).form);
  add(out, Template::NameLastSuffix, hash_lower(last_bytes(analysis_->form(TokenId{last}), 3)));
}

void EntitySentence::add_context_features(std::uint32_t head, EntityFeatures& out) const {
  add(out, Template::Bias, 0);
  add(out, Template::Tag, tag_of(token(head)));
  add_governor(head, out);
  add_dependents(head, out);
  add_neighbours(head, out);
}

void EntitySentence::add_governor(std::uint32_t head, EntityFeatures& out) const {
  const Token& own = token(head);
  const auto relation = static_cast<std::uint32_t>(own.deprel);
  add(out, Template::Relation, relation);
  add(out, Template::RelationTag, relation, tag_of(own));
  if (own.head == kNoToken) return;
  const std::uint32_t up = index(own.head);
  add(out, Template::Governor, word(up).lemma);
  add(out, Template::GovernorRelation, word(up).lemma, relation);
  if (own.deprel == Deprel::Appos) add(out, Template::AppositionUp, word(up).lemma);
  if (own.deprel == Deprel::Conj) add_first_conjunct(up, out);
}

// What is co-ordinated stands as its first conjunct does.
void EntitySentence::add_first_conjunct(std::uint32_t first, EntityFeatures& out) const {
  add(out, Template::ConjunctUp, word(first).lemma);
  add(out, Template::ConjunctRelation, static_cast<std::uint32_t>(token(first).deprel),
      tag_of(token(first)));
  if (token(first).head == kNoToken) return;
  add(out, Template::ConjunctGovernor, word(index(token(first).head)).lemma,
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
        add(out, Template::Apposition, word(c).lemma);
        break;
      case Deprel::Conj:
        add(out, Template::Conjunct, word(c).lemma);
        break;
      case Deprel::Nsubj:
        add(out, Template::CopulaSubject, word(c).lemma);
        break;
      case Deprel::AclRelcl:
        add(out, Template::RelativePronoun, word(tree_.leftmost(c)).lemma);
        break;
      case Deprel::Nmod:
        add(out, Template::Complement, word(tree_.leftmost(c)).lemma);
        add(out, Template::ComplementHead, word(c).lemma, word(head).lemma);
        add(out, Template::ComplementHead, word(c).lemma, token(head).upos == Upos::Num ? 1 : 0);
        break;
      default:
        break;
    }
  }
  const Token& own = token(head);
  const std::uint32_t up = own.head == kNoToken ? kNothing : word(index(own.head)).lemma;
  add(out, Template::Preposition, preposition, static_cast<std::uint32_t>(own.deprel));
  add(out, Template::PrepositionGovernor, preposition, up);
  add(out, Template::PrepositionLemma, preposition, word(head).lemma);
  add(out, Template::Determiner, determiner, tag_of(own));
}

void EntitySentence::add_neighbours(std::uint32_t head, EntityFeatures& out) const {
  const Run tokens = tree_.tokens();
  add(out, Template::Previous, head > tokens.first ? word(head - 1).form : kNothing);
  add(out, Template::Next, head + 1 < tokens.end() ? word(head + 1).form : kNothing);
}

}  // namespace sayso
