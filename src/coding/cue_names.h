// The words by which kinds of cues and of speech are shown.

#pragma once

#include <array>
#include <string_view>

#include "sayso/analysis.h"

namespace sayso {

// In the order of CueKind.
inline constexpr std::array<std::string_view, 7> kCueKindNames = {
    "neutral", "distancing", "denial", "belief", "intention", "direction", "doubt"};

constexpr std::string_view name_of(CueKind kind) {
  return kCueKindNames[static_cast<std::size_t>(kind)];
}

constexpr std::string_view name_of(Speech speech) {
  constexpr std::array<std::string_view, 3> kNames = {"indirect", "mixed", "direct"};
  return kNames[static_cast<std::size_t>(speech)];
}

}  // namespace sayso
