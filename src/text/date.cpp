#include "sayso/date.h"

#include <array>
#include <cstddef>
#include <cstdio>

namespace sayso {
namespace {

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_in_month(int year, int month) {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

// Reads exactly `digits` digits at `at`; -1 if they are not there.
int read_number(std::string_view text, std::size_t at, std::size_t digits) {
  if (at + digits > text.size()) return -1;
  int value = 0;
  for (std::size_t i = at; i < at + digits; ++i) {
    if (text[i] < '0' || text[i] > '9') return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

std::optional<Date> unless_empty(const Date& date) {
  return date.empty() ? std::nullopt : std::optional<Date>{date};
}

}  // namespace

Date make_year(int year) {
  if (year < -9999 || year > 9999) return {};
  return {static_cast<std::int16_t>(year), 0, 0, DatePrecision::Year};
}

Date make_month(int year, int month) {
  if (year < -9999 || year > 9999 || month < 1 || month > 12) return {};
  return {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), 0,
          DatePrecision::Month};
}

Date make_day(int year, int month, int day) {
  if (make_month(year, month).empty() || day < 1 || day > days_in_month(year, month)) return {};
  return {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
          static_cast<std::uint8_t>(day), DatePrecision::Day};
}

// Howard Hinnant, "chrono-compatible low-level date algorithms": days_from_civil.
std::int32_t days_since_epoch(const Date& day) {
  const int y = day.year - (day.month <= 2 ? 1 : 0);
  const int era = (y >= 0 ? y : y - 399) / 400;
  const int yoe = y - era * 400;
  const int doy = (153 * (day.month + (day.month > 2 ? -3 : 9)) + 2) / 5 + day.day - 1;
  const int doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
  return era * 146097 + doe - 719468;
}

// The same source: civil_from_days.
Date from_days_since_epoch(std::int32_t days) {
  const int z = days + 719468;
  const int era = (z >= 0 ? z : z - 146096) / 146097;
  const int doe = z - era * 146097;
  const int yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
  const int doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
  const int mp = (5 * doy + 2) / 153;
  const int month = mp + (mp < 10 ? 3 : -9);
  return make_day(yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - (153 * mp + 2) / 5 + 1);
}

Weekday weekday(const Date& day) {
  const int shifted = (days_since_epoch(day) + 3) % 7;  // 1970-01-01 was a Thursday
  return static_cast<Weekday>(shifted < 0 ? shifted + 7 : shifted);
}

Date add_days(const Date& day, int days) {
  return from_days_since_epoch(days_since_epoch(day) + days);
}

Date add_months(const Date& date, int months) {
  const int count = date.year * 12 + (date.month - 1) + months;
  const int year = count >= 0 ? count / 12 : (count - 11) / 12;
  const int month = count - year * 12 + 1;
  if (date.precision == DatePrecision::Month) return make_month(year, month);
  const int last = days_in_month(year, month);
  return make_day(year, month, date.day < last ? date.day : last);
}

std::string to_string(const Date& date) {
  std::array<char, 32> buffer{};
  switch (date.precision) {
    case DatePrecision::None:
      return {};
    case DatePrecision::Year:
      std::snprintf(buffer.data(), buffer.size(), "%04d", date.year);
      break;
    case DatePrecision::Month:
      std::snprintf(buffer.data(), buffer.size(), "%04d-%02d", date.year, date.month);
      break;
    case DatePrecision::Day:
      std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", date.year, date.month,
                    date.day);
      break;
  }
  return buffer.data();
}

std::optional<Date> parse_date(std::string_view text) {
  const int year = read_number(text, 0, 4);
  if (year < 0) return std::nullopt;
  if (text.size() == 4) return unless_empty(make_year(year));
  const int month = text[4] == '-' ? read_number(text, 5, 2) : -1;
  if (text.size() == 7) return unless_empty(make_month(year, month));
  const bool has_day =
      text.size() == 10 || (text.size() > 10 && (text[10] == 'T' || text[10] == ' '));
  const int day = has_day && text[7] == '-' ? read_number(text, 8, 2) : -1;
  return unless_empty(make_day(year, month, day));
}

}  // namespace sayso
