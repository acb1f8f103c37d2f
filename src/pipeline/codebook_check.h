// Whether a codebook says what it means: its examples, run; triggers that can never count; rules
// that a corpus never calls.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "coding/coverage.h"
#include "pipeline/coder.h"

namespace sayso {

struct CodebookFinding {
  std::string file;
  std::uint32_t line = 0;
  std::string text;

  friend bool operator==(const CodebookFinding&, const CodebookFinding&) = default;
};

// "assault.yaml:12: the verb ..."
std::string to_string(const CodebookFinding& finding);

// "ACCUSE condemned TCD > FJI; ASSAULT raid FJI": the events of a text, as examples write them.
std::string example_notation(const Coder& coder, const Analysis& analysis);
// One of them.
std::string event_notation(const Coder& coder, const Analysis& analysis, const Event& event);

// Every example that gives something else.
std::vector<CodebookFinding> check_examples(const Coder& coder);
// Triggers that another rule takes first, whatever the sentence.
std::vector<CodebookFinding> check_shadows(const Coder& coder);
// Verbs that are no base form: the text is matched by base forms, so "attacked" is never met.
std::vector<CodebookFinding> check_base_forms(const Coder& coder);
// Rules that made no event of the corpus that was counted.
std::vector<CodebookFinding> unused_rules(const Coder& coder, const CoverageCounter& corpus);

}  // namespace sayso
