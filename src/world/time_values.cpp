#include "world/time_values.h"

#include <fmt/format.h>

#include <array>
#include <cstdlib>
#include <string_view>

namespace sayso {
namespace {

int floor_div(int value, int by) { return value >= 0 ? value / by : (value - by + 1) / by; }

// The Thursday of the day's ISO week: its year is the week's year.
Date week_thursday(const Date& day) { return add_days(day, 3 - static_cast<int>(weekday(day))); }

std::string quarter_shifted(const Date& anchor, int count) {
  const int quarters = anchor.year * 4 + (anchor.month - 1) / 3 + count;
  const int year = floor_div(quarters, 4);
  return quarter_value(year, quarters - year * 4 + 1);
}

// A season's own months start it: spring in March, winter in December of the year before.
std::string season_shifted(const Date& anchor, int count) {
  const int seasons = anchor.year * 4 + floor_div(anchor.month - 3, 3) + count;
  const int year = floor_div(seasons, 4);
  return season_value(year, seasons - year * 4);
}

}  // namespace

Date nearest_weekday(const Date& anchor, Weekday day, Direction direction) {
  int shift = static_cast<int>(day) - static_cast<int>(weekday(anchor));
  if (direction == Direction::Past && shift > 0) shift -= 7;
  if (direction == Direction::Future && shift <= 0) shift += 7;
  return add_days(anchor, shift);
}

Date nearest_month(const Date& anchor, int month, Direction direction) {
  int year = anchor.year;
  if (direction == Direction::Past && month > anchor.month) --year;
  if (direction == Direction::Future && month < anchor.month) ++year;
  return make_month(year, month);
}

std::string week_value(const Date& day) {
  const Date thursday = week_thursday(day);
  const int week =
      (days_since_epoch(thursday) - days_since_epoch(make_day(thursday.year, 1, 1))) / 7;
  return fmt::format("{:04}-W{:02}", thursday.year, week + 1);
}

std::string quarter_value(int year, int quarter) { return fmt::format("{:04}-Q{}", year, quarter); }

std::string season_value(int year, int season) {
  constexpr std::array<std::string_view, 4> kSeasons = {"SP", "SU", "FA", "WI"};
  return fmt::format("{:04}-{}", year, kSeasons[static_cast<std::size_t>(season)]);
}

std::string shifted_value(const Date& anchor, TimeUnit unit, int count) {
  switch (unit) {
    case TimeUnit::Day:
      return to_string(add_days(anchor, count));
    case TimeUnit::Week:
      return week_value(add_days(anchor, 7 * count));
    case TimeUnit::Weekend:
      return week_value(add_days(anchor, 7 * count)) + "-WE";
    case TimeUnit::Month:
      return to_string(add_months(make_month(anchor.year, anchor.month), count));
    case TimeUnit::Quarter:
      return quarter_shifted(anchor, count);
    case TimeUnit::Season:
      return season_shifted(anchor, count);
    case TimeUnit::Year:
      return fmt::format("{:04}", anchor.year + count);
    case TimeUnit::Decade:
      return fmt::format("{:03}", floor_div(anchor.year, 10) + count);
    case TimeUnit::Century:
      return fmt::format("{:02}", floor_div(anchor.year, 100) + count);
    case TimeUnit::Second:
    case TimeUnit::Minute:
    case TimeUnit::Hour:
      break;
  }
  return {};
}

std::string duration_value(TimeUnit unit, int count) {
  const std::string number = count < 0 ? "X" : fmt::format("{}", count);
  switch (unit) {
    case TimeUnit::Second:
      return "PT" + number + "S";
    case TimeUnit::Minute:
      return "PT" + number + "M";
    case TimeUnit::Hour:
      return "PT" + number + "H";
    case TimeUnit::Day:
      return "P" + number + "D";
    case TimeUnit::Weekend:
      return "P" + number + "WE";
    case TimeUnit::Week:
      return "P" + number + "W";
    case TimeUnit::Month:
      return "P" + number + "M";
    case TimeUnit::Season:
      return count < 0 ? "PXM" : fmt::format("P{}M", 3 * count);
    case TimeUnit::Quarter:
      return "P" + number + "Q";
    case TimeUnit::Year:
      return "P" + number + "Y";
    case TimeUnit::Decade:
      return "P" + number + "DE";
    case TimeUnit::Century:
      return "P" + number + "CE";
  }
  return {};
}

Date date_in_value(const std::string& value) {
  if (value.size() < 4) return {};
  const std::size_t week = value.find("-W");
  if (week == 4 && value.size() >= 8 && value[6] != 'I') {
    const Date year = parse_date(value.substr(0, 4)).value_or(Date{});
    if (year.empty()) return {};
    const Date first_monday = add_days(week_thursday(make_day(year.year, 1, 4)), -3);
    const Date thursday = add_days(first_monday, 7 * (std::atoi(value.c_str() + 6) - 1) + 3);
    return make_month(thursday.year, thursday.month);
  }
  if (const auto exact = parse_date(value)) return *exact;
  if (const auto day = parse_date(value.substr(0, 10))) return *day;  // 2024-11-18TMO
  if (value.size() >= 7 && value[4] == '-') {
    if (const auto year = parse_date(value.substr(0, 4))) return *year;  // 2024-Q3, 2024-SU
  }
  return {};
}

}  // namespace sayso
