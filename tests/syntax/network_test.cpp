// The backward pass against small steps of the forward pass.

#include "syntax/network.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <vector>

#include "syntax/gradients.h"

namespace sayso {
namespace {

class Numbers {
 public:
  float operator()() {
    seed_ = seed_ * 1664525U + 1013904223U;
    return static_cast<float>(seed_ >> 16) / 32768.0F - 1.0F;
  }
  std::vector<float> mask(std::size_t size) {
    std::vector<float> factors(size);
    for (float& factor : factors) factor = (*this)() < -0.5F ? 0.0F : 1.25F;
    return factors;
  }

 private:
  std::uint32_t seed_ = 11;
};

NetworkShape small_shape() {
  return {.rows = 6,
          .embedding = 4,
          .hidden = 3,
          .layers = 3,
          .tags = 4,
          .arc = 5,
          .label = 4,
          .relations = 7};
}

struct SmallRun {
  NetworkLayout layout{small_shape()};
  std::vector<float> parameters;
  SentenceBatch batch;
  Targets targets{.tags = {0, 1, 2, 3, 1, 2, 2, 0},
                  .heads = {2, 0, 2, 5, 3, 0, 1, 1},
                  .labels = {1, 2, 3, 0, 6, 4, 5, 6}};
  std::vector<Dropout> dropout;

  SmallRun() {
    Numbers number;
    parameters.resize(layout.size);
    for (float& parameter : parameters) parameter = 0.4F * number();
    batch.lengths = {5, 3};
    for (std::uint32_t t = 0; t < 8; ++t) {
      FeatureRows rows;
      rows.fill(kNoRow);
      rows[0] = t % 6;
      rows[3] = (t * 5 + 2) % 6;
      batch.words.push_back(rows);
    }
    for (int i = 0; i < 2; ++i) {
      Dropout one;
      for (std::size_t layer = 0; layer <= layout.shape.layers; ++layer)
        one.layers.push_back(number.mask(layout.shape.input(layer)));
      one.dep = number.mask(layout.shape.arc);
      one.head = number.mask(layout.shape.arc);
      one.label = number.mask(layout.shape.label);
      dropout.push_back(one);
    }
  }

  double loss(Gradients& gradients) const {
    std::vector<float> turned(layout.size);
    transpose_weights(layout, parameters, turned);
    return Backward(layout, parameters, turned).run(batch, targets, dropout, gradients);
  }
};

TEST(Gradients, AgreeWithSmallSteps) {
  SmallRun setup;
  Gradients gradients(setup.layout);
  setup.loss(gradients);
  for (std::size_t i = 0; i < setup.parameters.size(); ++i) {
    constexpr float kStep = 3e-3F;
    Gradients unused(setup.layout);
    const float value = setup.parameters[i];
    setup.parameters[i] = value + kStep;
    const double above = setup.loss(unused);
    setup.parameters[i] = value - kStep;
    const double below = setup.loss(unused);
    setup.parameters[i] = value;
    const double slope = (above - below) / (2.0 * static_cast<double>(kStep));
    EXPECT_NEAR(static_cast<double>(gradients.values[i]), slope, 0.01 * (1 + std::abs(slope))) << i;
  }
}

TEST(Gradients, ListTheRowsTheyTouch) {
  SmallRun setup;
  setup.batch.words.resize(3);
  setup.batch.lengths = {3};
  setup.targets = {.tags = {0, 1, 2}, .heads = {2, 0, 2}, .labels = {1, 2, 3}};
  setup.dropout.resize(1);
  Gradients gradients(setup.layout);
  setup.loss(gradients);
  EXPECT_EQ(gradients.touched, (std::vector<std::uint32_t>{0, 2, 1}));
}

TEST(Network, SentencesOfABatchDoNotSeeEachOther) {
  const SmallRun setup;
  const Network network(setup.layout, setup.parameters);
  Activations together;
  network.forward(setup.batch, {}, together);
  SentenceBatch second;
  second.words.assign(setup.batch.words.begin() + 5, setup.batch.words.end());
  second.lengths = {3};
  Activations alone;
  network.forward(second, {}, alone);
  EXPECT_EQ(alone.arcs[0], together.arcs[1]);
  const auto first_tag = std::ptrdiff_t{5} * setup.layout.shape.tags;
  EXPECT_EQ(alone.tag_scores,
            std::vector<float>(together.tag_scores.begin() + first_tag, together.tag_scores.end()));
}

}  // namespace
}  // namespace sayso
