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

using Weights = ConfidenceModel::Weights;
using Matrix = std::array<Weights, kConfidenceFeatureCount>;

// Pulls weights towards zero; "always" is left free. Of 1, 4, 10 and 25, the best Brier score in
// cross-validation.
constexpr double kPenalty = 1;
constexpr double kPenaltyAlways = 1e-3;
constexpr int kSteps = 25;  // Newton's steps; some eight are enough

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

std::vector<std::size_t> bits_of(const ConfidenceFeatures& features) {
  std::vector<std::size_t> bits;
  for (std::size_t i = 0; i < kConfidenceFeatureCount; ++i) {
    if (features.test(i)) bits.push_back(i);
  }
  return bits;
}

// The gradient and curvature of the penalised likelihood, summed one example at a time.
class Likelihood {
 public:
  explicit Likelihood(const Weights& weights) : model_(weights) {
    for (std::size_t i = 0; i < kConfidenceFeatureCount; ++i) {
      const double penalty = i == 0 ? kPenaltyAlways : kPenalty;
      curvature_[i].fill(0);
      curvature_[i][i] = penalty;
      gradient_[i] = -penalty * weights[i];
    }
  }

  void add(const ConfidenceFeatures& features, bool right) {
    const double p = model_.probability(features);
    const std::vector<std::size_t> bits = bits_of(features);
    for (const std::size_t i : bits) {
      gradient_[i] += (right ? 1 : 0) - p;
      for (const std::size_t j : bits) curvature_[i][j] += p * (1 - p);
    }
  }

  Weights step() {
    solve(curvature_, gradient_);
    return gradient_;
  }

 private:
  ConfidenceModel model_;
  Matrix curvature_ = {};
  Weights gradient_ = {};
};

}  // namespace

bool means_type(std::string_view marked, std::string_view type) {
  return marked == type || (marked == "YIELD" && (type == "CONCEDE" || type == "RETREAT"));
}

// ---- reliability --------------------------------------------------------------------------------

void Reliability::add(double predicted, bool right) {
  const auto bin = static_cast<std::size_t>(predicted * kBins);
  Bin& it = bins_[std::min(bin, kBins - 1)];
  ++it.count;
  it.predicted += predicted;
  it.right += right ? 1U : 0U;
  ++count_;
  const double miss = predicted - (right ? 1 : 0);
  squares_ += miss * miss;
}

double Reliability::calibration_error() const {
  double sum = 0;
  for (const Bin& bin : bins_) sum += std::abs(bin.predicted - static_cast<double>(bin.right));
  return count_ == 0 ? 0 : sum / static_cast<double>(count_);
}

std::string to_string(const Reliability& reliability) {
  std::string text = "confidence   events  predicted  right\n";
  for (std::size_t i = 0; i < Reliability::kBins; ++i) {
    const Reliability::Bin& bin = reliability.bins()[i];
    if (bin.count == 0) continue;
    const auto count = static_cast<double>(bin.count);
    text += fmt::format("{:.1f} to {:.1f}  {:>8}  {:>9.2f}  {:>5.2f}\n",
                        static_cast<double>(i) / Reliability::kBins,
                        static_cast<double>(i + 1) / Reliability::kBins, bin.count,
                        bin.predicted / count, static_cast<double>(bin.right) / count);
  }
  return text + fmt::format("{} events, calibration error {:.3f}, Brier score {:.3f}\n",
                            reliability.count(), reliability.calibration_error(),
                            reliability.brier());
}

// ---- training -----------------------------------------------------------------------------------

void ConfidenceTrainer::add(const Analysis& analysis,
                            const std::vector<ConfidenceFeatures>& features,
                            const MarkedPair& pair) {
  const std::size_t fold =
      folds_.try_emplace(pair.document.text, folds_.size() % kFolds).first->second;
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
    const Example example{features[i], event.type, event.confidence, pairs_, fold, right};
    found = found || right;
    if (right || (roles > 0 && roles == best)) together.push_back(example);
    if (roles == 0 && type) elsewhere.push_back(example);
  }
  if (!found) together.insert(together.end(), elsewhere.begin(), elsewhere.end());
  examples_.insert(examples_.end(), together.begin(), together.end());
  ++pairs_;
}

ConfidenceModel ConfidenceTrainer::train() const { return train_without(kFolds); }

ConfidenceModel ConfidenceTrainer::train_without(std::size_t fold) const {
  Weights weights = {};
  for (int step = 0; step < kSteps; ++step) {
    Likelihood likelihood(weights);
    for (const Example& example : examples_) {
      if (example.fold != fold) likelihood.add(example.features, example.right);
    }
    const Weights change = likelihood.step();
    for (std::size_t i = 0; i < kConfidenceFeatureCount; ++i) weights[i] += change[i];
  }
  return ConfidenceModel(weights);
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
    check.learned.add(learned.back(), example.right);
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
