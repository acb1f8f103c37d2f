#include "store/aggregate.h"

#include <fmt/format.h>

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "sayso/codes.h"
#include "store/event_counter.h"

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

// The period that a date lies in; NULL where it is less precise.
std::string period_in(std::string_view dated, AggregatePeriod period) {
  switch (period) {
    case AggregatePeriod::Day:
      return fmt::format("CASE WHEN length({0}) = 10 THEN {0} END", dated);
    case AggregatePeriod::Week:
      return fmt::format(
          "CASE WHEN length({0}) = 10 THEN strftime('%Y-W', {0}, '-3 days', 'weekday 4') || "
          "printf('%02d', (strftime('%j', {0}, '-3 days', 'weekday 4') - 1) / 7 + 1) END",
          dated);
    case AggregatePeriod::Month:
      return fmt::format("CASE WHEN length({0}) >= 7 THEN substr({0}, 1, 7) END", dated);
    case AggregatePeriod::Year:
      break;
  }
  return fmt::format("CASE WHEN length({0}) >= 4 THEN substr({0}, 1, 4) END", dated);
}

constexpr std::string_view kEvent = "c.document, c.event, c.unit, c.quad, c.score, c.period";

// What is counted has a row for each of its events: one that is told by several counts once.
constexpr const char* kUnits =
    "SELECT {0}, unit, count(*) AS events, max(quad = 1) AS verbal_cooperation, "
    "max(quad = 2) AS material_cooperation, max(quad = 3) AS verbal_conflict, "
    "max(quad = 4) AS material_conflict, avg(score) AS score FROM counted GROUP BY {0}, unit";

constexpr const char* kUnitSums =
    "count(*) AS {}, sum(events) AS events, sum(verbal_cooperation) AS verbal_cooperation, "
    "sum(material_cooperation) AS material_cooperation, sum(verbal_conflict) AS verbal_conflict, "
    "sum(material_conflict) AS material_conflict, round(sum(score), 2) AS score_sum, "
    "round(avg(score), 4) AS score_mean";

// Acts or reports, summed up.
std::string sums_of(AggregateCount count, const char* group) {
  const char* name = count == AggregateCount::Occurrences ? "occurrences" : "documents";
  return fmt::format("SELECT {0}, {1} FROM ({2}) GROUP BY {0}", group, fmt::format(kUnitSums, name),
                     fmt::format(kUnits, group));
}

// The events that fit, each with what it counts as, and the period that is in.
std::string chosen_events(const Aggregation& aggregation) {
  if (aggregation.count == AggregateCount::Occurrences) {
    return fmt::format(
        "SELECT e.document, e.event, a.occurrence AS unit, a.quad, a.score, {} AS period FROM "
        "events e JOIN occurrence_events o ON o.document = e.document AND o.event = e.event JOIN "
        "occurrences a ON a.occurrence = o.occurrence",
        period_in("a.dated", aggregation.period));
  }
  return fmt::format(
      "SELECT e.document, e.event, e.document AS unit, e.quad, e.score, {} AS period FROM events e",
      period_of(aggregation.period));
}

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

std::uint64_t count_undated(Database& database, const Conditions& events,
                            const Aggregation& aggregation) {
  const bool acts = aggregation.count == AggregateCount::Occurrences;
  PreparedStatement statement(
      database,
      fmt::format("SELECT count({}) FROM ({} {}) WHERE period IS NULL",
                  acts ? "DISTINCT unit" : "*", chosen_events(aggregation), events.where()));
  statement.start(std::vector<Value>(events.texts().begin(), events.texts().end()));
  return statement.next() ? static_cast<std::uint64_t>(statement.integer(0)) : 0;
}

}  // namespace

std::string period_of(AggregatePeriod period) { return period_in("e.dated", period); }

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
  Conditions events;
  add_event_conditions(filter, events);
  if (!dyads) add_role_condition("recipient", filter.recipients, events);
  if (aggregation.count == AggregateCount::Events) {
    if (!dyads) filter.recipients.clear();  // they chose the events
    return count_events(database, filter, events, period_of(aggregation.period), aggregation, row);
  }

  Query query;
  query.add(fmt::format("WITH codes AS MATERIALIZED ({}), chosen AS MATERIALIZED ({}",
                        coded_countries(aggregation.codes), chosen_events(aggregation)));
  query.add(events);
  query.add("), counted AS (");
  dyads ? add_dyads(filter, query) : add_actors(filter, query);
  query.add(") " +
            sums_of(aggregation.count, dyads ? "period, actor, recipient" : "period, actor"));
  PreparedStatement statement(database, query.sql);
  statement.start(std::vector<Value>(query.texts.begin(), query.texts.end()));
  while (statement.next()) row(statement);
  return count_undated(database, events, aggregation);
}

}  // namespace sayso
