#include "syntax/network.h"

#include <algorithm>

#include "syntax/kernels.h"

namespace sayso {
namespace {

// Rows of `bias`, one for each word.
void fill_rows(std::size_t n, std::size_t m, const float* bias, std::vector<float>& out) {
  out.resize(n * m);
  for (std::size_t t = 0; t < n; ++t)
    std::copy(bias, bias + m, out.begin() + static_cast<std::ptrdiff_t>(t * m));
}

void relu(float* values, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) values[i] = values[i] > 0 ? values[i] : 0;
}

void multiply_rows(std::vector<float>& values, const std::vector<float>& factors) {
  const std::size_t m = factors.size();
  for (std::size_t i = 0; i < values.size(); ++i) values[i] *= factors[i % m];
}

}  // namespace

NetworkLayout::NetworkLayout(const NetworkShape& wanted) : shape(wanted) {
  const std::size_t dim = shape.dim();
  embeddings = take(std::size_t{shape.rows} * dim);
  for (std::uint32_t i = 0; i < shape.layers; ++i) {
    std::array<Direction, 2> both{};
    for (Direction& direction : both) {
      direction.weights = take(dim * 3 * shape.hidden);
      direction.bias = take(std::size_t{3} * shape.hidden);
    }
    directions.push_back(both);
  }
  tag_weights = take(dim * shape.tags);
  tag_bias = take(shape.tags);
  arc_dep = take(dim * shape.arc);
  arc_dep_bias = take(shape.arc);
  arc_head = take(dim * shape.arc);
  arc_head_bias = take(shape.arc);
  arc_root = take(shape.arc);
  arc_bilinear = take(std::size_t{shape.arc} * shape.arc);
  arc_prior = take(shape.arc);
  label_dep = take(dim * shape.label);
  label_head = take(dim * shape.label);
  label_bias = take(shape.label);
  label_root = take(shape.label);
  label_out = take(std::size_t{shape.label} * shape.relations);
  label_out_bias = take(shape.relations);
}

std::size_t NetworkLayout::take(std::size_t count) {
  const std::size_t offset = size;
  size += count;
  return offset;
}

void Network::forward(std::span<const FeatureRows> words, const Dropout& dropout,
                      Activations& a) const {
  const NetworkShape& shape = layout_.shape;
  a.words = words.size();
  a.x.resize(shape.layers + 1);
  a.input.resize(shape.layers);
  a.gates.resize(shape.layers);
  a.cells.resize(shape.layers);
  embed(words, a);
  static const std::vector<float> kNone;
  for (std::size_t i = 0; i < shape.layers; ++i)
    layer(i, dropout.layers.empty() ? kNone : dropout.layers[i], a);
  heads(dropout, a);
}

void Network::embed(std::span<const FeatureRows> words, Activations& a) const {
  const std::size_t dim = layout_.shape.dim();
  a.x[0].assign(words.size() * dim, 0.0F);
  for (std::size_t t = 0; t < words.size(); ++t) {
    for (const std::uint32_t row : words[t]) {
      if (row != kNoRow)
        kernels::add(dim, at(layout_.embeddings + row * dim), a.x[0].data() + t * dim);
    }
  }
}

void Network::layer(std::size_t number, const std::vector<float>& mask, Activations& a) const {
  const std::size_t n = a.words;
  const std::size_t dim = layout_.shape.dim();
  const std::size_t h = layout_.shape.hidden;
  a.input[number] = a.x[number];
  if (!mask.empty()) multiply_rows(a.input[number], mask);
  a.x[number + 1] = a.x[number];
  for (int direction = 0; direction < 2; ++direction) {
    const auto side = static_cast<std::size_t>(direction);
    const NetworkLayout::Direction& at_layout = layout_.directions[number][side];
    fill_rows(n, 3 * h, at(at_layout.bias), a.gates[number][side]);
    kernels::add_product(n, dim, 3 * h, a.input[number].data(), at(at_layout.weights),
                         a.gates[number][side].data());
    run_unit(number, direction, a);
  }
}

