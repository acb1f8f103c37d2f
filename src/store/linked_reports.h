// Reports with a key, coded and linked as any others are, to score what linking made of them.

#pragma once

#include <string>
#include <vector>

#include "input/occurrence_key.h"
#include "pipeline/coder.h"
#include "pipeline/manifest.h"
#include "pipeline/occurrence_evaluation.h"

namespace sayso {

struct LinkedReports {
  std::vector<LinkedMention> mentions;
  std::vector<ReportOrigin> origins;
};

// Codes reports into a store, in their order, and reads back what became of them. `store`
// is where it is made; nothing may lie there. Throws std::runtime_error when it cannot be written.
LinkedReports link_reports(const std::vector<KeyReport>& reports, const Coder& coder,
                           const Manifest& manifest, const std::string& store);

}  // namespace sayso
