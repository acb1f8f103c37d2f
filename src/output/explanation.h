// Why a document was coded as it was: for each sentence its tree, clauses, actors with the facts
// that coded them, attributions, and events with the rule that fired - or the nearest that did not.

#pragma once

#include <string>

#include "output/event_table.h"
#include "pipeline/coder.h"
#include "sayso/analysis.h"

namespace sayso {

std::string explanation(const Coder& coder, const Analysis& analysis, const TableStyle& style);

}  // namespace sayso
