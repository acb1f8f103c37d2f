// The grammar of English time expressions, over the tokens of one sentence.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sayso/analysis.h"
#include "world/time_values.h"
#include "world/time_words.h"

namespace sayso {

// What relative expressions are worked out from.
struct TimeAnchor {
  Date published = {};  // the document's day; empty if unknown
  Date reference = {};  // the last date named before: what "the same day" means
  Direction direction = Direction::Past;
};

struct TimeMatch {
  std::uint32_t end = 0;  // token after the expression
  TimeKind kind = TimeKind::Date;
  std::string value;  // TIMEX3; empty where the anchor is missing
};

class TimeGrammar {
 public:
  // Keeps a reference to the analysis.
  TimeGrammar(const Analysis& analysis, Run tokens);

  // Cheap test: false where no expression can start.
  bool may_start(std::uint32_t token) const { return starters_[token - first_] != 0; }

  // The longest expression that starts at the token.
  std::optional<TimeMatch> match(std::uint32_t token, const TimeAnchor& anchor) const;

 private:
  friend class TimeParser;

  const Analysis* analysis_;
  std::uint32_t first_ = 0;
  std::vector<std::string> lower_;              // by token, without a closing full stop
  std::vector<std::optional<TimeWord>> words_;  // by token
  std::vector<std::uint8_t> starters_;          // by token
};

}  // namespace sayso
