#include "world/place_candidates.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <string>

#include "world/fold.h"
#include "world/place_words.h"

namespace sayso {
namespace {

// Priors of what has no population, on the scale of log10(people).
constexpr float kCountryPrior = 8.5F;
constexpr float kRegionPrior = 7;       // of the tables: what news speaks of
constexpr float kSitePrior = 6;         // of the tables
constexpr float kOtherRegionPrior = 5;  // of the gazetteer
constexpr float kOtherSitePrior = 3.5F;
constexpr float kTableBonus = 0.5F;  // towns of the tables are there because news is
constexpr float kCapitalBonus = 1;
constexpr float kSameTown = 60;  // kilometres between two points of one town

float of_people(std::uint32_t population) {
  return std::log10(static_cast<float>(std::max(population, 1000U)));
}

class CandidateFinder {
 public:
  CandidateFinder(const World& world, const Gazetteer& gazetteer, const Date& day)
      : world_(world), gazetteer_(gazetteer), day_(day) {}

  std::vector<PlaceCandidate> find(const PlaceName& name) {
    if (name.short_form != kNoRecord) return find_short(kRegionShorts[name.short_form]);
    if (name.node != NameIndex::kNone) add_table_entries(name.node);
    add_gazetteer_places(name.range);
    settle_capital();
    return std::move(found_);
  }

 private:
  // "Ky.": the region of that name in that country.
  std::vector<PlaceCandidate> find_short(const RegionShort& brief) {
    PlaceName full;
    std::string pool;
    std::vector<FoldedWord> words;
    fold_words(brief.name, {0, static_cast<std::uint32_t>(brief.name.size())}, pool, words);
    full.node = NameIndex::kRoot;
    for (const FoldedWord& word : words) {
      const std::string_view folded = slice(pool, word.folded);
      full.range =
          &word == &words.front() ? gazetteer_.begin(folded) : gazetteer_.next(full.range, folded);
      if (full.node != NameIndex::kNone)
        full.node = world_.names().step(full.node, world_.names().word(folded));
    }
    std::vector<PlaceCandidate> all = find(full);
    const auto other = [&](const PlaceCandidate& it) {
      return it.precision != PlacePrecision::Region || it.country != make_country(brief.country);
    };
    std::erase_if(all, other);
    for (PlaceCandidate& it : all) it.first_level = true;
    return all;
  }

  void add_table_entries(NameIndex::Node node) {
    std::optional<std::uint32_t> country;
    for (const NameEntry& entry : world_.names().entries(node)) {
      if (entry.kind == NameKind::Country) {
        if (!country || !is_of_day(*country)) country = entry.record;
      } else if (entry.kind == NameKind::Capital) {
        if (capital_ == nullptr || is_of_day(entry.record))
          capital_ = &world_.countries()[entry.record];
      } else if (entry.kind == NameKind::Place) {
        add(world_.places()[entry.record]);
      }
    }
    if (country && !is_part(world_.countries()[*country])) add(world_.countries()[*country]);
  }

  // England is a name of its country in the tables, and a region of it.
  bool is_part(const Country& country) const {
    return std::any_of(found_.begin(), found_.end(), [&](const PlaceCandidate& it) {
      return it.country == country.code && it.precision == PlacePrecision::Region;
    });
  }

  bool is_of_day(std::uint32_t country) const {
    return when(day_, world_.countries()[country].period) == When::During;
  }

  void add(const Country& country) {
    PlaceCandidate it;
    it.name = country.name;
    it.country = country.code;
    it.precision = PlacePrecision::Country;
    it.latitude = country.latitude;
    it.longitude = country.longitude;
    it.prior = kCountryPrior;
    found_.push_back(it);
  }

  void add(const NamedPlace& place) {
    PlaceCandidate it;
    it.name = place.name;
    it.country = place.country;
    it.precision = place.precision;
    it.geonameid = place.geonameid;
    it.latitude = place.latitude;
    it.longitude = place.longitude;
    it.prior = place.precision == PlacePrecision::City ? of_people(place.population) + kTableBonus
               : place.precision == PlacePrecision::Region ? kRegionPrior
                                                           : kSitePrior;
    found_.push_back(it);
  }

  // A place of the tables is given what the gazetteer knows of it; others are added.
  void add_gazetteer_places(const Gazetteer::Range& range) {
    for (const std::uint32_t number : gazetteer_.bearers(range)) {
      const GazetteerPlace& place = gazetteer_.places()[number];
      PlaceCandidate it;
      it.name = gazetteer_.name_of(place);
      it.country = make_country({place.country.data(), place.country.size()});
      it.precision = precision_of(place.kind);
      it.region = place.region;
      it.first_level = place.region == number;
      it.geonameid = place.geonameid;
      it.latitude = place.latitude;
      it.longitude = place.longitude;
      it.prior = prior_of(place);
      const auto same = std::find_if(found_.begin(), found_.end(),
                                     [&](const PlaceCandidate& own) { return is_same(own, it); });
      if (same == found_.end()) {
        found_.push_back(it);
        continue;
      }
      same->region = it.region;
      same->first_level = same->first_level || it.first_level;
      if (same->geonameid == 0) same->geonameid = it.geonameid;
      if (it.precision == PlacePrecision::City)
        same->prior = std::max(same->prior, it.prior + kTableBonus);
    }
  }

  static float prior_of(const GazetteerPlace& place) {
    if (place.kind == PlaceKind::City) return of_people(place.population);
    return place.kind == PlaceKind::Region ? kOtherRegionPrior : kOtherSitePrior;
  }

  static bool is_same(const PlaceCandidate& own, const PlaceCandidate& other) {
    if (own.country != other.country || own.precision != other.precision) return false;
    return own.precision == PlacePrecision::Region || kilometres(own, other) < kSameTown;
  }

  // A capital's point is that of the largest town of its name in its country.
  void settle_capital() {
    if (capital_ == nullptr) return;
    PlaceCandidate* town = nullptr;
    for (PlaceCandidate& it : found_) {
      const bool fits = it.country == capital_->code && it.precision == PlacePrecision::City;
      if (fits && (town == nullptr || it.prior > town->prior)) town = &it;
    }
    if (town == nullptr) {
      add(*capital_);
      town = &found_.back();
      town->name = capital_->capital;
      town->precision = PlacePrecision::City;
      town->prior = kSitePrior;
    }
    town->capital = true;
    town->prior += kCapitalBonus;
  }

  const World& world_;
  const Gazetteer& gazetteer_;
  const Date& day_;
  const Country* capital_ = nullptr;
  std::vector<PlaceCandidate> found_;
};

}  // namespace

std::vector<PlaceCandidate> candidates_of(const World& world, const Gazetteer& gazetteer,
                                          const Date& day, const PlaceName& name) {
  return CandidateFinder(world, gazetteer, day).find(name);
}

float kilometres(const PlaceCandidate& a, const PlaceCandidate& b) {
  constexpr float kDegree = std::numbers::pi_v<float> / 180;
  constexpr float kDiameter = 2 * 6371;
  const float north = std::sin((a.latitude - b.latitude) * kDegree / 2);
  const float east = std::sin((a.longitude - b.longitude) * kDegree / 2);
  const float chord =
      north * north + std::cos(a.latitude * kDegree) * std::cos(b.latitude * kDegree) * east * east;
  return kDiameter * std::asin(std::min(1.0F, std::sqrt(chord)));
}

}  // namespace sayso
