#include "output/gdelt.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "output/cameo_categories.h"
#include "output/tabbed_line.h"
#include "sayso/codes.h"
#include "sayso/date.h"

namespace sayso {
namespace {

// CAMEO's role codes of PLOVER's sectors; those that CAMEO lacks are left out.
constexpr std::array<std::pair<std::string_view, std::string_view>, 19> kCameoRoles = {
    {{"GOV", "GOV"},
     {"MIL", "MIL"},
     {"COP", "COP"},
     {"LEG", "LEG"},
     {"JUD", "JUD"},
     {"SPY", "SPY"},
     {"REB", "REB"},
     {"PTY", "PTY"},
     {"OPP", "OPP"},
     {"UAF", "UAF"},
     {"CVL", "CVL"},
     {"BUS", "BUS"},
     {"JRN", "MED"},
     {"EDU", "EDU"},
     {"MED", "HLH"},
     {"LAB", "LAB"},
     {"AGR", "AGR"},
     {"REF", "REF"},
     {"CRM", "CRM"}}};

std::string upper_case(std::string_view text) {
  std::string upper(text);
  for (char& c : upper) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return upper;
}

// A date less precise than the day fills the columns that it can.
void add_date(std::string_view dated, TabbedLine& line) {
  const Date date = parse_date(dated).value_or(Date{});
  const bool month = date.month != 0;
  line.add(date.is_day() ? fmt::format("{}{:02}{:02}", date.year, date.month, date.day) : "");
  line.add(month ? fmt::format("{}{:02}", date.year, date.month) : "");
  line.add(date.empty() ? "" : fmt::format("{}", date.year));
  const double passed = (date.month - 1) * 30 + date.day;
  line.add(date.is_day() ? fmt::format("{:.4f}", date.year + passed / 365) : "");
}

struct ActorCodes {
  std::string_view country;
  std::string_view group;
  std::array<std::string_view, 3> roles;
  std::size_t count = 0;

  void add_role(std::string_view role) {
    const auto end = roles.begin() + static_cast<std::ptrdiff_t>(count);
    if (count < roles.size() && std::find(roles.begin(), end, role) == end) roles[count++] = role;
  }
};

// What is no state is a role in CAMEO, but for the European Union.
void add_country(std::string_view code, const World& world, ActorCodes& codes) {
  if (const Country* country = world.country(make_country(code))) {
    codes.country = country->codes.cameo;
  } else if (code == "EUR") {
    codes.country = code;
  } else if (code == "UNO") {
    codes.add_role("IGO");
    codes.group = code;
  } else if (code == "IGO" || code == "NGO" || code == "IMG" || code == "MNC") {
    codes.add_role(code);
  }
}

ActorCodes actor_codes(const StoredParty& party, const World& world) {
  ActorCodes codes;
  add_country(party.country, world, codes);
  std::string_view rest = party.sectors;
  while (!rest.empty()) {
    const std::string_view sector = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(rest.size(), sector.size() + 1));
    const auto* role = std::find_if(kCameoRoles.begin(), kCameoRoles.end(),
                                    [sector](const auto& one) { return one.first == sector; });
    if (role != kCameoRoles.end()) codes.add_role(role->second);
  }
  return codes;
}

void add_actor(const StoredParty* party, const World& world, TabbedLine& line) {
  const ActorCodes codes = party == nullptr ? ActorCodes{} : actor_codes(*party, world);
  std::string chain(codes.country);
  for (const std::string_view role : codes.roles) chain += role;
  chain += codes.group;
  line.add(chain);
  line.add(party == nullptr ? std::string() : upper_case(party->shown_name()));
  line.add(codes.country);
  line.add(codes.group);
  line.add_empty(3);  // ethnic group and religions
  for (const std::string_view role : codes.roles) line.add(role);
}

// The classes as they stand in GDELT's files: they are not PLOVER's.
std::string_view quad_class(std::string_view root) {
  if (root.empty()) return {};
  if (root <= "05") return "1";
  if (root <= "09") return "2";
  if (root <= "14") return "3";
  return "4";
}

void add_action(const StoredEvent& event, TabbedLine& line) {
  const std::string_view cameo = event.cameo;
  const std::string_view root = cameo.substr(0, 2);
  line.add(event.in_lead ? "1" : "0");
  line.add(cameo);
  line.add(cameo.substr(0, 3));
  line.add(root);
  line.add(quad_class(root));
  const CameoCategory* category = find_cameo(cameo);
  line.add(category == nullptr ? "" : fmt::format("{:.1f}", category->goldstein));
  line.add(fmt::format("{}", event.occurrence.mentions));
  line.add(fmt::format("{}", event.occurrence.outlets));
  line.add(fmt::format("{}", event.occurrence.reports));
  line.add_empty(1);  // AvgTone
}

void add_no_place(TabbedLine& line) {
  line.add("0");
  line.add_empty(7);
}

std::string_view place_type(std::string_view precision, bool in_states) {
  if (precision == "country") return "1";
  if (precision == "region") return in_states ? "2" : "5";
  return in_states ? "3" : "4";
}

void add_place(const EventPlace& place, const World& world, TabbedLine& line) {
  if (place.precision.empty()) return add_no_place(line);
  const Country* country = world.country(make_country(place.country));
  const std::string_view fips = country == nullptr ? std::string_view{} : country->codes.fips;
  const bool whole = place.precision == "country";
  line.add(place_type(place.precision, place.country == "USA"));
  line.add(place.name);
  line.add(fips);
  line.add(whole ? fips : std::string_view{});
  line.add({});
  line.add(fmt::format("{}", place.latitude));
  line.add(fmt::format("{}", place.longitude));
  line.add(whole ? fips : std::string_view{});
}

}  // namespace

std::string gdelt_time(std::string_view published) {
  const Date date = parse_date(published).value_or(Date{});
  if (!date.is_day()) return {};
  return fmt::format("{}{:02}{:02}000000", date.year, date.month, date.day);
}

std::int64_t gdelt_number(const StoredEvent& event) {
  const std::string& first = event.occurrence.first_id;
  return number_of_id(first.empty() ? event.id : first);
}

ExportedRow gdelt_row(const StoredEvent& event, const World& world) {
  const std::string key = fmt::format("{}", gdelt_number(event));
  TabbedLine line;
  line.add(key);
  add_date(event.dated, line);
  add_actor(event.actor(), world, line);
  add_actor(event.other(), world, line);
  add_action(event, line);
  add_no_place(line);
  add_no_place(line);
  add_place(event.place, world, line);
  line.add(gdelt_time(event.report.published));
  line.add(event.report.url);
  return {key, line.take()};
}

}  // namespace sayso
