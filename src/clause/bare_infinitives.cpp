#include "clause/bare_infinitives.h"

#include <cstdint>

#include "clause/predicates.h"
#include "clause/tree.h"

namespace sayso {
namespace {

bool has_words_of_its_own(const Tree& tree, TokenId verb) {
  for (const TokenId c : tree.children(verb)) {
    switch (tree.deprel(c)) {
      case Deprel::Nsubj:
      case Deprel::NsubjPass:
      case Deprel::Csubj:
      case Deprel::Aux:
      case Deprel::AuxPass:
      case Deprel::Cop:
      case Deprel::Mark:
        return true;
      default:
        break;
    }
  }
  return false;
}

// "Peru agreed", not "Peru will agree", whose second verb would be bare too.
bool is_plain_past(const Tree& tree, TokenId verb) {
  const Token& token = tree.token(verb);
  if (token.upos != Upos::Verb || token.morph.tense != Tense::Past) return false;
  for (const TokenId c : tree.children(verb)) {
    if (tree.deprel(c) == Deprel::Aux && tree.lemma(c) != "have" && tree.lemma(c) != "be")
      return false;
  }
  return true;
}

bool is_bare_infinitive(const Tree& tree, TokenId verb) {
  const Token& token = tree.token(verb);
  return token.upos == Upos::Verb && token.morph.verb_form == VerbForm::Inf &&
         !has_words_of_its_own(tree, verb);
}

// The last infinitive with "to" between the verb above and the bare one.
TokenId infinitive_before(const Tree& tree, TokenId above, TokenId bare) {
  TokenId found = kNoToken;
  for (const TokenId c : tree.children(above)) {
    if (c > above && c < bare && tree.token(c).upos == Upos::Verb && is_to_infinitive(tree, c))
      found = c;
  }
  return found;
}

}  // namespace

void hang_bare_infinitives(Analysis& analysis) {
  const Tree tree(analysis);
  for (std::uint32_t i = 0; i < analysis.tokens.size(); ++i) {
    const TokenId id{i};
    if (tree.deprel(id) != Deprel::Conj || tree.head(id) == kNoToken) continue;
    if (!is_bare_infinitive(tree, id) || !is_plain_past(tree, tree.head(id))) continue;
    const TokenId before = infinitive_before(tree, tree.head(id), id);
    if (before != kNoToken) analysis.tokens[i].head = before;
  }
}

}  // namespace sayso
