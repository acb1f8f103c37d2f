#include "store/event_counter.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "store/rows_of_events.h"

namespace sayso {
namespace {

// Strings by number, in the order in which they came.
class StringNumbers {
 public:
  std::uint32_t operator()(std::string_view text) {
    const auto [found, fresh] =
        numbers_.try_emplace(std::string(text), static_cast<std::uint32_t>(strings_.size()));
    if (fresh) strings_.emplace_back(text);
    return found->second;
  }
  const std::string& text(std::uint32_t number) const { return strings_[number]; }

 private:
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<std::string> strings_;
};

// What is counted of a period and its actor or dyad.
struct Tally {
  std::int64_t events = 0;
  std::int64_t documents = 0;
  std::int64_t last_document = 0;  // events come by document
  std::array<std::int64_t, 4> quads = {};
  double score = 0;
};

struct TallyKey {
  std::uint32_t period = 0;
  std::uint32_t actor = 0;
  std::uint32_t recipient = 0;  // 0 where actors are counted

  friend bool operator==(const TallyKey&, const TallyKey&) = default;
};

struct TallyHash {
  std::size_t operator()(const TallyKey& key) const {
    const std::uint64_t parties = std::uint64_t{key.actor} << 32U | key.recipient;
    return std::hash<std::uint64_t>{}((parties ^ key.period) * 0x9e3779b97f4a7c15U);
  }
};

// An event with the countries of its two sides, by number.
struct CountedEvent {
  std::int64_t document = 0;
  std::int64_t event = 0;
  std::int64_t quad = 0;
  double score = 0;
  std::uint32_t period = 0;
  std::vector<std::uint32_t> actors;
  std::vector<std::uint32_t> others;  // actors that the filter takes for recipients
  std::vector<std::uint32_t> recipients;
  bool has_recipient = false;
};

bool fits_a_party(const std::vector<PartyFilter>& parties, std::string_view country,
                  std::string_view sectors) {
  return parties.empty() ||
         std::any_of(parties.begin(), parties.end(), [&](const PartyFilter& party) {
           return (party.country.empty() || party.country == country) &&
                  sectors.find(party.sector) != std::string_view::npos;
         });
}

// Reads the events in order and counts each once for each country or pair of countries.
class EventCounter {
 public:
  EventCounter(Database& database, const EventFilter& filter, const Aggregation& aggregation)
      : database_(database),
        filter_(filter),
        dyads_(aggregation.unit == AggregateUnit::Dyad),
        roles_(database, "SELECT x.document, x.event, x.role, x.country, x.sectors FROM roles x",
               chooses_few(filter)) {
    read_codes(aggregation.codes);
  }

  void count(const Conditions& events, std::string_view period);
  std::uint64_t undated() const { return undated_; }
  void list(const std::function<void(const PreparedStatement&)>& row);

 private:
  void read_codes(CodeList codes);
  void add_role(const PreparedStatement& row);
  void add_to(std::vector<std::uint32_t>& side, std::string_view country);
  void add_event();
  void add(std::uint32_t actor, std::uint32_t recipient);

