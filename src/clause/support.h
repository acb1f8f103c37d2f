// Noun predicates take the arguments of the verb that carries them: "Peru held talks with Chad".

#pragma once

#include "clause/draft.h"

namespace sayso {

// Looks for noun predicates among the arguments of this verb, and shares what it has with them.
// Also gives a verb what the parser hung on its object: "sent troops to Peru". The verb must have
// all its arguments.
void support_nouns(Draft& draft, ClauseId verb);

}  // namespace sayso
