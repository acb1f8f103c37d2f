#include "store/event_filter.h"

#include <fmt/format.h>

#include <algorithm>

namespace sayso {
namespace {

bool is_code(std::string_view text) {
  return text.size() == 3 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// A list of so many events is made at once; longer ones are asked event by event.
constexpr int kMostListed = 4'000;

bool is_long(Database& database, std::string_view table, const Conditions& inner) {
  PreparedStatement count(database,
                          fmt::format("SELECT count(*) FROM (SELECT 1 FROM {} {} LIMIT {})", table,
                                      inner.where(), kMostListed + 1));
  count.start(std::vector<Value>(inner.texts().begin(), inner.texts().end()));
  return count.next() && count.integer(0) > kMostListed;
}

// With a plus before the columns that lists are looked up by, SQLite looks up the event instead.
std::string by_event(std::string where) {
  for (const std::string_view column : {"x.country", "s.country", "x.context", "x.occurrence",
                                        "d.publisher", "p.country", "p.place"}) {
    for (std::size_t at = where.find(column); at != std::string::npos;
         at = where.find(column, at + column.size() + 1)) {
      where.insert(at, "+");
    }
  }
  return where;
}

// Events that stand in a list of (document, event). With a database, the way to find the first few
// of them fast is chosen by the length of the list.
void add_in(Conditions& conditions, std::string_view table, const Conditions& inner,
            Database* database) {
  const std::vector<std::string> texts(inner.texts().begin(), inner.texts().end());
  if (database != nullptr && is_long(*database, table, inner)) {
    conditions.add(
        fmt::format("EXISTS (SELECT 1 FROM {} {} AND x.document = e.document AND x.event "
                    "= e.event)",
                    table, by_event(inner.where())),
        texts);
  } else {
    conditions.add(fmt::format("(e.document, e.event) IN (SELECT x.document, x.event FROM {} {})",
                               table, inner.where()),
                   texts);
    if (database != nullptr) conditions.set_short_list();
  }
}

// Events of the reports that match. With many, the plus keeps SQLite from reading all their events
// before it sorts them by day.
void add_text(const std::string& match, Database* database, Conditions& conditions) {
  Conditions inner;
  inner.add("document_text MATCH ?", {match});
  const bool many = database != nullptr && is_long(*database, "document_text", inner);
  conditions.add(fmt::format("{}e.document IN (SELECT rowid FROM document_text {})",
                             many ? "+" : "", inner.where()),
                 {match});
}

// On the table `p` of places: each is a country or a number, and no country is called by a number.
void add_places(const std::vector<std::string>& places, Conditions& conditions) {
  std::string marks = "?";
  for (std::size_t i = 1; i < places.size(); ++i) marks += ", ?";
  std::vector<std::string> twice = places;
  twice.insert(twice.end(), places.begin(), places.end());
  conditions.add(fmt::format("(p.country IN ({0}) OR p.place IN ({0}))", marks), twice);
}

void add_all(const EventFilter& filter, Database* database, Conditions& conditions) {
  conditions.add_one_of("e.type", filter.types);
  conditions.add_one_of("e.mode", filter.modes);
  conditions.add_one_of("e.standing", filter.standings);
  conditions.add_one_of("e.quad", filter.quads);
  if (!filter.from.empty()) conditions.add("e.dated >= ?", {filter.from});
  // "2024-11" has its days within it: "~" sorts after all that can follow.
  if (!filter.until.empty()) conditions.add("e.dated <= ?", {filter.until + "~"});
  const auto add_list = [&](std::string_view table, std::string_view column,
                            const std::vector<std::string>& values) {
    if (values.empty()) return;
    Conditions inner;
    inner.add_one_of(column, values);
    add_in(conditions, table, inner, database);
  };
  add_list("occurrence_events x", "x.occurrence", filter.occurrences);
  add_list("event_contexts x", "x.context", filter.contexts);
  if (!filter.places.empty()) {
    Conditions inner;
    add_places(filter.places, inner);
    add_in(conditions, "places p JOIN events x USING (place)", inner, database);
  }
  add_list("documents d JOIN events x USING (document)", "d.publisher", filter.publishers);
  if (!filter.sources.empty()) {
    Conditions inner;
    inner.add_parties("s", filter.sources);
    add_in(conditions, "links x JOIN quotation_sources s USING (document, quotation)", inner,
           database);
  }
  if (!filter.text.empty()) add_text(match_all(filter.text), database, conditions);
}

void add_role(const std::string& role, const std::vector<PartyFilter>& parties, Database* database,
              Conditions& conditions) {
  if (parties.empty()) return;
  Conditions inner;
  inner.add("x.role = ?", {role});
  inner.add_parties("x", parties);
  add_in(conditions, "roles x", inner, database);
}

}  // namespace

std::optional<PartyFilter> parse_party(std::string_view text) {
  const std::size_t colon = text.find(':');
  const std::string_view country = text.substr(0, colon);
  const std::string_view sector =
      colon == std::string_view::npos ? std::string_view{} : text.substr(colon + 1);
  if (country.empty() && sector.empty()) return std::nullopt;
  if (!country.empty() && !is_code(country)) return std::nullopt;
  if (colon != std::string_view::npos && !is_code(sector)) return std::nullopt;
  return PartyFilter{std::string(country), std::string(sector)};
}

void Conditions::add(std::string_view sql, const std::vector<std::string>& values) {
  sql_ += sql_.empty() ? "WHERE " : " AND ";
  sql_ += sql;
  texts_.insert(texts_.end(), values.begin(), values.end());
}

void Conditions::add_one_of(std::string_view column, const std::vector<std::string>& values) {
  if (values.empty()) return;
  std::string marks = "?";
  for (std::size_t i = 1; i < values.size(); ++i) marks += ", ?";
  add(fmt::format("{} IN ({})", column, marks), values);
}

void Conditions::add_parties(std::string_view table, const std::vector<PartyFilter>& parties) {
  if (parties.empty()) return;
  std::string sql;
  std::vector<std::string> values;
  for (const PartyFilter& party : parties) {
    sql += sql.empty() ? "(" : " OR ";
    if (!party.country.empty()) {
      sql += fmt::format("{}.country = ?", table);
      values.push_back(party.country);
    }
    if (!party.sector.empty()) {
      if (!party.country.empty()) sql += " AND ";
      sql += fmt::format("instr({}.sectors, ?) > 0", table);
      values.push_back(party.sector);
    }
  }
  add(sql + ")", values);
}

std::string Conditions::where() const { return sql_; }

void add_event_conditions(const EventFilter& filter, Conditions& conditions) {
  add_all(filter, nullptr, conditions);
}

void add_role_condition(const std::string& role, const std::vector<PartyFilter>& parties,
                        Conditions& conditions) {
  add_role(role, parties, nullptr, conditions);
}

Conditions conditions_of(const EventFilter& filter) {
  Conditions conditions;
  add_event_conditions(filter, conditions);
  add_role_condition("actor", filter.actors, conditions);
  add_role_condition("recipient", filter.recipients, conditions);
  return conditions;
}

Conditions page_conditions(Database& database, const EventFilter& filter) {
  Conditions conditions;
  add_all(filter, &database, conditions);
  add_role("actor", filter.actors, &database, conditions);
  add_role("recipient", filter.recipients, &database, conditions);
  return conditions;
}

bool chooses_few(const EventFilter& filter) {
  for (const auto* list : {&filter.types, &filter.modes, &filter.contexts, &filter.places,
                           &filter.publishers, &filter.occurrences}) {
    if (!list->empty()) return true;
  }
  return !filter.sources.empty() || !filter.from.empty() || !filter.until.empty() ||
         !filter.text.empty();
}

std::string match_all(std::string_view text) {
  std::string query;
  bool in_phrase = false;
  std::string piece;
  const auto end_piece = [&] {
    if (!piece.empty()) query += (query.empty() ? "\"" : " \"") + piece + "\"";
    piece.clear();
  };
  for (const char c : text) {
    if (c == '"') {
      end_piece();
      in_phrase = !in_phrase;
    } else if (c == ' ' && !in_phrase) {
      end_piece();
    } else {
      piece += c;
    }
  }
  end_piece();
  return query;
}

}  // namespace sayso
