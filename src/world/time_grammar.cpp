#include "world/time_grammar.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <initializer_list>

namespace sayso {
namespace {

using Found = std::optional<TimeMatch>;

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool all_digits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int to_number(std::string_view digits) {
  int value = 0;
  for (const char c : digits.substr(0, 8)) value = value * 10 + (c - '0');
  return value;
}

// "18th", "22nd"; -1 if it is no ordinal in digits.
int ordinal_in_digits(std::string_view word) {
  if (word.size() < 3 || word.size() > 4) return -1;
  const std::string_view digits = word.substr(0, word.size() - 2);
  const bool suffix = is_one_of(word.substr(word.size() - 2), {"st", "nd", "rd", "th"});
  return suffix && all_digits(digits) ? to_number(digits) : -1;
}

constexpr std::array<std::string_view, 6> kDayPartCodes = {"MO", "AF",    "EV",
                                                           "NI", "12:00", "24:00"};

// How a word before a unit moves it: "last" -1, "this" 0, "next" 1.
std::optional<int> unit_shift(std::string_view word) {
  if (is_one_of(word, {"last", "past", "previous", "preceding"})) return -1;
  if (is_one_of(word, {"this", "current", "present"})) return 0;
  if (is_one_of(word, {"next", "coming", "upcoming"})) return 1;
  return std::nullopt;
}

bool is_part_word(std::string_view word) {
  return is_one_of(word, {"early", "late", "mid", "earlier", "later"});
}

}  // namespace

// One attempt to read an expression from a token on. Each rule returns what it read, or nothing.
class TimeParser {
 public:
  TimeParser(const Analysis& analysis, const TimeGrammar& grammar, const TimeAnchor& anchor)
      : analysis_(analysis), grammar_(grammar), anchor_(anchor) {}

  Found longest(std::uint32_t at) const {
    Found best;
    for (const auto rule :
         {&TimeParser::clock,        &TimeParser::iso_date,      &TimeParser::slashed_date,
          &TimeParser::month_first,  &TimeParser::day_first,     &TimeParser::weekday_date,
          &TimeParser::deictic_day,  &TimeParser::day_part,      &TimeParser::ago,
          &TimeParser::counted_span, &TimeParser::relative_unit, &TimeParser::part_of,
          &TimeParser::quarter,      &TimeParser::season,        &TimeParser::year,
          &TimeParser::decade,       &TimeParser::century,       &TimeParser::set,
          &TimeParser::duration,     &TimeParser::holiday,       &TimeParser::same_unit,
          &TimeParser::reference}) {
      Found found = (this->*rule)(at);
      if (found && (!best || found->end > best->end)) best = std::move(found);
    }
    return best;
  }

 private:
  // ---- reading words ----

  std::uint32_t end() const {
    return grammar_.first_ + static_cast<std::uint32_t>(grammar_.lower_.size());
  }

  std::string_view word(std::uint32_t at) const {
    if (at < grammar_.first_ || at >= end()) return {};
    return grammar_.lower_[at - grammar_.first_];
  }

  std::optional<TimeWord> time_word(std::uint32_t at, TimeWordKind kind) const {
    if (at >= end()) return std::nullopt;
    const std::optional<TimeWord>& found = grammar_.words_[at - grammar_.first_];
    return found && found->kind == kind ? found : std::nullopt;
  }

  const Token& token(std::uint32_t at) const { return analysis_.tokens[at]; }
  std::string_view form(std::uint32_t at) const { return analysis_.text(token(at).span); }
  bool capitalised(std::uint32_t at) const { return form(at)[0] >= 'A' && form(at)[0] <= 'Z'; }

  bool has_anchor() const { return anchor_.published.is_day(); }
  int anchor_year() const { return anchor_.published.year; }

  // A number, in digits or words, and the token after it; -1 for "several". Empty: none there.
  struct Count {
    int value = 0;
    std::uint32_t next = 0;
  };

  std::optional<Count> count(std::uint32_t at) const {
    if (all_digits(word(at)) && word(at).size() <= 6) return Count{to_number(word(at)), at + 1};
    if (is_one_of(word(at), {"a", "an"})) return article_count(at);
    if (is_one_of(word(at), {"several", "few", "many", "some", "numerous"}))
      return Count{-1, at + 1};
    if (is_one_of(word(at), {"dozens", "hundreds", "thousands"}) && word(at + 1) == "of")
      return Count{-1, at + 2};
    const auto first = time_word(at, TimeWordKind::Number);
    if (!first) return std::nullopt;
    return rest_of_number(first->value, at + 1);
  }

