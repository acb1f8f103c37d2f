// The closed sets of the coding rules (docs/coding.md): event types, sectors, standings and the
// rest.
//
// Each enum has a table of its names in the same order; to_string and the parse functions use it.

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sayso {

// PLOVER 2.0. A codebook may add types of its own: they get the values from kPloverTypes on, and
// Codebook::type_name() knows them.
enum class EventType : std::uint8_t {
  Agree,
  Consult,
  Support,
  Concede,
  Cooperate,
  Aid,
  Retreat,
  Request,
  Accuse,
  Reject,
  Threaten,
  Protest,
  Sanction,
  Mobilize,
  Coerce,
  Assault
};
inline constexpr std::size_t kPloverTypes = 16;
inline constexpr std::array<std::string_view, kPloverTypes> kEventTypeNames = {
    "AGREE",  "CONSULT", "SUPPORT",  "CONCEDE", "COOPERATE", "AID",      "RETREAT", "REQUEST",
    "ACCUSE", "REJECT",  "THREATEN", "PROTEST", "SANCTION",  "MOBILIZE", "COERCE",  "ASSAULT"};

// 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.
enum class Quad : std::uint8_t {
  VerbalCooperation = 1,
  MaterialCooperation,
  VerbalConflict,
  MaterialConflict
};

// PLOVER's actor sectors. None is "not given".
enum class Sector : std::uint8_t {
  None,
  Gov,
  Mil,
  Cop,
  Leg,
  Jud,
  Spy,  // organs of a state
  Reb,
  Prm,
  Pty,
  Opp,
  Uaf,
  Unk,  // rebels, paramilitaries, parties, opposition, armed unknown, unknown
  Cvl,
  Bus,
  Jrn,
  Edu,
  Med,
  Rel,
  Lab,
  Agr,
  Ref,
  Crm,
  Eli,
  Soc,
  Pre
};
inline constexpr std::array<std::string_view, 26> kSectorNames = {
    "",    "GOV", "MIL", "COP", "LEG", "JUD", "SPY", "REB", "PRM", "PTY", "OPP", "UAF", "UNK",
    "CVL", "BUS", "JRN", "EDU", "MED", "REL", "LAB", "AGR", "REF", "CRM", "ELI", "SOC", "PRE"};

// What the article lets a reader conclude, uppermost first: if several apply, the first here holds.
enum class Standing : std::uint8_t {
  Denied,
  Negated,
  Hypothetical,
  Alleged,
  Planned,
  Speculated,
  Reported,
  Stated
};
inline constexpr std::array<std::string_view, 8> kStandingNames = {
    "denied", "negated", "hypothetical", "alleged", "planned", "speculated", "reported", "stated"};

enum class Polarity : std::uint8_t { Affirmed, Negated };
inline constexpr std::array<std::string_view, 2> kPolarityNames = {"affirmed", "negated"};

// Historical: more than a year before the document.
enum class EventTime : std::uint8_t { Past, Ongoing, Future, Historical };
inline constexpr std::array<std::string_view, 4> kEventTimeNames = {"past", "ongoing", "future",
                                                                    "historical"};

enum class Certainty : std::uint8_t { Certain, Probable, Possible };
inline constexpr std::array<std::string_view, 3> kCertaintyNames = {"certain", "probable",
                                                                    "possible"};

constexpr std::string_view to_string(Sector v) { return kSectorNames[static_cast<std::size_t>(v)]; }
constexpr std::string_view to_string(Standing v) {
  return kStandingNames[static_cast<std::size_t>(v)];
}
constexpr std::string_view to_string(Polarity v) {
  return kPolarityNames[static_cast<std::size_t>(v)];
}
constexpr std::string_view to_string(EventTime v) {
  return kEventTimeNames[static_cast<std::size_t>(v)];
}
constexpr std::string_view to_string(Certainty v) {
  return kCertaintyNames[static_cast<std::size_t>(v)];
}

std::optional<EventType> parse_event_type(std::string_view name);  // PLOVER's own only
std::optional<Sector> parse_sector(std::string_view name);
std::optional<Standing> parse_standing(std::string_view name);

// ISO 3166-1 alpha-3, or UNO, EUR, IGO, NGO, ISM, IMG, MNC for what belongs to no country. All
// zero: not said.
struct CountryCode {
  std::array<char, 3> letters = {};

  constexpr bool empty() const { return letters[0] == '\0'; }
  constexpr std::string_view view() const {
    return empty() ? std::string_view{} : std::string_view{letters.data(), letters.size()};
  }

  friend bool operator==(const CountryCode&, const CountryCode&) = default;
  // clang-tidy 14 reads the comparison with a literal 0 inside <compare> as a null pointer.
  // NOLINTNEXTLINE(modernize-use-nullptr)
  friend auto operator<=>(const CountryCode&, const CountryCode&) = default;
};

// Three capital letters, else empty.
constexpr CountryCode make_country(std::string_view text) {
  CountryCode code;
  if (text.size() != 3) return code;
  for (std::size_t i = 0; i < 3; ++i) {
    if (text[i] < 'A' || text[i] > 'Z') return CountryCode{};
    code.letters[i] = text[i];
  }
  return code;
}

}  // namespace sayso
