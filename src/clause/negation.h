// What makes a clause say that something did not happen.

#pragma once

#include "clause/draft.h"

namespace sayso {

// "not", "never", "no" over an argument, "without" ... inside the clause itself, or kNoToken.
TokenId own_negation(const Tree& tree, const Clause& clause);

// Whether the word above makes nothing of this complement: "failed to leave", "kept from leaving".
bool is_negated_complement(const Tree& tree, const Clause& clause);

// The "yet" of "has yet to leave", or kNoToken.
TokenId negating_yet(const Tree& tree, TokenId verb);

}  // namespace sayso
