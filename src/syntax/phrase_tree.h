// The tree of one sentence turned over: what hangs on each word, and how far it reaches.

#pragma once

#include <cstdint>
#include <vector>

#include "sayso/analysis.h"

namespace sayso {

// Tokens are named by their place in Analysis::tokens.
class PhraseTree {
 public:
  static constexpr std::uint32_t kNone = UINT32_MAX;

  // Takes up another sentence; its memory is used again.
  void read(const Analysis& analysis, Run tokens);

  // The dependents of a token in the order of the text: kNone after the last.
  std::uint32_t first_child(std::uint32_t t) const { return at(t).first_child; }
  std::uint32_t next_sibling(std::uint32_t t) const { return at(t).next_sibling; }

  // The first and the last token of all that hangs on a token, itself among them.
  std::uint32_t leftmost(std::uint32_t t) const { return at(t).leftmost; }
  std::uint32_t rightmost(std::uint32_t t) const { return at(t).rightmost; }

  Run tokens() const { return tokens_; }

 private:
  struct Node {
    std::uint32_t first_child = kNone;
    std::uint32_t next_sibling = kNone;
    std::uint32_t leftmost = 0;
    std::uint32_t rightmost = 0;
  };

  const Node& at(std::uint32_t t) const { return nodes_[t - tokens_.first]; }
  Node& at(std::uint32_t t) { return nodes_[t - tokens_.first]; }

  Run tokens_ = {};
  std::vector<Node> nodes_;
};

}  // namespace sayso
