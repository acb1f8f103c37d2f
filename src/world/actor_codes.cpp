#include "world/actor_codes.h"

#include <algorithm>
#include <array>
#include <utility>

#include "world/name_codes.h"

namespace sayso {
namespace {

struct RolePart {
  std::string_view part;
  Sector sector;  // None: known, but no sector of ours
};

// Roles and modifiers of CAMEO. MED is the media there; health is HLH.
constexpr std::array<RolePart, 43> kRoles = {
    {{"GOV", Sector::Gov},  {"MIL", Sector::Mil},  {"COP", Sector::Cop},  {"LEG", Sector::Leg},
     {"JUD", Sector::Jud},  {"SPY", Sector::Spy},  {"REB", Sector::Reb},  {"SEP", Sector::Reb},
     {"INS", Sector::Reb},  {"PRM", Sector::Prm},  {"PTY", Sector::Pty},  {"OPP", Sector::Opp},
     {"UAF", Sector::Uaf},  {"UNK", Sector::Unk},  {"CVL", Sector::Cvl},  {"HRI", Sector::Cvl},
     {"ENV", Sector::Cvl},  {"DEV", Sector::Cvl},  {"BUS", Sector::Bus},  {"MED", Sector::Jrn},
     {"JRN", Sector::Jrn},  {"EDU", Sector::Edu},  {"HLH", Sector::Med},  {"REL", Sector::Rel},
     {"LAB", Sector::Lab},  {"AGR", Sector::Agr},  {"REF", Sector::Ref},  {"CRM", Sector::Crm},
     {"ELI", Sector::Eli},  {"SOC", Sector::Soc},  {"PRE", Sector::Pre},  {"NGO", Sector::Cvl},
     {"NGM", Sector::Cvl},  {"PPL", Sector::Cvl},  {"MNC", Sector::Bus},  {"IGO", Sector::None},
     {"IMG", Sector::None}, {"RAD", Sector::None}, {"MOD", Sector::None}, {"HAR", Sector::None},
     {"FRM", Sector::None}, {"MBR", Sector::None}, {"DIP", Sector::None}}};

// Faiths tell the sector only of those who have no other.
constexpr std::array<std::string_view, 22> kFaiths = {
    "ATH", "BAH", "BUD", "CHR", "CTH", "CON", "DRZ", "HIN", "HSD", "ITR", "JAN",
    "JEW", "LDS", "MOS", "MUS", "PAG", "PRO", "SHI", "SIK", "SUN", "TAO", "ZRO"};

struct CountryPart {
  std::string_view part;
  std::string_view code;
};

// Parts that dictionaries have beside the codes of CAMEO, which the tables know.
constexpr std::array<CountryPart, 6> kCountries = {{{"EEC", "EUR"},
                                                    {"GZA", "PSE"},
                                                    {"PAL", "PSE"},
                                                    {"WBK", "PSE"},
                                                    {"ZAR", "COD"},
                                                    {"NGM", "NGO"}}};

// Parts of the world are no country: who is coded with one alone has no code of ours.
constexpr std::array<std::string_view, 28> kRegionCodes = {
    "AFR", "ASA", "BLK", "CAS", "CAU", "CEU", "CFR", "CRB", "EAF", "EEU",
    "EIN", "INT", "LAM", "MDT", "MEA", "NAF", "NMR", "PGS", "SAF", "SAM",
    "SAS", "SCN", "SEA", "WAF", "WAS", "WEU", "WST", "CNT"};

template <class Array>
bool contains(const Array& array, std::string_view part) {
  return std::find(array.begin(), array.end(), part) != array.end();
}

CountryCode country_of(const World& world, std::string_view part) {
  for (const CountryPart& known : kCountries) {
    if (known.part == part) return make_country(known.code);
  }
  for (const Country& country : world.countries()) {
    if (country.codes.cameo == part) return country.code;
  }
  const CountryCode code = make_country(part);
  // EUR is the continent in CAMEO; the Union is EEC there.
  if (part != "EUR" && (is_international(code) || world.country(code) != nullptr)) return code;
  return {};
}

class ChainReader {
 public:
  explicit ChainReader(const World& world) : world_(world) {}

  // `country`: whether the chain begins with one.
  ChainResult read(std::string_view chain, bool country) {
    for (std::size_t at = 0; at < chain.size(); at += 3) {
      const std::string_view part = chain.substr(at, 3);
      if (part.size() == 3 && read_part(part, country && at == 0)) continue;
      if (at == 0) return tl::unexpected("\"" + std::string(part) + "\" is no country or role");
      // Behind an international code stands which body it is: "IMGMUSALQ".
      if (!is_international(result_.code)) result_.unknown.emplace_back(part);
    }
    return finish();
  }

 private:
  bool read_part(std::string_view part, bool first) {
    if (first) {
      result_.code = country_of(world_, part);
      if (!result_.code.empty()) return true;
    }
    if (part == "EUR" || contains(kRegionCodes, part)) return region_ = true;
    if (part == "UNO" || part == "EEC") return name_body(part);
    if (contains(kFaiths, part)) return faith_ = true;
    for (const RolePart& role : kRoles) {
      if (role.part == part) return add_role(role.sector);
    }
    return !first && read_country(part);
  }

  // "IGOUNO", "IGOEURGOVEEC".
  bool name_body(std::string_view part) {
    if (result_.code.empty() || result_.code == make_country("IGO"))
      result_.code = country_of(world_, part);
    return true;
  }

  bool add_role(Sector sector) {
    if (sector != Sector::None) append_sectors(result_.sectors, only(sector));
    return true;
  }

  // "NGOUSA": where the body is at home. "REBCOL": the rebels of a country.
  bool read_country(std::string_view part) {
    const CountryCode code = country_of(world_, part);
    if (code.empty()) return false;
    if (result_.code.empty()) {
      result_.code = code;
      return true;
    }
    if (!is_international(result_.code) || !result_.home.empty()) return false;
    if (!is_international(code)) result_.home = code;
    return true;
  }

  ChainResult finish() {
    const bool none = result_.sectors[0] == Sector::None;
    if (none && faith_) result_.sectors = only(Sector::Rel);
    if (none && result_.code == make_country("IMG")) result_.sectors = only(Sector::Reb);
    if (result_.code.empty() && result_.sectors[0] == Sector::None) {
      return tl::unexpected(std::string(region_ ? "a part of the world is no country"
                                                : "the code tells no country and no sector"));
    }
    return std::move(result_);
  }

  const World& world_;
  ActorChain result_;
  bool faith_ = false;
  bool region_ = false;
};

bool is_chain(std::string_view chain) {
  return !chain.empty() &&
         std::all_of(chain.begin(), chain.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

ChainResult read_actor_chain(const World& world, std::string_view chain) {
  if (!is_chain(chain))
    return tl::unexpected("\"" + std::string(chain) + "\" is no code of capital letters");
  return ChainReader(world).read(chain, true);
}

ChainResult read_agent_chain(const World& world, std::string_view chain) {
  if (!is_chain(chain))
    return tl::unexpected("\"" + std::string(chain) + "\" is no code of capital letters");
  return ChainReader(world).read(chain, false);
}

}  // namespace sayso
