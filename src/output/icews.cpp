#include "output/icews.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "output/cameo_categories.h"
#include "output/tabbed_line.h"
#include "sayso/codes.h"
#include "sayso/date.h"

namespace sayso {
namespace {

constexpr const char* kIcewsHeader =
    "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\t"
    "Intensity\tTarget Name\tTarget Sectors\tTarget Country\tStory ID\tSentence Number\tPublisher\t"
    "City\tDistrict\tProvince\tCountry\tLatitude\tLongitude\n";

// ICEWS's words for PLOVER's sectors; those without any are left out.
constexpr std::array<std::pair<std::string_view, std::string_view>, 20> kSectorWords = {
    {{"GOV", "Government"},
     {"MIL", "Military"},
     {"COP", "Police"},
     {"LEG", "Legislative / Parliamentary"},
     {"JUD", "Judicial"},
     {"REB", "Rebel"},
     {"PRM", "Organized Violent"},
     {"PTY", "Parties"},
     {"OPP", "Dissident"},
     {"UAF", "Unidentified Forces"},
     {"CVL", "General Population / Civilian / Social"},
     {"BUS", "Business"},
     {"JRN", "Media"},
     {"EDU", "Education"},
     {"MED", "Medical / Health"},
     {"LAB", "Labor"},
     {"AGR", "Agricultural"},
     {"REL", "Religious"},
     {"CRM", "Criminals / Gangs"},
     {"ELI", "Elite"}}};

std::string sector_words(std::string_view sectors) {
  std::string all;
  while (!sectors.empty()) {
    const std::string_view one = sectors.substr(0, sectors.find(' '));
    sectors.remove_prefix(std::min(sectors.size(), one.size() + 1));
    const auto* found = std::find_if(kSectorWords.begin(), kSectorWords.end(),
                                     [one](const auto& words) { return words.first == one; });
    if (found == kSectorWords.end()) continue;
    if (!all.empty()) all += ',';
    all += found->second;
  }
  return all;
}

std::string_view country_name(std::string_view code, const World& world) {
  const Country* country = world.country(make_country(code));
  return country == nullptr ? std::string_view{} : country->name;
}

void add_party(const StoredParty* party, const World& world, TabbedLine& line) {
  if (party == nullptr) return line.add_empty(3);
  line.add(party->shown_name());
  line.add(sector_words(party->sectors));
  line.add(country_name(party->country, world));
}

// A country has no point: its middle would be read as the place of the act.
void add_icews_place(const EventPlace& place, const World& world, TabbedLine& line) {
  const auto name_if = [&](std::string_view precision) {
    return place.precision == precision ? std::string_view(place.name) : std::string_view{};
  };
  line.add(name_if("city"));
  line.add({});
  line.add(name_if("region"));
  line.add(country_name(place.country, world));
  const bool point = !place.precision.empty() && place.precision != "country";
  line.add(point ? fmt::format("{}", place.latitude) : "");
  line.add(point ? fmt::format("{}", place.longitude) : "");
}

struct Dyad {
  const StoredParty* source = nullptr;
  const StoredParty* target = nullptr;
};

std::vector<Dyad> dyads_of(const StoredEvent& event) {
  std::vector<Dyad> dyads;
  const bool mutual = event.recipients.empty() && event.actors.size() > 1;
  for (const StoredParty& source : event.actors) {
    for (const StoredParty& target : mutual ? event.actors : event.recipients) {
      if (&source != &target) dyads.push_back({&source, &target});
    }
  }
  if (dyads.empty()) dyads.push_back({event.actor(), event.other()});
  return dyads;
}

std::string icews_line(const StoredEvent& event, const Dyad& dyad, std::string_view key,
                       const World& world) {
  const CameoCategory* category = find_cameo(event.cameo);
  const bool has_day = parse_date(event.dated).value_or(Date{}).is_day();
  TabbedLine line;
  line.add(key);
  line.add(has_day ? std::string_view(event.dated) : std::string_view{});
  add_party(dyad.source, world, line);
  line.add(category == nullptr ? std::string_view{} : category->name);
  line.add(event.cameo);
  line.add(category == nullptr ? "" : fmt::format("{:.1f}", category->goldstein));
  add_party(dyad.target, world, line);
  line.add(fmt::format("{}", number_of_id(event.report.id)));
  line.add(fmt::format("{}", event.sentence_number + 1));
  line.add(event.report.publisher);
  add_icews_place(event.place, world, line);
  return line.take();
}

}  // namespace

std::string icews_header() { return kIcewsHeader; }

std::vector<ExportedRow> icews_rows(const StoredEvent& event, const World& world) {
  std::vector<ExportedRow> rows;
  for (const Dyad& dyad : dyads_of(event)) {
    const std::string id = fmt::format("{}/{}", event.id, rows.size());
    const std::string key = fmt::format("{}", number_of_id(id));
    rows.push_back({key, icews_line(event, dyad, key, world)});
  }
  return rows;
}

}  // namespace sayso
