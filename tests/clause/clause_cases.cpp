#include "clause/clause_cases.h"

#include <gmock/gmock.h>

#include "clause/describe.h"
#include "clause/tree_builder.h"

namespace sayso {

void check(const std::vector<ClauseCase>& cases) {
  for (const ClauseCase& c : cases) {
    const Analysis analysis = analyse(c.trees);
    SCOPED_TRACE(analysis.document.text);
    std::vector<std::string> lines;
    for (std::uint32_t i = 0; i < analysis.clauses.size(); ++i) {
      lines.push_back(describe(analysis, ClauseId{i}));
    }
    for (const std::string& line : c.clauses) EXPECT_THAT(lines, testing::Contains(line));
  }
}

}  // namespace sayso
