#include "store/audit_sample.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <queue>
#include <string_view>
#include <tuple>

namespace sayso {
namespace {

// The finaliser of SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators,
// OOPSLA 2014): each bit of the result hangs on each bit of the number.
std::uint64_t mixed(std::uint64_t number) {
  number += 0x9e3779b97f4a7c15U;
  number = (number ^ (number >> 30U)) * 0xbf58476d1ce4e5b9U;
  number = (number ^ (number >> 27U)) * 0x94d049bb133111ebU;
  return number ^ (number >> 31U);
}

// Of a document's id, which is a digest: 32 hexadecimal digits.
std::uint64_t last_half(std::string_view id) {
  if (id.size() > 16) id.remove_prefix(id.size() - 16);
  std::uint64_t number = 0;
  std::from_chars(id.data(), id.data() + id.size(), number, 16);
  return number;
}

struct Ticket {
  std::uint64_t number = 0;
  SampledEvent event;

  friend bool operator<(const Ticket& a, const Ticket& b) {
    return std::tie(a.number, a.event.document, a.event.event) <
           std::tie(b.number, b.event.document, b.event.event);
  }
};

}  // namespace

// Every event has a ticket, a number made of the seed and its id; the smallest numbers win.
EventSample draw_sample(Database& database, const EventFilter& filter, std::size_t count,
                        std::uint64_t seed) {
  const Conditions conditions = conditions_of(filter);
  PreparedStatement statement(
      database,
      fmt::format("SELECT d.id, e.document, e.event FROM events e JOIN documents d USING (document)"
                  " {}",
                  conditions.where()));
  statement.start(std::vector<Value>(conditions.texts().begin(), conditions.texts().end()));
  EventSample sample;
  std::priority_queue<Ticket> winners;  // the largest on top
  while (statement.next()) {
    ++sample.all;
    const SampledEvent event{statement.integer(1), statement.integer(2)};
    const std::uint64_t document = mixed(mixed(seed) ^ last_half(statement.text(0)));
    winners.push({mixed(document + static_cast<std::uint64_t>(event.event)), event});
    if (winners.size() > count) winners.pop();
  }
  for (; !winners.empty(); winners.pop()) sample.events.push_back(winners.top().event);
  std::reverse(sample.events.begin(), sample.events.end());
  return sample;
}

}  // namespace sayso
