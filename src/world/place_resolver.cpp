#include "world/place_resolver.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "text/characters.h"
#include "world/country_codes.h"
#include "world/names.h"
#include "world/place_words.h"

namespace sayso {
namespace {

// On the scale of the priors, powers of ten of people.
constexpr float kInside = 8;         // lies in what follows its comma
constexpr float kContains = 3;       // holds what stands before the comma
constexpr float kPublisher = 0.7F;   // in the country of the publisher
constexpr float kCountryShare = 2;   // if all countries named are its own
constexpr float kRegionShare = 2;    // if all regions named are its own
constexpr float kNear = 2.5F;        // with other places near by
constexpr float kKind = 3;           // "province", "city" beside the name
constexpr float kRange = 150;        // kilometres at which nearness has faded to a third
constexpr float kSuburb = 60;        // a town behind the comma holds what is within
constexpr float kLooseRegion = 400;  // a region of the tables alone holds what is within

constexpr std::array<std::string_view, 10> kRegionNouns = {
    "county",     "department", "district",  "governorate", "oblast",
    "prefecture", "province",   "provinces", "region",      "state"};
constexpr std::array<std::string_view, 6> kTownNouns = {"airport", "city", "mayor",
                                                        "suburb",  "town", "village"};

using Candidates = std::vector<PlaceCandidate>;

bool is_area(const PlaceCandidate& it) {
  return it.precision == PlacePrecision::Country || it.precision == PlacePrecision::Region;
}

bool contains(const PlaceCandidate& outer, const PlaceCandidate& inner) {
  if (outer.country != inner.country || outer.country.empty()) return false;
  if (inner.precision == PlacePrecision::Country) return false;
  if (outer.precision == PlacePrecision::Country) return true;
  if (outer.precision != PlacePrecision::Region) {
    return !is_area(inner) && kilometres(outer, inner) < kSuburb;
  }
  if (is_area(inner) && inner.first_level) return false;
  if (outer.first_level && outer.region != kNoRegion && inner.region != kNoRegion)
    return outer.region == inner.region;
  return kilometres(outer, inner) < kLooseRegion;
}

class Resolver {
 public:
  Resolver(const World& world, const Gazetteer& gazetteer, const Document& document,
           const PlaceScan& scan)
      : world_(world), gazetteer_(gazetteer), document_(document), scan_(scan) {}

  std::vector<PlaceCandidate> run() {
    find_publisher();
    for (const PlaceName& name : scan_.names) {
      candidates_.push_back(candidates_of(world_, gazetteer_, document_.published, name));
    }
    containers_.assign(scan_.names.size(), kNoName);
    for (const PlaceMention& it : scan_.mentions) note_container(it);
    winners_.resize(scan_.names.size());
    for (int round = 0; round < 2; ++round) {
      weigh_context();
      std::vector<std::optional<PlaceCandidate>> next(scan_.names.size());
      for (std::uint32_t i = 0; i < next.size(); ++i) next[i] = choose(i, containers_[i]);
      winners_ = std::move(next);
    }
    weigh_context();
    std::vector<PlaceCandidate> meant;
    for (const PlaceMention& it : scan_.mentions) meant.push_back(resolve(it));
    return meant;
  }

 private:
  // ---- the country of the publisher ----

  void find_publisher() {
    const std::string& name = document_.publisher;
    const auto visit = [&](NameKind kind, std::uint32_t record) {
      if (kind == NameKind::Organisation && publisher_.empty())
        publisher_ = world_.organisations()[record].country;
    };
    find_names_in(world_, name, {0, static_cast<std::uint32_t>(name.size())}, visit);
    if (publisher_.empty()) publisher_ = country_of_domain(name);
  }

  // "news.example.co.uk"
  static CountryCode country_of_domain(std::string_view host) {
    const std::size_t dot = host.rfind('.');
    if (dot == std::string_view::npos || host.size() - dot != 3) return {};
    std::string code(host.substr(dot + 1));
    for (char& c : code) c = is_ascii_lower(c) ? static_cast<char>(c - 'a' + 'A') : c;
    return country_of_alpha2(code == "UK" ? "GB" : code);
  }

  // ---- what stands behind the comma ----

