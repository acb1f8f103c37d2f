// "Kim is planning a visit, state radio reported": parsers hang both subjects on the verb of speech
// when what is said stands between them. Here the first is hung on what is said.

#pragma once

#include "sayso/analysis.h"

namespace sayso {

void hang_reported_subjects(Analysis& analysis);

}  // namespace sayso
