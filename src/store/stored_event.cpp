#include "store/stored_event.h"

#include <fmt/format.h>

#include <stdexcept>
#include <utility>

namespace sayso {
namespace {

constexpr const char* kEventSql =
    "SELECT d.id || ':' || e.event, e.dated, e.date, e.date_text, e.type, e.mode, e.cameo, e.quad, "
    "e.score, e.standing, e.polarity, e.time, e.certainty, e.confidence, e.rule, "
    "d.id, d.source_id, d.url, d.publisher, d.author, d.published, d.title, "
    "e.sentence, s.field, s.start, s.stop, e.trigger_text, s.field, e.trigger_start, "
    "e.trigger_stop, "
    "p.name, p.country, p.precision, p.latitude, p.longitude, p.geonameid, e.place_text, "
    "o.occurrence, f.id || ':' || o.first_event, f.published, o.standing, l.position, "
    "(SELECT count(*) FROM occurrence_events m WHERE m.occurrence = o.occurrence), "
    "o.reports, o.outlets, o.sources "
    "FROM events e JOIN documents d USING (document) JOIN sentences s USING (document, sentence) "
    "LEFT JOIN places p ON p.place = e.place "
    "LEFT JOIN occurrence_events l ON l.document = e.document AND l.event = e.event "
    "LEFT JOIN occurrences o ON o.occurrence = l.occurrence "
    "LEFT JOIN documents f ON f.document = o.first_document WHERE e.document = ? AND e.event = ?";
constexpr const char* kContextSql =
    "SELECT context FROM event_contexts WHERE document = ? AND event = ? ORDER BY context";
constexpr const char* kRoleSql =
    "SELECT role, name, country, sectors, text, field, start, stop FROM roles "
    "WHERE document = ? AND event = ? ORDER BY role, position";
constexpr const char* kChainSql =
    "SELECT l.position, q.source_text, q.cue, q.kind, q.speech, s.position, s.name, s.country, "
    "s.sectors FROM links l JOIN quotations q USING (document, quotation) "
    "LEFT JOIN quotation_sources s USING (document, quotation) "
    "WHERE l.document = ? AND l.event = ? ORDER BY l.position, s.position";
constexpr const char* kQuantitySql =
    "SELECT text, field, start, stop, minimum, maximum, unit FROM quantities "
    "WHERE document = ? AND event = ? ORDER BY position";

// The cells of a row, one after the other.
class Cells {
 public:
  explicit Cells(const PreparedStatement& row) : row_(row) {}

  std::string text() { return std::string(row_.text(at_++)); }
  std::int64_t integer() { return row_.integer(at_++); }
  double real() { return row_.real(at_++); }
  std::optional<std::int64_t> bound() {
    const int at = at_++;
    return row_.is_null(at) ? std::nullopt : std::optional(row_.integer(at));
  }
  StoredSpan span() {
    StoredSpan span;
    span.field = text();
    span.start = integer();
    span.stop = integer();
    return span;
  }

