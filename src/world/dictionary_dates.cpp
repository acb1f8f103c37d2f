#include "world/dictionary_dates.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

namespace sayso {
namespace {

constexpr int kPivot = 30;  // two-digit years up to it are of this century

std::optional<Date> read_restriction_day(std::string_view text) {
  if (text.size() != 6 && text.size() != 8) return std::nullopt;
  int number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  int year = number / 10000;
  if (text.size() == 6) year += year <= kPivot ? 2000 : 1900;
  const Date day = make_day(year, number / 100 % 100, number % 100);
  return day.empty() ? std::nullopt : std::optional<Date>(day);
}

using Days = std::pair<std::int32_t, std::int32_t>;

Days days_of(const Period& period) {
  return {period.from.empty() ? INT32_MIN : days_since_epoch(period.from),
          period.until.empty() ? INT32_MAX : days_since_epoch(period.until)};
}

}  // namespace

std::optional<Period> read_restriction(std::string_view text) {
  std::string given;
  for (const char c : text) {
    if (c != ' ' && c != '\t') given += c;
  }
  const std::string_view dates = given;
  if (dates.empty()) return std::nullopt;
  Period period;
  if (dates.front() == '<' || dates.front() == '>') {
    const std::optional<Date> day = read_restriction_day(dates.substr(1));
    if (!day) return std::nullopt;
    (dates.front() == '<' ? period.until : period.from) = *day;
    return period;
  }
  const std::size_t dash = dates.find('-');
  const std::optional<Date> from = read_restriction_day(dates.substr(0, dash));
  const std::optional<Date> until =
      dash == std::string_view::npos ? from : read_restriction_day(dates.substr(dash + 1));
  if (!from || !until || days_since_epoch(*until) < days_since_epoch(*from)) return std::nullopt;
  return Period{*from, *until};
}

std::vector<Period> uncovered(const std::vector<Period>& periods) {
  std::vector<Days> covered;
  covered.reserve(periods.size());
  for (const Period& period : periods) covered.push_back(days_of(period));
  std::sort(covered.begin(), covered.end());
  std::vector<Period> gaps;
  Date next;            // first day not covered yet; empty: the beginning of time
  bool endless = true;  // days remain after those covered
  for (const auto& [from, until] : covered) {
    const std::int32_t open = next.empty() ? INT32_MIN : days_since_epoch(next);
    if (endless && from > open) gaps.push_back({next, from_days_since_epoch(from - 1)});
    if (until == INT32_MAX) endless = false;
    if (endless && until >= open) next = from_days_since_epoch(until + 1);
  }
  if (endless) gaps.push_back({next, {}});
  return gaps;
}

}  // namespace sayso
