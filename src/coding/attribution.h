// Who says what: source, cue and content of every attribution, event or not.
//
// An attribution is found at a cue: a verb with a clause or a quotation ("X said that ...", "...,"
// said X; accused X of ...), a noun ("a report by X that ..."), "according to X", an adverb
// ("reportedly"). A quotation that runs on takes its speaker from the nearest sentence that names
// one. Somebody told ("told the BBC", "in an interview with the BBC") who is a medium is a further
// link, on whose word the first is told.

#pragma once

#include "coding/cues.h"
#include "sayso/analysis.h"

namespace sayso {

// Fills Analysis::attributions and ::contents, in order of their cues. Needs clauses and mentions.
void find_attributions(const CueTable& cues, Analysis& analysis);

}  // namespace sayso
