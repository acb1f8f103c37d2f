#include "coding/attribution_training.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "coding/attribution_features.h"
#include "coding/statements.h"

namespace sayso {
namespace {

// Numbers from a seed, the same on every machine (splitmix64).
class Numbers {
 public:
  explicit Numbers(std::uint64_t seed) : state_(seed) {}
  std::uint64_t below(std::uint64_t limit) {
    std::uint64_t value = state_ += 0x9E3779B97F4A7C15ULL;
    value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    value = (value ^ (value >> 27U)) * 0x94D049BB133111EBULL;
    return (value ^ (value >> 31U)) % limit;
  }

 private:
  std::uint64_t state_;
};

std::vector<std::uint32_t> count_up(std::size_t size) {
  std::vector<std::uint32_t> order(size);
  for (std::uint32_t i = 0; i < size; ++i) order[i] = i;
  return order;
}

void shuffle(std::vector<std::uint32_t>& order, Numbers& numbers) {
  for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[numbers.below(i)]);
}

// The words a span touches get a label.
void mark(const Analysis& analysis, const std::vector<Span>& spans, RoleLabel label,
          std::vector<RoleLabel>& labels) {
  for (const Span span : spans) {
    auto at =
        std::partition_point(analysis.tokens.begin(), analysis.tokens.end(),
                             [&](const Token& token) { return token.span.end <= span.begin; });
    for (; at != analysis.tokens.end() && at->span.begin < span.end; ++at) {
      labels[static_cast<std::size_t>(at - analysis.tokens.begin())] = label;
    }
  }
}

// The head of a marked cue: of its words that hang on none of the others a verb, else the first.
std::optional<TokenId> head_of_cue(const Analysis& analysis, const AttributionFeatures& features,
                                   const std::vector<RoleLabel>& labels) {
  std::optional<TokenId> head;
  for (std::uint32_t i = 0; i < labels.size(); ++i) {
    if (labels[i] != RoleLabel::Cue || !features.may_be_cue(TokenId{i})) continue;
    const TokenId above = analysis.tokens[i].head;
    if (above != kNoToken && labels[index(above)] == RoleLabel::Cue) continue;
    const bool verb = analysis.tokens[i].upos == Upos::Verb;
    if (!head || (verb && analysis.token(*head).upos != Upos::Verb)) head = TokenId{i};
  }
  return head;
}

}  // namespace

void AttributionTrainer::add(const Analysis& analysis,
                             const std::vector<MarkedAttribution>& marked) {
  AttributionFeatures features(cues_, analysis);
  std::vector<char> is_head(analysis.tokens.size());
  std::vector<RoleLabel> labels;
  for (const MarkedAttribution& one : marked) {
    labels.assign(analysis.tokens.size(), RoleLabel::None);
    mark(analysis, one.content, RoleLabel::Content, labels);
    mark(analysis, one.source, RoleLabel::Source, labels);
    mark(analysis, one.cue, RoleLabel::Cue, labels);
    const std::optional<TokenId> head = head_of_cue(analysis, features, labels);
    if (!head) continue;
    is_head[index(*head)] = 1;
    Window window{read_window(features, analysis, *head), {}};
    const Run run = window.words.tokens;
    window.right.assign(labels.begin() + run.first, labels.begin() + run.end());
    windows_.push_back(std::move(window));
  }
  for (std::uint32_t i = 0; i < analysis.tokens.size(); ++i) {
    if (!features.may_be_cue(TokenId{i})) continue;
    features.cue(TokenId{i}, cue_features_);
    candidates_.push_back({cue_features_.size(), is_head[i] != 0});
  }
}

AttributionWeights AttributionTrainer::train(const AttributionTrainOptions& options,
                                             const Progress& progress) {
  AttributionWeights weights;
  train_cues(options, progress, weights);
  train_roles(options, progress, weights);
  return weights;
}

