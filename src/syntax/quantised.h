// Products in whole numbers: a matrix of weights as 12-bit numbers with a scale
// for each column, multiplied with rows quantised the same way.
//
// Sums of whole numbers do not depend on their order, so every instruction set
// gives the same bits.

#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace sayso {

// Rows of k numbers, as whole numbers up to kMostQuantised with a scale for
// each row.
struct QuantisedRows {
  std::vector<std::int16_t> values;  // [n][k rounded up to even]
  std::vector<float> scales;         // [n]
};

void quantise(std::size_t n, std::size_t k, const float* x, QuantisedRows& rows);

class QuantisedMatrix {
 public:
  QuantisedMatrix() = default;
  // Columns side by side from several matrices of k rows, in the order they are
  // appended.
  explicit QuantisedMatrix(std::size_t k) : k_(k) {}
  // weights[k][m], bias[m]; an empty bias is 0.
  void append(std::size_t m, const float* weights, std::span<const float> bias);

  std::size_t rows() const { return k_; }
  std::size_t columns() const { return scales_.size(); }

  // out[n][columns] = x W + bias
  void multiply(std::size_t n, const QuantisedRows& x, float* out) const;

 private:
  std::size_t k_ = 0;
  // In panels of kPanel columns, pairs of rows together: [panel][k /
  // 2][kPanel][2].
  std::vector<std::int16_t> weights_;
  std::vector<float> scales_;
  std::vector<float> bias_;
};

// Largest size of a quantised number: sums of 256 products stay below 2 to
// the 31.
inline constexpr int kMostQuantised = 2047;
inline constexpr std::size_t kMostTerms = 508;

}  // namespace sayso
