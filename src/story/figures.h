// Figures that tellings give, and whether two of them quarrel.

#pragma once

#include <string_view>

#include "story/telling.h"

namespace sayso {

// Whether two nouns count the same: "soldier", "soldiers"; "people" and "persons".
bool same_unit(std::string_view a, std::string_view b);

// Whether both may be true: "at least 12" and "15".
bool figures_agree(const ToldQuantity& a, const ToldQuantity& b);

}  // namespace sayso
