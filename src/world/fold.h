// Names brought to one form, so that "Côte d'Ivoire", "Cote d’Ivoire" and "U.S." and "US" meet.
//
// Letters lose case and diacritics; full stops and apostrophes vanish; hyphens, spaces and all
// other signs part words, and so does the apostrophe of "People's". What case a word was written in
// is kept beside it.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sayso/span.h"

namespace sayso {

struct FoldedWord {
  Span folded = {};      // in the pool
  Span source = {};      // in the text folded, without the marks around it
  bool capital = false;  // begins with a capital letter or a digit
  bool upper = false;    // has a capital and no small letter
};

// Appends the words of text[range] to `words` and their letters to `pool`.
void fold_words(std::string_view text, Span range, std::string& pool,
                std::vector<FoldedWord>& words);

// ASCII letters in small.
std::string to_lower(std::string_view text);
// "minister" of "foreign minister".
std::string_view last_word(std::string_view phrase);

}  // namespace sayso
