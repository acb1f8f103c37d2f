// Words as linking compares them.

#pragma once

#include <string>
#include <string_view>

namespace sayso {

// A word in lower case, without the endings of plurals, tenses and -ing: enough to see that
// "shelled" and "shelling" are one, not more. Letters beyond ASCII stay as they are.
std::string stem(std::string_view word);

}  // namespace sayso
