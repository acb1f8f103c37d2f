// Which of the acts known so far a telling is of.

#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "story/telling.h"

namespace sayso {

// An act as far as it is known to a search: those of its tellings that were found.
struct KnownAct {
  std::int64_t occurrence = 0;
  std::vector<const Telling*> tellings;
};

struct ActLink {
  std::int64_t occurrence = 0;
  double score = 0;               // of the telling that is most like it
  const Telling* like = nullptr;  // that telling
};

// The acts that are like enough, the likest first, no more than are worth a closer look.
std::vector<ActLink> like_acts(const Telling& telling, std::span<const KnownAct> acts);

// Whether the tellings of an act, those not searched for included, do not contradict on the whole.
bool may_be_of(const Telling& telling, std::span<const Telling* const> tellings);

// How a telling stands to an act that others have told before it, in order of their keys.
TellingPosition position_of(const Telling& telling, std::span<const Telling* const> before);

}  // namespace sayso
