#include "syntax/network.h"

#include <algorithm>

#include "syntax/kernels.h"

namespace sayso {
void multiply_rows(std::vector<float>& values, std::size_t begin, std::size_t end,
                   const std::vector<float>& factors) {
  const std::size_t m = factors.size();
  for (std::size_t t = begin; t < end; ++t)
    kernels::multiply(m, factors.data(), values.data() + t * m);
}

NetworkLayout::NetworkLayout(const NetworkShape& wanted) : shape(wanted) {
  const std::size_t dim = shape.dim();
  embeddings = take(std::size_t{shape.rows} * shape.embedding);
  for (std::uint32_t i = 0; i < shape.layers; ++i) {
    std::array<Direction, 2> both{};
    for (Direction& direction : both) {
      direction.weights = take(std::size_t{3} * shape.input(i) * shape.hidden);
      direction.bias = take(std::size_t{3} * shape.hidden);
      direction.peep = take(std::size_t{2} * shape.hidden);
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

void Network::forward(const SentenceBatch& batch, std::span<const Dropout> dropout,
                      Activations& a) const {
  const NetworkShape& shape = layout_.shape;
  a.begins.assign(1, 0);
  for (const std::uint32_t length : batch.lengths) a.begins.push_back(a.begins.back() + length);
  a.x.resize(shape.layers + 1);
  a.input.resize(shape.layers);
  a.gates.resize(shape.layers);
  a.cells.resize(shape.layers);
  embed(batch, a);
  for (std::size_t i = 0; i < shape.layers; ++i) layer(i, dropout, a);
  score_arcs(dropout, a);
  score_tags(a);
}

void Network::dense(const std::vector<float>& x, std::size_t k, std::size_t m, std::size_t weights,
                    std::size_t bias, std::vector<float>& out) const {
  const std::size_t n = x.size() / k;
  out.resize(n * m);
  for (std::size_t t = 0; t < n; ++t) std::copy_n(at(bias), m, out.data() + t * m);
  kernels::add_product(n, k, m, x.data(), at(weights), out.data());
}

void Network::embed(const SentenceBatch& batch, Activations& a) const {
  const std::size_t size = layout_.shape.embedding;
  a.x[0].assign(batch.words.size() * size, 0.0F);
  for (std::size_t t = 0; t < batch.words.size(); ++t) {
    for (const std::uint32_t row : batch.words[t]) {
      if (row != kNoRow)
        kernels::add(size, at(layout_.embeddings + row * size), a.x[0].data() + t * size);
    }
  }
}

void Network::layer(std::size_t number, std::span<const Dropout> dropout, Activations& a) const {
  const std::size_t h = layout_.shape.hidden;
  a.input[number] = a.x[number];
  for (std::size_t i = 0; i < dropout.size(); ++i)
    multiply_rows(a.input[number], a.begins[i], a.begins[i + 1], dropout[i].layers[number]);
  if (number == 0) {
    a.x[1].assign(a.words() * 2 * h, 0.0F);
  } else {
    a.x[number + 1] = a.x[number];
  }
  for (std::size_t side = 0; side < 2; ++side) {
    const NetworkLayout::Direction& direction = layout_.directions[number][side];
    dense(a.input[number], layout_.shape.input(number), 3 * h, direction.weights, direction.bias,
          a.gates[number][side]);
    a.cells[number][side].resize(a.words() * h);
    for (std::size_t i = 0; i < a.sentences(); ++i) run_unit(number, side, i, a);
  }
}

void Network::run_unit(std::size_t number, std::size_t side, std::size_t sentence,
                       Activations& a) const {
  const std::size_t n = a.length(sentence);
  const std::size_t h = layout_.shape.hidden;
  a.no_cells.assign(h, 0.0F);
  const float* before = a.no_cells.data();
  const float* peep = at(layout_.directions[number][side].peep);
  for (std::size_t step = 0; step < n; ++step) {
    const std::size_t t = a.begins[sentence] + (side == 0 ? step : n - 1 - step);
    float* cell = a.cells[number][side].data() + t * h;
    kernels::unit_forward(h, peep, before, a.gates[number][side].data() + t * 3 * h, cell,
                          a.x[number + 1].data() + (t * 2 + side) * h);
    before = cell;
  }
}

void Network::score_tags(Activations& a) const {
  dense(a.x[kTagLayer], layout_.shape.dim(), layout_.shape.tags, layout_.tag_weights,
        layout_.tag_bias, a.tag_scores);
}

void Network::score_arcs(std::span<const Dropout> dropout, Activations& a) const {
  const NetworkShape& shape = layout_.shape;
  const std::size_t dim = shape.dim();
  a.top = a.x[shape.layers];
  for (std::size_t i = 0; i < dropout.size(); ++i)
    multiply_rows(a.top, a.begins[i], a.begins[i + 1], dropout[i].layers[shape.layers]);
  dense(a.top, dim, shape.arc, layout_.arc_dep, layout_.arc_dep_bias, a.dep);
  dense(a.top, dim, shape.arc, layout_.arc_head, layout_.arc_head_bias, a.head);
  kernels::relu(a.dep.size(), a.dep.data());
  kernels::relu(a.head.size(), a.head.data());
  a.roots.resize(a.sentences());
  for (std::vector<float>& root : a.roots) {
    root.assign(at(layout_.arc_root), at(layout_.arc_root) + shape.arc);
    kernels::relu(shape.arc, root.data());
  }
  for (std::size_t i = 0; i < dropout.size(); ++i) {
    multiply_rows(a.dep, a.begins[i], a.begins[i + 1], dropout[i].dep);
    multiply_rows(a.head, a.begins[i], a.begins[i + 1], dropout[i].head);
    multiply_rows(a.roots[i], 0, 1, dropout[i].head);
  }
  dense(a.dep, shape.arc, shape.arc, layout_.arc_bilinear, layout_.arc_prior, a.dep_u);
  a.arcs.resize(a.sentences());
  for (std::size_t i = 0; i < a.sentences(); ++i) score_arcs_of(i, a);
  dense(a.top, dim, shape.label, layout_.label_dep, layout_.label_bias, a.label_dep);
  a.label_head.assign(a.words() * shape.label, 0.0F);
  kernels::add_product(a.words(), dim, shape.label, a.top.data(), at(layout_.label_head),
                       a.label_head.data());
}

// score(d, h) = (dep(d) U + u) . head(h), as a product with the heads
// transposed
void Network::score_arcs_of(std::size_t sentence, Activations& a) const {
  const std::size_t n = a.length(sentence);
  const std::size_t arc = layout_.shape.arc;
  const std::size_t begin = a.begins[sentence] * arc;
  a.turned.resize((n + 1) * arc);
  for (std::size_t j = 0; j < arc; ++j) {
    float* row = a.turned.data() + j * (n + 1);
    row[0] = a.roots[sentence][j];
    for (std::size_t t = 0; t < n; ++t) row[t + 1] = a.head[begin + t * arc + j];
  }
  a.arcs[sentence].assign(n * (n + 1), 0.0F);
  kernels::add_product(n, arc, n + 1, a.dep_u.data() + begin, a.turned.data(),
                       a.arcs[sentence].data());
}

void Network::score_labels(std::span<const std::uint16_t> heads, std::span<const Dropout> dropout,
                           Activations& a) const {
  const std::size_t label = layout_.shape.label;
  a.label_hidden = a.label_dep;
  for (std::size_t i = 0; i < a.sentences(); ++i) {
    for (std::size_t t = a.begins[i]; t < a.begins[i + 1]; ++t) {
      const float* head = heads[t] == 0
                              ? at(layout_.label_root)
                              : a.label_head.data() + (a.begins[i] + heads[t] - 1) * label;
      kernels::add(label, head, a.label_hidden.data() + t * label);
    }
  }
  kernels::relu(a.label_hidden.size(), a.label_hidden.data());
  for (std::size_t i = 0; i < dropout.size(); ++i)
    multiply_rows(a.label_hidden, a.begins[i], a.begins[i + 1], dropout[i].label);
  dense(a.label_hidden, label, layout_.shape.relations, layout_.label_out, layout_.label_out_bias,
        a.label_scores);
}

}  // namespace sayso
