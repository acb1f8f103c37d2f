#include "output/record_json.h"

#include <fmt/format.h>

#include <string_view>

#include "coding/codebook.h"
#include "output/json_writer.h"
#include "world/fact_name.h"

namespace sayso {
namespace {

class RecordWriter {
 public:
  RecordWriter(const Coder& coder, const Analysis& analysis, OffsetUnit unit)
      : coder_(coder), analysis_(analysis), offsets_(analysis.document, unit) {}

  std::string lines() {
    std::string all;
    for (std::size_t i = 0; i < analysis_.events.size(); ++i) all += line(i);
    return all;
  }

 private:
  std::string line(std::size_t number) {
    const Event& event = analysis_.events[number];
    json_.begin_object();
    json_.field("id", fmt::format("{}:{}", analysis_.document.id, number));
    document();
    what(event);
    participants("actor", event.actors);
    participants("recipient", event.recipients);
    quantities(event.quantities);
    when_and_where(event);
    standing(event);
    chain(event.chain);
    evidence(event);
    json_.key("confidence");
    json_.real(event.confidence, 2);
    json_.key("occurrence");
    json_.null();
    json_.end_object();
    return json_.take_line();
  }

  void document() {
    const Document& document = analysis_.document;
    json_.key("document");
    json_.begin_object();
    json_.field("id", document.id);
    json_.field_or_null("url", document.url);
    json_.field_or_null("title", document.title);
    json_.field_or_null("publisher", document.publisher);
    json_.field_or_null("published", to_string(document.published));
    json_.key("agencies");
    json_.begin_array();
    for (const std::string& agency : document.agencies) json_.string(agency);
    json_.end_array();
    json_.end_object();
  }

  void what(const Event& event) {
    const Codebook& codebook = coder_.codebook();
    json_.field("type", codebook.type_name(event.type));
    json_.field_or_null("mode", codebook.mode_name(event.mode));
    json_.key("context");
    json_.begin_array();
    for (std::size_t bit = 0; bit < codebook.context_count(); ++bit) {
      if ((event.contexts >> bit & 1U) != 0) json_.string(codebook.context_name(bit));
    }
    json_.end_array();
    json_.field_or_null("cameo", std::string_view(event.cameo.data()));
    json_.key("quad");
    json_.number(static_cast<int>(codebook.quad(event.type)));
    json_.key("score");
    json_.real(codebook.score(event.type, event.mode), 1);
  }

  void participants(std::string_view name, Run run) {
    json_.key(name);
    json_.begin_array();
    for (std::uint32_t i = run.first; i < run.end(); ++i) participant(analysis_.participants[i]);
    json_.end_array();
  }

  void participant(const Participant& participant) {
    json_.begin_object();
    json_.field("text", analysis_.text(participant.span));
    place_in_text("span", participant.span);
    actor(participant.actor);
    json_.end_object();
  }

  // The fields of an actor, inside the object of whoever has one.
  void actor(const Actor& actor) {
    json_.field_or_null("code", actor.country.view());
    json_.key("sectors");
    json_.begin_array();
    for (const Sector sector : actor.sectors) {
      if (sector != Sector::None) json_.string(to_string(sector));
    }
    json_.end_array();
    json_.field_or_null("name", actor.fact == kNoFact ? std::string_view{}
                                                      : fact_name(coder_.world().fact(actor.fact)));
  }

  void quantities(Run run) {
    json_.key("quantity");
    json_.begin_array();
    for (std::uint32_t i = run.first; i < run.end(); ++i) {
      const Quantity& quantity = analysis_.quantities[i];
      json_.begin_object();
      json_.field("text", analysis_.text(quantity.span));
      bound("min", quantity.min);
      bound("max", quantity.max);
      json_.field_or_null("unit", analysis_.text(quantity.unit));
      place_in_text("span", quantity.span);
      json_.end_object();
    }
    json_.end_array();
  }

  void bound(std::string_view name, std::int64_t value) {
    json_.key(name);
    value < 0 ? json_.null() : json_.number(value);
  }

  void when_and_where(const Event& event) {
    json_.key("date");
    json_.begin_object();
    json_.field_or_null("value", to_string(event.date));
    json_.field_or_null("text", event.date_text == kNoTime
                                    ? std::string_view{}
                                    : analysis_.text(analysis_.times[index(event.date_text)].span));
    json_.end_object();
    json_.key("place");
    if (event.place == kNoPlace) {
      json_.null();
    } else {
      place(analysis_.places[index(event.place)]);
    }
  }

  void place(const Place& place) {
    static constexpr std::array<std::string_view, 4> kPrecisions = {"country", "region", "city",
                                                                    "site"};
    json_.begin_object();
    json_.field("text", analysis_.text(place.span));
    place_in_text("span", place.span);
    json_.field_or_null("name", slice(analysis_.strings, place.name));
    json_.field_or_null("country", place.country.view());
    json_.field("precision", kPrecisions[static_cast<std::size_t>(place.precision)]);
    json_.key("geonameid");
    place.geonameid == 0 ? json_.null() : json_.number(place.geonameid);
    json_.key("lat");
    json_.real(place.latitude, 4);
    json_.key("lon");
    json_.real(place.longitude, 4);
    json_.end_object();
  }

  void standing(const Event& event) {
    json_.field("standing", to_string(event.standing));
    json_.field("polarity", to_string(event.polarity));
    json_.field("time", to_string(event.time));
    json_.field("certainty", to_string(event.certainty));
  }

  void chain(Run run) {
    json_.key("sayso");
    json_.begin_array();
    for (std::uint32_t i = run.first; i < run.end(); ++i) {
      link(analysis_.attribution(analysis_.chains[i]));
    }
    json_.end_array();
  }

  void link(const Attribution& attribution) {
    json_.begin_object();
    json_.key("source");
    if (attribution.source.empty()) {
      json_.null();
    } else {
      source(attribution);
    }
    json_.key("cue");
    span_or_null(attribution.cue);
    json_.key("content");
    json_.begin_array();
    for (std::uint32_t i = attribution.content.first; i < attribution.content.end(); ++i) {
      span_or_null(analysis_.contents[i]);
    }
    json_.end_array();
    json_.end_object();
  }

  void source(const Attribution& attribution) {
    json_.begin_object();
    json_.field("text", analysis_.text(attribution.source));
    place_in_text("span", attribution.source);
    json_.key("actors");
    json_.begin_array();
    for (std::uint32_t i = attribution.actors.first; i < attribution.actors.end(); ++i) {
      json_.begin_object();
      actor(analysis_.actors[i]);
      json_.end_object();
    }
    json_.end_array();
    json_.end_object();
  }

  void evidence(const Event& event) {
    json_.key("evidence");
    json_.begin_object();
    const Span sentence = analysis_.sentence(event.sentence).span;
    json_.field("field", offsets_(sentence).in_title ? "title" : "body");
    place_in_text("sentence", sentence);
    place_in_text("trigger", event.trigger);
    json_.field("text", analysis_.text(sentence));
    json_.field("rule", coder_.codebook().rule_name(event.rule));
    json_.end_object();
  }

  void place_in_text(std::string_view name, Span span) {
    json_.key(name);
    span_or_null(span);
  }

  void span_or_null(Span span) {
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

std::string record_json(const Coder& coder, const Analysis& analysis, OffsetUnit unit) {
  if (analysis.events.empty()) return {};
  return RecordWriter(coder, analysis, unit).lines();
}

}  // namespace sayso
