// An event of a store with all that hangs on it: words, parties, chain, numbers, place and report.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/database.h"
#include "store/report_text.h"

namespace sayso {

// In all of these, empty is not known.
struct StoredParty {
  std::string name;     // in the world tables
  std::string country;  // ISO 3166-1 alpha-3, or IGO, NGO, ...
  std::string sectors;  // parted by spaces, the main one first
  std::string text;     // the phrase
  StoredSpan span;

  std::string_view shown_name() const { return name.empty() ? text : name; }
};

// A link of the chain: on whose word.
struct StoredLink {
  std::string source_text;
  std::string cue;
  std::string kind;
  std::string speech;
  std::vector<StoredParty> sources;  // name, country and sectors alone
};

struct StoredQuantity {
  std::string text;
  StoredSpan span;
  std::optional<std::int64_t> minimum;
  std::optional<std::int64_t> maximum;
  std::string unit;
};

struct EventPlace {
  std::string name;
  std::string country;
  std::string precision;  // "country", "region", "city", "site"; empty: no place is known
  double latitude = 0;
  double longitude = 0;
  std::int64_t geonameid = 0;  // 0: not known
  std::string text;            // the words that tell it
};

struct StoredReport {
  std::string id;
  std::string source_id;
  std::string url;
  std::string publisher;
  std::string author;
  std::string published;
  std::string title;
  std::int64_t length = 0;  // of the body
};

// The act that an event tells, with all events that tell it.
struct StoredOccurrence {
  std::int64_t number = 0;  // 0: it was not linked
  std::string first_id;     // of the event that tells it first
  std::string first_published;
  std::string standing;  // the firmest
  std::string position;  // of the event at hand: "affirms", "denies" or "disputes"
  std::int64_t mentions = 1;
  std::int64_t reports = 1;
  std::int64_t outlets = 1;
  std::int64_t sources = 1;  // independent ones
};

struct StoredEvent {
  std::string id;  // as in event_list
  std::int64_t document = 0;
  std::int64_t event = 0;
  std::string dated;  // ISO, as precise as known; of the report where the act has no date
  std::string date;   // of the act
  std::string date_text;
  std::string type;
  std::string mode;
  std::string cameo;
  std::int64_t quad = 0;
  double score = 0;
  std::string standing;
  std::string polarity;
  std::string time;
  std::string certainty;
  double confidence = 0;
  std::string rule;
  StoredReport report;
  StoredOccurrence occurrence;
  std::int64_t sentence_number = 0;
  std::string sentence;
  StoredSpan sentence_span;
  bool in_lead = false;  // told in the title or the first paragraph
  std::string trigger_text;
  StoredSpan trigger;
  std::vector<std::string> contexts;
  std::vector<StoredParty> actors;
  std::vector<StoredParty> recipients;
  std::vector<StoredLink> chain;  // innermost first
  std::vector<StoredQuantity> quantities;
  EventPlace place;

  // Who stands on each side where a shape has room for one: the first actor; the first recipient
  // or, where there is none, the second actor. Null: nobody.
  const StoredParty* actor() const;
  const StoredParty* other() const;
  // The two sides where a shape has room for many: meetings, where all are actors, have the first
  // on one side and the others on the other.
  std::vector<StoredParty> acting() const;
  std::vector<StoredParty> acted_on() const;
};

// The sentence before the event's in the same field; empty: there is none.
std::string sentence_before(Database& database, const StoredEvent& event);

// Reads events by their numbers. The statements are kept, so that many are read fast.
class EventReader {
 public:
  explicit EventReader(Database& database);

  // Throws std::runtime_error when there is no such event.
  StoredEvent read(std::int64_t document, std::int64_t event);

  // The text of a report; valid until another report or an event of another is asked for.
  const ReportText& text(std::int64_t document) { return texts_.of(document); }

 private:
  void read_words(StoredEvent& event);
  void read_contexts(StoredEvent& event);
  void read_roles(StoredEvent& event);
  void read_chain(StoredEvent& event);
  void read_quantities(StoredEvent& event);

  PreparedStatement events_;
  PreparedStatement contexts_;
  PreparedStatement roles_;
  PreparedStatement chain_;
  PreparedStatement quantities_;
  ReportTextReader texts_;
};

}  // namespace sayso
