#include "store/exported_events.h"

#include <fmt/format.h>

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "store/aggregate.h"

namespace sayso {

namespace {

// Calls `take` with the numbers of document and event of each that fits.
void each_that_fits(Database& database, EventFilter filter, bool unfactual, std::string_view order,
                    const std::function<void(std::int64_t, std::int64_t)>& take) {
  if (filter.standings.empty() && !unfactual) filter.standings = usual_standings();
  const Conditions conditions = conditions_of(filter);
  PreparedStatement statement(database,
                              fmt::format("SELECT e.document, e.event FROM events e {} ORDER BY {}",
                                          conditions.where(), order));
  statement.start(std::vector<Value>(conditions.texts().begin(), conditions.texts().end()));
  while (statement.next()) take(statement.integer(0), statement.integer(1));
}

}  // namespace

void export_events(Database& database, EventFilter filter, bool unfactual,
                   const std::function<void(const StoredEvent&)>& take) {
  EventReader reader(database);
  each_that_fits(
      database, std::move(filter), unfactual, "e.dated, e.document, e.event",
      [&](std::int64_t document, std::int64_t event) { take(reader.read(document, event)); });
}

void export_reports(Database& database, EventFilter filter, bool unfactual,
                    const std::function<void(const ExportedReport&)>& take) {
  EventReader reader(database);
  PreparedStatement body(database, "SELECT body FROM documents WHERE document = ?");
  ExportedReport report;
  const auto hand_over = [&] {
    if (report.events.empty()) return;
    body.start({report.events.front().document});
    body.next();
    report.body = body.text(0);
    body.next();  // there is but one: this ends the reading
    take(report);
    report.events.clear();
  };
  each_that_fits(database, std::move(filter), unfactual, "e.document, e.event",
                 [&](std::int64_t document, std::int64_t event) {
                   if (!report.events.empty() && report.events.front().document != document) {
                     hand_over();
                   }
                   report.events.push_back(reader.read(document, event));
                 });
  hand_over();
}

}  // namespace sayso
