// The times of a document, and nothing else of it.

#pragma once

#include "sayso/analysis.h"
#include "syntax/model.h"

namespace sayso {

// Blocks, tokens and times of the document. With a model also its trees and clauses, whose tense
// tells past from coming Fridays better than the words alone; that is far slower.
Analysis find_document_times(Document document, const SyntaxModel* model);

}  // namespace sayso
