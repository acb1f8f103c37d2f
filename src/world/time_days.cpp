// Days and months: "November 18, 2024", "the 18th of November", "next March", "Tuesday",
// "Wednesday, March 3", "yesterday", "the day after tomorrow", "Christmas Eve".

#include <algorithm>
#include <string>

#include "world/holidays.h"
#include "world/time_rules.h"

namespace sayso {
namespace {

using Kind = TimeWordKind;

TimeMatch date_to(std::uint32_t end, const TimeValue& value) {
  return {end, TimeKind::Date, value, true};
}

TimeMatch day_to(std::uint32_t end, const Date& day) {
  return date_to(end, calendar(TimeUnit::Day, day));
}

TimeFound read_written_date(const TimeReader& words, std::uint32_t at) {
  if (!words.is(at, Kind::WrittenDate)) return std::nullopt;
  const std::int32_t value = words.word(at).value;
  return day_to(at + 1, make_day(value / 10000, value / 100 % 100, value % 100));
}

// "2024 - 11 - 18", the parts of an ISO date that the tokeniser has parted.
TimeFound read_parted_date(const TimeReader& words, std::uint32_t at) {
  const auto digits = [&](std::uint32_t token, int count) {
    return words.is(token, Kind::Digits) && words.word(token).digits == count;
  };
  if (!digits(at, 4) || !words.is(at + 1, Glue::Hyphen) || !digits(at + 2, 2) ||
      !words.is(at + 3, Glue::Hyphen) || !digits(at + 4, 2)) {
    return std::nullopt;
  }
  const Date day =
      make_day(words.word(at).value, words.word(at + 2).value, words.word(at + 4).value);
  return day.empty() ? std::nullopt : TimeFound(day_to(at + 5, day));
}

// A month, and a day of it where there is one; a day that does not exist stays unknown.
// The day by reference: by value, GCC 12 at -O3 takes it for uninitialised.
TimeMatch month_to(const TimeReader& words, std::uint32_t at, std::uint32_t end, int month,
                   const std::optional<int>& day) {
  if (!words.has_anchor()) return date_to(end, unknown(day ? TimeUnit::Day : TimeUnit::Month));
  const int year = words.year_of_month(at, month, day.value_or(1));
  return day ? day_to(end, make_day(year, month, *day)) : date_to(end, month_of(year, month));
}

// What may follow a month or day to give its year: "2024", ", 2024", "of 2024", "last year", "of
// that year".
struct YearBehind {
  std::uint32_t end = 0;
  int year = 0;
};

std::optional<YearBehind> year_behind(const TimeReader& words, std::uint32_t at) {
  std::uint32_t next = words.skip(at, Glue::Comma);
  if (next == at) next = words.skip(at, Glue::Of);
  if (const auto year = words.year(next)) return YearBehind{year->next, year->value};
  const bool relative = words.is(next, Glue::Last) || words.is(next, Glue::Next) ||
                        words.is(next, Glue::This) || words.is(next, Glue::That);
  if (!relative || !words.is_unit(next + 1, TimeUnit::Year)) return std::nullopt;
  const TimeFound year = read_year(words, next);
  if (!year || year->value.form != TimeForm::Calendar) return std::nullopt;
  return YearBehind{year->end, year->value.first.year};
}

// The day in the number behind a month, unless that tells the time of day or counts something.
std::optional<int> day_behind(const TimeReader& words, std::uint32_t number) {
  const bool clock = words.is(number + 1, Glue::Am) || words.is(number + 1, Glue::Pm);
  const bool counts = words.is(number, Kind::Ordinal) && words.is(number + 1, Kind::Unit);
  if (clock || counts || words.is(number + 1, Kind::Number)) return std::nullopt;
  return words.day_of_month(number);
}

TimeMatch month_and_rest(const TimeReader& words, std::uint32_t name, int month) {
  const std::uint32_t number = words.skip(name + 1, Glue::The);  // "March the 3rd"
  const std::optional<int> day = day_behind(words, number);
  const std::uint32_t next = day ? number + 1 : name + 1;
  if (const auto year = year_behind(words, next)) {
    if (!day) return date_to(year->end, month_of(year->year, month));
    return day_to(year->end, make_day(year->year, month, *day));
  }
  return month_to(words, name, next, month, day);
}

// "November 18, 2024", "Nov. 18", "November 2024", "November last year", "November".
TimeFound read_month_first(const TimeReader& words, std::uint32_t at) {
  const std::optional<int> month = words.month(at);
  if (!month) return std::nullopt;
  return month_and_rest(words, at, *month);
}

// "last March", "this November": of the months of that name the last, the year's, the next.
TimeFound read_shifted_month(const TimeReader& words, std::uint32_t at) {
  const std::optional<int> shift = shift_of(words, at);
  std::uint32_t name = at + 1;
  if (shift == 0 && words.is(name, Glue::Past)) ++name;  // "this past March"
  const std::optional<int> month = shift ? words.month(name) : std::nullopt;
  if (!month) return std::nullopt;
  if (words.day_of_month(name + 1)) return month_and_rest(words, name, *month);
  if (!words.has_anchor()) return date_to(name + 1, unknown(TimeUnit::Month));
  const Date& near = words.published();
  int year = near.year;
  const bool past = *shift < 0 || name > at + 1;
  if (past && *month >= near.month) --year;
  if (*shift > 0 && *month <= near.month) ++year;
  return date_to(name + 1, month_of(year, *month));
}

// "18 November 2024", "the 18th of November".
TimeFound read_day_first(const TimeReader& words, std::uint32_t at) {
  const std::uint32_t number = words.skip(at, Glue::The);
  const std::optional<int> day = words.day_of_month(number);
  const std::uint32_t name = words.skip(number + 1, Glue::Of);
  const std::optional<int> month = day ? words.month(name) : std::nullopt;
  if (!month || words.day_of_month(name + 1)) return std::nullopt;  // "the third March 4 vote"
  if (const auto year = year_behind(words, name + 1))
    return day_to(year->end, make_day(year->year, *month, *day));
  return month_to(words, name, name + 1, *month, day);
}

Date weekday_near(const TimeReader& words, std::uint32_t at, Weekday day,
                  std::optional<int> shift) {
  // News calls its own day by name: "will meet on Monday", written on a Monday, is today.
  if (!shift && day == weekday(words.published())) return words.published();
  Direction direction = words.direction(at).value_or(Direction::Past);
  if (shift) direction = *shift < 0 ? Direction::Past : Direction::Future;
  Date date = nearest_weekday(words.published(), day, direction);
  if (shift == -1 && date == words.published()) date = add_days(date, -7);
  return date;
}

// "the previous Friday", "the following Friday": from the day last named.
TimeMatch weekday_from_reference(const TimeReader& words, std::uint32_t name, bool back) {
  const TimeValue& reference = words.anchor().reference;
  const bool known = reference.form == TimeForm::Calendar && reference.unit == TimeUnit::Day;
  const TimeValue& origin = known ? reference : words.anchor().published;
  if (origin.form != TimeForm::Calendar) return date_to(name + 1, unknown(TimeUnit::Day));
  const auto day = static_cast<Weekday>(words.word(name).value);
  if (!back) return day_to(name + 1, nearest_weekday(origin.first, day, Direction::Future));
  return day_to(name + 1, nearest_weekday(add_days(origin.first, -1), day, Direction::Past));
}

TimeFound read_weekday(const TimeReader& words, std::uint32_t at) {
  std::uint32_t name = words.skip(at, Glue::The);
  if (words.is(name, Glue::Previous) || words.is(name, Glue::Following)) {
    if (!words.is(name + 1, Kind::Weekday) || words.plural(name + 1)) return std::nullopt;
    return weekday_from_reference(words, name + 1, words.is(name, Glue::Previous));
  }
  std::optional<int> shift = shift_of(words, name);
  if (name > at && !shift) return std::nullopt;
  if (shift) ++name;
  if (shift == 0) {
    // "this past Monday", "this coming Monday"
    if (const auto second = shift_of(words, name)) {
      shift = second;
      ++name;
    }
  }
  if (!words.is(name, Kind::Weekday) || words.plural(name) || !words.capitalised(name))
    return std::nullopt;
  if (words.inside_name(name) || words.form(name) == "Sun") return std::nullopt;
  const std::uint32_t next = words.skip(name + 1, Glue::Comma);
  const TimeFound month = words.month(next) ? read_month_first(words, next) : std::nullopt;
  if (month && month->value.unit == TimeUnit::Day) return month;
  if (!words.has_anchor()) {
    TimeValue value;
    value.form = TimeForm::Weekly;
    value.count = words.word(name).value;
    return date_to(name + 1, value);
  }
  const auto day = static_cast<Weekday>(words.word(name).value);
  return day_to(name + 1, weekday_near(words, name, day, shift));
}

// "today", "yesterday", "the day before yesterday", "a week from tomorrow" is a length.
TimeFound read_deictic(const TimeReader& words, std::uint32_t at) {
  if (words.is(at, Kind::Day)) {
    if (words.capitalised(at) && at > words.first() && words.capitalised(at - 1))
      return std::nullopt;  // "USA Today"
    return date_to(at + 1, words.from_published(TimeUnit::Day, words.word(at).value));
  }
  const std::uint32_t day = words.skip(at, Glue::The);
  if (!words.is_unit(day, TimeUnit::Day) || words.plural(day)) return std::nullopt;
  const bool before = words.is(day + 1, Glue::Before);
  if (!before && !words.is(day + 1, Glue::After)) return std::nullopt;
  const TimeFound rest =
      words.is(day + 2, Kind::Day) ? read_deictic(words, day + 2) : read_weekday(words, day + 2);
  if (!rest || rest->value.form != TimeForm::Calendar) return std::nullopt;
  return date_to(rest->end, shifted(rest->value, TimeUnit::Day, before ? -1 : 1));
}

bool same_letters(std::string_view form, std::string_view lower) {
  if (form == "\u2019s") form = "'s";
  if (form == "\u2019") form = "'";
  return std::equal(form.begin(), form.end(), lower.begin(), lower.end(), [](char a, char b) {
    return a == b || (a >= 'A' && a <= 'Z' && a - 'A' + 'a' == b);
  });
}

// The token after the holiday's name, if it stands there.
std::optional<std::uint32_t> match_name(const TimeReader& words, std::uint32_t at,
                                        std::string_view name) {
  while (!name.empty()) {
    const std::size_t space = std::min(name.find(' '), name.size());
    if (at >= words.end() || !same_letters(words.form(at), name.substr(0, space)))
      return std::nullopt;
    ++at;
    name.remove_prefix(std::min(space + 1, name.size()));
  }
  return at;
}

// The holiday of that year that the tense or a word before it means: "last Christmas".
Date holiday_near(const TimeReader& words, std::uint32_t at, const Holiday& holiday,
                  std::optional<int> shift) {
  const Date& near = words.published();
  const Date own = holiday_in(holiday, near.year);
  const int ahead = days_since_epoch(own) - days_since_epoch(near);
  if (shift == -1) return ahead >= 0 ? holiday_in(holiday, near.year - 1) : own;
  if (shift == 1) return ahead <= 0 ? holiday_in(holiday, near.year + 1) : own;
  if (shift == 0) return own;
  return holiday_in(holiday, words.year_of_month(at, own.month, own.day));
}

TimeFound read_holiday(const TimeReader& words, std::uint32_t at) {
  const std::optional<int> shift = shift_of(words, at);
  const std::uint32_t begin = shift ? at + 1 : at;
  if (!words.is(begin, Kind::Holiday) || !words.capitalised(begin)) return std::nullopt;
  for (std::size_t i = 0; const auto holiday = holiday_at(i); ++i) {
    const auto end = match_name(words, begin, holiday->name);
    if (!end) continue;
    if (words.is(*end, Kind::Unit)) return std::nullopt;  // "Easter week": see the spans
    if (const auto year = year_behind(words, *end))
      return day_to(year->end, holiday_in(*holiday, year->year));
    if (!words.has_anchor()) return date_to(*end, unknown(TimeUnit::Day));
    return day_to(*end, holiday_near(words, begin, *holiday, shift));
  }
  return std::nullopt;
}

}  // namespace

TimeFound read_day(const TimeReader& words, std::uint32_t at) {
  return longest_of({read_written_date, read_parted_date, read_month_first, read_shifted_month,
                     read_day_first, read_weekday, read_deictic, read_holiday},
                    words, at);
}

}  // namespace sayso
