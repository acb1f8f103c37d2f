// Cases of clause tests: trees, and the lines of describe() that must be among those of their
// clauses.

#pragma once

#include <string>
#include <vector>

namespace sayso {

struct ClauseCase {
  const char* trees;
  std::vector<std::string> clauses;
};

void check(const std::vector<ClauseCase>& cases);

}  // namespace sayso
