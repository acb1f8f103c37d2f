#include "world/world_image.h"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <utility>

#include "world/world_image_records.h"

namespace sayso {
namespace {

FileLabel image_label(std::string_view name) {
  return {"the world image " + std::string(name), "delete it, and the tables are read instead"};
}

bool is_sound(const StoredDate& date) {
  const bool has_month = date.month >= 1 && date.month <= 12;
  const bool has_day = date.day >= 1 && date.day <= 31;
  if (date.year < -9999 || date.year > 9999) return false;
  switch (static_cast<DatePrecision>(date.precision)) {
    case DatePrecision::None:
      return date.year == 0 && date.month == 0 && date.day == 0;
    case DatePrecision::Year:
      return date.month == 0 && date.day == 0;
    case DatePrecision::Month:
      return has_month && date.day == 0;
    case DatePrecision::Day:
      return has_month && has_day;
  }
  return false;
}

// Where the text of each table begins when they are laid end to end; the last one is the end.
std::vector<std::uint64_t> starts_of(const std::vector<TableText>& tables) {
  std::vector<std::uint64_t> starts = {0};
  for (const TableText& table : tables) starts.push_back(starts.back() + table.text.size());
  return starts;
}

}  // namespace

std::uint64_t digest_of_tables(std::span<const TableText> tables) {
  std::vector<std::uint64_t> sums;
  for (const TableText& table : tables) {
    sums.push_back(flat_checksum(table.file));
    sums.push_back(flat_checksum(table.text));
  }
  return flat_checksum({reinterpret_cast<const char*>(sums.data()), sums.size() * sizeof sums[0]});
}

// Makes the records of a world of those on disk. The tables are known to be the right ones.
class WorldImage::Reader {
 public:
  Reader(const FileLabel& label, const SharedBytes& file, std::vector<TableText> tables)
      : label_(label), file_(file), sections_(label, file.bytes.substr(sizeof(Header))) {
    std::memcpy(&header_, file.bytes.data(), sizeof header_);
    starts_ = starts_of(tables);
    world_.tables_ = std::move(tables);
  }

  World read();

 private:
  void check(bool sound, std::string_view where) const {
    if (!sound) label_.fail("is damaged among its " + std::string(where));
  }
  std::string_view text(const StoredText& stored);
  FactId fact(std::uint32_t number) const;
  Period period(const StoredPeriod& stored) const;
  CountryCode code(const StoredCode& stored) const;
  Sectors sectors(const StoredSectors& stored) const;
  NameIndex index(std::uint32_t size);

  void add(const StoredCountry& it);
  void add(const StoredPerson& it);
  void add(const StoredTenure& it);
  void add(const StoredOrganisation& it);
  void add(const StoredRole& it);
  void add(const StoredPlace& it);
  void add(const StoredFact& it);
  template <class Stored, class Record>
  void add_all(std::uint32_t count, std::vector<Record>& records);
  void check_names(const NameIndex& names) const;

