// The best projective tree under arc scores, with one word at the root.

#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace sayso {

// Scratch of the decoder, to be kept between sentences.
struct TreeChart {
  std::vector<float> complete_left, complete_left_turned, complete_right, complete_right_turned,
      incomplete_left_turned, incomplete_right;
  std::vector<std::uint16_t> split_complete_left, split_complete_right, split_incomplete;
};

// scores[n][n + 1], by word and head, head 0 the root, head i + 1 the word i.
// Fills heads[n] in the same numbers, 0 < n <= kMaxTreeWords. The words' best
// heads where they make a tree, else Eisner's algorithm (1996), cubic in the
// length.
void best_tree(std::span<const float> scores, std::span<std::uint16_t> heads, TreeChart& chart);

inline constexpr std::size_t kMaxTreeWords = 200;

}  // namespace sayso
