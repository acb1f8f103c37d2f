// From the text of the tables to a World: records, facts, and the index of their names.

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <optional>
#include <stdexcept>
#include <utility>

#include "text/files.h"
#include "world/fold.h"
#include "world/lookup.h"
#include "world/own_entries.h"
#include "world/table_reader.h"
#include "world/world.h"
#include "world/world_image.h"

namespace sayso {
namespace {

constexpr std::array<std::string_view, 14> kOrganisationKinds = {
    "igo",         "alliance",         "bank",     "court",          "armed_group",
    "party",       "security_service", "ngo",      "religious_body", "company",
    "news_agency", "outlet",           "ministry", "parliament"};
constexpr std::array<std::string_view, 3> kRoleKinds = {"person", "group", "thing"};
constexpr std::array<std::string_view, 3> kPrecisions = {"region", "city", "site"};

template <std::size_t N>
std::optional<std::size_t> find_name(const std::array<std::string_view, N>& names,
                                     std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<std::size_t>(found - names.begin());
}

std::optional<StateCodes> read_state_codes(TableReader& reader) {
  const auto cow = reader.state_number(11);
  const auto gw = reader.state_number(12);
  const auto fips = reader.letters(13, 2);
  const auto cameo = reader.letters(14, 3);
  if (!cow || !gw || !fips || !cameo) return std::nullopt;
  return StateCodes{*cow, *gw, *fips, *cameo};
}

std::string_view first_cell(const Fact& fact) { return fact.text.substr(0, fact.text.find('\t')); }

// The tables of a folder, by name.
std::vector<TableText> read_tables(const std::filesystem::path& directory) {
  if (!std::filesystem::is_directory(directory)) {
    throw std::runtime_error("no world tables: " + directory.string() + " is no directory");
  }
  std::vector<TableText> tables;
  for (const auto& entry : std::filesystem::directory_iterator(directory)) {
    if (entry.path().extension() != ".tsv") continue;
    tables.push_back({entry.path().filename().string(), read_file(entry.path())});
  }
  const auto by_file = [](const TableText& a, const TableText& b) { return a.file < b.file; };
  std::sort(tables.begin(), tables.end(), by_file);
  for (const std::string_view needed : {"countries.tsv", "roles.tsv"}) {
    const bool there = std::any_of(tables.begin(), tables.end(),
                                   [&](const TableText& table) { return table.file == needed; });
    if (!there) throw std::runtime_error("no " + std::string(needed) + " in " + directory.string());
  }
  return tables;
}

}  // namespace

class WorldBuilder {
 public:
  WorldBuilder(std::vector<TableText> tables, const std::vector<OwnEntry>& own) : own_(own) {
    const auto read = static_cast<std::uint32_t>(tables.size());
    world_.tables_ = std::move(tables);
    write_own();
    read_tables_ = read;
  }

  World build() {
    reserve();
    for (std::uint32_t i = 0; i < read_tables_; ++i) read_table(i);
    add_own();
    sort_people();
    add_own_people();
    sort_countries();
    names_.reserve(named_.size());
    for (const Named& named : named_) add_name(named);
    world_.names_ = names_.finish();
    world_.role_nouns_ = role_nouns_.finish();
    return std::move(world_);
  }

 private:
  // A name with what it names, kept until records have their final places.
  struct Named {
    std::string_view name;
    NameKind kind;
    std::uint32_t record;
    bool own = false;
  };
  // The line written for a code of an own entry.
  struct OwnLine {
    std::uint32_t table;
    Span text;
  };
  struct TenureLine {
    std::string_view person;
    Tenure tenure;
    std::string_view aliases;
  };

  void reserve();
  void read_table(std::uint32_t table);
  void read_countries(TableReader& reader);
  void read_people(TableReader& reader);
  void read_organisations(TableReader& reader);
  void read_roles(TableReader& reader);
  void read_places(TableReader& reader);
  FactId add_fact(const TableReader& reader);
  void name_all(std::string_view cell, NameKind kind, std::uint32_t record);
  void sort_people();
  void sort_countries();
  void add_once(const Named& named);
  void name_person(std::string_view name, std::uint32_t person);
  void add_name(const Named& named);
  void write_own();
  void add_own();
  void add_own_people();
  void add_own_record(const OwnEntry& entry, const OwnCode& code, FactId fact);
  FactId add_own_fact(const OwnEntry& entry, std::size_t line);

