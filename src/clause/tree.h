// The dependency trees of an Analysis, read from the top: children of a token in the order of the
// text, and an order in which heads come before their dependents.

#pragma once

#include <cstddef>
#include <iterator>
#include <string_view>
#include <vector>

#include "sayso/analysis.h"

namespace sayso {

// A view: the Analysis must outlive it and keep its tokens as they are.
class Tree {
 public:
  class ChildIterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = TokenId;
    using difference_type = std::ptrdiff_t;
    using pointer = const TokenId*;
    using reference = TokenId;

    ChildIterator(const Tree& tree, TokenId token) : tree_(&tree), token_(token) {}
    TokenId operator*() const { return token_; }
    ChildIterator& operator++() {
      token_ = tree_->next_sibling_[index(token_)];
      return *this;
    }
    ChildIterator operator++(int) {
      ChildIterator before = *this;
      ++*this;
      return before;
    }
    friend bool operator==(const ChildIterator& a, const ChildIterator& b) {
      return a.token_ == b.token_;
    }

   private:
    const Tree* tree_;
    TokenId token_;
  };

  struct Children {
    ChildIterator first;
    ChildIterator last;
    ChildIterator begin() const { return first; }
    ChildIterator end() const { return last; }
  };

  explicit Tree(const Analysis& analysis);

  Children children(TokenId token) const {
    return {{*this, first_child_[index(token)]}, {*this, kNoToken}};
  }
  bool is_leaf(TokenId token) const { return first_child_[index(token)] == kNoToken; }

  // The first child with this relation, or kNoToken.
  TokenId child(TokenId token, Deprel deprel) const;
  bool has(TokenId token, Deprel deprel) const { return child(token, deprel) != kNoToken; }

  // The first word of the case marker in front of a noun ("because" of "because of"), or kNoToken.
  // The possessive 's is none.
  TokenId preposition(TokenId noun) const;

  const Token& token(TokenId id) const { return analysis_->token(id); }
  TokenId head(TokenId id) const { return token(id).head; }
  Deprel deprel(TokenId id) const { return token(id).deprel; }
  std::string_view lemma(TokenId id) const { return analysis_->lemma(id); }

  // All tokens of all trees, each after its head. Tokens that hang on no root are not in it.
  const std::vector<TokenId>& top_down() const { return top_down_; }

 private:
  TokenId own_preposition(TokenId noun) const;

  const Analysis* analysis_;
  std::vector<TokenId> first_child_;
  std::vector<TokenId> next_sibling_;
  std::vector<TokenId> top_down_;
};

}  // namespace sayso
