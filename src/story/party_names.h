// What parties are called by: the words of their phrases, and the proper names among them.

#pragma once

#include "story/telling.h"

namespace sayso {

// Fills in actor_words, actor_names and recipient_names from the phrases of the parties.
void note_names(Telling& telling);

// Whether the actors of both have names, and none in common, or so the recipients.
bool are_named_otherwise(const Telling& a, const Telling& b);

}  // namespace sayso
