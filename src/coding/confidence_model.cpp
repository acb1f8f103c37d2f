#include "coding/confidence_model.h"

#include <fmt/format.h>

#include <algorithm>
#include <bitset>
#include <charconv>
#include <cmath>
#include <optional>

namespace sayso {
namespace {

std::optional<std::size_t> feature_named(std::string_view name) {
  const auto* found = std::find(kConfidenceFeatures.begin(), kConfidenceFeatures.end(), name);
  if (found == kConfidenceFeatures.end()) return std::nullopt;
  return static_cast<std::size_t>(found - kConfidenceFeatures.begin());
}

std::optional<double> number(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
    return std::nullopt;
  return value;
}

}  // namespace

Result<ConfidenceModel> ConfidenceModel::parse(std::string_view name, std::string_view text) {
  Weights weights = {};
  std::bitset<kConfidenceFeatureCount> seen;
  std::uint64_t line_number = 0;
  const auto wrong = [&](std::string reason) {
    return unexpected(InputError{std::string(name), line_number, std::nullopt, std::move(reason),
                                 "make the file with sayso train confidence, or remove it"});
  };
  while (!text.empty()) {
    ++line_number;
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (line.empty() || line.front() == '#') continue;
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) return wrong("not a feature and a weight, parted by a tab");
    const std::optional<std::size_t> feature = feature_named(line.substr(0, tab));
    if (!feature) return wrong("an unknown feature: " + std::string(line.substr(0, tab)));
    const std::optional<double> weight = number(line.substr(tab + 1));
    if (!weight) return wrong("not a number: " + std::string(line.substr(tab + 1)));
    if (seen.test(*feature)) return wrong("a second weight of " + std::string(line.substr(0, tab)));
    seen.set(*feature);
    weights[*feature] = *weight;
  }
  for (std::size_t i = 0; i < kConfidenceFeatureCount; ++i) {
    if (!seen.test(i)) return wrong("lacks the feature " + std::string(kConfidenceFeatures[i]));
  }
  return ConfidenceModel(weights);
}

double ConfidenceModel::probability(const ConfidenceFeatures& features) const {
  double odds = 0;
  for (std::size_t i = 0; i < kConfidenceFeatureCount; ++i) {
    if (features.test(i)) odds += weights_[i];
  }
  return 1 / (1 + std::exp(-odds));
}

std::string write_confidence_model(const ConfidenceModel& model, std::string_view head) {
  std::string text(head);
  for (std::size_t i = 0; i < kConfidenceFeatureCount; ++i)
    text += fmt::format("{}\t{:.2f}\n", kConfidenceFeatures[i], model.weights()[i]);
  return text;
}

}  // namespace sayso
