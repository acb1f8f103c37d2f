#include "coding/confidence_training.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace sayso {
namespace {

// ---- examples -----------------------------------------------------------------------------------

bool overlaps_any(Span span, const std::vector<Span>& marked) {
  return std::any_of(marked.begin(), marked.end(), [&](Span one) { return one.overlaps(span); });
}

bool hits(const Analysis& analysis, Run parties, const std::vector<Span>& marked) {
  for (std::uint32_t i = parties.first; i < parties.end(); ++i) {
    if (overlaps_any(analysis.participants[i].span, marked)) return true;
  }
  return false;
}

// How many of the pair the event names in their roles; 0 if one of its roles is another's. Those
// who meet are all actors.
int roles_of_pair(const Analysis& analysis, const Event& event, const MarkedPair& pair) {
  const int actor = hits(analysis, event.actors, pair.actor) ? 1 : 0;
  if (event.recipients.empty())
    return actor + (hits(analysis, event.actors, pair.recipient) ? 1 : 0);
  if (!hits(analysis, event.recipients, pair.recipient)) return 0;
  return event.actors.empty() || actor == 1 ? 1 + actor : 0;
}

// ---- logistic regression ------------------------------------------------------------------------

// Those of the model, and what the log odds of marked events have beside those of judged ones.
constexpr std::size_t kWeights = kConfidenceFeatureCount + 1;
using Weights = std::array<double, kWeights>;
using Matrix = std::array<Weights, kWeights>;

// Pulls weights towards zero; the base rates are left free.
constexpr double kPenalty = 4;
constexpr double kPenaltyFree = 1e-3;
constexpr double kMarkedWeight = 0.1;  // of a marked event beside judged ones
constexpr int kSteps = 25;             // Newton's steps; some eight are enough

// Solves a x = b in place; `a` is symmetric and positive definite.
void solve(Matrix& a, Weights& b) {
  const std::size_t size = b.size();
  for (std::size_t k = 0; k < size; ++k) {
    for (std::size_t i = k + 1; i < size; ++i) {
      const double factor = a[i][k] / a[k][k];
      if (factor == 0) continue;
      for (std::size_t j = k; j < size; ++j) a[i][j] -= factor * a[k][j];
      b[i] -= factor * b[k];
    }
  }
  for (std::size_t k = size; k-- > 0;) {
    for (std::size_t j = k + 1; j < size; ++j) b[k] -= a[k][j] * b[j];
    b[k] /= a[k][k];
  }
}

ConfidenceModel model_of(const Weights& weights) {
  ConfidenceModel::Weights kept = {};
  std::copy_n(weights.begin(), kept.size(), kept.begin());
  return ConfidenceModel(kept);
}

// The gradient and curvature of the penalised likelihood, summed one example at a time.
class Likelihood {
 public:
  explicit Likelihood(const Weights& weights) : weights_(weights) {
    for (std::size_t i = 0; i < kWeights; ++i) {
      const double penalty = i == 0 || i == kConfidenceFeatureCount ? kPenaltyFree : kPenalty;
      curvature_[i].fill(0);
      curvature_[i][i] = penalty;
      gradient_[i] = -penalty * weights[i];
    }
  }

  // `marked`: it has the base rate of marked ones.
  void add(const ConfidenceFeatures& features, bool right, bool marked, double weight) {
    read_bits(features, marked);
    double odds = 0;
    for (const std::size_t i : set_) odds += weights_[i];
    const double p = 1 / (1 + std::exp(-odds));
    for (const std::size_t i : set_) {
      gradient_[i] += weight * ((right ? 1 : 0) - p);
      for (const std::size_t j : set_) curvature_[i][j] += weight * p * (1 - p);
    }
  }

  Weights step() {
    solve(curvature_, gradient_);
    return gradient_;
  }

 private:
  void read_bits(const ConfidenceFeatures& features, bool marked) {
    set_.clear();
    for (std::size_t i = 0; i < kConfidenceFeatureCount; ++i) {
      if (features.test(i)) set_.push_back(i);
    }
    if (marked) set_.push_back(kConfidenceFeatureCount);
  }

  Weights weights_;
  std::vector<std::size_t> set_;
  Matrix curvature_ = {};
  Weights gradient_ = {};
};

}  // namespace

bool means_type(std::string_view marked, std::string_view type) {
  return marked == type || (marked == "YIELD" && (type == "CONCEDE" || type == "RETREAT"));
}

// ---- reliability --------------------------------------------------------------------------------

void Reliability::add(double predicted, bool right) { outcomes_.push_back({predicted, right}); }

std::array<Reliability::Bin, Reliability::kBins> Reliability::bins() const {
  std::array<Bin, kBins> bins = {};
  for (const Outcome& one : outcomes_) {
    Bin& it = bins[std::min(static_cast<std::size_t>(one.predicted * kBins), kBins - 1)];
    ++it.count;
    it.predicted += one.predicted;
    it.right += one.right ? 1U : 0U;
  }
  return bins;
}

double Reliability::calibration_error() const {
  double sum = 0;
  for (const Bin& bin : bins()) sum += std::abs(bin.predicted - static_cast<double>(bin.right));
  return outcomes_.empty() ? 0 : sum / static_cast<double>(count());
}

double Reliability::brier() const {
  double sum = 0;
  for (const Outcome& one : outcomes_) {
    const double miss = one.predicted - (one.right ? 1 : 0);
    sum += miss * miss;
  }
  return outcomes_.empty() ? 0 : sum / static_cast<double>(count());
}

