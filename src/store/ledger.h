// Acts with all that tell them side by side: who affirms, who denies, who disputes.

#pragma once

#include <functional>

#include "store/database.h"
#include "store/event_filter.h"

namespace sayso {

// Calls `row` for each event of each act of which an event fits: acts in order of their day, events
// in order of the reports' days. Columns: occurrence, type, mode, dated, reports, outlets, sources,
// first (1 for the first teller), position, published, publisher, root, standing, figures, copy_of
// (id of the report whose words it has), score, reason, id, sentence.
void read_ledger(Database& database, const EventFilter& filter,
                 const std::function<void(const PreparedStatement&)>& row);

}  // namespace sayso
