#include "story/words.h"

#include <algorithm>
#include <iterator>

#include "story/common_words.h"
#include "story/country_words.h"
#include "story/word_cutter.h"

namespace sayso {
namespace {

constexpr std::size_t kShortestStem = 3;

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Takes an ending off where enough is left.
bool take_off(std::string& word, std::string_view ending) {
  if (word.size() < ending.size() + kShortestStem || !word.ends_with(ending)) return false;
  word.resize(word.size() - ending.size());
  return true;
}

// "stopp" to "stop", but "kill" stays: what doubles is then doubled in all forms.
void undouble(std::string& word) {
  const std::size_t size = word.size();
  if (size < 4 || word[size - 1] != word[size - 2] || is_vowel(word[size - 1])) return;
  if (std::string_view("lsz").find(word[size - 1]) == std::string_view::npos) word.pop_back();
}

void sort_once(std::vector<std::string>& words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
}

}  // namespace

std::string stem(std::string_view word) {
  std::string lower(word);
  for (char& c : lower) {
    if (is_capital(c)) c = static_cast<char>(c - 'A' + 'a');
  }
  if (take_off(lower, "ies") || take_off(lower, "ied")) return lower + 'y';
  if (!lower.ends_with("ss")) take_off(lower, "s");
  if (take_off(lower, "ing") || take_off(lower, "ed")) undouble(lower);
  if (lower.size() > kShortestStem && lower.back() == 'e') lower.pop_back();
  return lower;
}

TellingWords words_of(std::string_view sentence) {
  TellingWords words;
  WordCutter cutter(sentence);
  bool first = true;
  for (std::string_view word = cutter.next(); !word.empty(); word = cutter.next()) {
    const bool name = is_capital(word.front()) && !first;
    first = false;
    if (word.size() < 3 || is_digit(word.front())) continue;
    std::string stemmed = stem(word);
    if (is_common_word(stemmed) || is_country_word(stemmed)) continue;
    if (name) words.names.push_back(stemmed);
    words.all.push_back(std::move(stemmed));
  }
  const bool headline = words.names.size() * 4 >= words.all.size() * 3 && words.all.size() > 3;
  if (headline) words.names.clear();
  sort_once(words.all);
  sort_once(words.names);
  return words;
}

std::vector<std::string> shared_words(const std::vector<std::string>& a,
                                      const std::vector<std::string>& b) {
  std::vector<std::string> shared;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
  return shared;
}

}  // namespace sayso
