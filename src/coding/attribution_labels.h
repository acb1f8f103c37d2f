// The most likely roles of the words around a cue: a linear chain, decoded exactly.

#pragma once

#include <cstdint>
#include <vector>

#include "coding/attribution_model.h"
#include "sayso/span.h"

namespace sayso {

// The words of a window with their features, as places in the tables of weights.
struct CueWindow {
  Run tokens = {};        // of Analysis::tokens
  std::uint32_t cue = 0;  // the head of the cue, counted from the window's start
  Run sentence = {};      // its sentence, likewise counted: no word outside belongs to the cue
  std::vector<std::uint32_t> word_features;  // of all words, one after the other
  std::vector<std::uint32_t> word_ends;      // where those of each word end
  std::vector<std::uint32_t> step_features;  // of the step to each word; none to the first
  std::vector<std::uint32_t> step_ends;
};

// One label a word. The cue is one run of words that holds its head.
// `penalty`: taken from every label that differs from `right`, in training; empty otherwise.
class RoleDecoder {
 public:
  const std::vector<RoleLabel>& decode(const AttributionWeights& weights, const CueWindow& window,
                                       const std::vector<RoleLabel>& right = {},
                                       float bonus = 0.0F);

 private:
  std::vector<float> scores_;       // [word][label]
  std::vector<std::uint8_t> from_;  // [word][label]
  std::vector<RoleLabel> labels_;
};

}  // namespace sayso
