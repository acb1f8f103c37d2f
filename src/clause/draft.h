// Clauses in the making: the trees, which clause stands at which token, and the arguments of each
// clause as a list that can still grow. find_clauses() lays them out flat at the end.

#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "clause/tree.h"
#include "sayso/analysis.h"

namespace sayso {

class Draft {
 public:
  // Arguments of a clause, by value: the list may grow while it is read, and what is added then is
  // still reached.
  class ArgumentIterator {
   public:
    ArgumentIterator(const Draft& draft, std::uint32_t node) : draft_(&draft), node_(node) {}
    Argument operator*() const { return draft_->nodes_[node_].argument; }
    ArgumentIterator& operator++() {
      node_ = draft_->nodes_[node_].next;
      return *this;
    }
    friend bool operator==(const ArgumentIterator& a, const ArgumentIterator& b) {
      return a.node_ == b.node_;
    }

   private:
    const Draft* draft_;
    std::uint32_t node_;
  };

  struct Arguments {
    ArgumentIterator first;
    ArgumentIterator last;
    ArgumentIterator begin() const { return first; }
    ArgumentIterator end() const { return last; }
  };

  // Reads the tokens; clauses are added by add_clause().
  explicit Draft(Analysis& analysis);

  Analysis& analysis() { return *analysis_; }
  const Analysis& analysis() const { return *analysis_; }
  const Tree& tree() const { return tree_; }

  void add_clause(const Clause& clause);
  Clause& clause(ClauseId id) { return analysis_->clauses[index(id)]; }
  const Clause& clause(ClauseId id) const { return analysis_->clause(id); }
  // The clause whose predicate is this token, or kNoClause.
  ClauseId at(TokenId token) const { return token == kNoToken ? kNoClause : at_[index(token)]; }

  // Adds it, unless the clause has this head in this role already.
  void add(ClauseId id, const Argument& argument);
  Arguments arguments(ClauseId id) const {
    return {{*this, lists_[index(id)].first}, {*this, kEnd}};
  }
  bool has(ClauseId id, ArgumentRole role) const;

  // The noun a relative pronoun stands for, or kNoToken.
  TokenId antecedent(TokenId pronoun) const { return antecedents_[index(pronoun)]; }
  // Whether a pronoun, "that" or "where" fills the gap of this relative clause.
  bool has_pronoun(TokenId relative) const { return has_pronoun_[index(relative)]; }

  // Writes the lists to Analysis::arguments and Clause::arguments.
  void store_arguments();

 private:
  static constexpr std::uint32_t kEnd = UINT32_MAX;

  struct Node {
    Argument argument = {};
    std::uint32_t next = kEnd;
  };
  struct List {
    std::uint32_t first = kEnd;
    std::uint32_t last = kEnd;
  };

  void find_antecedents();
  TokenId person_at(TokenId noun) const;

  Analysis* analysis_;
  Tree tree_;
  std::vector<ClauseId> at_;
  std::vector<List> lists_;
  std::vector<Node> nodes_;
  std::vector<TokenId> antecedents_;
  std::vector<bool> has_pronoun_;
};

}  // namespace sayso
