#include "store/document_rows.h"

#include <array>
#include <cmath>
#include <optional>
#include <string_view>
#include <vector>

#include "coding/codebook.h"
#include "coding/cue_names.h"
#include "text/digest.h"
#include "world/fact_name.h"

namespace sayso {
namespace {

// Those that refer go before those they refer to.
constexpr std::array<const char*, 10> kDeletions = {
    "DELETE FROM links WHERE document = ?",
    "DELETE FROM quotation_contents WHERE document = ?",
    "DELETE FROM quotation_sources WHERE document = ?",
    "DELETE FROM quotations WHERE document = ?",
    "DELETE FROM quantities WHERE document = ?",
    "DELETE FROM roles WHERE document = ?",
    "DELETE FROM event_contexts WHERE document = ?",
    "DELETE FROM events WHERE document = ?",
    "DELETE FROM sentences WHERE document = ?",
    "DELETE FROM agencies WHERE document = ?"};

std::string_view body_of(const Document& document) {
  return std::string_view(document.text).substr(document.body_begin);
}

std::string_view name_of_field(const FieldSpan& span) { return span.in_title ? "title" : "body"; }

std::string_view main_sector(const Actor& actor) { return to_string(actor.sectors[0]); }

Value bound_or_null(std::int64_t bound) { return bound < 0 ? Value() : Value(bound); }

// Floats as people write them: 48.85, not 48.849998.
double hundredths(float share) { return std::round(double{share} * 1e2) / 1e2; }
double degrees(float angle) { return std::round(double{angle} * 1e4) / 1e4; }

}  // namespace

struct DocumentRows::Scope {
  const Analysis& analysis;
  FieldOffsets offsets;
  std::int64_t document;
};

DocumentDigests digest_of(const Document& document) {
  Digest content;
  content.add(document.url);
  content.add(document.title);
  content.add(body_of(document));
  DocumentDigests digests{content.hex(), {}};
  Digest record;
  record.add(digests.id);
  record.add(document.id);
  record.add(document.publisher);
  record.add(document.author);
  record.add(to_string(document.published));
  digests.record = record.hex();
  return digests;
}

std::string sectors_of(const Actor& actor) {
  std::string all;
  for (const Sector sector : actor.sectors) {
    if (sector == Sector::None) break;
    if (!all.empty()) all += ' ';
    all += to_string(sector);
  }
  return all;
}

DocumentRows::DocumentRows(Database& database, const Coder& coder)
    : database_(database),
      coder_(coder),
      find_document_(database, "SELECT document FROM documents WHERE id = ?"),
      insert_document_(database,
                       "INSERT INTO documents (record, source_id, manifest, url, publisher, author,"
                       " published, title, body, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      update_document_(database,
                       "UPDATE documents SET record = ?, source_id = ?, manifest = ?, url = ?,"
                       " publisher = ?, author = ?, published = ? WHERE document = ?"),
      insert_agency_(database, "INSERT INTO agencies VALUES (?, ?, ?)"),
      insert_sentence_(database, "INSERT INTO sentences VALUES (?, ?, ?, ?, ?)"),
      find_place_(database,
                  "SELECT place FROM places WHERE name = ? AND coalesce(country, '') = ? AND"
                  " precision = ? AND coalesce(geonameid, 0) = ? AND latitude = ? AND"
                  " longitude = ?"),
      insert_place_(database,
                    "INSERT INTO places (name, country, precision, geonameid, latitude, longitude)"
                    " VALUES (?, nullif(?, ''), ?, nullif(?, 0), ?, ?)"),
      insert_event_(database,
                    "INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                    " ?, ?, ?, ?, ?)"),
      insert_context_(database, "INSERT INTO event_contexts VALUES (?, ?, ?)"),
      insert_role_(database, "INSERT INTO roles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      insert_quantity_(database, "INSERT INTO quantities VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      insert_quotation_(database, "INSERT INTO quotations VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
      insert_source_(database, "INSERT INTO quotation_sources VALUES (?, ?, ?, ?, ?, ?, ?)"),
      insert_content_(database, "INSERT INTO quotation_contents VALUES (?, ?, ?, ?, ?, ?)"),
      insert_link_(database, "INSERT INTO links VALUES (?, ?, ?, ?)") {
  deletions_.reserve(kDeletions.size());
  for (const char* sql : kDeletions) deletions_.emplace_back(database, sql);
}

std::optional<std::int64_t> DocumentRows::find(const Document& document) {
  return find_document_.find({digest_of(document).id});
}

std::int64_t DocumentRows::replace(const Analysis& analysis, std::int64_t manifest) {
  const Scope scope{analysis, FieldOffsets(analysis.document, OffsetUnit::CodePoints),
                    put_document(analysis, manifest)};
  for (std::size_t i = 0; i < analysis.document.agencies.size(); ++i) {
    insert_agency_.run({scope.document, i, analysis.document.agencies[i]});
  }
  for (std::size_t i = 0; i < analysis.sentences.size(); ++i) {
    const FieldSpan span = scope.offsets(analysis.sentences[i].span);
    insert_sentence_.run({scope.document, i, name_of_field(span), span.begin, span.end});
  }
  for (std::uint32_t i = 0; i < analysis.attributions.size(); ++i) put_quotation(scope, i);
  for (std::uint32_t i = 0; i < analysis.events.size(); ++i) put_event(scope, i);
  return scope.document;
}

// Returns the number of the document, under which nothing stands any more.
std::int64_t DocumentRows::put_document(const Analysis& analysis, std::int64_t manifest) {
  const Document& document = analysis.document;
  const DocumentDigests digests = digest_of(document);
  const std::string published = to_string(document.published);
  const std::optional<std::int64_t> known = find_document_.find({digests.id});
  if (!known) {
    insert_document_.run({digests.record, document.id, manifest, text_or_null(document.url),
                          text_or_null(document.publisher), text_or_null(document.author),
                          text_or_null(published), document.title, body_of(document), digests.id});
    return database_.last_row();
  }
  for (PreparedStatement& deletion : deletions_) deletion.run({*known});
  update_document_.run({digests.record, document.id, manifest, text_or_null(document.url),
                        text_or_null(document.publisher), text_or_null(document.author),
                        text_or_null(published), *known});
  return *known;
}

void DocumentRows::put_event(const Scope& scope, std::uint32_t number) {
  const Analysis& analysis = scope.analysis;
  const Event& event = analysis.events[number];
  const Codebook& codebook = coder_.codebook();
  const FieldSpan trigger = scope.offsets(event.trigger);
  const std::string date = to_string(event.date);
  const std::string published = to_string(analysis.document.published);
  const Place* where = event.place == kNoPlace ? nullptr : &analysis.places[index(event.place)];
  const Value date_text = event.date_text == kNoTime
                              ? Value()
                              : analysis.text(analysis.times[index(event.date_text)].span);
  insert_event_.run({scope.document,
                     number,
                     index(event.sentence),
                     codebook.type_name(event.type),
                     text_or_null(codebook.mode_name(event.mode)),
                     text_or_null(event.cameo.data()),
                     static_cast<int>(codebook.quad(event.type)),
                     codebook.score(event.type, event.mode),
                     analysis.text(event.trigger),
                     trigger.begin,
                     trigger.end,
                     codebook.rule_name(event.rule),
                     text_or_null(date),
                     date_text,
                     date.empty() ? published : date,
                     where == nullptr ? Value() : Value(place(scope, *where)),
                     where == nullptr ? Value() : Value(analysis.text(where->span)),
                     to_string(event.standing),
                     to_string(event.polarity),
                     to_string(event.time),
                     to_string(event.certainty),
                     hundredths(event.confidence)});
  put_contexts(scope, number);
  put_roles(scope, number, "actor", event.actors);
  put_roles(scope, number, "recipient", event.recipients);
  put_quantities(scope, number);
  put_links(scope, number);
}

void DocumentRows::put_contexts(const Scope& scope, std::uint32_t number) {
  const ContextSet contexts = scope.analysis.events[number].contexts;
  for (std::size_t bit = 0; bit < coder_.codebook().context_count(); ++bit) {
    if ((contexts >> bit & 1U) != 0) {
      insert_context_.run({scope.document, number, coder_.codebook().context_name(bit)});
    }
  }
}

void DocumentRows::put_roles(const Scope& scope, std::uint32_t number, std::string_view role,
                             Run run) {
  for (std::uint32_t i = 0; i < run.count; ++i) {
    const Participant& one = scope.analysis.participants[run.first + i];
    const FieldSpan span = scope.offsets(one.span);
    const std::string sectors = sectors_of(one.actor);
    insert_role_.run({scope.document, number, role, i, name_of_field(span), span.begin, span.end,
                      scope.analysis.text(one.span), text_or_null(one.actor.country.view()),
                      text_or_null(main_sector(one.actor)), text_or_null(sectors),
                      name_of(one.actor)});
  }
}

Value DocumentRows::name_of(const Actor& actor) const {
  if (actor.fact == kNoFact) return {};
  return text_or_null(fact_name(coder_.world().fact(actor.fact)));
}

void DocumentRows::put_quantities(const Scope& scope, std::uint32_t number) {
  const Run run = scope.analysis.events[number].quantities;
  for (std::uint32_t i = 0; i < run.count; ++i) {
    const Quantity& one = scope.analysis.quantities[run.first + i];
    const FieldSpan span = scope.offsets(one.span);
    insert_quantity_.run({scope.document, number, i, name_of_field(span), span.begin, span.end,
                          scope.analysis.text(one.span), bound_or_null(one.min),
                          bound_or_null(one.max), text_or_null(scope.analysis.text(one.unit))});
  }
}

void DocumentRows::put_links(const Scope& scope, std::uint32_t number) {
  const Run chain = scope.analysis.events[number].chain;
  for (std::uint32_t i = 0; i < chain.count; ++i) {
    insert_link_.run({scope.document, number, i, index(scope.analysis.chains[chain.first + i])});
  }
}

void DocumentRows::put_quotation(const Scope& scope, std::uint32_t number) {
  const Analysis& analysis = scope.analysis;
  const Attribution& one = analysis.attributions[number];
  insert_quotation_.run(
      {scope.document, number, index(one.sentence), text_or_null(analysis.text(one.source)),
       text_or_null(analysis.text(one.cue)), sayso::name_of(one.kind), sayso::name_of(one.speech),
       one.outer == kNoAttribution ? Value() : Value(index(one.outer))});
  for (std::uint32_t i = 0; i < one.actors.count; ++i) {
    const Actor& actor = analysis.actors[one.actors.first + i];
    const std::string sectors = sectors_of(actor);
    insert_source_.run({scope.document, number, i, text_or_null(actor.country.view()),
                        text_or_null(main_sector(actor)), text_or_null(sectors), name_of(actor)});
  }
  for (std::uint32_t i = 0; i < one.content.count; ++i) {
    const FieldSpan span = scope.offsets(analysis.contents[one.content.first + i]);
    insert_content_.run({scope.document, number, i, name_of_field(span), span.begin, span.end});
  }
}

// The row of a place, made where there is none.
std::int64_t DocumentRows::place(const Scope& scope, const Place& place) {
  static constexpr std::array<std::string_view, 4> kPrecisions = {"country", "region", "city",
                                                                  "site"};
  const std::string_view name = slice(scope.analysis.strings, place.name);
  const std::initializer_list<Value> key = {name.empty() ? scope.analysis.text(place.span) : name,
                                            place.country.view(),
                                            kPrecisions[static_cast<std::size_t>(place.precision)],
                                            place.geonameid,
                                            degrees(place.latitude),
                                            degrees(place.longitude)};
  if (const std::optional<std::int64_t> known = find_place_.find(key)) return *known;
  insert_place_.run(key);
  return database_.last_row();
}

}  // namespace sayso
