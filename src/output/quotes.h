// Who says what in a document: as a list to read, and as JSON Lines.

#pragma once

#include <string>
#include <vector>

#include "coding/statements.h"
#include "output/event_table.h"
#include "sayso/analysis.h"

namespace sayso {

// A statement a paragraph: source, cue, kind of speech, place; under it what is said.
std::string quotes_list(const Analysis& analysis, const std::vector<Statement>& statements,
                        const TableStyle& style);

// One line: {"id", "attributions": [{"source", "cue", "content", "kind", "speech"}]}. Offsets count
// code points of the body; what stands in a title is left out.
std::string quotes_json(const Analysis& analysis, const std::vector<Statement>& statements);

}  // namespace sayso
