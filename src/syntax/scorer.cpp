#include "syntax/scorer.h"

#include <algorithm>
#include <cmath>

#include "syntax/kernels.h"

namespace sayso {
namespace {

QuantisedEmbeddings quantise_embeddings(const NetworkShape& shape, const float* values) {
  QuantisedEmbeddings made;
  const std::size_t size = shape.embedding;
  made.values.resize(shape.rows * size);
  for (std::size_t row = 0; row < shape.rows; ++row) {
    const float* from = values + row * size;
    float most = 1e-12F;
    for (std::size_t i = 0; i < size; ++i) most = std::max(most, std::abs(from[i]));
    made.scales.push_back(most / 127.0F);
    for (std::size_t i = 0; i < size; ++i) {
      made.values[row * size + i] =
          static_cast<std::int8_t>(std::lround(from[i] / made.scales.back()));
    }
  }
  return made;
}

}  // namespace

Scorer::Scorer(const NetworkLayout& layout, std::span<const float> parameters)
    : shape_(layout.shape), embeddings_(quantise_embeddings(layout.shape, parameters.data())) {
  const auto part = [&](std::size_t offset, std::size_t count) {
    return parameters.subspan(offset, count);
  };
  const auto copy = [&](std::size_t offset, std::size_t count) {
    const auto values = part(offset, count);
    return std::vector<float>(values.begin(), values.end());
  };
  const auto append = [&](QuantisedMatrix& matrix, std::size_t m, std::size_t weights,
                          std::span<const float> bias) {
    matrix.append(m, parameters.data() + weights, bias);
  };
  const std::size_t h = shape_.hidden;
  for (std::size_t i = 0; i < shape_.layers; ++i) {
    layers_.emplace_back(shape_.input(i));
    peep_.emplace_back();
    for (std::size_t side = 0; side < 2; ++side) {
      const NetworkLayout::Direction& at = layout.directions[i][side];
      append(layers_.back(), 3 * h, at.weights, part(at.bias, 3 * h));
      peep_.back()[side] = copy(at.peep, 2 * h);
    }
  }
  tags_ = QuantisedMatrix(shape_.dim());
  append(tags_, shape_.tags, layout.tag_weights, part(layout.tag_bias, shape_.tags));
  top_ = QuantisedMatrix(shape_.dim());
  append(top_, shape_.arc, layout.arc_dep, part(layout.arc_dep_bias, shape_.arc));
  append(top_, shape_.arc, layout.arc_head, part(layout.arc_head_bias, shape_.arc));
  append(top_, shape_.label, layout.label_dep, part(layout.label_bias, shape_.label));
  append(top_, shape_.label, layout.label_head, {});
  bilinear_ = QuantisedMatrix(shape_.arc);
  append(bilinear_, shape_.arc, layout.arc_bilinear, part(layout.arc_prior, shape_.arc));
  labels_ = QuantisedMatrix(shape_.label);
  append(labels_, shape_.relations, layout.label_out,
         part(layout.label_out_bias, shape_.relations));
  root_ = copy(layout.arc_root, shape_.arc);
  kernels::relu(root_.size(), root_.data());
  label_root_ = copy(layout.label_root, shape_.label);
}

void Scorer::score(const SentenceBatch& batch, Scores& s) const {
  s.begins.assign(1, 0);
  for (const std::uint32_t length : batch.lengths) s.begins.push_back(s.begins.back() + length);
  embed(batch, s);
  for (std::size_t i = 0; i < shape_.layers; ++i) run_layer(i, s);
  score_arcs(s);
}

void Scorer::embed(const SentenceBatch& batch, Scores& s) const {
  const std::size_t size = shape_.embedding;
  s.embedded.assign(batch.words.size() * size, 0.0F);
  for (std::size_t t = 0; t < batch.words.size(); ++t) {
    for (const std::uint32_t row : batch.words[t]) {
      if (row == kNoRow) continue;
      kernels::add_scaled(size, embeddings_.scales[row], embeddings_.values.data() + row * size,
                          s.embedded.data() + t * size);
    }
  }
}

void Scorer::run_layer(std::size_t number, Scores& s) const {
  const std::size_t n = s.words();
  const std::vector<float>& input = number == 0 ? s.embedded : s.x;
  quantise(n, shape_.input(number), input.data(), s.rows);
  if (number == kTagLayer) {
    s.tags.resize(n * shape_.tags);
    tags_.multiply(n, s.rows, s.tags.data());
  }
  s.gates.resize(n * 6 * shape_.hidden);
  layers_[number].multiply(n, s.rows, s.gates.data());
  if (number == 0) s.x.assign(n * shape_.dim(), 0.0F);
  for (std::size_t i = 0; i < s.sentences(); ++i) {
    run_unit(number, 0, i, s);
    run_unit(number, 1, i, s);
  }
}

void Scorer::run_unit(std::size_t number, std::size_t side, std::size_t sentence, Scores& s) const {
  const std::size_t n = s.length(sentence);
  const std::size_t h = shape_.hidden;
  s.cell.assign(h, 0.0F);
  for (std::size_t step = 0; step < n; ++step) {
    const std::size_t t = s.begins[sentence] + (side == 0 ? step : n - 1 - step);
    kernels::unit_step(h, peep_[number][side].data(), s.gates.data() + (t * 2 + side) * 3 * h,
                       s.cell.data(), s.x.data() + (t * 2 + side) * h);
  }
}

void Scorer::score_arcs(Scores& s) const {
  const std::size_t n = s.words();
  const std::size_t arc = shape_.arc;
  const std::size_t width = top_columns();
  quantise(n, shape_.dim(), s.x.data(), s.rows);
  if (shape_.layers == kTagLayer) {
    s.tags.resize(n * shape_.tags);
    tags_.multiply(n, s.rows, s.tags.data());
  }
  s.top.resize(n * width);
  top_.multiply(n, s.rows, s.top.data());
  s.dep.resize(n * arc);
  for (std::size_t t = 0; t < n; ++t) {
    kernels::relu(2 * arc, s.top.data() + t * width);
    std::copy_n(s.top.data() + t * width, arc, s.dep.data() + t * arc);
  }
  quantise(n, arc, s.dep.data(), s.rows);
  s.dep_u.resize(n * arc);
  bilinear_.multiply(n, s.rows, s.dep_u.data());
  s.arcs.resize(s.sentences());
  for (std::size_t i = 0; i < s.sentences(); ++i) score_arcs_of(i, s);
}

void Scorer::score_arcs_of(std::size_t sentence, Scores& s) const {
  const std::size_t n = s.length(sentence);
  const std::size_t arc = shape_.arc;
  const float* heads = s.top.data() + s.begins[sentence] * top_columns() + arc;
  s.turned.resize((n + 1) * arc);
  for (std::size_t j = 0; j < arc; ++j) {
    float* row = s.turned.data() + j * (n + 1);
    row[0] = root_[j];
    for (std::size_t t = 0; t < n; ++t) row[t + 1] = heads[t * top_columns() + j];
  }
  s.arcs[sentence].assign(n * (n + 1), 0.0F);
  kernels::add_product(n, arc, n + 1, s.dep_u.data() + s.begins[sentence] * arc, s.turned.data(),
                       s.arcs[sentence].data());
}

void Scorer::score_labels(std::span<const std::uint16_t> heads, Scores& s) const {
  const std::size_t n = s.words();
  const std::size_t label = shape_.label;
  const std::size_t width = top_columns();
  s.label_hidden.resize(n * label);
  for (std::size_t i = 0; i < s.sentences(); ++i) {
    for (std::size_t t = s.begins[i]; t < s.begins[i + 1]; ++t) {
      const float* dep = s.top.data() + t * width + std::size_t{2} * shape_.arc;
      const float* head = label_root_.data();
      if (heads[t] != 0)
        head = s.top.data() + (s.begins[i] + heads[t]) * width - label;  // the row's last part
      float* hidden = s.label_hidden.data() + t * label;
      std::copy_n(dep, label, hidden);
      kernels::add(label, head, hidden);
    }
  }
  kernels::relu(s.label_hidden.size(), s.label_hidden.data());
  quantise(n, label, s.label_hidden.data(), s.rows);
  s.labels.resize(n * shape_.relations);
  labels_.multiply(n, s.rows, s.labels.data());
}

}  // namespace sayso
