// Flags of clauses: voice, tense, modality, negation, question, condition, quotation.

#pragma once

#include "clause/draft.h"

namespace sayso {

// Sets the flags of every clause from its own words and from the clause above it, where that passes
// them down: "is not expected to leave", "will meet and discuss", "failed to stop".
void find_features(Draft& draft);

// A noun predicate takes the flags of the verb that carries it, unless it has its own.
void inherit_features(Clause& noun, const Clause& verb);

}  // namespace sayso
