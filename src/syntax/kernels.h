// Products of small dense matrices, row major.
//
// Every sum runs over its terms in order, whatever the width of the machine's vectors: the loops
// are vectorised over the outputs, never over the terms, and the project builds without fused
// multiply-add. So all machines get the same bits.

#pragma once

#include <cstddef>

namespace sayso::kernels {

// c[n][m] += a[n][k] * b[k][m]
void add_product(std::size_t n, std::size_t k, std::size_t m, const float* a, const float* b,
                 float* c);

// c[k][m] += transpose(a[n][k]) * b[n][m]
void add_transposed_product(std::size_t n, std::size_t k, std::size_t m, const float* a,
                            const float* b, float* c);

// to[m][k] = transpose(from[k][m])
void transpose(std::size_t k, std::size_t m, const float* from, float* to);

// y[m] += x[m]
void add(std::size_t m, const float* x, float* y);

}  // namespace sayso::kernels
