// "X is ready, said Y": trees hang the speech verb on what is said as often as the other way round.

#pragma once

#include "clause/draft.h"

namespace sayso {

// Gives the speech verbs the clause they report as a Complement wherever the tree puts it: before,
// after or around them. Links and parents stay as the tree has them.
void add_reported_clauses(Draft& draft);

}  // namespace sayso