  World world_;
  const std::vector<OwnEntry>& own_;
  std::uint32_t read_tables_ = 0;   // the others are of own entries
  std::vector<OwnLine> own_lines_;  // by entry, then by code
  std::uint32_t table_ = 0;
  std::vector<TenureLine> tenure_lines_;
  std::vector<Named> named_;
  NameIndexWriter names_;
  NameIndexWriter role_nouns_;
  std::string pool_;
  std::vector<FoldedWord> words_;
  std::vector<std::string_view> folded_;
};

// Room for as many facts as there are lines; a line brings about three names.
void WorldBuilder::reserve() {
  std::size_t lines = 0;
  for (const TableText& table : world_.tables_) {
    lines += static_cast<std::size_t>(std::count(table.text.begin(), table.text.end(), '\n'));
  }
  world_.facts_.reserve(lines);
  tenure_lines_.reserve(lines);
  named_.reserve(lines * 3);
}

void WorldBuilder::read_table(std::uint32_t table) {
  table_ = table;
  const TableText& source = world_.tables_[table];
  const auto read = [&](auto& columns, void (WorldBuilder::*line)(TableReader&)) {
    TableReader reader(source.file, source.text, columns, world_.errors_);
    while (reader.next()) (this->*line)(reader);
  };
  static constexpr std::array<std::string_view, 15> kCountry = {
      "iso3", "name", "aliases", "adjectives", "people", "capital", "seats", "lat",
      "lon",  "from", "until",   "?cow",       "?gw",    "?fips",   "?cameo"};
  static constexpr std::array<std::string_view, 7> kPerson = {
      "person", "aliases", "country", "sectors", "office", "from", "until"};
  static constexpr std::array<std::string_view, 8> kOrganisation = {
      "name", "aliases", "code", "sectors", "kind", "from", "until", "country"};
  static constexpr std::array<std::string_view, 3> kRole = {"noun", "sectors", "kind"};
  static constexpr std::array<std::string_view, 8> kPlace = {
      "name", "aliases", "country", "precision", "lat", "lon", "population", "geonameid"};
  if (source.file == "countries.tsv") read(kCountry, &WorldBuilder::read_countries);
  if (source.file.starts_with("people")) read(kPerson, &WorldBuilder::read_people);
  if (source.file == "organisations.tsv") read(kOrganisation, &WorldBuilder::read_organisations);
  if (source.file == "roles.tsv") read(kRole, &WorldBuilder::read_roles);
  if (source.file == "places.tsv") read(kPlace, &WorldBuilder::read_places);
}

FactId WorldBuilder::add_fact(const TableReader& reader) {
  world_.facts_.push_back({table_, reader.line(), reader.line_text()});
  return FactId{static_cast<std::uint32_t>(world_.facts_.size() - 1)};
}

void WorldBuilder::name_all(std::string_view cell, NameKind kind, std::uint32_t record) {
  while (!cell.empty()) {
    const std::string_view name = trim(take_piece(cell, '|'));
    if (!name.empty()) named_.push_back({name, kind, record});
  }
}

void WorldBuilder::read_countries(TableReader& reader) {
  const auto code = reader.code(0);
  const auto latitude = reader.number(7);
  const auto longitude = reader.number(8);
  const auto from = reader.date(9);
  const auto until = reader.date(10);
  const auto codes = read_state_codes(reader);
  if (!code || !latitude || !longitude || !from || !until || !codes) return;
  if (code->empty() || reader.cell(1).empty())
    return reader.complain("a country needs iso3 and name");
  const auto record = static_cast<std::uint32_t>(world_.countries_.size());
  std::string_view capitals = reader.cell(5);
  world_.countries_.push_back({*code,
                               reader.cell(1),
                               take_piece(capitals, '|'),
                               *latitude,
                               *longitude,
                               {*from, *until},
                               *codes,
                               add_fact(reader)});
  name_all(reader.cell(1), NameKind::Country, record);
  name_all(reader.cell(2), NameKind::Country, record);
  name_all(reader.cell(3), NameKind::Adjective, record);
  name_all(reader.cell(4), NameKind::People, record);
  name_all(reader.cell(5), NameKind::Capital, record);
  name_all(reader.cell(6), NameKind::Seat, record);
}

void WorldBuilder::read_people(TableReader& reader) {
  const auto country = reader.code(2);
  const auto sectors = reader.sectors(3);
  const auto from = reader.date(5);
  const auto until = reader.date(6);
  if (!country || !sectors || !from || !until) return;
  if (reader.cell(0).empty()) return reader.complain("a tenure needs a person");
  const Period period = {*from, *until};
  if (!from->empty() && !until->empty() && when(*until, {*from, {}}) == When::Before) {
    return reader.complain("the tenure ends before it begins");
  }
  tenure_lines_.push_back({reader.cell(0),
                           {*country, *sectors, reader.cell(4), period, add_fact(reader)},
                           reader.cell(1)});
}

void WorldBuilder::read_organisations(TableReader& reader) {
  const auto code = reader.code(2);
  const auto sectors = reader.sectors(3);
  const auto kind = find_name(kOrganisationKinds, reader.cell(4));
  const auto from = reader.date(5);
  const auto until = reader.date(6);
  const auto country = reader.code(7);
  if (!kind)
    return reader.complain("\"" + std::string(reader.cell(4)) + "\" is no kind of organisation");
  if (!code || !sectors || !from || !until || !country) return;
  if (reader.cell(0).empty()) return reader.complain("an organisation needs a name");
  const auto record = static_cast<std::uint32_t>(world_.organisations_.size());
  world_.organisations_.push_back({reader.cell(0),
                                   *code,
                                   *country,
                                   *sectors,
                                   static_cast<OrganisationKind>(*kind),
                                   {*from, *until},
                                   add_fact(reader)});
  name_all(reader.cell(0), NameKind::Organisation, record);
  name_all(reader.cell(1), NameKind::Organisation, record);
}

void WorldBuilder::read_roles(TableReader& reader) {
  const auto sectors = reader.sectors(1);
  const auto kind = find_name(kRoleKinds, reader.cell(2));
  if (!kind) return reader.complain("\"" + std::string(reader.cell(2)) + "\" is no kind of role");
  if (!sectors) return;
  if (reader.cell(0).empty()) return reader.complain("a role needs a noun");
  const auto record = static_cast<std::uint32_t>(world_.roles_.size());
  world_.roles_.push_back(
      {reader.cell(0), *sectors, static_cast<RoleKind>(*kind), add_fact(reader)});
  name_all(reader.cell(0), NameKind::Role, record);
}

void WorldBuilder::read_places(TableReader& reader) {
  const auto country = reader.code(2);
  const auto precision = find_name(kPrecisions, reader.cell(3));
  const auto latitude = reader.number(4);
  const auto longitude = reader.number(5);
  const auto population = reader.number(6);
  const auto geonameid = reader.number(7);
  if (!precision) return reader.complain("\"" + std::string(reader.cell(3)) + "\" is no precision");
  if (!country || !latitude || !longitude || !population || !geonameid) return;
  if (reader.cell(0).empty()) return reader.complain("a place needs a name");
  const auto record = static_cast<std::uint32_t>(world_.places_.size());
  const auto kind = static_cast<PlacePrecision>(static_cast<int>(PlacePrecision::Region) +
                                                static_cast<int>(*precision));
  world_.places_.push_back({reader.cell(0), *country, kind, *latitude, *longitude,
                            static_cast<std::uint32_t>(*population),
                            static_cast<std::uint32_t>(*geonameid), add_fact(reader)});
  name_all(reader.cell(0), NameKind::Place, record);
  name_all(reader.cell(1), NameKind::Place, record);
}

// Gathers the tenures of each person, whichever tables they stand in.
void WorldBuilder::sort_people() {
  std::vector<std::uint32_t> order(tenure_lines_.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return tenure_lines_[a].person < tenure_lines_[b].person;
  });
  for (const std::uint32_t at : order) {
    const TenureLine& line = tenure_lines_[at];
    if (world_.people_.empty() || world_.people_.back().name != line.person) {
      world_.people_.push_back(
          {line.person, {static_cast<std::uint32_t>(world_.tenures_.size()), 0}});
      name_person(line.person, static_cast<std::uint32_t>(world_.people_.size() - 1));
    }
    world_.tenures_.push_back(line.tenure);
    ++world_.people_.back().tenures.count;
    for (std::string_view rest = line.aliases; !rest.empty();) {
      name_person(trim(take_piece(rest, '|')),
                  static_cast<std::uint32_t>(world_.people_.size() - 1));
    }
  }
}

