#include "clause/tree.h"

#include <cstdint>

namespace sayso {

Tree::Tree(const Analysis& analysis)
    : analysis_(&analysis),
      first_child_(analysis.tokens.size(), kNoToken),
      next_sibling_(analysis.tokens.size(), kNoToken) {
  const auto count = static_cast<std::uint32_t>(analysis.tokens.size());
  top_down_.reserve(count);
  for (std::uint32_t i = count; i-- > 0;) {
    const TokenId parent = analysis.tokens[i].head;
    if (parent == kNoToken) continue;
    next_sibling_[i] = first_child_[index(parent)];
    first_child_[index(parent)] = TokenId{i};
  }
  std::size_t next = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    if (analysis.tokens[i].head != kNoToken) continue;
    top_down_.push_back(TokenId{i});
    for (; next < top_down_.size(); ++next) {
      for (const TokenId c : children(top_down_[next])) top_down_.push_back(c);
    }
  }
}

TokenId Tree::child(TokenId token, Deprel deprel) const {
  for (const TokenId c : children(token)) {
    if (this->deprel(c) == deprel) return c;
  }
  return kNoToken;
}

TokenId Tree::preposition(TokenId noun) const {
  const TokenId own = own_preposition(noun);
  if (own != kNoToken) return own;
  // "for Prime Minister Rey": the parser hangs it on the title.
  const TokenId title = child(noun, Deprel::NmodDesc);
  return title != kNoToken && title < noun ? own_preposition(title) : kNoToken;
}

TokenId Tree::own_preposition(TokenId noun) const {
  for (const TokenId c : children(noun)) {
    if (deprel(c) == Deprel::Case && c < noun && token(c).upos != Upos::Part) return c;
  }
  return kNoToken;
}

}  // namespace sayso
