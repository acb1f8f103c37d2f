// The article of an HTML page, found by where its text stands.

#pragma once

#include <string>

#include "input/html_tree.h"

namespace sayso {

// The text of the article as lines; empty where the page has none.
std::string main_text(const HtmlTree& tree);

}  // namespace sayso
