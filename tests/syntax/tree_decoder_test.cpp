#include "syntax/tree_decoder.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <vector>

namespace sayso {
namespace {

using Heads = std::vector<std::uint16_t>;

float score_of(const Heads& heads, const std::vector<float>& scores) {
  float sum = 0;
  for (std::size_t i = 0; i < heads.size(); ++i) sum += scores[i * (heads.size() + 1) + heads[i]];
  return sum;
}

bool reaches_root(const Heads& heads, std::size_t word) {
  std::size_t at = word + 1;
  for (std::size_t steps = 0; steps <= heads.size() && at != 0; ++steps) at = heads[at - 1];
  return at == 0;
}

bool is_projective(const Heads& heads) {
  for (std::size_t i = 1; i <= heads.size(); ++i) {
    for (std::size_t j = 1; j <= heads.size(); ++j) {
      const std::size_t a = std::min<std::size_t>(i, heads[i - 1]);
      const std::size_t b = std::max<std::size_t>(i, heads[i - 1]);
      const std::size_t c = std::min<std::size_t>(j, heads[j - 1]);
      const std::size_t d = std::max<std::size_t>(j, heads[j - 1]);
      if (a < c && c < b && b < d) return false;
    }
  }
  return true;
}

bool is_tree(const Heads& heads) {
  int roots = 0;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    roots += heads[i] == 0 ? 1 : 0;
    if (heads[i] == i + 1 || !reaches_root(heads, i)) return false;
  }
  return roots == 1 && is_projective(heads);
}

// By trying all of them.
float best_score(std::size_t n, const std::vector<float>& scores) {
  float best = -std::numeric_limits<float>::infinity();
  Heads heads(n, 0);
  while (true) {
    if (is_tree(heads)) best = std::max(best, score_of(heads, scores));
    std::size_t i = 0;
    while (i < n && heads[i] == n) heads[i++] = 0;
    if (i == n) return best;
    ++heads[i];
  }
}

std::vector<float> some_scores(std::size_t n, std::uint32_t seed) {
  std::vector<float> scores(n * (n + 1));
  for (float& score : scores) {
    seed = seed * 1664525U + 1013904223U;
    score = static_cast<float>(seed >> 24);  // whole numbers: sums are exact
  }
  return scores;
}

TEST(TreeDecoder, FindsTheBestProjectiveTreeWithOneRoot) {
  TreeChart chart;
  for (std::size_t n = 1; n <= 5; ++n) {
    for (std::uint32_t seed = 0; seed < 40; ++seed) {
      const std::vector<float> scores = some_scores(n, seed * 7 + 1);
      Heads heads(n);
      best_tree(scores, heads, chart);
      EXPECT_TRUE(is_tree(heads)) << n << " " << seed;
      EXPECT_EQ(score_of(heads, scores), best_score(n, scores)) << n << " " << seed;
    }
  }
}

TEST(TreeDecoder, MakesATreeOfTheLongestSentence) {
  TreeChart chart;
  Heads heads(kMaxTreeWords);
  best_tree(some_scores(heads.size(), 9), heads, chart);
  EXPECT_TRUE(is_tree(heads));
}

}  // namespace
}  // namespace sayso
