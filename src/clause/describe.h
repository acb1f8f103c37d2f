// Clauses as text, a line each: for `sayso explain` and for tests.
//
//   attacked [verb past negated by "not"] subject=Germany object=France on=Monday

#pragma once

#include <string>

#include "sayso/analysis.h"

namespace sayso {

// One clause, without a line end. An argument is told by the word at its head; a preposition stands
// for the role Oblique; what a clause says of another is told by that one's predicate.
std::string describe(const Analysis& analysis, ClauseId id);

// All clauses of the sentence, a line each; nouns that have neither argument nor support are left
// out.
std::string describe_clauses(const Analysis& analysis, SentenceId sentence);

}  // namespace sayso
