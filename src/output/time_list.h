// The times of a document as people and programs read them.

#pragma once

#include <string>

#include "sayso/analysis.h"

namespace sayso {

// A JSON line: {"id", "published", "text", "timex": [{"start", "end", "text", "type", "value"}]}.
// Offsets are code points into "text", the body without its title.
std::string times_json(const Analysis& analysis);

// A line each: type, value and words, under the document's name and date.
std::string times_text(const Analysis& analysis);

}  // namespace sayso
