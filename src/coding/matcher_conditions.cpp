// Whether the conditions of a rule hold.

#include <algorithm>

#include "coding/matcher.h"

namespace sayso {

ClauseId Matcher::clause_of(const Argument& argument) const {
  if (argument.clause != kNoClause) return argument.clause;
  return argument.head == kNoToken ? kNoClause : scene_.clause_at(argument.head);
}

bool Matcher::holds(const Condition& condition, const View& view, const Match& match) {
  if (condition.slot.kind == SlotKind::Actor) return holds_role(condition, match.actors);
  if (condition.slot.kind == SlotKind::Recipient)
    return holds_role(condition, match.recipients) || is_abroad(condition, match);
  if (condition.slot.kind == SlotKind::Sentence) return holds_sentence(condition, view);
  const auto tests = scene_.book().tests(condition.tests);
  bool present = false;
  const auto passes_one = [&](const Argument& argument) {
    present = true;
    return std::any_of(tests.begin(), tests.end(), [&](const Test& test) {
      if (test.kind == TestKind::Self) return is_self(argument, view);
      if (condition.slot.kind == SlotKind::ComplementSubject) return passes_subject(test, argument);
      if (condition.slot.inside)
        return test.kind == TestKind::Party && !parties_inside(argument.head).empty();
      return passes(test, argument);
    });
  };
  const bool noun = condition.slot == Slot{SlotKind::Object} &&
                    scene_.analysis().clause(view.clause).kind == PredicateKind::Noun;
  for (const Argument& argument : scene_.arguments(scene_.analysis().clause(view.clause))) {
    if (stands_in(argument, condition.slot, view) && passes_one(argument)) return true;
    if (noun && is_noun_object(argument, tests)) return true;
  }
  return !present && std::any_of(tests.begin(), tests.end(),
                                 [](const Test& test) { return test.kind == TestKind::None; });
}

// "The lifting of the embargo": what a noun acts on stands behind "of". Only its word is asked for,
// as "the attack of the rebels" is their own.
bool Matcher::is_noun_object(const Argument& argument, std::span<const Test> tests) {
  if (argument.role != ArgumentRole::Oblique || argument.preposition == kNoToken ||
      scene_.analysis().lemma(argument.preposition) != "of")
    return false;
  return std::any_of(tests.begin(), tests.end(), [&](const Test& test) {
    return test.kind == TestKind::Words && passes(test, argument);
  });
}

// Whether who is to do what the complement says is the subject: the same phrase, or the same
// country.
bool Matcher::is_self(const Argument& complement, const View& view) const {
  if (complement.clause == kNoClause) return false;
  std::vector<Participant> own;
  std::vector<Participant> below;
  const Analysis& analysis = scene_.analysis();
  for (const Argument& argument : scene_.arguments(analysis.clause(view.clause))) {
    const bool agent =
        argument.role == ArgumentRole::Subject || argument.role == ArgumentRole::Possessor;
    if (agent) add_parties(own, parties_at(argument.head));
  }
  for (const Argument& argument : scene_.arguments(analysis.clause(complement.clause))) {
    if (argument.role == ArgumentRole::Subject) add_parties(below, parties_at(argument.head));
  }
  return overlap_parties(below, own) || share_country(below, own);
}

bool Matcher::passes_subject(const Test& test, const Argument& complement) {
  if (complement.clause == kNoClause) return test.kind == TestKind::None;
  const auto below = scene_.arguments(scene_.analysis().clause(complement.clause));
  return std::any_of(below.begin(), below.end(), [&](const Argument& argument) {
    return argument.role == ArgumentRole::Subject && passes(test, argument);
  });
}

// "Flew to Peru", but not home from there.
bool Matcher::is_abroad(const Condition& condition, const Match& match) const {
  const auto tests = scene_.book().tests(condition.tests);
  const bool asked = std::any_of(tests.begin(), tests.end(),
                                 [](const Test& test) { return test.kind == TestKind::Abroad; });
  return asked && !match.recipients.empty() && !share_country(match.actors, match.recipients);
}

bool Matcher::holds_role(const Condition& condition, const std::vector<Participant>& role) const {
  for (const Test& test : scene_.book().tests(condition.tests)) {
    if (test.kind == TestKind::None && role.empty()) return true;
    const bool found = std::any_of(role.begin(), role.end(), [&](const Participant& one) {
      switch (test.kind) {
        case TestKind::Party:
        case TestKind::Any:
          return true;
        case TestKind::Country:
          return is_country(one.actor);
        case TestKind::Armed:
          return is_armed(one.actor);
        case TestKind::Civil:
          return is_civil(one.actor);
        case TestKind::Several:
          return is_several(role);
        default:
          return false;
      }
    });
    if (found) return true;
  }
  return false;
}

bool Matcher::holds_sentence(const Condition& condition, const View& view) {
  const SentenceId sentence = scene_.analysis().clause(view.clause).sentence;
  const auto tests = scene_.book().tests(condition.tests);
  return std::any_of(tests.begin(), tests.end(), [&](const Test& test) {
    return test.kind == TestKind::Words && sentence_has(sentence, test.phrases);
  });
}

// Many rules ask for the same list, so the answer is kept until another sentence is asked about.
bool Matcher::sentence_has(SentenceId sentence, Run phrases) {
  Nearby& known = nearby_[phrases.first];
  if (known.sentence == sentence) return known.found;
  const Run tokens = scene_.analysis().sentence(sentence).tokens;
  known = {sentence, false};
  for (std::uint32_t i = tokens.first; i < tokens.end() && !known.found; ++i) {
    known.found = scene_.ends_one_of(scene_.book().phrases(phrases), TokenId{i});
  }
  return known.found;
}

bool Matcher::passes(const Test& test, const Argument& argument) {
  const Analysis& analysis = scene_.analysis();
  const ClauseId clause = clause_of(argument);
  switch (test.kind) {
    case TestKind::Any:
      return true;
    case TestKind::None:
    case TestKind::Self:
      return false;
    case TestKind::Words:
      return argument.head != kNoToken &&
             scene_.ends_one_of(scene_.book().phrases(test.phrases), scene_.counted(argument.head));
    case TestKind::Clause:
      return argument.clause != kNoClause;
    case TestKind::To:
      return argument.clause != kNoClause && has_to(argument.clause);
    case TestKind::That:
      return argument.clause != kNoClause && analysis.clause(argument.clause).tense != Tense::None;
    case TestKind::Event: {
      const Match* event = match(clause);
      return event != nullptr && ((test.types >> static_cast<unsigned>(event->type)) & 1U) != 0;
    }
    case TestKind::Number: {
      if (analysis.token(argument.head).upos == Upos::Num) return true;
      const auto below = scene_.children(argument.head);
      return std::any_of(below.begin(), below.end(),
                         [&](TokenId t) { return analysis.token(t).upos == Upos::Num; });
    }
    case TestKind::Sum: {
      if (analysis.token(argument.head).upos == Upos::Sym) return true;
      const auto below = scene_.children(argument.head);
      return std::any_of(below.begin(), below.end(),
                         [&](TokenId t) { return analysis.token(t).upos == Upos::Sym; });
    }
    case TestKind::Place:
      return argument.head != kNoToken && scene_.place_at(argument.head) != kNoPlace;
    default:
      return argument.head != kNoToken && passes_party(test.kind, argument.head);
  }
}

bool Matcher::has_to(ClauseId clause) const {
  const TokenId marker = scene_.analysis().clause(clause).marker;
  return marker != kNoToken && scene_.analysis().lemma(marker) == "to";
}

bool Matcher::passes_party(TestKind kind, TokenId head) const {
  const std::vector<Participant> parties = parties_at(head);
  return std::any_of(parties.begin(), parties.end(), [&](const Participant& one) {
    if (kind == TestKind::Country) return is_country(one.actor);
    if (kind == TestKind::Armed) return is_armed(one.actor);
    if (kind == TestKind::Civil) return is_civil(one.actor);
    if (kind == TestKind::Several) return is_several(parties);
    return true;
  });
}

}  // namespace sayso
