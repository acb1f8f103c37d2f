// Nouns that name what goes on between parties rather than an act of a day: "war", "criticism",
// "relations". Without a day told, two of them are two ways to speak of it, not tellings of one
// act.

#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace sayso {

// clang-format off
inline constexpr std::array<std::string_view, 62> kVagueNouns = {  // sorted
    "actions", "activities", "aggression", "aid", "ambitions", "assistance", "atrocities", "attacks", "battles", "bombings",
    "calls", "campaign", "claims", "clashes", "collaboration", "conflict", "conflicts", "confrontation", "contacts", "cooperation", "crackdown",
    "criticism", "criticisms", "demands", "dialogue", "disputes", "efforts", "exchanges", "fighting", "genocide", "help", "hostilities",
    "insurgency", "interference", "intervention", "involvement", "killings", "negotiations", "occupation", "offensives", "operations", "opposition",
    "partnership", "persecution", "pressure", "protests", "raids", "rebellion", "relations", "repression", "resistance", "sanctions",
    "strikes", "struggle", "support", "terrorism", "threats", "ties", "trade", "unrest", "violence", "war",
};
// clang-format on

inline bool is_vague_noun(std::string_view word) {
  return std::binary_search(kVagueNouns.begin(), kVagueNouns.end(), word);
}

}  // namespace sayso
