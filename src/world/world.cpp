#include "world/world.h"

#include <algorithm>
#include <tuple>

#include "world/table_reader.h"

namespace sayso {
namespace {

// The first and last day a date may mean, as numbers that compare. An empty date gives the bound.
std::int32_t first_day(const Date& date, std::int32_t open) {
  if (date.empty()) return open;
  return date.year * 10000 + date.month * 100 + date.day;
}
std::int32_t last_day(const Date& date, std::int32_t open) {
  if (date.empty()) return open;
  const int month = date.precision == DatePrecision::Year ? 12 : date.month;
  const int day = date.precision == DatePrecision::Day ? date.day : 31;
  return date.year * 10000 + month * 100 + day;
}

// "2011-12-17 -", or nothing when neither end is known.
std::string describe(std::string_view from, std::string_view until) {
  std::string text(from);
  if (!from.empty() || !until.empty()) text += " -";
  if (!until.empty()) text.append(" ").append(until);
  return text;
}

void append_part(std::string& text, std::string_view part) {
  if (part.empty()) return;
  if (text.back() != ' ') text += ", ";
  text += part;
}

void append_tenure(std::string& text, std::string_view line) {
  std::array<std::string_view, 7> cells = {};
  for (std::string_view& cell : cells) cell = trim(take_piece(line, '\t'));
  std::string code(cells[2]);
  for (const char c : cells[3]) code += c == '|' ? ' ' : c;
  if (!cells[3].empty()) code.insert(cells[2].size(), " ");
  append_part(text, cells[0]);
  append_part(text, code);
  append_part(text, cells[4]);
  append_part(text, describe(cells[5], cells[6]));
}

}  // namespace

When when(const Date& day, const Period& period) {
  if (day.empty()) return When::During;
  if (last_day(day, 0) < first_day(period.from, INT32_MIN)) return When::Before;
  if (first_day(day, 0) > last_day(period.until, INT32_MAX)) return When::After;
  return When::During;
}

bool overlap(const Period& a, const Period& b) {
  // Two that meet on a day, or in a month or year known no better, follow each other.
  return first_day(a.from, INT32_MIN) < first_day(b.until, INT32_MAX) &&
         first_day(b.from, INT32_MIN) < first_day(a.until, INT32_MAX);
}

std::string to_string(const Fact& fact) {
  std::string text = std::string(fact.table) + ":" + std::to_string(fact.line) + " ";
  std::string_view rest = fact.text;
  if (fact.table.starts_with("people") && fact.table.ends_with(".tsv")) {
    append_tenure(text, rest);
    return text;
  }
  while (!rest.empty()) append_part(text, trim(take_piece(rest, '\t')));
  return text;
}

const Country* World::country(CountryCode code) const {
  const auto found =
      std::lower_bound(countries_.begin(), countries_.end(), code,
                       [](const Country& country, CountryCode c) { return country.code < c; });
  return found == countries_.end() || found->code != code ? nullptr : &*found;
}

Fact World::fact(FactId id) const {
  const FactLine& line = facts_[index(id)];
  return {tables_[line.table].file, line.line, line.text};
}

}  // namespace sayso
