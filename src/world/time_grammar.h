// The grammar of English time expressions, over the words of one sentence.

#pragma once

#include <cstdint>

#include "world/time_reader.h"

namespace sayso {

// Whether the word tells of time by itself, so that an expression may be near.
bool is_time_core(const TimeWord& word);

// Cheap test: false where no expression can start.
bool may_start_time(const TimeWord& word);

// The longest expression that starts at the token.
TimeFound match_time(const TimeReader& words, std::uint32_t at);

}  // namespace sayso