  std::optional<Count> article_count(std::uint32_t at) const {
    if (word(at + 1) == "few") return Count{-1, at + 2};
    if (word(at + 1) == "couple") return Count{2, at + (word(at + 2) == "of" ? 3U : 2U)};
    if (const auto scale = time_word(at + 1, TimeWordKind::Number))
      return Count{scale->value, at + 2};
    return Count{1, at + 1};
  }

  // "twenty - five", "two hundred".
  Count rest_of_number(int value, std::uint32_t at) const {
    const std::uint32_t hyphen = word(at) == "-" ? 1 : 0;
    const auto next = time_word(at + hyphen, TimeWordKind::Number);
    if (next && value >= 20 && value < 100 && next->value < 10)
      return {value + next->value, at + hyphen + 1};
    if (next && hyphen == 0 && next->value >= 100) return {value * next->value, at + 1};
    return {value, at};
  }

  // A year as written: 1000-2199 in four digits that do not count something.
  std::optional<int> year_number(std::uint32_t at) const {
    if (word(at).size() != 4 || !all_digits(word(at))) return std::nullopt;
    const int value = to_number(word(at));
    if (value < 1000 || value > 2199) return std::nullopt;
    return value;
  }

  std::optional<int> day_number(std::uint32_t at) const {
    const int ordinal = ordinal_in_digits(word(at));
    if (ordinal >= 1 && ordinal <= 31) return ordinal;
    if (word(at).size() <= 2 && all_digits(word(at))) {
      const int value = to_number(word(at));
      if (value >= 1 && value <= 31) return value;
    }
    return std::nullopt;
  }

  // A month's name; "may" and "march" only as names.
  std::optional<int> month_number(std::uint32_t at) const {
    const auto found = time_word(at, TimeWordKind::Month);
    if (!found || !capitalised(at)) return std::nullopt;
    const bool verbal = token(at).upos == Upos::Aux || token(at).upos == Upos::Verb;
    return verbal ? std::nullopt : std::optional<int>(found->value);
  }

  // ---- making values ----

  static Found made(std::uint32_t end, TimeKind kind, std::string value) {
    return TimeMatch{end, kind, std::move(value)};
  }

  std::string shifted(TimeUnit unit, int shift) const {
    return has_anchor() ? shifted_value(anchor_.published, unit, shift) : std::string{};
  }

  std::string month_value(int month, std::optional<int> day) const {
    if (!has_anchor()) return {};
    const Date near = nearest_month(anchor_.published, month, anchor_.direction);
    if (!day) return to_string(near);
    return to_string(make_day(near.year, month, *day));
  }

  // ---- the rules ----

  Found iso_date(std::uint32_t at) const {
    if (const auto whole = form(at).size() == 10 ? parse_date(form(at)) : std::nullopt) {
      return made(at + 1, TimeKind::Date, to_string(*whole));
    }
    if (!year_number(at) || word(at + 1) != "-" || word(at + 3) != "-") return std::nullopt;
    if (!all_digits(word(at + 2)) || !all_digits(word(at + 4))) return std::nullopt;
    const Date day = make_day(*year_number(at), to_number(word(at + 2)), to_number(word(at + 4)));
    return day.empty() ? std::nullopt : made(at + 5, TimeKind::Date, to_string(day));
  }

  // Month first, as in the United States: 11/18/2024, 11/18/24.
  Found slashed_date(std::uint32_t at) const {
    const std::string_view text = form(at);
    const std::size_t first = text.find('/');
    const std::size_t second = first == std::string_view::npos ? first : text.find('/', first + 1);
    if (second == std::string_view::npos) return std::nullopt;
    const std::string_view month = text.substr(0, first);
    const std::string_view day = text.substr(first + 1, second - first - 1);
    const std::string_view year = text.substr(second + 1);
    if (!all_digits(month) || !all_digits(day) || !all_digits(year)) return std::nullopt;
    if (year.size() != 2 && year.size() != 4) return std::nullopt;
    int full = to_number(year);
    if (year.size() == 2) full += full < 50 ? 2000 : 1900;
    const Date date = make_day(full, to_number(month), to_number(day));
    return date.empty() ? std::nullopt : made(at + 1, TimeKind::Date, to_string(date));
  }

  // "November 18, 2024", "Nov. 18", "November 2024", "November", "mid-November", "next March".
  Found month_first(std::uint32_t at) const {
    if (is_part_word(word(at))) return after_part(at, &TimeParser::month_first);
    const std::optional<int> shift = unit_shift(word(at));
    const std::uint32_t name = shift ? at + 1 : at;
    const std::optional<int> month = month_number(name);
    if (!month) return std::nullopt;
    if (shift) return shifted_month(name, *month, *shift);
    return month_and_rest(name, *month);
  }

