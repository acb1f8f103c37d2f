#include "text/characters.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "text/utf8.h"

namespace sayso {
namespace detail {

CharKind wide_kind(std::string_view text, std::size_t at) {
  const auto point = static_cast<UChar32>(code_point_at(text, at));
  constexpr UChar32 kZeroWidthSpace = 0x200B;
  constexpr UChar32 kByteOrderMark = 0xFEFF;
  if (point == kZeroWidthSpace || point == kByteOrderMark) return CharKind::Space;
  switch (u_charType(point)) {
    case U_UPPERCASE_LETTER:
    case U_LOWERCASE_LETTER:
    case U_TITLECASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
    case U_NON_SPACING_MARK:
    case U_COMBINING_SPACING_MARK:
    case U_LETTER_NUMBER:
      return CharKind::Letter;
    case U_DECIMAL_DIGIT_NUMBER:
      return CharKind::Digit;
    case U_SPACE_SEPARATOR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
    case U_CONTROL_CHAR:
      return CharKind::Space;
    case U_FORMAT_CHAR:
      return CharKind::Format;
    default:
      return CharKind::Sign;
  }
}

}  // namespace detail

bool is_upper_at(std::string_view text, std::size_t at) {
  if (static_cast<unsigned char>(text[at]) < 0x80) return is_ascii_upper(text[at]);
  return u_isupper(static_cast<UChar32>(code_point_at(text, at))) != 0;
}

bool is_lower_at(std::string_view text, std::size_t at) {
  if (static_cast<unsigned char>(text[at]) < 0x80) return is_ascii_lower(text[at]);
  return u_islower(static_cast<UChar32>(code_point_at(text, at))) != 0;
}

std::uint32_t apostrophe_size(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at, 3);
  if (rest.starts_with('\'') || rest.starts_with('`')) return 1;
  if (rest == "\xe2\x80\x99" || rest == "\xe2\x80\x98") return 3;
  // A modifier letter (U+02BC) and an accent (U+00B4) that stand for one.
  if (rest.starts_with("\xca\xbc") || rest.starts_with("\xc2\xb4")) return 2;
  return 0;
}

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), to_ascii_lower);
  return lower;
}

}  // namespace sayso
