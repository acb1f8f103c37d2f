// Arguments that stand elsewhere in the sentence: the noun a relative or participial clause
// modifies, the controller of an infinitive or gerund, what a conjunct shares with the first.

#pragma once

#include "clause/draft.h"

namespace sayso {

// Fills the gaps of this clause. All clauses above it must have their arguments already.
void add_shared_arguments(Draft& draft, ClauseId id);

}  // namespace sayso
