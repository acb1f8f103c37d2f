// Which words head a phrase that speaks of something, and how far the phrase goes.
//
// A phrase is what hangs on its head, without what only links it (prepositions, conjunctions), what
// stands beside it (appositions, co-ordinated phrases) and what is said of it in passing (after a
// comma or a dash, in brackets; relative clauses belong to it in either case). These are the spans
// of GUM's Entity layer (https://gucorpling.org/gum/), which counts pronouns as well.

#pragma once

#include <cstdint>

#include "sayso/analysis.h"
#include "syntax/phrase_tree.h"

namespace sayso {

// Whether a token is worth a look: a noun, name, pronoun or number that heads a phrase, or an
// adjective with a capital, which may be of a nationality.
bool may_head_entity(const Analysis& analysis, std::uint32_t t);

// The tokens of the phrase that `head` heads; the tree is that of its sentence.
Run phrase_of(const Analysis& analysis, const PhraseTree& tree, std::uint32_t head);

// The proper name inside a phrase, around its head: "Ana Rey" of "mayor Ana Rey of Cusco",
// "the Bank of Ghana" without its article. No tokens when the head is no name.
Run name_in(const Analysis& analysis, Run sentence, Run phrase, std::uint32_t head);

}  // namespace sayso
