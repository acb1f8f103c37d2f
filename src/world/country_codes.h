// The two-letter country codes of GeoNames, domain names and JSON, and the three-letter ones of
// ours.

#pragma once

#include <string_view>

#include "sayso/analysis.h"

namespace sayso {

// ISO 3166-1 alpha-2 <-> alpha-3, with XK and XKX for Kosovo. Empty where there is none.
CountryCode country_of_alpha2(std::string_view alpha2);
std::string_view alpha2_of_country(CountryCode country);

}  // namespace sayso
