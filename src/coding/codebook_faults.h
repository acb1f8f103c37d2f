// What is wrong with a codebook that compiles.

#pragma once

#include <vector>

#include "coding/codebook.h"

namespace sayso {

// A trigger that a rule lists in vain: another rule of the same trigger stands before it, asks for
// no more, and looks everywhere it looks.
struct ShadowedTrigger {
  RuleId rule = kNoRule;
  RuleId by = kNoRule;
  const Trigger* trigger = nullptr;  // in Codebook::triggers()
};

// In order of the rules.
std::vector<ShadowedTrigger> find_shadowed_triggers(const Codebook& book);

}  // namespace sayso
