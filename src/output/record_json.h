// The native record: JSON Lines, an event a line (docs/record.schema.json).

#pragma once

#include <string>

#include "pipeline/coder.h"
#include "sayso/analysis.h"
#include "text/field_offsets.h"

namespace sayso {

// All events of a document, each on a line of its own; "" when it has none.
std::string record_json(const Coder& coder, const Analysis& analysis, OffsetUnit unit);

}  // namespace sayso
