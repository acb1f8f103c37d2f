#include "store/query.h"

#include <fmt/format.h>

#include <stdexcept>
#include <vector>

namespace sayso {
namespace {

constexpr const char* kQueryColumns =
    "e.id, e.dated, e.date, e.type, e.mode, e.contexts, e.cameo, e.quad, e.score, e.actors, "
    "e.recipients, e.standing, e.polarity, e.time, e.certainty, e.confidence, e.sources, e.place, "
    "e.place_country, e.latitude, e.longitude, e.source_id, e.publisher, e.published, e.title, "
    "e.url, e.rule, e.trigger_text, e.sentence";

// The condition that leaves out all up to an event, itself included.
void add_after(Database& database, const std::string& id, Conditions& conditions) {
  const std::size_t colon = id.find(':');
  const std::string document = id.substr(0, colon);
  const std::string event = colon == std::string::npos ? "" : id.substr(colon + 1);
  PreparedStatement find(database,
                         "SELECT 1 FROM events JOIN documents USING (document) WHERE id = ? AND "
                         "event = CAST(? AS INTEGER)");
  if (event.empty() || !find.find({document, event})) {
    throw std::invalid_argument("there is no event " + id);
  }
  // Twice the same bound: the first lets SQLite start at the day in its index.
  constexpr const char* kThere =
      "FROM events t JOIN documents u USING (document) WHERE u.id = ? AND "
      "t.event = CAST(? AS INTEGER)";
  conditions.add(fmt::format("e.dated >= (SELECT t.dated {})", kThere), {document, event});
  conditions.add(fmt::format("(e.dated, e.document, e.event) > (SELECT t.dated, t.document, "
                             "t.event {})",
                             kThere),
                 {document, event});
}

}  // namespace

void query_events(Database& database, const EventFilter& filter, const QueryPage& page,
                  const std::function<void(const PreparedStatement&)>& row) {
  constexpr const char* kOrder = "ORDER BY e.dated, e.document, e.event";
  Conditions conditions =
      page.limit > 0 ? page_conditions(database, filter) : conditions_of(filter);
  if (!page.after.empty()) add_after(database, page.after, conditions);
  std::vector<Value> values(conditions.texts().begin(), conditions.texts().end());
  std::string sql =
      fmt::format("SELECT {} FROM event_list e {} {}", kQueryColumns, conditions.where(), kOrder);
  if (page.limit > 0) {
    // The page is found before its costly columns are made.
    sql = fmt::format(
        "WITH page AS MATERIALIZED (SELECT e.document, e.event FROM events e {0} {1} LIMIT ?) "
        "SELECT {2} FROM page JOIN event_list e USING (document, event) {1}",
        conditions.where(), kOrder, kQueryColumns);
    values.emplace_back(page.limit);
  }
  PreparedStatement statement(database, sql);
  statement.start(values);
  while (statement.next()) row(statement);
}

}  // namespace sayso
