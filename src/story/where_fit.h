// Whether the places of two tellings may be one.

#pragma once

#include <cstdint>

#include "story/telling.h"

namespace sayso {

enum class PlaceFit : std::uint8_t {
  Clash,
  Unknown,  // one tells none
  Inside,   // one may lie in the other: a town and its country
  Same
};
PlaceFit fit_places(const ToldPlace& a, const ToldPlace& b);

}  // namespace sayso
