// Entries that a user adds to the tables: what actor and agent dictionaries are read into.
//
// Own entries stand before those of the tables: where both know a name on the day, the user's code
// holds.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "world/name_index.h"
#include "world/world.h"

namespace sayso {

struct OwnCode {
  CountryCode code = {};  // empty: not said
  CountryCode home = {};  // of a body coded as no country's
  Sectors sectors = {};
  Period period = {};
};

struct OwnEntry {
  std::vector<std::string> names;          // as in a text: "Kofi Annan"
  NameKind kind = NameKind::Organisation;  // Country, Organisation, Person or Role
  RoleKind role = RoleKind::Person;
  std::vector<OwnCode> codes;  // a role has one
  std::string file;
  std::uint32_t line = 0;
};

}  // namespace sayso
