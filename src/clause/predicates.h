// Which words are predicates, and how their clauses hang together.

#pragma once

#include "clause/draft.h"

namespace sayso {

// Adds a clause for every verb, predicative adjective and noun, and for every noun that could name
// an event. Sets kind, sentence, marker, particle, link and parent.
void find_predicates(Draft& draft);

// Whether this word is predicative: it has a copula or a subject of its own.
bool is_predicative(const Tree& tree, TokenId id);

// A past participle without a finite verb, "arrested" in "the man arrested on Monday".
bool is_past_participle(const Token& token);

// The word that opens a gerund ("of attacking", "without attacking"), or kNoToken.
TokenId gerund_preposition(const Tree& tree, TokenId verb);

// The grammatical subject, clauses and "there" included, or kNoToken.
TokenId subject_of(const Tree& tree, TokenId id);

// An auxiliary or copula; and the first of a clause, or kNoToken.
bool is_auxiliary(Deprel deprel);
TokenId first_auxiliary(const Tree& tree, TokenId id);

// Whether an infinitive with "to".
bool is_to_infinitive(const Tree& tree, TokenId verb);

}  // namespace sayso
