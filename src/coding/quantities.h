// Counted things: "at least 12 soldiers", "dozens of people", "between 5 and 7 rockets", "$3
// million".

#pragma once

#include <vector>

#include "sayso/analysis.h"

namespace sayso {

struct CountedPhrase {
  Quantity quantity = {};
  TokenId noun = kNoToken;  // the thing counted; the number itself where no noun follows
};

// In order of the text. Numbers inside time expressions are no quantities.
std::vector<CountedPhrase> find_counted_phrases(const Analysis& analysis, SentenceId sentence);

}  // namespace sayso
