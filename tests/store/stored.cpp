#include "stored.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <filesystem>

#include "store/schema.h"

namespace sayso {

const Coder& coder() {
  static const Coder kCoder{std::filesystem::path(SAYSO_SOURCE_DIR)};
  return kCoder;
}

std::string fresh_path(std::string_view name) {
  const std::string path = ::testing::TempDir() + "sayso_store_" + std::string(name) + ".db";
  for (const char* ending : {"", "-wal", "-shm"}) std::filesystem::remove(path + ending);
  return path;
}

Document report(std::string title, std::string body, std::string published) {
  Document document;
  document.id = "given";
  document.title = std::move(title);
  document.published = parse_date(published).value_or(Date{});
  document.text = std::move(body);
  if (!document.title.empty()) {
    document.text.insert(0, document.title + "\n\n");
    document.body_begin = static_cast<std::uint32_t>(document.title.size() + 2);
  }
  return document;
}

void store_reports(const std::string& path, const std::vector<Document>& reports,
                   const Manifest& manifest, OtherManifest other) {
  StoreWriter store(path, coder(), manifest, other);
  BatchCounts counts;
  for (const Document& document : reports) {
    if (store.has(document)) {
      ++counts.skipped;
    } else {
      store.add(coder().code(document));
    }
  }
  store.finish(counts);
}

std::vector<std::string> rows(const std::string& path, const std::string& sql) {
  Database database(path, Database::Mode::Read);
  PreparedStatement statement(database, sql);
  std::vector<std::string> found;
  while (statement.next()) {
    std::string row;
    for (int i = 0; i < statement.columns(); ++i) {
      if (i > 0) row += '|';
      row += statement.is_null(i) ? "-" : statement.text(i);
    }
    found.push_back(std::move(row));
  }
  return found;
}

std::vector<std::string> dump(const std::string& path) {
  std::vector<std::string> all;
  for (const char* table :
       {"documents", "agencies", "sentences", "events", "event_contexts", "roles", "quantities",
        "quotations", "quotation_sources", "quotation_contents", "links", "places", "place_points",
        "occurrences", "occurrence_events", "copies"}) {
    for (const std::string& row : rows(path, std::string("SELECT * FROM ") + table)) {
      all.push_back(std::string(table) + ": " + row);
    }
  }
  return all;
}

}  // namespace sayso
