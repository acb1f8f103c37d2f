#include "server/stored_records.h"

#include <fmt/format.h>

#include <optional>
#include <string_view>

#include "output/json_writer.h"
#include "output/rows.h"
#include "server/occurrence_columns.h"
#include "server/record_writer.h"
#include "server/sql_text.h"
#include "store/database.h"

namespace sayso {
namespace {

std::optional<std::int64_t> document_number(Database& store, const std::string& id) {
  PreparedStatement find(store, "SELECT document FROM documents WHERE id = ?");
  return find.find({id});
}

ApiAnswer json_answer(JsonWriter& json) {
  ApiAnswer answer;
  answer.body = json.take_line();
  return answer;
}

// The events of an occurrence ?, `e` of event_list; in the order in which they were told.
constexpr const char* kTellings =
    "SELECT e.id, e.source_id, e.publisher, e.published, e.title, e.url, e.dated, e.date, e.type, "
    "e.mode, e.quad, e.standing, e.actors, e.recipients, e.sources, e.place, e.place_country, "
    "e.trigger_text, e.sentence, x.position, coalesce(x.reason, '') AS reason, x.score AS "
    "link_score, x.root, d.id AS copy_of "
    "FROM occurrence_events x JOIN event_list e USING (document, event) "
    "LEFT JOIN copies c ON c.document = x.document LEFT JOIN documents d ON d.document = c.origin "
    "WHERE x.occurrence = CAST(? AS INTEGER) ORDER BY e.published, e.document, e.event";

constexpr const char* kFigures =
    "SELECT q.text, q.minimum, q.maximum, q.unit FROM documents d JOIN quantities q USING "
    "(document) WHERE d.id = ? AND q.event = CAST(? AS INTEGER) ORDER BY q.position";

// Who tells it when copies count once, in order of their first report.
constexpr const char* kRoots =
    "SELECT x.root, count(*) AS events, sum(x.position = 'affirms') AS affirms, "
    "sum(x.position = 'denies') AS denies, sum(x.position = 'disputes') AS disputes, "
    "min(d.published) AS first_published FROM occurrence_events x JOIN documents d USING "
    "(document) WHERE x.occurrence = CAST(? AS INTEGER) GROUP BY x.root ORDER BY 6, 1";

// An object of json_row without its line's end.
std::string object_of(const PreparedStatement& row) {
  std::string object = json_row(row);
  object.pop_back();
  return object;
}

std::string objects(PreparedStatement& rows) {
  std::string all = "[";
  while (rows.next()) {
    if (all.size() > 1) all += ',';
    all += object_of(rows);
  }
  return all + ']';
}

std::string tellings(Database& store, const std::string& number) {
  PreparedStatement told(store, kTellings);
  PreparedStatement figures(store, kFigures);
  told.start({number});
  std::string all = "[";
  while (told.next()) {
    const std::string id(told.text(0));
    const std::size_t colon = id.rfind(':');
    const std::string document = id.substr(0, colon);
    const std::string event = id.substr(colon + 1);
    figures.start({document, event});
    std::string object = object_of(told);
    object.back() = ',';
    if (all.size() > 1) all += ',';
    all += object + "\"quantities\":" + objects(figures) + '}';
  }
  return all + ']';
}

}  // namespace

ApiResult<ApiAnswer> occurrence_ledger(Database& store, const std::string& number,
                                       RowFormat format) {
  PreparedStatement find(store, fmt::format("SELECT {} WHERE o.occurrence = CAST(? AS INTEGER) "
                                            "AND CAST(o.occurrence AS TEXT) = ?",
                                            kOccurrenceColumns));
  find.start({number, number});
  if (!find.next()) return tl::unexpected(not_found("there is no occurrence " + number));
  if (format != RowFormat::Json) {
    RowPage page(format, UINT64_MAX);
    SqlText().add(kTellings, number).run(store, [&page](const PreparedStatement& row) {
      page.add(row, {});
      return true;
    });
    return page.answer(0, {});
  }
  PreparedStatement roots(store, kRoots);
  roots.start({number});
  ApiAnswer answer;
  answer.body = fmt::format("{{\"occurrence\":{},\"tellings\":{},\"roots\":{}}}\n", object_of(find),
                            tellings(store, number), objects(roots));
  return answer;
}

ApiResult<ApiAnswer> event_record(Database& store, const std::string& id) {
  const std::size_t colon = id.rfind(':');
  const std::optional<std::int64_t> document = document_number(store, id.substr(0, colon));
  PreparedStatement find(store,
                         "SELECT event FROM events WHERE document = ? AND event = CAST(? AS "
                         "INTEGER) AND CAST(event AS TEXT) = ?");
  const std::string number = colon == std::string::npos ? "" : id.substr(colon + 1);
  const std::optional<std::int64_t> event =
      document ? find.find({*document, number, number}) : std::nullopt;
  if (!event) return tl::unexpected(not_found("there is no event " + id));
  JsonWriter json;
  StoredRecordWriter(store).write_event(*document, *event, json);
  return json_answer(json);
}

ApiResult<ApiAnswer> document_record(Database& store, const std::string& id) {
  const std::optional<std::int64_t> document = document_number(store, id);
  if (!document) return tl::unexpected(not_found("there is no document " + id));
  JsonWriter json;
  StoredRecordWriter(store).write_document(*document, json);
  return json_answer(json);
}

}  // namespace sayso
