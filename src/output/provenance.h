// Events as RDF in the words of PROV-O (https://www.w3.org/TR/prov-o/): on whose word each is told,
// through which tellings, in which report, coded by what. Turtle, a block an event.

#pragma once

#include <string>

#include "output/exported_row.h"
#include "store/stored_event.h"

namespace sayso {

std::string provenance_header();
ExportedRow provenance_block(const StoredEvent& event);

}  // namespace sayso
