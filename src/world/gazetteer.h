// The gazetteer: towns and regions of the world under the names they bear, as one file mapped into
// memory.
//
// The file is what a GazetteerWriter made of GeoNames data: a header, then five sections, each
// padded to eight bytes and read where it lies.
//   places   GazetteerPlace, in the order they were added
//   names    Name, strictly ascending by the letters of the name: folded words parted by spaces
//   bearers  places by number; the bearers of a name stand together
//   slots    open hash table, first word of a name -> 1 + its first name; 0 is empty
//   letters  all text
// Opening checks every number in it once, so that a damaged file is told and never followed.
// Stored on disk: a change of layout wants a new version.

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>

#include "sayso/analysis.h"
#include "world/flat_file.h"

namespace sayso {

inline constexpr std::uint32_t kNoRegion = UINT32_MAX;

// GeoNames feature classes, as far as they are kept.
enum class PlaceKind : std::uint8_t { Country, Region, City, Water, Area, Mountain, Site };
inline constexpr std::uint8_t kPlaceKinds = 7;

struct GazetteerPlace {
  float latitude = 0;   // degrees north
  float longitude = 0;  // degrees east
  std::uint32_t population = 0;
  std::uint32_t geonameid = 0;       // 0: none
  std::uint32_t name = 0;            // offset in letters
  std::uint32_t region = kNoRegion;  // the first-level region it lies in, a place itself
  std::uint16_t name_size = 0;
  std::array<char, 3> country = {};  // ISO 3166-1 alpha-3, or zeros
  PlaceKind kind = PlaceKind::City;
  std::array<char, 2> padding = {};
};

// Immutable; may be shared by threads. An empty gazetteer knows no place.
class Gazetteer {
 public:
  Gazetteer() = default;
  // Maps a file. Throws std::runtime_error when it is missing, damaged or of another version.
  static Gazetteer open(const std::filesystem::path& path);
  // The same from bytes, which are copied. `label` names them in errors.
  static Gazetteer from_bytes(std::string_view label, std::string_view bytes);

  // Names that begin with the same words: [first, last) in the order of names.
  struct Range {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t size = 0;  // bytes of the words matched

    bool empty() const { return first == last; }
  };
  Range begin(std::string_view word) const;
  Range next(const Range& range, std::string_view word) const;

  // The places whose name is just the words of the range.
  std::span<const std::uint32_t> bearers(const Range& range) const;

  std::span<const GazetteerPlace> places() const { return places_; }
  std::size_t names() const { return names_.size(); }
  std::string_view name(std::uint32_t index) const;  // folded
  std::string_view name_of(const GazetteerPlace& place) const {
    return letters_.substr(place.name, place.name_size);
  }
  std::span<const std::uint32_t> bearers_of_name(std::uint32_t index) const;

  // On disk.
  struct Header {
    std::array<char, 8> magic = {'S', 'A', 'Y', 'S', 'O', 'G', 'A', 'Z'};
    std::uint32_t version = 1;
    std::uint32_t byte_order = 0x01020304;
    std::uint32_t places = 0;
    std::uint32_t names = 0;
    std::uint32_t bearers = 0;
    std::uint32_t slots = 0;  // a power of two, more than there are first words
    std::uint64_t letters = 0;
  };
  struct Name {
    std::uint32_t letters = 0;  // offset
    std::uint32_t size = 0;
    std::uint32_t first_bearer = 0;  // the last name's bearers end with the section
  };
  static std::uint32_t hash(std::string_view word);

 private:
  void read(const FileLabel& label, SharedBytes file);
  std::uint32_t end_of_word(std::uint32_t first, std::string_view word) const;

  std::shared_ptr<const char> memory_;
  std::span<const GazetteerPlace> places_;
  std::span<const Name> names_;
  std::span<const std::uint32_t> bearers_;
  std::span<const std::uint32_t> slots_;
  std::string_view letters_;
};

static_assert(sizeof(GazetteerPlace) == 32);
static_assert(sizeof(Gazetteer::Header) == 40);
static_assert(sizeof(Gazetteer::Name) == 12);

// The precision that a place of a kind gives.
constexpr PlacePrecision precision_of(PlaceKind kind) {
  switch (kind) {
    case PlaceKind::Country:
      return PlacePrecision::Country;
    case PlaceKind::Region:
    case PlaceKind::Water:
    case PlaceKind::Area:
    case PlaceKind::Mountain:
      return PlacePrecision::Region;
    case PlaceKind::Site:
      return PlacePrecision::Site;
    case PlaceKind::City:
      break;
  }
  return PlacePrecision::City;
}

}  // namespace sayso
