// The paragraphs of a text, whether a line is one or several lines make one.

#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "sayso/span.h"

namespace sayso {

// Trimmed, in order, never empty; from `begin` to the end of the text. Texts differ: in some every
// line is a paragraph, others break lines to a width and part paragraphs by blank lines. That is
// decided for the text as a whole; besides, a line that goes on in small letters from one without
// a final sign belongs to it.
std::vector<Span> find_paragraphs(std::string_view text, std::uint32_t begin);

}  // namespace sayso
