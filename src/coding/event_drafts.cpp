#include "coding/event_drafts.h"

#include <algorithm>
#include <optional>

#include "clause/word_set.h"
#include "coding/event_clauses.h"
#include "coding/event_parties.h"
#include "coding/event_types.h"
#include "coding/topics.h"

namespace sayso {
namespace {

class Drafter {
 public:
  Drafter(const Scene& scene, Matcher& matcher)
      : scene_(scene),
        matcher_(matcher),
        analysis_(scene.analysis()),
        by_clause_(analysis_.clauses.size(), -1) {}

  std::vector<EventDraft> run() {
    collect();
    for (EventDraft& draft : drafts_) govern(draft);
    for (EventDraft& draft : drafts_) blame(draft);
    for (EventDraft& draft : drafts_) drop_aims(draft);
    for (EventDraft& draft : drafts_) share_subject(draft);
    share_between_clauses(scene_, drafts_);
    for (EventDraft& draft : drafts_) {
      if (draft.dropped.empty()) compose_type(scene_, matcher_, draft);
    }
    for (EventDraft& draft : drafts_) admit(draft);
    drop_topics();
    complete_from_article(scene_, drafts_);
    for (EventDraft& draft : drafts_) require_politics(draft);
    leave_scenes(scene_, drafts_);
    for (std::size_t i = 0; i < drafts_.size(); ++i) merge_into_earlier(i);
    return std::move(drafts_);
  }

 private:
  const Clause& clause(const EventDraft& draft) const {
    return analysis_.clause(draft.match.clause);
  }
  const Rule& rule(const EventDraft& draft) const { return scene_.book().rule(draft.match.rule); }
  bool is_noun(const EventDraft& draft) const {
    return !draft.modal && clause(draft).kind == PredicateKind::Noun;
  }

  EventDraft* draft_of(ClauseId id) {
    if (id == kNoClause || by_clause_[index(id)] < 0) return nullptr;
    return &drafts_[static_cast<std::size_t>(by_clause_[index(id)])];
  }

  void collect() {
    for (std::uint32_t i = 0; i < analysis_.clauses.size(); ++i) {
      const ClauseId id{i};
      if (const Match* match = matcher_.match(id)) {
        by_clause_[i] = static_cast<int>(drafts_.size());
        drafts_.push_back({*match, false, {}});
      }
      collect_modal(id);
    }
  }

  // Not beside a request that already asks for the clause: "ordered that Chad should leave".
  void collect_modal(ClauseId id) {
    const ClauseId parent = analysis_.clause(id).parent;
    const Match* above = matcher_.match(parent);
    if (above != nullptr && above->type == EventType::Request) return;
    const Clause& own = analysis_.clause(id);
    if (own.conditional || own.question || own.tense == Tense::Past) return;
    if (std::optional<Match> modal = matcher_.match_modal(id)) {
      drafts_.push_back({std::move(*modal), true, {}});
    }
  }

  // ---- what one event already says of another ---------------------------------------------------

  template <class Function>
  void for_slots(const EventDraft& draft, Run slots, Function function) {
    for (const Slot& slot : scene_.book().slots(slots)) {
      for (const Argument& argument : scene_.arguments(clause(draft))) {
        if (matcher_.in_slot(argument, slot)) function(argument);
      }
    }
  }

  void govern(EventDraft& draft) {
    use_nouns(draft);
    for_slots(draft, rule(draft).governs, [&](const Argument& argument) {
      const ClauseId below = matcher_.clause_of(argument);
      if (below != kNoClause && below != draft.match.clause) drop_below(below, 0);
    });
  }

  // "Lifted the sanctions" is one event: the rule of the verb asked for the noun.
  void use_nouns(const EventDraft& draft) {
    if (draft.modal || is_noun(draft)) return;
    for (const Argument& argument : scene_.arguments(clause(draft))) {
      if (argument.role != ArgumentRole::Object && argument.role != ArgumentRole::Subject) continue;
      EventDraft* noun =
          argument.head == kNoToken ? nullptr : draft_of(scene_.clause_at(argument.head));
      if (noun == nullptr || !is_noun(*noun) || !asks_for(rule(draft), argument)) continue;
      const bool own = has_own_agent(noun->match.clause) &&
                       !same_countries(noun->match.actors, draft.match.actors);
      if (!own) noun->dropped = "part of the event of its verb";
    }
  }