  // The name behind the comma, or behind that one's if it is in no list: "London, Laurel County,
  // Ky."
  std::uint32_t container_of(const PlaceMention& inner) const {
    std::uint32_t at = inner.container;
    while (at != kNoRecord && candidates_[scan_.mentions[at].name].empty())
      at = scan_.mentions[at].container;
    return at == kNoRecord ? kNoName : scan_.mentions[at].name;
  }

  void note_container(const PlaceMention& inner) {
    const std::uint32_t outer = container_of(inner);
    if (outer == kNoName || outer == inner.name || !holds(outer, inner.name)) return;
    if (containers_[inner.name] == kNoName) containers_[inner.name] = outer;
    ++held_[{outer, inner.name}];
  }

  // Whether a name may say where another lies: one of its places holds one of the other's, or it
  // is plainly a state and the other plainly no list of states.
  bool holds(std::uint32_t outer, std::uint32_t inner) const {
    for (const PlaceCandidate& a : candidates_[outer]) {
      for (const PlaceCandidate& b : candidates_[inner]) {
        if (contains(a, b)) return true;
      }
    }
    return is_plain_region(outer) && !has_area(inner);
  }

  bool is_plain_region(std::uint32_t name) const {
    const Candidates& all = candidates_[name];
    const auto region = [](const PlaceCandidate& it) {
      return it.precision == PlacePrecision::Region && it.first_level;
    };
    const auto other = [](const PlaceCandidate& it) {
      return it.precision == PlacePrecision::Country || it.prior > 6;
    };
    if (scan_.names[name].short_form != kNoRecord) return !all.empty();
    return std::any_of(all.begin(), all.end(), region) &&
           std::none_of(all.begin(), all.end(),
                        [&](const PlaceCandidate& it) { return !region(it) && other(it); });
  }

  bool has_area(std::uint32_t name) const {
    return std::any_of(candidates_[name].begin(), candidates_[name].end(),
                       [](const PlaceCandidate& it) {
                         return is_area(it) && (it.first_level || it.prior > 6.5F);
                       });
  }

  // ---- context ----

  void weigh_context() {
    countries_.clear();
    regions_.clear();
    for (const CountryWeight& it : scan_.weights) {
      // Names of several places speak for the one they turned out to mean.
      if (it.name != kNoName && winners_[it.name]) continue;
      countries_[it.country].push_back({it.name, it.weight});
    }
    for (const PlaceMention& it : scan_.mentions) {
      const std::optional<PlaceCandidate>& winner = winners_[it.name];
      if (!winner) continue;
      countries_[winner->country].push_back({it.name, 0.5F});
      if (winner->region != kNoRegion)
        regions_[winner->region].push_back({it.name, winner->first_level ? 1.0F : 0.5F});
    }
  }

  struct Voice {
    std::uint32_t name;
    float weight;
  };
  template <class Key>
  using Voices = std::map<Key, std::vector<Voice>>;

  // The share of a country or region in what other names say.
  template <class Key>
  static float share(const Voices<Key>& voices, const Key& key, std::uint32_t own) {
    float mine = 0;
    float all = 0;
    for (const auto& [other, list] : voices) {
      for (const Voice& voice : list) {
        if (voice.name == own) continue;
        all += voice.weight;
        if (other == key) mine += voice.weight;
      }
    }
    return all == 0 ? 0 : mine / (all + 1);  // one voice is not yet all
  }

  float nearness(const PlaceCandidate& it, std::uint32_t own) const {
    if (it.precision == PlacePrecision::Country) return 0;
    float sum = 0;
    for (std::uint32_t i = 0; i < winners_.size(); ++i) {
      if (i == own || !winners_[i] || winners_[i]->precision == PlacePrecision::Country) continue;
      const float weight = is_area(*winners_[i]) ? 0.3F : 0.6F;
      sum += weight * std::exp(-kilometres(it, *winners_[i]) / kRange);
    }
    return std::min(sum, 1.0F);
  }

  // ---- choice ----

