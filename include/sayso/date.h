// Civil dates with a precision: a year, a month, or a day of the proleptic Gregorian calendar.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sayso {

enum class DatePrecision : std::uint8_t { None, Year, Month, Day };

enum class Weekday : std::uint8_t {
  Monday,
  Tuesday,
  Wednesday,
  Thursday,
  Friday,
  Saturday,
  Sunday
};

struct Date {
  std::int16_t year = 0;   // -9999..9999
  std::uint8_t month = 0;  // 1..12; 0 when the precision is Year
  std::uint8_t day = 0;    // 1..31; 0 unless the precision is Day
  DatePrecision precision = DatePrecision::None;

  constexpr bool empty() const { return precision == DatePrecision::None; }
  constexpr bool is_day() const { return precision == DatePrecision::Day; }

  friend bool operator==(const Date&, const Date&) = default;
};

// Makers give an empty Date for days that do not exist (30 February).
Date make_year(int year);
Date make_month(int year, int month);
Date make_day(int year, int month, int day);

// Days since 1970-01-01; the date must be a day.
std::int32_t days_since_epoch(const Date& day);
Date from_days_since_epoch(std::int32_t days);
Weekday weekday(const Date& day);
Date add_days(const Date& day, int days);
// Month arithmetic keeps the day where it exists, else the month's last: 31 May - 3 = 28/29
// February.
Date add_months(const Date& date, int months);

// ISO 8601, as precise as the date: "2024", "2024-11", "2024-11-18"; "" for none.
std::string to_string(const Date& date);
// Reads the same, and date-times ("2024-11-18T09:30:00Z"), of which it takes the day.
std::optional<Date> parse_date(std::string_view text);

}  // namespace sayso
