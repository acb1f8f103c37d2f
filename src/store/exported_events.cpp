#include "store/exported_events.h"

#include <fmt/format.h>

#include <string>
#include <vector>

#include "store/aggregate.h"

namespace sayso {
namespace {

constexpr const char* kColumns =
    "d.id || ':' || e.event, e.dated, e.type, e.mode, e.cameo, e.score, e.standing, d.published, "
    "d.publisher, d.url, "
    "substr(CASE s.field WHEN 'title' THEN d.title ELSE d.body END, s.start + 1, s.stop - s.start),"
    " s.field = 'title' OR instr(ltrim(substr(d.body, 1, s.start), char(10)), char(10, 10)) = 0, "
    "coalesce(a.name, a.text), a.country, a.sectors, "
    "coalesce(r.name, r.text, b.name, b.text), "
    "CASE WHEN r.role IS NULL THEN b.country ELSE r.country END, "
    "CASE WHEN r.role IS NULL THEN b.sectors ELSE r.sectors END, "
    "p.name, p.country, p.precision, p.latitude, p.longitude";

constexpr const char* kTables =
    "events e JOIN documents d USING (document) JOIN sentences s USING (document, sentence) "
    "LEFT JOIN places p ON p.place = e.place "
    "LEFT JOIN roles a ON a.document = e.document AND a.event = e.event AND a.role = 'actor' AND "
    "a.position = 0 "
    "LEFT JOIN roles b ON b.document = e.document AND b.event = e.event AND b.role = 'actor' AND "
    "b.position = 1 "
    "LEFT JOIN roles r ON r.document = e.document AND r.event = e.event AND r.role = 'recipient' "
    "AND r.position = 0";

ExportedEvent read_event(const PreparedStatement& row) {
  int at = 0;
  const auto text = [&row, &at] { return row.text(at++); };
  ExportedEvent event;
  event.id = text();
  event.dated = text();
  event.type = text();
  event.mode = text();
  event.cameo = text();
  if (!row.is_null(at)) event.score = row.real(at);
  ++at;
  event.standing = text();
  event.published = text();
  event.publisher = text();
  event.url = text();
  event.sentence = text();
  event.in_lead = row.integer(at++) != 0;
  for (ExportedParty* party : {&event.actor, &event.other}) {
    party->name = text();
    party->country = text();
    party->sectors = text();
  }
  event.place.name = text();
  event.place.country = text();
  event.place.precision = text();
  event.place.latitude = row.real(at++);
  event.place.longitude = row.real(at++);
  return event;
}

}  // namespace

void export_events(Database& database, EventFilter filter, bool unfactual,
                   const std::function<void(const ExportedEvent&)>& take) {
  if (filter.standings.empty() && !unfactual) filter.standings = usual_standings();
  Conditions conditions;
  add_event_conditions(filter, conditions);
  add_role_condition("actor", filter.actors, conditions);
  add_role_condition("recipient", filter.recipients, conditions);
  PreparedStatement statement(
      database, fmt::format("SELECT {} FROM {} {} ORDER BY e.dated, e.document, e.event", kColumns,
                            kTables, conditions.where()));
  statement.start(std::vector<Value>(conditions.texts().begin(), conditions.texts().end()));
  while (statement.next()) take(read_event(statement));
}

}  // namespace sayso
