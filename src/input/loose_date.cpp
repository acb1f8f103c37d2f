#include "input/loose_date.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "input/record.h"
#include "text/characters.h"

namespace sayso {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// 0 for what is no month: "mar", "march", "sept".
int month_of(std::string_view word) {
  if (word.size() < 3) return 0;
  const auto* const found =
      std::find_if(kMonths.begin(), kMonths.end(),
                   [&](std::string_view month) { return month.starts_with(word); });
  return found == kMonths.end() ? 0 : static_cast<int>(found - kMonths.begin()) + 1;
}

// -1 for what is no number of up to four digits.
int number_of(std::string_view word) {
  if (word.empty() || word.size() > 4 || !std::all_of(word.begin(), word.end(), is_digit))
    return -1;
  int number = 0;
  for (const char c : word) number = number * 10 + (c - '0');
  return number;
}

// As RFC 2822 (4.3) reads years of two digits.
int year_of(std::string_view word) {
  const int year = number_of(word);
  if (word.size() == 4) return year;
  if (word.size() != 2 || year < 0) return -1;
  return year < 50 ? 2000 + year : 1900 + year;
}

std::vector<std::string> first_words(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : lower_ascii(text.substr(0, 60)) + " ") {
    if (c != ' ' && c != ',' && c != '.' && c != '-' && c != '\t') {
      word += c;
    } else if (!word.empty()) {
      words.push_back(word);
      word.clear();
    }
  }
  return words;
}

std::optional<Date> unless_empty(const Date& date) {
  return date.empty() ? std::nullopt : std::optional<Date>(date);
}

// "20240305", and with a time after it
std::optional<Date> parse_compact(std::string_view text) {
  if (text.size() < 8 || !std::all_of(text.begin(), text.begin() + 8, is_digit))
    return std::nullopt;
  if (text.size() > 8 && text[8] != 'T' && text[8] != ' ') return std::nullopt;
  return unless_empty(make_day(number_of(text.substr(0, 4)), number_of(text.substr(4, 2)),
                               number_of(text.substr(6, 2))));
}

}  // namespace

std::optional<Date> parse_loose_date(std::string_view text) {
  text = trim_ascii(text);
  if (const std::optional<Date> date = parse_date(text)) return date;
  if (const std::optional<Date> date = parse_compact(text)) return date;
  const std::vector<std::string> words = first_words(text);
  for (std::size_t i = 0; i < words.size() && i < 3; ++i) {
    const int month = month_of(words[i]);
    if (month == 0) continue;
    const bool day_first = i > 0 && number_of(words[i - 1]) > 0;
    const std::size_t day = day_first ? i - 1 : i + 1;
    const std::size_t year = day_first ? i + 1 : i + 2;
    if (year >= words.size()) return std::nullopt;
    return unless_empty(make_day(year_of(words[year]), month, number_of(words[day])));
  }
  return std::nullopt;
}

}  // namespace sayso
