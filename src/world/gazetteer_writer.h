// Makes a gazetteer file (world/gazetteer.h) of places added one by one.
//
// Memory stays bounded however many there are: places go straight to a temporary file, names are
// sorted in pieces that go to temporary files too and are merged at the end. What is kept is a few
// words for each first-level region and a number for each word that begins a name.

#pragma once

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "world/fold.h"
#include "world/gazetteer.h"

namespace sayso {

class GazetteerWriter {
 public:
  // `piece`: bytes of names sorted at a time.
  explicit GazetteerWriter(std::size_t piece = std::size_t{64} << 20);

  struct Entry {
    std::string_view name;  // as written
    CountryCode country = {};
    std::string_view region;  // code of the first-level region, unique within the country
    PlaceKind kind = PlaceKind::City;
    bool is_region = false;  // whether it is that region itself
    float latitude = 0;
    float longitude = 0;
    std::uint32_t population = 0;
    std::uint32_t geonameid = 0;
  };

  // Its number, for add_name. The name given is a name of it already.
  std::uint32_t add(const Entry& entry);
  void add_name(std::uint32_t place, std::string_view name);

  // Writes the file, by way of a new one beside it. Throws std::runtime_error when the disk does
  // not take it. The writer is spent.
  void finish(const std::filesystem::path& path);

 private:
  using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;
  struct Named {
    std::uint32_t begin;  // in keys_
    std::uint32_t size;
    std::uint32_t place;
  };

  static File temporary();
  std::uint32_t region_number(const Entry& entry);
  void add_key(std::uint32_t place, std::string_view key);
  void spill();
  void merge();
  void end_name(std::string_view key, std::vector<std::uint32_t>& bearers);
  void write_places(std::FILE* out);
  std::vector<std::uint32_t> make_slots() const;
  std::uint32_t put_text(std::string_view text);

  std::size_t piece_;
  Gazetteer::Header header_;
  File places_;
  File letters_;
  File names_;
  File bearers_;
  std::vector<File> pieces_;
  std::string keys_;
  std::vector<Named> named_;
  std::map<std::string, std::uint32_t, std::less<>> region_numbers_;  // by country and code
  std::vector<std::uint32_t> region_places_;                          // by that number
  std::vector<std::uint32_t> first_words_;  // hashes of first words, in order of the names
  std::vector<std::uint32_t> first_names_;  // the first name of each
  std::string last_word_;
  std::string pool_;
  std::vector<FoldedWord> words_;
};

}  // namespace sayso
