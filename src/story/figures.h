// Figures that tellings give, and whether two of them quarrel.

#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "story/telling.h"

namespace sayso {

// Whether two nouns count the same: "soldier", "soldiers"; "people" and "persons".
bool same_unit(std::string_view a, std::string_view b);

// Whether both may be true: "at least 12" and "15".
bool figures_agree(const ToldQuantity& a, const ToldQuantity& b);

enum class FigureFit : std::uint8_t {
  Unknown,  // nothing to compare
  Same,     // the same figure of what may be the same: "12 soldiers" and "12 men"
  Other,    // figures of one unit that cannot both be true
  Far       // likewise, and one is many times the other
};
FigureFit fit_figures(const std::vector<ToldQuantity>& a, const std::vector<ToldQuantity>& b);

// Whether two tellings of one act give figures that cannot both be true: of one unit, or each the
// only one of people, whatever it calls them ("eight civilians", "four fighters").
bool do_figures_quarrel(const std::vector<ToldQuantity>& a, const std::vector<ToldQuantity>& b);

}  // namespace sayso