// Logistic regression by AdaGrad (Duchi et al. 2011). A tenth of a word's features is left out each
// time, so that none leans on another; the weights are the mean of those after each of the later
// epochs.
void AttributionTrainer::train_cues(const AttributionTrainOptions& options,
                                    const Progress& progress, AttributionWeights& weights) const {
  constexpr float kRate = 0.05F;
  constexpr float kDecay = 3e-4F;
  constexpr std::uint64_t kKept = 90;  // of a hundred
  std::vector<float> squares(weights.cue.size(), 1e-6F);
  std::vector<std::uint32_t> order = count_up(candidates_.size());
  std::vector<float> sums(weights.cue.size());
  float summed = 0;
  std::vector<std::uint32_t> kept;
  Numbers numbers(options.seed);
  for (std::uint32_t epoch = 1; epoch <= options.cue_epochs; ++epoch) {
    shuffle(order, numbers);
    std::size_t wrong = 0;
    for (const std::uint32_t i : order) {
      kept.clear();
      for (std::size_t f = i == 0 ? 0 : candidates_[i - 1].end; f < candidates_[i].end; ++f) {
        if (numbers.below(100) < kKept) kept.push_back(cue_features_[f]);
      }
      float score = 0;
      for (const std::uint32_t place : kept) score += weights.cue[place];
      const float right = candidates_[i].is_cue ? 1.0F : 0.0F;
      const float slope = 1.0F / (1.0F + std::exp(-score)) - right;
      if ((score > 0) != candidates_[i].is_cue) ++wrong;
      if (std::abs(slope) < 1e-3F) continue;
      for (const std::uint32_t place : kept) {
        const float gradient = slope + kDecay * weights.cue[place];
        squares[place] += gradient * gradient;
        weights.cue[place] -= kRate * gradient / std::sqrt(squares[place]);
      }
    }
    if (epoch > options.cue_epochs / 2) {
      for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += weights.cue[i];
      ++summed;
    }
    progress("cues", epoch, static_cast<double>(wrong) / static_cast<double>(order.size()));
  }
  for (std::size_t i = 0; i < sums.size(); ++i) weights.cue[i] = sums[i] / summed;
}

namespace {

// An averaged perceptron: the mean of the weights over all examples, by the sum of
// update * examples seen so far (Collins 2002).
class Averaged {
 public:
  explicit Averaged(std::vector<float>& weights) : weights_(weights), sums_(weights.size()) {}

  void add(std::size_t place, float amount, double seen) {
    weights_[place] += amount;
    sums_[place] += seen * static_cast<double>(amount);
  }
  void finish(double seen) {
    for (std::size_t i = 0; i < sums_.size(); ++i)
      weights_[i] -= static_cast<float>(sums_[i] / seen);
  }

 private:
  std::vector<float>& weights_;
  std::vector<double> sums_;
};

void update(const CueWindow& words, const std::vector<RoleLabel>& labels, float amount, double seen,
            Averaged& word_weights, Averaged& step_weights) {
  for (std::uint32_t i = 0; i < labels.size(); ++i) {
    const auto label = static_cast<std::size_t>(labels[i]);
    for (std::uint32_t f = i == 0 ? 0 : words.word_ends[i - 1]; f < words.word_ends[i]; ++f) {
      word_weights.add(std::size_t{words.word_features[f]} * kRoleLabels + label, amount, seen);
    }
    if (i == 0) continue;
    const std::size_t pair = static_cast<std::size_t>(labels[i - 1]) * kRoleLabels + label;
    for (std::uint32_t f = words.step_ends[i - 1]; f < words.step_ends[i]; ++f) {
      step_weights.add(std::size_t{words.step_features[f]} * kRoleLabels * kRoleLabels + pair,
                       amount, seen);
    }
  }
}

}  // namespace

// A structured perceptron that wants a margin for each word.
void AttributionTrainer::train_roles(const AttributionTrainOptions& options,
                                     const Progress& progress, AttributionWeights& weights) const {
  constexpr float kMargin = 2.0F;
  Averaged word_weights(weights.word);
  Averaged step_weights(weights.step);
  RoleDecoder decoder;
  std::vector<std::uint32_t> order = count_up(windows_.size());
  Numbers numbers(options.seed);
  double seen = 1;
  for (std::uint32_t epoch = 1; epoch <= options.role_epochs; ++epoch) {
    shuffle(order, numbers);
    std::size_t wrong = 0;
    for (const std::uint32_t i : order) {
      const Window& window = windows_[i];
      const std::vector<RoleLabel>& found =
          decoder.decode(weights, window.words, window.right, kMargin);
      if (found != window.right) {
        ++wrong;
        update(window.words, window.right, 1.0F, seen, word_weights, step_weights);
        update(window.words, found, -1.0F, seen, word_weights, step_weights);
      }
      ++seen;
    }
    progress("roles", epoch, static_cast<double>(wrong) / static_cast<double>(order.size()));
  }
  word_weights.finish(seen);
  step_weights.finish(seen);
}

}  // namespace sayso