  Found shifted_month(std::uint32_t name, int month, int shift) const {
    if (!has_anchor()) return made(name + 1, TimeKind::Date, "");
    Date near =
        nearest_month(anchor_.published, month, shift > 0 ? Direction::Future : Direction::Past);
    const bool own = near.month == anchor_.published.month && near.year == anchor_year();
    if (own && shift != 0) near = make_month(near.year + shift, month);
    return made(name + 1, TimeKind::Date, to_string(near));
  }

  Found month_and_rest(std::uint32_t name, int month) const {
    const std::optional<int> day = year_number(name + 1) ? std::nullopt : day_number(name + 1);
    std::uint32_t next = day ? name + 2 : name + 1;
    const std::uint32_t comma = word(next) == "," ? 1 : 0;
    const std::uint32_t of = word(next) == "of" ? 1 : 0;
    if (const auto year = year_number(next + comma + of)) {
      const Date date = day ? make_day(*year, month, *day) : make_month(*year, month);
      if (!date.empty()) return made(next + comma + of + 1, TimeKind::Date, to_string(date));
    }
    if (const std::optional<int> shift = unit_shift(word(next));
        shift && word(next + 1) == "year" && has_anchor()) {
      return made(next + 2, TimeKind::Date, to_string(make_month(anchor_year() + *shift, month)));
    }
    return made(next, TimeKind::Date, month_value(month, day));
  }

  // "18 November 2024", "the 18th of November".
  Found day_first(std::uint32_t at) const {
    const std::uint32_t number = word(at) == "the" ? at + 1 : at;
    const std::optional<int> day = day_number(number);
    const std::uint32_t name = number + (word(number + 1) == "of" ? 2U : 1U);
    const std::optional<int> month = day ? month_number(name) : std::nullopt;
    if (!month) return std::nullopt;
    const std::uint32_t comma = word(name + 1) == "," ? 1 : 0;
    if (const auto year = year_number(name + 1 + comma)) {
      const Date date = make_day(*year, *month, *day);
      if (!date.empty()) return made(name + comma + 2, TimeKind::Date, to_string(date));
    }
    return made(name + 1, TimeKind::Date, month_value(*month, day));
  }

  // "Monday", "last Friday", "Tuesday night", "Wednesday, March 3".
  Found weekday_date(std::uint32_t at) const {
    if (is_part_word(word(at))) return after_part(at, &TimeParser::weekday_date);
    std::optional<int> shift = unit_shift(word(at));
    std::uint32_t name = shift ? at + 1 : at;
    if (shift && *shift == 0 && unit_shift(word(name)))
      shift = unit_shift(word(name++));  // "this past Monday"
    const auto day = time_word(name, TimeWordKind::Weekday);
    if (!day || !capitalised(name)) return std::nullopt;
    if (day->plural)
      return made(name + 1, TimeKind::Set, fmt::format("XXXX-WXX-{}", day->value + 1));
    if (!shift) {
      const std::uint32_t comma = word(name + 1) == "," ? 1 : 0;
      if (Found date = month_first(name + 1 + comma); date && day_number(name + 2 + comma))
        return date;
    }
    const std::string value = weekday_value(static_cast<Weekday>(day->value), shift);
    return with_day_part(name + 1, value);
  }

  std::string weekday_value(Weekday day, std::optional<int> shift) const {
    if (!has_anchor()) return {};
    Direction direction = anchor_.direction;
    if (shift && *shift != 0) direction = *shift > 0 ? Direction::Future : Direction::Past;
    Date date = nearest_weekday(anchor_.published, day, direction);
    if (shift && *shift < 0 && date == anchor_.published) date = add_days(date, -7);
    return to_string(date);
  }

  // A day, and the part of it named behind: "Monday night", "yesterday afternoon".
  Found with_day_part(std::uint32_t at, const std::string& day) const {
    const auto part = time_word(at, TimeWordKind::DayPart);
    if (!part || part->plural) return made(at, TimeKind::Date, day);
    const std::string code = std::string(kDayPartCodes[static_cast<std::size_t>(part->value)]);
    return made(at + 1, TimeKind::Time, day.empty() ? day : day + "T" + code);
  }

  // "earlier Monday", "late March": the part belongs to the expression.
  Found after_part(std::uint32_t at, Found (TimeParser::*rule)(std::uint32_t) const) const {
    const std::uint32_t hyphen = word(at + 1) == "-" ? 1 : 0;
    if (is_part_word(word(at + 1 + hyphen))) return std::nullopt;
    return (this->*rule)(at + 1 + hyphen);
  }

