// The backward pass of the network: what its loss on a sentence says about each
// parameter.

#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "syntax/network.h"

namespace sayso {

// What the words of a batch should have given.
struct Targets {
  std::vector<std::uint32_t> tags;
  std::vector<std::uint16_t> heads;  // counted from 1 in the sentence; 0 is the root
  std::vector<std::uint32_t> labels;
};

// Gradients of the parameters in the order of NetworkLayout. Of the embeddings
// only the rows listed in `touched` are other than 0.
struct Gradients {
  std::vector<float> values;
  std::vector<std::uint32_t> touched;
  std::vector<bool> is_touched;

  explicit Gradients(const NetworkLayout& layout)
      : values(layout.size, 0.0F), is_touched(layout.shape.rows, false) {}
};

// The matrices of the parameters turned round, in the places they have
// themselves.
void transpose_weights(const NetworkLayout& layout, std::span<const float> parameters,
                       std::span<float> turned);

// Runs the batch forward and back, adds to the gradients, and returns the loss,
// summed over words.
class Backward {
 public:
  Backward(const NetworkLayout& layout, std::span<const float> parameters,
           std::span<const float> turned)
      : layout_(layout), p_(parameters), turned_(turned), network_(layout, parameters) {}

  double run(const SentenceBatch& batch, const Targets& targets, std::span<const Dropout> dropout,
             Gradients& gradients);

 private:
  double tag_loss(const Targets& targets, Gradients& g);
  double arc_loss(const Targets& targets, std::span<const Dropout> dropout, Gradients& g);
  double arc_loss_of(std::size_t sentence, const Targets& targets, std::span<const Dropout> dropout,
                     Gradients& g);
  double label_loss(const Targets& targets, std::span<const Dropout> dropout, Gradients& g);
  void layer(std::size_t number, std::span<const Dropout> dropout, Gradients& g);
  void unit(std::size_t number, std::size_t side, std::size_t sentence, float* dpeep);
  void embeddings(const SentenceBatch& batch, Gradients& g) const;

  // A dense layer y = x W + b: adds to W, b and dx.
  void dense(std::size_t in, std::size_t out, const std::vector<float>& x,
             const std::vector<float>& dy, std::size_t weights, std::size_t bias, Gradients& g,
             std::vector<float>& dx) const;

  const NetworkLayout& layout_;
  std::span<const float> p_;
  std::span<const float> turned_;
  const Network network_;
  Activations a_;
  std::vector<std::vector<float>> dx_;  // by layer of x
  std::vector<float> dtop_, dinput_, dgates_, carry_;
  std::vector<float> ddep_, ddep_u_, dhead_;  // [n][arc]
  std::vector<float> dsentence_;              // heads of one: [m + 1][arc]
  std::vector<float> dlabel_, dlabel_head_;   // [n][label]
};

}  // namespace sayso
