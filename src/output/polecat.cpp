#include "output/polecat.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

#include "output/tabbed_line.h"
#include "sayso/codes.h"
#include "sayso/date.h"
#include "sayso/version.h"

namespace sayso {
namespace {

constexpr std::array<std::string_view, 40> kPolecatColumns = {"Event ID",
                                                              "Event Date",
                                                              "Event Type",
                                                              "Event Mode",
                                                              "Intensity",
                                                              "Quad Code",
                                                              "Contexts",
                                                              "Actor Name",
                                                              "Actor Country",
                                                              "Actor COW",
                                                              "Primary Actor Sector",
                                                              "Actor Sectors",
                                                              "Actor Title",
                                                              "Actor Name Raw",
                                                              "Wikipedia Actor ID",
                                                              "Recipient Name",
                                                              "Recipient Country",
                                                              "Recipient COW",
                                                              "Primary Recipient Sector",
                                                              "Recipient Sectors",
                                                              "Recipient Title",
                                                              "Recipient Name Raw",
                                                              "Wikipedia Recipient ID",
                                                              "Placename",
                                                              "City",
                                                              "District",
                                                              "Province",
                                                              "Country",
                                                              "Latitude",
                                                              "Longitude",
                                                              "GeoNames ID",
                                                              "Raw Placename",
                                                              "Feature Type",
                                                              "Source",
                                                              "Publication Date",
                                                              "Story People",
                                                              "Story Organizations",
                                                              "Story Locations",
                                                              "Language",
                                                              "Version"};

constexpr std::array<std::string_view, 4> kQuadWords = {
    "VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT", "MATERIAL CONFLICT"};

std::string_view or_none(std::string_view text) { return text.empty() ? "None" : text; }

std::string joined(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!all.empty()) all += "; ";
    all += part;
  }
  return all;
}

using Parties = std::vector<StoredParty>;

// What each party has of one kind, each thing once.
std::string list_of(const Parties& parties,
                    const std::function<std::string(const StoredParty&)>& part) {
  std::vector<std::string> parts;
  for (const StoredParty& party : parties) {
    std::string one = part(party);
    if (std::find(parts.begin(), parts.end(), one) == parts.end()) parts.push_back(std::move(one));
  }
  return joined(parts);
}

std::string all_sectors(const Parties& parties) {
  std::vector<std::string> parts;
  for (const StoredParty& party : parties) {
    std::string_view rest = party.sectors;
    while (!rest.empty()) {
      const std::string one(rest.substr(0, rest.find(' ')));
      rest.remove_prefix(std::min(rest.size(), one.size() + 1));
      if (std::find(parts.begin(), parts.end(), one) == parts.end()) parts.push_back(one);
    }
  }
  return joined(parts);
}

std::string cow_of(const StoredParty& party, const World& world) {
  const Country* country = world.country(make_country(party.country));
  return country == nullptr || country->codes.cow == 0 ? "" : fmt::format("{}", country->codes.cow);
}

void add_side(const Parties& parties, const World& world, TabbedLine& line) {
  const auto add = [&line](const std::string& text) { line.add(or_none(text)); };
  add(list_of(parties, [](const StoredParty& one) { return std::string(one.shown_name()); }));
  add(list_of(parties, [](const StoredParty& one) { return one.country; }));
  add(list_of(parties, [&world](const StoredParty& one) { return cow_of(one, world); }));
  add(list_of(parties,
              [](const StoredParty& one) { return one.sectors.substr(0, one.sectors.find(' ')); }));
  add(all_sectors(parties));
  add("");  // title
  add(list_of(parties, [](const StoredParty& one) { return one.text; }));
  add("");  // Wikipedia
}

std::string_view feature_type(std::string_view precision) {
  if (precision == "country") return "PCLI";
  if (precision == "region") return "ADM1";
  return precision == "city" ? "PPL" : "None";
}

void add_where(const EventPlace& place, TabbedLine& line) {
  const bool known = !place.precision.empty();
  const auto name_if = [&place](bool is_so) { return is_so ? or_none(place.name) : "None"; };
  line.add(name_if(known));
  line.add(name_if(place.precision == "city"));
  line.add("None");
  line.add(name_if(place.precision == "region"));
  line.add(or_none(place.country));
  line.add(known ? fmt::format("{}", place.latitude) : "None");
  line.add(known ? fmt::format("{}", place.longitude) : "None");
  line.add(place.geonameid == 0 ? "None" : fmt::format("{}", place.geonameid));
  line.add(or_none(place.text));
  line.add(feature_type(place.precision));
}

// A date less precise than the day is none to readers.
std::string_view whole_day(std::string_view date) {
  return parse_date(date).value_or(Date{}).is_day() ? date : std::string_view{};
}

std::string_view quad_words(std::int64_t quad) {
  return quad < 1 || quad > 4 ? "None" : kQuadWords[static_cast<std::size_t>(quad) - 1];
}

}  // namespace

std::string polecat_header() {
  TabbedLine line;
  for (const std::string_view name : kPolecatColumns) line.add(name);
  return line.take();
}

ExportedRow polecat_row(const StoredEvent& event, const World& world) {
  TabbedLine line;
  line.add(event.id);
  line.add(or_none(whole_day(event.dated)));
  line.add(event.type);
  line.add(or_none(event.mode));
  line.add(fmt::format("{}", event.score));
  line.add(quad_words(event.quad));
  line.add(or_none(joined(event.contexts)));
  add_side(event.acting(), world, line);
  add_side(event.acted_on(), world, line);
  add_where(event.place, line);
  line.add(or_none(event.report.publisher));
  line.add(or_none(whole_day(event.report.published)));
  for (int i = 0; i < 3; ++i) line.add("None");  // people, organisations, places of the story
  line.add("en");
  line.add(fmt::format("sayso {}", kVersion));
  return {event.id, line.take()};
}

}  // namespace sayso
