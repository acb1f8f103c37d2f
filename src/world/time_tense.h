// Which way a clause looks: "on Friday" of what was, or of what will be.

#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "sayso/analysis.h"
#include "world/time_values.h"

namespace sayso {

// Reads prepositions ("since", "until") and the verbs round the words; where the analysis has
// clauses, the tense of the one the expression hangs in.
class TimeTense {
 public:
  // Keeps a reference to the analysis.
  explicit TimeTense(const Analysis& analysis);

  // The direction at a token of the sentence [first, end); nothing where the words do not say.
  // "Meets on Friday" is ahead only if `timetable`: with months the simple present says nothing.
  std::optional<Direction> at(std::uint32_t token, std::uint32_t first, std::uint32_t end,
                              bool timetable) const;

 private:
  std::optional<Direction> by_neighbours(std::uint32_t token, std::uint32_t first,
                                         std::uint32_t end) const;
  static bool tells_a_time(const Clause& clause);
  std::optional<Direction> by_tree(std::uint32_t token, bool timetable) const;
  std::optional<Direction> of_clause(const Clause& clause, bool timetable) const;
  std::optional<Direction> of_infinitive(const Clause& clause) const;
  std::optional<Direction> by_words(std::uint32_t token, std::uint32_t first,
                                    std::uint32_t end) const;

  const Analysis& analysis_;
  std::vector<std::uint32_t> clause_of_;  // by token, the clause it is the predicate of
};

}  // namespace sayso
