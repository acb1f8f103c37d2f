// The records of a world image as they lie on disk (world/world_image.h), without gaps.

#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "world/world_image.h"

namespace sayso {

// A piece of the tables, laid end to end in the order of their names.
struct StoredText {
  std::uint32_t begin = 0;
  std::uint32_t size = 0;
};

struct StoredDate {
  std::int16_t year = 0;
  std::uint8_t month = 0;
  std::uint8_t day = 0;
  std::uint8_t precision = 0;
  std::uint8_t padding = 0;
};

// Letters of a country, and sectors by number.
using StoredCode = std::array<char, 4>;
using StoredSectors = std::array<std::uint8_t, 4>;
using StoredPeriod = std::array<StoredDate, 2>;

struct StoredCountry {
  StoredText name;
  StoredText capital;
  StoredText fips;
  StoredText cameo;
  float latitude = 0;
  float longitude = 0;
  StoredPeriod period = {};
  std::uint16_t cow = 0;
  std::uint16_t gw = 0;
  StoredCode code = {};
  std::uint32_t fact = 0;
};

struct StoredPerson {
  StoredText name;
  std::uint32_t first_tenure = 0;
  std::uint32_t tenures = 0;
};

struct StoredTenure {
  StoredText office;
  StoredPeriod period = {};
  StoredCode country = {};
  StoredSectors sectors = {};
  std::uint32_t fact = 0;
};

struct StoredOrganisation {
  StoredText name;
  StoredPeriod period = {};
  StoredCode code = {};
  StoredCode country = {};
  StoredSectors sectors = {};
  std::uint32_t kind = 0;
  std::uint32_t fact = 0;
};

struct StoredRole {
  StoredText noun;
  StoredSectors sectors = {};
  std::uint32_t kind = 0;
  std::uint32_t fact = 0;
};

struct StoredPlace {
  StoredText name;
  float latitude = 0;
  float longitude = 0;
  std::uint32_t population = 0;
  std::uint32_t geonameid = 0;
  StoredCode country = {};
  std::uint32_t precision = 0;
  std::uint32_t fact = 0;
};

struct StoredFact {
  StoredText text;
  std::uint32_t line = 0;
};

struct WorldImage::Header {
  std::array<char, 8> magic = {'S', 'A', 'Y', 'S', 'O', 'W', 'L', 'D'};
  std::uint32_t version = 1;
  std::uint32_t byte_order = 0x01020304;
  std::uint64_t checksum = 0;  // of all bytes behind it
  std::uint64_t tables = 0;    // digest of the names and the texts of the tables
  std::uint32_t countries = 0;
  std::uint32_t people = 0;
  std::uint32_t tenures = 0;
  std::uint32_t organisations = 0;
  std::uint32_t roles = 0;
  std::uint32_t places = 0;
  std::uint32_t facts = 0;
  std::uint32_t names = 0;  // bytes of the index
  std::uint32_t role_nouns = 0;
  std::uint32_t padding = 0;
};

static_assert(sizeof(StoredCountry) == 64);
static_assert(sizeof(StoredPerson) == 16);
static_assert(sizeof(StoredTenure) == 32);
static_assert(sizeof(StoredOrganisation) == 40);
static_assert(sizeof(StoredRole) == 20);
static_assert(sizeof(StoredPlace) == 36);
static_assert(sizeof(StoredFact) == 12);

// What tables are known by: their names and texts.
std::uint64_t digest_of_tables(std::span<const TableText> tables);

}  // namespace sayso
