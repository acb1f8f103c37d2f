#include "store/ledger.h"

#include <fmt/format.h>

#include <vector>

namespace sayso {
namespace {

constexpr const char* kLedger =
    "SELECT a.occurrence, a.type, a.mode, a.dated, a.reports, a.outlets, a.sources, "
    "e.document = a.first_document AND e.event = a.first_event AS first, e.position, e.published, "
    "e.publisher, o.root, e.standing, (SELECT group_concat(text, '; ') FROM quantities q WHERE "
    "q.document = e.document AND q.event = e.event) AS figures, (SELECT d.id FROM copies c JOIN "
    "documents d ON d.document = c.origin WHERE c.document = e.document) AS copy_of, o.score, "
    "o.reason, e.id, "
    "e.sentence "
    "FROM occurrences a JOIN occurrence_events o USING (occurrence) "
    "JOIN event_list e ON e.document = o.document AND e.event = o.event "
    "WHERE a.occurrence IN (SELECT f.occurrence FROM occurrence_events f JOIN events e ON "
    "e.document = f.document AND e.event = f.event {}) "
    "ORDER BY a.dated, a.occurrence, coalesce(e.published, '9999'), e.document, e.event";

}  // namespace

void read_ledger(Database& database, const EventFilter& filter,
                 const std::function<void(const PreparedStatement&)>& row) {
  Conditions conditions;
  add_event_conditions(filter, conditions);
  add_role_condition("actor", filter.actors, conditions);
  add_role_condition("recipient", filter.recipients, conditions);
  PreparedStatement statement(database, fmt::format(kLedger, conditions.where()));
  statement.start(std::vector<Value>(conditions.texts().begin(), conditions.texts().end()));
  while (statement.next()) row(statement);
}

}  // namespace sayso
