// Words that end in a full stop without ending a sentence.

#pragma once

#include <string_view>

namespace sayso {

enum class Abbreviation {
  None,
  Title,     // goes before a name: "Gen. Smith"; never ends a sentence
  Numbered,  // goes before a number: "No. 2", "Nov. 18"; otherwise it may end one
  Final      // may end a sentence: "Inc.", "a.m.", "U.S."
};

// `word` without its last full stop, in its own case.
Abbreviation find_abbreviation(std::string_view word);

// Whether a capitalised word often starts a sentence, and is no name: "The", "But", "On".
bool is_sentence_starter(std::string_view word);

}  // namespace sayso
