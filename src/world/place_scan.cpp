#include "world/place_scan.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <span>

#include "world/place_words.h"

namespace sayso {
namespace {

// Prepositions that a place follows, and those that only may be followed by one.
constexpr std::array<std::string_view, 8> kStrong = {"across", "around",  "in",         "inside",
                                                     "near",   "outside", "throughout", "within"};
static_assert(std::is_sorted(kStrong.begin(), kStrong.end()));
constexpr std::array<std::string_view, 9> kWeak = {"at", "beyond", "from", "into",  "leave",
                                                   "of", "off",    "to",   "toward"};
static_assert(std::is_sorted(kWeak.begin(), kWeak.end()));

// A town that no sign says to be one is taken for one if it has so many people.
constexpr std::uint32_t kWellKnown = 300000;

bool is_place_kind(NameKind kind) {
  return kind == NameKind::Country || kind == NameKind::Capital || kind == NameKind::Place;
}

// ---- words ----

WordGap gap_of(std::string_view between) {
  if (between.empty()) return WordGap::Space;
  if (between == "-") return WordGap::Hyphen;
  if (between == "'" || between == "\xE2\x80\x99") return WordGap::Possessive;
  bool comma = false;
  bool bracket = false;
  for (const char c : between) {
    if (c == ' ' || c == '\n' || c == '\r' || c == '\t') continue;
    if (c == ',' && !comma && !bracket) {
      comma = true;
    } else if (c == '(' && !bracket && !comma) {
      bracket = true;
    } else {
      return WordGap::Stop;
    }
  }
  if (comma) return WordGap::Comma;
  return bracket ? WordGap::Bracket : WordGap::Space;
}

class WordReader {
 public:
  WordReader(const Analysis& analysis, PlaceScan& scan)
      : text_(analysis.document.text), scan_(scan) {}

  void read(Span block) {
    folded_.clear();
    fold_words(text_, block, scan_.letters, folded_);
    for (const FoldedWord& word : folded_) add(word, &word == &folded_.front());
  }

 private:
  void add(const FoldedWord& word, bool first) {
    PlaceWord it;
    it.source = word.source;
    it.folded = word.folded;
    it.capital = word.capital;
    it.upper = word.upper;
    const std::string_view source = slice(text_, word.source);
    // "U.S." keeps its last stop; "Ky." and the end of a sentence do not.
    it.stop = source.ends_with('.');
    if (it.stop && source.find('.') == source.size() - 1) --it.source.end;
    if (!first) {
      const std::uint32_t end = scan_.words.back().source.end;
      const bool stopped = scan_.words.back().stop && text_[end] == '.';
      it.before =
          gap_of(text_.substr(end + (stopped ? 1 : 0), it.source.begin - end - (stopped ? 1 : 0)));
    }
    scan_.words.push_back(it);
  }

  std::string_view text_;
  PlaceScan& scan_;
  std::vector<FoldedWord> folded_;
};

// ---- names ----

// How much the words around a name say that a place is meant.
enum class Sign : std::uint8_t { None, Weak, Strong };

// What the tables and the gazetteer have at a word.
struct Found {
  std::uint32_t words = 0;         // 0: nothing
  std::optional<NameEntry> entry;  // the tables' first choice
  NameIndex::Node node = NameIndex::kNone;
  Gazetteer::Range range = {};
};

class NameFinder {
 public:
  NameFinder(const World& world, const Gazetteer& gazetteer, const Date& day, PlaceScan& scan)
      : world_(world), gazetteer_(gazetteer), day_(day), scan_(scan) {}

  void run() {
    for (std::uint32_t i = 0; i < scan_.words.size();) i += std::max(take(i), 1U);
    link_containers();
    drop_persons();
  }

 private:
  const PlaceWord& word(std::uint32_t i) const { return scan_.words[i]; }
  std::uint32_t count() const { return static_cast<std::uint32_t>(scan_.words.size()); }

  // Whether a name may run on from the word before.
  bool runs_on(std::uint32_t i) const {
    if (i >= count()) return false;
    const WordGap gap = word(i).before;
    const PlaceWord& before = word(i - 1);
    if (before.stop && before.folded.size() > 3) return false;
    return gap == WordGap::Space || gap == WordGap::Hyphen;
  }

