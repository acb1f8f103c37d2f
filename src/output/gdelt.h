// Events in the shape of GDELT 2.0's Events table, which many programs read: 61 columns parted by
// tabs, without a header. docs/store.md tells what stands in them and what is left empty.

#pragma once

#include <string>

#include "store/stored_event.h"
#include "world/world.h"

namespace sayso {

// A line; the world knows the CAMEO and FIPS codes of countries.
std::string gdelt_row(const StoredEvent& event, const World& world);

}  // namespace sayso
