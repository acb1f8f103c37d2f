// What a world is made into on disk (world/world_image.h).

#include <algorithm>
#include <cstring>
#include <functional>
#include <limits>
#include <stdexcept>

#include "world/world_image_records.h"

namespace sayso {
namespace {

StoredDate stored(const Date& date) {
  return {date.year, date.month, date.day, static_cast<std::uint8_t>(date.precision)};
}
StoredPeriod stored(const Period& period) { return {stored(period.from), stored(period.until)}; }

StoredCode stored(const CountryCode& code) {
  return {code.letters[0], code.letters[1], code.letters[2]};
}

StoredSectors stored(const Sectors& sectors) {
  StoredSectors numbers = {};
  for (std::size_t i = 0; i < sectors.size(); ++i)
    numbers[i] = static_cast<std::uint8_t>(sectors[i]);
  return numbers;
}

}  // namespace

class WorldImage::Writer {
 public:
  explicit Writer(const World& world) : world_(world) {}

  std::string write();

 private:
  StoredText text(std::string_view piece) const;
  StoredCountry record(const Country& it) const;
  StoredPerson record(const Person& it) const;
  StoredTenure record(const Tenure& it) const;
  StoredOrganisation record(const Organisation& it) const;
  StoredRole record(const Role& it) const;
  StoredPlace record(const NamedPlace& it) const;
  StoredFact record(const World::FactLine& it) const;
  template <class Record>
  std::uint32_t put(const std::vector<Record>& records);
  std::uint32_t put(const NameIndex& names);

  const World& world_;
  std::string bytes_;
};

// The records of a world are views into its tables.
StoredText WorldImage::Writer::text(std::string_view piece) const {
  if (piece.empty()) return {};
  std::uint64_t start = 0;
  for (const TableText& table : world_.tables_) {
    const char* begin = table.text.data();
    const char* end = begin + table.text.size();
    if (std::less_equal<>()(begin, piece.data()) && std::less<>()(piece.data(), end)) {
      start += static_cast<std::uint64_t>(piece.data() - begin);
      break;
    }
    start += table.text.size();
  }
  if (start + piece.size() > std::numeric_limits<std::uint32_t>::max())
    throw std::runtime_error("the tables of the world are over 4 GiB");
  return {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(piece.size())};
}

StoredCountry WorldImage::Writer::record(const Country& it) const {
  return {text(it.name), text(it.capital), text(it.codes.fips), text(it.codes.cameo),
          it.latitude,   it.longitude,     stored(it.period),   it.codes.cow,
          it.codes.gw,   stored(it.code),  index(it.fact)};
}

StoredPerson WorldImage::Writer::record(const Person& it) const {
  return {text(it.name), it.tenures.first, it.tenures.count};
}

StoredTenure WorldImage::Writer::record(const Tenure& it) const {
  return {text(it.office), stored(it.period), stored(it.country), stored(it.sectors),
          index(it.fact)};
}

StoredOrganisation WorldImage::Writer::record(const Organisation& it) const {
  return {text(it.name),      stored(it.period),  stored(it.code),
          stored(it.country), stored(it.sectors), static_cast<std::uint32_t>(it.kind),
          index(it.fact)};
}

StoredRole WorldImage::Writer::record(const Role& it) const {
  return {text(it.noun), stored(it.sectors), static_cast<std::uint32_t>(it.kind), index(it.fact)};
}

StoredPlace WorldImage::Writer::record(const NamedPlace& it) const {
  return {text(it.name),
          it.latitude,
          it.longitude,
          it.population,
          it.geonameid,
          stored(it.country),
          static_cast<std::uint32_t>(it.precision),
          index(it.fact)};
}

StoredFact WorldImage::Writer::record(const World::FactLine& it) const {
  return {text(it.text), it.line};
}

template <class Record>
std::uint32_t WorldImage::Writer::put(const std::vector<Record>& records) {
  std::vector<decltype(record(records.front()))> all;
  all.reserve(records.size());
  for (const Record& it : records) all.push_back(record(it));
  append_section(bytes_, std::span<const typename decltype(all)::value_type>(all));
  return static_cast<std::uint32_t>(all.size());
}

std::uint32_t WorldImage::Writer::put(const NameIndex& names) {
  const std::string_view block = names.bytes();
  append_section(bytes_, std::span<const char>(block.data(), block.size()));
  return static_cast<std::uint32_t>(block.size());
}

std::string WorldImage::Writer::write() {
  Header header;
  bytes_.assign(sizeof header, '\0');
  header.countries = put(world_.countries_);
  header.people = put(world_.people_);
  header.tenures = put(world_.tenures_);
  header.organisations = put(world_.organisations_);
  header.roles = put(world_.roles_);
  header.places = put(world_.places_);
  header.facts = put(world_.facts_);
  header.names = put(world_.names_);
  header.role_nouns = put(world_.role_nouns_);
  header.tables = digest_of_tables(world_.tables_);
  std::memcpy(bytes_.data(), &header, sizeof header);
  header.checksum = checksum_of(bytes_);
  std::memcpy(bytes_.data(), &header, sizeof header);
  return std::move(bytes_);
}

std::string WorldImage::write(const World& world) {
  if (!world.errors().empty()) throw std::runtime_error(to_string(world.errors().front()));
  return Writer(world).write();
}

}  // namespace sayso
