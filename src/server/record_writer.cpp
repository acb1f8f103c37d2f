#include "server/record_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace sayso {
namespace {

// The columns that write_links() reads.
std::string quotation_sql(const char* from, const char* where) {
  return fmt::format(
      "SELECT q.document, q.quotation, q.source_text, q.cue, s.field, s.start, s.stop, q.kind, "
      "q.speech FROM {} JOIN sentences s ON s.document = q.document AND s.sentence = q.sentence "
      "WHERE {}",
      from, where);
}

void write_span(std::int64_t begin, std::int64_t end, JsonWriter& json) {
  json.begin_array();
  json.number(begin);
  json.number(end);
  json.end_array();
}

void write_span(std::string_view name, const StoredSpan& span, JsonWriter& json) {
  json.key(name);
  write_span(span.start, span.stop, json);
}

void write_words(std::string_view name, std::string_view words, JsonWriter& json) {
  json.key(name);
  json.begin_array();
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    json.string(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  json.end_array();
}

void write_codes(std::string_view country, std::string_view sectors, std::string_view name,
                 JsonWriter& json) {
  json.field_or_null("code", country);
  write_words("sectors", sectors, json);
  json.field_or_null("name", name);
}

void write_parties(std::string_view role, const std::vector<StoredParty>& parties,
                   JsonWriter& json) {
  json.key(role);
  json.begin_array();
  for (const StoredParty& party : parties) {
    json.begin_object();
    json.field("text", party.text);
    write_span("span", party.span, json);
    write_codes(party.country, party.sectors, party.name, json);
    json.end_object();
  }
  json.end_array();
}

void write_bound(std::string_view name, const std::optional<std::int64_t>& bound,
                 JsonWriter& json) {
  json.key(name);
  bound ? json.number(*bound) : json.null();
}

void write_quantities(const StoredEvent& event, JsonWriter& json) {
  json.key("quantity");
  json.begin_array();
  for (const StoredQuantity& quantity : event.quantities) {
    json.begin_object();
    json.field("text", quantity.text);
    write_bound("min", quantity.minimum, json);
    write_bound("max", quantity.maximum, json);
    json.field_or_null("unit", quantity.unit);
    write_span("span", quantity.span, json);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

StoredRecordWriter::StoredRecordWriter(Database& store)
    : events_(store),
      agencies_(store, "SELECT agency FROM agencies WHERE document = ? ORDER BY position"),
      links_(store, quotation_sql("links l JOIN quotations q USING (document, quotation)",
                                  "l.document = ? AND l.event = ? ORDER BY l.position")),
      quotations_(store, quotation_sql("quotations q", "q.document = ? ORDER BY q.quotation")),
      sources_(store,
               "SELECT country, sectors, name FROM quotation_sources WHERE document = ? AND "
               "quotation = ? ORDER BY position"),
      contents_(store,
                "SELECT start, stop FROM quotation_contents WHERE document = ? AND quotation = ? "
                "ORDER BY position"),
      occurrence_(store,
                  "SELECT occurrence FROM occurrence_events WHERE document = ? AND event = ?"),
      documents_(store,
                 "SELECT id, source_id, title, publisher, author, published, url, body FROM "
                 "documents WHERE document = ?"),
      numbers_(store, "SELECT event FROM events WHERE document = ? ORDER BY event") {}

void StoredRecordWriter::write_event(std::int64_t document, std::int64_t number, JsonWriter& json) {
  const StoredEvent event = events_.read(document, number);
  json.begin_object();
  json.field("id", event.id);
  write_report(event, json);
  write_what(event, json);
  write_parties("actor", event.actors, json);
  write_parties("recipient", event.recipients, json);
  write_quantities(event, json);
  json.key("date");
  json.begin_object();
  json.field_or_null("value", event.date);
  json.field_or_null("text", event.date_text);
  json.end_object();
  write_place(event, json);
  json.field("standing", event.standing);
  json.field("polarity", event.polarity);
  json.field("time", event.time);
  json.field("certainty", event.certainty);
  write_chain(event, json);
  write_evidence(event, json);
  json.key("confidence");
  json.real(event.confidence, 2);
  json.key("occurrence");
  json.number(occurrence_.find({document, number}).value_or(0));
  json.end_object();
}

void StoredRecordWriter::write_report(const StoredEvent& event, JsonWriter& json) {
  json.key("document");
  json.begin_object();
  json.field("id", event.report.id);
  json.field_or_null("url", event.report.url);
  json.field_or_null("title", event.report.title);
  json.field_or_null("publisher", event.report.publisher);
  json.field_or_null("published", event.report.published);
  json.key("agencies");
  json.begin_array();
  agencies_.start({event.document});
  while (agencies_.next()) json.string(agencies_.text(0));
  json.end_array();
  json.end_object();
}

void StoredRecordWriter::write_what(const StoredEvent& event, JsonWriter& json) {
  json.field("type", event.type);
  json.field_or_null("mode", event.mode);
  json.key("context");
  json.begin_array();
  for (const std::string& context : event.contexts) json.string(context);
  json.end_array();
  json.field_or_null("cameo", event.cameo);
  json.key("quad");
  json.number(event.quad);
  json.key("score");
  json.real(event.score, 1);
}

void StoredRecordWriter::write_place(const StoredEvent& event, JsonWriter& json) {
  json.key("place");
  if (event.place.precision.empty()) return json.null();
  json.begin_object();
  json.field("text", event.place.text);
  json.key("span");
  write_found(event.document, event.place.text, event.sentence_span, json);
  json.field_or_null("name", event.place.name);
  json.field_or_null("country", event.place.country);
  json.field("precision", event.place.precision);
  json.key("geonameid");
  event.place.geonameid == 0 ? json.null() : json.number(event.place.geonameid);
  json.key("lat");
  json.real(event.place.latitude, 4);
  json.key("lon");
  json.real(event.place.longitude, 4);
  json.end_object();
}

void StoredRecordWriter::write_chain(const StoredEvent& event, JsonWriter& json) {
  json.key("sayso");
  links_.start({event.document, event.event});
  write_links(links_, false, json);
}

void StoredRecordWriter::write_links(PreparedStatement& quotations, bool with_kind,
                                     JsonWriter& json) {
  json.begin_array();
  while (quotations.next()) {
    const StoredSpan sentence{std::string(quotations.text(4)), quotations.integer(5),
                              quotations.integer(6)};
    json.begin_object();
    if (with_kind) json.field("field", sentence.field);
    write_source(quotations, sentence, json);
    json.key("cue");
    const auto cue = events_.text(quotations.integer(0)).find(quotations.text(3), sentence);
    cue ? write_span(cue->start, cue->stop, json) : json.null();
    write_contents(quotations.integer(0), quotations.integer(1), json);
    if (with_kind) {
      json.field("kind", quotations.text(7));
      json.field("speech", quotations.text(8));
    }
    json.end_object();
  }
  json.end_array();
}

void StoredRecordWriter::write_source(const PreparedStatement& quotation,
                                      const StoredSpan& sentence, JsonWriter& json) {
  json.key("source");
  if (quotation.is_null(2)) return json.null();
  json.begin_object();
  json.field("text", quotation.text(2));
  json.key("span");
  write_found(quotation.integer(0), quotation.text(2), sentence, json);
  json.key("actors");
  json.begin_array();
  sources_.start({quotation.integer(0), quotation.integer(1)});
  while (sources_.next()) {
    json.begin_object();
    write_codes(sources_.text(0), sources_.text(1), sources_.text(2), json);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

// Words by their place in a sentence; words that are not there are at its start.
void StoredRecordWriter::write_found(std::int64_t document, std::string_view words,
                                     const StoredSpan& sentence, JsonWriter& json) {
  const StoredSpan found =
      events_.text(document)
          .find(words, sentence)
          .value_or(StoredSpan{sentence.field, sentence.start, sentence.start});
  write_span(found.start, found.stop, json);
}

void StoredRecordWriter::write_contents(std::int64_t document, std::int64_t quotation,
                                        JsonWriter& json) {
  json.key("content");
  json.begin_array();
  contents_.start({document, quotation});
  while (contents_.next()) write_span(contents_.integer(0), contents_.integer(1), json);
  json.end_array();
}

void StoredRecordWriter::write_evidence(const StoredEvent& event, JsonWriter& json) {
  json.key("evidence");
  json.begin_object();
  json.field("field", event.sentence_span.field);
  write_span("sentence", event.sentence_span, json);
  write_span("trigger", event.trigger, json);
  json.field("text", event.sentence);
  json.field("rule", event.rule);
  json.end_object();
}

void StoredRecordWriter::write_document(std::int64_t document, JsonWriter& json) {
  documents_.start({document});
  documents_.next();
  json.begin_object();
  json.field("id", documents_.text(0));
  json.field("source_id", documents_.text(1));
  json.field_or_null("title", documents_.text(2));
  json.field_or_null("publisher", documents_.text(3));
  json.field_or_null("author", documents_.text(4));
  json.field_or_null("published", documents_.text(5));
  json.field_or_null("url", documents_.text(6));
  json.field("body", documents_.text(7));
  json.key("events");
  json.begin_array();
  numbers_.start({document});
  while (numbers_.next()) write_event(document, numbers_.integer(0), json);
  json.end_array();
  json.key("quotations");
  quotations_.start({document});
  write_links(quotations_, true, json);
  json.end_object();
}

}  // namespace sayso
