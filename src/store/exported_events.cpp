#include "store/exported_events.h"

#include <fmt/format.h>

#include <vector>

#include "store/aggregate.h"

namespace sayso {

void export_events(Database& database, EventFilter filter, bool unfactual,
                   const std::function<void(const StoredEvent&)>& take) {
  if (filter.standings.empty() && !unfactual) filter.standings = usual_standings();
  const Conditions conditions = conditions_of(filter);
  PreparedStatement statement(database, fmt::format("SELECT e.document, e.event FROM events e {} "
                                                    "ORDER BY e.dated, e.document, e.event",
                                                    conditions.where()));
  statement.start(std::vector<Value>(conditions.texts().begin(), conditions.texts().end()));
  EventReader reader(database);
  while (statement.next()) take(reader.read(statement.integer(0), statement.integer(1)));
}

}  // namespace sayso
