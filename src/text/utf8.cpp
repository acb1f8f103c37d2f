#include "text/utf8.h"

namespace sayso {
namespace {

bool is_tail(std::string_view text, std::size_t at, unsigned char low, unsigned char high) {
  if (at >= text.size()) return false;
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte >= low && byte <= high;
}

// The length of the well-formed sequence at an offset; 0 if it is ill-formed.
std::size_t sequence_length(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  if (lead < 0xE0) return is_tail(text, at + 1, 0x80, 0xBF) ? 2 : 0;
  unsigned char low = 0x80;
  unsigned char high = 0xBF;
  if (lead == 0xE0) low = 0xA0;
  if (lead == 0xED) high = 0x9F;  // no surrogates
  if (lead == 0xF0) low = 0x90;
  if (lead == 0xF4) high = 0x8F;
  if (!is_tail(text, at + 1, low, high) || !is_tail(text, at + 2, 0x80, 0xBF)) return 0;
  if (lead < 0xF0) return 3;
  return is_tail(text, at + 3, 0x80, 0xBF) ? 4 : 0;
}

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = sequence_length(text, at);
    if (length == 0) return at;
    at += length;
  }
  return std::nullopt;
}

char32_t code_point_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return static_cast<char32_t>(static_cast<unsigned char>(text[i]));
  };
  const char32_t lead = byte(at);
  if (lead < 0x80) return lead;
  if (lead < 0xE0) return ((lead & 0x1F) << 6) | (byte(at + 1) & 0x3F);
  if (lead < 0xF0)
    return ((lead & 0x0F) << 12) | ((byte(at + 1) & 0x3F) << 6) | (byte(at + 2) & 0x3F);
  return ((lead & 0x07) << 18) | ((byte(at + 1) & 0x3F) << 12) | ((byte(at + 2) & 0x3F) << 6) |
         (byte(at + 3) & 0x3F);
}

OffsetMap::OffsetMap(std::string_view text) : text_(text) {
  marks_.reserve(text.size() / kStride + 1);
  Mark mark;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at % kStride == 0) marks_.push_back(mark);
    if (is_continuation_byte(text[at])) continue;
    ++mark.code_points;
    mark.utf16_units += code_point_size(text[at]) == 4 ? 2 : 1;
  }
  if (text.size() % kStride == 0) marks_.push_back(mark);
}

OffsetMap::Mark OffsetMap::count(std::uint32_t byte) const {
  Mark mark = marks_[byte / kStride];
  for (std::size_t at = byte - byte % kStride; at < byte; ++at) {
    if (is_continuation_byte(text_[at])) continue;
    ++mark.code_points;
    mark.utf16_units += code_point_size(text_[at]) == 4 ? 2 : 1;
  }
  return mark;
}

std::uint32_t OffsetMap::code_point(std::uint32_t byte) const { return count(byte).code_points; }

std::uint32_t OffsetMap::utf16(std::uint32_t byte) const { return count(byte).utf16_units; }

}  // namespace sayso
