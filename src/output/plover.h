// Events as JSON with the names of PLOVER's manual ("Data Fields"), an object a line.

#pragma once

#include "output/exported_row.h"
#include "store/stored_event.h"
#include "world/world.h"

namespace sayso {

// The world knows the names of countries.
ExportedRow plover_row(const StoredEvent& event, const World& world);

}  // namespace sayso
