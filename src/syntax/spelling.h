// Spellings that are taken for one.

#pragma once

#include <string>
#include <string_view>

namespace sayso {

// ASCII letters in small; others stay.
std::string lower_ascii(std::string_view text);

// The typesetter's apostrophe inside a word as the typewriter's: "n't" is one word. A mark that
// stands alone stays what it is.
std::string plain_apostrophes(std::string_view form);

}  // namespace sayso
