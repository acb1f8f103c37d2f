// Times of day: "10:30 p.m. Friday", "0600 GMT", "five o'clock", "Monday night", "this morning",
// "the night of March 3", "noon", "tonight", "overnight".

#include "world/time_rules.h"

namespace sayso {
namespace {

using Kind = TimeWordKind;

constexpr std::int32_t kHour = 60;

TimeMatch time_to(std::uint32_t end, const TimeValue& value) {
  return {end, TimeKind::Time, value, value.form == TimeForm::Calendar};
}

bool is_day(const TimeFound& found) {
  return found && found->kind == TimeKind::Date && found->value.unit == TimeUnit::Day &&
         found->value.form == TimeForm::Calendar;
}

// The day a bare time of day is of: the one last named, else the document's.
TimeValue day_of_story(const TimeReader& words) {
  const TimeValue& reference = words.anchor().reference;
  const bool known = reference.form == TimeForm::Calendar && reference.unit == TimeUnit::Day;
  TimeValue day = known ? reference : words.anchor().published;
  day.part.reset();
  day.minutes = -1;
  return day;
}

struct ClockTime {
  std::int32_t minutes = 0;
  std::uint32_t end = 0;
};

// Hours and minutes with what stands behind them: "p.m.", "GMT", "o'clock", "in the morning".
std::optional<ClockTime> read_hours(const TimeReader& words, std::uint32_t at) {
  const TimeWord here = words.word(at);
  const bool clock = here.kind == Kind::Clock;
  const bool number = (here.kind == Kind::Digits && here.digits <= 2) || here.kind == Kind::Number;
  if (here.kind == Kind::Digits && here.digits == 4 && words.is(at + 1, Glue::Zone)) {
    const std::int32_t minutes = here.value / 100 * kHour + here.value % 100;
    const bool exists = here.value <= 2400 && here.value % 100 < kHour;
    return exists ? std::optional<ClockTime>({minutes, at + 2}) : std::nullopt;
  }
  if (!clock && !number) return std::nullopt;
  std::int32_t minutes = clock ? here.value : here.value * kHour;
  if (minutes > 24 * kHour) return std::nullopt;
  std::uint32_t next = at + 1;
  bool marked = clock;
  if (words.is(next, Glue::Clock)) {
    marked = true;
    ++next;
  }
  const bool in_the = words.is(next, Glue::In) && words.is(next + 1, Glue::The) &&
                      words.is(next + 2, Kind::DayPart);
  const bool am = words.is(next, Glue::Am) || (in_the && words.word(next + 2).value == 0);
  const bool pm = words.is(next, Glue::Pm) || (in_the && words.word(next + 2).value > 0);
  if (am || pm) {
    if (minutes >= 13 * kHour || minutes < (clock ? 0 : kHour)) return std::nullopt;
    minutes = minutes % (12 * kHour) + (pm ? 12 * kHour : 0);
    next += in_the ? 3U : 1U;
    marked = true;
  }
  if (!marked) return std::nullopt;
  return ClockTime{minutes, words.skip(next, Glue::Zone)};
}

TimeFound read_hours_and_day(const TimeReader& words, std::uint32_t at) {
  const auto hours = read_hours(words, at);
  if (!hours) return std::nullopt;
  std::uint32_t next = words.skip(hours->end, Glue::Comma);
  if (next == hours->end) next = words.skip(next, Glue::On);
  TimeFound day = read_point(words, next);
  const bool dated = is_day(day);
  const bool named = words.anchor().named_here;
  TimeValue value = dated ? day->value : named ? day_of_story(words) : words.anchor().published;
  value.minutes = hours->minutes;
  return time_to(dated ? day->end : hours->end, value);
}

// "Monday night", "yesterday afternoon", "early Friday morning".
TimeFound read_day_and_part(const TimeReader& words, std::uint32_t at) {
  TimeFound day = read_point(words, at);
  if (!is_day(day) || !words.is(day->end, Kind::DayPart) || words.plural(day->end))
    return std::nullopt;
  day->value.part = static_cast<DayPart>(words.word(day->end).value);
  return time_to(day->end + 1, day->value);
}

// "this morning", "last night", "the next morning", "later this afternoon".
TimeFound read_near_part(const TimeReader& words, std::uint32_t at) {
  std::uint32_t word = at;
  if (words.is(at, Glue::Early) || words.is(at, Glue::Late) || words.is(at, Glue::Later) ||
      words.is(at, Glue::Earlier)) {
    ++word;
  }
  const std::uint32_t the = words.skip(word, Glue::The);
  const bool story = (the > word && words.is(the, Glue::Next)) || words.is(the, Glue::Following);
  const bool same = words.is(the, Glue::That) || words.is(the, Glue::Same);
  const std::optional<int> shift = same ? std::optional<int>(0) : shift_of(words, the);
  if ((!shift && !story) || !words.is(the + 1, Kind::DayPart) || words.plural(the + 1))
    return std::nullopt;
  TimeValue day = story || same ? shifted(day_of_story(words), TimeUnit::Day, same ? 0 : 1)
                                : words.from_published(TimeUnit::Day, *shift);
  day.part = static_cast<DayPart>(words.word(the + 1).value);
  return time_to(the + 2, day);
}

// "the night of March 3", "noon on Monday", "midnight Friday", "midnight".
TimeFound read_part_and_day(const TimeReader& words, std::uint32_t at) {
  const std::uint32_t name = words.skip(at, Glue::The);
  if (!words.is(name, Kind::DayPart) || words.plural(name)) return std::nullopt;
  const auto part = static_cast<DayPart>(words.word(name).value);
  const bool exact = part >= DayPart::Noon;
  std::uint32_t next = words.skip(name + 1, exact ? Glue::On : Glue::Of);
  if (exact) next = words.skip(next, Glue::Zone);
  if (!exact && next == name + 1) return std::nullopt;
  TimeFound day = read_point(words, next);
  const bool dated = is_day(day);
  if (!dated && (!exact || name > at)) return std::nullopt;
  TimeValue value = dated ? day->value : day_of_story(words);
  value.part = part;
  return time_to(dated ? day->end : name + 1, value);
}

// "in the afternoon", "in the late evening" of the day the story is at.
TimeFound read_bare_part(const TimeReader& words, std::uint32_t at) {
  if (!words.is(at, Glue::The) || at == words.first() || !words.is(at - 1, Glue::In))
    return std::nullopt;
  const bool early = words.is(at + 1, Glue::Early) || words.is(at + 1, Glue::Late);
  const std::uint32_t name = early ? at + 2 : at + 1;
  if (!words.is(name, Kind::DayPart) || words.plural(name)) return std::nullopt;
  TimeValue value = day_of_story(words);
  value.part = static_cast<DayPart>(words.word(name).value);
  return time_to(name + 1, value);
}

TimeFound read_tonight(const TimeReader& words, std::uint32_t at) {
  const bool overnight = words.is(at, Kind::Overnight);
  if (!overnight && !words.is(at, Kind::Tonight)) return std::nullopt;
  // In the morning's news "overnight" is the night before, unless it is still to come.
  const bool before = overnight && words.direction(at) != Direction::Future;
  TimeValue value = words.from_published(TimeUnit::Day, before ? -1 : 0);
  value.part = DayPart::Night;
  return time_to(at + 1, value);
}

TimeFound read_clock_core(const TimeReader& words, std::uint32_t at) {
  return longest_of({read_hours_and_day, read_day_and_part, read_near_part, read_part_and_day,
                     read_bare_part, read_tonight},
                    words, at);
}

}  // namespace

TimeFound read_clock(const TimeReader& words, std::uint32_t at) {
  if (!words.is(at, Glue::About)) return read_clock_core(words, at);
  const TimeFound found = read_hours_and_day(words, at + 1);  // "around 8:30 p.m."
  return found;
}

}  // namespace sayso
