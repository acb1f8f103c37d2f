#include "server/source_claims.h"

#include <optional>

#include "output/rows.h"

namespace sayso {
namespace {

constexpr const char* kClaims =
    "WITH claims AS MATERIALIZED (SELECT DISTINCT l.document, l.event, coalesce(s.country, '') || "
    "coalesce(':' || s.sector, '') AS source, s.name, x.occurrence FROM events e "
    "JOIN links l USING (document, event) JOIN quotation_sources s USING (document, quotation) "
    "JOIN occurrence_events x ON x.document = l.document AND x.event = l.event";

// Others: events of the same act without this source in their chain.
constexpr const char* kJudged =
    "), others AS (SELECT c.source, c.occurrence, max(x.position = 'affirms') AS confirmed, "
    "max(x.position = 'denies') AS denied "
    "FROM (SELECT DISTINCT source, occurrence FROM claims) c JOIN occurrence_events x USING "
    "(occurrence) WHERE NOT EXISTS (SELECT 1 FROM claims o WHERE o.document = x.document AND "
    "o.event = x.event AND o.source = c.source) GROUP BY 1, 2), "
    "judged AS (SELECT source, sum(confirmed) AS confirmed, sum(denied) AS denied FROM others "
    "GROUP BY 1) "
    "SELECT c.source, min(c.name) AS name, count(DISTINCT c.document || ':' || c.event) AS claims, "
    "count(DISTINCT c.occurrence) AS occurrences, coalesce(j.confirmed, 0) AS confirmed, "
    "coalesce(j.denied, 0) AS denied FROM claims c LEFT JOIN judged j USING (source) "
    "GROUP BY c.source ORDER BY 3 DESC, 1";

SqlText counts(const EventFilter& filter, const char* column, const char* join) {
  Conditions conditions = conditions_of(filter);
  conditions.add(std::string(column) + " IS NOT NULL");
  SqlText query;
  query
      .add(std::string("SELECT ") + column + ", count(DISTINCT e.document || ':' || e.event) " +
           "FROM events e " + join)
      .add(conditions)
      .add("GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 24");
  return query;
}

void write_counts(Database& store, const char* name, const SqlText& query, JsonWriter& json) {
  json.key(name);
  json.begin_array();
  query.run(store, [&json](const PreparedStatement& row) {
    write_count(row, json);
    return true;
  });
  json.end_array();
}

// The fields of an object of json_row, without its braces.
std::string fields_of(const PreparedStatement& row) {
  const std::string line = json_row(row);
  return line.substr(1, line.size() - 3);
}

}  // namespace

SqlText source_claims(const EventFilter& filter) {
  Conditions conditions = conditions_of(filter);
  conditions.add("coalesce(s.country, s.sector) IS NOT NULL");
  return SqlText().add(kClaims).add(conditions).add(kJudged);
}

void write_count(const PreparedStatement& row, JsonWriter& json) {
  json.begin_object();
  json.field("value", row.text(0));
  json.key("count");
  json.number(row.integer(1));
  json.end_object();
}

ApiResult<ApiAnswer> source_page(Database& store, const std::string& source) {
  const std::optional<PartyFilter> party = parse_party(source);
  if (!party) return tl::unexpected(not_found("a source is named as KEN, KEN:GOV or :REB"));
  EventFilter filter;
  filter.sources.push_back(*party);
  std::string fields;
  source_claims(filter).run(store, [&](const PreparedStatement& row) {
    if (row.text(0) == source) fields = fields_of(row);
    return fields.empty();
  });
  if (fields.empty()) return tl::unexpected(not_found("no event rests on the source " + source));
  JsonWriter json;
  json.begin_object();
  write_counts(store, "about",
               counts(filter, "r.country",
                      "JOIN roles r ON r.document = e.document AND r.event = e.event AND r.role = "
                      "'actor'"),
               json);
  write_counts(store, "types", counts(filter, "e.type", ""), json);
  write_counts(store, "standings", counts(filter, "e.standing", ""), json);
  json.end_object();
  ApiAnswer answer;
  answer.body = '{' + fields + ',' + json.take_line().substr(1);
  return answer;
}

}  // namespace sayso
