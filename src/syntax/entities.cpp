// Finding entities: every phrase by itself, then the names of the document together.

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "syntax/entity_model.h"
#include "syntax/entity_spans.h"
#include "syntax/entity_words.h"

namespace sayso {
namespace {

std::size_t best_class(const EntitySums& sums, std::size_t classes) {
  return static_cast<std::size_t>(
      std::max_element(sums.begin(), sums.begin() + static_cast<std::ptrdiff_t>(classes)) -
      sums.begin());
}

EntityKind best_kind(const EntitySums& sums) {
  return static_cast<EntityKind>(best_class(sums, kEntityKinds));
}

void add(const EntitySums& from, EntitySums& to) {
  for (std::size_t k = 0; k < to.size(); ++k) to[k] += from[k];
}

class EntityFinder {
 public:
  EntityFinder(const EntityModel& model, Analysis& analysis) : model_(model), analysis_(analysis) {}

  void run() {
    analysis_.entities.clear();
    for (const Sentence& sentence : analysis_.sentences) {
      sentence_.read(analysis_, sentence.tokens);
      for (std::uint32_t t = sentence.tokens.first; t < sentence.tokens.end(); ++t) {
        if (may_head_entity(analysis_, t)) look_at(t);
      }
    }
    agree_on_names();
  }

 private:
  struct Named {
    std::size_t entity = 0;
    EntitySums sums = {};
  };

  void look_at(std::uint32_t head) {
    EntityFeatures features;
    sentence_.add_word_features(head, features);
    sentence_.add_context_features(head, features);
    const EntitySums sums = model_.score(features);
    if (best_class(sums, kNoEntityClass + 1) == kNoEntityClass) return;
    const Run phrase = phrase_of(analysis_, sentence_.tree(), head);
    const Run name = name_in(analysis_, sentence_.tree().tokens(), phrase, head);
    if (!name.empty()) named_.push_back({analysis_.entities.size(), sums});
    const EntityKind kind = by_noun(best_kind(sums), analysis_.lemma(TokenId{head}), phrase);
    analysis_.entities.push_back({span_of(phrase), span_of(name), TokenId{head}, kind});
  }

  // Some nouns tell the kind more closely.
  EntityKind by_noun(EntityKind kind, std::string_view noun, Run phrase) const {
    const NounClass known = noun_class(noun);
    if (kind == EntityKind::Place && known == NounClass::Facility) return EntityKind::Facility;
    if (kind == EntityKind::Place && known == NounClass::Region) return EntityKind::Country;
    if (kind == EntityKind::Abstract && known == NounClass::Unit && has_number(phrase))
      return EntityKind::Quantity;
    return kind;
  }

  bool has_number(Run phrase) const {
    for (std::uint32_t t = phrase.first; t < phrase.end(); ++t) {
      if (analysis_.tokens[t].upos == Upos::Num) return true;
    }
    return false;
  }

  Span span_of(Run tokens) const {
    if (tokens.empty()) return {};
    return {analysis_.tokens[tokens.first].span.begin, analysis_.tokens[tokens.end() - 1].span.end};
  }

  std::string_view name_of(const Named& named) const {
    return analysis_.text(analysis_.entities[named.entity].name);
  }

  // All mentions of a name vote on its kind; those of a last name with those of the whole.
  void agree_on_names() {
    std::unordered_map<std::string_view, EntitySums> votes;
    for (const Named& named : named_) add(named.sums, votes[name_of(named)]);
    std::unordered_map<std::string_view, std::string_view> persons;  // by last name
    for (const Named& named : named_) {
      const std::string_view name = name_of(named);
      const std::size_t space = name.rfind(' ');
      if (space == std::string_view::npos || best_kind(votes[name]) != EntityKind::Person) continue;
      persons.emplace(name.substr(space + 1), name);
    }
    for (const auto& [last, whole] : persons) {
      const auto alone = votes.find(last);
      if (alone == votes.end()) continue;
      add(alone->second, votes[whole]);
      alone->second = votes[whole];
    }
    for (const Named& named : named_) {
      const std::string_view name = name_of(named);
      const std::string_view last = name.substr(name.rfind(' ') + 1);
      const EntityKind kind = best_kind(votes[name]);
      const bool built = kind == EntityKind::Place && noun_class(last) == NounClass::Facility;
      analysis_.entities[named.entity].kind = built ? EntityKind::Facility : kind;
    }
  }

  const EntityModel& model_;
  Analysis& analysis_;
  EntitySentence sentence_;
  std::vector<Named> named_;
};

}  // namespace

void find_entities(const EntityModel& model, Analysis& analysis) {
  EntityFinder(model, analysis).run();
}

}  // namespace sayso
