// Events, reports and ledgers of a store, each with its words.

#pragma once

#include <cstdint>
#include <string>

#include "server/api_types.h"
#include "server/row_page.h"
#include "store/database.h"

namespace sayso {

// An event by its id, as docs/record.schema.json has it, with its occurrence.
ApiResult<ApiAnswer> event_record(Database& store, const std::string& id);

// A report by its id: its text, its events as records, and what it tells on somebody's word.
ApiResult<ApiAnswer> document_record(Database& store, const std::string& id);

// An occurrence and the events that tell it, in order of their reports' days.
ApiResult<ApiAnswer> occurrence_ledger(Database& store, const std::string& number,
                                       RowFormat format);

}  // namespace sayso
