#include "story/shared_content.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <vector>

#include "story/words.h"

namespace sayso {
namespace {

using Words = std::vector<std::string>;

// Sorted.
Words compared_elsewhere(const Telling& a, const Telling& b) {
  Words words = shared_words(a.actor_words, b.actor_words);
  words.push_back(a.trigger);
  words.push_back(b.trigger);
  std::sort(words.begin(), words.end());
  return words;
}

Words without(const Words& words, const Words& others) {
  Words rest;
  std::set_difference(words.begin(), words.end(), others.begin(), others.end(),
                      std::back_inserter(rest));
  return rest;
}

}  // namespace

double content_overlap(const Telling& a, const Telling& b) {
  const Words elsewhere = compared_elsewhere(a, b);
  const Words first = without(a.words.all, elsewhere);
  const Words second = without(b.words.all, elsewhere);
  const std::size_t shorter = std::min(first.size(), second.size());
  if (shorter == 0) return 0;
  return static_cast<double>(shared_words(first, second).size()) / static_cast<double>(shorter);
}

bool are_same_words(const Telling& a, const Telling& b) {
  constexpr std::size_t kHandful = 4;
  const std::size_t longer = std::max(a.words.all.size(), b.words.all.size());
  const std::size_t shared = shared_words(a.words.all, b.words.all).size();
  return shared >= kHandful && shared * 4 >= longer * 3;
}

bool name_other_dates(const Telling& a, const Telling& b) {
  if (a.dates.empty() || b.dates.empty()) return false;
  return std::none_of(a.dates.begin(), a.dates.end(), [&b](int date) {
    return std::binary_search(b.dates.begin(), b.dates.end(), date);
  });
}

}  // namespace sayso
