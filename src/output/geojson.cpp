#include "output/geojson.h"

#include <string_view>
#include <utility>

namespace sayso {
namespace {

void add_geometry(const EventPlace& place, JsonWriter& json) {
  json.key("geometry");
  if (place.precision == "country") return json.null();
  json.begin_object();
  json.field("type", "Point");
  json.key("coordinates");
  json.begin_array();
  json.real(place.longitude, 6);
  json.real(place.latitude, 6);
  json.end_array();
  json.end_object();
}

void add_party(std::string_view role, const StoredParty* party, JsonWriter& json) {
  const std::string name(role);
  const StoredParty nobody;
  if (party == nullptr) party = &nobody;
  json.field_or_null(name, party->shown_name());
  json.field_or_null(name + "_country", party->country);
  json.field_or_null(name + "_sectors", party->sectors);
}

void add_properties(const StoredEvent& event, JsonWriter& json) {
  json.key("properties");
  json.begin_object();
  json.field_or_null("dated", event.dated);
  json.field("type", event.type);
  json.field_or_null("mode", event.mode);
  json.field_or_null("cameo", event.cameo);
  json.key("score");
  json.real(event.score, 4);
  json.field("standing", event.standing);
  add_party("actor", event.actor(), json);
  add_party("other", event.other(), json);
  json.field_or_null("place", event.place.name);
  json.field_or_null("place_country", event.place.country);
  json.field("precision", event.place.precision);
  json.field_or_null("publisher", event.report.publisher);
  json.field_or_null("published", event.report.published);
  json.field_or_null("url", event.report.url);
  json.field("sentence", event.sentence);
  json.end_object();
}

}  // namespace

GeojsonWriter::GeojsonWriter(std::function<void(const std::string&)> write)
    : write_(std::move(write)) {
  write_("{\"type\":\"FeatureCollection\",\"features\":[\n");
}

void GeojsonWriter::add(const StoredEvent& event) {
  if (event.place.precision.empty()) return;
  JsonWriter json;
  json.begin_object();
  json.field("type", "Feature");
  json.field("id", event.id);
  add_geometry(event.place, json);
  add_properties(event, json);
  json.end_object();
  write_((std::exchange(begun_, true) ? "," : "") + json.take_line());
}

void GeojsonWriter::end() { write_("]}\n"); }

}  // namespace sayso
