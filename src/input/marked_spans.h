// Lists of [start, end] in code points, as marked data has them.

#pragma once

#include <simdjson.h>

#include <cstdint>
#include <string_view>
#include <vector>

#include "sayso/span.h"

namespace sayso {

// Byte offsets of all code points, and of the end.
std::vector<std::uint32_t> code_point_offsets(std::string_view text);

// Appends the spans in bytes; `offsets` are those of their text. False if one is none of the text.
bool read_marked_spans(simdjson::dom::element list, const std::vector<std::uint32_t>& offsets,
                       std::vector<Span>& spans);

}  // namespace sayso