void Network::run_unit(std::size_t number, int direction, Activations& a) const {
  const auto side = static_cast<std::size_t>(direction);
  const std::size_t n = a.words;
  const std::size_t h = layout_.shape.hidden;
  const std::size_t dim = layout_.shape.dim();
  std::vector<float>& cells = a.cells[number][side];
  cells.resize(n * h);
  const std::vector<float> zero(h, 0.0F);
  const float* previous = zero.data();
  for (std::size_t step = 0; step < n; ++step) {
    const std::size_t t = direction == 0 ? step : n - 1 - step;
    float* gates = a.gates[number][side].data() + t * 3 * h;
    float* cell = cells.data() + t * h;
    float* out = a.x[number + 1].data() + t * dim + side * h;
    for (std::size_t j = h; j < 3 * h; ++j) gates[j] = gate(gates[j]);
    for (std::size_t j = 0; j < h; ++j) {
      cell[j] = gates[h + j] * previous[j] + (1.0F - gates[h + j]) * gates[j];
      out[j] += gates[2 * h + j] * squash(cell[j]);
    }
    previous = cell;
  }
}

void Network::heads(const Dropout& dropout, Activations& a) const {
  const NetworkShape& shape = layout_.shape;
  const std::size_t n = a.words;
  const std::size_t dim = shape.dim();
  fill_rows(n, shape.tags, at(layout_.tag_bias), a.tag_scores);
  kernels::add_product(n, dim, shape.tags, a.x[kTagLayer].data(), at(layout_.tag_weights),
                       a.tag_scores.data());

  a.top = a.x[shape.layers];
  if (!dropout.layers.empty()) multiply_rows(a.top, dropout.layers[shape.layers]);

  fill_rows(n, shape.arc, at(layout_.arc_dep_bias), a.dep);
  kernels::add_product(n, dim, shape.arc, a.top.data(), at(layout_.arc_dep), a.dep.data());
  relu(a.dep.data(), a.dep.size());
  fill_rows(n + 1, shape.arc, at(layout_.arc_head_bias), a.head);
  std::copy(at(layout_.arc_root), at(layout_.arc_root) + shape.arc, a.head.begin());
  kernels::add_product(n, dim, shape.arc, a.top.data(), at(layout_.arc_head),
                       a.head.data() + shape.arc);
  relu(a.head.data(), a.head.size());
  if (!dropout.dep.empty()) {
    multiply_rows(a.dep, dropout.dep);
    multiply_rows(a.head, dropout.head);
  }

  // score(d, h) = (dep(d) U + u) . head(h), as a product with the heads transposed
  fill_rows(n, shape.arc, at(layout_.arc_prior), a.dep_u);
  kernels::add_product(n, shape.arc, shape.arc, a.dep.data(), at(layout_.arc_bilinear),
                       a.dep_u.data());
  std::vector<float> turned((n + 1) * shape.arc);
  kernels::transpose(n + 1, shape.arc, a.head.data(), turned.data());
  a.arc_scores.assign(n * (n + 1), 0.0F);
  kernels::add_product(n, shape.arc, n + 1, a.dep_u.data(), turned.data(), a.arc_scores.data());

  fill_rows(n, shape.label, at(layout_.label_bias), a.label_dep);
  kernels::add_product(n, dim, shape.label, a.top.data(), at(layout_.label_dep),
                       a.label_dep.data());
  a.label_head.assign((n + 1) * shape.label, 0.0F);
  std::copy(at(layout_.label_root), at(layout_.label_root) + shape.label, a.label_head.begin());
  kernels::add_product(n, dim, shape.label, a.top.data(), at(layout_.label_head),
                       a.label_head.data() + shape.label);
}

void Network::label_scores(const Activations& a, std::size_t word, std::size_t head, float* hidden,
                           float* out) const {
  const NetworkShape& shape = layout_.shape;
  const float* dep = a.label_dep.data() + word * shape.label;
  const float* above = a.label_head.data() + head * shape.label;
  for (std::size_t j = 0; j < shape.label; ++j) hidden[j] = dep[j] + above[j];
  relu(hidden, shape.label);
  std::copy(at(layout_.label_out_bias), at(layout_.label_out_bias) + shape.relations, out);
  kernels::add_product(1, shape.label, shape.relations, hidden, at(layout_.label_out), out);
}

}  // namespace sayso
