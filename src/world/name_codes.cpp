#include "world/name_codes.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace sayso {

bool is_international(CountryCode code) {
  static constexpr std::array<std::string_view, 7> kCodes = {"UNO", "EUR", "IGO", "NGO",
                                                             "ISM", "IMG", "MNC"};
  return std::find(kCodes.begin(), kCodes.end(), code.view()) != kCodes.end();
}

bool is_country_name(NameKind kind) { return kind <= NameKind::People || kind == NameKind::Place; }

Sectors only(Sector sector) { return {sector, Sector::None, Sector::None, Sector::None}; }

bool has_sector(const Sectors& sectors, Sector sector) {
  return std::find(sectors.begin(), sectors.end(), sector) != sectors.end();
}

void append_sectors(Sectors& sectors, const Sectors& more) {
  for (const Sector sector : more) {
    if (sector == Sector::None || has_sector(sectors, sector)) continue;
    const auto room = std::find(sectors.begin(), sectors.end(), Sector::None);
    if (room != sectors.end()) *room = sector;
  }
}

Actor code_person(const World& world, std::uint32_t person, const Date& day, std::uint32_t title) {
  Actor actor;
  bool served = false;
  bool serves = false;
  for (const Tenure& tenure : world.tenures(world.people()[person])) {
    const When time = when(day, tenure.period);
    if (time == When::During) append_sectors(actor.sectors, tenure.sectors);
    served = served || time == When::After;
    serves = serves || time == When::During;
    // The office held now tells the country, else the first.
    if (time == When::During || actor.fact == kNoFact) {
      actor.country = tenure.country;
      actor.fact = tenure.fact;
    }
  }
  if (serves) return actor;
  actor.sectors = only(Sector::Eli);
  if (title == kNoRecord || served) return actor;
  const Role& role = world.roles()[title];
  if (role.sectors[0] == Sector::None) return actor;
  actor.sectors = role.sectors;
  actor.role_fact = role.fact;
  return actor;
}

Actor code_name(const World& world, NameKind kind, std::uint32_t record, const Date& day) {
  Actor actor;
  if (kind == NameKind::Person || kind == NameKind::ShortForm)
    return code_person(world, record, day);
  if (kind == NameKind::Organisation) {
    const Organisation& it = world.organisations()[record];
    actor.country = it.code.empty() ? it.country : it.code;
    actor.sectors = it.sectors;
    actor.fact = it.fact;
  } else if (kind == NameKind::Place) {
    actor.country = world.places()[record].country;
    actor.fact = world.places()[record].fact;
  } else if (kind <= NameKind::People) {
    const Country& it = world.countries()[record];
    actor.country = it.code;
    actor.sectors = only(kind == NameKind::People ? Sector::Cvl : Sector::Gov);
    actor.fact = it.fact;
  }
  return actor;
}

}  // namespace sayso
