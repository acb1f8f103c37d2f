// Lists of counts: as long as there are countries, places or periods. All rows are made, in the
// order of their counts, and a page is cut out of them.

#include <fmt/format.h>

#include "output/json_writer.h"
#include "server/event_facets.h"
#include "server/room_lists.h"
#include "server/source_claims.h"
#include "server/sql_text.h"

namespace sayso {
namespace {

EventFilter factual(EventFilter filter) {
  if (filter.standings.empty()) filter.standings = usual_standings();
  return filter;
}

// "WITH chosen AS (...)": the events that fit.
SqlText chosen(const EventFilter& filter) {
  return SqlText()
      .add(
          "WITH chosen AS MATERIALIZED (SELECT e.document, e.event, e.quad, e.dated, e.place FROM "
          "events e")
      .add(conditions_of(filter))
      .add(") ");
}

// The page after the row whose first column is `after`. `sum` is the column that makes the total;
// none: the rows are counted.
ApiResult<ApiAnswer> cut(Database& store, const SqlText& query, const Listing& listing,
                         RowFormat format, const std::vector<std::string>& left_out, int sum = -1) {
  RowPage page(format, listing.limit);
  std::uint64_t total = 0;
  bool begun = listing.after.empty();
  query.run(store, [&](const PreparedStatement& row) {
    total += sum < 0 ? 1 : static_cast<std::uint64_t>(row.integer(sum));
    const std::string key(row.text(0));
    if (begun) page.add(row, key);
    begun = begun || key == listing.after;
    return true;
  });
  if (!begun) return fault("after", "there is no row " + listing.after + " here");
  return page.answer(total, left_out);
}

}  // namespace

ApiResult<ApiAnswer> list_actors(Database& store, const Listing& listing, RowFormat format) {
  SqlText query = chosen(listing.filter);
  query.add(
      "SELECT coalesce(x.country, '') || coalesce(':' || x.sector, '') AS party, min(x.name) AS "
      "name, x.country, x.sector, count(DISTINCT x.document || ':' || x.event) AS events, "
      "sum(x.role = 'actor') AS as_actor, sum(x.role = 'recipient') AS as_recipient "
      "FROM chosen c JOIN roles x USING (document, event) "
      "WHERE coalesce(x.country, x.sector) IS NOT NULL GROUP BY 1 ORDER BY 5 DESC, 1");
  return cut(store, query, listing, format, standings_left_out(listing.filter, false));
}

ApiResult<ApiAnswer> list_dyads(Database& store, const Listing& listing, RowFormat format) {
  SqlText query = chosen(factual(listing.filter));
  query.add(
      ", pairs AS (SELECT c.document, c.event, c.quad, a.country AS actor, r.country AS recipient "
      "FROM chosen c JOIN roles a ON a.document = c.document AND a.event = c.event AND a.role = "
      "'actor' JOIN roles r ON r.document = c.document AND r.event = c.event AND r.role = "
      "'recipient' UNION "
      "SELECT c.document, c.event, c.quad, a.country, r.country "
      "FROM chosen c JOIN roles a ON a.document = c.document AND a.event = c.event AND a.role = "
      "'actor' JOIN roles r ON r.document = c.document AND r.event = c.event AND r.role = 'actor' "
      "AND r.country <> a.country WHERE NOT EXISTS (SELECT 1 FROM roles o WHERE o.document = "
      "c.document AND o.event = c.event AND o.role = 'recipient')) "
      "SELECT actor || '-' || recipient AS dyad, actor, recipient, count(*) AS events, "
      "sum(quad <= 2) AS cooperation, sum(quad > 2) AS conflict FROM pairs "
      "WHERE actor IS NOT NULL AND recipient IS NOT NULL GROUP BY actor, recipient "
      "ORDER BY 4 DESC, 1");
  return cut(store, query, listing, format, standings_left_out(listing.filter, true));
}

ApiResult<ApiAnswer> list_series(Database& store, const Listing& listing, RowFormat format) {
  // The period is of `e`, so it is made where the events are chosen.
  SqlText query;
  query
      .add(fmt::format("WITH chosen AS (SELECT e.quad, {} AS period FROM events e",
                       period_of(listing.period)))
      .add(conditions_of(factual(listing.filter)))
      .add(
          ") SELECT period || ' ' || quad AS bar, period, quad, count(*) AS events FROM chosen "
          "WHERE period IS NOT NULL GROUP BY period, quad ORDER BY 1");
  return cut(store, query, listing, format, standings_left_out(listing.filter, true), 3);
}

ApiResult<ApiAnswer> list_places(Database& store, const Listing& listing, RowFormat format) {
  SqlText query = chosen(factual(listing.filter));
  query.add(
      "SELECT p.place, p.name, p.country, p.precision, p.geonameid, p.latitude, p.longitude, "
      "count(*) AS events FROM chosen c JOIN places p USING (place) GROUP BY 1 "
      "ORDER BY 8 DESC, 1");
  return cut(store, query, listing, format, standings_left_out(listing.filter, true));
}

ApiResult<ApiAnswer> list_sources(Database& store, const Listing& listing, RowFormat format) {
  return cut(store, source_claims(listing.filter), listing, format,
             standings_left_out(listing.filter, false));
}

ApiResult<ApiAnswer> list_search(Database& store, const Listing& listing, RowFormat format) {
  if (listing.filter.text.empty()) return fault("text", "text wants the words to look for");
  SqlText query;
  query.add(
      "SELECT d.id, d.published, d.publisher, d.title, "
      "snippet(document_text, -1, '', '', '...', 30) AS snippet, "
      "(SELECT count(*) FROM events e WHERE e.document = d.document) AS events "
      "FROM document_text t JOIN documents d ON d.document = t.rowid WHERE document_text MATCH ? "
      "ORDER BY t.rank, t.rowid",
      match_all(listing.filter.text));
  return cut(store, query, listing, format, {});
}

ApiResult<ApiAnswer> list_facets(Database& store, const Listing& listing, RowFormat format) {
  if (format != RowFormat::Json) return tl::unexpected(not_found("facets are JSON alone"));
  JsonWriter json;
  write_facets(store, listing.filter, json);
  ApiAnswer answer;
  answer.body = json.take_line();
  return answer;
}

}  // namespace sayso
