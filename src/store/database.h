// SQLite behind one wrapper: connections, statements and transactions that clean up after
// themselves, and errors that say what to do.

#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

struct sqlite3;
struct sqlite3_stmt;

namespace sayso {

// What is bound to a parameter. Texts are not copied: they must live until the statement has run.
class Value {
 public:
  // NOLINTBEGIN(google-explicit-constructor): rows read as lists of what they hold
  Value() = default;
  Value(std::integral auto number) : held_(static_cast<std::int64_t>(number)) {}
  Value(double number) : held_(number) {}
  Value(std::string_view text) : held_(text) {}
  Value(const std::string& text) : held_(std::string_view(text)) {}
  Value(const char* text) : held_(std::string_view(text)) {}
  // NOLINTEND(google-explicit-constructor)

  const auto& held() const { return held_; }

 private:
  std::variant<std::monostate, std::int64_t, double, std::string_view> held_;
};

// NULL for nothing to say.
inline Value text_or_null(std::string_view text) { return text.empty() ? Value() : Value(text); }

// Not shared between threads without a lock. All that fails throws std::runtime_error.
class Database {
 public:
  enum class Mode : std::uint8_t { Read, Write };

  Database(std::string path, Mode mode);  // Write makes the file where there is none
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  Database(Database&&) = delete;
  Database& operator=(Database&&) = delete;
  ~Database();

  const std::string& path() const { return path_; }
  sqlite3* handle() const { return handle_; }

  void execute(const char* sql);         // one statement or several
  std::int64_t number(const char* sql);  // the first column of the first row; 0 without a row
  std::int64_t last_row() const;

  // Ends the query that runs; it throws. May be called by another thread.
  void interrupt();

  // Throws what the last call failed with, in words that help.
  [[noreturn]] void fail() const;

 private:
  std::string path_;
  sqlite3* handle_ = nullptr;
};

class PreparedStatement {
 public:
  PreparedStatement(Database& database, std::string_view sql);
  PreparedStatement(const PreparedStatement&) = delete;
  PreparedStatement& operator=(const PreparedStatement&) = delete;
  PreparedStatement(PreparedStatement&& other) noexcept;
  PreparedStatement& operator=(PreparedStatement&&) = delete;
  ~PreparedStatement();

  // Binds all parameters and runs to the end.
  void run(std::initializer_list<Value> values);
  // Binds all parameters and takes the first column of the first row; no row is kept open, which
  // would hold the connection to what the store was then.
  std::optional<std::int64_t> find(std::initializer_list<Value> values);
  // Binds all parameters; rows follow with next(), until it is false.
  void start(std::span<const Value> values);
  void start(std::initializer_list<Value> values) { start({values.begin(), values.size()}); }
  bool next();

  int columns() const;
  std::string_view name(int column) const;
  bool is_null(int column) const;
  bool is_text(int column) const;
  bool is_real(int column) const;
  std::int64_t integer(int column) const;
  double real(int column) const;
  std::string_view text(int column) const;  // valid until next()

 private:
  Database& database_;
  sqlite3_stmt* handle_ = nullptr;
};

// A transaction that may write, from its start: no other writer comes between. Undone unless
// committed.
class Transaction {
 public:
  explicit Transaction(Database& database);
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  Transaction(Transaction&&) = delete;
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();

  void commit();

 private:
  Database& database_;
  bool open_ = true;
};

}  // namespace sayso
