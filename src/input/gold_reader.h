// The parties of gold events: JSON Lines as `sayso code --format gold` writes it, a document a line
// with its events, spans in code points of the text.

#pragma once

#include <string_view>
#include <vector>

#include "sayso/analysis.h"
#include "sayso/document.h"
#include "sayso/result.h"

namespace sayso {

// A phrase that the gold file codes as actor or recipient; once, however many events it is in. One
// that stands for several has several actors.
struct GoldParty {
  Span span = {};
  std::vector<Actor> actors;  // country and sectors alone
};

struct GoldDocument {
  Document document;
  std::vector<GoldParty> parties;  // in order of their spans
};

// A line of a gold file. The error has reason and advice, but not the place.
Result<GoldDocument> read_gold_document(std::string_view line);

}  // namespace sayso
