#include "output/plover.h"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "output/json_writer.h"
#include "sayso/codes.h"
#include "sayso/version.h"

namespace sayso {
namespace {

void add_side(std::string_view role, const std::vector<StoredParty>& parties, JsonWriter& json) {
  json.key(role);
  json.begin_array();
  for (const StoredParty& party : parties) {
    json.begin_object();
    json.field_or_null("code", party.country);
    json.field_or_null("sector", party.sectors);
    json.field("entity_text", party.text);
    json.field_or_null("identifier_text", party.name);
    json.end_object();
  }
  json.end_array();
}

std::int64_t resolution(std::string_view precision) {
  if (precision == "country") return 1;
  if (precision == "region") return 2;
  return precision == "city" ? 4 : 5;
}

void add_location(const EventPlace& place, const World& world, JsonWriter& json) {
  json.key("event_loc");
  if (place.precision.empty()) return json.null();
  const Country* country = world.country(make_country(place.country));
  json.begin_object();
  json.field_or_null("extracted_place", place.text);
  json.field("resolved_place", place.name);
  json.key("geonameid");
  place.geonameid == 0 ? json.null() : json.number(place.geonameid);
  json.key("lat");
  json.real(place.latitude, 6);
  json.key("lon");
  json.real(place.longitude, 6);
  json.field_or_null("city", place.precision == "city" ? place.name : std::string_view{});
  json.field_or_null("province", place.precision == "region" ? place.name : std::string_view{});
  json.field_or_null("country", country == nullptr ? std::string_view{} : country->name);
  json.field_or_null("country_code", place.country);
  json.key("resolution");
  json.number(resolution(place.precision));
  json.end_object();
}

}  // namespace

ExportedRow plover_row(const StoredEvent& event, const World& world) {
  JsonWriter json;
  json.begin_object();
  json.field("id", event.id);
  json.field_or_null("date", event.dated);
  add_side("actor", event.actors, json);
  add_side("recipient", event.recipients, json);
  json.field("event", event.type);
  add_location(event.place, world, json);
  json.field("event_text", event.trigger_text);
  json.key("quad_code");
  json.number(event.quad);
  json.key("event_scale");
  json.real(event.score, 4);
  json.field_or_null("mode", event.mode);
  json.key("context");
  json.begin_array();
  for (const std::string& context : event.contexts) json.string(context);
  json.end_array();
  json.field_or_null("link", event.report.url);
  json.field("text", event.sentence);
  json.field_or_null("cite_info", event.report.publisher);
  json.field("coder", fmt::format("sayso {}", kVersion));
  json.end_object();
  return {event.id, json.take_line()};
}

}  // namespace sayso
