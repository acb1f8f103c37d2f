#include "server/event_total.h"

#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

#include "server/sql_text.h"

namespace sayso {
namespace {

constexpr int kMostSeen = 10'000;  // events that are looked at

// What the index of types and days tells of a filter; `rest` is left with what it does not.
Conditions indexed_conditions(EventFilter& rest) {
  EventFilter indexed;
  std::swap(indexed.types, rest.types);
  std::swap(indexed.from, rest.from);
  std::swap(indexed.until, rest.until);
  return conditions_of(indexed);
}

EventTotal exact_total(Database& store, const EventFilter& filter) {
  return {SqlText().add("SELECT count(*) FROM events e").add(conditions_of(filter)).number(store)};
}

}  // namespace

EventTotal total_of(Database& store, const EventFilter& filter) {
  EventFilter left = filter;
  const Conditions indexed = indexed_conditions(left);
  const Conditions rest = page_conditions(store, left);
  std::vector<Value> values(rest.texts().begin(), rest.texts().end());
  values.insert(values.end(), indexed.texts().begin(), indexed.texts().end());
  std::string sql = fmt::format("SELECT count(*), 0 FROM events e {}", indexed.where());
  if (rest.has_short_list()) return exact_total(store, filter);
  if (!rest.where().empty()) {
    constexpr std::string_view kWhere = "WHERE ";
    sql =
        fmt::format("SELECT sum(fits), count(*) FROM (SELECT {} AS fits FROM events e {} LIMIT {})",
                    rest.where().substr(kWhere.size()), indexed.where(), kMostSeen);
  }
  PreparedStatement statement(store, sql);
  statement.start(values);
  EventTotal total;
  if (!statement.next()) return total;
  total.count = static_cast<std::uint64_t>(statement.integer(0));
  total.exact = statement.integer(1) < kMostSeen;
  return total;
}

}  // namespace sayso
