#include "store/store.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "store/schema.h"
#include "world/world.h"

namespace sayso {
namespace {

// A transaction writes no more documents, or bytes of text, than this: so other writers need not
// wait long, and a killed run has not much to do again.
constexpr std::size_t kDocumentsAtOnce = 64;
constexpr std::size_t kBytesAtOnce = std::size_t{1} << 20U;

bool is_empty(Database& database) {
  return database.number("SELECT count(*) FROM sqlite_schema") == 0;
}

// Readers and a writer at once. SQLite does not wait by itself for others that open the file in
// the same moment.
void use_write_ahead_log(Database& database) {
  constexpr int kTries = 600;
  for (int i = 0; i < kTries; ++i) {
    const int status =
        sqlite3_exec(database.handle(), "PRAGMA journal_mode = WAL", nullptr, nullptr, nullptr);
    if (status == SQLITE_OK) return;
    if ((status & 0xFF) != SQLITE_BUSY) break;
    sqlite3_sleep(100);
  }
  database.fail();
}

void open_to_write(Database& database) {
  if (!is_empty(database)) schema_of(database);
  if (sqlite3_db_readonly(database.handle(), "main") == 1) {
    throw std::runtime_error(
        database.path() +
        ": may not be written; make the file and its folder writable, or name another file");
  }
  // Of a new file: fewer reports than with the usual 4096 leave half a page empty behind them.
  database.execute("PRAGMA page_size = 8192");
  use_write_ahead_log(database);
  // The operating system has every commit; a power failure may lose the last ones, never half.
  database.execute("PRAGMA synchronous = NORMAL");
  Transaction transaction(database);
  is_empty(database) ? create_schema(database) : migrate_schema(database);
  transaction.commit();
}

std::optional<Manifest> last_manifest(Database& database) {
  PreparedStatement statement(
      database,
      "SELECT program, codebook, world, model FROM runs JOIN manifests USING "
      "(manifest) ORDER BY run DESC LIMIT 1");
  if (!statement.next()) return std::nullopt;
  return Manifest{std::string(statement.text(0)), std::string(statement.text(1)),
                  std::string(statement.text(2)), std::string(statement.text(3))};
}

// "another codebook and world"
std::string difference(const Manifest& a, const Manifest& b) {
  std::string words;
  const auto compare = [&](const std::string& one, const std::string& other, const char* name) {
    if (one == other) return;
    words += words.empty() ? "another " : " and ";
    words += name;
  };
  compare(a.program, b.program, "program");
  compare(a.codebook, b.codebook, "codebook");
  compare(a.world, b.world, "world");
  compare(a.model, b.model, "model");
  return words;
}

std::int64_t manifest_number(Database& database, const Manifest& manifest) {
  PreparedStatement insert(
      database,
      "INSERT OR IGNORE INTO manifests (program, codebook, world, model) VALUES "
      "(?, ?, ?, ?)");
  insert.run({manifest.program, manifest.codebook, manifest.world, manifest.model});
  PreparedStatement find(
      database,
      "SELECT manifest FROM manifests WHERE program = ? AND codebook = ? AND world = ? "
      "AND model = ?");
  return find.find({manifest.program, manifest.codebook, manifest.world, manifest.model})
      .value_or(0);
}

}  // namespace

std::unique_ptr<Database> open_store(const std::string& path) {
  if (!std::filesystem::exists(path)) {
    throw std::runtime_error(path + ": there is no such store; make one with sayso code --store");
  }
  auto database = std::make_unique<Database>(path, Database::Mode::Read);
  if (const std::int64_t version = schema_of(*database); version != kSchemaVersion) {
    throw std::runtime_error(fmt::format(
        "{0}: is a store of schema {1}, and this program reads schema {2}; bring it there with "
        "sayso migrate {0}",
        path, version, kSchemaVersion));
  }
  return database;
}

std::int64_t migrate_store(const std::string& path) {
  if (!std::filesystem::exists(path)) {
    throw std::runtime_error(path + ": there is no such store; make one with sayso code --store");
  }
  Database database(path, Database::Mode::Write);
  const std::int64_t before = schema_of(database);
  open_to_write(database);
  return before;
}

StoreWriter::StoreWriter(const std::string& path, const Coder& coder, const Manifest& manifest,
                         OtherManifest other)
    : database_(path, Database::Mode::Write) {
  open_to_write(database_);
  begin_run(manifest, other);
  put_countries(coder.world());
  rows_ = std::make_unique<DocumentRows>(database_, coder);
  copies_ = std::make_unique<CopyRows>(database_);
  occurrences_ = std::make_unique<OccurrenceRows>(database_);
  lookup_database_ = std::make_unique<Database>(path, Database::Mode::Read);
  lookup_ = std::make_unique<PreparedStatement>(
      *lookup_database_,
      "SELECT document FROM documents WHERE id = ? AND record = ? AND manifest = ?");
}

void StoreWriter::begin_run(const Manifest& manifest, OtherManifest other) {
  Transaction transaction(database_);
  const std::optional<Manifest> last = last_manifest(database_);
  if (last && *last != manifest && other == OtherManifest::Refuse) {
    throw std::runtime_error(
        fmt::format("{}: was coded with {}, and what they code cannot be compared; code into a new "
                    "file, or add --adopt to go on here with those of today",
                    database_.path(), difference(*last, manifest)));
  }
  manifest_ = manifest_number(database_, manifest);
  PreparedStatement(database_, "INSERT INTO runs (manifest) VALUES (?)").run({manifest_});
  run_ = database_.last_row();
  transaction.commit();
}

// Other lists' numbers of today's states, for those who count by them.
void StoreWriter::put_countries(const World& world) {
  Transaction transaction(database_);
  database_.execute("DELETE FROM countries");
  PreparedStatement insert(database_, "INSERT OR IGNORE INTO countries VALUES (?, ?, ?, ?)");
  const auto number = [](std::uint16_t code) {
    return code == 0 ? std::string() : fmt::format("{:03}", code);
  };
  for (const Country& country : world.countries()) {
    const std::string cow = number(country.codes.cow);
    const std::string gw = number(country.codes.gw);
    insert.run({country.code.view(), country.name, text_or_null(cow), text_or_null(gw)});
  }
  transaction.commit();
}

bool StoreWriter::has(const Document& document) {
  DocumentDigests digests = digest_of(document);
  const std::lock_guard lock(under_way_mutex_);
  if (!under_way_.contains(digests.id)) {
    if (lookup_->find({digests.id, digests.record, manifest_})) return true;
  }
  under_way_.insert(std::move(digests.id));
  return false;
}

void StoreWriter::add(Analysis&& analysis) {
  waiting_bytes_ += analysis.document.text.size();
  waiting_.push_back(std::move(analysis));
  if (waiting_.size() >= kDocumentsAtOnce || waiting_bytes_ >= kBytesAtOnce) flush();
}

void StoreWriter::flush() {
  if (waiting_.empty()) return;
  Transaction transaction(database_);
  occurrences_->begin();
  for (const Analysis& analysis : waiting_) write(analysis);
  for (const std::int64_t document : copies_->take_changed()) occurrences_->refresh(document);
  occurrences_->finish();
  PreparedStatement(database_, "UPDATE runs SET documents = documents + ? WHERE run = ?")
      .run({waiting_.size(), run_});
  transaction.commit();
  const std::lock_guard lock(under_way_mutex_);
  for (const Analysis& analysis : waiting_) {
    const auto found = under_way_.find(digest_of(analysis.document).id);
    if (found != under_way_.end()) under_way_.erase(found);
  }
  waiting_.clear();
  waiting_bytes_ = 0;
}

void StoreWriter::write(const Analysis& analysis) {
  if (const std::optional<std::int64_t> known = rows_->find(analysis.document)) {
    occurrences_->unlink(*known);
    copies_->leave(*known);
  }
  const std::int64_t document = rows_->replace(analysis, manifest_);
  copies_->enter(document);
  occurrences_->link(document);
}

void StoreWriter::finish(const BatchCounts& counts) {
  flush();
  PreparedStatement(database_, "UPDATE runs SET ended = 1, skipped = ?, errors = ? WHERE run = ?")
      .run({counts.skipped, counts.errors, run_});
  // So that SQLite knows which index to take.
  database_.execute("PRAGMA analysis_limit = 1000; ANALYZE");
}

}  // namespace sayso
