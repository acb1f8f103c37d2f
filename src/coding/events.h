// The events of a document: who did what to whom, by the rules of the codebook.

#pragma once

#include <string>
#include <vector>

#include "coding/codebook.h"
#include "coding/confidence_model.h"
#include "sayso/analysis.h"

namespace sayso {

// Reads clauses, mentions, times, places and attributions; fills Analysis::events, participants and
// quantities, in order of the triggers. Chain, standing, date and place are left to later stages.
// Without a model, confidence goes by how much the rule asked for.
void find_events(const Codebook& book, Analysis& analysis,
                 const ConfidenceModel* confidence = nullptr);

// What confidence goes by, of each of the events that find_events() gave.
std::vector<ConfidenceFeatures> event_features(const Codebook& book, const Analysis& analysis);

// A rule that a clause called, and what became of it. Rules whose further words are not there were
// not called: "carry out" by "carried".
struct EventTrial {
  ClauseId clause = kNoClause;
  RuleId rule = kNoRule;
  bool fired = false;  // it gave an event
  std::string lacked;  // otherwise, what it lacked or why it was set aside
  std::string roles;   // of a rule that fired: "actor from subject, recipient from in object"
};

std::vector<EventTrial> explain_events(const Codebook& book, const Analysis& analysis,
                                       SentenceId sentence);

}  // namespace sayso
