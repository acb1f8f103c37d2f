// Articles whose attributions are marked, as JSON Lines: what training reads.
//
// A line is {"text", "attributions": [{"source", "cue", "content"}]}, each role a list of
// [start, end] in code points of the text; other keys are passed over.

#pragma once

#include <string_view>
#include <vector>

#include "sayso/document.h"
#include "sayso/result.h"
#include "sayso/span.h"

namespace sayso {

// As marked, in bytes of Document::text. Source and content may be empty.
struct MarkedAttribution {
  std::vector<Span> source;
  std::vector<Span> cue;
  std::vector<Span> content;
};

struct MarkedArticle {
  Document document;
  std::vector<MarkedAttribution> attributions;
};

// The error has reason and advice, but not the place.
Result<MarkedArticle> read_marked_article(std::string_view line);

}  // namespace sayso
