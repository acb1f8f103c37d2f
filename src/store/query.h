// The events of a store that fit a filter.

#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "store/database.h"
#include "store/event_filter.h"

namespace sayso {

struct QueryPage {
  std::string after = {};   // id of the last event of the page before; empty: the first page
  std::uint64_t limit = 0;  // 0: no limit
};

// Calls `row` for each, in order of dated, document and event; the columns are those of the view
// event_list, but for its numbers. Throws std::invalid_argument when there is no event of the id
// `after`.
void query_events(Database& database, const EventFilter& filter, const QueryPage& page,
                  const std::function<void(const PreparedStatement&)>& row);

}  // namespace sayso
