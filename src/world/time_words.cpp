#include "world/time_words.h"

#include <algorithm>
#include <array>

namespace sayso {
namespace {

struct Entry {
  std::string_view word;
  TimeWordKind kind;
  std::int32_t value;
};

constexpr std::int32_t unit(TimeUnit value) { return static_cast<std::int32_t>(value); }

using enum TimeWordKind;

// Sorted by word.
constexpr std::array kWords = {
    Entry{"afternoon", DayPart, 1},
    Entry{"apr", Month, 4},
    Entry{"april", Month, 4},
    Entry{"aug", Month, 8},
    Entry{"august", Month, 8},
    Entry{"autumn", Season, 2},
    Entry{"century", Unit, unit(TimeUnit::Century)},
    Entry{"christmas", Holiday, 1225},
    Entry{"day", Unit, unit(TimeUnit::Day)},
    Entry{"dec", Month, 12},
    Entry{"decade", Unit, unit(TimeUnit::Decade)},
    Entry{"december", Month, 12},
    Entry{"dozen", Number, 12},
    Entry{"eight", Number, 8},
    Entry{"eighteen", Number, 18},
    Entry{"eighteenth", Ordinal, 18},
    Entry{"eighth", Ordinal, 8},
    Entry{"eighty", Number, 80},
    Entry{"eleven", Number, 11},
    Entry{"eleventh", Ordinal, 11},
    Entry{"evening", DayPart, 2},
    Entry{"fall", Season, 2},
    Entry{"feb", Month, 2},
    Entry{"february", Month, 2},
    Entry{"fifteen", Number, 15},
    Entry{"fifteenth", Ordinal, 15},
    Entry{"fifth", Ordinal, 5},
    Entry{"fifty", Number, 50},
    Entry{"first", Ordinal, 1},
    Entry{"five", Number, 5},
    Entry{"forty", Number, 40},
    Entry{"four", Number, 4},
    Entry{"fourteen", Number, 14},
    Entry{"fourteenth", Ordinal, 14},
    Entry{"fourth", Ordinal, 4},
    Entry{"fri", Weekday, 4},
    Entry{"friday", Weekday, 4},
    Entry{"halloween", Holiday, 1031},
    Entry{"hour", Unit, unit(TimeUnit::Hour)},
    Entry{"hundred", Number, 100},
    Entry{"jan", Month, 1},
    Entry{"january", Month, 1},
    Entry{"jul", Month, 7},
    Entry{"july", Month, 7},
    Entry{"jun", Month, 6},
    Entry{"june", Month, 6},
    Entry{"mar", Month, 3},
    Entry{"march", Month, 3},
    Entry{"may", Month, 5},
    Entry{"midnight", DayPart, 5},
    Entry{"minute", Unit, unit(TimeUnit::Minute)},
    Entry{"mon", Weekday, 0},
    Entry{"monday", Weekday, 0},
    Entry{"month", Unit, unit(TimeUnit::Month)},
    Entry{"morning", DayPart, 0},
    Entry{"night", DayPart, 3},
    Entry{"nine", Number, 9},
    Entry{"nineteen", Number, 19},
    Entry{"nineteenth", Ordinal, 19},
    Entry{"ninety", Number, 90},
    Entry{"ninth", Ordinal, 9},
    Entry{"noon", DayPart, 4},
    Entry{"nov", Month, 11},
    Entry{"november", Month, 11},
    Entry{"oct", Month, 10},
    Entry{"october", Month, 10},
    Entry{"one", Number, 1},
    Entry{"quarter", Unit, unit(TimeUnit::Quarter)},
    Entry{"sat", Weekday, 5},
    Entry{"saturday", Weekday, 5},
    Entry{"second", Ordinal, 2},
    Entry{"sep", Month, 9},
    Entry{"sept", Month, 9},
    Entry{"september", Month, 9},
    Entry{"seven", Number, 7},
    Entry{"seventeen", Number, 17},
    Entry{"seventeenth", Ordinal, 17},
    Entry{"seventh", Ordinal, 7},
    Entry{"seventy", Number, 70},
    Entry{"six", Number, 6},
    Entry{"sixteen", Number, 16},
    Entry{"sixteenth", Ordinal, 16},
    Entry{"sixth", Ordinal, 6},
    Entry{"sixty", Number, 60},
    Entry{"spring", Season, 0},
    Entry{"summer", Season, 1},
    Entry{"sun", Weekday, 6},
    Entry{"sunday", Weekday, 6},
    Entry{"ten", Number, 10},
    Entry{"tenth", Ordinal, 10},
    Entry{"third", Ordinal, 3},
    Entry{"thirteen", Number, 13},
    Entry{"thirteenth", Ordinal, 13},
    Entry{"thirtieth", Ordinal, 30},
    Entry{"thirty", Number, 30},
    Entry{"thousand", Number, 1000},
    Entry{"three", Number, 3},
    Entry{"thu", Weekday, 3},
    Entry{"thurs", Weekday, 3},
    Entry{"thursday", Weekday, 3},
    Entry{"tue", Weekday, 1},
    Entry{"tues", Weekday, 1},
    Entry{"tuesday", Weekday, 1},
    Entry{"twelfth", Ordinal, 12},
    Entry{"twelve", Number, 12},
    Entry{"twentieth", Ordinal, 20},
    Entry{"twenty", Number, 20},
    Entry{"two", Number, 2},
    Entry{"wed", Weekday, 2},
    Entry{"wednesday", Weekday, 2},
    Entry{"week", Unit, unit(TimeUnit::Week)},
    Entry{"weekend", Unit, unit(TimeUnit::Weekend)},
    Entry{"winter", Season, 3},
    Entry{"year", Unit, unit(TimeUnit::Year)},
};

static_assert(std::is_sorted(kWords.begin(), kWords.end(),
                             [](const Entry& a, const Entry& b) { return a.word < b.word; }));

std::optional<TimeWord> find_exact(std::string_view word, bool plural) {
  const auto found = std::lower_bound(
      kWords.begin(), kWords.end(), word,
      [](const Entry& entry, std::string_view wanted) { return entry.word < wanted; });
  if (found == kWords.end() || found->word != word) return std::nullopt;
  return TimeWord{found->kind, found->value, plural};
}

bool has_plural(TimeWordKind kind) {
  return kind == Unit || kind == Weekday || kind == DayPart || kind == Season;
}

}  // namespace

std::optional<TimeWord> find_time_word(std::string_view word) {
  if (word == "seconds") return TimeWord{Unit, unit(TimeUnit::Second), true};
  if (word == "centuries") return TimeWord{Unit, unit(TimeUnit::Century), true};
  if (const auto found = find_exact(word, false)) return found;
  if (word.empty() || word.back() != 's') return std::nullopt;
  const auto singular = find_exact(word.substr(0, word.size() - 1), true);
  return singular && has_plural(singular->kind) ? singular : std::nullopt;
}

}  // namespace sayso
