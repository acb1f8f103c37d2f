#include "syntax/tree_decoder.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <limits>

namespace sayso {
namespace {

// Spans [i, j] of words. "right": headed by i, "left": headed by j. Incomplete
// spans hold the arc between their ends; complete ones have all dependents on
// their side. Tables that the inner loops read by their first word are kept
// turned, as [j][i].
class Eisner {
 public:
  Eisner(std::span<const float> scores, std::size_t n, TreeChart& chart)
      : scores_(scores), n_(n), c_(chart) {
    for (auto* table :
         {&c_.complete_left, &c_.complete_left_turned, &c_.complete_right,
          &c_.complete_right_turned, &c_.incomplete_left_turned, &c_.incomplete_right}) {
      table->assign(n * n, 0.0F);
    }
    for (auto* table : {&c_.split_complete_left, &c_.split_complete_right, &c_.split_incomplete}) {
      table->assign(n * n, 0);
    }
  }

  void solve(std::span<std::uint16_t> heads) {
    for (std::size_t length = 1; length < n_; ++length) {
      for (std::size_t i = 0; i + length < n_; ++i) fill(i, i + length);
    }
    const std::size_t root = best_root();
    heads[root] = 0;
    walk_complete_left(0, root, heads);
    walk_complete_right(root, n_ - 1, heads);
  }

 private:
  std::size_t at(std::size_t i, std::size_t j) const { return i * n_ + j; }
  float arc(std::size_t head, std::size_t dependent) const {
    return scores_[dependent * (n_ + 1) + head + 1];
  }

  void fill(std::size_t i, std::size_t j) {
    float best = -std::numeric_limits<float>::infinity();
    std::size_t split = i;
    for (std::size_t k = i; k < j; ++k) {
      const float score = c_.complete_right[at(i, k)] + c_.complete_left_turned[at(j, k + 1)];
      if (score > best) {
        best = score;
        split = k;
      }
    }
    c_.incomplete_right[at(i, j)] = best + arc(i, j);
    c_.incomplete_left_turned[at(j, i)] = best + arc(j, i);
    c_.split_incomplete[at(i, j)] = static_cast<std::uint16_t>(split);
    fill_complete(i, j);
  }

  void fill_complete(std::size_t i, std::size_t j) {
    float best = -std::numeric_limits<float>::infinity();
    for (std::size_t k = i; k < j; ++k) {
      const float score = c_.complete_left[at(i, k)] + c_.incomplete_left_turned[at(j, k)];
      if (score <= best) continue;
      best = score;
      c_.split_complete_left[at(i, j)] = static_cast<std::uint16_t>(k);
    }
    c_.complete_left[at(i, j)] = best;
    c_.complete_left_turned[at(j, i)] = best;
    best = -std::numeric_limits<float>::infinity();
    for (std::size_t k = i + 1; k <= j; ++k) {
      const float score = c_.incomplete_right[at(i, k)] + c_.complete_right_turned[at(j, k)];
      if (score <= best) continue;
      best = score;
      c_.split_complete_right[at(i, j)] = static_cast<std::uint16_t>(k);
    }
    c_.complete_right[at(i, j)] = best;
    c_.complete_right_turned[at(j, i)] = best;
  }

  std::size_t best_root() const {
    std::size_t best = 0;
    float best_score = -std::numeric_limits<float>::infinity();
    for (std::size_t r = 0; r < n_; ++r) {
      const float score =
          c_.complete_left[at(0, r)] + c_.complete_right[at(r, n_ - 1)] + scores_[r * (n_ + 1)];
      if (score > best_score) {
        best_score = score;
        best = r;
      }
    }
    return best;
  }

  void walk_complete_left(std::size_t i, std::size_t j, std::span<std::uint16_t> heads) const {
    while (i < j) {
      const std::size_t k = c_.split_complete_left[at(i, j)];
      walk_incomplete(k, j, heads);
      heads[k] = static_cast<std::uint16_t>(j + 1);
      j = k;
    }
  }

  void walk_complete_right(std::size_t i, std::size_t j, std::span<std::uint16_t> heads) const {
    while (i < j) {
      const std::size_t k = c_.split_complete_right[at(i, j)];
      walk_incomplete(i, k, heads);
      heads[k] = static_cast<std::uint16_t>(i + 1);
      i = k;
    }
  }

  void walk_incomplete(std::size_t i, std::size_t j, std::span<std::uint16_t> heads) const {
    const std::size_t k = c_.split_incomplete[at(i, j)];
    walk_complete_right(i, k, heads);
    walk_complete_left(k + 1, j, heads);
  }

  std::span<const float> scores_;
  std::size_t n_;
  TreeChart& c_;
};

// Takes each word's best head; whether that leaves one word at the root.
bool take_best_heads(std::span<const float> scores, std::span<std::uint16_t> heads) {
  const std::size_t n = heads.size();
  int roots = 0;
  for (std::size_t i = 0; i < n; ++i) {
    const float* row = scores.data() + i * (n + 1);
    heads[i] = static_cast<std::uint16_t>(std::max_element(row, row + n + 1) - row);
    roots += heads[i] == 0 ? 1 : 0;
  }
  return roots == 1;
}

bool has_cycle(std::span<const std::uint16_t> heads) {
  for (std::size_t i = 0; i < heads.size(); ++i) {
    std::size_t at = i + 1;
    for (std::size_t steps = 0; at != 0; ++steps) {
      if (steps > heads.size()) return true;
      at = heads[at - 1];
    }
  }
  return false;
}

// Whether two arcs cross; that of the root comes from the left of the sentence.
bool has_crossing(std::span<const std::uint16_t> heads) {
  for (std::size_t i = 1; i <= heads.size(); ++i) {
    const std::size_t low = std::min<std::size_t>(i, heads[i - 1]);
    const std::size_t high = std::max<std::size_t>(i, heads[i - 1]);
    for (std::size_t j = low + 1; j < high; ++j) {
      if (heads[j - 1] < low || heads[j - 1] > high) return true;
    }
  }
  return false;
}

}  // namespace

void best_tree(std::span<const float> scores, std::span<std::uint16_t> heads, TreeChart& chart) {
  assert(!heads.empty() && heads.size() <= kMaxTreeWords);
  if (take_best_heads(scores, heads) && !has_cycle(heads) && !has_crossing(heads)) return;
  Eisner(scores, heads.size(), chart).solve(heads);
}

}  // namespace sayso