  bool is_written_so(const NameEntry& entry, std::uint32_t first, std::uint32_t last) const {
    if (entry.kind == NameKind::ShortForm) return false;
    if (entry.written == NameCase::Capital) return word(first).capital;
    if (entry.written == NameCase::Any) return true;
    for (std::uint32_t i = first; i <= last; ++i) {
      if (!word(i).upper) return false;
    }
    return true;
  }

  bool is_of_day(const NameEntry& entry) const {
    if (entry.kind <= NameKind::People)
      return when(day_, world_.countries()[entry.record].period) == When::During;
    if (entry.kind == NameKind::Organisation)
      return when(day_, world_.organisations()[entry.record].period) == When::During;
    return true;
  }

  std::optional<NameEntry> choose(std::span<const NameEntry> entries, std::uint32_t first,
                                  std::uint32_t last) const {
    std::optional<NameEntry> best;
    for (const NameEntry& entry : entries) {
      if (!is_written_so(entry, first, last)) continue;
      if (!best || (is_of_day(entry) && !is_of_day(*best))) best = entry;
    }
    return best;
  }

  Found find_in_tables(std::uint32_t at) const {
    Found found;
    NameIndex::Node node = NameIndex::kRoot;
    for (std::uint32_t i = at; i == at || runs_on(i); ++i) {
      node = world_.names().step(node, world_.names().word(scan_.folded(i)));
      if (node == NameIndex::kNone) break;
      if (const auto entry = choose(world_.names().entries(node), at, i)) {
        found.words = i - at + 1;
        found.entry = entry;
        found.node = node;
      }
    }
    return found;
  }

  Found find_in_gazetteer(std::uint32_t at) const {
    Found found;
    if (!word(at).capital || word(at).folded.size() < 2) return found;
    Gazetteer::Range range = gazetteer_.begin(scan_.folded(at));
    for (std::uint32_t i = at; !range.empty();) {
      if (word(i).capital && !gazetteer_.bearers(range).empty()) {
        found.words = i - at + 1;
        found.range = range;
      }
      if (!runs_on(++i)) break;
      range = gazetteer_.next(range, scan_.folded(i));
    }
    return found;
  }

  std::uint32_t take(std::uint32_t at);
  bool looks_like_place(std::uint32_t at, const Found& found) const;
  Sign sign_at(std::uint32_t first, std::uint32_t last) const;
  bool is_first_name(std::uint32_t at, std::uint32_t words) const;
  bool is_large_town(const PlaceName& name) const;
  bool is_first_level(const PlaceName& name) const;
  std::uint32_t take_from_tables(std::uint32_t at, const Found& tables, const Found& places);
  bool take_county(std::uint32_t at, std::uint32_t known);
  void take_leading_country(std::uint32_t at, std::uint32_t words);
  bool is_named_otherwise(std::uint32_t at, const Found& found) const;
  bool take_short_region(std::uint32_t at);
  void weigh(const NameEntry& entry, std::uint32_t name);
  void add_mention(std::uint32_t at, const Found& found, std::uint32_t short_form);
  std::uint32_t name_number(std::uint32_t at, const Found& found, std::uint32_t short_form);
  bool starts_sentence(std::uint32_t at) const;
  bool is_name_word(std::uint32_t at) const;
  void note_person(std::uint32_t at);
  void drop_persons();
  void link_containers();

