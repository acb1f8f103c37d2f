// The dates of an actor dictionary: "<YYMMDD", ">YYMMDD", "YYMMDD-YYMMDD", with four-digit years
// too.

#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "world/world.h"

namespace sayso {

// Nothing when it is no restriction, or ends before it begins. White space in it does not matter.
std::optional<Period> read_restriction(std::string_view text);

// The periods that none of these days covers, in order.
std::vector<Period> uncovered(const std::vector<Period>& periods);

}  // namespace sayso
