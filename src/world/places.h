// Places: the names of countries, regions, cities and sites, with their coordinates.
//
// Three steps: where the document names places (place_scan.h), which places a name may mean
// (place_candidates.h), and which of them the document means (place_resolver.h). They need the text
// and its blocks only; where there are tokens, places are tied to them.

#pragma once

#include "sayso/analysis.h"
#include "world/gazetteer.h"
#include "world/world.h"

namespace sayso {

// Fills Analysis::places, in order of the text. Places of a dateline have neither sentence nor
// head.
void find_places(const World& world, const Gazetteer& gazetteer, Analysis& analysis);

}  // namespace sayso
