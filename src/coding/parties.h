// The parties of an event as lists: joining them, and what they have in common.

#pragma once

#include <vector>

#include "sayso/analysis.h"

namespace sayso {

// Kinds of actor, as the codebook speaks of them.
bool is_country(const Actor& actor);
bool is_armed(const Actor& actor);
// Neither a state nor armed; someone of whom only the name is known counts too.
bool is_civil(const Actor& actor);
// Someone or something named, of whom nothing else is known.
bool is_unknown(const Actor& actor);
// An international body, or another that belongs to no country.
bool is_body(const Actor& actor);
// The state itself, or its soldiers.
bool is_organ(const Actor& actor);

// Adds those that are not there yet.
void add_parties(std::vector<Participant>& to, const std::vector<Participant>& from);
// Whether a phrase of one overlaps a phrase of the other.
bool overlap_parties(const std::vector<Participant>& a, const std::vector<Participant>& b);
// Whether a country of one is a country of the other.
bool share_country(const std::vector<Participant>& a, const std::vector<Participant>& b);
// Whether all countries of one are those of the other.
bool same_countries(const std::vector<Participant>& a, const std::vector<Participant>& b);
// Whether they belong to two countries or more.
bool is_several(const std::vector<Participant>& parties);

}  // namespace sayso
