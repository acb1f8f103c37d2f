#include "pipeline/codebook_diff.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "coding/codebook.h"
#include "pipeline/codebook_check.h"

namespace sayso {
namespace {

std::vector<ChangedEvent> list_events(const Coder& coder, const Analysis& analysis, bool added) {
  const Codebook& codebook = coder.codebook();
  std::vector<ChangedEvent> events;
  for (const Event& event : analysis.events) {
    events.push_back({added, event.sentence, event_notation(coder, analysis, event),
                      fmt::format("{} ({}:{})", codebook.rule_name(event.rule),
                                  codebook.rule_file(event.rule), codebook.rule(event.rule).line)});
  }
  return events;
}

// Takes one event that reads the same out of `from`, if there is one.
bool take(const ChangedEvent& event, std::vector<ChangedEvent>& from) {
  const auto found = std::find_if(from.begin(), from.end(), [&](const ChangedEvent& other) {
    return other.sentence == event.sentence && other.event == event.event;
  });
  if (found == from.end()) return false;
  from.erase(found);
  return true;
}

}  // namespace

CodebookDiff compare_events(const Coder& before, const Analysis& first, const Coder& after,
                            const Analysis& second) {
  CodebookDiff diff;
  std::vector<ChangedEvent> added = list_events(after, second, true);
  for (ChangedEvent& event : list_events(before, first, false)) {
    if (take(event, added)) {
      ++diff.same;
    } else {
      diff.changes.push_back(std::move(event));
    }
  }
  diff.changes.insert(diff.changes.end(), added.begin(), added.end());
  std::stable_sort(
      diff.changes.begin(), diff.changes.end(),
      [](const ChangedEvent& a, const ChangedEvent& b) { return a.sentence < b.sentence; });
  return diff;
}

}  // namespace sayso
