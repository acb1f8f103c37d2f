// How many events fit a filter, told without reading a large store for each page.

#pragma once

#include <cstdint>

#include "store/database.h"
#include "store/event_filter.h"

namespace sayso {

struct EventTotal {
  std::uint64_t count = 0;
  bool exact = true;  // false: there may be more
};

// Exact where an index tells it, or where few events are to be looked at; else the number of those
// among the first so many of the types and days asked for.
EventTotal total_of(Database& store, const EventFilter& filter);

}  // namespace sayso
