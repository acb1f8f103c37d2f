#include "store/aggregate.h"

#include <fmt/format.h>

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "sayso/codes.h"

namespace sayso {
namespace {

// A list's code for each country of ours.
const char* coded_countries(CodeList codes) {
  switch (codes) {
    case CodeList::Cow:
      return "SELECT country, cow AS code FROM countries WHERE cow IS NOT NULL";
    case CodeList::Gw:
      return "SELECT country, gw AS code FROM countries WHERE gw IS NOT NULL";
    case CodeList::Iso3:
      break;
  }
  return "SELECT DISTINCT country, country AS code FROM roles WHERE country IS NOT NULL";
}

// The events' roles, a row a country; `alias` is the filter's name for them.
std::string side(std::string_view role, std::string_view alias) {
  return fmt::format(
      "JOIN roles {0} ON {0}.document = c.document AND {0}.event = c.event AND {0}.role = '{1}' "
      "JOIN codes {0}_code ON {0}_code.country = {0}.country",
      alias, role);
}

// A query with what its marks stand for.
struct Query {
  std::string sql;
  std::deque<std::string> texts;

  void add(std::string_view text) { sql += text; }
  void add(const Conditions& conditions) {
    sql += ' ' + conditions.where() + ' ';
    texts.insert(texts.end(), conditions.texts().begin(), conditions.texts().end());
  }
};

constexpr std::string_view kEvent = "c.document, c.event, c.quad, c.score, c.period";

constexpr const char* kSums =
    "count(*) AS events, count(DISTINCT document) AS documents, "
    "sum(quad = 1) AS verbal_cooperation, sum(quad = 2) AS material_cooperation, "
    "sum(quad = 3) AS verbal_conflict, sum(quad = 4) AS material_conflict, "
    "round(sum(score), 2) AS score_sum, round(avg(score), 4) AS score_mean";

// A row for each event and country of its actors.
void add_actors(const EventFilter& filter, Query& query) {
  Conditions conditions;
  conditions.add("c.period IS NOT NULL");
  conditions.add_parties("a", filter.actors);
  query.add(fmt::format("SELECT DISTINCT {}, a_code.code AS actor FROM chosen c {}", kEvent,
                        side("actor", "a")));
  query.add(conditions);
}

// A row for each event and pair of countries of its two sides, or of its actors if it has one side.
void add_dyads(const EventFilter& filter, Query& query) {
  Conditions conditions;
  conditions.add("c.period IS NOT NULL");
  conditions.add_parties("a", filter.actors);
  conditions.add_parties("r", filter.recipients);
  const std::string pairs =
      fmt::format("SELECT {}, a_code.code AS actor, r_code.code AS recipient FROM chosen c {} ",
                  kEvent, side("actor", "a"));
  query.add(pairs + side("recipient", "r"));
  query.add(conditions);
  conditions.add("a_code.code <> r_code.code");
  conditions.add(
      "NOT EXISTS (SELECT 1 FROM roles o WHERE o.document = c.document AND o.event = c.event AND "
      "o.role = 'recipient')");
  query.add("UNION " + pairs + side("actor", "r"));
  query.add(conditions);
}

std::uint64_t count_undated(Database& database, const Conditions& events, const char* period) {
  PreparedStatement statement(
      database, fmt::format("SELECT count(*) FROM events e {} {} {} IS NULL", events.where(),
                            events.where().empty() ? "WHERE" : "AND", period));
  statement.start(std::vector<Value>(events.texts().begin(), events.texts().end()));
  return statement.next() ? static_cast<std::uint64_t>(statement.integer(0)) : 0;
}

}  // namespace

const char* period_of(AggregatePeriod period) {
  switch (period) {
    case AggregatePeriod::Day:
      return "CASE WHEN length(e.dated) = 10 THEN e.dated END";
    case AggregatePeriod::Week:
      return "CASE WHEN length(e.dated) = 10 THEN "
             "strftime('%Y-W', e.dated, '-3 days', 'weekday 4') || "
             "printf('%02d', (strftime('%j', e.dated, '-3 days', 'weekday 4') - 1) / 7 + 1) END";
    case AggregatePeriod::Month:
      return "CASE WHEN length(e.dated) >= 7 THEN substr(e.dated, 1, 7) END";
    case AggregatePeriod::Year:
      break;
  }
  return "CASE WHEN length(e.dated) >= 4 THEN substr(e.dated, 1, 4) END";
}

std::vector<std::string> usual_standings() {
  std::vector<std::string> usual;
  for (const Standing standing : {Standing::Alleged, Standing::Planned, Standing::Speculated,
                                  Standing::Reported, Standing::Stated}) {
    usual.emplace_back(to_string(standing));
  }
  return usual;
}

std::uint64_t aggregate_events(Database& database, EventFilter filter,
                               const Aggregation& aggregation,
                               const std::function<void(const PreparedStatement&)>& row) {
  if (filter.standings.empty()) filter.standings = usual_standings();
  const bool dyads = aggregation.unit == AggregateUnit::Dyad;
  const char* period = period_of(aggregation.period);
  Conditions events;
  add_event_conditions(filter, events);
  if (!dyads) add_role_condition("recipient", filter.recipients, events);

  Query query;
  query.add(
      fmt::format("WITH codes AS MATERIALIZED ({}), chosen AS MATERIALIZED (SELECT e.document, "
                  "e.event, e.quad, e.score, {} AS period FROM events e",
                  coded_countries(aggregation.codes), period));
  query.add(events);
  query.add("), counted AS (");
  dyads ? add_dyads(filter, query) : add_actors(filter, query);
  const char* group = dyads ? "period, actor, recipient" : "period, actor";
  query.add(fmt::format(") SELECT {0}, {1} FROM counted GROUP BY {0}", group, kSums));
  PreparedStatement statement(database, query.sql);
  statement.start(std::vector<Value>(query.texts.begin(), query.texts.end()));
  while (statement.next()) row(statement);
  return count_undated(database, events, period);
}

}  // namespace sayso
