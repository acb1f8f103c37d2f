#include "clause/negation.h"

#include "clause/clause_words.h"
#include "clause/predicates.h"

namespace sayso {
namespace {

bool is_core(Deprel deprel) {
  return deprel == Deprel::Nsubj || deprel == Deprel::NsubjPass || deprel == Deprel::Obj ||
         deprel == Deprel::Iobj;
}

// "not only attacked" denies nothing.
bool is_only(const Tree& tree, TokenId id) {
  const TokenId next{index(id) + 1};
  const TokenId head = tree.head(id);
  if (head == kNoToken || next >= head) return false;
  const std::string_view word = tree.lemma(next);
  return word == "only" || word == "just" || word == "merely" || word == "simply";
}

bool is_negator(const Tree& tree, TokenId id) {
  if (is_only(tree, id)) return false;
  return kNegators.contains(tree.lemma(id)) ||
         (tree.token(id).upos == Upos::Part && tree.token(id).morph.negative);
}

// "no" over a noun, or the noun itself: "no troops", "none", "neither side".
TokenId negative_noun(const Tree& tree, TokenId noun) {
  if (kNegativePronouns.contains(tree.lemma(noun))) return noun;
  for (const TokenId c : tree.children(noun)) {
    const Deprel deprel = tree.deprel(c);
    if (deprel != Deprel::Det && deprel != Deprel::CcPreconj) continue;
    if (tree.lemma(c) == "no" || tree.lemma(c) == "neither") return c;
  }
  return kNoToken;
}

TokenId negation_by_argument(const Tree& tree, TokenId argument) {
  const Deprel deprel = tree.deprel(argument);
  if (is_core(deprel)) return negative_noun(tree, argument);
  if (deprel == Deprel::Obl && kNegativeSettings.contains(tree.lemma(argument))) {
    return negative_noun(tree, argument);
  }
  return kNoToken;
}

bool is_no_longer(const Tree& tree, TokenId adverb) {
  if (tree.lemma(adverb) != "long" && tree.lemma(adverb) != "longer") return false;
  for (const TokenId c : tree.children(adverb)) {
    if (tree.lemma(c) == "no") return true;
  }
  return false;
}

// "without leaving", "instead of leaving", "rather than leave"; a noun "without talks".
bool is_negative_marker(const Tree& tree, TokenId id) {
  const Deprel deprel = tree.deprel(id);
  if (deprel != Deprel::Mark && deprel != Deprel::Case) return false;
  const std::string_view word = tree.lemma(id);
  return word == "without" || word == "instead" || word == "rather";
}

bool is_from(const Tree& tree, const Clause& clause) {
  return clause.marker != kNoToken && tree.lemma(clause.marker) == "from";
}

}  // namespace

TokenId own_negation(const Tree& tree, const Clause& clause) {
  const TokenId id = clause.predicate;
  for (const TokenId c : tree.children(id)) {
    if (is_negative_marker(tree, c)) return c;
    const Deprel deprel = tree.deprel(c);
    if (deprel == Deprel::Advmod || deprel == Deprel::Cc || deprel == Deprel::CcPreconj ||
        deprel == Deprel::Dep || deprel == Deprel::Aux) {
      if (is_negator(tree, c) || is_no_longer(tree, c)) return c;
      continue;
    }
    const TokenId found = negation_by_argument(tree, c);
    if (found != kNoToken) return found;
  }
  if (clause.kind != PredicateKind::Noun) return kNoToken;
  const TokenId up = tree.head(id);
  const bool absent =
      up != kNoToken && tree.deprel(id) == Deprel::Nmod && kAbsences.contains(tree.lemma(up));
  return absent ? up : negative_noun(tree, id);
}

bool is_negated_complement(const Tree& tree, const Clause& clause) {
  const TokenId id = clause.predicate;
  const TokenId up = tree.head(id);
  if (up == kNoToken || clause.link != ClauseLink::Complement) return false;
  if (subject_of(tree, id) != kNoToken && !is_to_infinitive(tree, id) &&
      tree.token(id).morph.verb_form == VerbForm::Fin) {
    return false;
  }
  const std::string_view word = tree.lemma(up);
  if (is_from(tree, clause) && kNegatingFrom.contains(word)) return true;
  if (word == "short") return true;  // stopped short of leaving
  if (word == "stop") {
    // "stopped to rest" is the opposite of "stopped resting".
    const bool short_of =
        tree.has(up, Deprel::Advmod) && tree.lemma(tree.child(up, Deprel::Advmod)) == "short";
    return short_of || (tree.deprel(id) != Deprel::Advcl && !is_to_infinitive(tree, id));
  }
  return kNegatingVerbs.contains(word) || kNegatingNouns.contains(word) ||
         kNegatingAdjectives.contains(word);
}

TokenId negating_yet(const Tree& tree, TokenId verb) {
  for (const TokenId c : tree.children(verb)) {
    if (tree.deprel(c) == Deprel::Advmod && tree.lemma(c) == "yet" && tree.lemma(verb) == "have") {
      return c;
    }
  }
  return kNoToken;
}

}  // namespace sayso
