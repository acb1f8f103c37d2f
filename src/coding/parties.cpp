#include "coding/parties.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>

namespace sayso {
namespace {

bool any_sector(const Actor& actor, std::initializer_list<Sector> sectors) {
  return std::any_of(actor.sectors.begin(), actor.sectors.end(), [&](Sector sector) {
    return std::find(sectors.begin(), sectors.end(), sector) != sectors.end();
  });
}

// PLOVER's codes for what belongs to no country.
bool is_no_country(CountryCode code) {
  constexpr std::array<std::string_view, 7> kCodes = {"UNO", "EUR", "IGO", "NGO",
                                                      "ISM", "IMG", "MNC"};
  return std::find(kCodes.begin(), kCodes.end(), code.view()) != kCodes.end();
}

bool contains_country(const std::vector<Participant>& parties, CountryCode country) {
  return std::any_of(parties.begin(), parties.end(),
                     [&](const Participant& one) { return one.actor.country == country; });
}

}  // namespace

bool is_country(const Actor& actor) {
  return !actor.country.empty() && !is_no_country(actor.country) &&
         (actor.sectors[0] == Sector::None || actor.sectors[0] == Sector::Gov);
}

bool is_armed(const Actor& actor) {
  return any_sector(actor, {Sector::Mil, Sector::Cop, Sector::Reb, Sector::Prm, Sector::Uaf,
                            Sector::Spy, Sector::Crm});
}

bool is_civil(const Actor& actor) {
  const Sector main = actor.sectors[0];
  return main >= Sector::Cvl || main == Sector::Unk || is_unknown(actor);
}

bool is_unknown(const Actor& actor) {
  return actor.country.empty() && actor.sectors[0] == Sector::None;
}

bool is_body(const Actor& actor) { return is_no_country(actor.country); }

bool is_organ(const Actor& actor) {
  const Sector main = actor.sectors[0];
  return main == Sector::None || main == Sector::Gov || main == Sector::Mil;
}

void add_parties(std::vector<Participant>& to, const std::vector<Participant>& from) {
  for (const Participant& one : from) {
    const bool known = std::any_of(to.begin(), to.end(), [&](const Participant& other) {
      return other.span == one.span && other.actor == one.actor;
    });
    if (!known) to.push_back(one);
  }
}

bool overlap_parties(const std::vector<Participant>& a, const std::vector<Participant>& b) {
  return std::any_of(a.begin(), a.end(), [&](const Participant& one) {
    return std::any_of(b.begin(), b.end(),
                       [&](const Participant& other) { return one.span.overlaps(other.span); });
  });
}

bool share_country(const std::vector<Participant>& a, const std::vector<Participant>& b) {
  return std::any_of(a.begin(), a.end(), [&](const Participant& one) {
    return !one.actor.country.empty() && contains_country(b, one.actor.country);
  });
}

bool same_countries(const std::vector<Participant>& a, const std::vector<Participant>& b) {
  const auto covers = [](const std::vector<Participant>& all,
                         const std::vector<Participant>& some) {
    return std::all_of(some.begin(), some.end(), [&](const Participant& one) {
      return contains_country(all, one.actor.country);
    });
  };
  return covers(a, b) && covers(b, a);
}

bool is_several(const std::vector<Participant>& parties) {
  return std::any_of(parties.begin(), parties.end(), [&](const Participant& one) {
    return !one.actor.country.empty() && one.actor.country != parties.front().actor.country;
  });
}

}  // namespace sayso
