// Time expressions: which words say when, and which day, month, year, span or rhythm they mean.
//
// Types and values are TIMEX3's (TimeML 1.2.1, as in TempEval-3). Expressions are found by a
// grammar over the words of a sentence, the longest first, and worked out from the document's date,
// the tense of the clause they stand in ("on Friday" of what was or will be) and, for "the same
// day" or "that year", the last date named before.

#pragma once

#include "sayso/analysis.h"

namespace sayso {

// Fills Analysis::times, in order of the text. Needs tokens with heads; uses clauses for tense.
// Without Document::published, relative expressions get no date.
void find_times(Analysis& analysis);

}  // namespace sayso
