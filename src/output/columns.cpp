#include "output/columns.h"

#include <algorithm>

namespace sayso {
namespace {

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }
bool is_space(char byte) { return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r'; }

// Bytes of the first `count` code points.
std::size_t prefix_bytes(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  while (at < text.size() && count > 0) {
    ++at;
    while (at < text.size() && is_continuation(text[at])) ++at;
    --count;
  }
  return at;
}

std::vector<std::string_view> words(std::string_view text) {
  std::vector<std::string_view> found;
  std::size_t at = 0;
  while (at < text.size()) {
    while (at < text.size() && is_space(text[at])) ++at;
    const std::size_t begin = at;
    while (at < text.size() && !is_space(text[at])) ++at;
    if (at > begin) found.push_back(text.substr(begin, at - begin));
  }
  return found;
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  bool in_colour = false;
  for (const char byte : text) {
    if (byte == '\x1b') in_colour = true;
    if (!in_colour && !is_continuation(byte)) ++width;
    if (byte == 'm') in_colour = false;
  }
  return width;
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  std::vector<std::string> lines(1);
  for (std::string_view word : words(text)) {
    while (!word.empty()) {
      std::string& line = lines.back();
      const std::size_t room = width - display_width(line);
      const std::size_t gap = line.empty() ? 0 : 1;
      if (display_width(word) + gap <= room) {
        line.append(gap, ' ').append(word);
        break;
      }
      if (line.empty()) {  // a word longer than the line is cut
        const std::size_t cut = prefix_bytes(word, width);
        line.append(word.substr(0, cut));
        word.remove_prefix(cut);
      }
      lines.emplace_back();
    }
  }
  if (lines.size() > 1 && lines.back().empty()) lines.pop_back();
  return lines;
}

std::string coloured(std::string_view text, std::string_view sequence) {
  if (sequence.empty() || text.empty()) return std::string(text);
  return std::string(sequence) + std::string(text) + "\x1b[0m";
}

std::string columns(const std::vector<Cell>& cells, const std::vector<std::size_t>& widths) {
  std::vector<std::vector<std::string>> wrapped;
  std::size_t height = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    wrapped.push_back(wrap(cells[i].text, widths[i]));
    height = std::max(height, wrapped.back().size());
  }
  std::string block;
  for (std::size_t row = 0; row < height; ++row) {
    std::string line;
    std::size_t pending = 0;  // spaces owed before the next text, so that no line ends in them
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string text = row < wrapped[i].size() ? wrapped[i][row] : std::string{};
      if (!text.empty()) {
        line.append(pending, ' ').append(coloured(text, cells[i].colour));
        pending = 0;
      }
      pending += widths[i] - display_width(text) + 2;
    }
    block += line + '\n';
  }
  return block;
}

}  // namespace sayso
