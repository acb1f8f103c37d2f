// A query put together of parts, with the values that its marks stand for.

#pragma once

#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "store/database.h"
#include "store/event_filter.h"

namespace sayso {

class SqlText {
 public:
  SqlText& add(std::string_view sql) {
    sql_ += sql;
    return *this;
  }
  SqlText& add(std::string_view sql, std::string value) {
    values_.push_back(std::move(value));
    return add(sql);
  }
  SqlText& add(const Conditions& conditions) {
    sql_ += ' ' + conditions.where() + ' ';
    values_.insert(values_.end(), conditions.texts().begin(), conditions.texts().end());
    return *this;
  }

  // Calls `row` for each, until it says that it has enough.
  void run(Database& database, const std::function<bool(const PreparedStatement&)>& row) const {
    PreparedStatement statement(database, sql_);
    statement.start(std::vector<Value>(values_.begin(), values_.end()));
    while (statement.next() && row(statement)) {
    }
  }

  // The first column of the first row.
  std::uint64_t number(Database& database) const {
    std::uint64_t number = 0;
    run(database, [&number](const PreparedStatement& row) {
      number = static_cast<std::uint64_t>(row.integer(0));
      return false;
    });
    return number;
  }

 private:
  std::string sql_;
  std::deque<std::string> values_;
};

}  // namespace sayso
