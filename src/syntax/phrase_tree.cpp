#include "syntax/phrase_tree.h"

#include <algorithm>

namespace sayso {

void PhraseTree::read(const Analysis& analysis, Run tokens) {
  tokens_ = tokens;
  nodes_.assign(tokens.count, {});
  for (std::uint32_t t = tokens.end(); t-- > tokens.first;) {  // backwards: lists grow in front
    at(t).leftmost = at(t).rightmost = t;
    const TokenId head = analysis.tokens[t].head;
    if (head == kNoToken) continue;
    at(t).next_sibling = at(index(head)).first_child;
    at(index(head)).first_child = t;
  }
  for (std::uint32_t t = tokens.first; t < tokens.end(); ++t) {
    for (TokenId up = analysis.tokens[t].head; up != kNoToken;
         up = analysis.tokens[index(up)].head) {
      at(index(up)).leftmost = std::min(at(index(up)).leftmost, t);
      at(index(up)).rightmost = std::max(at(index(up)).rightmost, t);
    }
  }
}

}  // namespace sayso
