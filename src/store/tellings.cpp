#include "store/tellings.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "story/party_names.h"
#include "story/sentence_marks.h"
#include "story/vague_nouns.h"
#include "text/agencies.h"

namespace sayso {
namespace {

constexpr std::string_view kEvents =
    "SELECT e.document, e.event, e.sentence, e.type, e.mode, e.quad, e.score, e.date, d.published, "
    "p.place, p.name, p.country, p.precision, p.latitude, p.longitude, e.standing, e.polarity, "
    "e.time, e.trigger_text, s.field, s.start, s.stop, d.publisher "
    "FROM {} JOIN documents d USING (document) JOIN sentences s USING (document, sentence) "
    "LEFT JOIN places p ON p.place = e.place WHERE {} ORDER BY e.document, e.event";

// The outermost words of a report are those of the origin of it and its copies: of the agency that
// it names, else that a copy names, if it does not name the origin's own outlet; else its outlet's.
constexpr std::string_view kVoice =
    "SELECT coalesce((SELECT agency FROM agencies WHERE document = d.document AND position = 0), "
    "(SELECT a.agency FROM copies c JOIN documents o ON o.document = c.origin JOIN agencies a ON "
    "a.document = c.document AND a.position = 0 WHERE c.origin = d.document "
    "ORDER BY a.agency <> coalesce(o.publisher, ''), c.document LIMIT 1), "
    "d.publisher, 'document ' || d.document) FROM documents d "
    "WHERE d.document = coalesce((SELECT origin FROM copies WHERE document = ?1), ?1)";

// The innermost first.
constexpr std::string_view kSources =
    "SELECT s.country, s.sector, s.name FROM links l JOIN quotation_sources s USING (document, "
    "quotation) WHERE l.document = ? AND l.event = ? AND s.position = 0 ORDER BY l.position";

template <std::size_t N>
std::size_t place_in(const std::array<std::string_view, N>& names, std::string_view name) {
  const auto* found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? 0 : static_cast<std::size_t>(found - names.begin());
}

constexpr std::array<std::string_view, 5> kPrecisions = {"", "country", "region", "city", "site"};

// Sources that are somebody by themselves, not by country and office: "Reuters", "M23", "the WHO".
bool is_body(std::string_view country, std::string_view sector) {
  constexpr std::array<std::string_view, 6> kOrgans = {"GOV", "MIL", "COP", "LEG", "JUD", "SPY"};
  constexpr std::array<std::string_view, 7> kNoCountry = {"UNO", "EUR", "IGO", "NGO",
                                                          "ISM", "IMG", "MNC"};
  return std::find(kOrgans.begin(), kOrgans.end(), sector) == kOrgans.end() ||
         std::find(kNoCountry.begin(), kNoCountry.end(), country) != kNoCountry.end();
}

// Empty for a source that is nobody one could know again: "a witness", "officials".
std::string known_source(std::string_view country, std::string_view sector, std::string_view name) {
  if (!name.empty() && is_body(country, sector)) return std::string(name);
  if (country.empty()) return {};
  return sector.empty() ? std::string(country) : fmt::format("{} {}", country, sector);
}

void read_words(std::string_view trigger, std::string_view sentence, Telling& telling) {
  telling.trigger = stem(trigger.substr(0, trigger.find(' ')));
  telling.vague = is_vague_noun(trigger);
  telling.words = words_of(sentence);
  telling.dates = dates_named(sentence);
  telling.corrects = corrects_a_figure(sentence);
}

// All but what its parties, quantities and sources tell.
Telling read_telling(const PreparedStatement& row, ReportTextReader& texts) {
  int at = 0;
  const auto text = [&row, &at] { return row.text(at++); };
  const auto day = [&text] { return parse_date(text()).value_or(Date{}); };
  Telling telling;
  telling.key = {row.integer(0), row.integer(1)};
  telling.sentence = row.integer(2);
  at = 3;
  telling.type = text();
  telling.mode = text();
  telling.quad = static_cast<int>(row.integer(at++));
  telling.score = row.real(at++);
  telling.date = day();
  telling.published = day();
  telling.place.number = row.integer(at++);
  telling.place.name = text();
  telling.place.country = make_country(text());
  telling.place.precision = static_cast<ToldPrecision>(place_in(kPrecisions, text()));
  telling.place.latitude = row.real(at++);
  telling.place.longitude = row.real(at++);
  telling.standing = parse_standing(text()).value_or(Standing::Stated);
  telling.polarity = static_cast<Polarity>(place_in(kPolarityNames, text()));
  telling.time = static_cast<EventTime>(place_in(kEventTimeNames, text()));
  const std::string_view trigger = text();
  StoredSpan span;
  span.field = text();
  span.start = row.integer(at++);
  span.stop = row.integer(at++);
  telling.in_title = span.field == "title";
  read_words(trigger, texts.of(telling.key.document).words(span), telling);
  telling.publisher = text();
  return telling;
}

}  // namespace

TellingReader::TellingReader(Database& database)
    : texts_(database),
      document_(database, fmt::format(kEvents, "events e", "e.document = ?")),
      occurrence_(database, fmt::format(kEvents,
                                        "occurrence_events o JOIN events e ON e.document = "
                                        "o.document AND e.event = o.event",
                                        "o.occurrence = ?")),
      one_(database, fmt::format(kEvents, "events e", "e.document = ? AND e.event = ?")),
      roles_(database,
             "SELECT role, country, sector, name, text FROM roles WHERE document = ? AND event = ? "
             "ORDER BY role, position"),
      quantities_(database,
                  "SELECT minimum, maximum, unit FROM quantities WHERE document = ? AND event = ? "
                  "ORDER BY position"),
      sources_(database, kSources),
      voice_(database, kVoice) {}

std::vector<Telling> TellingReader::of_document(std::int64_t document) {
  return read(document_, {document});
}

std::vector<Telling> TellingReader::of_occurrence(std::int64_t occurrence) {
  return read(occurrence_, {occurrence});
}

Telling TellingReader::one(TellingKey key) { return read(one_, {key.document, key.event}).at(0); }

std::vector<Telling> TellingReader::read(PreparedStatement& rows,
                                         std::initializer_list<Value> values) {
  std::vector<Telling> tellings;
  rows.start(values);
  while (rows.next()) tellings.push_back(read_telling(rows, texts_));
  for (Telling& telling : tellings) {
    add_parties(telling);
    note_names(telling);
    add_quantities(telling);
    telling.root = root_of(telling);
  }
  return tellings;
}

void TellingReader::add_parties(Telling& telling) {
  roles_.start({telling.key.document, telling.key.event});
  while (roles_.next()) {
    std::vector<ToldParty>& side = roles_.text(0) == "actor" ? telling.actors : telling.recipients;
    side.push_back({make_country(roles_.text(1)),
                    parse_sector(roles_.text(2)).value_or(Sector::None),
                    std::string(roles_.text(3)), std::string(roles_.text(4))});
  }
}

void TellingReader::add_quantities(Telling& telling) {
  quantities_.start({telling.key.document, telling.key.event});
  while (quantities_.next()) {
    ToldQuantity figure;
    if (!quantities_.is_null(0)) figure.minimum = quantities_.integer(0);
    if (!quantities_.is_null(1)) figure.maximum = quantities_.integer(1);
    figure.unit = quantities_.text(2);
    telling.quantities.push_back(std::move(figure));
  }
}

// The innermost source of the chain that could be known again elsewhere, else whose words the
// report is.
std::string TellingReader::root_of(const Telling& telling) {
  std::string root;
  sources_.start({telling.key.document, telling.key.event});
  while (sources_.next()) {  // to the end: no row may stay open
    if (!root.empty()) continue;
    root = known_source(sources_.text(0), sources_.text(1), sources_.text(2));
  }
  return root.empty() ? voice_of(telling.key.document) : root;
}

std::string TellingReader::voice_of(std::int64_t document) {
  std::string voice;
  voice_.start({document});
  while (voice_.next()) voice = outlet_name(voice_.text(0));
  return voice;
}

}  // namespace sayso