  Found deictic_day(std::uint32_t at) const {
    if (is_part_word(word(at))) return after_part(at, &TimeParser::deictic_day);
    if (word(at) == "the" && word(at + 1) == "day" &&
        is_one_of(word(at + 2), {"before", "after"})) {
      const int step = word(at + 2) == "before" ? -1 : 1;
      if (word(at + 3) == (step < 0 ? "yesterday" : "tomorrow")) {
        return made(at + 4, TimeKind::Date, shifted(TimeUnit::Day, 2 * step));
      }
      return std::nullopt;
    }
    if (word(at) == "today") return with_day_part(at + 1, shifted(TimeUnit::Day, 0));
    if (word(at) == "yesterday") return with_day_part(at + 1, shifted(TimeUnit::Day, -1));
    if (word(at) == "tomorrow") return with_day_part(at + 1, shifted(TimeUnit::Day, 1));
    if (word(at) == "tonight") return made(at + 1, TimeKind::Time, part_of_day(0, "NI"));
    return std::nullopt;
  }

  std::string part_of_day(int shift, std::string_view code) const {
    const std::string day = shifted(TimeUnit::Day, shift);
    return day.empty() ? day : day + "T" + std::string(code);
  }

  // "this morning", "last night", "midnight", "noon on Monday".
  Found day_part(std::uint32_t at) const {
    if (is_part_word(word(at))) return after_part(at, &TimeParser::day_part);
    const std::optional<int> shift = unit_shift(word(at));
    const auto part = time_word(shift ? at + 1 : at, TimeWordKind::DayPart);
    if (!part || part->plural) return std::nullopt;
    const std::string_view code = kDayPartCodes[static_cast<std::size_t>(part->value)];
    if (shift) return made(at + 2, TimeKind::Time, part_of_day(*shift, code));
    if (part->value < 4) return std::nullopt;  // a bare "morning" says nothing
    const std::uint32_t on = word(at + 1) == "on" ? 1 : 0;
    if (const Found day = weekday_date(at + 1 + on)) {
      return made(day->end, TimeKind::Time,
                  day->value.empty() ? "" : day->value + "T" + std::string(code));
    }
    return made(at + 1, TimeKind::Time, part_of_day(0, code));
  }

  // "three days ago", "a year earlier", "two weeks later", "three years from now".
  Found ago(std::uint32_t at) const {
    const std::optional<Count> number = count(at);
    const auto unit = number ? time_word(number->next, TimeWordKind::Unit) : std::nullopt;
    if (!unit) return std::nullopt;
    std::uint32_t next = number->next + 1;
    if (word(next) == "or" && word(next + 1) == "so") next += 2;
    const bool back = is_one_of(word(next), {"ago", "earlier", "before", "previously"});
    const bool ahead = word(next) == "later" || (word(next) == "from" && word(next + 1) == "now");
    if (!back && !ahead) return std::nullopt;
    if (is_one_of(word(next), {"before"}) && token(next).upos == Upos::Sconj) return std::nullopt;
    const std::uint32_t after = next + (word(next) == "from" ? 2U : 1U);
    if (number->value < 0) return made(after, TimeKind::Date, back ? "PAST_REF" : "FUTURE_REF");
    const bool from_reference =
        is_one_of(word(next), {"earlier", "later", "before"}) && anchor_.reference.is_day();
    const Date& origin = from_reference ? anchor_.reference : anchor_.published;
    if (!origin.is_day()) return made(after, TimeKind::Date, "");
    const auto kind = static_cast<TimeUnit>(unit->value);
    std::string value = shifted_value(origin, kind, back ? -number->value : number->value);
    if (value.empty()) return made(after, TimeKind::Time, to_string(origin));
    return made(after, TimeKind::Date, std::move(value));
  }

  // "the past three months", "the next few days", "the first six weeks": spans, with their number.
  Found counted_span(std::uint32_t at) const {
    std::uint32_t next = word(at) == "the" ? at + 1 : at;
    const bool ordinal =
        time_word(next, TimeWordKind::Ordinal).has_value() || word(next) == "latest";
    if (!ordinal && !unit_shift(word(next)) && next == at) return std::nullopt;
    if (ordinal || unit_shift(word(next))) ++next;
    if (is_one_of(word(next), {"a", "an"})) return std::nullopt;
    const std::optional<Count> number = count(next);
    const auto unit = number ? time_word(number->next, TimeWordKind::Unit) : std::nullopt;
    if (!unit || (!unit->plural && number->value != 1)) return std::nullopt;
    return made(number->next + 1, TimeKind::Duration,
                duration_value(static_cast<TimeUnit>(unit->value), number->value));
  }

