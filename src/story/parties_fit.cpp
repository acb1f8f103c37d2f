#include "story/parties_fit.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace sayso {
namespace {

using Parties = std::vector<ToldParty>;

enum class Kind : std::uint8_t { None, State, Armed, Other };

Kind kind_of(Sector sector) {
  switch (sector) {
    case Sector::None:
      return Kind::None;
    case Sector::Gov:
    case Sector::Mil:
    case Sector::Cop:
    case Sector::Leg:
    case Sector::Jud:
    case Sector::Spy:
      return Kind::State;
    case Sector::Reb:
    case Sector::Prm:
    case Sector::Uaf:
    case Sector::Unk:
    case Sector::Crm:
      return Kind::Armed;
    default:
      return Kind::Other;
  }
}

// Codes of many bodies, which only names tell apart.
bool is_kind_of_body(const CountryCode& code) {
  constexpr std::array<std::string_view, 5> kKinds = {"IGO", "NGO", "ISM", "IMG", "MNC"};
  return std::find(kKinds.begin(), kKinds.end(), code.view()) != kKinds.end();
}

// Two of one country, or of two that may be one.
PartyFit fit_sectors(Sector a, Sector b, PartyFit alike) {
  if (a == b && a != Sector::None) return alike;
  const Kind kind = kind_of(a);
  const Kind other = kind_of(b);
  if (kind == Kind::None || other == Kind::None) return PartyFit::Loose;
  if (kind != other) return PartyFit::Clash;
  return kind == Kind::Other ? PartyFit::Loose : std::min(alike, PartyFit::Country);
}

// How well the members of the shorter list are found in the longer one. One who is nowhere there
// spoils what the others are.
PartyFit fit_side(const Parties& a, const Parties& b) {
  const Parties& few = a.size() <= b.size() ? a : b;
  const Parties& many = a.size() <= b.size() ? b : a;
  if (few.empty()) return PartyFit::Unknown;
  PartyFit best = PartyFit::Clash;
  bool one_missing = false;
  for (const ToldParty& party : few) {
    PartyFit found = PartyFit::Clash;
    for (const ToldParty& other : many) found = std::max(found, fit_parties(party, other));
    best = std::max(best, found);
    one_missing = one_missing || found == PartyFit::Clash;
  }
  return one_missing ? std::min(best, PartyFit::Loose) : best;
}

Parties all_parties(const Telling& telling) {
  Parties all = telling.actors;
  all.insert(all.end(), telling.recipients.begin(), telling.recipients.end());
  return all;
}

bool is_mutual_form(const Telling& telling) {
  return telling.recipients.empty() && telling.actors.size() > 1;
}

// Of all parties of a mutual act, the two that fit best.
SidesFit fit_mutual(const Telling& a, const Telling& b) {
  const Parties first = all_parties(a);
  const Parties second = all_parties(b);
  const Parties& few = first.size() <= second.size() ? first : second;
  const Parties& many = first.size() <= second.size() ? second : first;
  std::vector<PartyFit> fits;
  for (const ToldParty& party : few) {
    PartyFit found = PartyFit::Clash;
    for (const ToldParty& other : many) found = std::max(found, fit_parties(party, other));
    fits.push_back(found);
  }
  std::sort(fits.rbegin(), fits.rend());
  SidesFit sides;
  if (!fits.empty()) sides.actors = fits[0];
  if (fits.size() > 1) sides.recipients = fits[1];
  return sides;
}

// "17 men": who they are is not told.
bool is_anybody(const ToldParty& party) {
  constexpr std::array<std::string_view, 8> kAnybody = {"men",    "man",   "people", "persons",
                                                        "person", "women", "woman",  "others"};
  const std::string_view text = party.text;
  const std::string_view last = text.substr(std::min(text.rfind(' ') + 1, text.size()));
  return std::find(kAnybody.begin(), kAnybody.end(), last) != kAnybody.end();
}

Sector sector_told(const ToldParty& party) {
  return is_anybody(party) ? Sector::None : party.sector;
}

}  // namespace

bool is_mutual(const Telling& a, const Telling& b) {
  for (const char* type : {"CONSULT", "AGREE", "COOPERATE"}) {
    if (a.type == type && b.type == type) return true;
  }
  return is_mutual_form(a) || is_mutual_form(b);
}

PartyFit fit_parties(const ToldParty& a, const ToldParty& b) {
  const Sector sector = sector_told(a);
  const Sector other_sector = sector_told(b);
  if (a.country.empty() || b.country.empty()) {
    if (sector == Sector::None || other_sector == Sector::None) return PartyFit::Unknown;
    const bool both = a.country.empty() && b.country.empty();
    return fit_sectors(sector, other_sector, both ? PartyFit::Country : PartyFit::Loose);
  }
  if (a.country != b.country) return PartyFit::Clash;
  if (is_kind_of_body(a.country) && a.name != b.name) {
    return a.name.empty() || b.name.empty() ? PartyFit::Loose : PartyFit::Clash;
  }
  if (!a.name.empty() && a.name == b.name && kind_of(a.sector) == kind_of(b.sector)) {
    return PartyFit::Full;
  }
  return fit_sectors(sector, other_sector, PartyFit::Full);
}

SidesFit fit_sides(const Telling& a, const Telling& b) {
  const SidesFit straight = {fit_side(a.actors, b.actors), fit_side(a.recipients, b.recipients)};
  if (!is_mutual(a, b)) return straight;
  const SidesFit mutual = fit_mutual(a, b);
  const auto worth = [](const SidesFit& fit) {
    return static_cast<int>(fit.actors) + static_cast<int>(fit.recipients);
  };
  return worth(mutual) > worth(straight) ? mutual : straight;
}

}  // namespace sayso
