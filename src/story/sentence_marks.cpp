#include "story/sentence_marks.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <string>
#include <system_error>

#include "story/word_cutter.h"
#include "story/words.h"

namespace sayso {
namespace {

// "Oct", "October"; 0 for any other word.
int month_of(std::string_view word) {
  constexpr std::array<std::string_view, 12> kMonths = {
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    const bool cut = word.size() == 3 || (word == "Sept");
    if (word == kMonths[i] || (cut && kMonths[i].starts_with(word))) return static_cast<int>(i) + 1;
  }
  return 0;
}

// Of up to four digits; 0 for any other word.
int number_of(std::string_view word) {
  int number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  const bool all = error == std::errc() && end == word.data() + word.size();
  return all && word.size() <= 4 ? number : 0;
}

template <std::size_t N>
bool is_listed(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_figure_word(std::string_view word) {
  constexpr std::array<std::string_view, 20> kFigures = {
      "one",     "two",     "three",     "four",     "five",     "six",      "seven",
      "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen", "fourteen",
      "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};
  return (word.front() >= '0' && word.front() <= '9') || is_listed(kFigures, word);
}

std::vector<std::string> small_words_of(std::string_view sentence) {
  std::vector<std::string> words;
  WordCutter cutter(sentence);
  for (std::string_view word = cutter.next(); !word.empty(); word = cutter.next()) {
    std::string& lower = words.emplace_back(word);
    for (char& c : lower) {
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
  }
  return words;
}

// "seven not eight", "seven and not eight", at the "not".
bool is_between_figures(const std::vector<std::string>& words, std::size_t at) {
  if (words[at] != "not" || at == 0 || at + 1 == words.size()) return false;
  const std::size_t before = words[at - 1] == "and" && at > 1 ? at - 2 : at - 1;
  return is_figure_word(words[before]) && is_figure_word(words[at + 1]);
}

// "disputed the official toll", at the verb.
bool is_quarrel_with_a_figure(const std::vector<std::string>& words, std::size_t at) {
  constexpr std::array<std::string_view, 6> kVerbs = {"dismiss", "disput",     "question",
                                                      "contest", "contradict", "challeng"};
  constexpr std::array<std::string_view, 6> kNouns = {"figur", "toll",    "number",
                                                      "count", "estimat", "tally"};
  constexpr std::size_t kNear = 4;
  if (!is_listed(kVerbs, stem(words[at]))) return false;
  const std::size_t end = std::min(words.size(), at + kNear + 1);
  return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(at),
                     words.begin() + static_cast<std::ptrdiff_t>(end),
                     [&](const std::string& word) { return is_listed(kNouns, stem(word)); });
}

}  // namespace

std::vector<int> dates_named(std::string_view sentence) {
  std::vector<int> dates;
  WordCutter cutter(sentence);
  int month = 0;   // of the word before
  int number = 0;  // likewise
  for (std::string_view word = cutter.next(); !word.empty(); word = cutter.next()) {
    const int this_month = month_of(word);
    const int this_number = number_of(word);
    if (this_month > 0 && number > 0 && number <= 31) dates.push_back(this_month * 100 + number);
    if (month > 0 && this_number > 0 && this_number <= 31)
      dates.push_back(month * 100 + this_number);
    if (this_number >= 1900 && this_number < 2100) dates.push_back(this_number);
    month = this_month;
    number = this_number;
  }
  std::sort(dates.begin(), dates.end());
  dates.erase(std::unique(dates.begin(), dates.end()), dates.end());
  return dates;
}

bool corrects_a_figure(std::string_view sentence) {
  const std::vector<std::string> words = small_words_of(sentence);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_between_figures(words, i) || is_quarrel_with_a_figure(words, i)) return true;
  }
  return false;
}

}  // namespace sayso