  const World& world_;
  const Gazetteer& gazetteer_;
  const Date& day_;
  PlaceScan& scan_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::set<std::string, std::less<>> surnames_;
  std::set<std::string, std::less<>> first_names_;
  std::vector<bool> from_tables_;  // by mention
};

// By the preposition before it, or the noun of a body behind it.
Sign NameFinder::sign_at(std::uint32_t first, std::uint32_t last) const {
  if (is_name_word(last + 1) && is_word_of(scan_.folded(last + 1), kBodies)) return Sign::Strong;
  if (first == 0 || word(first).before != WordGap::Space) return Sign::None;
  const std::string_view before = scan_.folded(first - 1);
  if (is_word_of(before, kStrong)) return Sign::Strong;
  return is_word_of(before, kWeak) ? Sign::Weak : Sign::None;
}

bool NameFinder::starts_sentence(std::uint32_t at) const {
  return at == 0 || word(at).before == WordGap::Stop ||
         (word(at - 1).stop && word(at - 1).folded.size() > 3);
}

// A capitalised word that the one before runs on to.
bool NameFinder::is_name_word(std::uint32_t at) const {
  return at < count() && word(at).capital && word(at).before == WordGap::Space &&
         !starts_sentence(at);
}

// The family name behind a given name, a title or an initial.
void NameFinder::note_person(std::uint32_t at) {
  if (!is_name_word(at + 1)) return;
  const std::string_view folded = scan_.folded(at);
  const bool opens = is_word_of(folded, kGivenNames) || is_word_of(folded, kTitles);
  if (!opens) return;
  std::uint32_t last = at + 1;
  while (last < at + 3 && is_name_word(last + 1)) ++last;
  if (is_word_of(scan_.folded(last), kBodies) || is_word_of(scan_.folded(last), kStreets)) return;
  surnames_.insert(std::string(scan_.folded(last)));
  if (is_first_name(at, 1)) first_names_.insert(std::string(folded));
}

// "Paris" of "Paris Hilton": a given name before a word that makes it no body's.
bool NameFinder::is_first_name(std::uint32_t at, std::uint32_t words) const {
  const std::uint32_t after = at + words;
  if (words > 1 || !is_name_word(after) || !is_word_of(scan_.folded(at), kGivenNames)) return false;
  const std::string_view next = scan_.folded(after);
  return !is_word_of(next, kBodies) && !is_word_of(next, kTitles) && !word(after).upper;
}

// Whether what only the gazetteer knows can be meant as a place here.
bool NameFinder::looks_like_place(std::uint32_t at, const Found& found) const {
  const std::uint32_t after = at + found.words;
  const bool one = found.words == 1;
  if (one && word(at).upper && word(at).folded.size() < 5) return false;
  if (one && is_word_of(scan_.folded(at), kCommonNouns)) return false;
  if (is_name_word(after) && is_word_of(scan_.folded(after), kStreets)) return false;
  if (is_first_name(at, found.words)) return false;
  // Behind another capitalised word it is the end of a longer name: "Taco Bell", "John Lincoln".
  return !one || !is_name_word(at) || is_word_of(scan_.folded(at - 1), kOpeners);
}

// The tables say how much an article speaks of a country.
void NameFinder::weigh(const NameEntry& entry, std::uint32_t name) {
  if (entry.kind <= NameKind::People) {
    scan_.weights.push_back({world_.countries()[entry.record].code, 1, name});
  } else if (entry.kind == NameKind::Place) {
    scan_.weights.push_back({world_.places()[entry.record].country, 0.5F, name});
  } else if (entry.kind == NameKind::Organisation) {
    scan_.weights.push_back({world_.organisations()[entry.record].country, 0.5F, kNoRecord});
  } else if (entry.kind == NameKind::Person) {
    const auto tenures = world_.tenures(world_.people()[entry.record]);
    if (!tenures.empty()) scan_.weights.push_back({tenures.back().country, 0.5F, kNoRecord});
  }
}

std::uint32_t NameFinder::take(std::uint32_t at) {
  // "sub-Saharan Africa": a small word may begin a name that goes on in capitals.
  if (!word(at).capital && !(runs_on(at + 1) && word(at + 1).capital)) return 0;
  if (take_short_region(at)) return 1;
  const Found tables = find_in_tables(at);
  const Found places = find_in_gazetteer(at);
  if (word(at).capital) note_person(at);
  if (take_county(at, std::max(tables.words, places.words)))
    return scan_.mentions.back().last - at + 1;
  if (tables.words == 0 && places.words == 0) return 0;
  if (tables.words >= places.words) return take_from_tables(at, tables, places);
  if (!looks_like_place(at, places)) return 1;
  add_mention(at, places, kNoRecord);
  return places.words;
}

// "Laurel County" is not the town of Laurel: it is named, but where it lies only the words behind
// its comma can tell. Counties that the tables or the gazetteer list end with that word themselves.
bool NameFinder::take_county(std::uint32_t at, std::uint32_t known) {
  if (!word(at).capital || is_word_of(scan_.folded(at), kOpeners)) return false;
  const std::uint32_t last = at + std::max(known, 1U);
  if (!is_name_word(last)) return false;
  if (scan_.folded(last) != "county" && scan_.folded(last) != "parish") return false;
  Found county;
  county.words = last - at + 1;
  add_mention(at, county, kNoRecord);
  return true;
}

std::uint32_t NameFinder::take_from_tables(std::uint32_t at, const Found& tables,
                                           const Found& places) {
  if (!is_place_kind(tables.entry->kind)) {
    weigh(*tables.entry, kNoRecord);
    if (tables.entry->kind == NameKind::Organisation) take_leading_country(at, tables.words);
    return tables.words;
  }
  Found found = tables;
  if (places.words == tables.words) found.range = places.range;
  if (is_named_otherwise(at, found)) {
    weigh(*tables.entry, kNoRecord);
  } else {
    add_mention(at, found, kNoRecord);
    weigh(*tables.entry, scan_.mentions.back().name);
  }
  return tables.words;
}

// "U.S." of "U.S. Senate".
void NameFinder::take_leading_country(std::uint32_t at, std::uint32_t words) {
  NameIndex::Node node = NameIndex::kRoot;
  Found country;
  for (std::uint32_t i = at; i + 1 < at + words; ++i) {
    node = world_.names().step(node, world_.names().word(scan_.folded(i)));
    if (node == NameIndex::kNone) break;
    const auto entry = choose(world_.names().entries(node), at, i);
    if (!entry || entry->kind != NameKind::Country) continue;
    country.words = i - at + 1;
    country.node = node;
  }
  if (country.words > 0) add_mention(at, country, kNoRecord);
}

// A sum of money, a road, a friend or foe of a country, or a person's first name.
bool NameFinder::is_named_otherwise(std::uint32_t at, const Found& found) const {
  const std::uint32_t after = at + found.words;
  if (after < count()) {
    const bool glued = word(after).source.begin <= word(after - 1).source.end + 1;
    if (glued && word(after).before == WordGap::Stop) return true;  // "US$5"
    const char next = scan_.folded(after).front();
    if (word(after).before == WordGap::Hyphen && next >= '0' && next <= '9') return true;
  }
  if (is_name_word(after) && is_word_of(scan_.folded(after), kStreets)) return true;
  if (at == 0 || word(at).before != WordGap::Hyphen) return false;
  const std::string_view before = scan_.folded(at - 1);
  return before == "pro" || before == "anti" || before == "non";
}

// "Ky." and "OH" behind a comma, "B.C." everywhere.
bool NameFinder::take_short_region(std::uint32_t at) {
  if (!word(at).capital) return false;
  const bool behind_comma = at > 0 && word(at).before == WordGap::Comma && word(at - 1).capital;
  const bool dotted = word(at).upper && word(at).source.size() > word(at).folded.size() + 1;
  if (!behind_comma && !dotted) return false;
  const std::string_view folded = scan_.folded(at);
  const auto found = std::lower_bound(
      kRegionShorts.begin(), kRegionShorts.end(), folded,
      [](const RegionShort& it, std::string_view wanted) { return it.folded < wanted; });
  if (found == kRegionShorts.end() || found->folded != folded) return false;
  if (!word(at).upper && !word(at).stop) return false;
  // "N.Y." is one wherever it stands, "L.A." is none, and neither is the B.C. of a year.
  const bool two_words = found->name.find(' ') != std::string_view::npos;
  const bool year =
      at > 0 && scan_.folded(at - 1).front() >= '0' && scan_.folded(at - 1).front() <= '9';
  if (!behind_comma && (!two_words || year)) return false;
  Found none;
  none.words = 1;
  add_mention(at, none, static_cast<std::uint32_t>(found - kRegionShorts.begin()));
  scan_.weights.push_back({make_country(found->country), 0.5F, scan_.mentions.back().name});
  return true;
}

void NameFinder::add_mention(std::uint32_t at, const Found& found, std::uint32_t short_form) {
  PlaceMention mention;
  mention.first = at;
  mention.last = at + found.words - 1;
  mention.span = {word(at).source.begin, word(mention.last).source.end};
  mention.name = name_number(at, found, short_form);
  scan_.mentions.push_back(mention);
  from_tables_.push_back(found.node != NameIndex::kNone || short_form != kNoRecord);
}

std::uint32_t NameFinder::name_number(std::uint32_t at, const Found& found,
                                      std::uint32_t short_form) {
  std::string folded;
  for (std::uint32_t i = at; i < at + found.words; ++i) {
    if (!folded.empty()) folded += ' ';
    folded += scan_.folded(i);
  }
  const std::string key = short_form == kNoRecord ? folded : ", " + folded;
  const auto next = static_cast<std::uint32_t>(scan_.names.size());
  const auto [it, added] = numbers_.try_emplace(key, next);
  if (added) scan_.names.push_back({folded, found.node, found.range, short_form});
  return it->second;
}

bool NameFinder::is_large_town(const PlaceName& name) const {
  const auto bearers = gazetteer_.bearers(name.range);
  return std::any_of(bearers.begin(), bearers.end(), [this](std::uint32_t number) {
    return gazetteer_.places()[number].population >= kWellKnown;
  });
}

bool NameFinder::is_first_level(const PlaceName& name) const {
  const auto bearers = gazetteer_.bearers(name.range);
  return std::any_of(bearers.begin(), bearers.end(), [this](std::uint32_t number) {
    return gazetteer_.places()[number].region == number;
  });
}

// A name of the article's persons stands for them, unless its words say that it is a place; and a
// little-known place wants such a word somewhere in the article.
void NameFinder::drop_persons() {
  std::vector<Sign> strongest(scan_.names.size(), Sign::None);
  for (const PlaceMention& it : scan_.mentions) {
    Sign sign = sign_at(it.first, it.last);
    if (it.container != kNoRecord) sign = Sign::Strong;
    strongest[it.name] = std::max(strongest[it.name], sign);
  }
  std::vector<PlaceMention> kept;
  std::vector<std::uint32_t> number(scan_.mentions.size(), kNoRecord);
  for (std::size_t i = 0; i < scan_.mentions.size(); ++i) {
    const PlaceMention& it = scan_.mentions[i];
    const Sign best = strongest[it.name];
    const std::string_view folded = scan_.names[it.name].folded;
    bool place = true;
    if (first_names_.count(folded) > 0) {
      place = best == Sign::Strong;
    } else if (!from_tables_[i] && surnames_.count(folded) > 0) {
      place = sign_at(it.first, it.last) == Sign::Strong || it.container != kNoRecord;
    } else if (!from_tables_[i]) {
      const PlaceName& name = scan_.names[it.name];
      const bool given = is_word_of(folded, kGivenNames);
      place = best == Sign::Strong || is_first_level(name) ||
              (!given && (best == Sign::Weak || is_large_town(name)));
    }
    if (!place) continue;
    number[i] = static_cast<std::uint32_t>(kept.size());
    kept.push_back(it);
  }
  for (PlaceMention& it : kept) {
    if (it.container != kNoRecord) it.container = number[it.container];
  }
  scan_.mentions = std::move(kept);
}

// "Lima, Ohio", "Paris (Texas)": whether it does lie there is for the resolver to say.
void NameFinder::link_containers() {
  for (std::size_t i = 0; i + 1 < scan_.mentions.size(); ++i) {
    PlaceMention& inner = scan_.mentions[i];
    const PlaceMention& outer = scan_.mentions[i + 1];
    std::uint32_t at = inner.last + 1;
    if (at >= count()) continue;
    const WordGap gap = word(at).before;
    if (gap != WordGap::Comma && gap != WordGap::Bracket) {
      // "Lima in Ohio"
      if (gap != WordGap::Space || scan_.folded(at) != "in") continue;
      ++at;
    }
    if (at == outer.first) inner.container = static_cast<std::uint32_t>(i + 1);
  }
}

}  // namespace

PlaceScan scan_places(const World& world, const Gazetteer& gazetteer, const Analysis& analysis) {
  PlaceScan scan;
  WordReader reader(analysis, scan);
  if (analysis.document.blocks.empty()) {
    for (const Sentence& sentence : analysis.sentences) reader.read(sentence.span);
  }
  for (const Block& block : analysis.document.blocks) {
    if (is_coded(block.kind) || block.kind == BlockKind::Dateline) reader.read(block.span);
  }
  NameFinder(world, gazetteer, analysis.document.published, scan).run();
  return scan;
}

}  // namespace sayso
