// Quotations, with their marks.

#pragma once

#include <vector>

#include "sayso/analysis.h"

namespace sayso {

// In order of the text, disjoint, the outermost only. Curly, ASCII and angle marks, `` '' and
// single marks that are no apostrophes; an ASCII mark opens or closes by what stands beside it. A
// quotation that a paragraph leaves open ends with the paragraph; the next one may open it again
// with a mark, or close it without. Reads blocks.
std::vector<Span> find_quotes(const Analysis& analysis);

}  // namespace sayso
