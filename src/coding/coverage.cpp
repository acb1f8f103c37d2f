#include "coding/coverage.h"

#include <algorithm>

#include "coding/parties.h"
#include "coding/scene.h"

namespace sayso {
namespace {

// What an Analysis says about its clauses, as far as coverage asks.
class ClauseMarks {
 public:
  ClauseMarks(const Scene& scene, const Analysis& analysis)
      : scene_(scene), analysis_(analysis), told_(analysis.clauses.size()) {
    for (const Attribution& attribution : analysis.attributions) {
      if (attribution.clause != kNoClause) told_[index(attribution.clause)] = true;
    }
    for (const Clause& clause : analysis.clauses) {
      const ClauseId verb =
          clause.support == kNoToken ? kNoClause : scene.clause_at(clause.support);
      if (verb != kNoClause) told_[index(verb)] = true;
    }
  }

  // Whether the clause may be an event: an actor takes part, and it is no cue, no light verb
  // and no actor itself.
  bool may_be_event(ClauseId id) const {
    const Clause& clause = analysis_.clause(id);
    if (clause.predicate == kNoToken || told_[index(id)]) return false;
    const bool someone = scene_.party_at(clause.predicate) != kNoMention ||
                         scene_.place_at(clause.predicate) != kNoPlace;
    if (someone) return false;  // "the president of Peru"
    const auto arguments = scene_.arguments(clause);
    return std::any_of(arguments.begin(), arguments.end(), [&](const Argument& argument) {
      return argument.head != kNoToken && is_political(scene_.party_at(argument.head));
    });
  }

 private:
  bool is_political(MentionId id) const {
    if (id == kNoMention) return false;
    const Run actors = analysis_.mention(id).actors;
    for (std::uint32_t i = actors.first; i < actors.end(); ++i) {
      if (!is_civil(analysis_.actors[i])) return true;
    }
    return false;
  }

  const Scene& scene_;
  const Analysis& analysis_;
  std::vector<bool> told_;
};

}  // namespace

CoverageCounter::CoverageCounter(const Codebook& book) : book_(&book), fired_(book.rule_count()) {}

void CoverageCounter::add(const Analysis& analysis) {
  const Scene scene(*book_, analysis);
  std::vector<bool> coded(analysis.clauses.size());
  for (const Event& event : analysis.events) {
    ++fired_[index(event.rule)];
    coded[index(event.clause)] = true;
  }
  const ClauseMarks marks(scene, analysis);
  for (std::uint32_t i = 0; i < analysis.clauses.size(); ++i) {
    if (!marks.may_be_event(ClauseId{i})) continue;
    const Clause& clause = analysis.clauses[i];
    ++predicates_;
    coded_ += coded[i] ? 1 : 0;
    const LemmaId lemma = scene.lemma(clause.predicate);
    const auto triggers = lemma == kNoLemma ? std::span<const Trigger>() : book_->triggers(lemma);
    const bool covered = std::any_of(triggers.begin(), triggers.end(), [&](const Trigger& trigger) {
      return trigger.kind == trigger_kind(clause.kind);
    });
    covered_ += covered ? 1 : 0;
    if (covered) continue;
    const std::string word = normalize_word(analysis.lemma(clause.predicate));
    UncoveredPredicate& found = uncovered_[{word, clause.kind}];
    if (found.count++ == 0) {
      found.lemma = word;
      found.kind = clause.kind;
      found.example = analysis.text(analysis.sentence(clause.sentence).span);
    }
  }
}

std::vector<UncoveredPredicate> CoverageCounter::uncovered() const {
  std::vector<UncoveredPredicate> all;
  for (const auto& [key, predicate] : uncovered_) all.push_back(predicate);
  std::stable_sort(
      all.begin(), all.end(),
      [](const UncoveredPredicate& a, const UncoveredPredicate& b) { return a.count > b.count; });
  return all;
}

}  // namespace sayso
