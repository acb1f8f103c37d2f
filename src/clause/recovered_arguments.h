// Arguments that a parser hangs elsewhere but whose place the words themselves give away: the
// parties listed in a headline, who comes "together with" another, "visiting President Rey", whose
// visit "Rey's Peru visit" is, and whose aim it is to do something.

#pragma once

#include "clause/draft.h"

namespace sayso {

// Adds to the arguments that the tree itself gives, before any are shared between clauses.
void add_recovered_arguments(Draft& draft, ClauseId id);

}  // namespace sayso
