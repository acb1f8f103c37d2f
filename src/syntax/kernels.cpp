#include "syntax/kernels.h"

#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>

#include "syntax/clones.h"

namespace sayso::kernels {
namespace {

constexpr std::size_t kRows = 4;       // of c worked on together: a row of b is read once for all
constexpr std::size_t kColumns = 64;   // of c kept in registers over a run of terms
constexpr std::size_t kTerms = 128;    // in a run: their panel of b fits the first cache
constexpr std::size_t kRowBlock = 64;  // rows of a packed together

// c[row][column] += a[row * row_step + term * term_step] * b[term * m + column]
struct Product {
  std::size_t rows;
  std::size_t terms;
  std::size_t m;
  const float* a;
  std::size_t row_step;
  std::size_t term_step;
  const float* b;
  float* c;
};

// A part of the product, packed so that memory is read in order; what is
// missing of a full block is 0.
struct Block {
  alignas(64) float a[kRowBlock / kRows][kTerms][kRows];
  alignas(64) float b[kTerms][kColumns];
};

SAYSO_INLINE void pack_rows(const Product& p, std::size_t row, std::size_t rows, std::size_t term,
                            std::size_t terms, Block& block) {
  for (std::size_t r = 0; r < rows; ++r) {
    const float* from = p.a + (row + r) * p.row_step + term * p.term_step;
    for (std::size_t i = 0; i < terms; ++i)
      block.a[r / kRows][i][r % kRows] = from[i * p.term_step];
  }
  for (std::size_t r = rows; r % kRows != 0; ++r) {
    for (std::size_t i = 0; i < terms; ++i) block.a[r / kRows][i][r % kRows] = 0;
  }
}

SAYSO_INLINE void pack_columns(const Product& p, std::size_t column, std::size_t width,
                               std::size_t term, std::size_t terms, Block& block) {
  for (std::size_t i = 0; i < terms; ++i) {
    const float* from = p.b + (term + i) * p.m + column;
    if (width == kColumns) {
      std::memcpy(block.b[i], from, sizeof block.b[i]);
    } else {
      for (std::size_t j = 0; j < kColumns; ++j) block.b[i][j] = j < width ? from[j] : 0;
    }
  }
}

SAYSO_INLINE void add_tile(const Block& block, std::size_t tile, std::size_t terms, float* c,
                           std::size_t c_step) {
  float sums[kRows][kColumns];
  for (std::size_t r = 0; r < kRows; ++r) std::memcpy(sums[r], c + r * c_step, sizeof sums[r]);
  const float* __restrict factors = block.a[tile][0];
  const float* __restrict line = block.b[0];
  for (std::size_t i = 0; i < terms; ++i, factors += kRows, line += kColumns) {
    for (std::size_t r = 0; r < kRows; ++r) {
      for (std::size_t j = 0; j < kColumns; ++j) sums[r][j] += factors[r] * line[j];
    }
  }
  for (std::size_t r = 0; r < kRows; ++r) std::memcpy(c + r * c_step, sums[r], sizeof sums[r]);
}

SAYSO_INLINE void add_block(const Product& p, std::size_t row, std::size_t rows, std::size_t column,
                            std::size_t width, std::size_t terms, const Block& block) {
  for (std::size_t tile = 0; tile * kRows < rows; ++tile) {
    const std::size_t height = rows - tile * kRows < kRows ? rows - tile * kRows : kRows;
    float* c = p.c + (row + tile * kRows) * p.m + column;
    if (height == kRows && width == kColumns) {
      add_tile(block, tile, terms, c, p.m);
      continue;
    }
    float padded[kRows][kColumns] = {};
    for (std::size_t r = 0; r < height; ++r) {
      for (std::size_t j = 0; j < width; ++j) padded[r][j] = c[r * p.m + j];
    }
    add_tile(block, tile, terms, padded[0], kColumns);
    for (std::size_t r = 0; r < height; ++r) {
      for (std::size_t j = 0; j < width; ++j) c[r * p.m + j] = padded[r][j];
    }
  }
}

SAYSO_INLINE void add_sums(const Product& p) {
  Block block;
  for (std::size_t term = 0; term < p.terms; term += kTerms) {
    const std::size_t terms = p.terms - term < kTerms ? p.terms - term : kTerms;
    for (std::size_t row = 0; row < p.rows; row += kRowBlock) {
      const std::size_t rows = p.rows - row < kRowBlock ? p.rows - row : kRowBlock;
      pack_rows(p, row, rows, term, terms, block);
      for (std::size_t column = 0; column < p.m; column += kColumns) {
        const std::size_t width = p.m - column < kColumns ? p.m - column : kColumns;
        pack_columns(p, column, width, term, terms, block);
        add_block(p, row, rows, column, width, terms, block);
      }
    }
  }
}

SAYSO_INLINE float clamp(float v, float low, float high) {
  const float above = v < low ? low : v;
  return above > high ? high : above;
}

SAYSO_INLINE float squash(float v) {
  const float bounded = clamp(v, -2.0F, 2.0F);
  const float size = bounded < 0 ? -bounded : bounded;
  return bounded * (1.0F - 0.25F * size);
}

SAYSO_INLINE float gate(float v) { return 0.5F + 0.5F * squash(0.5F * v); }

// The slopes of squash and gate, by their values.
SAYSO_INLINE float squash_slope(float s) {
  const float room = 1.0F - (s < 0 ? -s : s);
  return std::sqrt(room < 0 ? 0 : room);
}

SAYSO_INLINE float gate_slope(float g) { return 0.25F * squash_slope(2.0F * g - 1.0F); }

// e to the v for -80 <= v <= 0, within a few units of the last place; the same
// on every machine, which the library's is not.
SAYSO_INLINE float exponential(float v) {
  const float scaled = v * 1.44269504F;
  const auto whole = static_cast<std::int32_t>(scaled - 0.5F);  // rounds, as scaled <= 0
  const float x = (scaled - static_cast<float>(whole)) * 0.69314718F;
  const float series =
      1.0F +
      x * (1.0F + x * (0.5F + x * (0.166666667F + x * (0.0416666667F + x * 0.00833333333F))));
  return series * std::bit_cast<float>((whole + 127) << 23);
}

}  // namespace

SAYSO_CLONES void add_product(std::size_t n, std::size_t k, std::size_t m, const float* a,
                              const float* b, float* c) {
  add_sums({n, k, m, a, k, 1, b, c});
}

SAYSO_CLONES void add_transposed_product(std::size_t n, std::size_t k, std::size_t m,
                                         const float* a, const float* b, float* c) {
  add_sums({k, n, m, a, 1, k, b, c});
}

void transpose(std::size_t k, std::size_t m, const float* from, float* to) {
  for (std::size_t i = 0; i < k; ++i) {
    for (std::size_t j = 0; j < m; ++j) to[j * k + i] = from[i * m + j];
  }
}

SAYSO_CLONES void add(std::size_t m, const float* __restrict x, float* __restrict y) {
  for (std::size_t j = 0; j < m; ++j) y[j] += x[j];
}

SAYSO_CLONES void multiply(std::size_t m, const float* __restrict x, float* __restrict y) {
  for (std::size_t j = 0; j < m; ++j) y[j] *= x[j];
}

SAYSO_CLONES void relu(std::size_t m, float* x) {
  for (std::size_t j = 0; j < m; ++j) x[j] = x[j] > 0 ? x[j] : 0;
}

SAYSO_CLONES void softmax(std::size_t m, float* x) {
  float most = x[0];
  for (std::size_t j = 1; j < m; ++j) most = x[j] > most ? x[j] : most;
  for (std::size_t j = 0; j < m; ++j) x[j] = exponential(clamp(x[j] - most, -80.0F, 0.0F));
  float sum = 0;
  for (std::size_t j = 0; j < m; ++j) sum += x[j];
  for (std::size_t j = 0; j < m; ++j) x[j] /= sum;
}

SAYSO_CLONES void unit_forward(std::size_t h, const float* __restrict peep,
                               const float* __restrict before, float* __restrict gates,
                               float* __restrict cell, float* __restrict out) {
  for (std::size_t j = 0; j < h; ++j) {
    const float f = gate(gates[h + j] + peep[j] * before[j]);
    const float r = gate(gates[2 * h + j] + peep[h + j] * before[j]);
    const float c = f * before[j] + (1.0F - f) * gates[j];
    gates[h + j] = f;
    gates[2 * h + j] = r;
    cell[j] = c;
    out[j] += r * squash(c);
  }
}

SAYSO_CLONES void unit_step(std::size_t h, const float* __restrict peep,
                            const float* __restrict gates, float* __restrict cell,
                            float* __restrict out) {
  for (std::size_t j = 0; j < h; ++j) {
    const float before = cell[j];
    const float f = gate(gates[h + j] + peep[j] * before);
    const float r = gate(gates[2 * h + j] + peep[h + j] * before);
    const float c = f * before + (1.0F - f) * gates[j];
    cell[j] = c;
    out[j] += r * squash(c);
  }
}

SAYSO_CLONES void add_scaled(std::size_t m, float scale, const std::int8_t* __restrict x,
                             float* __restrict y) {
  for (std::size_t j = 0; j < m; ++j) y[j] += scale * static_cast<float>(x[j]);
}

SAYSO_CLONES void unit_backward(std::size_t h, const float* __restrict peep,
                                const float* __restrict before, const float* __restrict gates,
                                const float* __restrict cell, const float* __restrict dout,
                                float* __restrict carry, float* __restrict dgates,
                                float* __restrict dpeep) {
  for (std::size_t j = 0; j < h; ++j) {
    const float f = gates[h + j];
    const float r = gates[2 * h + j];
    const float s = squash(cell[j]);
    const float dc = carry[j] + dout[j] * r * squash_slope(s);
    const float df = dc * (before[j] - gates[j]) * gate_slope(f);
    const float dr = dout[j] * s * gate_slope(r);
    dgates[j] = dc * (1.0F - f);
    dgates[h + j] = df;
    dgates[2 * h + j] = dr;
    dpeep[j] += df * before[j];
    dpeep[h + j] += dr * before[j];
    carry[j] = dc * f + df * peep[j] + dr * peep[h + j];
  }
}

SAYSO_CLONES void adam(std::size_t m, const AdamStep& step, const float* __restrict gradients,
                       float* __restrict means, float* __restrict squares,
                       float* __restrict values) {
  for (std::size_t j = 0; j < m; ++j) {
    const float gradient = gradients[j] * step.factor;
    means[j] = step.beta1 * means[j] + (1.0F - step.beta1) * gradient;
    squares[j] = step.beta2 * squares[j] + (1.0F - step.beta2) * gradient * gradient;
    values[j] -= step.rate * means[j] / (std::sqrt(squares[j]) + 1e-8F);
  }
}

SAYSO_CLONES void move_towards(std::size_t m, float share, const float* __restrict x,
                               float* __restrict y) {
  for (std::size_t j = 0; j < m; ++j) y[j] += share * (x[j] - y[j]);
}

}  // namespace sayso::kernels
