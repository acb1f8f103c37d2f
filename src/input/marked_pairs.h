// Sentences with a marked pair of parties and what one did to the other: what training of
// confidence reads, as JSON Lines.
//
// A line is {"text", "actor", "recipient", "type"}, each role a list of [start, end] in code points
// of the text; other keys are passed over.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sayso/document.h"
#include "sayso/result.h"
#include "sayso/span.h"

namespace sayso {

struct MarkedPair {
  Document document;
  std::vector<Span> actor;  // in bytes of Document::text
  std::vector<Span> recipient;
  std::string type;  // "ACCUSE"
};

// The error has reason and advice, but not the place.
Result<MarkedPair> read_marked_pair(std::string_view line);

}  // namespace sayso
