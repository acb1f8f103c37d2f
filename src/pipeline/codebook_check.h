// The examples of the codebook, run: each must give the events written beside it.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/coder.h"
#include "sayso/result.h"

namespace sayso {

// "ACCUSE condemned TCD > FJI; ASSAULT raid FJI": the events of a text, as examples write them.
std::string example_notation(const Coder& coder, const Analysis& analysis);

// Every example that gives something else, with file, line and both notations.
std::vector<InputError> check_examples(const Coder& coder);

}  // namespace sayso