// A name of several words brings its last one as a short form; "^Kim" is one itself.
void WorldBuilder::name_person(std::string_view name, std::uint32_t person) {
  if (name.empty()) return;
  if (name.front() == '^') {
    add_once({name.substr(1), NameKind::ShortForm, person});
    return;
  }
  add_once({name, NameKind::Person, person});
  const std::size_t last = name.find_last_of(' ');
  if (last != std::string_view::npos) {
    add_once({name.substr(last + 1), NameKind::ShortForm, person});
  }
}

// Tenures repeat the names of a person; one of each is enough.
void WorldBuilder::add_once(const Named& named) {
  for (std::size_t i = named_.size(); i-- > 0 && named_[i].record == named.record;) {
    if (named_[i].kind == named.kind && named_[i].name == named.name) return;
  }
  named_.push_back(named);
}

// By code, so that World::country can search; names follow their countries.
void WorldBuilder::sort_countries() {
  std::vector<std::uint32_t> order(world_.countries_.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return world_.countries_[a].code < world_.countries_[b].code;
  });
  std::vector<std::uint32_t> place(order.size());
  std::vector<Country> sorted;
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    place[order[i]] = i;
    sorted.push_back(world_.countries_[order[i]]);
  }
  world_.countries_ = std::move(sorted);
  for (Named& named : named_) {
    if (named.kind <= NameKind::People) named.record = place[named.record];
  }
}

