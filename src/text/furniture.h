// What stands in an article and is not its story: datelines, bylines, credits, links, services.

#pragma once

#include <cstdint>
#include <string_view>

#include "sayso/document.h"

namespace sayso {

// Of a whole paragraph, trimmed and not empty. `at_start`: it is among the first of its text.
BlockKind kind_of_paragraph(std::string_view text, bool at_start);

// The bytes of a dateline that opens a paragraph, with its dash and the space behind it:
// "PARIS, Nov 3 (AFP) - ", "MOSCOW (Reuters) - "; 0 if there is none. One that names no agency
// counts only at the start.
std::uint32_t dateline_size(std::string_view text, bool at_start);

// The bytes of a credit in brackets that closes a paragraph: "... on Friday. (AFP)"; 0 if there is
// none.
std::uint32_t trailing_credit_size(std::string_view text);

}  // namespace sayso
