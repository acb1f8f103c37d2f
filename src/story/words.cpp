#include "story/words.h"

#include <array>

namespace sayso {
namespace {

constexpr std::size_t kShortestStem = 3;

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

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

}  // namespace

std::string stem(std::string_view word) {
  std::string lower(word);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  if (take_off(lower, "ies") || take_off(lower, "ied")) return lower + 'y';
  if (!lower.ends_with("ss")) take_off(lower, "s");
  if (take_off(lower, "ing") || take_off(lower, "ed")) {
    undouble(lower);
  }
  if (lower.size() > kShortestStem && lower.back() == 'e') lower.pop_back();
  return lower;
}

}  // namespace sayso
