// What a sentence says of when and how many besides what was coded in it.

#pragma once

#include <string_view>
#include <vector>

namespace sayso {

// Days that it names, as month * 100 + day ("Oct. 3", "3 October"), and years from 1900 on, sorted,
// each once.
std::vector<int> dates_named(std::string_view sentence);

// Whether it sets a figure right: "seven and not eight", "disputed the toll".
bool corrects_a_figure(std::string_view sentence);

}  // namespace sayso
