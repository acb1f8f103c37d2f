#include "output/sidecar.h"

#include <vector>

#include "output/json_writer.h"

namespace sayso {
namespace {

void add_span(const StoredSpan& span, JsonWriter& json) {
  json.field("field", span.field);
  json.key("start");
  json.number(span.start);
  json.key("stop");
  json.number(span.stop);
}

void add_codes(const StoredParty& party, JsonWriter& json) {
  json.field_or_null("country", party.country);
  json.field_or_null("sectors", party.sectors);
  json.field_or_null("name", party.name);
}

void add_report(const StoredReport& report, JsonWriter& json) {
  json.key("report");
  json.begin_object();
  json.field("id", report.id);
  json.field_or_null("source_id", report.source_id);
  json.field_or_null("url", report.url);
  json.field_or_null("publisher", report.publisher);
  json.field_or_null("published", report.published);
  json.field_or_null("title", report.title);
  json.end_object();
}

void add_act(const StoredEvent& event, JsonWriter& json) {
  json.field("type", event.type);
  json.field_or_null("mode", event.mode);
  json.field_or_null("cameo", event.cameo);
  json.key("score");
  json.real(event.score, 4);
  json.field("standing", event.standing);
  json.field("polarity", event.polarity);
  json.field("time", event.time);
  json.field("certainty", event.certainty);
  json.key("confidence");
  json.real(event.confidence, 4);
  json.field("rule", event.rule);
  json.field_or_null("dated", event.dated);
  json.field_or_null("date", event.date);
  json.field_or_null("date_text", event.date_text);
}

void add_words(const StoredEvent& event, JsonWriter& json) {
  json.key("sentence");
  json.begin_object();
  json.field("text", event.sentence);
  add_span(event.sentence_span, json);
  json.end_object();
  json.key("trigger");
  json.begin_object();
  json.field("text", event.trigger_text);
  add_span(event.trigger, json);
  json.end_object();
}

void add_parties(std::string_view role, const std::vector<StoredParty>& parties, JsonWriter& json) {
  json.key(role);
  json.begin_array();
  for (const StoredParty& party : parties) {
    json.begin_object();
    add_codes(party, json);
    json.field("text", party.text);
    add_span(party.span, json);
    json.end_object();
  }
  json.end_array();
}

void add_chain(const std::vector<StoredLink>& chain, JsonWriter& json) {
  json.key("chain");
  json.begin_array();
  for (const StoredLink& link : chain) {
    json.begin_object();
    json.field_or_null("source_text", link.source_text);
    json.field_or_null("cue", link.cue);
    json.field("kind", link.kind);
    json.field("speech", link.speech);
    json.key("sources");
    json.begin_array();
    for (const StoredParty& source : link.sources) {
      json.begin_object();
      add_codes(source, json);
      json.end_object();
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
}

void add_quantities(const std::vector<StoredQuantity>& quantities, JsonWriter& json) {
  json.key("quantities");
  json.begin_array();
  for (const StoredQuantity& one : quantities) {
    json.begin_object();
    json.field("text", one.text);
    add_span(one.span, json);
    json.key("minimum");
    one.minimum ? json.number(*one.minimum) : json.null();
    json.key("maximum");
    one.maximum ? json.number(*one.maximum) : json.null();
    json.field_or_null("unit", one.unit);
    json.end_object();
  }
  json.end_array();
}

void add_place(const EventPlace& place, JsonWriter& json) {
  json.key("place");
  if (place.precision.empty()) return json.null();
  json.begin_object();
  json.field("name", place.name);
  json.field_or_null("country", place.country);
  json.field("precision", place.precision);
  json.field_or_null("text", place.text);
  json.end_object();
}

void add_occurrence(const StoredOccurrence& occurrence, JsonWriter& json) {
  json.key("occurrence");
  if (occurrence.number == 0) return json.null();
  json.begin_object();
  json.key("occurrence");
  json.number(occurrence.number);
  json.field("position", occurrence.position);
  json.field("standing", occurrence.standing);
  json.field("first_id", occurrence.first_id);
  json.key("events");
  json.number(occurrence.mentions);
  json.key("reports");
  json.number(occurrence.reports);
  json.key("outlets");
  json.number(occurrence.outlets);
  json.key("sources");
  json.number(occurrence.sources);
  json.end_object();
}

}  // namespace

std::string sidecar_line(std::string_view key, const StoredEvent& event) {
  JsonWriter json;
  json.begin_object();
  json.field("row", key);
  json.field("id", event.id);
  add_report(event.report, json);
  add_act(event, json);
  add_words(event, json);
  add_parties("actors", event.actors, json);
  add_parties("recipients", event.recipients, json);
  add_chain(event.chain, json);
  add_quantities(event.quantities, json);
  add_place(event.place, json);
  add_occurrence(event.occurrence, json);
  json.end_object();
  return json.take_line();
}

}  // namespace sayso
