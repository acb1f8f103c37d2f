// Verb dictionaries of TABARI and PETRARCH, as rules of the codebook.
//
//   &WEAPON                 # a set of words
//   +RIFLE
//   --- ABANDON [080] ---   # PETRARCH: a block of verbs with the code of them all
//   ABANDON
//   FORSAKE {FORSOOK} [085] # a verb with a code of its own; its forms are known by their lemma
//   - * &WEAPON [0873]      # a pattern (coding/verb_pattern.h) with its code
//
// TABARI has no blocks: patterns belong to the verb above them, and verbs are written without their
// endings ("ACCUS"), so one that ends in a consonant is also tried with an "e". A line becomes a
// rule by the name of "file:line". Every line that cannot be used is told.

#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "coding/cameo.h"
#include "coding/verb_rule.h"
#include "world/dictionaries.h"

namespace sayso {

// Appends the rules. In the report an entry is a verb or a pattern.
DictionaryReport read_verb_dictionary(const CameoTable& cameo, std::string_view file,
                                      std::string_view text, std::vector<VerbRule>& rules);

}  // namespace sayso
