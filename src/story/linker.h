// Which of the acts known so far a telling is of.

#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "story/telling.h"

namespace sayso {

// An act as far as it is told: some of its tellings, in order of their keys.
struct KnownAct {
  std::int64_t occurrence = 0;
  std::vector<const Telling*> tellings;
};

struct ActLink {
  std::size_t act = 0;  // among those given
  double score = 0;     // of the telling that is most like it
  std::string reason;
};

// The act most like the telling, if one is like enough and most of its tellings do not contradict.
std::optional<ActLink> find_act(const Telling& telling, std::span<const KnownAct> acts);

// How a telling stands to an act that others have told before it, in order of their keys.
TellingPosition position_of(const Telling& telling, std::span<const Telling* const> before);

}  // namespace sayso
