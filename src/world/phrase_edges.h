// Where the words of a mention begin and end.
//
// A phrase of the tree may hold what belongs to the sentence: the day of the act ("gunmen on
// Tuesday"), a preposition left over, the place where somebody did something. Dates are found
// after mentions, so days are told here by their words.

#pragma once

#include "clause/tree.h"
#include "sayso/analysis.h"
#include "world/actor_draft.h"
#include "world/names.h"
#include "world/phrases.h"

namespace sayso {

struct TokenRange {
  TokenId first = kNoToken;  // inclusive, as the last
  TokenId last = kNoToken;
};

// The tokens of a phrase that name its actor.
TokenRange mention_range(const Analysis& analysis, const Tree& tree, const NameScan& scan,
                         const Phrase& phrase, const ActorDraft& draft);

}  // namespace sayso
