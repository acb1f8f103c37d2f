// Words that end in a full stop without ending a sentence.

#pragma once

#include <cstdint>
#include <string_view>

namespace sayso {

enum class Abbreviation : std::uint8_t {
  None,
  Title,     // goes before a name: "Gen. Smith"; never ends a sentence
  Initial,   // of a name: "J. Smith"
  Numbered,  // goes before a number: "No. 2"
  Date,      // a month or weekday, before a number or inside a sentence: "Nov. 18", "on Sat. night"
  State,     // goes after a place: "Jackson, Miss."
  Final,     // may end a sentence, and its stop is then also the sentence's: "Inc.", "etc."
  Initials   // may end a sentence: "a.m.", "U.S."
};

// `word` without its last full stop, in its own case.
Abbreviation find_abbreviation(std::string_view word);

// Whether a capitalised word often starts a sentence, and is no name: "The", "But", "On".
bool is_sentence_starter(std::string_view word);

}  // namespace sayso
