// Sentences with their trees by hand, coded by a codebook. A word is form/UPOS/head/relation, with
// /lemma where that is not the form in small letters; heads count from 1, 0 is the root. Features
// stand after a semicolon: "attacked/VERB/0/root/attack;VerbForm=Fin|Tense=Past". A few names are
// known as actors: Chad, Fiji, Peru, Mali and their people, "rebels", "soldiers", "police".

#pragma once

#include <string>
#include <string_view>

#include "coding/codebook.h"
#include "sayso/analysis.h"

namespace sayso {

// The codebook in codebook/.
const Codebook& shipped_codebook();

// One sentence, up to and with its events. Each line of `trees` is a sentence.
Analysis code_trees(const Codebook& book, std::string_view trees);

// "ACCUSE condemned FJI > TCD; ASSAULT raid TCD >": type, trigger, codes of actors and recipients;
// "?" for a party without country.
std::string describe_events(const Codebook& book, const Analysis& analysis);

}  // namespace sayso
