#include "output/annotations.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "output/json_writer.h"
#include "text/utf8.h"

namespace sayso {
namespace {

constexpr const char* kCollection =
    R"({"@context":["http://www.w3.org/ns/anno.jsonld",{"sayso":"urn:x-sayso:terms#"}],)"
    R"("id":"urn:x-sayso:events","type":"AnnotationCollection","label":"Events coded by Sayso",)"
    R"("first":{"id":"urn:x-sayso:events:1","type":"AnnotationPage","startIndex":0,"items":[)"
    "\n";

// The bytes of the first code points.
std::size_t bytes_of(std::string_view text, std::int64_t code_points) {
  std::size_t at = 0;
  for (; code_points > 0 && at < text.size(); --code_points) at += code_point_size(text[at]);
  return std::min(at, text.size());
}

// "TCD GOV, MLI"
std::string codes_of_side(const std::vector<StoredParty>& parties) {
  std::string all;
  for (const StoredParty& party : parties) {
    if (!all.empty()) all += ", ";
    all += party.country.empty() ? "?" : party.country;
    if (!party.sectors.empty()) all += ' ' + party.sectors;
  }
  return all.empty() ? "?" : all;
}

void add_textual_body(std::string_view purpose, std::string_view text, JsonWriter& json) {
  json.begin_object();
  json.field("type", "TextualBody");
  json.field("purpose", purpose);
  json.field("format", "text/plain");
  json.field("value", text);
  json.end_object();
}

void add_body(const StoredEvent& event, JsonWriter& json) {
  json.key("body");
  json.begin_array();
  add_textual_body("tagging", event.type, json);
  std::string described =
      codes_of_side(event.actors) + " > " + codes_of_side(event.recipients) + "; " + event.standing;
  for (const StoredLink& link : event.chain) {
    if (!link.source_text.empty()) described += "; on the word of " + link.source_text;
  }
  add_textual_body("describing", described, json);
  json.end_array();
}

void add_quote(const StoredEvent& event, JsonWriter& json) {
  const std::string_view sentence = event.sentence;
  const std::size_t begin = bytes_of(sentence, event.trigger.start - event.sentence_span.start);
  const std::size_t end = bytes_of(sentence, event.trigger.stop - event.sentence_span.start);
  json.begin_object();
  json.field("type", "TextQuoteSelector");
  json.field("exact", sentence.substr(begin, end - begin));
  json.field("prefix", sentence.substr(0, begin));
  json.field("suffix", sentence.substr(end));
  json.end_object();
}

void add_position(const StoredSpan& span, JsonWriter& json) {
  json.begin_object();
  json.field("type", "TextPositionSelector");
  json.key("start");
  json.number(span.start);
  json.key("end");
  json.number(span.stop);
  json.end_object();
}

void add_target(const StoredEvent& event, JsonWriter& json) {
  const bool has_address = !event.report.url.empty();
  json.key("target");
  json.begin_object();
  json.field("source", has_address ? event.report.url : "urn:x-sayso:report:" + event.report.id);
  json.key("selector");
  json.begin_array();
  add_quote(event, json);
  if (!has_address && event.trigger.field == "body") add_position(event.trigger, json);
  json.end_array();
  json.end_object();
}

}  // namespace

AnnotationWriter::AnnotationWriter(std::function<void(const std::string&)> write)
    : write_(std::move(write)) {
  write_(kCollection);
}

void AnnotationWriter::add(const StoredEvent& event) {
  JsonWriter json;
  json.begin_object();
  json.field("id", "urn:x-sayso:event:" + event.id);
  json.field("type", "Annotation");
  json.field("motivation", "classifying");
  add_body(event, json);
  add_target(event, json);
  json.field("sayso:standing", event.standing);
  if (!event.mode.empty()) json.field("sayso:mode", event.mode);
  if (!event.dated.empty()) json.field("sayso:dated", event.dated);
  json.field("sayso:rule", event.rule);
  json.end_object();
  write_((std::exchange(begun_, true) ? "," : "") + json.take_line());
}

void AnnotationWriter::end() { write_("]}}\n"); }

}  // namespace sayso
