// Makes the model of confidence from sentences with a marked pair of parties, and tells how well
// its probabilities hold on sentences it was not trained on.
//
// An event of the sentence is an example if its roles are the pair's, or its type is. It is right
// if both are. A role the event leaves open is not wrong. What else the sentence tells is not
// marked, so it is no example: events of others, and wrong ones that name less of the pair than
// another does.

#pragma once

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "coding/codebook.h"
#include "coding/confidence_model.h"
#include "input/marked_pairs.h"
#include "sayso/analysis.h"

namespace sayso {

// Whether the data set's name of a type means this one. Some know CONCEDE and RETREAT as YIELD.
bool means_type(std::string_view marked, std::string_view type);

// Probabilities beside what came true.
class Reliability {
 public:
  static constexpr std::size_t kBins = 10;
  struct Bin {
    std::size_t count = 0;
    double predicted = 0;  // sum of the probabilities
    std::size_t right = 0;
  };

  void add(double predicted, bool right);

  std::size_t count() const { return count_; }
  const std::array<Bin, kBins>& bins() const { return bins_; }
  // Mean distance of a bin's probability from its share of right ones, weighted by its count.
  double calibration_error() const;
  // Mean square of probability less outcome.
  double brier() const { return count_ == 0 ? 0 : squares_ / static_cast<double>(count_); }

 private:
  std::array<Bin, kBins> bins_ = {};
  std::size_t count_ = 0;
  double squares_ = 0;
};

std::string to_string(const Reliability& reliability);

// What cross-validation found.
struct ConfidenceCheck {
  Reliability before;              // of the confidence that the events came with
  Reliability learned;             // each example by a model trained without its sentence
  std::size_t contested = 0;       // pairs whose best events are of several types
  std::size_t settled_before = 0;  // those whose surest event is right
  std::size_t settled = 0;
};

class ConfidenceTrainer {
 public:
  static constexpr std::size_t kFolds = 5;

  // The codebook must outlive the trainer.
  explicit ConfidenceTrainer(const Codebook& book) : book_(book) {}

  // Takes in a pair's sentence as coded, with the features of its events.
  void add(const Analysis& analysis, const std::vector<ConfidenceFeatures>& features,
           const MarkedPair& pair);

  ConfidenceModel train() const;
  ConfidenceCheck cross_validate() const;

 private:
  struct Example {
    ConfidenceFeatures features = {};
    EventType type = EventType::Agree;
    double before = 0;
    std::size_t pair = 0;
    std::size_t fold = 0;
    bool right = false;
  };

  // Trained on all but one fold; kFolds: on all.
  ConfidenceModel train_without(std::size_t fold) const;
  void settle(const std::vector<double>& learned, ConfidenceCheck& check) const;

  const Codebook& book_;
  std::vector<Example> examples_;
  std::unordered_map<std::string, std::size_t> folds_;  // by text: one sentence, one fold
  std::size_t pairs_ = 0;
};

}  // namespace sayso
