// Events in the shape of GDELT 2.0's Events and Mentions tables, which many programs read: 61 and
// 16 columns parted by tabs, without a header. docs/store.md tells what stands in them and what is
// left empty.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "output/exported_row.h"
#include "store/stored_event.h"
#include "world/world.h"

namespace sayso {

// GLOBALEVENTID: of the event that tells the same act first, so that all mentions of it have one.
std::int64_t gdelt_number(const StoredEvent& event);

// YYYYMMDDHHMMSS: midnight of the day of a report, since the program reads no clock.
std::string gdelt_time(std::string_view published);

// A row of Events; the world knows the CAMEO and FIPS codes of countries.
ExportedRow gdelt_row(const StoredEvent& event, const World& world);

// A row of Mentions.
ExportedRow gdelt_mention(const StoredEvent& event);

}  // namespace sayso
