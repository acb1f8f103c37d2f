// Offsets as people see them: counted from the start of a document's title or body, in the unit
// they ask for.

#pragma once

#include <cstdint>
#include <string_view>

#include "sayso/analysis.h"
#include "sayso/document.h"
#include "sayso/span.h"
#include "text/utf8.h"

namespace sayso {

enum class OffsetUnit : std::uint8_t { CodePoints, Bytes, Utf16 };

// A span in one field of the document.
struct FieldSpan {
  bool in_title = false;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend bool operator==(const FieldSpan&, const FieldSpan&) = default;
};

// Keeps a reference to the document.
class FieldOffsets {
 public:
  FieldOffsets(const Document& document, OffsetUnit unit)
      : map_(document.text), body_begin_(document.body_begin), unit_(unit) {}

  FieldSpan operator()(Span span) const {
    const bool in_title = span.begin < body_begin_;
    const std::uint32_t origin = in_title ? 0 : convert(body_begin_);
    return {in_title, convert(span.begin) - origin, convert(span.end) - origin};
  }

 private:
  std::uint32_t convert(std::uint32_t byte) const {
    switch (unit_) {
      case OffsetUnit::CodePoints:
        return map_.code_point(byte);
      case OffsetUnit::Utf16:
        return map_.utf16(byte);
      case OffsetUnit::Bytes:
        break;
    }
    return byte;
  }

  OffsetMap map_;
  std::uint32_t body_begin_;
  OffsetUnit unit_;
};

}  // namespace sayso
