// How many of the events that fit a filter have each type, standing, outlet, month, actor and
// source.

#pragma once

#include "output/json_writer.h"
#include "store/database.h"
#include "store/event_filter.h"

namespace sayso {

// An object of lists, the commonest values first; of months the latest.
void write_facets(Database& store, const EventFilter& filter, JsonWriter& json);

}  // namespace sayso
