// The format of the gold sets (docs/coding.md, "Files"): JSON Lines, a document a line, offsets in
// code points of the body. Documents are meant to be read without a coded title.

#pragma once

#include <string>

#include "pipeline/coder.h"
#include "sayso/analysis.h"

namespace sayso {

std::string gold_json(const Coder& coder, const Analysis& analysis);

}  // namespace sayso
