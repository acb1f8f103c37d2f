// What a text is about that is no politics: a match, an accident. The codebook says which words
// tell it, and which types of event such a text does not hold.

#pragma once

#include <cstdint>

#include "coding/scene.h"

namespace sayso {

// Bits by EventType.
std::uint32_t types_not_coded(const Scene& scene);

}  // namespace sayso
