// What a codebook makes of the predicates of a corpus, and which of them it does not know.

#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "coding/codebook.h"
#include "sayso/analysis.h"

namespace sayso {

// A predicate that no rule lists.
struct UncoveredPredicate {
  std::string lemma;
  PredicateKind kind = PredicateKind::Verb;
  std::uint64_t count = 0;
  std::string example;  // the first sentence it stood in
};

// Counts predicates with a political actor among their arguments: leaving out those that only put
// something on somebody's word or carry a noun, which are no events.
class CoverageCounter {
 public:
  // The codebook must outlive the counter.
  explicit CoverageCounter(const Codebook& book);

  void add(const Analysis& analysis);

  std::uint64_t predicates() const { return predicates_; }
  std::uint64_t covered() const { return covered_; }  // a rule lists them
  std::uint64_t coded() const { return coded_; }      // they became events
  // By falling count, then by lemma.
  std::vector<UncoveredPredicate> uncovered() const;
  // How often each rule made an event.
  std::uint64_t fired(RuleId rule) const { return fired_[index(rule)]; }

 private:
  const Codebook* book_;
  std::uint64_t predicates_ = 0;
  std::uint64_t covered_ = 0;
  std::uint64_t coded_ = 0;
  std::vector<std::uint64_t> fired_;
  std::map<std::pair<std::string, PredicateKind>, UncoveredPredicate> uncovered_;
};

}  // namespace sayso
