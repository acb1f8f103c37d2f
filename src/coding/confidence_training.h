// Makes the model of confidence from events that people judged and from sentences with a marked
// pair of parties, and tells how well its probabilities hold on documents it was not trained on.
//
// A judged event is right if its type and all its roles are. Of a sentence with a marked pair, an
// event is an example if its roles are the pair's, or its type is; it is right if both are. A role
// that such an event leaves open is not wrong, and what else the sentence tells is not marked, so
// it is no example: events of others, and wrong ones that name less of the pair than another does.
//
// The two are not the same question. Beside judged events, marked ones have a base rate of their
// own and weigh less: they only help to tell which features speak for an event and which against
// it.

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
  static constexpr std::size_t kBins = 10;  // as wide each, in the table
  struct Bin {
    std::size_t count = 0;
    double predicted = 0;  // sum of the probabilities
    std::size_t right = 0;
  };

  void add(double predicted, bool right);

  std::size_t count() const { return outcomes_.size(); }
  std::array<Bin, kBins> bins() const;
  // Mean distance of a bin's probability from its share of right ones, weighted by its count.
  double calibration_error() const;
  // Mean square of probability less outcome.
  double brier() const;
  // Of pairs of a right and a wrong one, the share in which the right one is surer: the area under
  // the ROC curve. 0.5 is chance, and what is said where there is no such pair.
  double ranking() const;

 private:
  struct Outcome {
    double predicted = 0;
    bool right = false;
  };

  std::vector<Outcome> outcomes_;
};

std::string to_string(const Reliability& reliability);

// What cross-validation found: of the judged events if there are any, else of the marked ones.
struct ConfidenceCheck {
  Reliability before;              // of the confidence that the events came with
  Reliability learned;             // each example by a model trained without its document
  Reliability learned_type;        // the same beside the type alone
  std::size_t contested = 0;       // marked pairs whose best events are of several types
  std::size_t settled_before = 0;  // those whose surest event is right
  std::size_t settled = 0;
};

// What people said of an event.
struct JudgedFeatures {
  ConfidenceFeatures features = {};
  double before = 0;  // the confidence it came with
  bool type_right = false;
  bool roles_right = false;  // as well
};

class ConfidenceTrainer {
 public:
  static constexpr std::size_t kFolds = 5;

  // The codebook must outlive the trainer.
  explicit ConfidenceTrainer(const Codebook& book) : book_(book) {}

  // Takes in a pair's sentence as coded, with the features of its events.
  void add(const Analysis& analysis, const std::vector<ConfidenceFeatures>& features,
           const MarkedPair& pair);
  // Takes in a judged event of a document.
  void add(const JudgedFeatures& judged, std::string_view document);

  ConfidenceModel train() const;
  ConfidenceCheck cross_validate() const;

 private:
  struct Example {
    ConfidenceFeatures features = {};
    EventType type = EventType::Agree;
    double before = 0;
    std::size_t pair = 0;
    std::size_t fold = 0;
    bool judged = false;
    bool type_right = false;
    bool right = false;
  };

  std::size_t fold_of(std::string_view text);
  // Trained on all but one fold; kFolds: on all.
  ConfidenceModel train_without(std::size_t fold) const;
  void settle(const std::vector<double>& learned, ConfidenceCheck& check) const;

  const Codebook& book_;
  std::vector<Example> examples_;
  std::unordered_map<std::string, std::size_t> folds_;  // by text: one document, one fold
  std::size_t pairs_ = 0;
  bool judged_ = false;  // there are judged events
};

}  // namespace sayso
