#include "world/time_reader.h"

#include <algorithm>
#include <array>

namespace sayso {
namespace {

using Kind = TimeWordKind;

constexpr int kFirstYear = 1000;
constexpr int kLastYear = 2199;

}  // namespace

bool TimeReader::inside_name(std::uint32_t at) const {
  constexpr std::array<std::string_view, 7> kPapers = {"Times",  "Telegraph", "Express",    "Mail",
                                                       "Mirror", "Tribune",   "Independent"};
  if (at + 1 < end_ && std::find(kPapers.begin(), kPapers.end(), form(at + 1)) != kPapers.end())
    return true;
  const Token& self = token(at);
  if (self.head == kNoToken || is(at, Kind::Weekday)) return false;
  const std::uint32_t head = index(self.head);
  if (head < first_ || head >= end_ || !capitalised(head)) return false;
  if (is(head, Kind::Month) || is(head, Kind::Weekday)) return false;
  if (token(head).upos != Upos::Propn) return false;
  if (self.deprel == Deprel::Flat) return head + 1 == at;
  return self.deprel == Deprel::Compound && at + 1 == head;
}

std::optional<TimeCount> TimeReader::count(std::uint32_t at) const {
  std::optional<TimeCount> found = whole_count(at);
  if (!found) return std::nullopt;
  if (is(found->next, Glue::More)) ++found->next;
  if (is(found->next, Glue::Full)) ++found->next;
  return found;
}

std::optional<TimeCount> TimeReader::whole_count(std::uint32_t at) const {
  const TimeWord here = word(at);
  if (here.kind == Kind::Digits && here.digits <= 6) {
    if (is(at + 1, Kind::Fraction)) return TimeCount{here.value, true, false, at + 2};
    return TimeCount{here.value, false, false, at + 1};
  }
  if (here.kind == Kind::Number || here.kind == Kind::Scale) return number(at);
  if (here.kind != Kind::Glue) return std::nullopt;
  switch (static_cast<Glue>(here.value)) {
    case Glue::A:
      return article_count(at);
    case Glue::Few:
    case Glue::Some:
      return TimeCount{-1, false, false, at + 1};
    case Glue::Couple:
      return TimeCount{2, false, false, skip(at + 1, Glue::Of)};
    case Glue::Dozens:
      if (is(at + 1, Glue::Of)) return TimeCount{-1, false, false, at + 2};
      return std::nullopt;
    case Glue::More:  // "another week", "another three years"
      if (const auto rest = whole_count(at + 1)) return rest;
      return TimeCount{1, false, false, at + 1};
    case Glue::Half:
      if (is(at + 1, Glue::A)) return TimeCount{0, true, false, at + 2};
      return std::nullopt;
    default:
      return std::nullopt;
  }
}

std::optional<TimeCount> TimeReader::article_count(std::uint32_t at) const {
  if (is(at + 1, Glue::Few)) return TimeCount{-1, false, false, at + 2};
  if (is(at + 1, Glue::Couple)) return TimeCount{2, false, false, skip(at + 2, Glue::Of)};
  if (is(at + 1, Glue::Half)) return TimeCount{0, true, false, skip(at + 2, Glue::Hyphen)};
  if (is(at + 1, Kind::Scale)) return number(at + 1);
  if (const auto rest = is(at + 1, Kind::Number) ? whole_count(at + 1) : std::nullopt) return rest;
  return TimeCount{1, false, true, at + 1};
}

// "twenty - five", "two hundred", "two and a half".
TimeCount TimeReader::number(std::uint32_t at) const {
  std::int32_t value = word(at++).value;
  const std::uint32_t ones = skip(at, Glue::Hyphen);
  if (is(ones, Kind::Number) && value >= 20 && value < 100 && word(ones).value < 10) {
    value += word(ones).value;
    at = ones + 1;
  }
  while (is(at, Kind::Scale) && value < 10000) value *= word(at++).value;
  if (is(at, Glue::And) && is(at + 1, Glue::A) && is(at + 2, Glue::Half))
    return {value, true, false, at + 3};
  return {value, false, false, at};
}

std::optional<int> TimeReader::ordinal(std::uint32_t at) const {
  const TimeWord here = word(at);
  if (here.kind != Kind::Ordinal && here.kind != Kind::OrdinalDigits) return std::nullopt;
  const bool compound = here.kind == Kind::Number && is(at + 1, Glue::Hyphen);
  return compound ? std::nullopt : std::optional<int>(here.value);
}

std::optional<int> TimeReader::day_of_month(std::uint32_t at) const {
  const TimeWord here = word(at);
  const bool digits = here.kind == Kind::Digits && here.digits <= 2;
  const bool ordinal = here.kind == Kind::OrdinalDigits || here.kind == Kind::Ordinal;
  if ((!digits && !ordinal) || here.value < 1 || here.value > 31) return std::nullopt;
  return here.value;
}

std::optional<int> TimeReader::month(std::uint32_t at) const {
  if (!is(at, Kind::Month) || !capitalised(at)) return std::nullopt;
  const Upos upos = token(at).upos;
  if (upos == Upos::Aux || upos == Upos::Verb || inside_name(at)) return std::nullopt;
  const bool abbreviated = form(at).size() == 3 && form(at) != "May";
  if (abbreviated && word(at + 1).kind != Kind::Digits) return std::nullopt;  // "Jan" is a name
  return word(at).value;
}

std::optional<TimeReader::Year> TimeReader::year(std::uint32_t at) const {
  const TimeWord here = word(at);
  if (here.kind == Kind::Digits && here.digits == 4) {
    if (here.value < kFirstYear || here.value > kLastYear) return std::nullopt;
    return Year{here.value, at + 1};
  }
  if (here.kind != Kind::Number) return std::nullopt;
  if (here.value == 2 && is(at + 1, Kind::Scale) && word(at + 1).value == 1000)
    return Year{2000, at + 2};
  if (here.value < 17 || here.value > 20 || !is(at + 1, Kind::Number)) return std::nullopt;
  const TimeCount rest = number(at + 1);
  if (rest.value < 10 || rest.value > 99) return std::nullopt;
  return Year{here.value * 100 + rest.value, rest.next};
}

int TimeReader::year_of_month(std::uint32_t at, int month, int day) const {
  constexpr int kSeason = 92;  // days: a date no farther ahead is not last year's
  const Date& near = published();
  const auto ahead = [&](int year) {
    const int last = day > 28 ? 28 : day;  // good enough to compare by
    return days_since_epoch(make_day(year, month, last)) - days_since_epoch(near);
  };
  const std::optional<Direction> direction = tense_.at(at, first_, end_, false);
  if (near.month == month) return near.year;
  int year = near.year;
  if (direction == Direction::Future) return ahead(year) < 0 ? year + 1 : year;
  if (ahead(year) > kSeason) --year;
  if (!direction && ahead(year + 1) <= kSeason) ++year;
  return year;
}

}  // namespace sayso
