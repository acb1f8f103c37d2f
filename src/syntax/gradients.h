// The backward pass of the network: what its loss on a sentence says about each parameter.

#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "syntax/network.h"

namespace sayso {

// What a sentence should have given; by word.
struct SentenceTargets {
  std::vector<std::uint32_t> tags;
  std::vector<std::uint32_t> heads;  // 0 is the root, i + 1 the word i
  std::vector<std::uint32_t> labels;
};

// Gradients of the parameters in the order of NetworkLayout. Of the embeddings only the rows listed
// in `touched` are other than 0.
struct Gradients {
  std::vector<float> values;
  std::vector<std::uint32_t> touched;
  std::vector<bool> is_touched;

  explicit Gradients(const NetworkLayout& layout)
      : values(layout.size, 0.0F), is_touched(layout.shape.rows, false) {}
};

// The matrices of the parameters turned round, in the places they have themselves.
std::vector<float> transposed_weights(const NetworkLayout& layout,
                                      std::span<const float> parameters);

// Runs the sentence forward and back, adds to the gradients, and returns the loss, summed over
// words.
class Backward {
 public:
  Backward(const NetworkLayout& layout, std::span<const float> parameters,
           std::span<const float> transposed)
      : layout_(layout), p_(parameters), t_(transposed), network_(layout, parameters) {}

  double run(std::span<const FeatureRows> words, const SentenceTargets& targets,
             const Dropout& dropout, Gradients& gradients);

 private:
  double tag_loss(const SentenceTargets& targets, Gradients& g);
  double arc_loss(const SentenceTargets& targets, const Dropout& dropout, Gradients& g);
  double label_loss(const SentenceTargets& targets, Gradients& g);
  void layer(std::size_t number, const Dropout& dropout, Gradients& g);
  void unit(std::size_t number, std::size_t side, std::vector<float>& gate_gradients) const;
  void embeddings(std::span<const FeatureRows> words, Gradients& g) const;

  // A dense layer y = x W + b: adds to W, b and dx.
  void dense(std::size_t n, std::size_t in, std::size_t out, const float* x, const float* dy,
             std::size_t weights, std::size_t bias, Gradients& g, float* dx) const;

  const NetworkLayout& layout_;
  std::span<const float> p_;
  std::span<const float> t_;
  const Network network_;
  Activations a_;
  std::vector<std::vector<float>> dx_;  // by layer of x
  std::vector<float> dtop_;
};

}  // namespace sayso
