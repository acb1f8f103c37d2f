// A piece of a document's text, by byte offsets.

#pragma once

#include <cstdint>
#include <string_view>

namespace sayso {

// Half-open range [begin, end) of bytes in Document::text, on code point boundaries.
// An empty span means "not in the text".
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }

  friend bool operator==(const Span&, const Span&) = default;
};

// The text a span stands for. `text` must outlive the result.
constexpr std::string_view slice(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

// The smallest span that covers both; an empty span adds nothing.
constexpr Span cover(Span a, Span b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  return {a.begin < b.begin ? a.begin : b.begin, a.end > b.end ? a.end : b.end};
}

// A run of records in one of Analysis' flat arrays.
struct Run {
  std::uint32_t first = 0;
  std::uint32_t count = 0;

  constexpr std::uint32_t end() const { return first + count; }
  constexpr bool empty() const { return count == 0; }

  friend bool operator==(const Run&, const Run&) = default;
};

}  // namespace sayso
