// How far a clause reaches in the text.

#pragma once

#include "clause/draft.h"

namespace sayso {

// Sets Clause::extent: from the first to the last word below the predicate, without the clauses
// joined to it or set beside it, and without punctuation or a preposition at its edge.
void set_extents(Draft& draft);

}  // namespace sayso
