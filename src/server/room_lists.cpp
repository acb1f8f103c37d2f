// Lists that may be as long as the store: their pages are found by key, not by counting rows.

#include "server/room_lists.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "sayso/codes.h"
#include "server/event_total.h"
#include "server/occurrence_columns.h"
#include "server/sql_text.h"
#include "store/query.h"

namespace sayso {
namespace {

ApiResult<ApiAnswer> no_such(std::string message) { return fault("after", std::move(message)); }

// Takes the rows of a query into a page; the first column is the key.
ApiAnswer page_of(Database& store, const SqlText& query, const Listing& listing, RowFormat format,
                  std::uint64_t total) {
  RowPage page(format, listing.limit);
  query.run(store, [&page](const PreparedStatement& row) {
    page.add(row, std::string(row.text(0)));
    return !page.full();
  });
  return page.answer(total, standings_left_out(listing.filter, false));
}

bool is_there(Database& store, const char* sql, const std::string& key) {
  PreparedStatement find(store, sql);
  return find.find({key}).has_value();
}

// The conditions on documents `d`: words and outlets are theirs, the rest is asked of their events.
Conditions document_conditions(const EventFilter& filter) {
  EventFilter rest = filter;
  rest.text.clear();
  rest.publishers.clear();
  Conditions conditions;
  conditions.add_one_of("d.publisher", filter.publishers);
  if (!filter.text.empty()) {
    conditions.add("d.document IN (SELECT rowid FROM document_text WHERE document_text MATCH ?)",
                   {match_all(filter.text)});
  }
  const Conditions events = conditions_of(rest);
  if (!events.where().empty()) {
    conditions.add("d.document IN (SELECT e.document FROM events e " + events.where() + ")",
                   {events.texts().begin(), events.texts().end()});
  }
  return conditions;
}

constexpr const char* kDocument =
    "SELECT d.id, d.source_id, d.published, d.publisher, d.title, d.url, "
    "(SELECT count(*) FROM events x WHERE x.document = d.document) AS events FROM documents d";

// The conditions on quotations `q` of documents `d`.
Conditions quotation_conditions(const EventFilter& filter) {
  Conditions conditions;
  conditions.add_one_of("d.publisher", filter.publishers);
  if (!filter.from.empty()) conditions.add("d.published >= ?", {filter.from});
  if (!filter.until.empty()) conditions.add("d.published <= ?", {filter.until + "~"});
  if (!filter.text.empty()) {
    conditions.add("d.document IN (SELECT rowid FROM document_text WHERE document_text MATCH ?)",
                   {match_all(filter.text)});
  }
  if (!filter.sources.empty()) {
    Conditions parties;
    parties.add_parties("x", filter.sources);
    conditions.add(
        "(q.document, q.quotation) IN (SELECT x.document, x.quotation FROM quotation_sources x " +
            parties.where() + ")",
        {parties.texts().begin(), parties.texts().end()});
  }
  return conditions;
}

constexpr const char* kQuotation =
    "SELECT d.id || ':' || q.quotation AS id, d.published, d.publisher, d.title, q.source_text, "
    "(SELECT group_concat(coalesce(x.country, '?') || coalesce(' ' || x.sectors, ''), '; ') FROM "
    "quotation_sources x WHERE x.document = q.document AND x.quotation = q.quotation) AS source, "
    "q.cue, q.kind, q.speech, (SELECT group_concat(substr(CASE c.field WHEN 'title' THEN d.title "
    "ELSE d.body END, c.start + 1, c.stop - c.start), ' ... ') FROM quotation_contents c WHERE "
    "c.document = q.document AND c.quotation = q.quotation) AS content "
    "FROM quotations q JOIN documents d USING (document)";

}  // namespace

std::vector<std::string> standings_left_out(const EventFilter& filter, bool factual) {
  if (filter.standings.empty() && !factual) return {};
  const std::vector<std::string> kept =
      filter.standings.empty() ? usual_standings() : filter.standings;
  std::vector<std::string> out;
  for (const std::string_view standing : kStandingNames) {
    if (std::find(kept.begin(), kept.end(), standing) == kept.end()) out.emplace_back(standing);
  }
  return out;
}

ApiResult<ApiAnswer> list_events(Database& store, const Listing& listing, RowFormat format) {
  RowPage page(format, listing.limit);
  try {
    query_events(
        store, listing.filter, {listing.after, listing.limit + 1},
        [&page](const PreparedStatement& row) { page.add(row, std::string(row.text(0))); });
  } catch (const std::invalid_argument& error) {
    return no_such(error.what());
  }
  const EventTotal total = total_of(store, listing.filter);
  return page.answer(total.count, standings_left_out(listing.filter, false), total.exact);
}

ApiResult<ApiAnswer> list_documents(Database& store, const Listing& listing, RowFormat format) {
  Conditions conditions = document_conditions(listing.filter);
  const std::uint64_t total =
      SqlText().add("SELECT count(*) FROM documents d").add(conditions).number(store);
  if (!listing.after.empty()) {
    if (!is_there(store, "SELECT 1 FROM documents WHERE id = ?", listing.after)) {
      return no_such("there is no document " + listing.after);
    }
    conditions.add("d.document > (SELECT document FROM documents WHERE id = ?)", {listing.after});
  }
  const SqlText query = SqlText().add(kDocument).add(conditions).add("ORDER BY d.document");
  return page_of(store, query, listing, format, total);
}

ApiResult<ApiAnswer> list_quotations(Database& store, const Listing& listing, RowFormat format) {
  Conditions conditions = quotation_conditions(listing.filter);
  const std::uint64_t total =
      SqlText()
          .add("SELECT count(*) FROM quotations q")
          .add(conditions.where().empty() ? "" : " JOIN documents d USING (document)")
          .add(conditions)
          .number(store);
  if (!listing.after.empty()) {
    const std::size_t colon = listing.after.find(':');
    const std::string id = listing.after.substr(0, colon);
    if (colon == std::string::npos ||
        !is_there(store, "SELECT 1 FROM documents WHERE id = ?", id)) {
      return no_such("there is no quotation " + listing.after);
    }
    conditions.add(
        "(q.document, q.quotation) > ((SELECT document FROM documents WHERE id = ?), "
        "CAST(? AS INTEGER))",
        {id, listing.after.substr(colon + 1)});
  }
  const SqlText query =
      SqlText().add(kQuotation).add(conditions).add("ORDER BY q.document, q.quotation");
  return page_of(store, query, listing, format, total);
}

ApiResult<ApiAnswer> list_occurrences(Database& store, const Listing& listing, RowFormat format) {
  Conditions conditions;
  const Conditions events = conditions_of(listing.filter);
  if (!events.where().empty()) {
    conditions.add(
        "o.occurrence IN (SELECT x.occurrence FROM events e JOIN occurrence_events x USING "
        "(document, event) " +
            events.where() + ")",
        {events.texts().begin(), events.texts().end()});
  }
  if (listing.contested) {
    conditions.add(
        "o.occurrence IN (SELECT y.occurrence FROM occurrence_events y WHERE y.position <> "
        "'affirms')");
  }
  const std::uint64_t total =
      SqlText().add("SELECT count(*) FROM occurrences o").add(conditions).number(store);
  if (!listing.after.empty()) {
    if (!is_there(store, "SELECT 1 FROM occurrences WHERE occurrence = CAST(? AS INTEGER)",
                  listing.after)) {
      return no_such("there is no occurrence " + listing.after);
    }
    conditions.add(
        "(-o.reports, o.dated, o.occurrence) > (SELECT -a.reports, a.dated, a.occurrence FROM "
        "occurrences a WHERE a.occurrence = CAST(? AS INTEGER))",
        {listing.after});
  }
  // The page is found before its costly columns are made.
  const SqlText query =
      SqlText()
          .add(fmt::format("WITH page AS MATERIALIZED (SELECT o.occurrence FROM occurrences o"))
          .add(conditions)
          .add(fmt::format("ORDER BY -o.reports, o.dated, o.occurrence LIMIT {}) ",
                           listing.limit + 1))
          .add(fmt::format("SELECT {} JOIN page USING (occurrence) ORDER BY -o.reports, o.dated, "
                           "o.occurrence",
                           kOccurrenceColumns));
  return page_of(store, query, listing, format, total);
}

}  // namespace sayso
