// What hangs on events that are read in order of document and number: roles, sources and the like.
//
// Those of few events are looked up one by one; those of many are read side by side with them,
// since they lie in the same order.

#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <string_view>
#include <utility>

#include "store/database.h"

namespace sayso {

class RowsOfEvents {
 public:
  // `select` names an `x` that has document and event, its first two columns.
  RowsOfEvents(Database& database, std::string_view select, bool few)
      : few_(few),
        rows_(database, fmt::format("{} {} ORDER BY x.document, x.event", select,
                                    few ? "WHERE x.document = ? AND x.event = ?" : "")),
        more_(!few && rows_.next()) {}

  // Calls `row` for each row of an event, which must come after those asked for before.
  template <class Row>
  void each(std::int64_t document, std::int64_t event, const Row& row) {
    if (few_) {
      rows_.start({document, event});
      while (rows_.next()) row(rows_);
      return;
    }
    const std::pair wanted(document, event);
    while (more_ && key() < wanted) more_ = rows_.next();
    for (; more_ && key() == wanted; more_ = rows_.next()) row(rows_);
  }

 private:
  std::pair<std::int64_t, std::int64_t> key() const { return {rows_.integer(0), rows_.integer(1)}; }

  bool few_;
  PreparedStatement rows_;
  bool more_;
};

}  // namespace sayso
