// The actor codes of CAMEO, chains of three letters such as USAGOVMIL, in the codes of
// docs/coding.md: a country or an international code, and sectors.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sayso/result.h"
#include "world/world.h"

namespace sayso {

struct ActorChain {
  CountryCode code = {};  // empty: the chain names no country ("MIL")
  CountryCode home = {};  // USA of NGOUSA
  Sectors sectors = {};
  std::vector<std::string> unknown;  // parts that have no meaning here; the others hold
};

// The reason, when the chain cannot be used.
using ChainResult = tl::expected<ActorChain, std::string>;
ChainResult read_actor_chain(const World& world, std::string_view chain);
// Of an agent, whose country the text tells: MUS is a faith here, not Mauritius.
ChainResult read_agent_chain(const World& world, std::string_view chain);

}  // namespace sayso
