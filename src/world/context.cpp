#include "world/context.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "world/abbreviations.h"
#include "world/actor_words.h"
#include "world/fold.h"

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

// "the Peruvian embassy", "Peru's ambassador".
bool is_post_abroad(const Analysis& analysis, const NameMatch& name) {
  TokenId next{index(name.last) + 1};
  const auto within = [&] { return index(next) < analysis.tokens.size(); };
  if (within() && (analysis.form(next) == "'s" || analysis.form(next) == "'"))
    next = TokenId{index(next) + 1};
  return name.kind <= NameKind::People && within() && kPostsAbroad.contains(analysis.lemma(next));
}

// "told AFP": agencies report from everywhere, and say nothing of where.
bool is_agency(const World& world, const NameMatch& name) {
  return name.kind == NameKind::Organisation &&
         world.organisations()[name.record].kind == OrganisationKind::NewsAgency;
}

// The countries the article names other than by their bodies.
std::vector<CountryCode> named_countries(const World& world, const ArticleCountry& article,
                                         const NameScan& scan) {
  std::vector<CountryCode> named = {article.country};
  for (const NameMatch& name : scan.names) {
    if (name.kind == NameKind::Organisation) continue;
    const CountryCode country = country_of(world, name.kind, name.record);
    if (std::find(named.begin(), named.end(), country) == named.end()) named.push_back(country);
  }
  return named;
}

class Settler {
 public:
  Settler(const World& world, const Analysis& analysis, const ArticleCountry& article,
          const NameScan& scan)
      : world_(world),
        analysis_(analysis),
        scan_(scan),
        named_(named_countries(world, article, scan)) {
    for (const GivenAbbreviation& given : find_given_abbreviations(analysis, scan)) {
      if (means_another(given)) redefined_.push_back(given.form);
    }
  }

  // Picks what the name means here; false if nothing in the tables.
  bool settle(NameMatch& name) const {
    if (name.kind == NameKind::Organisation && !name.own && is_redefined(name)) return false;
    if (name.kind != NameKind::Organisation || name.own || is_named(name.record)) return true;
    if (names_its_country(name)) return true;
    for (const NameEntry& entry : world_.names().entries(name.node)) {
      if (entry.kind != NameKind::Organisation || !is_named(entry.record)) continue;
      const Period& period = world_.organisations()[entry.record].period;
      if (when(analysis_.document.published, period) != When::During) continue;
      name.record = entry.record;
      return true;
    }
    return !is_common(name);
  }

 private:
  bool is_redefined(const NameMatch& name) const {
    return name.first == name.last && std::find(redefined_.begin(), redefined_.end(),
                                                analysis_.form(name.first)) != redefined_.end();
  }

  // Whether an abbreviation stands for words that have nothing in common with the body of the
  // tables, or whose body is of a country the article does not name.
  bool means_another(const GivenAbbreviation& given) const {
    const std::uint32_t record = scan_.names[given.name].record;
    const std::string name = to_lower(world_.organisations()[record].name);
    bool shares = false;
    for (std::uint32_t i = index(given.first); i <= index(given.last); ++i) {
      const std::uint32_t known = scan_.name_at[i];
      const bool same = known != UINT32_MAX && scan_.names[known].kind == NameKind::Organisation &&
                        scan_.names[known].record == record;
      if (same) return false;
      const std::string word = to_lower(analysis_.form(TokenId{i}));
      shares = shares || (word.size() > 3 && name.find(word) != std::string::npos);
    }
    return !shares || !is_named(record);
  }

  bool is_named(std::uint32_t record) const {
    const CountryCode code = world_.organisations()[record].code;
    return world_.country(code) == nullptr ||
           std::find(named_.begin(), named_.end(), code) != named_.end();
  }

  // "Peruvian armed forces": the name itself says whose they are.
  bool names_its_country(const NameMatch& name) const {
    std::string pool;
    std::vector<FoldedWord> words;
    fold_words(analysis_.document.text, name.span, pool, words);
    const NameIndex& names = world_.names();
    NameIndex::Node node = NameIndex::kRoot;
    for (const FoldedWord& word : words) {
      node = names.step(node, names.word(slice(pool, word.folded)));
      if (node == NameIndex::kNone) return false;
      const auto entries = names.entries(node);
      const CountryCode code = world_.organisations()[name.record].code;
      const bool country = std::any_of(entries.begin(), entries.end(), [&](const NameEntry& it) {
        return it.kind <= NameKind::People && world_.countries()[it.record].code == code;
      });
      if (country) return true;
    }
    return false;
  }

  bool is_common(const NameMatch& name) const {
    const OrganisationKind kind = world_.organisations()[name.record].kind;
    const bool of_a_state = kind == OrganisationKind::Party || kind == OrganisationKind::Court ||
                            kind == OrganisationKind::Ministry ||
                            kind == OrganisationKind::Parliament ||
                            kind == OrganisationKind::SecurityService;
    return of_a_state && scan_.role_at[index(name.last)] != UINT32_MAX;
  }

  const World& world_;
  const Analysis& analysis_;
  const NameScan& scan_;
  std::vector<CountryCode> named_;
  std::vector<std::string_view> redefined_;  // abbreviations that mean something else here
};

}  // namespace

void settle_names(const World& world, const Analysis& analysis, const ArticleCountry& article,
                  NameScan& scan) {
  const Settler settler(world, analysis, article, scan);
  std::vector<NameMatch> kept;
  for (NameMatch& name : scan.names) {
    if (settler.settle(name)) kept.push_back(name);
  }
  scan.names = std::move(kept);
  std::fill(scan.name_at.begin(), scan.name_at.end(), UINT32_MAX);
  for (std::uint32_t i = 0; i < scan.names.size(); ++i) {
    for (std::uint32_t t = index(scan.names[i].first); t <= index(scan.names[i].last); ++t) {
      scan.name_at[t] = i;
    }
  }
}

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
    if (is_agency(world, name) || is_post_abroad(analysis, name)) continue;
    counter.add(country_of(world, name.kind, name.record),
                index(name.first) < lead ? kLeadWeight : 1);
  }
  return counter.best();
}

}  // namespace sayso
