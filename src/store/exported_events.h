// The events of a store as exports need them, one by one.

#pragma once

#include <functional>

#include "store/database.h"
#include "store/event_filter.h"
#include "store/stored_event.h"

namespace sayso {

// Calls `take` for each that fits, in order of dated, document and event. Denied, negated and
// hypothetical ones are left out unless the filter names standings or `unfactual` is set.
void export_events(Database& database, EventFilter filter, bool unfactual,
                   const std::function<void(const StoredEvent&)>& take);

}  // namespace sayso
