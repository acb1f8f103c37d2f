#include "store/event_filter.h"

#include <fmt/format.h>

#include <algorithm>

namespace sayso {
namespace {

bool is_code(std::string_view text) {
  return text.size() == 3 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// Events that stand in a list of (document, event).
void add_in(Conditions& conditions, std::string_view table, const Conditions& inner) {
  conditions.add(fmt::format("(e.document, e.event) IN (SELECT x.document, x.event FROM {} {})",
                             table, inner.where()),
                 {inner.texts().begin(), inner.texts().end()});
}

// On the table `p` of places: each is a country or a number, and no country is called by a number.
void add_places(const std::vector<std::string>& places, Conditions& conditions) {
  std::string marks = "?";
  for (std::size_t i = 1; i < places.size(); ++i) marks += ", ?";
  std::vector<std::string> twice = places;
  twice.insert(twice.end(), places.begin(), places.end());
  conditions.add(fmt::format("(p.country IN ({0}) OR p.place IN ({0}))", marks), twice);
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
  conditions.add_one_of("e.type", filter.types);
  conditions.add_one_of("e.mode", filter.modes);
  conditions.add_one_of("e.standing", filter.standings);
  conditions.add_one_of("e.quad", filter.quads);
  if (!filter.occurrences.empty()) {
    Conditions inner;
    inner.add_one_of("x.occurrence", filter.occurrences);
    add_in(conditions, "occurrence_events x", inner);
  }
  if (!filter.from.empty()) conditions.add("e.dated >= ?", {filter.from});
  // "2024-11" has its days within it: "~" sorts after all that can follow.
  if (!filter.until.empty()) conditions.add("e.dated <= ?", {filter.until + "~"});
  if (!filter.contexts.empty()) {
    Conditions inner;
    inner.add_one_of("x.context", filter.contexts);
    add_in(conditions, "event_contexts x", inner);
  }
  if (!filter.sources.empty()) {
    Conditions inner;
    inner.add_parties("s", filter.sources);
    add_in(conditions, "links x JOIN quotation_sources s USING (document, quotation)", inner);
  }
  if (!filter.places.empty()) {
    Conditions inner;
    add_places(filter.places, inner);
    add_in(conditions, "places p JOIN events x USING (place)", inner);
  }
  if (!filter.publishers.empty()) {
    Conditions inner;
    inner.add_one_of("d.publisher", filter.publishers);
    add_in(conditions, "documents d JOIN events x USING (document)", inner);
  }
  if (!filter.text.empty()) {
    conditions.add("e.document IN (SELECT rowid FROM document_text WHERE document_text MATCH ?)",
                   {match_all(filter.text)});
  }
}

void add_role_condition(const std::string& role, const std::vector<PartyFilter>& parties,
                        Conditions& conditions) {
  if (parties.empty()) return;
  Conditions inner;
  inner.add("x.role = ?", {role});
  inner.add_parties("x", parties);
  add_in(conditions, "roles x", inner);
}

Conditions conditions_of(const EventFilter& filter) {
  Conditions conditions;
  add_event_conditions(filter, conditions);
  add_role_condition("actor", filter.actors, conditions);
  add_role_condition("recipient", filter.recipients, conditions);
  return conditions;
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
