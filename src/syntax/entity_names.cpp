#include "syntax/entity_names.h"

#include <algorithm>
#include <map>

namespace sayso {
namespace {

std::string_view take(std::string_view& rest, char separator) {
  const std::string_view piece = rest.substr(0, rest.find(separator));
  rest.remove_prefix(std::min(piece.size() + 1, rest.size()));
  return piece;
}

using Cells = std::map<std::string, std::string, std::less<>>;  // by name of the column

Cells cells_of(std::string_view line, const std::vector<std::string>& columns) {
  Cells cells;
  for (const std::string& column : columns) cells[column] = take(line, '\t');
  return cells;
}

template <class Visit>
void each_name(std::string_view alternatives, Visit visit) {
  while (!alternatives.empty()) {
    std::string_view name = take(alternatives, '|');
    if (name.starts_with('^')) name.remove_prefix(1);  // a short form
    if (!name.empty()) visit(name);
  }
}

EntityKind kind_of_place(std::string_view precision) {
  return precision == "region" ? EntityKind::Country : EntityKind::Place;
}

// A group told in the plural ("protesters") is seen as its people.
EntityKind kind_of_role(std::string_view kind, std::string_view noun) {
  if (kind == "person" || noun.ends_with('s')) return EntityKind::Person;
  return kind == "group" ? EntityKind::Organisation : EntityKind::Object;
}

std::string plural_of(std::string_view noun) {
  const std::string stem(noun.substr(0, noun.size() - 1));
  if (noun.ends_with("man")) return std::string(noun.substr(0, noun.size() - 2)) + "en";
  if (noun.ends_with('y') && !noun.ends_with("ey")) return stem + "ies";
  return std::string(noun) + "s";
}

}  // namespace

void EntityNames::add_table(std::string_view text) {
  std::vector<std::string> columns;
  while (!text.empty()) {
    std::string_view line = take(text, '\n');
    if (line.empty() || line.front() == '#') continue;
    if (columns.empty()) {
      while (!line.empty()) columns.emplace_back(take(line, '\t'));
      continue;
    }
    const Cells cells = cells_of(line, columns);
    const auto add_all = [&](std::string_view column, EntityKind kind) {
      const auto cell = cells.find(column);
      if (cell != cells.end()) each_name(cell->second, [&](std::string_view n) { add(n, kind); });
    };
    if (cells.count("iso3") > 0) {
      add_all("name", EntityKind::Country);
      add_all("aliases", EntityKind::Country);
      add_all("capital", EntityKind::Place);
      add_all("adjectives", EntityKind::Nationality);
      add_all("people", EntityKind::Nationality);
    } else if (cells.count("person") > 0) {
      add_all("person", EntityKind::Person);
      add_all("aliases", EntityKind::Person);
    } else if (cells.count("noun") > 0) {
      const std::string& noun = cells.find("noun")->second;
      const EntityKind kind = kind_of_role(cells.find("kind")->second, noun);
      add(noun, kind);
      if (!noun.empty() && !noun.ends_with('s')) add(plural_of(noun), kind);
    } else if (cells.count("precision") > 0) {
      const EntityKind kind = kind_of_place(cells.find("precision")->second);
      add_all("name", kind);
      add_all("aliases", kind);
    } else if (cells.count("kind") > 0 && cells.count("name") > 0) {
      add_all("name", EntityKind::Organisation);
      add_all("aliases", EntityKind::Organisation);
    }
  }
}

void EntityNames::add(std::string_view name, EntityKind kind) {
  if (!seen_.insert(std::string(name) + static_cast<char>(kind)).second) return;
  if (kind == EntityKind::Country) countries_.emplace(name);
  if (kind == EntityKind::Nationality) nationalities_.emplace(name);
  names_.push_back({std::string(name), kind});
}

}  // namespace sayso
