#include "syntax/gradients.h"

#include <algorithm>
#include <cmath>

#include "syntax/kernels.h"

namespace sayso {
namespace {

// What was cut to 0 passes nothing.
void cut_where_zero(const std::vector<float>& values, std::vector<float>& gradients) {
  for (std::size_t i = 0; i < values.size(); ++i) gradients[i] = values[i] > 0 ? gradients[i] : 0;
}

// Scores become their gradients; returns the loss.
double softmax_loss(float* scores, std::size_t count, std::size_t target) {
  kernels::softmax(count, scores);
  const auto probability = static_cast<double>(scores[target]);
  scores[target] -= 1.0F;
  return -std::log(std::max(probability, 1e-12));
}

}  // namespace

void transpose_weights(const NetworkLayout& layout, std::span<const float> parameters,
                       std::span<float> turned) {
  const NetworkShape& s = layout.shape;
  const auto turn = [&](std::size_t offset, std::size_t rows, std::size_t columns) {
    kernels::transpose(rows, columns, parameters.data() + offset, turned.data() + offset);
  };
  for (const auto& both : layout.directions) {
    const std::size_t in = &both == &layout.directions.front() ? s.embedding : s.dim();
    for (const NetworkLayout::Direction& direction : both)
      turn(direction.weights, in, std::size_t{3} * s.hidden);
  }
  turn(layout.tag_weights, s.dim(), s.tags);
  turn(layout.arc_dep, s.dim(), s.arc);
  turn(layout.arc_head, s.dim(), s.arc);
  turn(layout.arc_bilinear, s.arc, s.arc);
  turn(layout.label_dep, s.dim(), s.label);
  turn(layout.label_head, s.dim(), s.label);
  turn(layout.label_out, s.label, s.relations);
}

double Backward::run(const SentenceBatch& batch, const Targets& targets,
                     std::span<const Dropout> dropout, Gradients& gradients) {
  const NetworkShape& shape = layout_.shape;
  network_.forward(batch, dropout, a_);
  dx_.resize(shape.layers + 1);
  for (std::size_t i = 0; i <= shape.layers; ++i) dx_[i].assign(a_.words() * shape.input(i), 0.0F);
  dtop_.assign(a_.words() * shape.dim(), 0.0F);

  double loss = tag_loss(targets, gradients);
  loss += arc_loss(targets, dropout, gradients);
  loss += label_loss(targets, dropout, gradients);

  for (std::size_t i = 0; i < dropout.size(); ++i)
    multiply_rows(dtop_, a_.begins[i], a_.begins[i + 1], dropout[i].layers[shape.layers]);
  kernels::add(dtop_.size(), dtop_.data(), dx_[shape.layers].data());
  for (std::size_t i = shape.layers; i > 0; --i) layer(i - 1, dropout, gradients);
  embeddings(batch, gradients);
  return loss;
}

void Backward::dense(std::size_t in, std::size_t out, const std::vector<float>& x,
                     const std::vector<float>& dy, std::size_t weights, std::size_t bias,
                     Gradients& g, std::vector<float>& dx) const {
  const std::size_t n = a_.words();
  kernels::add_transposed_product(n, in, out, x.data(), dy.data(), g.values.data() + weights);
  for (std::size_t t = 0; t < n; ++t)
    kernels::add(out, dy.data() + t * out, g.values.data() + bias);
  kernels::add_product(n, out, in, dy.data(), turned_.data() + weights, dx.data());
}

double Backward::tag_loss(const Targets& targets, Gradients& g) {
  const std::size_t tags = layout_.shape.tags;
  double loss = 0;
  for (std::size_t t = 0; t < a_.words(); ++t)
    loss += softmax_loss(a_.tag_scores.data() + t * tags, tags, targets.tags[t]);
  dense(layout_.shape.dim(), tags, a_.x[kTagLayer], a_.tag_scores, layout_.tag_weights,
        layout_.tag_bias, g, dx_[kTagLayer]);
  return loss;
}

double Backward::arc_loss(const Targets& targets, std::span<const Dropout> dropout, Gradients& g) {
  const std::size_t arc = layout_.shape.arc;
  const std::size_t dim = layout_.shape.dim();
  ddep_u_.assign(a_.words() * arc, 0.0F);
  ddep_.assign(a_.words() * arc, 0.0F);
  dhead_.assign(a_.words() * arc, 0.0F);
  double loss = 0;
  for (std::size_t i = 0; i < a_.sentences(); ++i) loss += arc_loss_of(i, targets, dropout, g);
  dense(arc, arc, a_.dep, ddep_u_, layout_.arc_bilinear, layout_.arc_prior, g, ddep_);
  for (std::size_t i = 0; i < dropout.size(); ++i) {
    multiply_rows(ddep_, a_.begins[i], a_.begins[i + 1], dropout[i].dep);
    multiply_rows(dhead_, a_.begins[i], a_.begins[i + 1], dropout[i].head);
  }
  cut_where_zero(a_.dep, ddep_);
  cut_where_zero(a_.head, dhead_);
  dense(dim, arc, a_.top, ddep_, layout_.arc_dep, layout_.arc_dep_bias, g, dtop_);
  dense(dim, arc, a_.top, dhead_, layout_.arc_head, layout_.arc_head_bias, g, dtop_);
  return loss;
}

double Backward::arc_loss_of(std::size_t sentence, const Targets& targets,
                             std::span<const Dropout> dropout, Gradients& g) {
  const std::size_t n = a_.length(sentence);
  const std::size_t arc = layout_.shape.arc;
  const std::size_t begin = a_.begins[sentence];
  std::vector<float>& scores = a_.arcs[sentence];
  double loss = 0;
  for (std::size_t t = 0; t < n; ++t)
    loss += softmax_loss(scores.data() + t * (n + 1), n + 1, targets.heads[begin + t]);

  std::vector<float>& root = a_.roots[sentence];
  dsentence_.assign(root.begin(), root.end());
  dsentence_.insert(dsentence_.end(), a_.head.data() + begin * arc,
                    a_.head.data() + (begin + n) * arc);
  kernels::add_product(n, n + 1, arc, scores.data(), dsentence_.data(),
                       ddep_u_.data() + begin * arc);
  dsentence_.assign((n + 1) * arc, 0.0F);
  kernels::add_transposed_product(n, n + 1, arc, scores.data(), a_.dep_u.data() + begin * arc,
                                  dsentence_.data());
  std::copy(dsentence_.begin() + static_cast<std::ptrdiff_t>(arc), dsentence_.end(),
            dhead_.data() + begin * arc);
  dsentence_.resize(arc);
  if (!dropout.empty()) multiply_rows(dsentence_, 0, 1, dropout[sentence].head);
  cut_where_zero(root, dsentence_);
  kernels::add(arc, dsentence_.data(), g.values.data() + layout_.arc_root);
  return loss;
}

double Backward::label_loss(const Targets& targets, std::span<const Dropout> dropout,
                            Gradients& g) {
  const std::size_t label = layout_.shape.label;
  const std::size_t relations = layout_.shape.relations;
  const std::size_t dim = layout_.shape.dim();
  network_.score_labels(targets.heads, dropout, a_);
  double loss = 0;
  for (std::size_t t = 0; t < a_.words(); ++t)
    loss += softmax_loss(a_.label_scores.data() + t * relations, relations, targets.labels[t]);
  dlabel_.assign(a_.words() * label, 0.0F);
  dlabel_head_.assign(a_.words() * label, 0.0F);
  dense(label, relations, a_.label_hidden, a_.label_scores, layout_.label_out,
        layout_.label_out_bias, g, dlabel_);
  for (std::size_t i = 0; i < dropout.size(); ++i)
    multiply_rows(dlabel_, a_.begins[i], a_.begins[i + 1], dropout[i].label);
  cut_where_zero(a_.label_hidden, dlabel_);
  for (std::size_t i = 0; i < a_.sentences(); ++i) {
    for (std::size_t t = a_.begins[i]; t < a_.begins[i + 1]; ++t) {
      const std::uint16_t head = targets.heads[t];
      kernels::add(label, dlabel_.data() + t * label,
                   head == 0 ? g.values.data() + layout_.label_root
                             : dlabel_head_.data() + (a_.begins[i] + head - 1) * label);
    }
  }
  dense(dim, label, a_.top, dlabel_, layout_.label_dep, layout_.label_bias, g, dtop_);
  kernels::add_transposed_product(a_.words(), dim, label, a_.top.data(), dlabel_head_.data(),
                                  g.values.data() + layout_.label_head);
  kernels::add_product(a_.words(), label, dim, dlabel_head_.data(),
                       turned_.data() + layout_.label_head, dtop_.data());
  return loss;
}

void Backward::layer(std::size_t number, std::span<const Dropout> dropout, Gradients& g) {
  const std::size_t in = layout_.shape.input(number);
  const std::size_t gates = std::size_t{3} * layout_.shape.hidden;
  dinput_.assign(a_.words() * in, 0.0F);
  for (std::size_t side = 0; side < 2; ++side) {
    const NetworkLayout::Direction& at = layout_.directions[number][side];
    dgates_.resize(a_.words() * gates);
    for (std::size_t i = 0; i < a_.sentences(); ++i)
      unit(number, side, i, g.values.data() + at.peep);
    dense(in, gates, a_.input[number], dgates_, at.weights, at.bias, g, dinput_);
  }
  for (std::size_t i = 0; i < dropout.size(); ++i)
    multiply_rows(dinput_, a_.begins[i], a_.begins[i + 1], dropout[i].layers[number]);
  kernels::add(dinput_.size(), dinput_.data(), dx_[number].data());
  if (number > 0) kernels::add(dinput_.size(), dx_[number + 1].data(), dx_[number].data());
}

void Backward::unit(std::size_t number, std::size_t side, std::size_t sentence, float* dpeep) {
  const std::size_t n = a_.length(sentence);
  const std::size_t h = layout_.shape.hidden;
  const float* peep = p_.data() + layout_.directions[number][side].peep;
  const std::vector<float>& cells = a_.cells[number][side];
  carry_.assign(h, 0.0F);
  for (std::size_t step = n; step > 0; --step) {
    const std::size_t t = a_.begins[sentence] + (side == 0 ? step - 1 : n - step);
    const float* before = a_.no_cells.data();
    if (step > 1) before = cells.data() + (side == 0 ? t - 1 : t + 1) * h;
    kernels::unit_backward(h, peep, before, a_.gates[number][side].data() + t * 3 * h,
                           cells.data() + t * h, dx_[number + 1].data() + (t * 2 + side) * h,
                           carry_.data(), dgates_.data() + t * 3 * h, dpeep);
  }
}

void Backward::embeddings(const SentenceBatch& batch, Gradients& g) const {
  const std::size_t size = layout_.shape.embedding;
  for (std::size_t t = 0; t < batch.words.size(); ++t) {
    for (const std::uint32_t row : batch.words[t]) {
      if (row == kNoRow) continue;
      if (!g.is_touched[row]) {
        g.is_touched[row] = true;
        g.touched.push_back(row);
      }
      kernels::add(size, dx_[0].data() + t * size,
                   g.values.data() + layout_.embeddings + row * size);
    }
  }
}

}  // namespace sayso
