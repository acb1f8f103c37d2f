// A report as it was received: its text, what is known of it, and which parts of the text are not
// its story.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sayso/date.h"
#include "sayso/span.h"

namespace sayso {

enum class BlockKind : std::uint8_t {
  Title,      // coded
  Paragraph,  // coded
  Caption,    // coded
  Heading,    // a crosshead inside the body: coded
  // Furniture: kept, never coded.
  Dateline,  // "PARIS (AFP) -", "Pyongyang, North Korea"
  Byline,    // "By Jane Doe"
  Credit,    // "(With inputs from agencies)", "Photo: Reuters"
  Link,      // "Also read | ...", "Related: ..."
  Service,   // newsletters, sharing, advertising, comments, copyright
};

constexpr bool is_coded(BlockKind kind) { return kind <= BlockKind::Heading; }

// One line, paragraph, or part of one (a dateline that opens a paragraph).
struct Block {
  Span span = {};
  BlockKind kind = BlockKind::Paragraph;

  friend bool operator==(const Block&, const Block&) = default;
};

struct Document {
  std::string id;   // as given, else a digest of the content (16 hex digits)
  std::string url;  // empty where unknown, as all below
  std::string title;
  std::string publisher;
  std::string author;
  Date published = {};
  std::vector<std::string> agencies;  // agencies credited for the article, in the order named

  // Valid UTF-8, otherwise exactly as received. With a coded title it is title + "\n\n" + body, and
  // body_begin says where the body starts; offsets shown to people count from the field's own
  // start.
  std::string text;
  std::uint32_t body_begin = 0;

  std::vector<Block> blocks;  // in order, disjoint; what lies between them is white space
};

}  // namespace sayso
