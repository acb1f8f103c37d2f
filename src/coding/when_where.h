// When and where an event happened (docs/coding.md, "Date and place").
//
// A time expression dates the event whose predicate it hangs on; failing that, the clause that
// carries the event. Past news of the lead without any date is of the document's day, and an
// undated telling of an occurrence takes the date of a dated one. A place is where it happened when
// it hangs on the event by a preposition of place; the most precise one counts.

#pragma once

#include "sayso/analysis.h"

namespace sayso {

// Fills date, date_text and place of every event, and makes its time historical where the date is
// more than a year before the document. Needs times, places, clauses and events with their
// standing.
void set_date_and_place(Analysis& analysis);

}  // namespace sayso