double Reliability::ranking() const {
  std::vector<Outcome> sorted = outcomes_;
  std::sort(sorted.begin(), sorted.end(),
            [](const Outcome& a, const Outcome& b) { return a.predicted < b.predicted; });
  double pairs = 0;
  double in_order = 0;
  double wrong_below = 0;
  for (std::size_t first = 0, end = 0; first < sorted.size(); first = end) {
    double right = 0;
    for (; end < sorted.size() && sorted[end].predicted == sorted[first].predicted; ++end)
      right += sorted[end].right ? 1 : 0;
    const double wrong = static_cast<double>(end - first) - right;
    in_order += right * (wrong_below + wrong / 2);
    wrong_below += wrong;
    pairs += right;  // right ones so far; times all wrong ones below
  }
  pairs *= wrong_below;
  return pairs == 0 ? 0.5 : in_order / pairs;
}

std::string to_string(const Reliability& reliability) {
  std::string text = "confidence   events  predicted  right\n";
  const auto bins = reliability.bins();
  for (std::size_t i = 0; i < Reliability::kBins; ++i) {
    const Reliability::Bin& bin = bins[i];
    if (bin.count == 0) continue;
    const auto count = static_cast<double>(bin.count);
    text += fmt::format("{:.1f} to {:.1f}  {:>8}  {:>9.2f}  {:>5.2f}\n",
                        static_cast<double>(i) / Reliability::kBins,
                        static_cast<double>(i + 1) / Reliability::kBins, bin.count,
                        bin.predicted / count, static_cast<double>(bin.right) / count);
  }
  return text +
         fmt::format("{} events, calibration error {:.3f}, Brier score {:.3f}, in order {:.1f} %\n",
                     reliability.count(), reliability.calibration_error(), reliability.brier(),
                     100 * reliability.ranking());
}

// ---- training -----------------------------------------------------------------------------------

std::size_t ConfidenceTrainer::fold_of(std::string_view text) {
  return folds_.try_emplace(std::string(text), folds_.size() % kFolds).first->second;
}

void ConfidenceTrainer::add(const Analysis& analysis,
                            const std::vector<ConfidenceFeatures>& features,
                            const MarkedPair& pair) {
  const std::size_t fold = fold_of(pair.document.text);
  int best = 0;
  for (const Event& event : analysis.events)
    best = std::max(best, roles_of_pair(analysis, event, pair));
  std::vector<Example> together;
  std::vector<Example> elsewhere;
  bool found = false;
  for (std::size_t i = 0; i < analysis.events.size(); ++i) {
    const Event& event = analysis.events[i];
    const int roles = roles_of_pair(analysis, event, pair);
    const bool type = means_type(pair.type, book_.type_name(event.type));
    const bool right = type && roles > 0;
    const Example example{features[i], event.type, event.confidence, pairs_, fold, false,
                          type,        right};
    found = found || right;
    if (right || (roles > 0 && roles == best)) together.push_back(example);
    if (roles == 0 && type) elsewhere.push_back(example);
  }
  if (!found) together.insert(together.end(), elsewhere.begin(), elsewhere.end());
  examples_.insert(examples_.end(), together.begin(), together.end());
  ++pairs_;
}

void ConfidenceTrainer::add(const JudgedFeatures& judged, std::string_view document) {
  examples_.push_back({judged.features, EventType::Agree, judged.before, pairs_, fold_of(document),
                       true, judged.type_right, judged.type_right && judged.roles_right});
  judged_ = true;
  ++pairs_;
}

ConfidenceModel ConfidenceTrainer::train() const { return train_without(kFolds); }

ConfidenceModel ConfidenceTrainer::train_without(std::size_t fold) const {
  Weights weights = {};
  for (int step = 0; step < kSteps; ++step) {
    Likelihood likelihood(weights);
    for (const Example& one : examples_) {
      const bool marked = judged_ && !one.judged;
      if (one.fold != fold)
        likelihood.add(one.features, one.right, marked, marked ? kMarkedWeight : 1);
    }
    const Weights change = likelihood.step();
    for (std::size_t i = 0; i < kWeights; ++i) weights[i] += change[i];
  }
  return model_of(weights);
}

ConfidenceCheck ConfidenceTrainer::cross_validate() const {
  ConfidenceCheck check;
  std::vector<ConfidenceModel> models;
  models.reserve(kFolds);
  for (std::size_t fold = 0; fold < kFolds; ++fold) models.push_back(train_without(fold));
  std::vector<double> learned;
  learned.reserve(examples_.size());
  for (const Example& example : examples_) {
    learned.push_back(models[example.fold].probability(example.features));
    if (example.judged != judged_) continue;
    check.learned.add(learned.back(), example.right);
    check.learned_type.add(learned.back(), example.type_right);
    check.before.add(example.before, example.right);
  }
  settle(learned, check);
  return check;
}

// Where a pair has events of several types, the surest one speaks for it; the first of equals.
void ConfidenceTrainer::settle(const std::vector<double>& learned, ConfidenceCheck& check) const {
  for (std::size_t first = 0; first < examples_.size();) {
    std::size_t end = first;
    std::size_t surest = first;
    std::size_t surest_before = first;
    bool contested = false;
    for (; end < examples_.size() && examples_[end].pair == examples_[first].pair; ++end) {
      contested = contested || examples_[end].type != examples_[first].type;
      if (learned[end] > learned[surest]) surest = end;
      if (examples_[end].before > examples_[surest_before].before) surest_before = end;
    }
    if (contested) {
      ++check.contested;
      check.settled += examples_[surest].right ? 1U : 0U;
      check.settled_before += examples_[surest_before].right ? 1U : 0U;
    }
    first = end;
  }
}

}  // namespace sayso
