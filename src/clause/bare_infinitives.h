// Infinitives that share the "to" of one before them: "refused to renounce violence, recognise
// Chad and accept the treaty". Parsers hang them on the verb above, "refused", as if they were
// acts of their own; here they are hung on the infinitive that they go on from.

#pragma once

#include "sayso/analysis.h"

namespace sayso {

void hang_bare_infinitives(Analysis& analysis);

}  // namespace sayso
