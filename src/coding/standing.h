// On whose word an event is told, and what a reader may conclude of it.
//
// The chain is every attribution whose content holds the event's trigger, innermost first. The
// standing is the uppermost of what the links of the chain and the clauses above the event allow
// (docs/coding.md, "Standing"): each cue and each clause contributes its own, as De Facto has it
// (Sauri and Pustejovsky 2012), by a table (codebook/standing.tsv); what governs a clause reaches
// its predicate, not its modifiers.

#pragma once

#include <string>
#include <vector>

#include "coding/standing_table.h"
#include "sayso/analysis.h"

namespace sayso {

// One thing that was found to bear on an event's standing, for `sayso explain`.
struct StandingStep {
  Standing standing = Standing::Stated;
  Span because = {};  // the word that does it; empty for the rule about the event's type
};

// Fills chain, standing, polarity, time and certainty of every event, and Analysis::chains.
// Needs attributions, clauses and events with their types.
void set_standing(const StandingTable& table, Analysis& analysis);

// The steps that led there, from the event outwards, then the chain.
std::vector<StandingStep> standing_steps(const StandingTable& table, const Analysis& analysis,
                                         const Event& event);

}  // namespace sayso
