#include "clause/reported_subjects.h"

#include <cstdint>

#include "clause/tree.h"

namespace sayso {
namespace {

bool hangs_as_subject(Deprel deprel) {
  return deprel == Deprel::Nsubj || deprel == Deprel::NsubjPass;
}

bool has_its_own_subject(const Tree& tree, TokenId verb) {
  return tree.has(verb, Deprel::Nsubj) || tree.has(verb, Deprel::NsubjPass) ||
         tree.has(verb, Deprel::Csubj) || tree.has(verb, Deprel::Expl);
}

// What the verb's clause says, between the subject and another that comes later.
TokenId content_between(const Tree& tree, TokenId verb, TokenId subject) {
  TokenId content = kNoToken;
  for (const TokenId c : tree.children(verb)) {
    if (c <= subject) continue;
    if (tree.deprel(c) == Deprel::Ccomp && !has_its_own_subject(tree, c)) content = c;
    if (hangs_as_subject(tree.deprel(c)) && content != kNoToken) return content;
  }
  return kNoToken;
}

}  // namespace

void hang_reported_subjects(Analysis& analysis) {
  const Tree tree(analysis);
  for (std::uint32_t i = 0; i < analysis.tokens.size(); ++i) {
    const TokenId id{i};
    if (!hangs_as_subject(tree.deprel(id)) || tree.head(id) == kNoToken) continue;
    const TokenId content = content_between(tree, tree.head(id), id);
    if (content == kNoToken) continue;
    analysis.tokens[i].head = content;
    analysis.tokens[i].deprel =
        tree.has(content, Deprel::AuxPass) ? Deprel::NsubjPass : Deprel::Nsubj;
  }
}

}  // namespace sayso
