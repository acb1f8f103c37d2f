// What comes again: "every Monday", "each of" its days, "daily", "twice a week", "Sundays".

#include "world/time_rules.h"

namespace sayso {
namespace {

using Kind = TimeWordKind;

TimeMatch set_to(std::uint32_t end, const TimeValue& value) {
  return {end, TimeKind::Set, value, false};
}

TimeMatch weekly_to(const TimeReader& words, std::uint32_t day) {
  TimeValue value;
  value.form = TimeForm::Weekly;
  value.count = words.word(day).value;
  if (!words.is(day + 1, Kind::DayPart)) return set_to(day + 1, value);
  value.part = static_cast<DayPart>(words.word(day + 1).value);
  return set_to(day + 2, value);
}

// "daily" and its like.
TimeFound read_rhythm(const TimeReader& words, std::uint32_t at) {
  if (!words.is(at, Kind::Rhythm)) return std::nullopt;
  if (words.inside_name(at) || (words.capitalised(at) && at > words.first())) return std::nullopt;
  return set_to(at + 1, length(static_cast<TimeUnit>(words.word(at).value), 1));
}

// "Sundays", "Monday nights".
TimeFound read_weekdays(const TimeReader& words, std::uint32_t at) {
  if (!words.is(at, Kind::Weekday) || !words.capitalised(at)) return std::nullopt;
  const bool nights = words.is(at + 1, Kind::DayPart) && words.plural(at + 1);
  if (!words.plural(at) && !nights) return std::nullopt;
  return weekly_to(words, at);
}

// "every day", "every other week", "each of the past five years", "each March".
TimeFound read_each(const TimeReader& words, std::uint32_t at) {
  if (!words.is(at, Glue::Each)) return std::nullopt;
  std::uint32_t name = at + 1;
  if (words.is(name, Kind::Weekday)) return weekly_to(words, name);
  if (words.is(name, Kind::DayPart)) return set_to(name + 1, length(TimeUnit::Day, 1));
  if (words.month(name) || words.is(name, Kind::Season)) {
    TimeValue value;
    value.form = TimeForm::Yearly;
    value.unit = words.is(name, Kind::Season) ? TimeUnit::Season : TimeUnit::Month;
    value.count = words.word(name).value;
    return set_to(name + 1, value);
  }
  std::int32_t count = 1;
  if (words.is(name, Glue::Other) || words.ordinal(name)) {
    count = words.ordinal(name).value_or(2);
    ++name;
  } else if (const auto number = words.count(name); number && !number->article) {
    count = number->value;
    name = number->next;
  }
  const auto unit = words.unit(name);
  if (!unit) return std::nullopt;
  return set_to(name + 1, length(*unit, count));
}

// "once a year", "three times a week": at each such unit.
TimeFound read_often(const TimeReader& words, std::uint32_t at) {
  std::uint32_t next = at;
  if (words.is(at, Glue::Again)) {
    ++next;
  } else if (const auto count = words.count(at); count && words.is(count->next, Glue::Times)) {
    next = count->next + 1;
  }
  if (next == at) return std::nullopt;
  if (words.is(next, Glue::Each)) return read_each(words, next);
  if (!words.is(next, Glue::A) && !words.is(next, Glue::Per)) return std::nullopt;
  const auto unit = words.unit(next + 1);
  return unit ? TimeFound(set_to(next + 2, length(*unit, 1))) : std::nullopt;
}

}  // namespace

TimeFound read_set(const TimeReader& words, std::uint32_t at) {
  return longest_of({read_rhythm, read_weekdays, read_each, read_often}, words, at);
}

}  // namespace sayso
