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
constexpr std::size_t kQuad = 4;    // terms that one instruction adds up

std::size_t quads(std::size_t k) { return (k + kQuad - 1) / kQuad; }

SAYSO_INLINE std::int32_t to_whole(float v) {
  return static_cast<std::int32_t>(v + (v < 0 ? -0.5F : 0.5F));
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

// kTile rows of x by fours; where rows are missing, the last again.
struct TileRows {
  const std::uint8_t* row[kTile];

  // Four numbers in one, as they lie in memory: one load feeds all lanes.
  std::int32_t quad(std::size_t r, std::size_t i) const {
    std::int32_t four = 0;
    std::memcpy(&four, row[r] + kQuad * i, sizeof four);
    return four;
  }
};

// sums[r][j] = the sum over k of x[r][k] * panel[k][j]; the same whole numbers
// three times over.
using Sums = std::int32_t[kTile][kPanel];

#if defined(__x86_64__)

__attribute__((target("avx512f,avx512vnni"))) void sum_panel_vnni(std::size_t count,
                                                                  const TileRows& x,
                                                                  const std::int8_t* panel,
                                                                  Sums& sums) {
  __m512i low[kTile] = {};
  __m512i high[kTile] = {};
  for (std::size_t i = 0; i < count; ++i) {
    const std::int8_t* line = panel + i * kQuad * kPanel;
    const __m512i a = _mm512_loadu_si512(line);
    const __m512i b = _mm512_loadu_si512(line + kQuad * kPanel / 2);
#pragma GCC unroll 4
    for (std::size_t r = 0; r < kTile; ++r) {
      const __m512i factors = _mm512_set1_epi32(x.quad(r, i));
      low[r] = _mm512_dpbusd_epi32(low[r], factors, a);
      high[r] = _mm512_dpbusd_epi32(high[r], factors, b);
    }
  }
#pragma GCC unroll 4
  for (std::size_t r = 0; r < kTile; ++r) {
    _mm512_storeu_si512(sums[r], low[r]);
    _mm512_storeu_si512(sums[r] + kPanel / 2, high[r]);
  }
}

// Eight columns: as numbers of 16 bits, whose products are added up by twos
// and the twos at the end.
__attribute__((target("avx2"))) void sum_columns_avx2(std::size_t count, const TileRows& x,
                                                      const std::int8_t* columns, Sums& sums,
                                                      std::size_t first) {
  __m256i low[kTile] = {};
  __m256i high[kTile] = {};
  for (std::size_t i = 0; i < count; ++i) {
    const auto* line = reinterpret_cast<const __m128i*>(columns + i * kQuad * kPanel);
    const __m256i a = _mm256_cvtepi8_epi16(_mm_loadu_si128(line));
    const __m256i b = _mm256_cvtepi8_epi16(_mm_loadu_si128(line + 1));
#pragma GCC unroll 4
    for (std::size_t r = 0; r < kTile; ++r) {
      const __m256i factors = _mm256_cvtepu8_epi16(_mm_set1_epi32(x.quad(r, i)));
      low[r] = _mm256_add_epi32(low[r], _mm256_madd_epi16(factors, a));
      high[r] = _mm256_add_epi32(high[r], _mm256_madd_epi16(factors, b));
    }
  }
#pragma GCC unroll 4
  for (std::size_t r = 0; r < kTile; ++r) {
    // Columns 0 1 4 5 2 3 6 7, put in order.
    const __m256i mixed = _mm256_hadd_epi32(low[r], high[r]);
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(sums[r] + first),
                        _mm256_permute4x64_epi64(mixed, _MM_SHUFFLE(3, 1, 2, 0)));
  }
}

__attribute__((target("avx2"))) void sum_panel_avx2(std::size_t count, const TileRows& x,
                                                    const std::int8_t* panel, Sums& sums) {
  for (std::size_t first = 0; first < kPanel; first += 8)
    sum_columns_avx2(count, x, panel + first * kQuad, sums, first);
}

#endif

void sum_panel_plain(std::size_t count, const TileRows& x, const std::int8_t* panel, Sums& sums) {
  for (std::size_t r = 0; r < kTile; ++r) {
    std::fill_n(sums[r], kPanel, 0);
    for (std::size_t i = 0; i < count; ++i) {
      const std::int8_t* line = panel + i * kQuad * kPanel;
      for (std::size_t j = 0; j < kPanel; ++j) {
        for (std::size_t q = 0; q < kQuad; ++q)
          sums[r][j] += x.row[r][kQuad * i + q] * line[kQuad * j + q];
      }
    }
  }
}