 private:
  const PreparedStatement& row_;
  int at_ = 0;
};

void read_act(Cells& cells, StoredEvent& event) {
  for (std::string* text : {&event.id, &event.dated, &event.date, &event.date_text, &event.type,
                            &event.mode, &event.cameo}) {
    *text = cells.text();
  }
  event.quad = cells.integer();
  event.score = cells.real();
  for (std::string* text : {&event.standing, &event.polarity, &event.time, &event.certainty}) {
    *text = cells.text();
  }
  event.confidence = cells.real();
  event.rule = cells.text();
}

void read_report(Cells& cells, StoredReport& report) {
  for (std::string* text : {&report.id, &report.source_id, &report.url, &report.publisher,
                            &report.author, &report.published, &report.title}) {
    *text = cells.text();
  }
}

void read_spans(Cells& cells, StoredEvent& event) {
  event.sentence_number = cells.integer();
  event.sentence_span = cells.span();
  event.trigger_text = cells.text();
  event.trigger = cells.span();
}

void read_place(Cells& cells, EventPlace& place) {
  for (std::string* text : {&place.name, &place.country, &place.precision}) *text = cells.text();
  place.latitude = cells.real();
  place.longitude = cells.real();
  place.geonameid = cells.integer();
  place.text = cells.text();
}

void read_occurrence(Cells& cells, StoredOccurrence& occurrence) {
  const std::optional<std::int64_t> number = cells.bound();
  if (!number) return;
  occurrence.number = *number;
  for (std::string* text : {&occurrence.first_id, &occurrence.first_published, &occurrence.standing,
                            &occurrence.position}) {
    *text = cells.text();
  }
  for (std::int64_t* count :
       {&occurrence.mentions, &occurrence.reports, &occurrence.outlets, &occurrence.sources}) {
    *count = cells.integer();
  }
}

StoredParty read_codes(Cells& cells) {
  StoredParty party;
  for (std::string* text : {&party.name, &party.country, &party.sectors}) *text = cells.text();
  return party;
}

}  // namespace

const StoredParty* StoredEvent::actor() const { return actors.empty() ? nullptr : &actors[0]; }

const StoredParty* StoredEvent::other() const {
  if (!recipients.empty()) return &recipients[0];
  return actors.size() > 1 ? &actors[1] : nullptr;
}

std::vector<StoredParty> StoredEvent::acting() const {
  if (!recipients.empty() || actors.size() < 2) return actors;
  return {actors[0]};
}

std::vector<StoredParty> StoredEvent::acted_on() const {
  if (!recipients.empty() || actors.size() < 2) return recipients;
  return {actors.begin() + 1, actors.end()};
}

std::string sentence_before(Database& database, const StoredEvent& event) {
  PreparedStatement find(
      database,
      "SELECT substr(CASE s.field WHEN 'title' THEN d.title ELSE d.body END, s.start + 1, s.stop - "
      "s.start) FROM sentences s JOIN documents d USING (document) "
      "WHERE s.document = ? AND s.sentence = ? - 1 AND s.field = ?");
  find.start({event.document, event.sentence_number, event.sentence_span.field});
  return find.next() ? std::string(find.text(0)) : std::string();
}

EventReader::EventReader(Database& database)
    : events_(database, kEventSql),
      contexts_(database, kContextSql),
      roles_(database, kRoleSql),
      chain_(database, kChainSql),
      quantities_(database, kQuantitySql),
      texts_(database) {}

StoredEvent EventReader::read(std::int64_t document, std::int64_t number) {
  StoredEvent event;
  event.document = document;
  event.event = number;
  events_.start({document, number});
  if (!events_.next()) {
    throw std::runtime_error(fmt::format("there is no event {} of document {}", number, document));
  }
  Cells cells(events_);
  read_act(cells, event);
  read_report(cells, event.report);
  read_spans(cells, event);
  read_place(cells, event.place);
  read_occurrence(cells, event.occurrence);
  events_.next();  // there is but one: this ends the reading, so that nobody waits for us
  read_words(event);
  read_contexts(event);
  read_roles(event);
  read_chain(event);
  read_quantities(event);
  return event;
}

void EventReader::read_words(StoredEvent& event) {
  const ReportText& text = texts_.of(event.document);
  event.report.length = text.length();
  event.sentence = text.words(event.sentence_span);
  event.in_lead = text.in_lead(event.sentence_span);
}

void EventReader::read_contexts(StoredEvent& event) {
  contexts_.start({event.document, event.event});
  while (contexts_.next()) event.contexts.emplace_back(contexts_.text(0));
}

void EventReader::read_roles(StoredEvent& event) {
  roles_.start({event.document, event.event});
  while (roles_.next()) {
    Cells cells(roles_);
    std::vector<StoredParty>& side = cells.text() == "actor" ? event.actors : event.recipients;
    StoredParty& party = side.emplace_back(read_codes(cells));
    party.text = cells.text();
    party.span = cells.span();
  }
}

void EventReader::read_chain(StoredEvent& event) {
  std::optional<std::int64_t> last;
  chain_.start({event.document, event.event});
  while (chain_.next()) {
    Cells cells(chain_);
    const std::int64_t position = cells.integer();
    if (std::exchange(last, position) != position) event.chain.emplace_back();
    StoredLink& link = event.chain.back();
    for (std::string* text : {&link.source_text, &link.cue, &link.kind, &link.speech}) {
      *text = cells.text();
    }
    if (cells.bound()) link.sources.push_back(read_codes(cells));
  }
}

void EventReader::read_quantities(StoredEvent& event) {
  quantities_.start({event.document, event.event});
  while (quantities_.next()) {
    Cells cells(quantities_);
    StoredQuantity& quantity = event.quantities.emplace_back();
    quantity.text = cells.text();
    quantity.span = cells.span();
    quantity.minimum = cells.bound();
    quantity.maximum = cells.bound();
    quantity.unit = cells.text();
  }
}

}  // namespace sayso
