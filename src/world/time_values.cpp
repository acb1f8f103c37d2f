#include "world/time_values.h"

#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <string_view>

namespace sayso {
namespace {

constexpr int kMonthsInYear = 12;

int floor_div(int value, int by) { return value >= 0 ? value / by : (value - by + 1) / by; }

// The Thursday of the day's ISO week: its year is the week's year.
Date week_thursday(const Date& day) { return add_days(day, 3 - static_cast<int>(weekday(day))); }

std::string week_text(const Date& day) {
  const Date thursday = week_thursday(day);
  const int days = days_since_epoch(thursday) - days_since_epoch(make_day(thursday.year, 1, 1));
  return fmt::format("{:04}-W{:02}", thursday.year, days / 7 + 1);
}

// A season starts in the months spring 3, summer 6, autumn 9, winter 12: January's winter is the
// year's before.
constexpr std::array<std::string_view, 4> kSeasons = {"SP", "SU", "FA", "WI"};

std::string season_text(const Date& day) {
  const int seasons = floor_div(day.year * kMonthsInYear + day.month - 3, 3);
  return fmt::format("{:04}-{}", floor_div(seasons, 4),
                     kSeasons[static_cast<std::size_t>(seasons - floor_div(seasons, 4) * 4)]);
}

std::string day_text(const TimeValue& value) {
  constexpr std::array<std::string_view, 7> kParts = {"MO",    "AF",    "EV",   "NI",
                                                      "12:00", "24:00", "12:00"};
  std::string text = value.form == TimeForm::Calendar ? to_string(value.first) : "XXXX-XX-XX";
  if (value.form == TimeForm::Weekly) text = fmt::format("XXXX-WXX-{}", value.count + 1);
  if (value.minutes >= 0)
    return text + fmt::format("T{:02}:{:02}", value.minutes / 60, value.minutes % 60);
  if (value.part) text += fmt::format("T{}", kParts[static_cast<std::size_t>(*value.part)]);
  return text;
}

std::string calendar_text(const TimeValue& value) {
  const Date& day = value.first;
  switch (value.unit) {
    case TimeUnit::Weekend:
      return week_text(day) + "-WE";
    case TimeUnit::Week:
      return week_text(day);
    case TimeUnit::Month:
      return fmt::format("{:04}-{:02}", day.year, day.month);
    case TimeUnit::Quarter:
      return fmt::format("{:04}-Q{}", day.year, (day.month - 1) / 3 + 1);
    case TimeUnit::Half:
      return fmt::format("{:04}-H{}", day.year, (day.month - 1) / 6 + 1);
    case TimeUnit::Season:
      return season_text(day);
    case TimeUnit::Year:
      return fmt::format("{:04}", day.year);
    case TimeUnit::Decade:
      return fmt::format("{:03}", floor_div(day.year, 10));
    case TimeUnit::Century:
      return fmt::format("{:02}", floor_div(day.year, 100));
    case TimeUnit::Second:
    case TimeUnit::Minute:
    case TimeUnit::Hour:
    case TimeUnit::Day:
      break;
  }
  return day_text(value);
}

std::string unknown_text(const TimeValue& value) {
  switch (value.unit) {
    case TimeUnit::Weekend:
      return "XXXX-WXX-WE";
    case TimeUnit::Week:
      return "XXXX-WXX";
    case TimeUnit::Month:
      return "XXXX-XX";
    case TimeUnit::Quarter:
      return "XXXX-QX";
    case TimeUnit::Half:
      return "XXXX-HX";
    case TimeUnit::Season:
    case TimeUnit::Year:
      return "XXXX";
    case TimeUnit::Decade:
      return "XXX";
    case TimeUnit::Century:
      return "XX";
    case TimeUnit::Second:
    case TimeUnit::Minute:
    case TimeUnit::Hour:
    case TimeUnit::Day:
      break;
  }
  return day_text(value);
}

struct LengthUnit {
  std::string_view before;
  std::string_view after;
  int times = 1;          // "two decades" are twenty years
  std::string_view half;  // what half of it is
};

// In the order of TimeUnit.
constexpr std::array<LengthUnit, 13> kLengthUnits = {{{"PT", "S", 1, ""},
                                                      {"PT", "M", 1, "30S"},
                                                      {"PT", "H", 1, "30M"},
                                                      {"P", "D", 1, "T12H"},
                                                      {"P", "WE", 1, ""},
                                                      {"P", "W", 1, ""},
                                                      {"P", "M", 1, ""},
                                                      {"P", "M", 3, ""},
                                                      {"P", "Q", 1, ""},
                                                      {"P", "M", 6, ""},
                                                      {"P", "Y", 1, "6M"},
                                                      {"P", "Y", 10, ""},
                                                      {"P", "Y", 100, ""}}};

std::string length_text(const TimeValue& value) {
  const LengthUnit& unit = kLengthUnits[static_cast<std::size_t>(value.unit)];
  if (value.count < 0) {
    if (value.unit == TimeUnit::Decade) return "PXDE";
    if (value.unit == TimeUnit::Century) return "PXCE";
    return fmt::format("{}X{}", unit.before, unit.after);
  }
  if (!value.and_half)
    return fmt::format("{}{}{}", unit.before, value.count * unit.times, unit.after);
  if (unit.times > 1) {
    return fmt::format("{}{}{}", unit.before, value.count * unit.times + unit.times / 2,
                       unit.after);
  }
  if (unit.half.empty()) return fmt::format("{}{}.5{}", unit.before, value.count, unit.after);
  if (value.count > 0)
    return fmt::format("{}{}{}{}", unit.before, value.count, unit.after, unit.half);
  return fmt::format("{}{}", value.unit == TimeUnit::Day ? "P" : unit.before, unit.half);
}

}  // namespace

TimeValue calendar(TimeUnit unit, const Date& day) {
  TimeValue value;
  value.unit = unit;
  if (!day.is_day()) return value;
  value.form = TimeForm::Calendar;
  value.first = day;
  return value;
}

TimeValue length(TimeUnit unit, std::int32_t count) {
  TimeValue value;
  value.form = TimeForm::Length;
  value.unit = unit;
  value.count = count;
  return value;
}

TimeValue vague(VagueTime when) {
  TimeValue value;
  value.form = when == VagueTime::Present ? TimeForm::Present
               : when == VagueTime::Past  ? TimeForm::Past
                                          : TimeForm::Future;
  return value;
}

TimeValue unknown(TimeUnit unit) {
  TimeValue value;
  value.unit = unit;
  return value;
}

TimeValue year_of(int year) { return calendar(TimeUnit::Year, make_day(year, 1, 1)); }
TimeValue month_of(int year, int month) {
  return calendar(TimeUnit::Month, make_day(year, month, 1));
}
TimeValue quarter_of(int year, int quarter) {
  return calendar(TimeUnit::Quarter, make_day(year, quarter * 3 - 2, 1));
}
TimeValue half_of(int year, int half) {
  return calendar(TimeUnit::Half, make_day(year, half * 6 - 5, 1));
}
TimeValue season_of(int year, int season) {
  return calendar(TimeUnit::Season, make_day(year, season * 3 + 3, 1));
}

TimeValue shifted(const TimeValue& origin, TimeUnit unit, int count) {
  if (origin.form != TimeForm::Calendar) return unknown(unit);
  const Date& day = origin.first;
  const bool keeps =
      unit == TimeUnit::Year && origin.unit >= TimeUnit::Month && origin.unit < TimeUnit::Year;
  const TimeUnit span = keeps ? origin.unit : unit;
  switch (unit) {
    case TimeUnit::Second:
    case TimeUnit::Minute:
    case TimeUnit::Hour:
      return unknown(TimeUnit::Day);
    case TimeUnit::Day:
      return calendar(span, add_days(day, count));
    case TimeUnit::Weekend:
    case TimeUnit::Week:
      return calendar(span, add_days(day, 7 * count));
    case TimeUnit::Month:
    case TimeUnit::Season:
    case TimeUnit::Quarter:
    case TimeUnit::Half:
    case TimeUnit::Year: {
      const int months = kLengthUnits[static_cast<std::size_t>(unit)].times *
                         (unit == TimeUnit::Quarter ? 3 : 1) *
                         (unit == TimeUnit::Year ? kMonthsInYear : 1);
      return calendar(span, add_months(day, months * count));
    }
    case TimeUnit::Decade:
      return calendar(span, make_day(day.year + 10 * count, 1, 1));
    case TimeUnit::Century:
      return calendar(span, make_day(day.year + 100 * count, 1, 1));
  }
  return unknown(unit);
}

Date nearest_weekday(const Date& anchor, Weekday day, Direction direction) {
  int shift = static_cast<int>(day) - static_cast<int>(weekday(anchor));
  if (direction == Direction::Past && shift > 0) shift -= 7;
  if (direction == Direction::Future && shift <= 0) shift += 7;
  return add_days(anchor, shift);
}

std::string timex_value(const TimeValue& value) {
  switch (value.form) {
    case TimeForm::Unknown:
      return unknown_text(value);
    case TimeForm::Present:
      return "PRESENT_REF";
    case TimeForm::Past:
      return "PAST_REF";
    case TimeForm::Future:
      return "FUTURE_REF";
    case TimeForm::Calendar:
      return calendar_text(value);
    case TimeForm::Length:
      return length_text(value);
    case TimeForm::Yearly:
      if (value.unit == TimeUnit::Month) return fmt::format("XXXX-{:02}", value.count);
      return fmt::format("XXXX-{}", kSeasons[static_cast<std::size_t>(value.count)]);
    case TimeForm::Weekly:
      break;
  }
  return day_text(value);
}

Date date_in(const TimeValue& value) {
  if (value.form != TimeForm::Calendar || value.unit > TimeUnit::Year) return {};
  if (value.unit == TimeUnit::Day) return value.first;
  if (value.unit == TimeUnit::Week || value.unit == TimeUnit::Weekend) {
    const Date thursday = week_thursday(value.first);
    return make_month(thursday.year, thursday.month);
  }
  if (value.unit == TimeUnit::Month) return make_month(value.first.year, value.first.month);
  if (value.unit < TimeUnit::Day) return {};
  if (value.unit == TimeUnit::Season)
    return make_year(add_months(value.first, value.first.month < 3 ? -2 : 0).year);
  return make_year(value.first.year);
}

}  // namespace sayso
