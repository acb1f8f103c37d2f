#include "syntax/gradients.h"

#include <algorithm>
#include <cmath>

#include "syntax/kernels.h"

namespace sayso {
namespace {

// Turns scores into softmax minus target; returns the cross-entropy.
double softmax_gradient(float* scores, std::size_t count, std::size_t target) {
  const float most = *std::max_element(scores, scores + count);
  double sum = 0;
  for (std::size_t i = 0; i < count; ++i) {
    scores[i] = std::exp(scores[i] - most);
    sum += static_cast<double>(scores[i]);
  }
  const double probability = static_cast<double>(scores[target]) / sum;
  for (std::size_t i = 0; i < count; ++i)
    scores[i] = static_cast<float>(static_cast<double>(scores[i]) / sum);
  scores[target] -= 1.0F;
  return -std::log(std::max(probability, 1e-12));
}

// The slope of squash at a value whose squash is known: (1 - |s|)^2.
float squash_slope(float squashed) {
  const float rest = 1.0F - std::abs(squashed);
  return rest * rest;
}

void multiply_rows(std::vector<float>& values, const std::vector<float>& factors) {
  if (factors.empty()) return;
  for (std::size_t i = 0; i < values.size(); ++i) values[i] *= factors[i % factors.size()];
}

}  // namespace

std::vector<float> transposed_weights(const NetworkLayout& layout,
                                      std::span<const float> parameters) {
  const NetworkShape& s = layout.shape;
  std::vector<float> turned(layout.size, 0.0F);
  const auto turn = [&](std::size_t offset, std::size_t rows, std::size_t columns) {
    kernels::transpose(rows, columns, parameters.data() + offset, turned.data() + offset);
  };
  for (const auto& both : layout.directions) {
    for (const NetworkLayout::Direction& direction : both)
      turn(direction.weights, s.dim(), std::size_t{3} * s.hidden);
  }
  turn(layout.tag_weights, s.dim(), s.tags);
  turn(layout.arc_dep, s.dim(), s.arc);
  turn(layout.arc_head, s.dim(), s.arc);
  turn(layout.arc_bilinear, s.arc, s.arc);
  turn(layout.label_dep, s.dim(), s.label);
  turn(layout.label_head, s.dim(), s.label);
  turn(layout.label_out, s.label, s.relations);
  return turned;
}

double Backward::run(std::span<const FeatureRows> words, const SentenceTargets& targets,
                     const Dropout& dropout, Gradients& gradients) {
  const NetworkShape& shape = layout_.shape;
  network_.forward(words, dropout, a_);
  const std::size_t size = words.size() * shape.dim();
  dx_.resize(shape.layers + 1);
  for (std::vector<float>& layer : dx_) layer.assign(size, 0.0F);
  dtop_.assign(size, 0.0F);

  double loss = tag_loss(targets, gradients);
  loss += arc_loss(targets, dropout, gradients);
  loss += label_loss(targets, gradients);

  if (!dropout.layers.empty()) multiply_rows(dtop_, dropout.layers[shape.layers]);
  kernels::add(size, dtop_.data(), dx_[shape.layers].data());
  for (std::size_t i = shape.layers; i > 0; --i) layer(i - 1, dropout, gradients);
  embeddings(words, gradients);
  return loss;
}

void Backward::dense(std::size_t n, std::size_t in, std::size_t out, const float* x,
                     const float* dy, std::size_t weights, std::size_t bias, Gradients& g,
                     float* dx) const {
  kernels::add_transposed_product(n, in, out, x, dy, g.values.data() + weights);
  for (std::size_t t = 0; t < n; ++t) kernels::add(out, dy + t * out, g.values.data() + bias);
  kernels::add_product(n, out, in, dy, t_.data() + weights, dx);
}

double Backward::tag_loss(const SentenceTargets& targets, Gradients& g) {
  const std::size_t tags = layout_.shape.tags;
  double loss = 0;
  for (std::size_t t = 0; t < a_.words; ++t) {
    loss += softmax_gradient(a_.tag_scores.data() + t * tags, tags, targets.tags[t]);
  }
  dense(a_.words, layout_.shape.dim(), tags, a_.x[kTagLayer].data(), a_.tag_scores.data(),
        layout_.tag_weights, layout_.tag_bias, g, dx_[kTagLayer].data());
  return loss;
}

double Backward::arc_loss(const SentenceTargets& targets, const Dropout& dropout, Gradients& g) {
  const std::size_t n = a_.words;
  const std::size_t arc = layout_.shape.arc;
  double loss = 0;
  for (std::size_t t = 0; t < n; ++t) {
    loss += softmax_gradient(a_.arc_scores.data() + t * (n + 1), n + 1, targets.heads[t]);
  }
  std::vector<float> ddep_u(n * arc, 0.0F);
  std::vector<float> dhead((n + 1) * arc, 0.0F);
  std::vector<float> ddep(n * arc, 0.0F);
  kernels::add_product(n, n + 1, arc, a_.arc_scores.data(), a_.head.data(), ddep_u.data());
  kernels::add_transposed_product(n, n + 1, arc, a_.arc_scores.data(), a_.dep_u.data(),
                                  dhead.data());
  dense(n, arc, arc, a_.dep.data(), ddep_u.data(), layout_.arc_bilinear, layout_.arc_prior, g,
        ddep.data());
  // through dropout and relu: what was cut to 0 passes nothing
  multiply_rows(ddep, dropout.dep);
  multiply_rows(dhead, dropout.head);
  for (std::size_t i = 0; i < ddep.size(); ++i) ddep[i] = a_.dep[i] > 0 ? ddep[i] : 0;
  for (std::size_t i = 0; i < dhead.size(); ++i) dhead[i] = a_.head[i] > 0 ? dhead[i] : 0;
  dense(n, layout_.shape.dim(), arc, a_.top.data(), ddep.data(), layout_.arc_dep,
        layout_.arc_dep_bias, g, dtop_.data());
  kernels::add(arc, dhead.data(), g.values.data() + layout_.arc_root);
  dense(n, layout_.shape.dim(), arc, a_.top.data(), dhead.data() + arc, layout_.arc_head,
        layout_.arc_head_bias, g, dtop_.data());
  return loss;
}

double Backward::label_loss(const SentenceTargets& targets, Gradients& g) {
  const std::size_t n = a_.words;
  const std::size_t label = layout_.shape.label;
  const std::size_t relations = layout_.shape.relations;
  std::vector<float> ddep(n * label, 0.0F);
  std::vector<float> dhead((n + 1) * label, 0.0F);
  std::vector<float> hidden(label);
  std::vector<float> scores(relations);
  std::vector<float> dhidden(label);
  double loss = 0;
  for (std::size_t t = 0; t < n; ++t) {
    network_.label_scores(a_, t, targets.heads[t], hidden.data(), scores.data());
    loss += softmax_gradient(scores.data(), relations, targets.labels[t]);
    std::fill(dhidden.begin(), dhidden.end(), 0.0F);
    dense(1, label, relations, hidden.data(), scores.data(), layout_.label_out,
          layout_.label_out_bias, g, dhidden.data());
    for (std::size_t j = 0; j < label; ++j) {
      if (hidden[j] <= 0) continue;
      ddep[t * label + j] += dhidden[j];
      dhead[targets.heads[t] * label + j] += dhidden[j];
    }
  }
  const std::size_t dim = layout_.shape.dim();
  dense(n, dim, label, a_.top.data(), ddep.data(), layout_.label_dep, layout_.label_bias, g,
        dtop_.data());
  kernels::add(label, dhead.data(), g.values.data() + layout_.label_root);
  kernels::add_transposed_product(n, dim, label, a_.top.data(), dhead.data() + label,
                                  g.values.data() + layout_.label_head);
  kernels::add_product(n, label, dim, dhead.data() + label, t_.data() + layout_.label_head,
                       dtop_.data());
  return loss;
}

void Backward::layer(std::size_t number, const Dropout& dropout, Gradients& g) {
  const std::size_t n = a_.words;
  const std::size_t dim = layout_.shape.dim();
  const std::size_t gates = std::size_t{3} * layout_.shape.hidden;
  std::vector<float> dinput(n * dim, 0.0F);
  std::vector<float> gate_gradients;
  for (std::size_t side = 0; side < 2; ++side) {
    gate_gradients.assign(n * gates, 0.0F);
    unit(number, side, gate_gradients);
    const NetworkLayout::Direction& at = layout_.directions[number][side];
    dense(n, dim, gates, a_.input[number].data(), gate_gradients.data(), at.weights, at.bias, g,
          dinput.data());
  }
  if (!dropout.layers.empty()) multiply_rows(dinput, dropout.layers[number]);
  kernels::add(dinput.size(), dinput.data(), dx_[number].data());
  kernels::add(dinput.size(), dx_[number + 1].data(),
               dx_[number].data());  // the layer adds to its input
}

void Backward::unit(std::size_t number, std::size_t side,
                    std::vector<float>& gate_gradients) const {
  const std::size_t n = a_.words;
  const std::size_t h = layout_.shape.hidden;
  const std::size_t dim = layout_.shape.dim();
  std::vector<float> carry(h, 0.0F);
  for (std::size_t step = n; step > 0; --step) {
    const std::size_t t = side == 0 ? step - 1 : n - step;
    const float* gates = a_.gates[number][side].data() + t * 3 * h;
    const float* cell = a_.cells[number][side].data() + t * h;
    const float* previous = nullptr;
    if (step > 1) previous = a_.cells[number][side].data() + (side == 0 ? t - 1 : t + 1) * h;
    const float* dh = dx_[number + 1].data() + t * dim + side * h;
    float* out = gate_gradients.data() + t * 3 * h;
    for (std::size_t j = 0; j < h; ++j) {
      const float z = gates[j];
      const float f = gates[h + j];
      const float r = gates[2 * h + j];
      const float squashed = squash(cell[j]);
      const float before = previous == nullptr ? 0.0F : previous[j];
      const float dc = carry[j] + dh[j] * r * squash_slope(squashed);
      out[j] = dc * (1.0F - f);
      // gate = (1 + s) / 2, so its slope is half that of squash at s = 2 gate - 1
      out[h + j] = dc * (before - z) * 0.5F * squash_slope(2.0F * f - 1.0F);
      out[2 * h + j] = dh[j] * squashed * 0.5F * squash_slope(2.0F * r - 1.0F);
      carry[j] = dc * f;
    }
  }
}

void Backward::embeddings(std::span<const FeatureRows> words, Gradients& g) const {
  const std::size_t dim = layout_.shape.dim();
  for (std::size_t t = 0; t < words.size(); ++t) {
    for (const std::uint32_t row : words[t]) {
      if (row == kNoRow) continue;
      if (!g.is_touched[row]) {
        g.is_touched[row] = true;
        g.touched.push_back(row);
      }
      kernels::add(dim, dx_[0].data() + t * dim, g.values.data() + layout_.embeddings + row * dim);
    }
  }
}

}  // namespace sayso
