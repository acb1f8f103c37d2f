// Types and rules of the codebook, as text for the terminal.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "coding/codebook.h"

namespace sayso {

// What a type is and its rules, or a single rule, by name: "ACCUSE", "accuse.condemn". Nothing when
// the codebook has no such type or rule.
std::optional<std::string> codebook_text(const Codebook& codebook, std::string_view name);

}  // namespace sayso
