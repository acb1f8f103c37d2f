#include "coding/attribution_labels.h"

#include <algorithm>
#include <array>
#include <limits>

namespace sayso {
namespace {

constexpr float kNever = -1e9F;
constexpr auto kCue = static_cast<std::size_t>(RoleLabel::Cue);

using LabelScores = std::array<float, kRoleLabels>;
using StepScores = std::array<float, kRoleLabels * kRoleLabels>;

LabelScores word_scores(const AttributionWeights& weights, const CueWindow& window,
                        std::uint32_t word) {
  LabelScores scores{};
  const std::uint32_t begin = word == 0 ? 0 : window.word_ends[word - 1];
  for (std::uint32_t f = begin; f < window.word_ends[word]; ++f) {
    const float* group = &weights.word[std::size_t{window.word_features[f]} * kRoleLabels];
    for (std::size_t y = 0; y < kRoleLabels; ++y) scores[y] += group[y];
  }
  return scores;
}

StepScores step_scores(const AttributionWeights& weights, const CueWindow& window,
                       std::uint32_t word) {
  StepScores scores{};
  const std::uint32_t begin = word == 0 ? 0 : window.step_ends[word - 1];
  for (std::uint32_t f = begin; f < window.step_ends[word]; ++f) {
    const float* group = &weights.step[std::size_t{window.step_features[f]} * scores.size()];
    for (std::size_t y = 0; y < scores.size(); ++y) scores[y] += group[y];
  }
  return scores;
}

// Keeps the cue one run around its head, in its sentence.
bool may_have(const CueWindow& window, std::uint32_t word, std::size_t label) {
  if (word == window.cue) return label == kCue;
  const bool inside = word >= window.sentence.first && word < window.sentence.end();
  return label != kCue || inside;
}

bool may_follow(const CueWindow& window, std::uint32_t word, std::size_t before,
                std::size_t label) {
  if (word <= window.cue) return before != kCue || label == kCue;
  return label != kCue || before == kCue;
}

}  // namespace

const std::vector<RoleLabel>& RoleDecoder::decode(const AttributionWeights& weights,
                                                  const CueWindow& window,
                                                  const std::vector<RoleLabel>& right,
                                                  float bonus) {
  const auto size = static_cast<std::uint32_t>(window.word_ends.size());
  scores_.assign(size * kRoleLabels, kNever);
  from_.assign(size * kRoleLabels, 0);
  for (std::uint32_t word = 0; word < size; ++word) {
    LabelScores own = word_scores(weights, window, word);
    const StepScores steps = step_scores(weights, window, word);
    for (std::size_t y = 0; y < kRoleLabels; ++y) {
      if (!may_have(window, word, y)) continue;
      if (!right.empty() && static_cast<std::size_t>(right[word]) != y) own[y] += bonus;
      float best = word == 0 ? 0.0F : kNever;
      for (std::size_t x = 0; word > 0 && x < kRoleLabels; ++x) {
        if (!may_follow(window, word, x, y)) continue;
        const float score = scores_[(word - 1) * kRoleLabels + x] + steps[x * kRoleLabels + y];
        if (score <= best) continue;
        best = score;
        from_[word * kRoleLabels + y] = static_cast<std::uint8_t>(x);
      }
      scores_[word * kRoleLabels + y] = best + own[y];
    }
  }
  labels_.assign(size, RoleLabel::None);
  const float* last = &scores_[(size - 1) * kRoleLabels];
  auto label = static_cast<std::size_t>(std::max_element(last, last + kRoleLabels) - last);
  for (std::uint32_t word = size; word > 0; --word) {
    labels_[word - 1] = static_cast<RoleLabel>(label);
    label = from_[(word - 1) * kRoleLabels + label];
  }
  return labels_;
}

}  // namespace sayso
