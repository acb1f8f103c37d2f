// The lists of the API: rows of a store that fit a filter, page by page.

#pragma once

#include <string>

#include "server/api_types.h"
#include "server/listing.h"
#include "server/row_page.h"
#include "store/database.h"

namespace sayso {

// What each gives is told in description/openapi.json. A page ends with the key of its last row,
// which `after` takes; an unknown key is a fault.
using RoomList = ApiResult<ApiAnswer> (*)(Database&, const Listing&, RowFormat);

ApiResult<ApiAnswer> list_events(Database& store, const Listing& listing, RowFormat format);
ApiResult<ApiAnswer> list_documents(Database& store, const Listing& listing, RowFormat format);
ApiResult<ApiAnswer> list_quotations(Database& store, const Listing& listing, RowFormat format);
ApiResult<ApiAnswer> list_occurrences(Database& store, const Listing& listing, RowFormat format);
ApiResult<ApiAnswer> list_actors(Database& store, const Listing& listing, RowFormat format);
ApiResult<ApiAnswer> list_dyads(Database& store, const Listing& listing, RowFormat format);
ApiResult<ApiAnswer> list_series(Database& store, const Listing& listing, RowFormat format);
ApiResult<ApiAnswer> list_places(Database& store, const Listing& listing, RowFormat format);
ApiResult<ApiAnswer> list_sources(Database& store, const Listing& listing, RowFormat format);
ApiResult<ApiAnswer> list_search(Database& store, const Listing& listing, RowFormat format);

// Counts of the events that fit, by standing, type, publisher, month, actor and source; JSON alone.
ApiResult<ApiAnswer> list_facets(Database& store, const Listing& listing, RowFormat format);

// The standings that a filter leaves out; the `factual` lists leave out three unless some are
// named.
std::vector<std::string> standings_left_out(const EventFilter& filter, bool factual);

}  // namespace sayso
