// Everything that a text tells on somebody's word, or as somebody's mind: who, by what words, what.
//
// Wider than Analysis::attributions, which are what standing and chains are made of: here beliefs,
// wishes, decisions and support count too, the cue is the whole group of words ("has repeatedly
// called for"), and it is found by a learned reader where there is one, else taken from the rules.

#pragma once

#include <vector>

#include "coding/attribution_features.h"
#include "coding/attribution_labels.h"
#include "coding/attribution_model.h"
#include "coding/cues.h"
#include "sayso/analysis.h"

namespace sayso {

struct Statement {
  SentenceId sentence = kNoSentence;  // of the cue
  Span source = {};                   // empty where nobody is named
  Span cue = {};
  std::vector<Span> content;  // in order of the text
  CueKind kind = CueKind::Neutral;
  Speech speech = Speech::Indirect;
};

// In order of their cues. Needs trees, clauses, mentions and attributions. `model` may be null.
std::vector<Statement> find_statements(const CueTable& cues, const AttributionModel* model,
                                       const Analysis& analysis);

// The words around a cue as the decoder takes them.
CueWindow read_window(AttributionFeatures& features, const Analysis& analysis, TokenId cue);

}  // namespace sayso
