// Who is who on which day: the tables of world/, read once and immutable.
//
// A World owns the text of its tables; names, offices and facts are views into it. Every line of a
// table is a fact with an id, so whatever a line codes can show the line (`sayso explain`).
//
//   countries.tsv      iso3 name aliases adjectives people capital seats lat lon from until, and if
//   known
//                      cow gw fips cameo
//   people*.tsv        person aliases country sectors office from until
//   organisations.tsv  name aliases code sectors kind from until country
//   roles.tsv          noun sectors kind
//   places.tsv         name aliases country precision lat lon population geonameid
//
// Cells are parted by tabs, alternatives in a cell by "|"; lines that start with # are comments,
// and the first other line names the columns. A person's alias with a leading "^" is the short
// form.

#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sayso/analysis.h"
#include "sayso/codes.h"
#include "sayso/date.h"
#include "sayso/result.h"
#include "world/name_index.h"

namespace sayso {

using Sectors = std::array<Sector, 4>;  // main one first, Sector::None after the last

// From and until as precise as known; an empty end is open.
struct Period {
  Date from = {};
  Date until = {};
};

enum class When : std::uint8_t { Before, During, After };
// Where a day lies. A day without a date lies in every period; an imprecise end is in the period.
When when(const Date& day, const Period& period);
bool overlap(const Period& a, const Period& b);

// What other lists call a state; empty or 0 where they do not have it.
struct StateCodes {
  std::uint16_t cow = 0;  // Correlates of War
  std::uint16_t gw = 0;   // Gleditsch and Ward
  std::string_view fips;  // FIPS 10-4
  std::string_view cameo;
};

struct Country {
  CountryCode code = {};
  std::string_view name;
  std::string_view capital;
  float latitude = 0;
  float longitude = 0;
  Period period = {};
  StateCodes codes = {};
  FactId fact = kNoFact;
};

struct Tenure {
  CountryCode country = {};
  Sectors sectors = {};
  std::string_view office;
  Period period = {};
  FactId fact = kNoFact;
};

struct Person {
  std::string_view name;
  Run tenures = {};  // World::tenures(), in the order of the tables
};

enum class OrganisationKind : std::uint8_t {
  Igo,
  Alliance,
  Bank,
  Court,
  ArmedGroup,
  Party,
  SecurityService,
  Ngo,
  ReligiousBody,
  Company,
  NewsAgency,
  Outlet,
  Ministry,
  Parliament
};

struct Organisation {
  std::string_view name;
  CountryCode code = {};     // what is coded
  CountryCode country = {};  // where it is at home
  Sectors sectors = {};
  OrganisationKind kind = OrganisationKind::Igo;
  Period period = {};
  FactId fact = kNoFact;
};

enum class RoleKind : std::uint8_t { Person, Group, Thing };

struct Role {
  std::string_view noun;
  Sectors sectors = {};
  RoleKind kind = RoleKind::Person;
  FactId fact = kNoFact;
};

struct NamedPlace {
  std::string_view name;
  CountryCode country = {};
  PlacePrecision precision = PlacePrecision::City;
  float latitude = 0;
  float longitude = 0;
  std::uint32_t population = 0;  // 0: not known
  std::uint32_t geonameid = 0;   // 0: none
  FactId fact = kNoFact;
};

// A line of a table.
struct Fact {
  std::string_view table;  // file name: "people-east.tsv"
  std::uint32_t line = 0;  // 1-based
  std::string_view text;   // as in the table, with its tabs
};

// "people-east.tsv:812 Kim Jong-un, PRK GOV, supreme leader, 2011-12-17 -"
std::string to_string(const Fact& fact);

// A table as it would stand in a file.
struct TableText {
  std::string file;  // its name tells what it holds
  std::string text;
};

struct OwnEntry;

class World {
 public:
  // Reads the tables of a directory. Throws std::runtime_error when there is none, or when it lacks
  // countries.tsv or roles.tsv. Lines that cannot be used are left out and told in errors().
  static World load(const std::filesystem::path& directory);
  // The same by the image (world/world_image.h) that was made of just these tables. Where there is
  // none, or the tables have changed since, they are read. Throws also when the image is damaged.
  static World load(const std::filesystem::path& directory, const std::filesystem::path& image);
  static World from_tables(std::vector<TableText> tables);

  // A world with the user's own entries (world/own_entries.h) before those of this one.
  World with(const std::vector<OwnEntry>& own) const;

  World(const World&) = delete;
  World& operator=(const World&) = delete;
  World(World&&) noexcept = default;
  World& operator=(World&&) noexcept = default;
  ~World() = default;

  const std::vector<InputError>& errors() const { return errors_; }

  const std::vector<Country>& countries() const { return countries_; }
  const std::vector<Person>& people() const { return people_; }
  const std::vector<Tenure>& tenures() const { return tenures_; }
  const std::vector<Organisation>& organisations() const { return organisations_; }
  const std::vector<Role>& roles() const { return roles_; }
  const std::vector<NamedPlace>& places() const { return places_; }

  // Names of everything but roles, and the role nouns by their lemmas.
  const NameIndex& names() const { return names_; }
  const NameIndex& role_nouns() const { return role_nouns_; }

  std::span<const Tenure> tenures(const Person& person) const {
    return {tenures_.data() + person.tenures.first, person.tenures.count};
  }
  const Country* country(CountryCode code) const;  // null: not in the tables

  Fact fact(FactId id) const;

 private:
  friend class WorldBuilder;
  friend class WorldImage;
  World() = default;

  struct FactLine {
    std::uint32_t table;  // index into tables_
    std::uint32_t line;
    std::string_view text;
  };

  std::vector<TableText> tables_;  // then the dictionaries of own entries, a line a code
  std::vector<FactLine> facts_;
  std::vector<Country> countries_;  // by code
  std::vector<Person> people_;
  std::vector<Tenure> tenures_;
  std::vector<Organisation> organisations_;
  std::vector<Role> roles_;
  std::vector<NamedPlace> places_;
  NameIndex names_;
  NameIndex role_nouns_;
  std::vector<InputError> errors_;
};

// What a researcher who edited the tables must know: the lines that cannot be used, and names that
// two entries of a kind claim on the same day with different codes.
std::vector<InputError> check(const World& world);

}  // namespace sayso
