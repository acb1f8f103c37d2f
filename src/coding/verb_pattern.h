// The patterns of verb dictionaries: what must stand before and behind the verb.
//
//   - &AIRCRAFT * {MOCK ATTACK} (OVER +)
//
// "*" is the verb, "$" who acts, "+" whom it bears on, "%" both, "^" anything; "_" joins words,
// "&NAME" is a set of words, "{ A | B }" a choice, "{A B}" a noun phrase, "(A B)" one with its
// preposition. Tense, voice and negation are the parser's matter here: auxiliaries of tense and
// voice are passed over, and patterns that ask for a modal, for "not" or for "said" cannot be used.

#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "coding/verb_rule.h"
#include "sayso/result.h"

namespace sayso {

// The sets of words of a dictionary, by name without "&"; members as written.
using VerbSets = std::map<std::string, std::vector<std::string>, std::less<>>;

struct VerbPattern {
  std::string particle;  // "out" behind the verb
  std::vector<VerbCondition> conditions;
  std::string recipient;  // the preposition "+" stands behind; empty: none
  std::string actor;      // the preposition "$" stands behind
  bool mutual = false;    // "%"
};

// The reason, when the pattern cannot be used.
tl::expected<VerbPattern, std::string> read_verb_pattern(std::string_view text,
                                                         const VerbSets& sets);

// The words of a phrase in small letters, and beside it the same with its last word in the
// singular: "DIPLOMATIC_TIES" gives "diplomatic ties" and "diplomatic tie".
std::vector<std::string> phrase_forms(std::string_view phrase);

}  // namespace sayso
