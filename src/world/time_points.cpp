// Points of time: a day or span of the calendar, or a part of one: "early next March", "the end of
// 1990", "the last week of May", "the second Sunday of June".

#include "world/time_rules.h"

namespace sayso {
namespace {

using Kind = TimeWordKind;

TimeFound read_whole(const TimeReader& words, std::uint32_t at) {
  return longest_of({read_day, read_span}, words, at);
}

bool is_calendar(const TimeFound& found) {
  return found && found->kind == TimeKind::Date && found->value.form == TimeForm::Calendar;
}

// "early March", "mid-1996", "earlier this year", "later in the week".
TimeFound read_early_or_late(const TimeReader& words, std::uint32_t at) {
  const std::uint32_t part = words.skip(at, Glue::The);
  const bool relative = words.is(part, Glue::Earlier) || words.is(part, Glue::Later);
  if (!relative && !words.is(part, Glue::Early) && !words.is(part, Glue::Late) &&
      !words.is(part, Glue::Middle)) {
    return std::nullopt;
  }
  std::uint32_t rest = words.skip(part + 1, Glue::Hyphen);
  if (relative && words.is(rest, Glue::In) && words.is(rest + 1, Glue::The)) ++rest;
  const TimeFound found = read_whole(words, rest);
  if (found && found->kind == TimeKind::Date) return found;
  // "the early 1990s", "the late '80s", "the mid-19th century", "early summer"
  if (words.is(rest, Kind::Decade)) {
    return TimeMatch{rest + 1, TimeKind::Date,
                     calendar(TimeUnit::Decade, make_day(words.word(rest).value * 10, 1, 1)), true};
  }
  if (words.is(rest, Kind::Season) && !words.plural(rest) && words.has_anchor()) {
    return TimeMatch{rest + 1, TimeKind::Date,
                     season_of(words.published().year, words.word(rest).value), true};
  }
  return std::nullopt;
}

// "the end of the year", "the beginning of March", "the rest of the week".
TimeFound read_part_of(const TimeReader& words, std::uint32_t at) {
  const std::uint32_t part = words.skip(at, Glue::The);
  const bool is_part = words.is(part, Glue::End) || words.is(part, Glue::Beginning) ||
                       words.is(part, Glue::Middle) || words.is(part, Glue::Rest);
  if (!is_part || !words.is(part + 1, Glue::Of)) return std::nullopt;
  const std::uint32_t rest = part + 2;
  if (const TimeFound found = read_whole(words, rest); found && found->kind == TimeKind::Date)
    return found;
  const auto unit = words.is(rest, Glue::The) ? words.unit(rest + 1) : std::nullopt;
  if (!unit || *unit < TimeUnit::Day || words.plural(rest + 1)) return std::nullopt;
  return TimeMatch{rest + 2, TimeKind::Date, words.from_published(*unit, 0), true};
}

// The first day of the span, and the day after its last.
struct Bounds {
  Date first = {};
  Date after = {};
};

std::optional<Bounds> bounds_of(const TimeValue& span) {
  const Date& day = span.first;
  switch (span.unit) {
    case TimeUnit::Month: {
      const Date first = make_day(day.year, day.month, 1);
      return Bounds{first, add_months(first, 1)};
    }
    case TimeUnit::Quarter: {
      const Date first = make_day(day.year, (day.month - 1) / 3 * 3 + 1, 1);
      return Bounds{first, add_months(first, 3)};
    }
    case TimeUnit::Year:
      return Bounds{make_day(day.year, 1, 1), make_day(day.year + 1, 1, 1)};
    default:
      return std::nullopt;
  }
}

// The number-th week, day, weekend or month of a span; -1 is the last. Empty if there is none.
TimeValue nth_of(const Bounds& bounds, TimeUnit unit, int number) {
  Date day;
  if (unit == TimeUnit::Month) {
    day = number > 0 ? add_months(bounds.first, number - 1) : add_days(bounds.after, -1);
  } else {
    const int days = unit == TimeUnit::Day ? 1 : 7;
    day = number > 0 ? add_days(bounds.first, days * (number - 1)) : add_days(bounds.after, -1);
  }
  const bool inside = days_since_epoch(day) < days_since_epoch(bounds.after);
  return inside ? calendar(unit, day) : unknown(unit);
}

TimeValue nth_weekday_of(const Bounds& bounds, Weekday weekday, int number) {
  Date day = number > 0 ? nearest_weekday(add_days(bounds.first, -1), weekday, Direction::Future)
                        : nearest_weekday(add_days(bounds.after, -1), weekday, Direction::Past);
  if (number > 0) day = add_days(day, 7 * (number - 1));
  const bool inside = days_since_epoch(day) < days_since_epoch(bounds.after);
  return inside ? calendar(TimeUnit::Day, day) : unknown(TimeUnit::Day);
}

// "the last week of May", "the first day of next month", "the second Sunday in June".
TimeFound read_nth_of(const TimeReader& words, std::uint32_t at) {
  const std::uint32_t which = words.skip(at, Glue::The);
  const bool last = words.is(which, Glue::Last);
  const std::optional<int> number = last ? std::optional<int>(-1) : words.ordinal(which);
  const std::uint32_t name = which + 1;
  if (!number || !(words.is(name + 1, Glue::Of) || words.is(name + 1, Glue::In)))
    return std::nullopt;
  const TimeFound whole = read_whole(words, name + 2);
  const auto bounds = is_calendar(whole) ? bounds_of(whole->value) : std::nullopt;
  if (!bounds) return std::nullopt;
  if (words.is(name, Kind::Weekday) && !words.plural(name)) {
    const auto day = static_cast<Weekday>(words.word(name).value);
    return TimeMatch{whole->end, TimeKind::Date, nth_weekday_of(*bounds, day, *number), true};
  }
  const auto unit = words.unit(name);
  const bool counted = unit && !words.plural(name) && *unit >= TimeUnit::Day &&
                       *unit <= TimeUnit::Month && *unit < whole->value.unit;
  if (!counted) return std::nullopt;
  return TimeMatch{whole->end, TimeKind::Date, nth_of(*bounds, *unit, *number), true};
}

// "the first half of the decade", "the last half of the '80s": the whole is as near as TIMEX3 gets.
TimeFound read_half_of(const TimeReader& words, std::uint32_t at) {
  const std::uint32_t which = words.skip(at, Glue::The);
  const bool counted = words.is(which, Glue::Last) || words.ordinal(which).has_value();
  if (!counted || !words.is(which + 1, Glue::Half) || !words.is(which + 2, Glue::Of))
    return std::nullopt;
  const TimeFound whole = read_whole(words, which + 3);
  return is_calendar(whole) && whole->value.unit != TimeUnit::Year ? whole : std::nullopt;
}

}  // namespace

TimeFound read_point(const TimeReader& words, std::uint32_t at) {
  return longest_of({read_whole, read_early_or_late, read_part_of, read_nth_of, read_half_of},
                    words, at);
}

}  // namespace sayso
