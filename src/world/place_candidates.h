// The places that a name may mean, from the tables and the gazetteer together.

#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "sayso/analysis.h"
#include "world/gazetteer.h"
#include "world/place_scan.h"
#include "world/world.h"

namespace sayso {

struct PlaceCandidate {
  std::string_view name;
  CountryCode country = {};
  PlacePrecision precision = PlacePrecision::City;
  bool capital = false;
  bool first_level = false;          // a state or province of the first level
  std::uint32_t region = kNoRegion;  // in the gazetteer: the first-level region it lies in or is
  std::uint32_t geonameid = 0;
  float latitude = 0;
  float longitude = 0;
  float prior = 0;  // how often the name means this place, as the logarithm of people
};

std::vector<PlaceCandidate> candidates_of(const World& world, const Gazetteer& gazetteer,
                                          const Date& day, const PlaceName& name);

// Great-circle distance.
float kilometres(const PlaceCandidate& a, const PlaceCandidate& b);

}  // namespace sayso
