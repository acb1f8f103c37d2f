// The acts of a store of which an event fits a filter, a row an act.

#pragma once

#include <functional>

#include "store/database.h"
#include "store/event_filter.h"
#include "store/query.h"

namespace sayso {

// Calls `row` for each, in order of dated and number. Columns: occurrence, dated, type, mode, quad,
// score, actors and recipients (as first told), place, place_country, standing (the firmest),
// weakest (standing), reports, outlets, sources, affirms, denies, disputes (events), minimum,
// maximum, unit, first (id of the event that tells it first), first_publisher, first_published,
// sentence. `page.after` is the number of the last act of the page before; throws
// std::invalid_argument when there is none.
void list_acts(Database& database, const EventFilter& filter, const QueryPage& page,
               const std::function<void(const PreparedStatement&)>& row);

}  // namespace sayso
