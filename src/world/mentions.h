// Who the noun phrases of an article name: mentions, and the actors they stand for.

#pragma once

#include "sayso/analysis.h"
#include "world/world.h"

namespace sayso {

// Reads the document's date and blocks, sentences, tokens and trees; fills mentions and actors.
//
// Mentions are noun phrases that name or may name an actor (names, role nouns, pronouns) and the
// names of countries, bodies and people inside them (MentionKind::Modifier). Of co-ordinated
// phrases each is a mention. Pronouns of the first and second person have no actors here: who
// speaks is for attribution to find.
void find_mentions(const World& world, Analysis& analysis);

// The mention a token heads; else the smallest phrase around it that is one (the head of a name may
// lie inside the mention that holds the whole name). kNoMention if there is none.
MentionId mention_at(const Analysis& analysis, TokenId token);

}  // namespace sayso
