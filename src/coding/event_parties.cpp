#include "coding/event_parties.h"

#include <algorithm>

namespace sayso {
namespace {

bool is_dropped(const EventDraft& draft) { return !draft.dropped.empty(); }

class Completer {
 public:
  Completer(const Scene& scene, std::vector<EventDraft>& drafts) : scene_(scene), drafts_(drafts) {}

  void run() {
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      if (is_dropped(drafts_[i]) || !is_mutual(drafts_[i])) continue;
      Match& match = drafts_[i].match;
      if (match.actors.empty()) {
        take_all(i);
      } else if (match.actors.size() == 1 && match.recipients.empty() &&
                 !is_plural(scene_, match.actors)) {
        take_other(i);
      }
    }
  }

 private:
  const Rule& rule(const EventDraft& draft) const { return scene_.book().rule(draft.match.rule); }
  bool is_mutual(const EventDraft& draft) const { return rule(draft).reciprocal; }

  void take_all(std::size_t i) {
    for (std::size_t j = i; j-- > 0;) {
      if (is_dropped(drafts_[j]) || !is_mutual(drafts_[j]) || drafts_[j].match.actors.empty())
        continue;
      drafts_[i].match.actors = drafts_[j].match.actors;
      return;
    }
  }

  void take_other(std::size_t i) {
    Match& match = drafts_[i].match;
    for (std::size_t j = i; j-- > 0;) {
      if (is_dropped(drafts_[j]) || !is_mutual(drafts_[j]) ||
          !share_country(match.actors, drafts_[j].match.actors))
        continue;
      for (const Participant& other : drafts_[j].match.actors) {
        if (!share_country(match.actors, {other})) match.actors.push_back(other);
      }
      return;
    }
  }

  const Scene& scene_;
  std::vector<EventDraft>& drafts_;
};

}  // namespace

bool is_plural(const Scene& scene, const std::vector<Participant>& parties) {
  return std::any_of(parties.begin(), parties.end(), [&](const Participant& one) {
    return one.mention != kNoMention && scene.analysis().mention(one.mention).plural;
  });
}

void complete_from_article(const Scene& scene, std::vector<EventDraft>& drafts) {
  Completer(scene, drafts).run();
}

}  // namespace sayso
