#include "coding/event_drafts.h"

#include <algorithm>
#include <optional>

#include "coding/event_parties.h"

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
    for (EventDraft& draft : drafts_) compose(draft);
    for (EventDraft& draft : drafts_) admit(draft);
    complete_from_article(scene_, drafts_);
    for (EventDraft& draft : drafts_) require_politics(draft);
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
        drafts_.push_back({*match, false, false, {}});
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
      drafts_.push_back({std::move(*modal), true, false, {}});
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
          argument.origin == ArgumentOrigin::Own &&
          (argument.role == ArgumentRole::Possessor || argument.role == ArgumentRole::Modifier ||
           argument.role == ArgumentRole::Subject);
      return agent && argument.head != kNoToken && scene_.party_at(argument.head) != kNoMention;
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
    if (clause.link != ClauseLink::Participial || clause.parent == kNoClause) return false;
    const TokenId noun = analysis_.token(clause.predicate).head;
    if (noun == kNoToken || scene_.lemma(noun) == kNoLemma) return true;
    return scene_.book().course(scene_.lemma(noun)) == Course::None &&
           matcher_.match(scene_.clause_at(noun)) == nullptr;
  }

  // "A meeting is planned to discuss the border": the plan is of the meeting.
  bool tells_noun(const Clause& clause) const {
    if (clause.parent == kNoClause ||
        course_of(analysis_.clause(clause.parent).predicate) == Course::None)
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

  // A meeting with one side takes the subject above it: "arrived for talks with Peru".
  void share_subject(EventDraft& draft) {
    if (!draft.dropped.empty() || !is_noun(draft) || !rule(draft).reciprocal) return;
    if (draft.match.type != EventType::Consult) return;
    if (draft.match.actors.size() != 1 || is_plural(scene_, draft.match.actors)) return;
    const ClauseId above = scene_.verb_above(draft.match.clause);
    if (above == kNoClause) return;
    for (const Argument& argument : scene_.arguments(analysis_.clause(above))) {
      if (argument.role != ArgumentRole::Subject || argument.head == kNoToken) continue;
      const std::vector<Participant> subject = matcher_.parties_at(argument.head);
      if (overlap_parties(subject, draft.match.actors)) continue;
      draft.match.actors.insert(draft.match.actors.begin(), subject.begin(), subject.end());
      return;
    }
  }

  // ---- time -------------------------------------------------------------------------------------

  void compose(EventDraft& draft) {
    if (!draft.dropped.empty()) return;
    draft.ahead = !draft.modal && is_ahead(draft);
    if (!draft.ahead) return;
    const Codebook& book = scene_.book();
    if (is_refusal(draft)) {
      draft.match.type = book.declined(draft.match.type);
      draft.match.trigger = with_negation(clause(draft), draft.match.trigger);
      return;
    }
    const EventType vowed = book.vowed(draft.match.type);
    if (vowed != draft.match.type) {
      if (says_so_itself(draft) && (!draft.match.recipients.empty() || has_condition(draft)))
        draft.match.type = vowed;
      return;
    }
    draft.match.type = book.ahead(draft.match.type);
  }

  // "Will not free the men", of one's own act: a refusal, whose trigger takes in the negation.
  bool is_refusal(const EventDraft& draft) const {
    const Clause& own = clause(draft);
    if (scene_.book().declined(draft.match.type) == draft.match.type) return false;
    if (own.kind != PredicateKind::Verb || own.negation == kNoToken || draft.match.actors.empty())
      return false;
    return own.modality == Modality::Future || own.modality == Modality::Conditional;
  }

  Span with_negation(const Clause& own, Span trigger) const {
    return cover(analysis_.token(own.negation).span, trigger);
  }

  bool is_ahead(const EventDraft& draft) {
    const Clause& own = clause(draft);
    if (own.modality == Modality::Future || is_arranged(own)) return true;
    if (is_future_in_past(own) || governed_ahead(draft.match.clause)) return true;
    return is_noun(draft) && noun_ahead(draft);
  }

  // "Is travelling to Lima on Tuesday", before that Tuesday.
  bool is_arranged(const Clause& own) const {
    if (!own.progressive || own.tense != Tense::Pres) return false;
    return std::any_of(analysis_.times.begin(), analysis_.times.end(),
                       [&](const TimeExpression& time) {
                         return own.extent.contains(time.span) && is_later(time.date);
                       });
  }

  // Certainly after the document: not the month or year that it lies in.
  bool is_later(const Date& date) const {
    const Date& today = analysis_.document.published;
    if (date.empty() || today.empty()) return false;
    if (date.year != today.year) return date.year > today.year;
    if (date.precision == DatePrecision::Year) return false;
    if (date.month != today.month) return date.month > today.month;
    return date.is_day() && today.is_day() && date.day > today.day;
  }

  // "Said it would send": what was still ahead for the one who said it.
  bool is_future_in_past(const Clause& own) const {
    if (own.modality != Modality::Conditional || own.parent == kNoClause ||
        own.link == ClauseLink::Relative)
      return false;
    const Clause& above = analysis_.clause(own.parent);
    return own.link == ClauseLink::Complement &&
           (above.tense == Tense::Past || above.kind != PredicateKind::Verb);
  }

  // "Plans to meet", "hopes for talks", "the decision to send".
  bool governed_ahead(ClauseId id) const {
    const Clause& own = analysis_.clause(id);
    if (own.kind == PredicateKind::Verb &&
        analysis_.token(own.predicate).morph.verb_form == VerbForm::Inf) {
      const TokenId above = analysis_.token(own.predicate).head;
      if (above != kNoToken && puts_ahead(above)) return true;
    }
    if (own.parent == kNoClause) return false;
    for (const Argument& argument : scene_.arguments(analysis_.clause(own.parent))) {
      if (argument.role != ArgumentRole::Complement || matcher_.clause_of(argument) != id) continue;
      return puts_ahead(analysis_.clause(own.parent).predicate);
    }
    return false;
  }

  bool puts_ahead(TokenId governor) const {
    const Course course = course_of(governor);
    return course == Course::Ahead || course == Course::Hoped;
  }

  // "A meeting is planned", "talks will begin", "Monday's planned talks", "arrived for talks".
  bool noun_ahead(const EventDraft& draft) {
    const Clause& own = clause(draft);
    if (own.support != kNoToken && course_of(own.support) == Course::Ahead) return true;
    for (const TokenId child : scene_.children(own.predicate)) {
      const Deprel relation = analysis_.token(child).deprel;
      if (relation == Deprel::Amod && course_of(child) == Course::Ahead) return true;
      if (relation == Deprel::Case && own.support == kNoToken && analysis_.lemma(child) == "for" &&
          is_purpose(draft)) {
        return true;
      }
    }
    if (has_later_date(own)) return true;
    const ClauseId above = teller(draft.match.clause);
    if (above == kNoClause) return false;
    const Clause& verb = analysis_.clause(above);
    const Course course = course_of(verb.predicate);
    return course == Course::Ahead || (course == Course::Held && verb.modality == Modality::Future);
  }

  // "Arrived for talks", not "called for talks": one goes to a meeting to meet.
  bool is_purpose(const EventDraft& draft) {
    const Match* above = matcher_.match(scene_.verb_above(draft.match.clause));
    return above != nullptr && above->type == EventType::Consult &&
           draft.match.type == EventType::Consult;
  }

  // "A summit in July", before that July.
  bool has_later_date(const Clause& own) const {
    for (const TokenId child : scene_.children(own.predicate)) {
      const Span span = analysis_.token(child).span;
      for (const TimeExpression& time : analysis_.times) {
        if (time.span.contains(span) && is_later(time.date)) return true;
      }
    }
    return false;
  }

  // The verb that tells the course of a noun: its subject or object stands there.
  ClauseId teller(ClauseId id) const {
    const Clause& own = analysis_.clause(id);
    if (own.parent == kNoClause) return kNoClause;
    for (const Argument& argument : scene_.arguments(analysis_.clause(own.parent))) {
      const bool core =
          argument.role == ArgumentRole::Subject || argument.role == ArgumentRole::Object;
      if (core && argument.head == own.predicate) return own.parent;
    }
    return kNoClause;
  }

  Course course_of(TokenId token) const {
    const LemmaId lemma = scene_.lemma(token);
    return lemma == kNoLemma ? Course::None : scene_.book().course(lemma);
  }

  bool says_so_itself(const EventDraft& draft) const {
    const AttributionId id = scene_.speaker_at(draft.match.trigger_token);
    if (id == kNoAttribution) return false;
    const Run run = analysis_.attribution(id).actors;
    return std::any_of(
        draft.match.actors.begin(), draft.match.actors.end(), [&](const Participant& actor) {
          for (std::uint32_t i = run.first; i < run.end(); ++i) {
            if (!actor.actor.country.empty() && analysis_.actors[i].country == actor.actor.country)
              return true;
          }
          return false;
        });
  }

  bool has_condition(const EventDraft& draft) const {
    return std::any_of(analysis_.clauses.begin(), analysis_.clauses.end(),
                       [&](const Clause& other) {
                         return other.conditional && other.parent == draft.match.clause;
                       });
  }

  // ---- what counts ------------------------------------------------------------------------------

  // A noun counts when a party, victim or date hangs on it or a verb tells its course.
  void admit(EventDraft& draft) {
    if (!draft.dropped.empty() || !is_noun(draft)) return;
    if (!draft.match.actors.empty() || !draft.match.recipients.empty()) return;
    const Clause& own = clause(draft);
    const ClauseId above = teller(draft.match.clause);
    const bool told =
        own.support != kNoToken ||
        (above != kNoClause && course_of(analysis_.clause(above).predicate) != Course::None);
    if (!told && !has_date(own)) draft.dropped = "a noun without party, date or course";
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
    const bool civilians = scene_.book().civilians(draft.match.type);
    const bool political = std::any_of(all.begin(), all.end(), [&](const Participant& one) {
      return civilians || !is_civil(one.actor);
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
    return own.kind == PredicateKind::Noun && own.parent == verb;
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
