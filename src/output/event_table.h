// What was found in a document, as a table for the terminal: who did what to whom, when, where,
// with what standing and on whose word, and the sentence beneath.

#pragma once

#include <string>

#include "pipeline/coder.h"
#include "sayso/analysis.h"

namespace sayso {

struct TableStyle {
  bool colour = false;   // ANSI colours; each standing has a sign too, so colour alone says nothing
  unsigned width = 100;  // columns of the terminal; at least 60 are used
};

std::string event_table(const Coder& coder, const Analysis& analysis, const TableStyle& style);

}  // namespace sayso
