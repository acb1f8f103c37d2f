// Which events change when one codebook takes the place of another.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "pipeline/coder.h"

namespace sayso {

struct ChangedEvent {
  bool added = false;  // only the second codebook makes it; else only the first
  SentenceId sentence = kNoSentence;
  std::string event;  // as the examples write it
  std::string rule;   // "accuse.condemn (accuse.yaml:10)"
};

struct CodebookDiff {
  std::uint64_t same = 0;  // events that both make
  std::vector<ChangedEvent> changes;
};

// Both must be analyses of the same document. Changes are in order of the text, what was left out
// before what came in its place.
CodebookDiff compare_events(const Coder& before, const Analysis& first, const Coder& after,
                            const Analysis& second);

}  // namespace sayso