  // "last week", "this year", "the coming month", "next weekend", "the following day".
  Found relative_unit(std::uint32_t at) const {
    if (is_part_word(word(at))) return after_part(at, &TimeParser::relative_unit);
    const std::uint32_t next = word(at) == "the" ? at + 1 : at;
    if (const Found found = following_unit(next)) return found;
    const std::optional<int> shift = unit_shift(word(next));
    if (!shift) return bare_unit(at);
    const std::uint32_t fiscal = word(next + 1) == "fiscal" ? 1 : 0;
    const auto unit = time_word(next + 1 + fiscal, TimeWordKind::Unit);
    if (!unit) return std::nullopt;
    const auto kind = static_cast<TimeUnit>(unit->value);
    if (unit->plural) return made(next + 2, TimeKind::Duration, duration_value(kind, -1));
    if (kind < TimeUnit::Day) return made(next + 2, TimeKind::Duration, duration_value(kind, 1));
    return made(next + 2 + fiscal, TimeKind::Date, shifted(kind, *shift));
  }

  // "the following day", "the next day", "the day after": from the date named before.
  Found following_unit(std::uint32_t at) const {
    const bool following = word(at) == "following" || (word(at) == "next" && word(at - 1) == "the");
    const auto unit = time_word(at + 1, TimeWordKind::Unit);
    if (!following || !unit || unit->plural || at == grammar_.first_) return std::nullopt;
    const Date& origin = anchor_.reference.is_day() ? anchor_.reference : anchor_.published;
    if (!origin.is_day()) return made(at + 2, TimeKind::Date, "");
    return made(at + 2, TimeKind::Date,
                shifted_value(origin, static_cast<TimeUnit>(unit->value), 1));
  }

  // "the weekend", "the quarter", "the year": the one the report stands in.
  Found bare_unit(std::uint32_t at) const {
    const auto unit = word(at) == "the" ? time_word(at + 1, TimeWordKind::Unit) : std::nullopt;
    if (!unit || unit->plural) return std::nullopt;
    const auto kind = static_cast<TimeUnit>(unit->value);
    if (kind == TimeUnit::Weekend && has_anchor()) {
      const int back =
          anchor_.direction == Direction::Past && weekday(anchor_.published) < Weekday::Saturday
              ? -1
              : 0;
      return made(at + 2, TimeKind::Date, shifted(kind, back));
    }
    if (kind == TimeUnit::Quarter) return made(at + 2, TimeKind::Date, shifted(kind, 0));
    return std::nullopt;
  }

  // "the end of the year", "the beginning of March", "the middle of next week".
  Found part_of(std::uint32_t at) const {
    const std::uint32_t part = word(at) == "the" ? at + 1 : at;
    if (!is_one_of(word(part), {"end", "beginning", "start", "middle"}) || word(part + 1) != "of")
      return std::nullopt;
    const std::uint32_t rest = part + 2;
    if (const Found month = month_first(rest)) return month;
    if (const Found unit = relative_unit(rest)) return unit;
    if (const auto year = year_number(rest))
      return made(rest + 1, TimeKind::Date, fmt::format("{:04}", *year));
    const auto unit = word(rest) == "the" ? time_word(rest + 1, TimeWordKind::Unit) : std::nullopt;
    if (!unit || unit->plural) return std::nullopt;
    const auto kind = static_cast<TimeUnit>(unit->value);
    if (kind < TimeUnit::Day || kind > TimeUnit::Year) return std::nullopt;
    return made(rest + 2, TimeKind::Date, shifted(kind, 0));
  }

  // "the third quarter of 2020", "third-quarter".
  Found quarter(std::uint32_t at) const {
    std::uint32_t next = word(at) == "the" ? at + 1 : at;
    if (word(next) == "fiscal") ++next;
    const auto number = time_word(next, TimeWordKind::Ordinal);
    if (!number || number->value > 4) return std::nullopt;
    const std::uint32_t name = next + (word(next + 1) == "-" ? 2U : 1U);
    const auto unit = time_word(name, TimeWordKind::Unit);
    if (!unit || static_cast<TimeUnit>(unit->value) != TimeUnit::Quarter) return std::nullopt;
    const std::uint32_t of = word(name + 1) == "of" ? 1 : 0;
    if (const auto year = year_number(name + 1 + of)) {
      return made(name + of + 2, TimeKind::Date, quarter_value(*year, number->value));
    }
    if (!has_anchor()) return made(name + 1, TimeKind::Date, "");
    const int own = (anchor_.published.month - 1) / 3 + 1;
    const bool ahead = anchor_.direction == Direction::Future;
    const int year = anchor_year() - (number->value > own && !ahead ? 1 : 0);
    return made(name + 1, TimeKind::Date, quarter_value(year, number->value));
  }

