// Text set in columns of a terminal: wrapped, padded, coloured.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sayso {

// Code points of valid UTF-8, but for ANSI sequences of colour, as an estimate of the columns it
// takes.
std::size_t display_width(std::string_view text);

// Lines of at most `width` code points, broken at spaces where there are any. White space, line
// breaks included, counts as one space. Never empty: "" gives one empty line.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

struct Cell {
  std::string text;
  std::string_view colour;  // an ANSI sequence, or empty
};

// A row of cells side by side, each wrapped to the width of its column, two spaces between them.
std::string columns(const std::vector<Cell>& cells, const std::vector<std::size_t>& widths);

// `text` between the ANSI sequence and a reset; as it is when the sequence is empty.
std::string coloured(std::string_view text, std::string_view sequence);

inline constexpr std::string_view kBold = "\x1b[1m";
inline constexpr std::string_view kDim = "\x1b[2m";

}  // namespace sayso
