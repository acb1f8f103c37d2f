// When events happened (docs/coding.md, "Date and place").
//
// A time expression dates the event whose predicate it hangs on; failing that, the clause that
// carries the event, the occasion it happened on ("killed in Monday's raid"), or the saying that is
// itself the act. Past news of the lead without any date is of the document's day, and an undated
// telling of an occurrence takes the date of a dated one.

#pragma once

#include "coding/event_trees.h"
#include "sayso/analysis.h"

namespace sayso {

// Fills date and date_text of every event, and makes its time historical where the date is more
// than a year before the document.
void set_event_dates(Analysis& analysis, const EventTrees& trees);

}  // namespace sayso