  Database& database_;
  const EventFilter& filter_;
  bool dyads_;
  RowsOfEvents roles_;
  bool all_countries_ = false;  // each is its own code
  std::unordered_map<std::string, std::string> codes_;
  StringNumbers strings_;
  CountedEvent event_;
  std::uint64_t undated_ = 0;
  std::unordered_map<TallyKey, Tally, TallyHash> tallies_;
};

// A list's code for each country of ours.
void EventCounter::read_codes(CodeList codes) {
  all_countries_ = codes == CodeList::Iso3;
  if (all_countries_) return;
  PreparedStatement list(database_, codes == CodeList::Cow
                                        ? "SELECT country, cow FROM countries WHERE cow NOT NULL"
                                        : "SELECT country, gw FROM countries WHERE gw NOT NULL");
  while (list.next()) codes_.emplace(list.text(0), list.text(1));
}

void EventCounter::count(const Conditions& events, std::string_view period) {
  PreparedStatement rows(
      database_, fmt::format("SELECT e.document, e.event, e.quad, e.score, {} FROM events e {} "
                             "ORDER BY e.document, e.event",
                             period, events.where()));
  rows.start(std::vector<Value>(events.texts().begin(), events.texts().end()));
  while (rows.next()) {
    event_ = CountedEvent{};
    event_.document = rows.integer(0);
    event_.event = rows.integer(1);
    event_.quad = rows.integer(2);
    event_.score = rows.real(3);
    if (rows.is_null(4)) {
      ++undated_;
      continue;
    }
    event_.period = strings_(rows.text(4));
    roles_.each(event_.document, event_.event,
                [this](const PreparedStatement& role) { add_role(role); });
    add_event();
  }
}

void EventCounter::add_role(const PreparedStatement& row) {
  const std::string_view country = row.text(3);
  const std::string_view sectors = row.text(4);
  if (row.text(2) == "recipient") {
    event_.has_recipient = true;
    if (fits_a_party(filter_.recipients, country, sectors)) add_to(event_.recipients, country);
    return;
  }
  if (fits_a_party(filter_.actors, country, sectors)) add_to(event_.actors, country);
  if (fits_a_party(filter_.recipients, country, sectors)) add_to(event_.others, country);
}

void EventCounter::add_to(std::vector<std::uint32_t>& side, std::string_view country) {
  if (country.empty()) return;
  std::string_view code = country;
  if (!all_countries_) {
    const auto found = codes_.find(std::string(country));
    if (found == codes_.end()) return;
    code = found->second;
  }
  const std::uint32_t number = strings_(code);
  if (std::find(side.begin(), side.end(), number) == side.end()) side.push_back(number);
}

void EventCounter::add_event() {
  for (const std::uint32_t actor : event_.actors) {
    if (!dyads_) {
      add(actor, 0);
      continue;
    }
    for (const std::uint32_t recipient : event_.recipients) add(actor, recipient);
    if (event_.has_recipient) continue;
    for (const std::uint32_t other : event_.others) {
      if (other != actor) add(actor, other);
    }
  }
}

void EventCounter::add(std::uint32_t actor, std::uint32_t recipient) {
  Tally& tally = tallies_[{event_.period, actor, recipient}];
  ++tally.events;
  if (std::exchange(tally.last_document, event_.document) != event_.document) ++tally.documents;
  ++tally.quads[static_cast<std::size_t>(event_.quad - 1)];
  tally.score += event_.score;
}

// The tallies as a table that lasts no longer than this, for rows like those of any query.
void EventCounter::list(const std::function<void(const PreparedStatement&)>& row) {
  const char* names = dyads_ ? "period, actor, recipient" : "period, actor";
  database_.execute(
      "CREATE TEMP TABLE IF NOT EXISTS tallies (period, actor, recipient, events, documents, "
      "verbal_cooperation, "
      "material_cooperation, verbal_conflict, material_conflict, score); DELETE FROM temp.tallies");
  {
    PreparedStatement insert(database_,
                             "INSERT INTO temp.tallies VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    database_.execute("SAVEPOINT tallies");
    for (const auto& [key, tally] : tallies_) {
      insert.run({strings_.text(key.period), strings_.text(key.actor),
                  dyads_ ? Value(strings_.text(key.recipient)) : Value(), tally.events,
                  tally.documents, tally.quads[0], tally.quads[1], tally.quads[2], tally.quads[3],
                  tally.score});
    }
    database_.execute("RELEASE tallies");
  }
  PreparedStatement rows(
      database_,
      fmt::format("SELECT {0}, events, documents, verbal_cooperation, material_cooperation, "
                  "verbal_conflict, material_conflict, round(score, 2) AS score_sum, "
                  "round(score / events, 4) AS score_mean FROM temp.tallies ORDER BY {0}",
                  names));
  while (rows.next()) row(rows);
}

}  // namespace

std::uint64_t count_events(Database& database, const EventFilter& filter, const Conditions& events,
                           std::string_view period, const Aggregation& aggregation,
                           const std::function<void(const PreparedStatement&)>& row) {
  EventCounter counter(database, filter, aggregation);
  counter.count(events, period);
  counter.list(row);
  return counter.undated();
}

}  // namespace sayso
