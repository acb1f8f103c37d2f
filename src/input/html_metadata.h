// What an HTML page says of itself: JSON-LD, OpenGraph and other meta elements, links, times.

#pragma once

#include "input/html_tree.h"
#include "input/record.h"

namespace sayso {

// Fills title, publisher, author, published and url where the page tells them.
void read_metadata(const HtmlTree& tree, Record& record);

}  // namespace sayso
