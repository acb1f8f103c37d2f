// A sentence of a store with the words of an event marked in it.

#pragma once

#include <string>

#include "store/stored_event.h"

namespace sayso {

// "[A Chad's president] *visited* [R Fiji]": actors, trigger and recipients, as far as they stand
// in the sentence, in colours too if wished. Controls are left out: they are not for a terminal.
std::string marked_sentence(const StoredEvent& event, bool colour);

}  // namespace sayso
