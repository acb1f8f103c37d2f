// Events in the shape of POLECAT's files: 40 columns parted by tabs, with a header; lists are
// parted by "; ", and what is missing is "None".

#pragma once

#include <string>

#include "output/exported_row.h"
#include "store/stored_event.h"
#include "world/world.h"

namespace sayso {

std::string polecat_header();

// The world knows the Correlates of War numbers of countries.
ExportedRow polecat_row(const StoredEvent& event, const World& world);

}  // namespace sayso
