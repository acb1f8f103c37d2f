#include "output/place_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "output/columns.h"
#include "output/json_writer.h"
#include "text/field_offsets.h"
#include "world/country_codes.h"

namespace sayso {
namespace {

constexpr int kDecimals = 5;
constexpr std::size_t kNameWidth = 24;

std::string_view name_of(PlacePrecision precision) {
  switch (precision) {
    case PlacePrecision::Country:
      return "country";
    case PlacePrecision::Region:
      return "region";
    case PlacePrecision::City:
      return "city";
    case PlacePrecision::Site:
      break;
  }
  return "site";
}

void write(const Analysis& analysis, const Place& place, const FieldSpan& span, JsonWriter& json) {
  json.begin_object();
  json.key("start");
  json.number(span.begin);
  json.key("end");
  json.number(span.end);
  json.field("text", analysis.text(place.span));
  json.field("name", slice(analysis.strings, place.name));
  json.key("lat");
  json.real(place.latitude, kDecimals);
  json.key("lon");
  json.real(place.longitude, kDecimals);
  json.field_or_null("country", alpha2_of_country(place.country));
  json.field_or_null("iso3", place.country.view());
  json.field("precision", name_of(place.precision));
  if (place.geonameid != 0) {
    json.key("geonameid");
    json.number(place.geonameid);
  }
  json.end_object();
}

// On one line, however it stands in the text.
std::string one_line(std::string_view text) {
  std::string line(text);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return line;
}

}  // namespace

std::string places_json(const Analysis& analysis) {
  const FieldOffsets offsets(analysis.document, OffsetUnit::CodePoints);
  JsonWriter json;
  json.begin_object();
  json.field("id", analysis.document.id);
  for (const bool title : {true, false}) {
    json.key(title ? "title_toponyms" : "toponyms");
    json.begin_array();
    for (const Place& place : analysis.places) {
      const FieldSpan span = offsets(place.span);
      if (span.in_title == title) write(analysis, place, span, json);
    }
    json.end_array();
  }
  json.end_object();
  return json.take_line();
}

std::string places_text(const Analysis& analysis) {
  std::string lines;
  for (const Place& place : analysis.places) {
    std::string name = one_line(analysis.text(place.span));
    name.resize(
        std::max(name.size(), name.size() + kNameWidth - std::min(kNameWidth, display_width(name))),
        ' ');
    lines += fmt::format("{}  {:7}  {:3}  {:8.3f} {:9.3f}  {}\n", name, name_of(place.precision),
                         place.country.view(), place.latitude, place.longitude,
                         slice(analysis.strings, place.name));
  }
  return lines;
}

}  // namespace sayso
