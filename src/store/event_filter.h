// Which events of a store are meant, as conditions in SQL. What users give is bound, never part of
// the SQL.

#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/database.h"

namespace sayso {

// A party by its codes; an empty one may be any.
struct PartyFilter {
  std::string country;
  std::string sector;  // any of its sectors
};

// "RUS", "RUS:MIL", ":MIL"; nullopt for what is none of these.
std::optional<PartyFilter> parse_party(std::string_view text);

// An event must fit every list that is not empty: one of its members.
struct EventFilter {
  std::vector<PartyFilter> actors;
  std::vector<PartyFilter> recipients;
  std::vector<PartyFilter> sources;  // any link of the chain
  std::vector<std::string> types;
  std::vector<std::string> modes;
  std::vector<std::string> contexts;
  std::vector<std::string> standings;
  std::vector<std::string> quads;   // "1" to "4"
  std::vector<std::string> places;  // countries, and numbers of places of the store
  std::vector<std::string> publishers;
  std::vector<std::string> occurrences;  // their numbers
  std::string from;   // ISO dates, as precise as wished; both belong to the time meant
  std::string until;  //
  std::string text;   // words, and phrases in double quotes, that the report must have
};

class Conditions {
 public:
  // `sql` with a "?" for each value.
  void add(std::string_view sql, const std::vector<std::string>& values = {});
  // "(column IN (?, ?))"; nothing for no values.
  void add_one_of(std::string_view column, const std::vector<std::string>& values);
  // On the columns country and sectors of a table.
  void add_parties(std::string_view table, const std::vector<PartyFilter>& parties);

  // "WHERE a AND b", or "" where there is none.
  std::string where() const;
  // What the marks stand for, in their order.
  const std::deque<std::string>& texts() const { return texts_; }

  // Whether page_conditions() found that one of them leaves only few.
  bool has_short_list() const { return has_short_list_; }
  void set_short_list() { has_short_list_ = true; }

 private:
  std::string sql_;
  std::deque<std::string> texts_;
  bool has_short_list_ = false;
};

// The conditions on `e`, which has the columns of events, but for those of actor and recipient.
void add_event_conditions(const EventFilter& filter, Conditions& conditions);
// That one of the parties stands in a role ("actor", "recipient") of `e`; none for no parties.
void add_role_condition(const std::string& role, const std::vector<PartyFilter>& parties,
                        Conditions& conditions);

// All of the filter, on `e`.
Conditions conditions_of(const EventFilter& filter);

// The same for reading the first few of them in the order of their days: looks how many events
// there are to a party, place, source and so on.
Conditions page_conditions(Database& database, const EventFilter& filter);

// Whether a small part of the events is likely to be meant: anything but parties, standings and
// quads is asked for.
bool chooses_few(const EventFilter& filter);

// Words and phrases as FTS5 wants them: each quoted, so that none is an operator.
std::string match_all(std::string_view text);

}  // namespace sayso