  bool asks_for(const Rule& rule, const Argument& argument) const {
    const Codebook& book = scene_.book();
    for (const Condition& condition : book.conditions(rule.conditions)) {
      const bool here =
          condition.slot.kind == SlotKind::Sentence || matcher_.in_slot(argument, condition.slot);
      if (condition.unless || condition.slot.inside || !here) continue;
      for (const Test& test : book.tests(condition.tests)) {
        if (test.kind == TestKind::Words &&
            scene_.ends_one_of(book.phrases(test.phrases), argument.head))
          return true;
      }
    }
    return false;
  }

  // The clause and what it is about. A noun with a party of its own stays: "rejected Peru's offer".
  void drop_below(ClauseId id, int depth) {
    if (depth > 4) return;
    if (EventDraft* below = draft_of(id)) {
      if (is_noun(*below) && has_own_agent(id)) return;
      below->dropped = "said by the event that governs it";
    }
    for (const Argument& argument : scene_.arguments(analysis_.clause(id))) {
      const bool content = argument.role == ArgumentRole::Complement ||
                           argument.role == ArgumentRole::Object ||
                           (argument.role == ArgumentRole::Oblique && argument.clause != kNoClause);
      const ClauseId below = matcher_.clause_of(argument);
      if (content && below != kNoClause && below != id) drop_below(below, depth + 1);
    }
  }

  bool has_own_agent(ClauseId id) const {
    const auto arguments = scene_.arguments(analysis_.clause(id));
    return std::any_of(arguments.begin(), arguments.end(), [&](const Argument& argument) {
      const bool agent =
          argument.role == ArgumentRole::Possessor || argument.role == ArgumentRole::Modifier ||
          argument.role == ArgumentRole::Subject ||
          (argument.preposition != kNoToken && analysis_.lemma(argument.preposition) == "by");
      return agent && argument.origin == ArgumentOrigin::Own && argument.head != kNoToken &&
             scene_.party_at(argument.head) != kNoMention;
    });
  }

  // "Accused Chad of the raid": the one accused did it.
  void blame(EventDraft& draft) {
    for_slots(draft, rule(draft).blames, [&](const Argument& argument) {
      EventDraft* below = draft_of(matcher_.clause_of(argument));
      if (below == nullptr || below == &draft || !below->match.actors.empty()) return;
      if (!overlap_parties(draft.match.recipients, below->match.recipients))
        below->match.actors = draft.match.recipients;
    });
    for (const Slot& slot : scene_.book().slots(rule(draft).blames)) blame_beyond(draft, slot);
  }

  // "Blamed Chad's allies for the raid", read as allies for the raid.
  void blame_beyond(EventDraft& draft, const Slot& slot) {
    if (slot.kind != SlotKind::Preposition || slot.inside) return;
    for (const Argument& argument : scene_.arguments(clause(draft))) {
      if (argument.role != ArgumentRole::Object || argument.head == kNoToken) continue;
      for (const TokenId child : scene_.children(argument.head)) {
        const auto below = scene_.children(child);
        const bool fits = std::any_of(below.begin(), below.end(), [&](TokenId marker) {
          return analysis_.token(marker).deprel == Deprel::Case &&
                 scene_.lemma(marker) == slot.preposition;
        });
        EventDraft* deed = fits ? draft_of(scene_.clause_at(child)) : nullptr;
        if (deed != nullptr && deed->match.actors.empty())
          deed->match.actors = draft.match.recipients;
      }
    }
  }

  // "Flew to Lima to end the strike", "efforts to end the war".
  void drop_aims(EventDraft& draft) {
    if (draft.modal || !is_aim(clause(draft))) return;
    drop_aim_below(draft.match.clause, 0);
  }

  bool is_aim(const Clause& clause) const {
    if (clause.kind != PredicateKind::Verb || clause.predicate == kNoToken) return false;
    if (analysis_.token(clause.predicate).morph.verb_form != VerbForm::Inf ||
        clause.modality != Modality::None)
      return false;
    if (clause.link == ClauseLink::Adverbial || tells_noun(clause)) return true;
    if (clause.link == ClauseLink::Coordinated && clause.parent != kNoClause)
      return is_aim(analysis_.clause(clause.parent));
    if (clause.link != ClauseLink::Participial || clause.parent == kNoClause) return false;
    const TokenId noun = analysis_.token(clause.predicate).head;
    if (noun == kNoToken || scene_.lemma(noun) == kNoLemma) return true;
    return scene_.book().course(scene_.lemma(noun)) == Course::None &&
           matcher_.match(scene_.clause_at(noun)) == nullptr;
  }

