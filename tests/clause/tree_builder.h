// Trees by hand, short enough to read: a word is form/TAG/head/relation, with /lemma where the form
// in small letters is not the lemma. Heads count from 1, 0 is the root. A line break starts a
// sentence.
//
//   "Germany/NNP/2/nsubj attacked/VBD/0/root/attack France/NNP/2/obj"
//
// TAG is a Penn tag that stands for part of speech and features; AX.. are auxiliaries.

#pragma once

#include <string>
#include <string_view>

#include "sayso/analysis.h"

namespace sayso {

// The clauses of these sentences.
Analysis analyse(std::string_view trees);

// The line of describe() for the clause of this predicate; empty if there is none. Of two the
// first.
std::string clause_of(const Analysis& analysis, std::string_view predicate);

ClauseId find_clause(const Analysis& analysis, std::string_view predicate);

}  // namespace sayso
