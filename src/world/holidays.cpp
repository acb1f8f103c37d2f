#include "world/holidays.h"

#include <array>
#include <cstddef>

namespace sayso {
namespace {

using Rule = Holiday::Rule;

// Those that mean the same day in every country that has them under the name; a longer name before
// a shorter one it begins with. Movable feasts of other calendars are left out: when they fall
// depends on who looks at the moon.
constexpr std::array kHolidays = {
    Holiday{"new year 's eve", Rule::Fixed, 12, 31, 0},
    Holiday{"new year 's day", Rule::Fixed, 1, 1, 0},
    Holiday{"new year 's", Rule::Fixed, 1, 1, 0},
    Holiday{"new year day", Rule::Fixed, 1, 1, 0},
    Holiday{"international women 's day", Rule::Fixed, 3, 8, 0},
    Holiday{"valentine 's day", Rule::Fixed, 2, 14, 0},
    Holiday{"bastille day", Rule::Fixed, 7, 14, 0},
    Holiday{"halloween", Rule::Fixed, 10, 31, 0},
    Holiday{"veterans day", Rule::Fixed, 11, 11, 0},
    Holiday{"armistice day", Rule::Fixed, 11, 11, 0},
    Holiday{"juneteenth", Rule::Fixed, 6, 19, 0},
    Holiday{"christmas eve", Rule::Fixed, 12, 24, 0},
    Holiday{"christmas day", Rule::Fixed, 12, 25, 0},
    Holiday{"christmas", Rule::Fixed, 12, 25, 0},
    Holiday{"boxing day", Rule::Fixed, 12, 26, 0},
    Holiday{"martin luther king day", Rule::NthWeekday, 1, 0, 3},
    Holiday{"presidents ' day", Rule::NthWeekday, 2, 0, 3},
    Holiday{"presidents day", Rule::NthWeekday, 2, 0, 3},
    Holiday{"memorial day", Rule::NthWeekday, 5, 0, -1},
    Holiday{"labor day", Rule::NthWeekday, 9, 0, 1},
    Holiday{"columbus day", Rule::NthWeekday, 10, 0, 2},
    Holiday{"thanksgiving day", Rule::NthWeekday, 11, 3, 4},
    Holiday{"thanksgiving", Rule::NthWeekday, 11, 3, 4},
    Holiday{"ash wednesday", Rule::FromEaster, 0, -46, 0},
    Holiday{"palm sunday", Rule::FromEaster, 0, -7, 0},
    Holiday{"good friday", Rule::FromEaster, 0, -2, 0},
    Holiday{"easter sunday", Rule::FromEaster, 0, 0, 0},
    Holiday{"easter monday", Rule::FromEaster, 0, 1, 0},
    Holiday{"easter", Rule::FromEaster, 0, 0, 0},
    Holiday{"pentecost", Rule::FromEaster, 0, 49, 0},
};

Date nth_weekday(int year, const Holiday& holiday) {
  const Date first = make_day(year, holiday.month, 1);
  const int offset = (holiday.day - static_cast<int>(weekday(first)) + 7) % 7;
  if (holiday.which > 0) return add_days(first, offset + 7 * (holiday.which - 1));
  const Date fifth = add_days(first, offset + 28);
  return fifth.month == holiday.month ? fifth : add_days(first, offset + 21);
}

}  // namespace

// The anonymous Gregorian computus (Meeus/Jones/Butcher).
Date easter(int year) {
  const int golden = year % 19;
  const int century = year / 100;
  const int rest = year % 100;
  const int correction = (century - (century + 8) / 25 + 1) / 3;
  const int moon = (19 * golden + century - century / 4 - correction + 15) % 30;
  const int sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
  const int late = (golden + 11 * moon + 22 * sunday) / 451;
  const int days = moon + sunday - 7 * late + 114;
  return make_day(year, days / 31, days % 31 + 1);
}

Date holiday_in(const Holiday& holiday, int year) {
  switch (holiday.rule) {
    case Rule::NthWeekday:
      return nth_weekday(year, holiday);
    case Rule::FromEaster:
      return add_days(easter(year), holiday.day);
    case Rule::Fixed:
      break;
  }
  return make_day(year, holiday.month, holiday.day);
}

std::optional<Holiday> holiday_at(std::size_t index) {
  if (index >= kHolidays.size()) return std::nullopt;
  return kHolidays[index];
}

}  // namespace sayso
