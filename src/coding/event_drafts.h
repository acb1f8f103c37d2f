// From fired rules to events: what is not coded twice, what is only an aim, what is still ahead,
// and who is missing from its own words.
//
// The rules say what a predicate is by itself. This is where predicates meet: "agreed to send" is
// one event, "accused X of attacking" is two, "met and held talks" is one (CODING.md, Settled
// cases).

#pragma once

#include <string_view>
#include <vector>

#include "coding/matcher.h"

namespace sayso {

// A fired rule on its way to an event.
struct EventDraft {
  Match match;
  bool modal = false;             // the demand of a modal, beside what the clause itself says
  std::string_view dropped = {};  // why it is no event; empty: it is one
};

// In order of clauses. `matcher` is the scene's.
std::vector<EventDraft> draft_events(const Scene& scene, Matcher& matcher);

}  // namespace sayso
