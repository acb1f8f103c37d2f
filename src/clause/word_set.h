// A fixed set of words, sorted when compiled: the tables of words in this folder are made of it.

#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace sayso {

template <std::size_t N>
class WordSet {
 public:
  constexpr explicit WordSet(const std::string_view (&words)[N]) {
    std::copy(words, words + N, words_.begin());
    std::sort(words_.begin(), words_.end());
  }

  constexpr bool contains(std::string_view word) const {
    return std::binary_search(words_.begin(), words_.end(), word);
  }

 private:
  std::array<std::string_view, N> words_ = {};
};

template <std::size_t N>
constexpr WordSet<N> word_set(const std::string_view (&words)[N]) {
  return WordSet<N>(words);
}

}  // namespace sayso
