// The codes of what the tables name, on a day.

#pragma once

#include <cstdint>

#include "sayso/analysis.h"
#include "sayso/codes.h"
#include "sayso/date.h"
#include "world/world.h"

namespace sayso {

inline constexpr std::uint32_t kNoRecord = UINT32_MAX;

// Codes that are no country's: UNO, EUR, IGO, NGO, ISM, IMG, MNC.
bool is_international(CountryCode code);

// Names that say where somebody is from: countries, their adjectives and capitals, places.
bool is_country_name(NameKind kind);

Sectors only(Sector sector);
bool has_sector(const Sectors& sectors, Sector sector);
// Adds those not yet there, as far as there is room.
void append_sectors(Sectors& sectors, const Sectors& more);

// The sectors of all offices held on the day. Who has left office, or does not hold one yet, is
// ELI; but a title the text gives (World::roles(), or kNoRecord) counts for those never in office
// before.
Actor code_person(const World& world, std::uint32_t person, const Date& day,
                  std::uint32_t title = kNoRecord);

// Of every other kind of name. A country, its capital and its seats of power are its government.
Actor code_name(const World& world, NameKind kind, std::uint32_t record, const Date& day);

}  // namespace sayso