  // "A meeting is planned to discuss the border": the plan is of the meeting.
  bool tells_noun(const Clause& clause) const {
    if (clause.parent == kNoClause ||
        scene_.course(analysis_.clause(clause.parent).predicate) == Course::None)
      return false;
    for (const Argument& argument : scene_.arguments(analysis_.clause(clause.parent))) {
      const bool core =
          argument.role == ArgumentRole::Subject || argument.role == ArgumentRole::Object;
      if (core && argument.head != kNoToken &&
          matcher_.match(scene_.clause_at(argument.head)) != nullptr)
        return true;
    }
    return false;
  }

  void drop_aim_below(ClauseId id, int depth) {
    if (depth > 3) return;
    if (EventDraft* below = draft_of(id)) {
      if (depth > 0 && is_noun(*below) && has_own_agent(id)) return;
      below->dropped = "an aim, not an act";
    }
    for (const Argument& argument : scene_.arguments(analysis_.clause(id))) {
      const ClauseId below = matcher_.clause_of(argument);
      const bool content =
          argument.role == ArgumentRole::Complement || argument.role == ArgumentRole::Object;
      if (content && below != kNoClause && below != id) drop_aim_below(below, depth + 1);
    }
  }

  // ---- parties from the clause above ------------------------------------------------------------

  // A meeting or clash with one side takes the subject above it: "arrived for talks with Peru",
  // "were arrested after a clash with soldiers".
  void share_subject(EventDraft& draft) {
    if (!draft.dropped.empty() || !is_noun(draft) || !rule(draft).reciprocal) return;
    if (draft.match.type != EventType::Consult && draft.match.type != EventType::Assault) return;
    if (draft.match.actors.size() != 1 || is_plural(scene_, draft.match.actors)) return;
    const ClauseId above = scene_.verb_above(draft.match.clause);
    if (above == kNoClause) return;
    for (const Argument& argument : scene_.arguments(analysis_.clause(above))) {
      const bool subject_of_passive =
          argument.role == ArgumentRole::Object && argument.origin == ArgumentOrigin::Passive;
      if ((argument.role != ArgumentRole::Subject && !subject_of_passive) ||
          argument.head == kNoToken)
        continue;
      const std::vector<Participant> subject = matcher_.parties_at(argument.head);
      if (overlap_parties(subject, draft.match.actors)) continue;
      draft.match.actors.insert(draft.match.actors.begin(), subject.begin(), subject.end());
      return;
    }
  }

  // ---- what counts ------------------------------------------------------------------------------

  // A text about a match or an accident does not hold every type of event.
  void drop_topics() {
    const std::uint32_t types = types_not_coded(scene_);
    for (EventDraft& draft : drafts_) {
      if (draft.dropped.empty() && ((types >> static_cast<unsigned>(draft.match.type)) & 1U) != 0)
        draft.dropped = "the text is about something else";
    }
  }

  // A noun counts when a party, victim or date hangs on it or a verb tells its course.
  void admit(EventDraft& draft) {
    if (draft.dropped.empty() && is_mere_modifier(draft))
      draft.dropped = "a participle that only describes";
    if (!draft.dropped.empty() || !is_noun(draft)) return;
    if (!draft.match.actors.empty() || !draft.match.recipients.empty()) return;
    const Clause& own = clause(draft);
    const ClauseId above = scene_.teller(draft.match.clause);
    const bool told =
        own.support != kNoToken ||
        (above != kNoClause && scene_.course(analysis_.clause(above).predicate) != Course::None);
    if (!told && !has_date(own) && !has_course(own))
      draft.dropped = "a noun without party, date or course";
  }

  // "The displaced families", "an exiled leader": who they are, not what happened. "The US-backed
  // government" names who does it, and "the visiting minister" is on a visit now.
  bool is_mere_modifier(const EventDraft& draft) const {
    const Clause& own = clause(draft);
    if (draft.modal || own.kind != PredicateKind::Verb ||
        analysis_.token(own.predicate).deprel != Deprel::Amod)
      return false;
    if (draft.match.type == EventType::Consult && !own.passive) return false;
    const auto arguments = scene_.arguments(own);
    return std::none_of(arguments.begin(), arguments.end(), [&](const Argument& argument) {
      return argument.role == ArgumentRole::Subject && argument.head != kNoToken &&
             analysis_.token(argument.head).head == own.predicate;
    });
  }

