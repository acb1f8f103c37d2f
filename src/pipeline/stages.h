// The stages of coding, in the order they run, and the time each takes.

#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <string_view>

namespace sayso {

inline constexpr std::array<std::string_view, 12> kStageNames = {
    "blocks", "tokens", "syntax",       "entities", "clauses",  "mentions",
    "times",  "places", "attributions", "events",   "standing", "date and place"};

// Time spent in each stage, in the order of kStageNames. Add them up over documents.
struct StageTimes {
  std::array<std::chrono::nanoseconds, kStageNames.size()> spent = {};

  StageTimes& operator+=(const StageTimes& other) {
    for (std::size_t i = 0; i < spent.size(); ++i) spent[i] += other.spent[i];
    return *this;
  }
};

}  // namespace sayso
