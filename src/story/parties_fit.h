// Whether parties of two tellings may be the same, through the hierarchy of codes: a country stands
// for its organs, what is not told may be anyone, and a rebel is no minister.

#pragma once

#include <cstdint>
#include <vector>

#include "story/telling.h"

namespace sayso {

enum class PartyFit : std::uint8_t {
  Clash,    // another country, or another kind of party
  Unknown,  // nothing is known of one of them
  Loose,    // what is known of both goes together: "gunmen" and "Kenyan rebels"
  Country,  // of one country, and of kinds that stand for each other: "Peru" and its navy
  Full      // of one country and sector, or of one name
};

PartyFit fit_parties(const ToldParty& a, const ToldParty& b);

// Whether it makes no difference who of both is named as actor: a meeting, a deal, a clash.
bool is_mutual(const Telling& a, const Telling& b);

// The parties of two tellings, side by side.
struct SidesFit {
  PartyFit actors = PartyFit::Unknown;
  PartyFit recipients = PartyFit::Unknown;
};
// Acts that are mutual are compared without regard to who is named as actor.
SidesFit fit_sides(const Telling& a, const Telling& b);

}  // namespace sayso
