// Verbs in -ed and -ing without their ending, by the spelling rules of English.
//
// The hard part is the silent e: "charged" is of "charge", "raided" of "raid". A stem of one
// syllable with one vowel and one consonant would have doubled the consonant, so it lost an e
// ("rated", but "ratted"); of longer ones the last letters tell, with exceptions.

#pragma once

#include <optional>
#include <string_view>

#include "syntax/lemmatizer.h"

namespace sayso {

// How to make the lemma of a verb in -ed or -ing, in small letters; nothing for other words and
// those that the rules cannot tell.
std::optional<LemmaScript> regular_verb(std::string_view word);

}  // namespace sayso
