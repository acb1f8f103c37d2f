// Makes the learned reader of attributions from articles whose attributions are marked.

#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "coding/attribution_labels.h"
#include "coding/attribution_model.h"
#include "coding/cues.h"
#include "input/marked_articles.h"
#include "sayso/analysis.h"

namespace sayso {

struct AttributionTrainOptions {
  std::uint32_t cue_epochs = 10;
  std::uint32_t role_epochs = 8;
  std::uint64_t seed = 1;
};

class AttributionTrainer {
 public:
  // The table must outlive the trainer.
  explicit AttributionTrainer(const CueTable& cues) : cues_(cues) {}

  // Takes in an article with its trees and mentions.
  void add(const Analysis& analysis, const std::vector<MarkedAttribution>& marked);

  std::size_t cues() const { return windows_.size(); }

  // The same articles in the same order give the same weights. `progress` is told each epoch: what
  // is trained, its number, and the share that was wrong before it was learnt.
  using Progress = std::function<void(std::string_view what, std::uint32_t epoch, double wrong)>;
  AttributionWeights train(const AttributionTrainOptions& options, const Progress& progress);

 private:
  struct Candidate {
    std::size_t end = 0;  // of its features in cue_features_
    bool is_cue = false;
  };
  struct Window {
    CueWindow words;
    std::vector<RoleLabel> right;
  };

  void train_cues(const AttributionTrainOptions& options, const Progress& progress,
                  AttributionWeights& weights) const;
  void train_roles(const AttributionTrainOptions& options, const Progress& progress,
                   AttributionWeights& weights) const;

  const CueTable& cues_;
  std::vector<std::uint32_t> cue_features_;
  std::vector<Candidate> candidates_;
  std::vector<Window> windows_;
};

}  // namespace sayso