  std::optional<PlaceCandidate> choose(std::uint32_t name, std::uint32_t container) const {
    std::optional<PlaceCandidate> best;
    float best_score = 0;
    bool placed = container == kNoName;
    for (const PlaceCandidate& it : candidates_[name]) {
      float score = it.prior + context(it, name);
      const bool inside = container != kNoName && lies_in(it, container);
      placed = placed || inside;
      if (inside) score += kInside;
      if (!best || score > best_score) {
        best = it;
        best_score = score;
      }
    }
    if (!placed) return stand_in(container);
    return best;
  }

  float context(const PlaceCandidate& it, std::uint32_t name) const {
    float score = kCountryShare * share(countries_, it.country, name);
    if (it.country == publisher_ && !publisher_.empty()) score += kPublisher;
    if (it.region != kNoRegion) score += kRegionShare * share(regions_, it.region, name);
    score += kNear * nearness(it, name);
    score += kContains * std::min(1.0F, held(it, name));
    return score + kKind * kind_signs(it, name);
  }

  bool lies_in(const PlaceCandidate& it, std::uint32_t container) const {
    return std::any_of(candidates_[container].begin(), candidates_[container].end(),
                       [&](const PlaceCandidate& outer) { return contains(outer, it); });
  }

  // How many names before its comma it can hold.
  float held(const PlaceCandidate& it, std::uint32_t name) const {
    float sum = 0;
    for (auto at = held_.lower_bound({name, 0}); at != held_.end() && at->first.first == name;
         ++at) {
      const Candidates& inner = candidates_[at->first.second];
      const bool holds = std::any_of(inner.begin(), inner.end(),
                                     [&](const PlaceCandidate& own) { return contains(it, own); });
      sum += holds ? 1.0F : 0.0F;
    }
    return sum;
  }

  // The region stands for a town of it that is not in the gazetteer.
  std::optional<PlaceCandidate> stand_in(std::uint32_t container) const {
    std::optional<PlaceCandidate> region = winners_[container];
    if (!region && !candidates_[container].empty()) region = candidates_[container].front();
    if (region) region->first_level = false;
    return region;
  }

  // The share of its mentions with "city" or "province" beside them.
  float kind_signs(const PlaceCandidate& it, std::uint32_t name) const {
    if (it.precision == PlacePrecision::Country) return 0;
    const bool region = is_area(it);
    int signs = 0;
    int all = 0;
    for (const PlaceMention& mention : scan_.mentions) {
      if (mention.name != name) continue;
      ++all;
      const auto is_noun = [&](std::string_view word) {
        return region ? is_word_of(word, kRegionNouns) : is_word_of(word, kTownNouns);
      };
      const std::uint32_t after = mention.last + 1;
      const bool behind = after < scan_.words.size() &&
                          scan_.words[after].before == WordGap::Space &&
                          is_noun(scan_.folded(after));
      const bool before = mention.first > 1 && scan_.folded(mention.first - 1) == "of" &&
                          is_noun(scan_.folded(mention.first - 2));
      if (behind || before) ++signs;
    }
    return all == 0 ? 0 : static_cast<float>(signs) / static_cast<float>(all);
  }

  PlaceCandidate resolve(const PlaceMention& mention) const {
    std::uint32_t container = containers_[mention.name];
    const std::uint32_t own = container_of(mention);
    if (own != kNoName && held_.count({own, mention.name}) > 0) container = own;
    if (container == containers_[mention.name])
      return winners_[mention.name].value_or(PlaceCandidate{});
    return choose(mention.name, container).value_or(PlaceCandidate{});
  }

  static constexpr std::uint32_t kNoName = kNoRecord;

  const World& world_;
  const Gazetteer& gazetteer_;
  const Document& document_;
  const PlaceScan& scan_;
  CountryCode publisher_ = {};
  std::vector<Candidates> candidates_;                  // by name
  std::vector<std::optional<PlaceCandidate>> winners_;  // by name, of the round before
  std::vector<std::uint32_t> containers_ = {};          // by name: the name behind its comma
  std::map<std::pair<std::uint32_t, std::uint32_t>, int> held_;  // (container, name)
  Voices<CountryCode> countries_;
  Voices<std::uint32_t> regions_;
};

}  // namespace

std::vector<PlaceCandidate> resolve_places(const World& world, const Gazetteer& gazetteer,
                                           const Document& document, const PlaceScan& scan) {
  return Resolver(world, gazetteer, document, scan).run();
}

}  // namespace sayso
