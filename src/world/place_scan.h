// Where a document names places: names of the tables and of the gazetteer in its words, whether a
// place is meant, and what its neighbours say of it. Needs no tokens and no tree.
//
// A name is the longest run of words that the tables or the gazetteer know. Names of persons and
// bodies take their words away. What the gazetteer alone knows must also look like a place: after
// "Paris Hilton" and "Mr. Lincoln" neither is one in that article, save behind "in" or "near".

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sayso/analysis.h"
#include "world/fold.h"
#include "world/gazetteer.h"
#include "world/name_codes.h"
#include "world/world.h"

namespace sayso {

// What stands between two words.
enum class WordGap : std::uint8_t { Space, Hyphen, Possessive, Comma, Bracket, Stop };

struct PlaceWord {
  Span source = {};
  Span folded = {};  // in PlaceScan::letters
  WordGap before = WordGap::Stop;
  bool capital = false;
  bool upper = false;
  bool stop = false;  // a full stop follows
};

// One name, however often it stands in the document.
struct PlaceName {
  std::string folded;
  NameIndex::Node node = NameIndex::kNone;  // in the tables
  Gazetteer::Range range = {};              // in the gazetteer
  std::uint32_t short_form = kNoRecord;     // index into kRegionShorts: "Ky."
};

struct PlaceMention {
  Span span = {};
  std::uint32_t first = 0;  // words
  std::uint32_t last = 0;
  std::uint32_t name = 0;               // index into PlaceScan::names
  std::uint32_t container = kNoRecord;  // the mention behind its comma: "Ohio" of "Lima, Ohio"
};

// How much a document speaks of a country, by the words of the tables.
struct CountryWeight {
  CountryCode country = {};
  float weight = 0;
  std::uint32_t name = kNoRecord;  // the place name that brought it, if one did
};

struct PlaceScan {
  std::string letters;
  std::vector<PlaceWord> words;
  std::vector<PlaceName> names;
  std::vector<PlaceMention> mentions;  // in order of the text, disjoint
  std::vector<CountryWeight> weights;

  std::string_view folded(std::uint32_t word) const { return slice(letters, words[word].folded); }
};

// Reads the document's text and blocks; without blocks, the sentences.
PlaceScan scan_places(const World& world, const Gazetteer& gazetteer, const Analysis& analysis);

}  // namespace sayso
