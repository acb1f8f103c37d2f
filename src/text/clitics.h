// Words that are written as one with the word before them: "n't", "'s", the "not" of "cannot".

#pragma once

#include <cstddef>
#include <string_view>

namespace sayso {

// Where the last word of a written token begins; 0 if the token is one word.
std::size_t find_clitic(std::string_view token);

}  // namespace sayso
