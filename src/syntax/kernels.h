// Products of small dense matrices, row major, and the elementwise sums of the
// network.
//
// Every sum runs over its terms in order, whatever the width of the machine's
// vectors: the loops are vectorised over the outputs, never over the terms, and
// the project builds without fused multiply-add. So all machines get the same
// bits.

#pragma once

#include <cstddef>
#include <cstdint>

namespace sayso::kernels {

// c[n][m] += a[n][k] * b[k][m]
void add_product(std::size_t n, std::size_t k, std::size_t m, const float* a, const float* b,
                 float* c);

// c[k][m] += transpose(a[n][k]) * b[n][m]
void add_transposed_product(std::size_t n, std::size_t k, std::size_t m, const float* a,
                            const float* b, float* c);

// to[m][k] = transpose(from[k][m])
void transpose(std::size_t k, std::size_t m, const float* from, float* to);

void add(std::size_t m, const float* x, float* y);       // y[m] += x[m]
void multiply(std::size_t m, const float* x, float* y);  // y[m] *= x[m]
void relu(std::size_t m, float* x);                      // x[m] = max(x[m], 0)
void softmax(std::size_t m, float* x);                   // of m > 0 scores, in place

// One step of a recurrent unit of h cells (syntax/network.h). `peep` [2h]: how
// the cells before move the gates f and r. `gates` [3h] comes as z, f, r before
// gating and leaves as after it; `out` [h] is added to.
void unit_forward(std::size_t h, const float* peep, const float* before, float* gates, float* cell,
                  float* out);

// The same without memory of the step: `cell` turns from before to after.
void unit_step(std::size_t h, const float* peep, const float* gates, float* cell, float* out);

// The step back: from the gradients of `out` and, in `carry`, of the cells, to
// those of z, f, r before gating and of `peep` (added to), and in `carry` of
// the cells before.
void unit_backward(std::size_t h, const float* peep, const float* before, const float* gates,
                   const float* cell, const float* dout, float* carry, float* dgates, float* dpeep);

// y[m] += scale * x[m]
void add_scaled(std::size_t m, float scale, const std::int8_t* x, float* y);

struct AdamStep {
  float rate = 0;
  float factor = 1;  // of the gradients
  float beta1 = 0;
  float beta2 = 0;
};

// Adam (Kingma and Ba 2015), without the correction of its start, which is in
// the rate.
void adam(std::size_t m, const AdamStep& step, const float* gradients, float* means, float* squares,
          float* values);

// y[m] moves by a share of its way to x[m].
void move_towards(std::size_t m, float share, const float* x, float* y);

}  // namespace sayso::kernels
