// What the world knows of a name on a day, and how actors are written.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sayso/analysis.h"
#include "sayso/date.h"
#include "world/world.h"

namespace sayso {

// "RUS GOV", "UNO", "? GOV" where the country is not said.
std::string describe_actor(const Actor& actor);

// "ISO RUS, COW 365, GW 365, FIPS RS, CAMEO RUS", as far as the lists have the state.
std::string describe_codes(const Country& country);

// One thing a name means.
struct Meaning {
  NameKind kind = NameKind::Country;
  std::string_view name;            // as the tables call it
  Actor actor = {};                 // what it is coded as on that day
  std::vector<FactId> facts;        // behind the code
  std::vector<FactId> other_facts;  // of other days
};

// All that the whole of `name` can mean, in the order in which a text would take them. Names are
// taken without regard to case; short forms of people are among them. An empty date is any day.
std::vector<Meaning> lookup(const World& world, std::string_view name, const Date& date);

}  // namespace sayso
