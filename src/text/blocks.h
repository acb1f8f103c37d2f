// The blocks of a document: paragraphs, headings, and furniture that is kept but never coded.

#pragma once

#include "sayso/document.h"

namespace sayso {

// Fills Document::blocks (those a reader has made already stay), and adds the agencies that
// datelines and credits name to Document::agencies. The title, where coded, becomes a Title block.
void find_blocks(Document& document);

}  // namespace sayso