  // "last summer", "the winter of 1997", "spring 2003".
  Found season(std::uint32_t at) const {
    const std::uint32_t the = word(at) == "the" ? 1 : 0;
    const std::optional<int> shift = unit_shift(word(at + the));
    const std::uint32_t name = at + the + (shift ? 1U : 0U);
    const auto found = time_word(name, TimeWordKind::Season);
    if (!found || token(name).upos == Upos::Verb) return std::nullopt;
    const std::uint32_t of = word(name + 1) == "of" ? 1 : 0;
    if (const auto year = year_number(name + 1 + of)) {
      return made(name + of + 2, TimeKind::Date, season_value(*year, found->value));
    }
    if (!shift || !has_anchor()) return std::nullopt;
    const int start_month = found->value * 3 + 3;  // March, June, September, December
    int year = anchor_year() + *shift;
    if (*shift < 0 && start_month < anchor_.published.month) ++year;
    return made(name + 1, TimeKind::Date, season_value(year, found->value));
  }

  // A year that stands for itself: "in 1995", "1995", "the year 2000", "fiscal 1990".
  Found year(std::uint32_t at) const {
    std::uint32_t number = at;
    if (word(at) == "fiscal") number = at + 1;
    if (word(at) == "the" && word(at + 1) == "year") number = at + 2;
    if (is_part_word(word(at))) return after_part(at, &TimeParser::year);
    const std::optional<int> value = year_number(number);
    if (!value || *value < 1500 || *value > 2100) return std::nullopt;
    if (number == at && counts_something(number)) return std::nullopt;
    return made(number + 1, TimeKind::Date, fmt::format("{:04}", *value));
  }

  // "2000 troops", "$1999", "No. 1812".
  bool counts_something(std::uint32_t at) const {
    if (at > grammar_.first_) {
      const Token& before = token(at - 1);
      if (before.upos == Upos::Sym || is_one_of(word(at - 1), {"no", "number", "#", "than", "some",
                                                               "about", "nearly", "resolution"})) {
        return true;
      }
    }
    if (at + 1 < end() && token(at + 1).upos == Upos::Sym) return true;
    const Token& self = token(at);
    if (self.deprel != Deprel::Nummod || self.head == kNoToken) return false;
    const Token& head = analysis_.token(self.head);
    return head.morph.number == Number::Plur || head.upos == Upos::Sym;
  }

  // "the 1990s", "the '80s", "mid-1990s".
  Found decade(std::uint32_t at) const {
    const std::uint32_t the = word(at) == "the" ? 1 : 0;
    if (is_part_word(word(at + the))) {
      const Found rest = after_part(at + the, &TimeParser::decade);
      return rest;
    }
    std::string_view text = word(at + the);
    if (text.empty() || text.back() != 's') return std::nullopt;
    text.remove_suffix(1);
    if (!text.empty() && (text.front() == '\'')) text.remove_prefix(1);
    if (!all_digits(text) || text.back() != '0') return std::nullopt;
    if (text.size() == 4) return made(at + the + 1, TimeKind::Date, std::string(text.substr(0, 3)));
    if (text.size() == 2)
      return made(at + the + 1, TimeKind::Date, "19" + std::string(text.substr(0, 1)));
    return std::nullopt;
  }

  // "the 19th century".
  Found century(std::uint32_t at) const {
    const std::uint32_t the = word(at) == "the" ? 1 : 0;
    const auto spelled = time_word(at + the, TimeWordKind::Ordinal);
    const int number = spelled ? spelled->value : ordinal_in_digits(word(at + the));
    const std::uint32_t name = at + the + (word(at + the + 1) == "-" ? 2U : 1U);
    const auto unit = time_word(name, TimeWordKind::Unit);
    const bool is_century = unit && static_cast<TimeUnit>(unit->value) == TimeUnit::Century;
    if (number < 1 || number > 30 || !is_century) return std::nullopt;
    return made(name + 1, TimeKind::Date, fmt::format("{:02}", number - 1));
  }

  // "every day", "each Monday", "daily", "annually".
  Found set(std::uint32_t at) const {
    if (is_one_of(word(at), {"daily"})) return made(at + 1, TimeKind::Set, "P1D");
    if (is_one_of(word(at), {"weekly"})) return made(at + 1, TimeKind::Set, "P1W");
    if (is_one_of(word(at), {"monthly"})) return made(at + 1, TimeKind::Set, "P1M");
    if (is_one_of(word(at), {"annually", "yearly"})) return made(at + 1, TimeKind::Set, "P1Y");
    if (!is_one_of(word(at), {"every", "each"})) return std::nullopt;
    if (const auto day = time_word(at + 1, TimeWordKind::Weekday)) {
      return made(at + 2, TimeKind::Set, fmt::format("XXXX-WXX-{}", day->value + 1));
    }
    const std::optional<Count> number = count(at + 1);
    const std::uint32_t name = number ? number->next : at + 1;
    const auto unit = time_word(name, TimeWordKind::Unit);
    if (!unit) return std::nullopt;
    return made(name + 1, TimeKind::Set,
                duration_value(static_cast<TimeUnit>(unit->value), number ? number->value : 1));
  }

