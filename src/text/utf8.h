// UTF-8: checking it, and counting its offsets in other units.

#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace sayso {

// The byte offset of the first ill-formed sequence (Unicode 15, table 3-7); empty if there is none.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

// The number of bytes of the code point that a lead byte starts; 1 for bytes that start none.
constexpr std::uint32_t code_point_size(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  if (byte >= 0xF0) return 4;
  if (byte >= 0xE0) return 3;
  return byte >= 0xC0 ? 2 : 1;
}

constexpr bool is_continuation_byte(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// The code point at an offset of valid UTF-8.
char32_t code_point_at(std::string_view text, std::size_t at);

// Byte offsets of one text in code points and in UTF-16 units. Keeps a reference to the text.
class OffsetMap {
 public:
  explicit OffsetMap(std::string_view text);

  // The offset must lie on a code point boundary, at most at the end.
  std::uint32_t code_point(std::uint32_t byte) const;
  std::uint32_t utf16(std::uint32_t byte) const;

 private:
  struct Mark {
    std::uint32_t code_points = 0;
    std::uint32_t utf16_units = 0;
  };
  static constexpr std::uint32_t kStride = 64;  // bytes between two marks

  // Counts up to a byte: from the mark before it.
  Mark count(std::uint32_t byte) const;

  std::string_view text_;
  std::vector<Mark> marks_;
};

}  // namespace sayso
