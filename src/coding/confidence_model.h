// How likely an event's type and roles are right: a logistic model over features one can read.
//
// The file is a table: a feature and its weight, parted by a tab; a line that begins with "#" is a
// comment. The weights of an event's features add up to log odds.

#pragma once

#include <array>
#include <string>
#include <string_view>

#include "coding/confidence_features.h"
#include "sayso/result.h"

namespace sayso {

// Immutable once made; may be shared by threads.
class ConfidenceModel {
 public:
  using Weights = std::array<double, kConfidenceFeatureCount>;  // by kConfidenceFeatures

  explicit ConfidenceModel(const Weights& weights) : weights_(weights) {}

  // `name` is what errors call it. Every feature must have its line.
  static Result<ConfidenceModel> parse(std::string_view name, std::string_view text);

  double probability(const ConfidenceFeatures& features) const;
  const Weights& weights() const { return weights_; }

 private:
  Weights weights_;
};

// The table, with the comment lines `head` before it.
std::string write_confidence_model(const ConfidenceModel& model, std::string_view head);

}  // namespace sayso
