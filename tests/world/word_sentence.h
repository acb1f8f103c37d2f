// A sentence without a tree, and what was found in it, for tests of time expressions.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sayso/analysis.h"

namespace sayso {

// Words parted by spaces, as one sentence; published on Monday, 18 November 2024.
Analysis word_sentence(std::string_view words);

// "text = TYPE value" of each expression.
std::vector<std::string> describe_times(const Analysis& analysis);

}  // namespace sayso