  // "The stalled talks", "a failed coup"
  bool has_course(const Clause& own) const {
    const auto below = scene_.children(own.predicate);
    return std::any_of(below.begin(), below.end(), [&](TokenId child) {
      return analysis_.token(child).deprel == Deprel::Amod && scene_.course(child) != Course::None;
    });
  }

  bool has_date(const Clause& own) const {
    for (const TokenId child : scene_.children(own.predicate)) {
      const Span span = analysis_.token(child).span;
      for (const TimeExpression& time : analysis_.times) {
        if (time.kind != TimeKind::Duration && time.span.contains(span)) return true;
      }
    }
    return false;
  }

  void require_politics(EventDraft& draft) {
    if (!draft.dropped.empty()) return;
    std::vector<Participant> all = draft.match.actors;
    all.insert(all.end(), draft.match.recipients.begin(), draft.match.recipients.end());
    // "Workers will not end the strike" is judged as what they decline to do.
    const bool civilians =
        scene_.book().civilians(draft.match.type) || scene_.book().civilians(rule(draft).type);
    const bool political = std::any_of(all.begin(), all.end(), [&](const Participant& one) {
      return !is_unknown(one.actor) && (civilians || !is_civil(one.actor));
    });
    if (!political) draft.dropped = "no political actor";
  }

  // ---- one act told twice in a sentence ---------------------------------------------------------

  void merge_into_earlier(std::size_t i) {
    EventDraft& later = drafts_[i];
    if (!later.dropped.empty()) return;
    for (std::size_t j = i; j-- > 0;) {
      EventDraft& earlier = drafts_[j];
      if (clause(earlier).sentence != clause(later).sentence) return;
      if (!earlier.dropped.empty() || !same_act(earlier, later)) continue;
      add_missing(earlier.match.actors, later.match.actors);
      add_missing(earlier.match.recipients, later.match.recipients);
      later.dropped = "the same act as another predicate of the sentence";
      return;
    }
  }

  static void add_missing(std::vector<Participant>& to, const std::vector<Participant>& from) {
    if (to.empty()) to = from;
  }

  bool same_act(const EventDraft& a, const EventDraft& b) const {
    if (a.match.type != b.match.type || a.modal != b.modal) return false;
    if (a.modal) return same_countries(a.match.recipients, b.match.recipients);
    const bool nested =
        hangs_on(a.match.clause, b.match.clause) || hangs_on(b.match.clause, a.match.clause);
    const bool together =
        clause(b).link == ClauseLink::Coordinated &&
        (clause(b).parent == a.match.clause || clause(b).parent == clause(a).parent);
    if (!nested && !together) return false;
    return agree_on(a.match.actors, b.match.actors) &&
           agree_on(a.match.recipients, b.match.recipients);
  }

  // Whether one clause is a noun that stands in the other: "arrived for a visit".
  bool hangs_on(ClauseId noun, ClauseId verb) const {
    const Clause& own = analysis_.clause(noun);
    if (own.kind != PredicateKind::Noun || is_another_time(own)) return false;
    const auto arguments = scene_.arguments(analysis_.clause(verb));
    return own.parent == verb ||
           std::any_of(arguments.begin(), arguments.end(), [&](const Argument& argument) {
             return argument.role == ArgumentRole::Oblique && argument.head == own.predicate;
           });
  }

  // "Met during the visit" is a meeting beside the visit.
  bool is_another_time(const Clause& noun) const {
    static constexpr auto kBeside = word_set({"after", "before", "despite", "during", "since"});
    const auto below = scene_.children(noun.predicate);
    return std::any_of(below.begin(), below.end(), [&](TokenId child) {
      return analysis_.token(child).deprel == Deprel::Case &&
             kBeside.contains(analysis_.lemma(child));
    });
  }

  static bool agree_on(const std::vector<Participant>& a, const std::vector<Participant>& b) {
    return a.empty() || b.empty() || same_countries(a, b);
  }

  const Scene& scene_;
  Matcher& matcher_;
  const Analysis& analysis_;
  std::vector<EventDraft> drafts_;
  std::vector<int> by_clause_;  // -1: none; modal demands are not in it
};

}  // namespace

std::vector<EventDraft> draft_events(const Scene& scene, Matcher& matcher) {
  return Drafter(scene, matcher).run();
}

}  // namespace sayso
