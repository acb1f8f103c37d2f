// Products in whole numbers: a matrix of weights as 8-bit numbers with a scale
// for each column, multiplied with rows quantised the same way. On the
// treebanks' dev parts 8 bits score as 12 do, to a hundredth of a point.
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
// each row. kQuantisedZero stands for 0, since the machine multiplies bytes
// without a sign by bytes with one.
struct QuantisedRows {
  std::vector<std::uint8_t> values;  // [n][k rounded up to a multiple of 4]
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
  // In panels of kPanel columns, four rows together: [panel][k /
  // 4][kPanel][4].
  std::vector<std::int8_t> weights_;
  std::vector<std::int32_t> zeros_;  // by column: what a row of zeros adds up to
  std::vector<float> scales_;
  std::vector<float> bias_;
};

inline constexpr int kMostQuantised = 127;
inline constexpr int kQuantisedZero = 128;
// Sums of so many products of 255 by 127 stay below 2 to the 31.
inline constexpr std::size_t kMostTerms = 65'536;

}  // namespace sayso