  // "three years", "a two-week visit", "48 hours"; "a week" and "years" only behind a preposition.
  Found duration(std::uint32_t at) const {
    if (const auto bare = time_word(at, TimeWordKind::Unit); bare && bare->plural) {
      const bool lasting =
          at > grammar_.first_ && is_one_of(word(at - 1), {"for", "in", "over", "within", "after"});
      const auto kind = static_cast<TimeUnit>(bare->value);
      return lasting ? made(at + 1, TimeKind::Duration, duration_value(kind, -1)) : std::nullopt;
    }
    const std::optional<Count> number = count(at);
    if (!number) return std::nullopt;
    const std::uint32_t name = number->next + (word(number->next) == "-" ? 1U : 0U);
    const auto unit = time_word(name, TimeWordKind::Unit);
    if (!unit) return std::nullopt;
    const bool article = is_one_of(word(at), {"a", "an"}) && number->value == 1;
    const bool lasting =
        at > grammar_.first_ && is_one_of(word(at - 1), {"for", "within", "over", "nearly",
                                                         "almost", "about", "than", "in", "after"});
    if (article && !lasting) return std::nullopt;
    const auto kind = static_cast<TimeUnit>(unit->value);
    return made(name + 1, TimeKind::Duration, duration_value(kind, number->value));
  }

  Found holiday(std::uint32_t at) const {
    if (word(at) == "new" && word(at + 1) == "year" && word(at + 2) == "'s") {
      const bool eve = word(at + 3) == "eve";
      if (!eve && word(at + 3) != "day") return std::nullopt;
      return made(at + 4, TimeKind::Date, holiday_value(eve ? 12 : 1, eve ? 31 : 1));
    }
    if (word(at) == "thanksgiving") {
      const std::uint32_t day = word(at + 1) == "day" ? 1 : 0;
      return made(at + 1 + day, TimeKind::Date,
                  has_anchor() ? to_string(thanksgiving(anchor_year())) : "");
    }
    const auto found = time_word(at, TimeWordKind::Holiday);
    if (!found) return std::nullopt;
    const bool eve = word(at + 1) == "eve";
    const std::uint32_t next = at + (eve || word(at + 1) == "day" ? 2U : 1U);
    return made(next, TimeKind::Date,
                holiday_value(found->value / 100, found->value % 100 - (eve ? 1 : 0)));
  }

  std::string holiday_value(int month, int day) const { return month_value(month, day); }

  // The fourth Thursday of November.
  static Date thanksgiving(int year) {
    const Date first = make_day(year, 11, 1);
    const int to_thursday =
        (static_cast<int>(Weekday::Thursday) - static_cast<int>(weekday(first)) + 7) % 7;
    return add_days(first, to_thursday + 21);
  }

  // "the same day", "that year".
  Found same_unit(std::uint32_t at) const {
    const std::uint32_t name = word(at) == "the" && word(at + 1) == "same" ? at + 2
                               : word(at) == "that"                        ? at + 1
                                                                           : 0;
    const auto unit = name == 0 ? std::nullopt : time_word(name, TimeWordKind::Unit);
    if (!unit || unit->plural) return std::nullopt;
    const auto kind = static_cast<TimeUnit>(unit->value);
    const Date& known = anchor_.reference;
    if (kind == TimeUnit::Day && known.is_day())
      return made(name + 1, TimeKind::Date, to_string(known));
    if (kind == TimeUnit::Year && !known.empty())
      return made(name + 1, TimeKind::Date, fmt::format("{:04}", known.year));
    if (kind == TimeUnit::Month && known.precision >= DatePrecision::Month) {
      return made(name + 1, TimeKind::Date, to_string(make_month(known.year, known.month)));
    }
    return std::nullopt;
  }

  // "now", "recently", "the future".
  Found reference(std::uint32_t at) const {
    if (is_one_of(word(at), {"now", "currently", "nowadays"}))
      return made(at + 1, TimeKind::Date, "PRESENT_REF");
    if (is_one_of(word(at), {"recently", "formerly"}))
      return made(at + 1, TimeKind::Date, "PAST_REF");
    if (is_one_of(word(at), {"soon"})) return made(at + 1, TimeKind::Date, "FUTURE_REF");
    if (word(at) == "recent" && time_word(at + 1, TimeWordKind::Unit))
      return made(at + 2, TimeKind::Date, "PAST_REF");
    if (word(at) == "the" && word(at + 1) == "future")
      return made(at + 2, TimeKind::Date, "FUTURE_REF");
    if (word(at) == "the" && word(at + 1) == "near" && word(at + 2) == "future")
      return made(at + 3, TimeKind::Date, "FUTURE_REF");
    return std::nullopt;
  }

