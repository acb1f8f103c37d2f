// The arguments that stand at a predicate itself, turned into those of an active clause.

#pragma once

#include "clause/draft.h"

namespace sayso {

void add_own_arguments(Draft& draft, ClauseId id);

// The role that the grammatical subject of this clause has: Subject of an active clause, Object or
// IndirectObject of a passive one.
ArgumentRole subject_role(const Draft& draft, ClauseId id);

// The nouns joined to this one by "and" or "or", before a limit, get the same argument.
void add_coordinated(Draft& draft, ClauseId id, const Argument& argument, TokenId before);

}  // namespace sayso
