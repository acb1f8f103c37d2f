#include "coding/event_types.h"

#include <algorithm>

#include "clause/word_set.h"

namespace sayso {
namespace {

class TypeComposer {
 public:
  TypeComposer(const Scene& scene, Matcher& matcher)
      : scene_(scene), matcher_(matcher), analysis_(scene.analysis()) {}

  void compose(EventDraft& draft) {
    if (draft.modal || !is_ahead(draft)) return;
    const Codebook& book = scene_.book();
    if (is_refusal(draft)) {
      draft.match.type = book.declined(draft.match.type);
      draft.match.trigger = with_negation(clause(draft), draft.match.trigger);
      return;
    }
    const EventType vowed = book.vowed(draft.match.type);
    if (vowed != draft.match.type) {
      if (is_vow(draft)) draft.match.type = vowed;
      return;
    }
    draft.match.type = book.ahead(draft.match.type);
  }

 private:
  const Clause& clause(const EventDraft& draft) const {
    return analysis_.clause(draft.match.clause);
  }
  bool is_noun(const EventDraft& draft) const {
    return !draft.modal && clause(draft).kind == PredicateKind::Noun;
  }

  // "Will not free the men", of one's own act: a refusal, whose trigger takes in the negation.
  bool is_refusal(const EventDraft& draft) const {
    const Clause& own = clause(draft);
    if (scene_.book().declined(draft.match.type) == draft.match.type) return false;
    if (draft.match.actors.empty()) return false;
    const Clause* told = &own;
    if (own.kind != PredicateKind::Verb) {  // "will not begin talks"
      const ClauseId verb = scene_.teller(draft.match.clause);
      if (verb == kNoClause || scene_.course(analysis_.clause(verb).predicate) != Course::Held)
        return false;
      told = &analysis_.clause(verb);
    }
    return told->negation != kNoToken &&
           (told->modality == Modality::Future || told->modality == Modality::Conditional);
  }

  Span with_negation(const Clause& own, Span trigger) const {
    if (own.kind != PredicateKind::Verb || own.negation == kNoToken) return trigger;
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
    const Course course = scene_.course(governor);
    return course == Course::Ahead || course == Course::Hoped;
  }

  // "A meeting is planned", "talks will begin", "Monday's planned talks", "arrived for talks".
  bool noun_ahead(const EventDraft& draft) {
    const Clause& own = clause(draft);
    if (own.support != kNoToken && scene_.course(own.support) == Course::Ahead) return true;
    for (const TokenId child : scene_.children(own.predicate)) {
      const Deprel relation = analysis_.token(child).deprel;
      if (relation == Deprel::Amod && scene_.course(child) == Course::Ahead) return true;
      if (relation == Deprel::Case && analysis_.lemma(child) == "for" && is_purpose(draft)) {
        return true;
      }
    }
    if (has_later_date(own) || is_part_of_plan(draft)) return true;
    const ClauseId above = scene_.teller(draft.match.clause);
    if (above == kNoClause) return false;
    const Clause& verb = analysis_.clause(above);
    const Course course = scene_.course(verb.predicate);
    return course == Course::Ahead || (course == Course::Held && verb.modality == Modality::Future);
  }

  // "Will raise the matter during a visit to Peru": the visit is ahead too.
  bool is_part_of_plan(const EventDraft& draft) const {
    static constexpr auto kDuring = word_set({"at", "during", "for", "in", "on"});
    const ClauseId above = scene_.verb_above(draft.match.clause);
    if (above == kNoClause || analysis_.clause(above).modality != Modality::Future) return false;
    const auto arguments = scene_.arguments(analysis_.clause(above));
    return std::any_of(arguments.begin(), arguments.end(), [&](const Argument& argument) {
      return argument.head == clause(draft).predicate && argument.preposition != kNoToken &&
             scene_.book().ahead(draft.match.type) != draft.match.type &&
             kDuring.contains(analysis_.lemma(argument.preposition));
    });
  }

  // "Arrived for talks", not "called for talks": one goes to a meeting to meet. "Arrived for a
  // visit" is the visit.
  bool is_purpose(const EventDraft& draft) {
    if (!scene_.book().rule(draft.match.rule).reciprocal) return false;
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

  // "We will strike the port", not "decided to leave the cabinet": a plan is no threat.
  bool is_vow(const EventDraft& draft) {
    const bool aimed = !draft.match.recipients.empty() || has_condition(draft) || is_aimed(draft);
    return aimed && says_so_itself(draft) && !governed_ahead(draft.match.clause);
  }

  // "Will boycott the election", "will strike the port": a target that is no party.
  bool is_aimed(const EventDraft& draft) const {
    if (draft.match.type != EventType::Protest && draft.match.type != EventType::Assault)
      return false;
    const auto arguments = scene_.arguments(clause(draft));
    return std::any_of(arguments.begin(), arguments.end(), [](const Argument& argument) {
      return argument.role == ArgumentRole::Object;
    });
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

  const Scene& scene_;
  Matcher& matcher_;
  const Analysis& analysis_;
};

}  // namespace

void compose_type(const Scene& scene, Matcher& matcher, EventDraft& draft) {
  TypeComposer(scene, matcher).compose(draft);
}

}  // namespace sayso
