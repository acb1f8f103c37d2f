// Names whose kind is known: those of the world tables (world/README.md tells their columns).
//
// GUM has one type for countries, cities and buildings, and few names in all. The tables tell
// countries and regions apart from other places in it, and serve as further examples in training.

#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "sayso/analysis.h"

namespace sayso {

struct KnownName {
  std::string name;
  EntityKind kind = EntityKind::Person;
};

class EntityNames {
 public:
  // Takes in a table; its columns tell what it holds. One of other columns adds nothing.
  void add_table(std::string_view text);

  // Names, in the order of the tables, each once a kind.
  const std::vector<KnownName>& names() const { return names_; }

  bool is_country(std::string_view name) const { return countries_.count(std::string(name)) > 0; }
  bool is_nationality(std::string_view word) const {
    return nationalities_.count(std::string(word)) > 0;
  }

 private:
  void add(std::string_view name, EntityKind kind);

  std::vector<KnownName> names_;
  std::unordered_set<std::string> seen_;
  std::unordered_set<std::string> countries_;      // and regions
  std::unordered_set<std::string> nationalities_;  // adjectives and nouns
};

}  // namespace sayso