void WorldBuilder::add_name(const Named& named) {
  pool_.clear();
  words_.clear();
  folded_.clear();
  fold_words(named.name, {0, static_cast<std::uint32_t>(named.name.size())}, pool_, words_);
  if (words_.empty()) return;
  for (const FoldedWord& word : words_) folded_.push_back(slice(pool_, word.folded));
  NameEntry entry = {named.record, named.kind, NameCase::Any, named.own};
  // Longer abbreviations are written as words too: "Nato", "Unicef".
  const std::size_t longest = named.kind == NameKind::Country ? 5 : 3;
  if (words_.front().upper && words_.size() == 1 && folded_.front().size() <= longest) {
    entry.written = NameCase::Upper;
  } else if (words_.front().capital) {
    entry.written = NameCase::Capital;
  }
  NameIndexWriter& names = named.kind == NameKind::Role ? role_nouns_ : names_;
  names.add(folded_, entry);
}

// ---- the user's own entries ---------------------------------------------------------------------

// "Kofi Annan, UNO, 1997-01-01 -", as a line of a table. Written before any fact or name looks at
// it, as a table whose file is the dictionary.
void WorldBuilder::write_own() {
  for (const OwnEntry& entry : own_) {
    if (world_.tables_.empty() || world_.tables_.back().file != entry.file)
      world_.tables_.push_back({entry.file, {}});
    std::string& text = world_.tables_.back().text;
    for (const OwnCode& code : entry.codes) {
      const auto begin = static_cast<std::uint32_t>(text.size());
      Actor actor;
      actor.country = code.code;
      actor.sectors = code.sectors;
      text += entry.names.front() + "\t" + describe_actor(actor);
      const std::string from = to_string(code.period.from);
      const std::string until = to_string(code.period.until);
      if (!from.empty() || !until.empty()) text += fmt::format("\t{} - {}", from, until);
      own_lines_.push_back({static_cast<std::uint32_t>(world_.tables_.size() - 1),
                            {begin, static_cast<std::uint32_t>(text.size())}});
      text += '\n';
    }
  }
}

