#include "syntax/kernels.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <vector>

namespace sayso {
namespace {

// Numbers that look random and are the same on every machine.
std::vector<float> numbers(std::size_t count, std::uint32_t seed) {
  std::vector<float> made(count);
  for (float& number : made) {
    seed = seed * 1664525U + 1013904223U;
    number = static_cast<float>(seed >> 16) / 32768.0F - 1.0F;
  }
  return made;
}

struct ProductCase {
  std::size_t n, k, m;
};

// Around the sizes of the tiles and blocks in which the products are made.
constexpr ProductCase kProducts[] = {{1, 1, 1},    {3, 5, 7},     {4, 128, 64},
                                     {5, 129, 65}, {70, 300, 61}, {64, 17, 130}};

TEST(Kernels, ProductsAddTheirTermsInOrder) {
  for (const auto& [n, k, m] : kProducts) {
    const std::vector<float> a = numbers(n * k, 1);
    const std::vector<float> b = numbers(k * m, 2);
    std::vector<float> c = numbers(n * m, 3);
    std::vector<float> expected = c;
    for (std::size_t row = 0; row < n; ++row) {
      for (std::size_t j = 0; j < m; ++j) {
        for (std::size_t i = 0; i < k; ++i) expected[row * m + j] += a[row * k + i] * b[i * m + j];
      }
    }
    kernels::add_product(n, k, m, a.data(), b.data(), c.data());
    EXPECT_EQ(c, expected) << n << " " << k << " " << m;
  }
}

TEST(Kernels, TransposedProductsAreProductsOfTheTranspose) {
  for (const auto& [n, k, m] : kProducts) {
    const std::vector<float> a = numbers(n * k, 4);
    const std::vector<float> b = numbers(n * m, 5);
    std::vector<float> c = numbers(k * m, 6);
    std::vector<float> expected = c;
    std::vector<float> turned(n * k);
    kernels::transpose(n, k, a.data(), turned.data());
    kernels::add_product(k, n, m, turned.data(), b.data(), expected.data());
    kernels::add_transposed_product(n, k, m, a.data(), b.data(), c.data());
    EXPECT_EQ(c, expected) << n << " " << k << " " << m;
  }
}

TEST(Kernels, SoftmaxAddsUpToOne) {
  std::vector<float> scores = {0.0F, 1.0F, -2.0F, 500.0F, 499.0F, -1e30F};
  const std::vector<double> expected = {0, 0, 0, 0.731058579, 0.268941421, 0};
  kernels::softmax(scores.size(), scores.data());
  for (std::size_t i = 0; i < scores.size(); ++i)
    EXPECT_NEAR(static_cast<double>(scores[i]), expected[i], 1e-6);
}

}  // namespace
}  // namespace sayso
