#include "coding/event_clauses.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace sayso {
namespace {

// Answers to what another has done.
bool is_answer(EventType type) {
  return type == EventType::Accuse || type == EventType::Sanction || type == EventType::Coerce ||
         type == EventType::Assault || type == EventType::Reject;
}

// What is answered so.
bool is_hostile_deed(EventType type) {
  return type == EventType::Sanction || type == EventType::Coerce || type == EventType::Assault ||
         type == EventType::Mobilize || type == EventType::Protest;
}

class Sharer {
 public:
  Sharer(const Scene& scene, std::vector<EventDraft>& drafts)
      : scene_(scene), analysis_(scene.analysis()), drafts_(drafts) {}

  void run() {
    for (EventDraft& below : drafts_) {
      if (!below.dropped.empty() || below.modal) continue;
      const Clause& clause = analysis_.clause(below.match.clause);
      if (clause.kind != PredicateKind::Verb || clause.marker == kNoToken) continue;
      const EventDraft* above = draft_at(clause.parent);
      if (above == nullptr) continue;
      share_means(*above, clause, below.match);
      turn_to_cause(*above, clause, below.match);
    }
  }

 private:
  const EventDraft* draft_at(ClauseId id) const {
    const auto found = std::find_if(drafts_.begin(), drafts_.end(), [&](const EventDraft& one) {
      return one.match.clause == id && !one.modal && one.dropped.empty();
    });
    return id == kNoClause || found == drafts_.end() ? nullptr : &*found;
  }

  bool is_marked(const Clause& clause, std::initializer_list<std::string_view> words) const {
    return std::find(words.begin(), words.end(), analysis_.lemma(clause.marker)) != words.end();
  }

  void share_means(const EventDraft& above, const Clause& clause, Match& below) const {
    if (!is_marked(clause, {"by"}) || !below.recipients.empty()) return;
    if (scene_.book().rule(below.rule).reciprocal || below.type == EventType::Protest) return;
    if (!same_countries(above.match.actors, below.actors)) return;
    below.recipients = above.match.recipients;
    below.recipient_slot = above.match.recipient_slot;
  }

  // A pronoun for who acts goes to who is answered, not to who answers.
  void turn_to_cause(const EventDraft& above, const Clause& clause, Match& below) const {
    if (!is_marked(clause, {"after", "because", "since", "when"}) || clause.passive) return;
    if (!is_answer(above.match.type) || !is_hostile_deed(below.type)) return;
    if (below.actors.size() != 1 || above.match.recipients.size() != 1) return;
    Participant& actor = below.actors.front();
    const Participant& answered = above.match.recipients.front();
    if (actor.mention == kNoMention || answered.mention == kNoMention) return;
    const Mention& pronoun = analysis_.mention(actor.mention);
    if (pronoun.kind != MentionKind::Pronoun ||
        !agree(pronoun, analysis_.mention(answered.mention)))
      return;
    const bool own = share_country(below.actors, above.match.actors);
    if (!own || share_country(above.match.recipients, below.recipients)) return;
    actor.actor = answered.actor;
  }

  bool agree(const Mention& pronoun, const Mention& noun) const {
    const std::string_view word = analysis_.lemma(pronoun.head);
    if (word == "they") return noun.plural;
    return word == "it" && !noun.plural && noun.kind == MentionKind::Name;
  }

  const Scene& scene_;
  const Analysis& analysis_;
  std::vector<EventDraft>& drafts_;
};

}  // namespace

void share_between_clauses(const Scene& scene, std::vector<EventDraft>& drafts) {
  Sharer(scene, drafts).run();
}

}  // namespace sayso
