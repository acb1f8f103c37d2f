// Questions, orders and conditions.

#pragma once

#include "clause/draft.h"

namespace sayso {

// Whether the clause itself asks: by its order of words, or by the mark at its end.
bool is_question(const Draft& draft, const Clause& clause);

bool is_imperative(const Tree& tree, TokenId predicate);

// Whether it is itself a condition: "if", "unless", "should Peru leave".
bool is_conditional(const Tree& tree, const Clause& clause);

}  // namespace sayso
