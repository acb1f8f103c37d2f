// The network in whole numbers against the same in floating point.

#include "syntax/scorer.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <vector>

namespace sayso {
namespace {

class Numbers {
 public:
  float operator()() {
    seed_ = seed_ * 1664525U + 1013904223U;
    return static_cast<float>(seed_ >> 16) / 32768.0F - 1.0F;
  }
  std::vector<float> many(std::size_t count) {
    std::vector<float> made(count);
    for (float& number : made) number = (*this)();
    return made;
  }

 private:
  std::uint32_t seed_ = 5;
};

void expect_near(const std::vector<float>& a, const std::vector<float>& b, double tolerance) {
  ASSERT_EQ(a.size(), b.size());
  double worst = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    worst = std::max(worst, std::abs(static_cast<double>(a[i]) - static_cast<double>(b[i])));
  EXPECT_LT(worst, tolerance);
}

struct ProductCase {
  std::size_t n, k, m;
};

TEST(QuantisedMatrix, MultipliesAsInFloatingPoint) {
  Numbers numbers;
  for (const auto& [n, k, m] : {ProductCase{1, 1, 1}, {3, 7, 5}, {4, 64, 32}, {9, 255, 70}}) {
    const std::vector<float> x = numbers.many(n * k);
    const std::vector<float> weights = numbers.many(k * m);
    const std::vector<float> bias = numbers.many(m);
    std::vector<float> expected;
    for (std::size_t row = 0; row < n; ++row) {
      for (std::size_t j = 0; j < m; ++j) {
        double sum = static_cast<double>(bias[j]);
        for (std::size_t i = 0; i < k; ++i)
          sum += static_cast<double>(x[row * k + i]) * static_cast<double>(weights[i * m + j]);
        expected.push_back(static_cast<float>(sum));
      }
    }
    QuantisedMatrix matrix(k);
    matrix.append(m, weights.data(), bias);
    QuantisedRows rows;
    quantise(n, k, x.data(), rows);
    std::vector<float> out(n * m);
    matrix.multiply(n, rows, out.data());
    // Each factor is off by half a step of 1/127 at most, and the errors add up like a random walk.
    expect_near(out, expected, 0.01 * std::sqrt(static_cast<double>(k)));
  }
}

TEST(QuantisedMatrix, MultipliesWholeNumbersOf8BitsExactly) {
  for (const auto& [n, k, m] : {ProductCase{1, 1, 1}, {3, 7, 5}, {4, 64, 32}, {9, 255, 70}}) {
    // The first of each row and column is the largest, so that a step is 1.
    const auto whole = [](std::size_t i, std::size_t j) {
      return i == 0 || j == 0 ? 127.0F : static_cast<float>((i * 31 + j * 17) % 255) - 127.0F;
    };
    std::vector<float> x;
    std::vector<float> weights;
    for (std::size_t row = 0; row < n; ++row) {
      for (std::size_t i = 0; i < k; ++i) x.push_back(whole(row, i));
    }
    for (std::size_t i = 0; i < k; ++i) {
      for (std::size_t j = 0; j < m; ++j) weights.push_back(whole(i, j));
    }
    std::vector<float> expected(n * m, 0.0F);
    for (std::size_t row = 0; row < n; ++row) {
      for (std::size_t j = 0; j < m; ++j) {
        for (std::size_t i = 0; i < k; ++i)
          expected[row * m + j] += x[row * k + i] * weights[i * m + j];
      }
    }
    QuantisedMatrix matrix(k);
    matrix.append(m, weights.data(), {});
    QuantisedRows rows;
    quantise(n, k, x.data(), rows);
    std::vector<float> out(n * m);
    matrix.multiply(n, rows, out.data());
    EXPECT_EQ(out, expected);
  }
}

TEST(QuantisedMatrix, RowsOfZeroGiveTheBias) {
  const std::vector<float> weights = {1, 2, 3, 4};
  const std::vector<float> bias = {0.5F, -0.5F};
  QuantisedMatrix matrix(2);
  matrix.append(2, weights.data(), bias);
  QuantisedRows rows;
  const std::vector<float> zero = {0, 0};
  quantise(1, 2, zero.data(), rows);
  std::vector<float> out(2);
  matrix.multiply(1, rows, out.data());
  EXPECT_EQ(out, bias);
}

TEST(Scorer, AgreesWithTheNetwork) {
  const NetworkLayout layout({.rows = 20,
                              .embedding = 12,
                              .hidden = 10,
                              .layers = 3,
                              .tags = 9,
                              .arc = 8,
                              .label = 7,
                              .relations = 11});
  Numbers numbers;
  std::vector<float> parameters = numbers.many(layout.size);
  for (float& parameter : parameters) parameter *= 0.4F;
  SentenceBatch batch;
  batch.lengths = {6, 1, 4};
  for (std::uint32_t t = 0; t < 11; ++t) {
    FeatureRows rows;
    rows.fill(kNoRow);
    rows[0] = (t * 7) % 20;
    rows[5] = (t * 3 + 1) % 20;
    batch.words.push_back(rows);
  }
  const std::vector<std::uint16_t> heads = {2, 0, 2, 3, 6, 2, 0, 2, 0, 2, 3};

  Activations exact;
  const Network network(layout, parameters);
  network.forward(batch, {}, exact);
  network.score_labels(heads, {}, exact);
  Scores scores;
  const Scorer scorer(layout, parameters);
  scorer.score(batch, scores);
  scorer.score_labels(heads, scores);

  expect_near(scores.tags, exact.tag_scores, 0.05);
  for (std::size_t i = 0; i < batch.lengths.size(); ++i)
    expect_near(scores.arcs[i], exact.arcs[i], 0.05);
  expect_near(scores.labels, exact.label_scores, 0.05);
}

}  // namespace
}  // namespace sayso
