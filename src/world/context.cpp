#include "world/context.h"

#include <vector>

namespace sayso {
namespace {

// What a name in the lead or the dateline weighs beside one further down.
constexpr float kLeadWeight = 2;
constexpr float kDatelineWeight = 3;

struct Count {
  CountryCode country = {};
  float weight = 0;
};

class Counter {
 public:
  explicit Counter(const World& world) : world_(world) {}

  void add(CountryCode country, float weight) {
    if (country.empty() || world_.country(country) == nullptr) return;
    total_ += weight;
    for (Count& count : counts_) {
      if (count.country == country) {
        count.weight += weight;
        return;
      }
    }
    counts_.push_back({country, weight});
  }

  ArticleCountry best() const {
    Count best;
    for (const Count& count : counts_) {
      if (count.weight > best.weight) best = count;
    }
    return {best.country, total_ > 0 ? best.weight / total_ : 0};
  }

 private:
  const World& world_;
  std::vector<Count> counts_;
  float total_ = 0;
};

CountryCode country_of(const World& world, NameKind kind, std::uint32_t record) {
  switch (kind) {
    case NameKind::Person: {
      const auto tenures = world.tenures(world.people()[record]);
      return tenures.empty() ? CountryCode{} : tenures.front().country;
    }
    case NameKind::Organisation:
      return world.organisations()[record].code;
    case NameKind::Place:
      return world.places()[record].country;
    default:
      return world.countries()[record].code;
  }
}

void count_dateline(const World& world, const Analysis& analysis, Counter& counter) {
  for (const Block& block : analysis.document.blocks) {
    if (block.kind != BlockKind::Dateline) continue;
    find_names_in(world, analysis.document.text, block.span,
                  [&](NameKind kind, std::uint32_t record) {
                    counter.add(country_of(world, kind, record), kDatelineWeight);
                  });
  }
}

}  // namespace

ArticleCountry find_article_country(const World& world, const Analysis& analysis,
                                    const NameScan& scan) {
  Counter counter(world);
  count_dateline(world, analysis, counter);
  const std::uint32_t lead =
      analysis.sentences.empty() ? 0 : analysis.sentences.front().tokens.end();
  for (const NameMatch& name : scan.names) {
    // Backers and foes live elsewhere.
    if (name.use == NameUse::Backs || name.use == NameUse::For || name.use == NameUse::Against)
      continue;
    counter.add(country_of(world, name.kind, name.record),
                index(name.first) < lead ? kLeadWeight : 1);
  }
  return counter.best();
}

}  // namespace sayso
