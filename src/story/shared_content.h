// What the sentences of two tellings have in common, and what they name apart.

#pragma once

#include "story/telling.h"

namespace sayso {

// Share of the words of the shorter sentence that the other has. Words that both call the actor by,
// and those of the acts, are left out: they are compared by themselves.
double content_overlap(const Telling& a, const Telling& b);

// Whether they share a handful of words or more, three quarters of the longer sentence.
bool are_same_words(const Telling& a, const Telling& b);

// Whether both sentences name days or years, and none is named by both.
bool name_other_dates(const Telling& a, const Telling& b);

}  // namespace sayso