  // "10:30 a.m.", "0600 GMT", "5 p.m. on Friday", "14:00".
  Found clock(std::uint32_t at) const {
    const std::string_view text = word(at);
    const std::size_t colon = text.find(':');
    const std::string_view hours = text.substr(0, colon);
    const std::string_view minutes =
        colon == std::string_view::npos ? std::string_view{} : text.substr(colon + 1);
    if (!all_digits(hours) ||
        (colon != std::string_view::npos && (minutes.size() != 2 || !all_digits(minutes)))) {
      return std::nullopt;
    }
    int hour = to_number(hours);
    int minute = minutes.empty() ? 0 : to_number(minutes);
    std::uint32_t next = at + 1;
    if (const auto half = half_of_day(next)) {
      if (hour < 1 || hour > 12) return std::nullopt;
      hour = hour % 12 + (*half == 'p' ? 12 : 0);
      ++next;
    } else if (is_zone(word(next)) && hours.size() == 4 && minutes.empty()) {
      minute = hour % 100;
      hour /= 100;
    } else if (minutes.empty()) {
      return std::nullopt;
    }
    if (hour > 24 || minute > 59) return std::nullopt;
    if (is_zone(word(next))) ++next;
    return on_day(next, fmt::format("T{:02}:{:02}", hour, minute));
  }

  Found on_day(std::uint32_t next, const std::string& time) const {
    const std::uint32_t on = is_one_of(word(next), {"on", ","}) ? 1 : 0;
    Found day = weekday_date(next + on);
    if (!day) day = deictic_day(next + on);
    if (day && day->kind == TimeKind::Date) {
      return made(day->end, TimeKind::Time, day->value.empty() ? "" : day->value + time);
    }
    const std::string published = shifted(TimeUnit::Day, 0);
    return made(next, TimeKind::Time, published.empty() ? "" : published + time);
  }

  // 'a' or 'p'.
  std::optional<char> half_of_day(std::uint32_t at) const {
    if (is_one_of(word(at), {"a.m", "am"})) return 'a';
    if (is_one_of(word(at), {"p.m", "pm"})) return 'p';
    return std::nullopt;
  }

  static bool is_zone(std::string_view word) {
    return is_one_of(word, {"gmt", "utc", "est", "edt", "cst", "cdt", "pst", "pdt", "cet"});
  }

  const Analysis& analysis_;
  const TimeGrammar& grammar_;
  const TimeAnchor& anchor_;
};

namespace {

std::string lower_without_stop(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  if (lower == "\xe2\x80\x99s") return "'s";
  if (lower == "\xe2\x80\x93" || lower == "\xe2\x80\x91") return "-";
  if (lower.size() > 1 && lower.back() == '.') lower.pop_back();
  return lower;
}

bool starts_expression(std::string_view lower, const std::optional<TimeWord>& word) {
  if (word || (!lower.empty() && ((lower[0] >= '0' && lower[0] <= '9') || lower[0] == '\'')))
    return true;
  if (unit_shift(lower) || is_part_word(lower)) return true;
  return is_one_of(
      lower,
      {"the",          "a",         "an",        "today",    "yesterday", "tomorrow",  "tonight",
       "every",        "each",      "daily",     "weekly",   "monthly",   "yearly",    "annually",
       "now",          "currently", "nowadays",  "recently", "recent",    "formerly",  "soon",
       "fiscal",       "end",       "beginning", "start",    "middle",    "several",   "few",
       "many",         "some",      "numerous",  "dozens",   "hundreds",  "thousands", "new",
       "thanksgiving", "that",      "following", "latest"});
}

}  // namespace

TimeGrammar::TimeGrammar(const Analysis& analysis, Run tokens)
    : analysis_(&analysis), first_(tokens.first) {
  lower_.reserve(tokens.count);
  words_.reserve(tokens.count);
  starters_.reserve(tokens.count);
  for (std::uint32_t i = tokens.first; i < tokens.end(); ++i) {
    lower_.push_back(lower_without_stop(analysis.text(analysis.tokens[i].span)));
    words_.push_back(find_time_word(lower_.back()));
    starters_.push_back(starts_expression(lower_.back(), words_.back()) ? 1 : 0);
  }
}

std::optional<TimeMatch> TimeGrammar::match(std::uint32_t token, const TimeAnchor& anchor) const {
  std::optional<TimeMatch> found = TimeParser(*analysis_, *this, anchor).longest(token);
  if (found && found->end > first_ + lower_.size()) return std::nullopt;
  return found;
}

}  // namespace sayso
