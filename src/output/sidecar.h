// What the shapes of others have no room for, beside their rows.

#pragma once

#include <string>
#include <string_view>

#include "store/stored_event.h"

namespace sayso {

// An object on a line: the key of the row, then the event with its report, words, parties, chain,
// quantities, place and occurrence. Spans are code points in the title or the body.
std::string sidecar_line(std::string_view key, const StoredEvent& event);

}  // namespace sayso
