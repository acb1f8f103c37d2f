// Places: the names of countries, capitals, regions, cities and sites, with their coordinates.
//
// A name with several bearers goes to the one whose country the sentence, else the document, names
// ("Tripoli" in a story on Lebanon), else to the largest.

#pragma once

#include "sayso/analysis.h"
#include "world/world.h"

namespace sayso {

// Fills Analysis::places, in order of the text. Needs tokens with heads.
void find_places(const World& world, Analysis& analysis);

}  // namespace sayso
