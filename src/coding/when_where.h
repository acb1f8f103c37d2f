// When and where an event happened (docs/coding.md, "Date and place").
//
// Dates are event_dates.h's. A place is where an event happened when it hangs on the event by a
// preposition of place, or on a noun that does ("met during a visit to Lima"), or names the act
// ("the Lima bombing"); the nearest counts, then the most precise. "Here" is the place of the
// dateline.

#pragma once

#include <string_view>

#include "sayso/analysis.h"

namespace sayso {

// Fills date, date_text and place of every event, and makes its time historical where the date is
// more than a year before the document. Needs times, places, clauses and events with their
// standing.
void set_date_and_place(Analysis& analysis);

// Why an event without a place has none, in a few words.
std::string_view why_no_place(const Analysis& analysis, const Event& event);

}  // namespace sayso
