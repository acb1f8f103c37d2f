#include "geonames_library.h"

#include <zlib.h>

#include <array>
#include <charconv>
#include <cstring>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/files.h"
#include "world/country_codes.h"

// The library embeds a GVDB file of one resource, cities.compiled, compressed by zlib: a serialised
// GVariant of type a(sssssssudd) - geonameid, name, region code, region, alpha-2, country, time
// zone, population, latitude, longitude. Formats: GLib's gvdb-format.h and "GVariant
// Specification".

namespace sayso {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kResources = "GVariant";
constexpr std::string_view kResource = "cities.compiled";
constexpr std::size_t kStrings = 7;
constexpr std::size_t kMostBytes = std::size_t{1} << 28;

[[noreturn]] void fail(std::string_view what) {
  throw std::runtime_error("the GeoNames library " + std::string(what) +
                           "; libgeonames0 of Debian 12 is expected");
}

// Bytes whose every reading is checked.
class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : bytes_(bytes) {}

  std::size_t size() const { return bytes_.size(); }
  std::string_view piece(std::size_t begin, std::size_t end) const {
    if (begin > end || end > bytes_.size()) fail("is damaged");
    return bytes_.substr(begin, end - begin);
  }
  template <class T>
  T at(std::size_t offset) const {
    T value{};
    std::memcpy(&value, piece(offset, offset + sizeof value).data(), sizeof value);
    return value;
  }
  // A little-endian number of one to four bytes.
  std::size_t offset(std::size_t at_byte, std::size_t width) const {
    std::size_t value = 0;
    for (std::size_t i = 0; i < width; ++i)
      value |= static_cast<std::size_t>(at<std::uint8_t>(at_byte + i)) << (8 * i);
    return value;
  }

 private:
  std::string_view bytes_;
};

// The value of the resource in a GVDB file: a header, then a hash table whose items are
// {hash, parent, key start, key size (16 bits), type, unused, value start, value end}.
std::string_view find_resource(std::string_view gvdb) {
  constexpr std::size_t kItem = 24;
  const Bytes bytes(gvdb);
  const std::size_t table = bytes.at<std::uint32_t>(16);
  const std::size_t table_end = bytes.at<std::uint32_t>(20);
  const std::size_t bloom = bytes.at<std::uint32_t>(table) & 0x07FFFFFFU;
  const std::size_t buckets = bytes.at<std::uint32_t>(table + 4);
  for (std::size_t item = table + 8 + (bloom + buckets) * 4; item + kItem <= table_end;
       item += kItem) {
    const std::size_t key = bytes.at<std::uint32_t>(item + 8);
    const std::size_t key_size = bytes.at<std::uint16_t>(item + 12);
    if (bytes.piece(key, key + key_size) != kResource) continue;
    return bytes.piece(bytes.at<std::uint32_t>(item + 16), bytes.at<std::uint32_t>(item + 20));
  }
  fail("has no towns");
}

// A resource is its size, its flags (1: compressed) and its bytes.
std::string inflate_resource(std::string_view resource) {
  const Bytes bytes(resource);
  const std::size_t size = bytes.at<std::uint32_t>(0);
  if (bytes.at<std::uint32_t>(4) != 1 || size > kMostBytes) fail("is packed in an unknown way");
  const std::string_view packed = bytes.piece(8, bytes.size());
  std::string unpacked(size, '\0');
  z_stream stream = {};
  if (inflateInit(&stream) != Z_OK) fail("cannot be unpacked");
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = reinterpret_cast<Bytef*>(unpacked.data());
  stream.avail_out = static_cast<uInt>(size);
  const int status = inflate(&stream, Z_FINISH);
  const bool whole = status == Z_STREAM_END && stream.total_out == size;
  inflateEnd(&stream);
  if (!whole) fail("cannot be unpacked");
  return unpacked;
}

struct City {
  std::array<std::string_view, kStrings> texts;
  std::uint32_t population = 0;
  double latitude = 0;
  double longitude = 0;
};

