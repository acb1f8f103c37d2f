// Quotations, with their marks.

#pragma once

#include <vector>

#include "sayso/analysis.h"

namespace sayso {

// In order of the text, disjoint. Curly, ASCII, and `` '' marks; an ASCII mark opens or closes by
// what stands beside it. A quotation that a paragraph leaves open ends with the paragraph, and goes
// on in the next one if that opens with a mark too. Reads blocks.
std::vector<Span> find_quotes(const Analysis& analysis);

}  // namespace sayso
