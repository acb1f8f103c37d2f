#include "store/occurrence_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

#include "sayso/codes.h"

namespace sayso {
namespace {

// The standings in order, as SQL that numbers them: the firmest is the last.
std::string standing_rank() {
  std::string sql = "CASE e.standing";
  for (std::size_t i = 0; i < kStandingNames.size(); ++i) {
    sql += fmt::format(" WHEN '{}' THEN {}", kStandingNames[i], i);
  }
  return sql + " END";
}

constexpr const char* kActs =
    "SELECT a.occurrence, a.dated, a.type, a.mode, a.quad, a.score, l.actors, l.recipients, "
    "p.name AS place, p.country AS place_country, a.standing, (SELECT e.standing FROM "
    "occurrence_events x JOIN events e USING (document, event) WHERE x.occurrence = a.occurrence "
    "ORDER BY {} LIMIT 1) AS weakest, a.reports, a.outlets, a.sources, "
    "(SELECT count(*) FROM occurrence_events x WHERE x.occurrence = a.occurrence AND x.position = "
    "'affirms') AS affirms, "
    "(SELECT count(*) FROM occurrence_events x WHERE x.occurrence = a.occurrence AND x.position = "
    "'denies') AS denies, "
    "(SELECT count(*) FROM occurrence_events x WHERE x.occurrence = a.occurrence AND x.position = "
    "'disputes') AS disputes, a.minimum, a.maximum, a.unit, l.id AS first, "
    "l.publisher AS first_publisher, l.published AS first_published, l.sentence "
    "FROM occurrences a JOIN event_list l ON l.document = a.first_document AND l.event = "
    "a.first_event LEFT JOIN places p ON p.place = a.place {} ORDER BY a.dated, a.occurrence";

// The condition that leaves out all up to an act, itself included.
void add_after_act(Database& database, const std::string& number, Conditions& conditions) {
  PreparedStatement find(database,
                         "SELECT 1 FROM occurrences WHERE occurrence = CAST(? AS INTEGER)");
  if (!find.find({number})) throw std::invalid_argument("there is no occurrence " + number);
  conditions.add(
      "(a.dated, a.occurrence) > (SELECT t.dated, t.occurrence FROM occurrences t WHERE "
      "t.occurrence = CAST(? AS INTEGER))",
      {number});
}

}  // namespace

void list_acts(Database& database, const EventFilter& filter, const QueryPage& page,
               const std::function<void(const PreparedStatement&)>& row) {
  const Conditions events = conditions_of(filter);
  Conditions acts;
  if (!events.where().empty()) {
    acts.add(
        "a.occurrence IN (SELECT f.occurrence FROM occurrence_events f JOIN events e ON "
        "e.document = f.document AND e.event = f.event " +
            events.where() + ")",
        {events.texts().begin(), events.texts().end()});
  }
  if (!page.after.empty()) add_after_act(database, page.after, acts);
  std::vector<Value> values(acts.texts().begin(), acts.texts().end());
  std::string sql = fmt::format(kActs, standing_rank(), acts.where());
  if (page.limit > 0) {
    sql += " LIMIT ?";
    values.emplace_back(page.limit);
  }
  PreparedStatement statement(database, sql);
  statement.start(values);
  while (statement.next()) row(statement);
}

}  // namespace sayso
