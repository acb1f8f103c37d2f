#include "coding/codebook_faults.h"

#include <algorithm>

namespace sayso {
namespace {

bool holds_all(std::span<const Slot> all, std::span<const Slot> some) {
  return std::all_of(some.begin(), some.end(), [&](const Slot& slot) {
    return std::find(all.begin(), all.end(), slot) != all.end();
  });
}

// Whether a rule wants nothing that another does not want too.
bool needs_no_more(Need one, Need other) {
  return one == Need::Any || one == other || other == Need::Both;
}

class ShadowFinder {
 public:
  explicit ShadowFinder(const Codebook& book) : book_(book) {}

  std::vector<ShadowedTrigger> run() const {
    std::vector<ShadowedTrigger> found;
    for (const Trigger& trigger : book_.triggers()) {
      if (book_.rule(trigger.rule).own) continue;  // of a dictionary: as it was found
      const Trigger* before = find_before(trigger);
      if (before != nullptr) found.push_back({trigger.rule, before->rule, &trigger});
    }
    std::stable_sort(
        found.begin(), found.end(),
        [](const ShadowedTrigger& a, const ShadowedTrigger& b) { return a.rule < b.rule; });
    return found;
  }

 private:
  const Trigger* find_before(const Trigger& trigger) const {
    for (const Trigger& other : book_.triggers()) {
      if (&other == &trigger) return nullptr;
      if (same_words(other, trigger) && other.rule < trigger.rule &&
          comes_first(book_.rule(other.rule), book_.rule(trigger.rule)))
        return &other;
    }
    return nullptr;
  }

  bool same_words(const Trigger& a, const Trigger& b) const {
    return a.kind == b.kind && book_.text(a.label) == book_.text(b.label);
  }

  bool comes_first(const Rule& first, const Rule& second) const {
    return needs_no_more(first.need, second.need) && asks_no_more(first, second) &&
           wishes(first) >= wishes(second) && first.reciprocal == second.reciprocal &&
           (first.places || !second.places) &&
           holds_all(book_.slots(first.actor), book_.slots(second.actor)) &&
           holds_all(book_.slots(first.recipient), book_.slots(second.recipient));
  }

  // Every condition of the first stands in the second too.
  bool asks_no_more(const Rule& first, const Rule& second) const {
    const auto has = book_.conditions(second.conditions);
    const auto asked = book_.conditions(first.conditions);
    return std::all_of(asked.begin(), asked.end(), [&](const Condition& condition) {
      return std::any_of(has.begin(), has.end(), [&](const Condition& other) {
        return other.unless == condition.unless &&
               book_.text(other.label) == book_.text(condition.label);
      });
    });
  }

  // How many conditions make it stronger.
  std::ptrdiff_t wishes(const Rule& rule) const {
    const auto conditions = book_.conditions(rule.conditions);
    return std::count_if(conditions.begin(), conditions.end(),
                         [](const Condition& condition) { return !condition.unless; });
  }

  const Codebook& book_;
};

}  // namespace

std::vector<ShadowedTrigger> find_shadowed_triggers(const Codebook& book) {
  return ShadowFinder(book).run();
}

}  // namespace sayso