// A tuple keeps the ends of its strings behind its last member, the first string's last, in the
// narrowest width that the whole fits.
City read_city(std::string_view tuple) {
  const Bytes bytes(tuple);
  const std::size_t width = tuple.size() < 256 ? 1 : 2;
  City city;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < kStrings; ++i) {
    const std::size_t end = bytes.offset(tuple.size() - width * (i + 1), width);
    if (end == 0) fail("is damaged");
    city.texts[i] = bytes.piece(begin, end - 1);  // without the zero
    begin = end;
  }
  const std::size_t number = (begin + 3) / 4 * 4;
  const std::size_t point = (number + 4 + 7) / 8 * 8;
  city.population = bytes.at<std::uint32_t>(number);
  city.latitude = bytes.at<double>(point);
  city.longitude = bytes.at<double>(point + 8);
  return city;
}

template <class Visit>
void for_each_city(std::string_view array, const Visit& visit) {
  const Bytes bytes(array);
  if (array.size() < 4 || array.size() <= 0xFFFF) fail("has no towns");
  constexpr std::size_t kWidth = 4;  // of the ends of the tuples, which stand at the end
  const std::size_t ends = bytes.offset(array.size() - kWidth, kWidth);
  std::size_t begin = 0;
  for (std::size_t at = ends; at + kWidth <= array.size(); at += kWidth) {
    const std::size_t end = bytes.offset(at, kWidth);
    visit(read_city(bytes.piece(begin, end)));
    begin = (end + 7) / 8 * 8;
  }
}

// A region that only its towns tell of.
struct Region {
  std::string name;
  double latitude = 0;  // sums
  double longitude = 0;
  unsigned towns = 0;
};

constexpr std::array<std::string_view, 12> kRegionWords = {
    " Province", " Region",     " Oblast",      " Governorate", " State",  " Department",
    " District", " Prefecture", " Voivodeship", " County",      " Canton", " Municipality"};

// "Antalya" of "Antalya Province".
std::string_view bare_region(std::string_view name) {
  for (const std::string_view word : kRegionWords) {
    if (name.ends_with(word)) return name.substr(0, name.size() - word.size());
  }
  return {};
}

class LibraryReader {
 public:
  explicit LibraryReader(GazetteerWriter& writer) : writer_(writer) {}

  void add(const City& city) {
    std::uint32_t id = 0;
    std::from_chars(city.texts[0].data(), city.texts[0].data() + city.texts[0].size(), id);
    GazetteerWriter::Entry entry;
    entry.name = city.texts[1];
    entry.country = country_of_alpha2(city.texts[4]);
    entry.region = city.texts[2];
    entry.latitude = static_cast<float>(city.latitude);
    entry.longitude = static_cast<float>(city.longitude);
    entry.population = city.population;
    entry.geonameid = id;
    writer_.add(entry);
    if (entry.region.empty() || city.texts[3].empty()) return;
    Region& region = regions_[{entry.country, std::string(entry.region)}];
    region.name = city.texts[3];
    region.latitude += city.latitude;
    region.longitude += city.longitude;
    ++region.towns;
  }

  void add_regions() {
    for (const auto& [key, region] : regions_) {
      GazetteerWriter::Entry entry;
      entry.name = region.name;
      entry.country = key.first;
      entry.region = key.second;
      entry.kind = PlaceKind::Region;
      entry.is_region = true;
      entry.latitude = static_cast<float>(region.latitude / region.towns);
      entry.longitude = static_cast<float>(region.longitude / region.towns);
      const std::uint32_t place = writer_.add(entry);
      writer_.add_name(place, bare_region(region.name));
    }
  }

 private:
  GazetteerWriter& writer_;
  std::map<std::pair<CountryCode, std::string>, Region> regions_;
};

}  // namespace

void add_geonames_library(const fs::path& path, GazetteerWriter& writer) {
  const std::string file = read_file(path);
  LibraryReader reader(writer);
  // The code may hold the same letters; the header goes on with version 0.
  for (std::size_t at = file.find(kResources); at != std::string::npos;
       at = file.find(kResources, at + 1)) {
    const std::string_view gvdb = std::string_view(file).substr(at);
    if (gvdb.size() < 24 || gvdb.substr(8, 8) != std::string_view("\0\0\0\0\0\0\0\0", 8)) continue;
    const std::string cities = inflate_resource(find_resource(gvdb));
    for_each_city(cities, [&](const City& city) { reader.add(city); });
    reader.add_regions();
    return;
  }
  fail("has no resources");
}

}  // namespace sayso
