#include "store/store_diff.h"

#include <fmt/format.h>

#include <array>
#include <string_view>

#include "store/store.h"

namespace sayso {
namespace {

// Columns of the sides that are compared.
constexpr std::array<std::string_view, 15> kCompared = {
    "type",     "mode", "actors",    "recipients", "standing", "date",  "place", "sources",
    "contexts", "time", "certainty", "polarity",   "cameo",    "score", "quad"};

// The events of the reports that both stores have; `turn` parts those of one trigger and type.
constexpr const char* kSide = R"(
CREATE TEMP TABLE {0} AS
SELECT l.id, d.id AS document, s.field, e.trigger_start AS start, e.trigger_stop AS stop,
       l.type, l.mode, l.actors, l.recipients, l.standing, l.date,
       l.place || coalesce(', ' || l.place_country, '') AS place, l.sources, l.contexts, l.time,
       l.certainty, l.polarity, l.cameo, l.score, l.quad, l.sentence,
       row_number() OVER (PARTITION BY e.document, s.field, e.trigger_start, e.trigger_stop, e.type
                          ORDER BY e.event) AS turn
FROM {1}.event_list l JOIN {1}.events e USING (document, event)
JOIN {1}.documents d USING (document)
JOIN {1}.sentences s ON s.document = e.document AND s.sentence = e.sentence
WHERE d.id IN (SELECT id FROM {2}.documents);
CREATE INDEX temp.{0}_by_trigger ON {0} (document, field, start, stop);
)";

// Numbers are rowids of the two sides.
constexpr const char* kPairs = R"(
CREATE TEMP TABLE pairs (before INTEGER PRIMARY KEY, after INTEGER NOT NULL UNIQUE);
INSERT INTO pairs SELECT a.rowid, b.rowid
FROM before a JOIN after b USING (document, field, start, stop, type, turn);
INSERT INTO pairs SELECT a.number, b.number FROM
  (SELECT rowid AS number, document, field, start, stop,
          row_number() OVER (PARTITION BY document, field, start, stop ORDER BY rowid) AS place
   FROM before WHERE rowid NOT IN (SELECT before FROM pairs)) a
JOIN
  (SELECT rowid AS number, document, field, start, stop,
          row_number() OVER (PARTITION BY document, field, start, stop ORDER BY rowid) AS place
   FROM after WHERE rowid NOT IN (SELECT after FROM pairs)) b
USING (document, field, start, stop, place);
)";

constexpr const char* kTypes =
    "WITH counted AS ("
    "SELECT type, 'before' AS kind FROM before "
    "UNION ALL SELECT type, 'after' FROM after "
    "UNION ALL SELECT type_before, 'changed' FROM changes WHERE change = 'changed' "
    "UNION ALL SELECT type_before, 'lost' FROM changes WHERE change = 'lost' "
    "UNION ALL SELECT type_after, 'gained' FROM changes WHERE change = 'gained') "
    "SELECT type, sum(kind = 'before') AS before, sum(kind = 'after') AS after, "
    "sum(kind = 'before') - sum(kind = 'changed') - sum(kind = 'lost') AS same, "
    "sum(kind = 'changed') AS changed, sum(kind = 'lost') AS lost, sum(kind = 'gained') AS gained "
    "FROM counted GROUP BY type";

// "trim(CASE WHEN a.type IS NOT b.type THEN ' type' ELSE '' END || ...)"
std::string differing_fields() {
  std::string sql;
  for (const std::string_view name : kCompared) {
    if (!sql.empty()) sql += " || ";
    sql += fmt::format("CASE WHEN a.{0} IS NOT b.{0} THEN ' {0}' ELSE '' END", name);
  }
  return "trim(" + sql + ")";
}

std::string both_sides() {
  std::string sql;
  for (const std::string_view name : kCompared) {
    sql += fmt::format("a.{0} AS {0}_before, b.{0} AS {0}_after, ", name);
  }
  return sql;
}

// All pairs and single events that are not the same on both sides.
std::string changes_view() {
  const auto part = [](std::string_view change, std::string_view fields, std::string_view from) {
    return fmt::format(
        "SELECT '{0}' AS change, coalesce(a.document, b.document) AS document, a.id AS id_before, "
        "b.id AS id_after, {1} AS fields, {2} coalesce(a.sentence, b.sentence) AS sentence, "
        "coalesce(a.field, b.field) AS field, coalesce(a.start, b.start) AS start FROM {3}",
        change, fields, both_sides(), from);
  };
  return "CREATE TEMP VIEW changes AS " +
         part("changed", differing_fields(),
              "pairs p JOIN before a ON a.rowid = p.before JOIN after b ON b.rowid = p.after "
              "WHERE fields <> ''") +
         " UNION ALL " +
         part("lost", "''",
              "before a LEFT JOIN after b ON 0 WHERE a.rowid NOT IN (SELECT before FROM pairs)") +
         " UNION ALL " +
         part("gained", "''",
              "after b LEFT JOIN before a ON 0 WHERE b.rowid NOT IN (SELECT after FROM pairs)");
}

void each_row(Database& database, std::string_view sql,
              const std::function<void(const PreparedStatement&)>& row) {
  PreparedStatement statement(database, sql);
  while (statement.next()) row(statement);
}

}  // namespace

StoreDiff::StoreDiff(const std::string& before, const std::string& after)
    : database_(open_store(before)) {
  open_store(after);  // tells what is wrong with it, if anything is
  PreparedStatement(*database_, "ATTACH DATABASE ? AS other").run({after});
  database_->execute(fmt::format(kSide, "before", "main", "other").c_str());
  database_->execute(fmt::format(kSide, "after", "other", "main").c_str());
  database_->execute(kPairs);
  database_->execute(changes_view().c_str());
}

ComparedReports StoreDiff::reports() {
  ComparedReports found;
  found.shared = database_->number(
      "SELECT count(*) FROM main.documents WHERE id IN (SELECT id FROM other.documents)");
  found.only_before = database_->number("SELECT count(*) FROM main.documents") - found.shared;
  found.only_after = database_->number("SELECT count(*) FROM other.documents") - found.shared;
  return found;
}

std::string StoreDiff::manifest_difference() {
  std::string names;
  for (const std::string_view part : {"program", "codebook", "world", "model"}) {
    const auto used = [part](std::string_view store) {
      return fmt::format(
          "(SELECT group_concat(x) FROM (SELECT DISTINCT {0} AS x FROM {1}.manifests JOIN "
          "{1}.documents USING (manifest) ORDER BY x))",
          part, store);
    };
    const std::string sql = "SELECT " + used("main") + " IS NOT " + used("other");
    if (database_->number(sql.c_str()) == 0) continue;
    if (!names.empty()) names += ", ";
    names += part;
  }
  return names;
}

void StoreDiff::count_types(const std::function<void(const PreparedStatement&)>& row) {
  each_row(*database_, kTypes, row);
}

void StoreDiff::list_changes(const std::function<void(const PreparedStatement&)>& row) {
  std::string columns = "change, document, id_before, id_after, fields, ";
  for (const std::string_view name : kCompared) {
    columns += fmt::format("{0}_before, {0}_after, ", name);
  }
  each_row(*database_,
           fmt::format("SELECT {} sentence FROM changes ORDER BY document, field DESC, start, "
                       "change DESC",
                       columns),
           row);
}

}  // namespace sayso
