#include "syntax/entity_words.h"

#include <algorithm>
#include <array>

namespace sayso {
namespace {

constexpr std::string_view kRegions =
    "country nation state province region republic kingdom territory continent county "
    "prefecture governorate emirate homeland federation colony enclave archipelago peninsula "
    "subcontinent "
    "monarchy";

constexpr std::string_view kFacilities =
    "airport airbase airfield airstrip apartment arena arsenal bar barracks barrier "
    "base bridge building bunker cafe camp canal casino castle cathedral "
    "cemetery center centre checkpoint church cinema classroom clinic college complex "
    "compound consulate court courthouse dam dock embassy factory farm fort "
    "fortress gallery garage gate gym hall harbor harbour headquarters highway "
    "home hospital hotel house jail laboratory library mall mansion market "
    "mill mine monastery monument mosque motorway museum nightclub office palace "
    "pier pipeline plant port post prison pub railway refinery restaurant "
    "road room school shelter shop stadium station store street synagogue "
    "temple theater theatre tower";

constexpr std::string_view kUnits =
    "percent % dollar euro pound yen yuan rupee ruble rouble "
    "franc peso dinar rial cent mile kilometer kilometre km meter "
    "metre m foot inch yard centimeter centimetre cm millimeter mm "
    "acre hectare ton tonne kilogram kg gram ounce liter litre "
    "gallon barrel degree watt shekel riyal dirham lira rand naira "
    "krona krone taka megawatt";

struct NounHash {
  std::uint32_t hash = 0;
  NounClass kind = NounClass::None;

  constexpr bool operator<(const NounHash& other) const { return hash < other.hash; }
};

constexpr std::size_t count_words(std::string_view words) {
  std::size_t count = 1;
  for (const char c : words) count += c == ' ' ? 1 : 0;
  return count;
}

template <std::size_t N>
constexpr void add_words(std::string_view words, NounClass kind, std::array<NounHash, N>& out,
                         std::size_t& at) {
  while (!words.empty()) {
    const std::string_view word = words.substr(0, words.find(' '));
    out[at++] = {hash_lower(word), kind};
    words.remove_prefix(std::min(word.size() + 1, words.size()));
  }
}

constexpr auto make_nouns() {
  std::array<NounHash, count_words(kRegions) + count_words(kFacilities) + count_words(kUnits)> out =
      {};
  std::size_t at = 0;
  add_words(kRegions, NounClass::Region, out, at);
  add_words(kFacilities, NounClass::Facility, out, at);
  add_words(kUnits, NounClass::Unit, out, at);
  std::sort(out.begin(), out.end());
  return out;
}

constexpr auto kNouns = make_nouns();  // by ascending hash

}  // namespace

NounClass noun_class_of_hash(std::uint32_t hash) {
  const auto* const found =
      std::lower_bound(kNouns.begin(), kNouns.end(), NounHash{hash, NounClass::None});
  return found != kNouns.end() && found->hash == hash ? found->kind : NounClass::None;
}

NounClass noun_class(std::string_view lemma) { return noun_class_of_hash(hash_lower(lemma)); }

}  // namespace sayso
