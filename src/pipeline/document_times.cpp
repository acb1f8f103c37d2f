#include "pipeline/document_times.h"

#include <utility>

#include "clause/clauses.h"
#include "text/blocks.h"
#include "text/tokenizer.h"
#include "world/times.h"

namespace sayso {

Analysis find_document_times(Document document, const SyntaxModel* model) {
  Analysis analysis;
  analysis.document = std::move(document);
  find_blocks(analysis.document);
  tokenize(analysis);
  if (model != nullptr) {
    parse(*model, analysis);
    find_clauses(analysis);
  }
  find_times(analysis);
  return analysis;
}

}  // namespace sayso