  const FileLabel& label_;
  SharedBytes file_;
  SectionReader sections_;
  Header header_;
  std::vector<std::uint64_t> starts_;
  std::size_t table_ = 0;  // where the last text stood
  World world_;
};

// Most texts stand in the table of the one before.
std::string_view WorldImage::Reader::text(const StoredText& stored) {
  if (stored.size == 0) return {};
  const std::uint64_t end = std::uint64_t{stored.begin} + stored.size;
  check(end <= starts_.back(), "texts");
  if (stored.begin < starts_[table_] || stored.begin >= starts_[table_ + 1]) {
    const auto next = std::upper_bound(starts_.begin(), starts_.end(), stored.begin);
    table_ = static_cast<std::size_t>(next - starts_.begin()) - 1;
  }
  check(end <= starts_[table_ + 1], "texts");
  return std::string_view(world_.tables_[table_].text)
      .substr(stored.begin - starts_[table_], stored.size);
}

FactId WorldImage::Reader::fact(std::uint32_t number) const {
  check(number < header_.facts, "facts");
  return FactId{number};
}

Period WorldImage::Reader::period(const StoredPeriod& stored) const {
  const auto date = [](const StoredDate& it) {
    return Date{it.year, it.month, it.day, static_cast<DatePrecision>(it.precision)};
  };
  check(is_sound(stored[0]) && is_sound(stored[1]), "dates");
  return {date(stored[0]), date(stored[1])};
}

CountryCode WorldImage::Reader::code(const StoredCode& stored) const {
  const CountryCode code = make_country({stored.data(), 3});
  check(!code.empty() || stored == StoredCode{}, "codes");
  return code;
}

Sectors WorldImage::Reader::sectors(const StoredSectors& stored) const {
  Sectors sectors = {};
  for (std::size_t i = 0; i < stored.size(); ++i) {
    check(stored[i] < kSectorNames.size(), "sectors");
    sectors[i] = static_cast<Sector>(stored[i]);
  }
  return sectors;
}

void WorldImage::Reader::add(const StoredCountry& it) {
  const StateCodes codes = {it.cow, it.gw, text(it.fips), text(it.cameo)};
  world_.countries_.push_back({code(it.code), text(it.name), text(it.capital), it.latitude,
                               it.longitude, period(it.period), codes, fact(it.fact)});
}

void WorldImage::Reader::add(const StoredPerson& it) {
  check(std::uint64_t{it.first_tenure} + it.tenures <= header_.tenures, "people");
  world_.people_.push_back({text(it.name), {it.first_tenure, it.tenures}});
}

void WorldImage::Reader::add(const StoredTenure& it) {
  world_.tenures_.push_back(
      {code(it.country), sectors(it.sectors), text(it.office), period(it.period), fact(it.fact)});
}

void WorldImage::Reader::add(const StoredOrganisation& it) {
  check(it.kind <= static_cast<std::uint32_t>(OrganisationKind::Parliament), "organisations");
  world_.organisations_.push_back({text(it.name), code(it.code), code(it.country),
                                   sectors(it.sectors), static_cast<OrganisationKind>(it.kind),
                                   period(it.period), fact(it.fact)});
}

void WorldImage::Reader::add(const StoredRole& it) {
  check(it.kind <= static_cast<std::uint32_t>(RoleKind::Thing), "roles");
  world_.roles_.push_back(
      {text(it.noun), sectors(it.sectors), static_cast<RoleKind>(it.kind), fact(it.fact)});
}

void WorldImage::Reader::add(const StoredPlace& it) {
  check(it.precision <= static_cast<std::uint32_t>(PlacePrecision::Site), "places");
  world_.places_.push_back({text(it.name), code(it.country),
                            static_cast<PlacePrecision>(it.precision), it.latitude, it.longitude,
                            it.population, it.geonameid, fact(it.fact)});
}

void WorldImage::Reader::add(const StoredFact& it) {
  check(it.text.size > 0, "facts");
  const std::string_view line = text(it.text);
  world_.facts_.push_back({static_cast<std::uint32_t>(table_), it.line, line});
}

template <class Stored, class Record>
void WorldImage::Reader::add_all(std::uint32_t count, std::vector<Record>& records) {
  const std::span<const Stored> all = sections_.take<Stored>(count);
  records.reserve(all.size());
  for (const Stored& stored : all) add(stored);
}

NameIndex WorldImage::Reader::index(std::uint32_t size) {
  const std::span<const char> block = sections_.take<char>(size);
  return NameIndex(label_, {file_.memory, {block.data(), block.size()}});
}

// A name must name a record that is there.
void WorldImage::Reader::check_names(const NameIndex& names) const {
  std::array<std::uint32_t, kNameKinds> records = {};
  records.fill(header_.countries);
  const auto of = [&records](NameKind kind) -> std::uint32_t& {
    return records[static_cast<std::size_t>(kind)];
  };
  of(NameKind::Organisation) = header_.organisations;
  of(NameKind::Person) = header_.people;
  of(NameKind::ShortForm) = header_.people;
  of(NameKind::Place) = header_.places;
  of(NameKind::Role) = header_.roles;
  for (const NameEntry& entry : names.all_entries()) check(entry.record < of(entry.kind), "names");
}

World WorldImage::Reader::read() {
  add_all<StoredCountry>(header_.countries, world_.countries_);
  add_all<StoredPerson>(header_.people, world_.people_);
  add_all<StoredTenure>(header_.tenures, world_.tenures_);
  add_all<StoredOrganisation>(header_.organisations, world_.organisations_);
  add_all<StoredRole>(header_.roles, world_.roles_);
  add_all<StoredPlace>(header_.places, world_.places_);
  add_all<StoredFact>(header_.facts, world_.facts_);
  const auto by_code = [](const Country& a, const Country& b) { return a.code < b.code; };
  check(std::is_sorted(world_.countries_.begin(), world_.countries_.end(), by_code), "countries");
  world_.names_ = index(header_.names);
  world_.role_nouns_ = index(header_.role_nouns);
  check_names(world_.names_);
  check_names(world_.role_nouns_);
  return std::move(world_);
}

std::uint64_t WorldImage::checksum_of(std::string_view image) {
  return flat_checksum(image.substr(offsetof(Header, checksum) + sizeof(Header::checksum)));
}

std::optional<World> WorldImage::read(const FileLabel& label, const SharedBytes& file,
                                      std::vector<TableText>& tables) {
  Header header;
  const Header ours;
  if (file.bytes.size() < sizeof header) label.fail("is cut short");
  std::memcpy(&header, file.bytes.data(), sizeof header);
  if (header.magic != ours.magic) label.fail("is no world image");
  if (header.version != ours.version || header.byte_order != ours.byte_order) return std::nullopt;
  if (header.checksum != checksum_of(file.bytes)) label.fail("is damaged");
  if (header.tables != digest_of_tables(tables)) return std::nullopt;
  return Reader(label, file, std::move(tables)).read();
}

std::optional<World> WorldImage::read(const std::filesystem::path& path,
                                      std::vector<TableText>& tables) {
  if (!std::filesystem::exists(path)) return std::nullopt;
  const FileLabel label = image_label(path.string());
  return read(label, map_file(path, label), tables);
}

std::optional<World> WorldImage::from_bytes(std::string_view label, std::string_view bytes,
                                            std::vector<TableText>& tables) {
  return read(image_label(label), copy_bytes(bytes), tables);
}

}  // namespace sayso
