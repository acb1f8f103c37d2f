// What sources claim, and how often others tell the same act or deny it.

#pragma once

#include <string>

#include "output/json_writer.h"
#include "server/api_types.h"
#include "server/sql_text.h"
#include "store/database.h"
#include "store/event_filter.h"

namespace sayso {

// A row a source, by country and main sector ("KEN:GOV"): source, name, claims, occurrences,
// confirmed and denied; the most claims first.
SqlText source_claims(const EventFilter& filter);

// One of them, with counts of whom its claims are about, of their types and standings.
ApiResult<ApiAnswer> source_page(Database& store, const std::string& source);

// A row (value, count) as an object.
void write_count(const PreparedStatement& row, JsonWriter& json);

}  // namespace sayso
