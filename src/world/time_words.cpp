#include "world/time_words.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "sayso/date.h"
#include "world/time_lexicon.h"

namespace sayso {
namespace {

using Kind = TimeWordKind;

constexpr std::size_t kLongestWord = 16;

constexpr std::size_t kSlots = 2048;  // a power of two, sparse: most words end at an empty slot

constexpr std::size_t slot_of(std::string_view word) {
  const auto at = [word](std::size_t i) -> std::size_t {
    return static_cast<unsigned char>(word[i]);
  };
  const std::size_t second = word.size() > 1 ? at(1) : 0;
  return (at(0) * 131 + second * 37 + at(word.size() - 1) * 11 + word.size() * 241) % kSlots;
}

// Open addressing: the number of a word, counted from one; 0 where there is none.
constexpr std::array<std::uint16_t, kSlots> make_slots() {
  std::array<std::uint16_t, kSlots> slots = {};
  for (std::size_t i = 0; i < kTimeLexicon.size(); ++i) {
    std::size_t slot = slot_of(kTimeLexicon[i].word);
    while (slots[slot] != 0) slot = (slot + 1) % kSlots;
    slots[slot] = static_cast<std::uint16_t>(i + 1);
  }
  return slots;
}

constexpr std::array<std::uint16_t, kSlots> kSlotTable = make_slots();

const TimeEntry* find_entry(std::string_view word) {
  for (std::size_t slot = slot_of(word); kSlotTable[slot] != 0; slot = (slot + 1) % kSlots) {
    const TimeEntry& entry = kTimeLexicon[kSlotTable[slot] - 1U];
    if (entry.word == word) return &entry;
  }
  return nullptr;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Of digits alone; -1 for anything else and for what is too long to be a year or a count of days.
std::int32_t read_digits(std::string_view text) {
  if (text.empty() || text.size() > 8) return -1;
  std::int32_t value = 0;
  for (const char c : text) {
    if (!is_digit(c)) return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

TimeWord make(Kind kind, std::int32_t value) { return {kind, false, 0, value}; }

// "10:30"
TimeWord read_clock(std::string_view text, std::size_t colon) {
  const std::int32_t hour = read_digits(text.substr(0, colon));
  const std::string_view rest = text.substr(colon + 1);
  const std::int32_t minute = read_digits(rest);
  if (hour < 0 || hour > 24 || rest.size() != 2 || minute < 0 || minute > 59) return {};
  return make(Kind::Clock, hour * 60 + minute);
}

// Month first, as in the United States, unless only the other order exists: 11/18/2024, 11/18/24.
TimeWord read_slashed(std::string_view text, std::size_t first) {
  const std::size_t second = text.find('/', first + 1);
  if (second == std::string_view::npos) {
    const bool fraction = text == "1/2" || text == "1/4" || text == "3/4";
    return fraction ? make(Kind::Fraction, text == "1/2" ? 2 : 4) : TimeWord{};
  }
  std::int32_t month = read_digits(text.substr(0, first));
  std::int32_t day = read_digits(text.substr(first + 1, second - first - 1));
  const std::string_view last = text.substr(second + 1);
  std::int32_t year = read_digits(last);
  if (month < 0 || day < 0 || year < 0 || (last.size() != 2 && last.size() != 4)) return {};
  if (last.size() == 2) year += year < 50 ? 2000 : 1900;
  if (month > 12) std::swap(month, day);
  if (make_day(year, month, day).empty()) return {};
  return make(Kind::WrittenDate, year * 10000 + month * 100 + day);
}

TimeWord read_iso(std::string_view text) {
  const std::optional<Date> date = text.size() == 10 ? parse_date(text) : std::nullopt;
  if (!date || !date->is_day()) return {};
  return make(Kind::WrittenDate, date->year * 10000 + date->month * 100 + date->day);
}

// "1990s", "90s": the years are counted in tens.
TimeWord read_decade(std::string_view digits) {
  const std::int32_t value = read_digits(digits);
  if (value < 0 || value % 10 != 0) return {};
  if (digits.size() == 4 && value >= 1000 && value <= 2100) return make(Kind::Decade, value / 10);
  if (digits.size() == 2) return make(Kind::Decade, (value < 20 ? 200 : 190) + value / 10);
  return {};
}

TimeWord read_suffixed(std::string_view text) {
  if (text.back() == 's' && is_digit(text[text.size() - 2]))
    return read_decade(text.substr(0, text.size() - 1));
  const std::string_view suffix = text.substr(text.size() - 2);
  const std::int32_t value = read_digits(text.substr(0, text.size() - 2));
  const bool ordinal = suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th";
  return ordinal && value > 0 && value < 100 ? make(Kind::OrdinalDigits, value) : TimeWord{};
}

TimeWord read_number(std::string_view text) {
  if (text.size() > 10) return {};
  if (const std::int32_t value = read_digits(text); value >= 0) {
    return {Kind::Digits, false, static_cast<std::uint8_t>(text.size()), value};
  }
  if (const std::size_t colon = text.find(':'); colon != std::string_view::npos)
    return read_clock(text, colon);
  if (const std::size_t slash = text.find('/'); slash != std::string_view::npos)
    return read_slashed(text, slash);
  if (text.find('-') == 4) return read_iso(text);
  return text.size() < 3 ? TimeWord{} : read_suffixed(text);
}

bool has_plural(Kind kind) {
  return kind == Kind::Unit || kind == Kind::Weekday || kind == Kind::DayPart ||
         kind == Kind::Season || kind == Kind::Scale;
}

// "mid-November", "post-1990", which the tokeniser leaves whole: the bare word.
std::string_view without_prefix(std::string_view word) {
  constexpr std::array<std::string_view, 5> kPrefixes = {"mid-", "late-", "early-", "post-",
                                                         "pre-"};
  if (word.find('-') == std::string_view::npos) return word;
  for (const std::string_view prefix : kPrefixes) {
    if (word.size() > prefix.size() && word.substr(0, prefix.size()) == prefix)
      return word.substr(prefix.size());
  }
  return word;
}

TimeWord find_word(std::string_view word) {
  if (const TimeEntry* entry = find_entry(word)) return make(entry->kind, entry->value);
  if (word.back() == '.' && word.size() > 1) return find_word(word.substr(0, word.size() - 1));
  if (word.back() != 's' || word.size() < 4) return {};
  if (word == "seconds") return {Kind::Unit, true, 0, time_word_value(TimeUnit::Second)};
  if (word == "centuries") return {Kind::Unit, true, 0, time_word_value(TimeUnit::Century)};
  const TimeEntry* entry = find_entry(word.substr(0, word.size() - 1));
  if (entry == nullptr || !has_plural(entry->kind) || word == "thus") return {};
  return {entry->kind, true, 0, entry->value};
}

// Typographic apostrophes and dashes, which begin with the same byte.
TimeWord find_mark(std::string_view form) {
  const std::string_view mark = form.substr(0, 3);
  const std::string_view rest = form.substr(mark.size());
  if (mark == "\u2019" || mark == "\u2018") {
    if (rest.empty() || rest == "s") return make(Kind::Glue, time_word_value(Glue::Possessive));
    return is_digit(rest[0]) ? read_number(rest) : TimeWord{};
  }
  const bool dash = rest.empty() && (mark == "\u2010" || mark == "\u2011" || mark == "\u2013");
  return dash ? make(Kind::Glue, time_word_value(Glue::Hyphen)) : TimeWord{};
}

}  // namespace

TimeWord find_time_word(std::string_view form) {
  if (form.empty() || form.size() > kLongestWord) return {};
  const char first = form[0];
  if (is_digit(first)) return read_number(form);
  if (first == '\'' && form.size() > 1 && is_digit(form[1])) return read_number(form.substr(1));
  if (first == '\xe2') return find_mark(form);
  std::array<char, kLongestWord> lower;
  for (std::size_t i = 0; i < form.size(); ++i) {
    lower[i] = form[i] >= 'A' && form[i] <= 'Z' ? static_cast<char>(form[i] - 'A' + 'a') : form[i];
  }
  const std::string_view word = without_prefix({lower.data(), form.size()});
  return is_digit(word[0]) ? read_number(word) : find_word(word);
}

}  // namespace sayso
