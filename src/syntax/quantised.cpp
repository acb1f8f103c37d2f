#include "syntax/quantised.h"

#include <algorithm>
#include <cassert>
#include <cstring>

#include "syntax/clones.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace sayso {
namespace {

constexpr std::size_t kPanel = 32;  // columns
constexpr std::size_t kTile = 4;    // rows of x worked on together

std::size_t pairs(std::size_t k) { return (k + 1) / 2; }

SAYSO_INLINE std::int16_t to_whole(float v) {
  return static_cast<std::int16_t>(static_cast<std::int32_t>(v + (v < 0 ? -0.5F : 0.5F)));
}

// The largest size among them. As whole numbers, which order positive floats in
// the same way and let the compiler use vectors.
SAYSO_INLINE float largest(std::size_t count, std::size_t step, const float* x) {
  std::uint32_t most = 0;
  for (std::size_t i = 0; i < count; ++i) {
    // The built-in, since std::bit_cast is a call where one body is compiled for several sets.
    const std::uint32_t size = __builtin_bit_cast(std::uint32_t, x[i * step]) & 0x7FFFFFFFU;
    most = most < size ? size : most;
  }
  return __builtin_bit_cast(float, most);
}

// kTile rows of pairs of x; where rows are missing, the last again.
struct TileRows {
  const std::int16_t* row[kTile];

  // Both numbers in one, as they lie in memory: one load feeds all lanes.
  std::int32_t pair(std::size_t r, std::size_t i) const {
    std::int32_t both = 0;
    std::memcpy(&both, row[r] + 2 * i, sizeof both);
    return both;
  }
};

// sums[r][j] = the sum over k of x[r][k] * panel[k][j]; the same whole numbers
// three times over.
using Sums = std::int32_t[kTile][kPanel];

#if defined(__x86_64__)

__attribute__((target("avx512f,avx512vnni"))) void sum_panel_vnni(std::size_t count,
                                                                  const TileRows& x,
                                                                  const std::int16_t* panel,
                                                                  Sums& sums) {
  __m512i low[kTile] = {};
  __m512i high[kTile] = {};
  for (std::size_t i = 0; i < count; ++i) {
    const __m512i a = _mm512_loadu_si512(panel + i * 2 * kPanel);
    const __m512i b = _mm512_loadu_si512(panel + i * 2 * kPanel + kPanel);
#pragma GCC unroll 4
    for (std::size_t r = 0; r < kTile; ++r) {
      const __m512i factors = _mm512_set1_epi32(x.pair(r, i));
      low[r] = _mm512_dpwssd_epi32(low[r], factors, a);
      high[r] = _mm512_dpwssd_epi32(high[r], factors, b);
    }
  }
#pragma GCC unroll 4
  for (std::size_t r = 0; r < kTile; ++r) {
    _mm512_storeu_si512(sums[r], low[r]);
    _mm512_storeu_si512(sums[r] + kPanel / 2, high[r]);
  }
}

__attribute__((target("avx2"))) void sum_panel_avx2(std::size_t count, const TileRows& x,
                                                    const std::int16_t* panel, Sums& sums) {
  for (std::size_t half = 0; half < 2; ++half) {
    __m256i low[kTile] = {};
    __m256i high[kTile] = {};
    for (std::size_t i = 0; i < count; ++i) {
      const std::int16_t* line = panel + i * 2 * kPanel + half * kPanel;
      const __m256i a = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(line));
      const __m256i b = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(line + kPanel / 2));
#pragma GCC unroll 4
      for (std::size_t r = 0; r < kTile; ++r) {
        const __m256i factors = _mm256_set1_epi32(x.pair(r, i));
        low[r] = _mm256_add_epi32(low[r], _mm256_madd_epi16(factors, a));
        high[r] = _mm256_add_epi32(high[r], _mm256_madd_epi16(factors, b));
      }
    }
#pragma GCC unroll 4
    for (std::size_t r = 0; r < kTile; ++r) {
      std::int32_t* out = sums[r] + half * kPanel / 2;
      _mm256_storeu_si256(reinterpret_cast<__m256i*>(out), low[r]);
      _mm256_storeu_si256(reinterpret_cast<__m256i*>(out + kPanel / 4), high[r]);
    }
  }
}

