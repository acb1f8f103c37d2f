// What kind of character stands at a place of a text: ASCII by table, all others by ICU.

#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace sayso {

enum class CharKind : std::uint8_t {
  Space,  // white space and control characters
  Letter,
  Digit,
  Format,  // soft hyphens and joiners: invisible, and part of the word they stand in
  Sign
};

constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_ascii_letter(char c) { return is_ascii_lower(c) || is_ascii_upper(c); }
constexpr bool is_ascii_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
constexpr char to_ascii_lower(char c) {
  return is_ascii_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

// ASCII letters made small; other bytes stay.
std::string lower_ascii(std::string_view text);

namespace detail {

constexpr std::array<CharKind, 128> make_ascii_kinds() {
  std::array<CharKind, 128> kinds = {};
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    const char c = static_cast<char>(i);
    kinds[i] = CharKind::Sign;
    if (i <= ' ' || i == 0x7F) kinds[i] = CharKind::Space;
    if (is_ascii_digit(c)) kinds[i] = CharKind::Digit;
    if (is_ascii_letter(c) || c == '_') kinds[i] = CharKind::Letter;
  }
  return kinds;
}

inline constexpr std::array<CharKind, 128> kAsciiKinds = make_ascii_kinds();

CharKind wide_kind(std::string_view text, std::size_t at);

}  // namespace detail

// All take the offset of a code point in valid UTF-8.
inline CharKind kind_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte < 0x80 ? detail::kAsciiKinds[byte] : detail::wide_kind(text, at);
}
bool is_upper_at(std::string_view text, std::size_t at);
bool is_lower_at(std::string_view text, std::size_t at);

// The bytes of an apostrophe, in any of the shapes that stand for one: 0 if there is none.
std::uint32_t apostrophe_size(std::string_view text, std::size_t at);

}  // namespace sayso
