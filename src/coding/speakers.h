// Who is meant by "I" and "we": whoever is being quoted.

#pragma once

#include "sayso/analysis.h"

namespace sayso {

// Reads attributions; gives the mentions of the first person their actors and antecedents, and
// those that belong to one ("our army") its country. Where nobody is quoted they stay without.
void resolve_speakers(Analysis& analysis);

}  // namespace sayso
