#include "output/gold_json.h"

#include <string_view>

#include "coding/codebook.h"
#include "output/json_writer.h"
#include "text/field_offsets.h"

namespace sayso {
namespace {

class GoldWriter {
 public:
  GoldWriter(const Coder& coder, const Analysis& analysis)
      : coder_(coder), analysis_(analysis), offsets_(analysis.document, OffsetUnit::CodePoints) {}

  std::string line() {
    const Document& document = analysis_.document;
    json_.begin_object();
    json_.field("id", document.id);
    json_.field_or_null("published", to_string(document.published));
    json_.field_or_null("publisher", document.publisher);
    json_.field_or_null("title", document.title);
    json_.field("text", std::string_view(document.text).substr(document.body_begin));
    json_.key("events");
    json_.begin_array();
    for (const Event& event : analysis_.events) write(event);
    json_.end_array();
    json_.end_object();
    return json_.take_line();
  }

 private:
  void write(const Event& event) {
    json_.begin_object();
    json_.field("type", coder_.codebook().type_name(event.type));
    json_.field_or_null("mode", coder_.codebook().mode_name(event.mode));
    span("trigger", event.trigger);
    span("sentence", analysis_.sentence(event.sentence).span);
    participants("actor", event.actors);
    participants("recipient", event.recipients);
    json_.field_or_null("date", to_string(event.date));
    place(event.place);
    json_.field("standing", to_string(event.standing));
    json_.field("polarity", to_string(event.polarity));
    json_.field("time", to_string(event.time));
    json_.key("confidence");
    json_.real(event.confidence, 2);
    json_.key("sayso");
    json_.begin_array();
    for (std::uint32_t i = event.chain.first; i < event.chain.end(); ++i) {
      link(analysis_.attribution(analysis_.chains[i]));
    }
    json_.end_array();
    json_.end_object();
  }

  void participants(std::string_view name, Run run) {
    json_.key(name);
    json_.begin_array();
    for (std::uint32_t i = run.first; i < run.end(); ++i) {
      const Participant& participant = analysis_.participants[i];
      json_.begin_object();
      span("span", participant.span);
      json_.field_or_null("code", participant.actor.country.view());
      sectors(participant.actor);
      json_.end_object();
    }
    json_.end_array();
  }

  void sectors(const Actor& actor) {
    json_.key("sectors");
    json_.begin_array();
    for (const Sector sector : actor.sectors) {
      if (sector != Sector::None) json_.string(to_string(sector));
    }
    json_.end_array();
  }

  void place(PlaceId id) {
    json_.key("place");
    if (id == kNoPlace) return json_.null();
    const Place& place = analysis_.places[index(id)];
    json_.begin_object();
    span("span", place.span);
    json_.field_or_null("country", place.country.view());
    json_.end_object();
  }

  // Co-ordinated sources are one link, whose code is null when they differ.
  void link(const Attribution& attribution) {
    json_.begin_object();
    json_.key("source");
    json_.begin_object();
    span("span", attribution.source);
    const Actor actor = common_actor(attribution.actors);
    json_.field_or_null("code", actor.country.view());
    sectors(actor);
    json_.end_object();
    span("cue", attribution.cue);
    span("content", whole_content(attribution.content));
    json_.end_object();
  }

  Actor common_actor(Run run) const {
    if (run.empty()) return {};
    Actor common = analysis_.actors[run.first];
    for (std::uint32_t i = run.first + 1; i < run.end(); ++i) {
      if (analysis_.actors[i].country != common.country) common.country = {};
      if (analysis_.actors[i].sectors != common.sectors) common.sectors = {};
    }
    return common;
  }

  Span whole_content(Run run) const {
    Span whole;
    for (std::uint32_t i = run.first; i < run.end(); ++i)
      whole = cover(whole, analysis_.contents[i]);
    return whole;
  }

  void span(std::string_view name, Span span) {
    json_.key(name);
    if (span.empty()) return json_.null();
    const FieldSpan offsets = offsets_(span);
    json_.begin_array();
    json_.number(offsets.begin);
    json_.number(offsets.end);
    json_.end_array();
  }

  const Coder& coder_;
  const Analysis& analysis_;
  FieldOffsets offsets_;
  JsonWriter json_;
};

}  // namespace

std::string gold_json(const Coder& coder, const Analysis& analysis) {
  return GoldWriter(coder, analysis).line();
}

}  // namespace sayso
