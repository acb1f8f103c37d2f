// A rule that a line of a verb dictionary makes, in words: what Codebook::compile() takes beside
// the rules in YAML.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sayso/codes.h"

namespace sayso {

struct VerbCondition {
  std::string slot;                  // as in a codebook: "object", "with", "near"
  std::vector<std::string> phrases;  // one of them is enough; none: anything will do
};

struct VerbRule {
  std::string file;
  std::uint32_t line = 0;
  std::vector<std::string> verbs;  // "carry out": the verb first
  EventType type = EventType::Agree;
  std::string mode;
  std::string cameo;
  std::vector<std::string> actor;  // slots, best first
  std::vector<std::string> recipient;
  std::vector<std::string> governs;
  bool reciprocal = false;
  bool places = false;
  std::vector<VerbCondition> conditions;
};

}  // namespace sayso
