// Counts events by period and by actor or dyad in one reading of the store.
//
// SQL that joins, makes distinct and groups a million events sorts them several times over. Events
// and their roles lie in the same order, so they are read side by side and counted as they come.

#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

#include "store/aggregate.h"
#include "store/database.h"
#include "store/event_filter.h"

namespace sayso {

// As aggregate_events(), for a count of events. `events`: the conditions on `e`; `period`: SQL of
// `e.dated`. The filter's parties choose among the countries of an event.
std::uint64_t count_events(Database& database, const EventFilter& filter, const Conditions& events,
                           std::string_view period, const Aggregation& aggregation,
                           const std::function<void(const PreparedStatement&)>& row);

}  // namespace sayso
