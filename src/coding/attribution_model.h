// The learned reader of attributions: linear classifiers over the tree.
//
// Two steps. A logistic model tells which words are the heads of cues; for each of them a linear
// chain labels the words around it as source, cue, content or neither, by where they stand in the
// tree as seen from the cue (Newell, Margolin and Ruths 2018 have the task). Features are hashed,
// so the parameters are two tables of small whole numbers and hold no words.
//
// File: magic "SAYSOATT", version (u32), bits of the three tables (u32 each), their scales (f32
// each), then the tables, a signed byte a weight. Little-endian.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sayso {

// What a word is to a cue. Stored in model files.
enum class RoleLabel : std::uint8_t { None, Source, Cue, Content };
inline constexpr std::size_t kRoleLabels = 4;

// Weights by hashed feature. A feature of words has one weight a label, of steps between two words
// one a pair of labels, the label before first.
struct AttributionWeights {
  static constexpr std::uint32_t kCueBits = 18;
  static constexpr std::uint32_t kWordBits = 18;
  static constexpr std::uint32_t kStepBits = 12;

  std::vector<float> cue = std::vector<float>(std::size_t{1} << kCueBits);
  std::vector<float> word = std::vector<float>(kRoleLabels << kWordBits);
  std::vector<float> step = std::vector<float>((kRoleLabels * kRoleLabels) << kStepBits);
};

// Immutable once made; may be shared by threads.
class AttributionModel {
 public:
  explicit AttributionModel(AttributionWeights weights) : weights_(std::move(weights)) {}

  // `name` is what errors call it. Throws std::runtime_error when the bytes are unusable.
  static AttributionModel read(std::string_view name, std::string_view bytes);

  const AttributionWeights& weights() const { return weights_; }

 private:
  AttributionWeights weights_;
};

// The bytes of a model file. Weights lose precision on the way: read it back to use it.
std::string write_attribution_model(const AttributionWeights& weights);

}  // namespace sayso
