// Lengths of time, and days so far from another: "three days", "the past two years", "at least 20
// more years", "a year ago", "two weeks later".

#include "world/time_rules.h"

namespace sayso {
namespace {

using Kind = TimeWordKind;

struct Counted {
  TimeCount count;
  TimeUnit unit = TimeUnit::Day;
  bool plural = false;
  std::uint32_t end = 0;
};

// "three days", "a year and a half", "two - week", "three to five years", "decades".
std::optional<Counted> read_counted(const TimeReader& words, std::uint32_t at) {
  std::optional<TimeCount> count = words.count(at);
  if (!count) return std::nullopt;
  const bool range = words.is(count->next, Glue::To) || words.is(count->next, Glue::Or) ||
                     words.is(count->next, Glue::Hyphen);
  if (const auto more = range ? words.count(count->next + 1) : std::nullopt; more && !more->article)
    count = TimeCount{-1, false, false, more->next};
  const std::uint32_t name = words.skip(count->next, Glue::Hyphen);
  const auto unit = words.unit(name);
  if (!unit) return std::nullopt;
  Counted counted{*count, *unit, words.plural(name), name + 1};
  const bool and_half = words.is(counted.end, Glue::And) && words.is(counted.end + 1, Glue::A) &&
                        words.is(counted.end + 2, Glue::Half);
  if (and_half) {
    counted.count.and_half = true;
    counted.end += 3;
  }
  if (words.is(counted.end, Glue::Or) && words.is(counted.end + 1, Glue::So)) counted.end += 2;
  return counted;
}

TimeValue length_of(const Counted& counted) {
  TimeValue value = length(counted.unit, counted.count.value);
  value.and_half = counted.count.and_half;
  return value;
}

// "six - year - old" is an age.
bool is_age(const TimeReader& words, std::uint32_t end) {
  return words.is(words.skip(end, Glue::Hyphen), Glue::Old);
}

// Whether "a week" or "years" stands where lengths stand.
bool is_lasting(const TimeReader& words, std::uint32_t at) {
  if (at == words.first()) return false;
  for (const Glue glue : {Glue::For, Glue::Within, Glue::Over, Glue::Nearly, Glue::About,
                          Glue::Than, Glue::In, Glue::After, Glue::Least}) {
    if (words.is(at - 1, glue)) return true;
  }
  return false;
}

TimeFound read_plain(const TimeReader& words, std::uint32_t at) {
  const auto counted = read_counted(words, at);
  if (!counted || is_age(words, counted->end)) return std::nullopt;
  const bool one = counted->count.article && !counted->count.and_half;
  if (one && !is_lasting(words, at)) return std::nullopt;
  // "a quarter" is a fourth, "60 Minutes" a name.
  if (counted->unit == TimeUnit::Quarter && (!counted->plural || counted->count.value == 3))
    return std::nullopt;
  if (words.capitalised(counted->end - 1) && !words.capitalised(at)) return std::nullopt;
  return TimeMatch{counted->end, TimeKind::Duration, length_of(*counted), false};
}

// "for years", "in recent" ones are vague; "decades - long", "day - long".
TimeFound read_bare(const TimeReader& words, std::uint32_t at) {
  const auto unit = words.unit(at);
  if (!unit) return std::nullopt;
  if (words.is(at + 1, Glue::Hyphen) && words.is(at + 2, Glue::Long)) {
    return TimeMatch{at + 3, TimeKind::Duration, length(*unit, words.plural(at) ? -1 : 1), false};
  }
  if (!words.plural(at) || !is_lasting(words, at)) return std::nullopt;
  return TimeMatch{at + 1, TimeKind::Duration, length(*unit, -1), false};
}

// "the past three months", "the next few days", "the first six weeks", "the nine months".
TimeFound read_placed(const TimeReader& words, std::uint32_t at) {
  std::uint32_t next = words.skip(at, Glue::The);
  const bool placed = shift_of(words, next) || words.is(next, Glue::Latest) ||
                      words.is(next, Glue::Following) || words.ordinal(next) ||
                      words.is(next, Glue::These) || words.is(next, Glue::Those);
  if (placed) ++next;
  if (next == at) return std::nullopt;
  const auto counted = read_counted(words, next);
  if (!counted || counted->count.article || is_age(words, counted->end)) return std::nullopt;
  if (!counted->plural && counted->count.value != 1) {
    // "the two-week trip" counts the trip
    if (placed) return std::nullopt;
  }
  return TimeMatch{counted->end, TimeKind::Duration, length_of(*counted), false};
}

enum class Reach : std::uint8_t { None, BackFromNow, Back, Ahead, AheadFromNow };

struct Distance {
  Reach reach = Reach::None;
  std::uint32_t end = 0;
};

// "ago", "earlier", "later", "from now"; "before" and "after" only with nothing behind them.
Distance read_distance(const TimeReader& words, std::uint32_t at) {
  if (words.is(at, Glue::Ago)) return {Reach::BackFromNow, at + 1};
  if (words.is(at, Glue::Earlier)) return {Reach::Back, at + 1};
  if (words.is(at, Glue::Later)) return {Reach::Ahead, at + 1};
  if (words.is(at, Glue::From) && words.is(at + 1, Kind::Vague))
    return {Reach::AheadFromNow, at + 2};
  const bool open = at + 1 >= words.end() || words.token(at + 1).upos == Upos::Punct ||
                    words.is(at + 1, Glue::Comma) || words.form(at + 1) == ".";
  if (open && words.is(at, Glue::Before)) return {Reach::Back, at + 1};
  if (open && words.is(at, Glue::After)) return {Reach::Ahead, at + 1};
  return {};
}

// A report on a quarter means, by "a year ago", the same quarter.
bool compares_quarters(const TimeReader& words, const Counted& counted) {
  return counted.unit == TimeUnit::Year && counted.count.value == 1 &&
         words.anchor().quarter.form == TimeForm::Calendar;
}

TimeValue distant(const TimeReader& words, const Counted& counted, Reach reach) {
  const bool back = reach == Reach::BackFromNow || reach == Reach::Back;
  const int count = back ? -counted.count.value : counted.count.value;
  if (compares_quarters(words, counted) && back)
    return shifted(words.anchor().quarter, TimeUnit::Year, count);
  const TimeValue& reference = words.anchor().reference;
  const bool from_story = (reach == Reach::Back || reach == Reach::Ahead) &&
                          reference.form == TimeForm::Calendar && reference.unit <= counted.unit;
  const TimeValue& origin = from_story ? reference : words.anchor().published;
  if (counted.unit < TimeUnit::Day) return origin;  // an hour ago: still the same day
  return shifted(origin, counted.unit, count);
}

TimeFound read_distant(const TimeReader& words, std::uint32_t at) {
  std::optional<Counted> counted = read_counted(words, at);
  if (!counted) {
    const auto unit = words.unit(at);
    if (!unit || !words.plural(at)) return std::nullopt;
    counted = Counted{{-1, false, false, at}, *unit, true, at + 1};
  }
  const Distance distance = read_distance(words, counted->end);
  if (distance.reach == Reach::None) return std::nullopt;
  const bool back = distance.reach == Reach::BackFromNow || distance.reach == Reach::Back;
  if (counted->count.value < 0) {
    return TimeMatch{distance.end, TimeKind::Date,
                     vague(back ? VagueTime::Past : VagueTime::Future), false};
  }
  const TimeValue value = distant(words, *counted, distance.reach);
  const bool comparison = compares_quarters(words, *counted);
  return TimeMatch{distance.end, TimeKind::Date, value, !comparison};
}

TimeFound read_length_core(const TimeReader& words, std::uint32_t at) {
  return longest_of({read_plain, read_bare, read_placed, read_distant}, words, at);
}

// "nearly", "about", "more than", "at least", "up to", "no more than"; the token behind it.
std::uint32_t skip_estimate(const TimeReader& words, std::uint32_t at) {
  if (words.is(at, Glue::Nearly) || words.is(at, Glue::About) || words.is(at, Glue::Over) ||
      words.is(at, Glue::Some))
    return at + 1;
  const std::uint32_t more = words.skip(at, Glue::No);
  const bool compared = words.is(more, Glue::More) || words.is(more, Glue::Less);
  if (compared && words.is(more + 1, Glue::Than)) return more + 2;
  if (words.is(at, Glue::At) && (words.is(at + 1, Glue::Least) || words.is(at + 1, Glue::Most)))
    return at + 2;
  if (words.is(at, Glue::Up) && words.is(at + 1, Glue::To)) return at + 2;
  return at;
}

}  // namespace

TimeFound read_length(const TimeReader& words, std::uint32_t at) {
  const std::uint32_t core = skip_estimate(words, at);
  TimeFound found = read_length_core(words, core);
  if (core == at) return found;
  if (!found || words.unit(core)) return std::nullopt;  // "over years" begins at the years
  return found;
}

}  // namespace sayso
