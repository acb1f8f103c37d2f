// Which of the places that bear a name a document means.
//
// Each candidate starts with how well it is known, and gains from what else the article names: its
// country, its state or province, places near by, and above all the words behind a comma ("Lima,
// Ohio"). The winners of a first round are the context of the second. A name means one place
// throughout an article, save where its own words say otherwise.

#pragma once

#include <vector>

#include "world/place_candidates.h"
#include "world/place_scan.h"

namespace sayso {

// For each mention the place meant; a candidate without country and name where there is none.
std::vector<PlaceCandidate> resolve_places(const World& world, const Gazetteer& gazetteer,
                                           const Document& document, const PlaceScan& scan);

}  // namespace sayso
