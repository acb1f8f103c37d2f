// Spans of the calendar longer than a day: "last week", "the following month", "the weekend", "the
// third quarter of 2020", "the first half", "last summer", "1996", "the 1990s", "the 19th century".

#include <array>
#include <string_view>

#include "world/time_rules.h"

namespace sayso {
namespace {

using Kind = TimeWordKind;

TimeMatch span_to(std::uint32_t end, const TimeValue& value) {
  return {end, TimeKind::Date, value, true};
}

TimeMatch length_to(std::uint32_t end, TimeUnit unit, std::int32_t count) {
  return {end, TimeKind::Duration, length(unit, count), false};
}

// The quarter a report is about: the one it named, else the last that is over.
TimeValue reported_quarter(const TimeReader& words) {
  const TimeValue& named = words.anchor().quarter;
  return named.form == TimeForm::Calendar ? named : words.from_published(TimeUnit::Quarter, -1);
}

// "this year", "the past week": the span so many units from the document's.
TimeFound read_shifted_unit(const TimeReader& words, std::uint32_t at) {
  const std::uint32_t word = words.skip(at, Glue::The);
  std::optional<int> shift = shift_of(words, word);
  if (!shift) return std::nullopt;
  std::uint32_t name = word + 1;
  if (shift == 0 && words.is(name, Glue::Past)) {  // "this past week"
    shift = -1;
    ++name;
  }
  if (words.is(name, Glue::Fiscal) || words.is(name, Glue::Full)) ++name;
  const auto unit = words.unit(name);
  if (!unit || words.capitalised(name)) return std::nullopt;  // "This Week" is a title
  if (words.plural(name)) {
    if (words.is(word, Glue::Next))
      return TimeMatch{name + 1, TimeKind::Date, vague(VagueTime::Future), false};
    return *shift < 0 ? TimeFound(length_to(name + 1, *unit, -1)) : std::nullopt;
  }
  if (*unit < TimeUnit::Day) return length_to(name + 1, *unit, 1);
  const bool from_story = words.is(word, Glue::Previous) ||
                          (words.is(word, Glue::Next) && word > at && *unit <= TimeUnit::Weekend);
  if (*unit == TimeUnit::Day && !from_story && *shift != 0) return std::nullopt;
  if (from_story) return span_to(name + 1, words.from_reference(*unit, *shift));
  return span_to(name + 1, words.from_published(*unit, *shift));
}

// "the following day", "the next morning's" day, "the same month", "that year".
TimeFound read_unit_of_story(const TimeReader& words, std::uint32_t at) {
  std::uint32_t word = words.skip(at, Glue::The);
  const bool same = words.is(word, Glue::Same) && word > at;
  const bool that = words.is(word, Glue::That) && word == at;
  const bool following = words.is(word, Glue::Following) && word > at;
  if (!same && !that && !following) return std::nullopt;
  if (that && words.is(word + 1, Glue::Same)) ++word;
  const auto unit = words.unit(word + 1);
  if (!unit || *unit < TimeUnit::Day || words.plural(word + 1)) return std::nullopt;
  if (following) return span_to(word + 2, words.from_reference(*unit, 1));
  const TimeValue& reference = words.anchor().reference;
  if (reference.form != TimeForm::Calendar || reference.unit > *unit) return std::nullopt;
  if (*unit == TimeUnit::Quarter) return span_to(word + 2, reported_quarter(words));
  return span_to(word + 2, calendar(*unit, reference.first));
}

bool is_ended(const TimeReader& words, std::uint32_t at) {
  return at < words.end() && (words.form(at) == "ended" || words.form(at) == "ending");
}

// "the quarter ended Sept. 30": the calendar quarter its middle lies in.
TimeValue quarter_ended(const TimeReader& words, std::uint32_t at) {
  constexpr int kHalfQuarter = 45;  // days
  if (is_ended(words, at)) {
    const TimeFound day = read_day(words, at + 1);
    if (day && day->value.form == TimeForm::Calendar)
      return calendar(TimeUnit::Quarter, add_days(day->value.first, -kHalfQuarter));
  }
  return reported_quarter(words);
}

// "the weekend", "the quarter", "the fiscal year", "the latest quarter": the one the report is of.
TimeFound read_bare_unit(const TimeReader& words, std::uint32_t at) {
  if (!words.is(at, Glue::The)) return std::nullopt;
  std::uint32_t name = at + 1;
  const bool latest = words.is(name, Glue::Latest);
  const bool fiscal = words.is(name, Glue::Fiscal) || words.is(name, Glue::Full);
  if (latest || fiscal) ++name;
  if (latest && (words.is(name, Glue::Period) || words.is_unit(name, TimeUnit::Quarter)))
    return span_to(name + 1, reported_quarter(words));
  const auto unit = words.unit(name);
  if (!unit || words.plural(name)) return std::nullopt;
  if (*unit == TimeUnit::Quarter) return span_to(name + 1, quarter_ended(words, name + 1));
  if (*unit == TimeUnit::Weekend) {
    const bool back = words.direction(at) != Direction::Future && words.has_anchor() &&
                      weekday(words.published()) < Weekday::Saturday;
    return span_to(name + 1, words.from_published(*unit, back ? -1 : 0));
  }
  // "the year ended March 31" is as long as a year, but none of the calendar.
  if (*unit == TimeUnit::Year && is_ended(words, name + 1)) return length_to(name + 1, *unit, 1);
  if (*unit == TimeUnit::Week || (*unit == TimeUnit::Year && !words.is(name + 1, Glue::Before))) {
    return TimeMatch{name + 1, TimeKind::Date, words.from_published(*unit, 0), false};
  }
  return std::nullopt;
}

// What may stand behind a quarter, half or season: "of 2020", "2020", "of last year", "last year".
std::optional<TimeMatch> year_behind_part(const TimeReader& words, std::uint32_t at) {
  std::uint32_t next = words.skip(at, Glue::Of);
  if (next == at) next = words.skip(at, Glue::Comma);
  const TimeFound year = read_year(words, next);
  const bool calendar_year = year && year->value.form == TimeForm::Calendar;
  return calendar_year ? year : std::nullopt;
}

// The year of a quarter or half without one: that of the document, or before where it is not yet.
int year_of_part(const TimeReader& words, std::uint32_t at, int number, int months) {
  const int own = (words.published().month - 1) / months + 1;
  const bool ahead = words.direction(at) == Direction::Future;
  return words.published().year - (number > own && !ahead ? 1 : 0);
}

// "third quarter", "the fiscal first quarter of 1990", "first half", "last half".
TimeFound read_quarter(const TimeReader& words, std::uint32_t at) {
  std::uint32_t next = words.skip(at, Glue::The);
  const TimeFound front = words.year(next) ? read_year(words, next) : std::nullopt;
  if (front) next = front->end;  // "the 1990 third quarter"
  if (words.is(next, Glue::Fiscal)) next = words.skip(next + 1, Glue::Hyphen);
  std::optional<int> number = words.ordinal(next);
  const bool final = words.is(next, Glue::Last);
  if (!number && !final) return std::nullopt;
  const std::uint32_t name = words.skip(next + 1, Glue::Hyphen);
  const bool quarter = words.is_unit(name, TimeUnit::Quarter) && !words.plural(name);
  const bool half = words.is(name, Glue::Half);
  if (!quarter && !half) return std::nullopt;
  if (final && quarter) return std::nullopt;  // "the last quarter" is of the report
  if (final) number = 2;
  if (*number > (quarter ? 4 : 2)) return std::nullopt;
  const std::optional<TimeMatch> behind = front ? std::nullopt : year_behind_part(words, name + 1);
  const auto make = [&](int year) {
    return quarter ? quarter_of(year, *number) : half_of(year, *number);
  };
  if (front) return span_to(name + 1, make(front->value.first.year));
  if (behind) return span_to(behind->end, make(behind->value.first.year));
  if (half && (words.is(name + 1, Glue::Of) || next == at)) return std::nullopt;
  if (!words.has_anchor())
    return span_to(name + 1, unknown(quarter ? TimeUnit::Quarter : TimeUnit::Half));
  return span_to(name + 1, make(year_of_part(words, at, *number, quarter ? 3 : 6)));
}

// "last year's third quarter", "this year's first half".
TimeFound read_quarter_of_year(const TimeReader& words, std::uint32_t at) {
  const TimeFound year = read_year(words, at);
  if (!year || !words.is(year->end, Glue::Possessive) || year->value.form != TimeForm::Calendar)
    return std::nullopt;
  TimeFound part = read_quarter(words, year->end + 1);
  if (!part || part->value.form != TimeForm::Calendar) return std::nullopt;
  const Date& day = part->value.first;
  part->value.first = make_day(year->value.first.year, day.month, day.day);
  return part;
}

// "the year-earlier period", "the year-ago third quarter", "the 1988 period", "the same period last
// year": the quarter of the report, a year or more before.
TimeFound read_compared_period(const TimeReader& words, std::uint32_t at) {
  std::uint32_t next = words.skip(at, Glue::The);
  TimeFound year;
  if (words.is_unit(next, TimeUnit::Year) && !words.plural(next)) {
    const std::uint32_t word = words.skip(next + 1, Glue::Hyphen);
    if (!words.is(word, Glue::Ago) && !words.is(word, Glue::Earlier)) return std::nullopt;
    year = TimeMatch{word + 1, TimeKind::Date, words.from_published(TimeUnit::Year, -1), false};
  } else if (next > at && words.year(next)) {
    year = read_year(words, next);
  }
  if (!year) return std::nullopt;
  next = year->end;
  const bool quarter = words.is_unit(next, TimeUnit::Quarter) && !words.plural(next);
  if (!quarter && !words.is(next, Glue::Period)) {
    if (const auto part = read_quarter(words, next);
        part && part->value.form == TimeForm::Calendar && year->value.form == TimeForm::Calendar) {
      const Date& day = part->value.first;
      return TimeMatch{part->end, TimeKind::Date,
                       calendar(part->value.unit, make_day(year->value.first.year, day.month, 1)),
                       false};
    }
    if (words.anchor().quarter.form == TimeForm::Calendar)
      year->value = shifted(words.anchor().quarter, TimeUnit::Year, -1);
    if (words.is_unit(words.skip(at, Glue::The), TimeUnit::Year)) return year;
    return std::nullopt;
  }
  const TimeValue reported = reported_quarter(words);
  if (reported.form != TimeForm::Calendar || year->value.form != TimeForm::Calendar)
    return TimeMatch{next + 1, TimeKind::Date, unknown(TimeUnit::Quarter), false};
  const TimeValue compared =
      calendar(TimeUnit::Quarter, make_day(year->value.first.year, reported.first.month, 1));
  return TimeMatch{next + 1, TimeKind::Date, compared, false};
}

// "last summer", "the winter of 1997", "spring 2003", "this fall".
TimeFound read_season(const TimeReader& words, std::uint32_t at) {
  const std::uint32_t the = words.skip(at, Glue::The);
  const std::optional<int> shift = shift_of(words, the);
  std::uint32_t name = the + (shift ? 1U : 0U);
  const bool past = shift == 0 && words.is(name, Glue::Past);  // "this past spring"
  if (past) ++name;
  if (!words.is(name, Kind::Season) || words.plural(name) || words.token(name).upos == Upos::Verb)
    return std::nullopt;
  const int season = words.word(name).value;
  if (const auto year = year_behind_part(words, name + 1))
    return span_to(year->end, season_of(year->value.first.year, season));
  if (!shift && (the == at || words.is(name, Kind::None))) return std::nullopt;
  if (words.form(name) == "fall" && !shift) return std::nullopt;
  if (!words.has_anchor()) return span_to(name + 1, unknown(TimeUnit::Season));
  const int month = season * 3 + 3;
  const int own = words.published().month;
  int year = words.published().year;
  const bool over = month + 3 <= own;
  if (shift == -1 || past) year -= over ? 0 : 1;
  if (shift == 1) year += month > own ? 0 : 1;
  if (!shift) year -= month > own && words.direction(name) == Direction::Past ? 1 : 0;
  return span_to(name + 1, season_of(year, season));
}

// "2000 troops", "$1999", "No. 1812", "than 1500".
bool counts_something(const TimeReader& words, std::uint32_t at) {
  constexpr std::array<std::string_view, 6> kNumbered = {"No.", "Nos.",       "number",
                                                         "#",   "resolution", "Resolution"};
  const Token& self = words.token(at);
  if (at > words.first()) {
    if (words.token(at - 1).upos == Upos::Sym || words.form(at - 1) == "$") return true;
    if (words.is(at - 1, Glue::Than) || words.is(at - 1, Glue::Some) ||
        words.is(at - 1, Glue::Nearly) || words.is(at - 1, Glue::No))
      return true;
    for (const std::string_view word : kNumbered) {
      if (words.form(at - 1) == word) return true;
    }
  }
  if (at + 1 < words.end()) {
    const Token& next = words.token(at + 1);
    if (next.upos == Upos::Sym || words.form(at + 1) == "%" || words.form(at + 1) == "percent")
      return true;
  }
  if (self.deprel != Deprel::Nummod || self.head == kNoToken) return false;
  const std::uint32_t head = index(self.head);
  if (head < words.first() || head >= words.end() || head < at) return false;
  return words.token(head).morph.number == Number::Plur || words.token(head).upos == Upos::Sym;
}

// "1990s", "the early '80s" with its article, "the nineties".
TimeFound read_decade(const TimeReader& words, std::uint32_t at) {
  const std::uint32_t name = words.skip(at, Glue::The);
  if (!words.is(name, Kind::Decade)) return std::nullopt;
  const bool digits = words.form(name).size() >= 5 && words.form(name)[0] == '1';
  if (name == at && !digits) return std::nullopt;
  return span_to(name + 1, calendar(TimeUnit::Decade, make_day(words.word(name).value * 10, 1, 1)));
}

// "the 19th century".
TimeFound read_century(const TimeReader& words, std::uint32_t at) {
  const std::uint32_t word = words.skip(at, Glue::The);
  const std::optional<int> number = words.ordinal(word);
  const std::uint32_t name = words.skip(word + 1, Glue::Hyphen);
  if (!number || *number > 30 || !words.is_unit(name, TimeUnit::Century) || words.plural(name))
    return std::nullopt;
  return span_to(name + 1, calendar(TimeUnit::Century, make_day((*number - 1) * 100, 1, 1)));
}

// "Easter week", "the week of March 3".
TimeFound read_week_of_day(const TimeReader& words, std::uint32_t at) {
  const std::uint32_t name = words.skip(at, Glue::The);
  if (!words.is_unit(name, TimeUnit::Week) || words.plural(name) || !words.is(name + 1, Glue::Of))
    return std::nullopt;
  const TimeFound day = read_day(words, name + 2);
  if (!day || day->value.form != TimeForm::Calendar || day->value.unit != TimeUnit::Day)
    return std::nullopt;
  return span_to(day->end, calendar(TimeUnit::Week, day->value.first));
}

// "year-end", "month-end": its last day.
TimeFound read_unit_end(const TimeReader& words, std::uint32_t at) {
  const auto unit = words.unit(at);
  if (!unit || words.plural(at) || (*unit != TimeUnit::Year && *unit != TimeUnit::Month))
    return std::nullopt;
  const std::uint32_t end =
      words.is(at + 1, Glue::Possessive) ? at + 2 : words.skip(at + 1, Glue::Hyphen);
  if (!words.is(end, Glue::End)) return std::nullopt;
  TimeValue span = words.from_published(*unit, 0);
  std::uint32_t next = end + 1;
  if (const auto year = words.year(next); year && *unit == TimeUnit::Year) {
    span = year_of(year->value);
    next = year->next;
  }
  if (span.form != TimeForm::Calendar) return span_to(next, unknown(TimeUnit::Day));
  const int month = *unit == TimeUnit::Year ? 12 : span.first.month;
  const Date first = make_day(span.first.year, month, 1);
  return span_to(next, calendar(TimeUnit::Day, add_days(add_months(first, 1), -1)));
}

}  // namespace

std::optional<int> shift_of(const TimeReader& words, std::uint32_t at) {
  const TimeWord here = words.word(at);
  if (here.kind != Kind::Glue) return std::nullopt;
  switch (static_cast<Glue>(here.value)) {
    case Glue::Last:
    case Glue::Past:
    case Glue::Previous:
      return -1;
    case Glue::This:
    case Glue::Current:
      return 0;
    case Glue::Next:
      return 1;
    default:
      return std::nullopt;
  }
}

TimeFound read_year(const TimeReader& words, std::uint32_t at) {
  std::uint32_t number = at;
  bool marked = words.is(at, Glue::Fiscal);
  if (marked) ++number;
  if (words.is(at, Glue::The) && words.is_unit(at + 1, TimeUnit::Year)) {
    number = at + 2;
    marked = true;
  }
  if (const auto year = words.year(number)) {
    const bool plausible = year->value >= 1500 && year->value <= 2100;
    if (!marked && (!plausible || counts_something(words, number))) return std::nullopt;
    return span_to(year->next, year_of(year->value));
  }
  for (const TimeRule rule : {read_shifted_unit, read_unit_of_story}) {
    const TimeFound found = rule(words, at);
    if (found && found->kind == TimeKind::Date && found->value.unit == TimeUnit::Year) return found;
  }
  return std::nullopt;
}

TimeFound read_span(const TimeReader& words, std::uint32_t at) {
  return longest_of({read_year, read_shifted_unit, read_unit_of_story, read_bare_unit, read_quarter,
                     read_quarter_of_year, read_compared_period, read_season, read_decade,
                     read_century, read_week_of_day, read_unit_end},
                    words, at);
}

}  // namespace sayso
