#include "world/places.h"

#include <algorithm>
#include <map>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "world/fold.h"
#include "world/names.h"

namespace sayso {
namespace {

bool is_place_name(const NameMatch& match) {
  const bool kind = match.kind == NameKind::Country || match.kind == NameKind::Capital ||
                    match.kind == NameKind::Place;
  return kind && match.use != NameUse::For && match.use != NameUse::Against;
}

// How often each country is named, in the document and in one sentence.
class CountryCounts {
 public:
  void add(CountryCode code, SentenceId sentence) {
    ++in_document_[code];
    ++in_sentence_[{sentence, code}];
  }
  int document(CountryCode code) const { return find(in_document_, code); }
  int sentence(SentenceId id, CountryCode code) const {
    return find(in_sentence_, std::pair{id, code});
  }

 private:
  template <class Map, class Key>
  static int find(const Map& map, const Key& key) {
    const auto found = map.find(key);
    return found == map.end() ? 0 : found->second;
  }

  std::map<CountryCode, int> in_document_;
  std::map<std::pair<SentenceId, CountryCode>, int> in_sentence_;
};

class PlaceFinder {
 public:
  PlaceFinder(const World& world, Analysis& analysis)
      : world_(world), analysis_(analysis), scan_(scan_names(world, analysis)) {}

  void run() {
    number_sentences();
    for (const NameMatch& match : scan_.names) count_country(match);
    for (const NameMatch& match : scan_.names) {
      if (is_place_name(match)) add(match);
    }
  }

 private:
  // The bearers a name may have.
  struct Candidate {
    const NamedPlace* place = nullptr;  // null: the country itself, or a capital without an entry
    const Country* country = nullptr;
    bool capital = false;
  };

  void number_sentences() {
    sentence_of_.resize(analysis_.tokens.size(), kNoSentence);
    for (std::uint32_t i = 0; i < analysis_.sentences.size(); ++i) {
      const Run tokens = analysis_.sentences[i].tokens;
      for (std::uint32_t t = tokens.first; t < tokens.end(); ++t) sentence_of_[t] = SentenceId{i};
    }
  }

  SentenceId sentence_of(const NameMatch& match) const { return sentence_of_[index(match.first)]; }

  void count_country(const NameMatch& match) {
    if (match.kind > NameKind::People || match.kind == NameKind::Organisation) return;
    counts_.add(world_.countries()[match.record].code, sentence_of(match));
  }

  std::vector<Candidate> candidates(const NameMatch& match) {
    std::vector<Candidate> found;
    for (const NameEntry& entry : entries(match.span)) {
      if (entry.kind == NameKind::Country || entry.kind == NameKind::Capital) {
        found.push_back(
            {nullptr, &world_.countries()[entry.record], entry.kind == NameKind::Capital});
      } else if (entry.kind == NameKind::Place) {
        const NamedPlace& place = world_.places()[entry.record];
        found.push_back({&place, world_.country(place.country), false});
      }
    }
    return found;
  }

  // What the index has under the words of a span.
  std::span<const NameEntry> entries(Span span) {
    pool_.clear();
    words_.clear();
    fold_words(analysis_.document.text, span, pool_, words_);
    NameIndex::Node node = NameIndex::kRoot;
    for (const FoldedWord& word : words_) {
      node = world_.names().step(node, world_.names().word(slice(pool_, word.folded)));
      if (node == NameIndex::kNone) return {};
    }
    return world_.names().entries(node);
  }

  // A country's own name first, then the country the context speaks of, capitals, and size.
  std::tuple<bool, int, bool, std::uint32_t> rank(const Candidate& candidate,
                                                  SentenceId sentence) const {
    const CountryCode code = country_code(candidate);
    const bool itself = candidate.place == nullptr && !candidate.capital;
    int near = counts_.document(code) > 0 ? 1 : 0;
    if (counts_.sentence(sentence, code) > 0) near = 2;
    return {itself, near, candidate.capital,
            candidate.place == nullptr ? 0 : candidate.place->population};
  }

  static CountryCode country_code(const Candidate& candidate) {
    if (candidate.place != nullptr) return candidate.place->country;
    return candidate.country == nullptr ? CountryCode{} : candidate.country->code;
  }

  void add(const NameMatch& match) {
    const std::vector<Candidate> bearers = candidates(match);
    if (bearers.empty()) return;
    const SentenceId sentence = sentence_of(match);
    const Candidate& best = *std::max_element(bearers.begin(), bearers.end(),
                                              [&](const Candidate& a, const Candidate& b) {
                                                return rank(a, sentence) < rank(b, sentence);
                                              });
    Place place;
    place.span = match.span;
    place.sentence = sentence;
    place.head = match.last;
    place.country = country_code(best);
    fill(place, best, bearers);
    analysis_.places.push_back(place);
  }

  void fill(Place& place, const Candidate& best, const std::vector<Candidate>& bearers) {
    const NamedPlace* point = best.place;
    for (const Candidate& other : bearers) {  // a capital's own point is in the table of places
      const bool same = other.place != nullptr && other.place->country == place.country;
      if (best.capital && same) point = other.place;
    }
    if (point != nullptr) {
      place.precision = point->precision;
      place.name = keep(point->name);
      place.latitude = point->latitude;
      place.longitude = point->longitude;
      place.geonameid = point->geonameid;
      return;
    }
    place.precision = best.capital ? PlacePrecision::City : PlacePrecision::Country;
    place.name = keep(best.capital ? analysis_.text(place.span) : best.country->name);
    place.latitude = best.country->latitude;
    place.longitude = best.country->longitude;
  }

  Span keep(std::string_view text) {
    const auto begin = static_cast<std::uint32_t>(analysis_.strings.size());
    analysis_.strings += text;
    return {begin, static_cast<std::uint32_t>(analysis_.strings.size())};
  }

  const World& world_;
  Analysis& analysis_;
  const NameScan scan_;
  std::vector<SentenceId> sentence_of_;
  CountryCounts counts_;
  std::string pool_;
  std::vector<FoldedWord> words_;
};

}  // namespace

void find_places(const World& world, Analysis& analysis) {
  analysis.places.clear();
  PlaceFinder(world, analysis).run();
}

}  // namespace sayso