#endif

void sum_panel_plain(std::size_t count, const TileRows& x, const std::int16_t* panel, Sums& sums) {
  for (std::size_t r = 0; r < kTile; ++r) {
    std::fill_n(sums[r], kPanel, 0);
    for (std::size_t i = 0; i < count; ++i) {
      const std::int16_t* line = panel + i * 2 * kPanel;
      for (std::size_t j = 0; j < kPanel; ++j)
        sums[r][j] += x.row[r][2 * i] * line[2 * j] + x.row[r][2 * i + 1] * line[2 * j + 1];
    }
  }
}

using SumPanel = void (*)(std::size_t, const TileRows&, const std::int16_t*, Sums&);

SumPanel best_for_this_machine() {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512vnni")) return sum_panel_vnni;
  if (__builtin_cpu_supports("avx2")) return sum_panel_avx2;
#endif
  return sum_panel_plain;
}

SAYSO_CLONES float quantise_row(std::size_t k, const float* __restrict from,
                                std::int16_t* __restrict to) {
  const float most = std::max(largest(k, 1, from), 1e-20F);
  const float factor = static_cast<float>(kMostQuantised) / most;
  for (std::size_t i = 0; i < k; ++i) to[i] = to_whole(from[i] * factor);
  return most / static_cast<float>(kMostQuantised);
}

SAYSO_CLONES void scale_sums(std::size_t m, const std::int32_t* __restrict sums, float row_scale,
                             const float* __restrict scales, const float* __restrict bias,
                             float* __restrict out) {
  for (std::size_t j = 0; j < m; ++j)
    out[j] = static_cast<float>(sums[j]) * (row_scale * scales[j]) + bias[j];
}

}  // namespace

void quantise(std::size_t n, std::size_t k, const float* x, QuantisedRows& rows) {
  const std::size_t width = 2 * pairs(k);
  rows.values.resize(n * width);
  rows.scales.resize(n);
  for (std::size_t r = 0; r < n; ++r) {
    std::int16_t* to = rows.values.data() + r * width;
    rows.scales[r] = quantise_row(k, x + r * k, to);
    if (width > k) to[k] = 0;
  }
}

void QuantisedMatrix::append(std::size_t m, const float* weights, std::span<const float> bias) {
  assert(k_ <= kMostTerms);
  const std::size_t first = columns();
  const std::size_t panels = (first + m + kPanel - 1) / kPanel;
  weights_.resize(panels * pairs(k_) * kPanel * 2, 0);
  for (std::size_t j = 0; j < m; ++j) {
    const float most = std::max(largest(k_, m, weights + j), 1e-20F);
    const float factor = static_cast<float>(kMostQuantised) / most;
    const std::size_t column = first + j;
    std::int16_t* panel = weights_.data() + column / kPanel * pairs(k_) * kPanel * 2;
    for (std::size_t i = 0; i < k_; ++i)
      panel[(i / 2 * kPanel + column % kPanel) * 2 + i % 2] = to_whole(weights[i * m + j] * factor);
    scales_.push_back(most / static_cast<float>(kMostQuantised));
    bias_.push_back(bias.empty() ? 0.0F : bias[j]);
  }
}

void QuantisedMatrix::multiply(std::size_t n, const QuantisedRows& x, float* out) const {
  const SumPanel sum_panel = best_for_this_machine();
  const std::size_t count = pairs(k_);
  const std::size_t m = columns();
  for (std::size_t column = 0; column < m; column += kPanel) {
    const std::int16_t* panel = weights_.data() + column * count * 2;
    const std::size_t width = std::min(kPanel, m - column);
    for (std::size_t row = 0; row < n; row += kTile) {
      TileRows tile{};
      for (std::size_t r = 0; r < kTile; ++r)
        tile.row[r] = x.values.data() + std::min(row + r, n - 1) * count * 2;
      Sums sums;
      sum_panel(count, tile, panel, sums);
      for (std::size_t r = 0; r < std::min(kTile, n - row); ++r) {
        scale_sums(width, sums[r], x.scales[row + r], scales_.data() + column,
                   bias_.data() + column, out + (row + r) * m + column);
      }
    }
  }
}

}  // namespace sayso
