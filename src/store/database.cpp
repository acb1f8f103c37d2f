#include "store/database.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <stdexcept>
#include <utility>

namespace sayso {
namespace {

constexpr int kPatience = 60'000;  // milliseconds to wait for another writer

// What to do about an error, by its primary code.
std::string advice(int code, const char* message) {
  switch (code & 0xFF) {
    case SQLITE_FULL:
      return "the disk is full; make room and run the same command again, it goes on where it was";
    case SQLITE_NOTADB:
      return "is not a Sayso store; name another file";
    case SQLITE_CORRUPT:
      return "is damaged; code into a new file, or save what is left with sqlite3's .recover";
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return "may not be written; make the file and its folder writable, or name another file";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "another program has been writing for a minute; run the same command again later";
    case SQLITE_CANTOPEN:
      return "cannot be opened; see that its folder exists and may be written";
    case SQLITE_IOERR:
      return fmt::format(
          "cannot be read or written ({}); see to the disk and run the same command again",
          message);
    default:
      return message;
  }
}

}  // namespace

Database::Database(std::string path, Mode mode) : path_(std::move(path)) {
  const int flags =
      mode == Mode::Read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  if (sqlite3_open_v2(path_.c_str(), &handle_, flags | SQLITE_OPEN_NOMUTEX, nullptr) != SQLITE_OK) {
    const std::string reason = advice(sqlite3_errcode(handle_), sqlite3_errmsg(handle_));
    sqlite3_close(handle_);
    throw std::runtime_error(path_ + ": " + reason);
  }
  sqlite3_busy_timeout(handle_, kPatience);
}

Database::~Database() { sqlite3_close(handle_); }

void Database::fail() const {
  throw std::runtime_error(path_ + ": " +
                           advice(sqlite3_errcode(handle_), sqlite3_errmsg(handle_)));
}

void Database::interrupt() { sqlite3_interrupt(handle_); }

void Database::execute(const char* sql) {
  if (sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail();
}

std::int64_t Database::number(const char* sql) {
  PreparedStatement statement(*this, sql);
  return statement.next() ? statement.integer(0) : 0;
}

std::int64_t Database::last_row() const { return sqlite3_last_insert_rowid(handle_); }

PreparedStatement::PreparedStatement(Database& database, std::string_view sql)
    : database_(database) {
  if (sqlite3_prepare_v2(database.handle(), sql.data(), static_cast<int>(sql.size()), &handle_,
                         nullptr) != SQLITE_OK) {
    database.fail();
  }
}

PreparedStatement::PreparedStatement(PreparedStatement&& other) noexcept
    : database_(other.database_), handle_(std::exchange(other.handle_, nullptr)) {}

PreparedStatement::~PreparedStatement() { sqlite3_finalize(handle_); }

void PreparedStatement::start(std::span<const Value> values) {
  sqlite3_reset(handle_);
  int place = 0;
  for (const Value& value : values) {
    ++place;
    int status = SQLITE_OK;
    if (const auto* number = std::get_if<std::int64_t>(&value.held())) {
      status = sqlite3_bind_int64(handle_, place, *number);
    } else if (const auto* real = std::get_if<double>(&value.held())) {
      status = sqlite3_bind_double(handle_, place, *real);
    } else if (const auto* text = std::get_if<std::string_view>(&value.held())) {
      // An empty view may point nowhere, which SQLite would take for NULL.
      status = sqlite3_bind_text(handle_, place, text->empty() ? "" : text->data(),
                                 static_cast<int>(text->size()), SQLITE_STATIC);
    } else {
      status = sqlite3_bind_null(handle_, place);
    }
    if (status != SQLITE_OK) database_.fail();
  }
}

void PreparedStatement::run(std::initializer_list<Value> values) {
  start(values);
  while (next()) {
  }
  sqlite3_reset(handle_);
}

std::optional<std::int64_t> PreparedStatement::find(std::initializer_list<Value> values) {
  start(values);
  const bool found = next();
  const std::int64_t number = found ? integer(0) : 0;
  sqlite3_reset(handle_);
  return found ? std::optional(number) : std::nullopt;
}

bool PreparedStatement::next() {
  const int status = sqlite3_step(handle_);
  if (status == SQLITE_ROW) return true;
  if (status != SQLITE_DONE) database_.fail();
  return false;
}

int PreparedStatement::columns() const { return sqlite3_column_count(handle_); }
std::string_view PreparedStatement::name(int column) const {
  return sqlite3_column_name(handle_, column);
}
bool PreparedStatement::is_null(int column) const {
  return sqlite3_column_type(handle_, column) == SQLITE_NULL;
}
bool PreparedStatement::is_text(int column) const {
  return sqlite3_column_type(handle_, column) == SQLITE_TEXT;
}
bool PreparedStatement::is_real(int column) const {
  return sqlite3_column_type(handle_, column) == SQLITE_FLOAT;
}
std::int64_t PreparedStatement::integer(int column) const {
  return sqlite3_column_int64(handle_, column);
}
double PreparedStatement::real(int column) const { return sqlite3_column_double(handle_, column); }

std::string_view PreparedStatement::text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(handle_, column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))};
}

Transaction::Transaction(Database& database) : database_(database) {
  database_.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
  // A failed statement may have undone it already; then there is nothing left to undo.
  if (open_) sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
  database_.execute("COMMIT");
  open_ = false;
}

}  // namespace sayso
