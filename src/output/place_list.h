// The places that a document names, as text and as JSON Lines.

#pragma once

#include <string>

#include "sayso/analysis.h"

namespace sayso {

// A document a line: {"id", "title_toponyms", "toponyms"}, each toponym with start and end in code
// points of its field, text, name, lat, lon, country (ISO 3166-1 alpha-2), iso3, precision and
// geonameid.
std::string places_json(const Analysis& analysis);

// A place a line: as written, what it is, country, point.
std::string places_text(const Analysis& analysis);

}  // namespace sayso
