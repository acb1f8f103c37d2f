// Sentences and words of the coded blocks, as English Universal Dependencies has them (EWT, GUM).

#pragma once

#include "sayso/analysis.h"

namespace sayso {

// Fills Analysis::sentences and ::tokens (span, joined). Linear in the text; a token has at most
// kMaxTokenBytes bytes and a sentence at most kMaxSentenceTokens tokens: longer ones are cut.
void tokenize(Analysis& analysis);

inline constexpr std::uint32_t kMaxTokenBytes = 1000;
inline constexpr std::uint32_t kMaxSentenceTokens = 400;

}  // namespace sayso
