// ninjs, the IPTC's JSON of news, in the forms of versions 1 to 3.

#pragma once

#include <simdjson.h>

#include "input/record.h"

namespace sayso {

// Fills text and title from bodies and headlines that are lists, and from bodies that are marked
// up, and the publisher from infosources; what is filled stays.
void read_ninjs(simdjson::dom::object item, Record& record);

}  // namespace sayso
