#include "syntax/kernels.h"

// One body, compiled for several instruction sets and chosen when the program starts. Sanitizers
// run before the choice can be made.
#if defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) && \
    !defined(__clang__)
#define SAYSO_CLONES __attribute__((target_clones("default", "avx2", "avx512f"), optimize("O3")))
#else
#define SAYSO_CLONES
#endif

namespace sayso::kernels {
namespace {

constexpr std::size_t kRows =
    4;  // rows of c worked on together, so that a row of b is read once for all
constexpr std::size_t kColumns = 64;  // columns of c kept in registers over a whole sum

}  // namespace

SAYSO_CLONES void add_product(std::size_t n, std::size_t k, std::size_t m,
                              const float* __restrict a, const float* __restrict b,
                              float* __restrict c) {
  for (std::size_t column = 0; column < m; column += kColumns) {
    const std::size_t width = m - column < kColumns ? m - column : kColumns;
    for (std::size_t row = 0; row < n; row += kRows) {
      const std::size_t height = n - row < kRows ? n - row : kRows;
      float sums[kRows][kColumns] = {};
      for (std::size_t r = 0; r < height; ++r) {
        for (std::size_t j = 0; j < width; ++j) sums[r][j] = c[(row + r) * m + column + j];
      }
      if (height == kRows && width == kColumns) {
        for (std::size_t i = 0; i < k; ++i) {
          const float* __restrict line = b + i * m + column;
          for (std::size_t r = 0; r < kRows; ++r) {
            const float factor = a[(row + r) * k + i];
            for (std::size_t j = 0; j < kColumns; ++j) sums[r][j] += factor * line[j];
          }
        }
      } else {
        for (std::size_t i = 0; i < k; ++i) {
          const float* __restrict line = b + i * m + column;
          for (std::size_t r = 0; r < height; ++r) {
            const float factor = a[(row + r) * k + i];
            for (std::size_t j = 0; j < width; ++j) sums[r][j] += factor * line[j];
          }
        }
      }
      for (std::size_t r = 0; r < height; ++r) {
        for (std::size_t j = 0; j < width; ++j) c[(row + r) * m + column + j] = sums[r][j];
      }
    }
  }
}

SAYSO_CLONES void add_transposed_product(std::size_t n, std::size_t k, std::size_t m,
                                         const float* __restrict a, const float* __restrict b,
                                         float* __restrict c) {
  for (std::size_t i = 0; i < k; ++i) {
    float* __restrict sums = c + i * m;
    for (std::size_t row = 0; row < n; ++row) {
      const float factor = a[row * k + i];
      const float* __restrict line = b + row * m;
      for (std::size_t j = 0; j < m; ++j) sums[j] += factor * line[j];
    }
  }
}

void transpose(std::size_t k, std::size_t m, const float* from, float* to) {
  for (std::size_t i = 0; i < k; ++i) {
    for (std::size_t j = 0; j < m; ++j) to[j * k + i] = from[i * m + j];
  }
}

SAYSO_CLONES void add(std::size_t m, const float* __restrict x, float* __restrict y) {
  for (std::size_t j = 0; j < m; ++j) y[j] += x[j];
}

}  // namespace sayso::kernels
