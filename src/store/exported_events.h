// The events of a store as exports need them, one by one.

#pragma once

#include <functional>
#include <string>
#include <vector>

#include "store/database.h"
#include "store/event_filter.h"
#include "store/stored_event.h"

namespace sayso {

// Calls `take` for each that fits, in order of dated, document and event. Denied, negated and
// hypothetical ones are left out unless the filter names standings or `unfactual` is set.
void export_events(Database& database, EventFilter filter, bool unfactual,
                   const std::function<void(const StoredEvent&)>& take);

// A report with its events that fit, one or more.
struct ExportedReport {
  std::string body;
  std::vector<StoredEvent> events;
};

// The same events, report by report.
void export_reports(Database& database, EventFilter filter, bool unfactual,
                    const std::function<void(const ExportedReport&)>& take);

}  // namespace sayso
