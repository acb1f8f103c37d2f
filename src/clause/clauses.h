// Predicates and their arguments, as in the active clause: passives, relative clauses, control,
// coordination and light verbs undone; negation, modality, tense and the like as flags.
//
// The tree says what hangs on what; a clause says who does what. It is read off from the top of
// each tree down, so that a clause finds everything it shares with one above it already there. What
// that leaves out: scope inside noun phrases, ellipsis, and arguments of other sentences.

#pragma once

#include "sayso/analysis.h"

namespace sayso {

// Reads sentences, tokens and lemmas; fills clauses and arguments.
//
// Every verb is a predicate, every predicative adjective or noun, and every common noun but
// measures of time: which of them are events is for the codebook to say. A lone indirect object
// counts as Object. The Oblique of a relative "where" or "when" has that word as its preposition.
void find_clauses(Analysis& analysis);

}  // namespace sayso