FactId WorldBuilder::add_own_fact(const OwnEntry& entry, std::size_t line) {
  const OwnLine& own = own_lines_[line];
  world_.facts_.push_back({own.table, entry.line, slice(world_.tables_[own.table].text, own.text)});
  return FactId{static_cast<std::uint32_t>(world_.facts_.size() - 1)};
}

// All but people, who are kept apart from those of the tables that have their name.
void WorldBuilder::add_own() {
  std::size_t line = 0;
  for (const OwnEntry& entry : own_) {
    for (const OwnCode& code : entry.codes) {
      if (entry.kind != NameKind::Person) add_own_record(entry, code, add_own_fact(entry, line));
      ++line;
    }
  }
}

void WorldBuilder::add_own_record(const OwnEntry& entry, const OwnCode& code, FactId fact) {
  const std::string_view name = first_cell(world_.fact(fact));
  std::size_t record = 0;
  if (entry.kind == NameKind::Country) {
    const auto known = std::find_if(world_.countries_.begin(), world_.countries_.end(),
                                    [&](const Country& it) { return it.code == code.code; });
    Country country = known == world_.countries_.end() ? Country{} : *known;
    country.code = code.code;
    country.name = name;
    country.period = code.period;
    country.fact = fact;
    record = world_.countries_.size();
    world_.countries_.push_back(country);
  } else if (entry.kind == NameKind::Role) {
    record = world_.roles_.size();
    world_.roles_.push_back({name, code.sectors, entry.role, fact});
  } else {
    const bool armed = code.sectors[0] == Sector::Reb;
    record = world_.organisations_.size();
    world_.organisations_.push_back({name, code.code, code.home, code.sectors,
                                     armed ? OrganisationKind::ArmedGroup : OrganisationKind::Ngo,
                                     code.period, fact});
  }
  for (const std::string& own : entry.names)
    named_.push_back({own, entry.kind, static_cast<std::uint32_t>(record), true});
}

void WorldBuilder::add_own_people() {
  std::size_t line = 0;
  for (const OwnEntry& entry : own_) {
    const std::size_t first = line;
    line += entry.codes.size();
    if (entry.kind != NameKind::Person) continue;
    const auto person = static_cast<std::uint32_t>(world_.people_.size());
    const Run tenures = {static_cast<std::uint32_t>(world_.tenures_.size()),
                         static_cast<std::uint32_t>(entry.codes.size())};
    for (std::size_t i = 0; i < entry.codes.size(); ++i) {
      const OwnCode& code = entry.codes[i];
      world_.tenures_.push_back(
          {code.code, code.sectors, {}, code.period, add_own_fact(entry, first + i)});
    }
    world_.people_.push_back(
        {first_cell(world_.fact(world_.tenures_[tenures.first].fact)), tenures});
    const std::size_t named = named_.size();
    for (const std::string& name : entry.names) name_person(name, person);
    for (std::size_t i = named; i < named_.size(); ++i) named_[i].own = true;
  }
}

World World::with(const std::vector<OwnEntry>& own) const {
  return WorldBuilder(tables_, own).build();
}

World World::from_tables(std::vector<TableText> tables) {
  const std::vector<OwnEntry> none;
  return WorldBuilder(std::move(tables), none).build();
}

World World::load(const std::filesystem::path& directory) {
  return from_tables(read_tables(directory));
}

World World::load(const std::filesystem::path& directory, const std::filesystem::path& image) {
  std::vector<TableText> tables = read_tables(directory);
  if (std::optional<World> world = WorldImage::read(image, tables)) return std::move(*world);
  return from_tables(std::move(tables));
}

}  // namespace sayso