using SumPanel = void (*)(std::size_t, const TileRows&, const std::int8_t*, Sums&);

SumPanel best_for_this_machine() {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512vnni")) return sum_panel_vnni;
  if (__builtin_cpu_supports("avx2")) return sum_panel_avx2;
#endif
  return sum_panel_plain;
}

SAYSO_CLONES float quantise_row(std::size_t k, const float* __restrict from,
                                std::uint8_t* __restrict to) {
  const float most = std::max(largest(k, 1, from), 1e-20F);
  const float factor = static_cast<float>(kMostQuantised) / most;
  for (std::size_t i = 0; i < k; ++i)
    to[i] = static_cast<std::uint8_t>(to_whole(from[i] * factor) + kQuantisedZero);
  return most / static_cast<float>(kMostQuantised);
}

SAYSO_CLONES void scale_sums(std::size_t m, const std::int32_t* __restrict sums, float row_scale,
                             const std::int32_t* __restrict zeros, const float* __restrict scales,
                             const float* __restrict bias, float* __restrict out) {
  for (std::size_t j = 0; j < m; ++j)
    out[j] = static_cast<float>(sums[j] - zeros[j]) * (row_scale * scales[j]) + bias[j];
}

}  // namespace

void quantise(std::size_t n, std::size_t k, const float* x, QuantisedRows& rows) {
  const std::size_t width = kQuad * quads(k);
  rows.values.resize(n * width);
  rows.scales.resize(n);
  for (std::size_t r = 0; r < n; ++r) {
    std::uint8_t* to = rows.values.data() + r * width;
    rows.scales[r] = quantise_row(k, x + r * k, to);
    std::fill(to + k, to + width, static_cast<std::uint8_t>(kQuantisedZero));
  }
}

void QuantisedMatrix::append(std::size_t m, const float* weights, std::span<const float> bias) {
  assert(k_ <= kMostTerms);
  const std::size_t first = columns();
  const std::size_t panels = (first + m + kPanel - 1) / kPanel;
  weights_.resize(panels * quads(k_) * kPanel * kQuad, 0);
  for (std::size_t j = 0; j < m; ++j) {
    const float most = std::max(largest(k_, m, weights + j), 1e-20F);
    const float factor = static_cast<float>(kMostQuantised) / most;
    const std::size_t column = first + j;
    std::int8_t* panel = weights_.data() + column / kPanel * quads(k_) * kPanel * kQuad;
    std::int32_t sum = 0;
    for (std::size_t i = 0; i < k_; ++i) {
      const std::int32_t whole = to_whole(weights[i * m + j] * factor);
      panel[(i / kQuad * kPanel + column % kPanel) * kQuad + i % kQuad] =
          static_cast<std::int8_t>(whole);
      sum += whole;
    }
    zeros_.push_back(sum * kQuantisedZero);
    scales_.push_back(most / static_cast<float>(kMostQuantised));
    bias_.push_back(bias.empty() ? 0.0F : bias[j]);
  }
}

void QuantisedMatrix::multiply(std::size_t n, const QuantisedRows& x, float* out) const {
  const SumPanel sum_panel = best_for_this_machine();
  const std::size_t count = quads(k_);
  const std::size_t m = columns();
  for (std::size_t column = 0; column < m; column += kPanel) {
    const std::int8_t* panel = weights_.data() + column * count * kQuad;
    const std::size_t width = std::min(kPanel, m - column);
    for (std::size_t row = 0; row < n; row += kTile) {
      TileRows tile{};
      for (std::size_t r = 0; r < kTile; ++r)
        tile.row[r] = x.values.data() + std::min(row + r, n - 1) * count * kQuad;
      Sums sums;
      sum_panel(count, tile, panel, sums);
      for (std::size_t r = 0; r < std::min(kTile, n - row); ++r) {
        scale_sums(width, sums[r], x.scales[row + r], zeros_.data() + column,
                   scales_.data() + column, bias_.data() + column, out + (row + r) * m + column);
      }
    }
  }
}

}  // namespace sayso
