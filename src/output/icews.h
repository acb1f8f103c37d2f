// Events in the shape of ICEWS's files: 20 columns parted by tabs, with a header, without quotes.

#pragma once

#include <string>
#include <vector>

#include "output/exported_row.h"
#include "store/stored_event.h"
#include "world/world.h"

namespace sayso {

std::string icews_header();

// A row for each source and target; where all parties are actors, as in meetings, each stands with
// each other, both ways. The world knows the names of countries.
std::vector<ExportedRow> icews_rows(const StoredEvent& event, const World& world);

}  // namespace sayso
