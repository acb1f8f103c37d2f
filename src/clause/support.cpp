#include "clause/support.h"

#include <optional>

#include "clause/clause_words.h"
#include "clause/features.h"
#include "clause/support_verbs.h"

namespace sayso {
namespace {

// "The truce held", not "the army held the town"; but "the talks took place".
bool is_intransitive_use(const Draft& draft, ClauseId verb) {
  static constexpr auto kPlace =
      word_set({"effect", "place", "shape", "week", "day", "hour", "month"});
  if (draft.clause(verb).passive) return false;
  for (const Argument a : draft.arguments(verb)) {
    if (a.role == ArgumentRole::Object && !kPlace.contains(draft.tree().lemma(a.head)))
      return false;
  }
  return true;
}

// How a verb carries the noun in one of its arguments; nothing if it does not.
std::optional<SupportKind> support_kind(const Draft& draft, ClauseId verb,
                                        const Argument& argument) {
  const std::string_view lemma = draft.tree().lemma(draft.clause(verb).predicate);
  if (argument.clause != kNoClause) return std::nullopt;
  switch (argument.role) {
    case ArgumentRole::Object:
      if (kPatientVerbs.contains(lemma)) return SupportKind::Patient;
      if (kAgentVerbs.contains(lemma)) return SupportKind::Agent;
      return std::nullopt;
    case ArgumentRole::Subject:
      if (!kCourseVerbs.contains(lemma) || !is_intransitive_use(draft, verb)) return std::nullopt;
      return SupportKind::Agent;
    case ArgumentRole::Oblique: {
      if (argument.preposition == kNoToken) return std::nullopt;
      const std::string_view preposition = draft.tree().lemma(argument.preposition);
      for (const SupportVerb& s : kPrepositionalSupport) {
        if (s.verb == lemma && s.preposition == preposition) return s.kind;
      }
      return std::nullopt;
    }
    default:
      return std::nullopt;
  }
}

// The role in which the noun takes over an argument of its verb; nothing where it does not.
std::optional<ArgumentRole> shared_role(const Argument& argument, const Argument& carried,
                                        SupportKind kind) {
  switch (argument.role) {
    case ArgumentRole::Subject:
      if (carried.role == ArgumentRole::Subject) return std::nullopt;
      return kind == SupportKind::Patient ? ArgumentRole::Object : ArgumentRole::Subject;
    case ArgumentRole::Object:
      if (carried.role != ArgumentRole::Oblique || kind == SupportKind::Agent) return std::nullopt;
      return ArgumentRole::Object;
    case ArgumentRole::IndirectObject:
    case ArgumentRole::Oblique:
    case ArgumentRole::Complement:
      return argument.role;
    default:
      return std::nullopt;
  }
}

void share_arguments(Draft& draft, ClauseId noun, ClauseId verb, const Argument& carried,
                     SupportKind kind) {
  const bool with_object =
      carried.role == ArgumentRole::Oblique && draft.has(verb, ArgumentRole::Object);
  const TokenId predicate = draft.clause(noun).predicate;
  for (Argument a : draft.arguments(verb)) {
    if (a.head == carried.head || a.head == predicate) continue;
    if (a.role == ArgumentRole::Oblique && a.clause != kNoClause) continue;
    // "Peru put Chad under pressure": only without an object is it the subject that suffers.
    const bool agent = with_object && a.role == ArgumentRole::Subject;
    const std::optional<ArgumentRole> role =
        shared_role(a, carried, agent ? SupportKind::Agent : kind);
    if (!role) continue;
    if (a.role == carried.role && a.preposition == carried.preposition &&
        a.origin == ArgumentOrigin::Coordination && a.role != ArgumentRole::Subject) {
      continue;  // a sibling of the noun: "held talks and a dinner"
    }
    a.role = *role;
    a.origin = ArgumentOrigin::Support;
    draft.add(noun, a);
  }
}

void carry(Draft& draft, ClauseId noun, ClauseId verb, const Argument& carried, SupportKind kind) {
  Clause& clause = draft.clause(noun);
  if (clause.kind != PredicateKind::Noun) return;
  if (clause.support == kNoToken) {
    clause.support = draft.clause(verb).predicate;
    inherit_features(clause, draft.clause(verb));
  }
  share_arguments(draft, noun, verb, carried, kind);
}

// "took part in", "played a role in"
bool is_share(std::string_view noun) { return noun == "part" || noun == "role"; }

// "a round of talks", "part in the talks": the verb carries the second noun too, and whose round it
// is, his are the talks.
void carry_contained(Draft& draft, ClauseId container, ClauseId verb, const Argument& carried,
                     SupportKind kind) {
  const Tree& tree = draft.tree();
  const TokenId outer = draft.clause(container).predicate;
  if (!kContainerNouns.contains(tree.lemma(outer))) return;
  for (const TokenId c : tree.children(outer)) {
    const TokenId preposition = tree.preposition(c);
    if (draft.at(c) == kNoClause || preposition == kNoToken || tree.deprel(c) != Deprel::Nmod)
      continue;
    if (tree.lemma(preposition) != (is_share(tree.lemma(outer)) ? "in" : "of")) continue;
    carry(draft, draft.at(c), verb, carried, kind);
    const TokenId owner = tree.child(outer, Deprel::NmodPoss);
    if (owner == kNoToken) continue;
    draft.add(draft.at(c),
              {ArgumentRole::Possessor, ArgumentOrigin::Support, owner, kNoToken, kNoClause});
  }
}

// "The resumption of talks between Chad and Peru": whoever resumes them talks.
void lend_to_contained(Draft& draft, ClauseId container) {
  static constexpr auto kSides =
      word_set({"against", "among", "between", "by", "involving", "on", "with"});
  const Tree& tree = draft.tree();
  const TokenId outer = draft.clause(container).predicate;
  if (!kContainerNouns.contains(tree.lemma(outer))) return;
  for (const TokenId c : tree.children(outer)) {
    const TokenId preposition = tree.preposition(c);
    const bool inner = draft.at(c) != kNoClause && preposition != kNoToken &&
                       tree.deprel(c) == Deprel::Nmod && tree.lemma(preposition) == "of";
    if (!inner) continue;
    for (Argument a : draft.arguments(container)) {
      if (a.role != ArgumentRole::Oblique || a.head == c || a.preposition == kNoToken) continue;
      if (!kSides.contains(tree.lemma(a.preposition))) continue;
      a.origin = ArgumentOrigin::Support;
      draft.add(draft.at(c), a);
    }
  }
}

// What hangs on the object by a preposition and may be the verb's.
void lift_from_object(Draft& draft, ClauseId verb, TokenId object) {
  const Tree& tree = draft.tree();
  for (const TokenId c : tree.children(object)) {
    if (tree.deprel(c) != Deprel::Nmod) continue;
    const TokenId preposition = tree.preposition(c);
    if (preposition == kNoToken || !kSharedPrepositions.contains(tree.lemma(preposition))) continue;
    draft.add(verb, {ArgumentRole::Oblique, ArgumentOrigin::Support, c, preposition, kNoClause});
  }
}

// "averted a strike": what did not happen, unless that was not averted.
void negate_prevented(Draft& draft, ClauseId verb, ClauseId noun) {
  if (!kPreventingVerbs.contains(draft.tree().lemma(draft.clause(verb).predicate))) return;
  Clause& clause = draft.clause(noun);
  const bool prevented = draft.clause(verb).negation == kNoToken && clause.negation == kNoToken;
  if (prevented && clause.kind == PredicateKind::Noun) {
    clause.negation = draft.clause(verb).predicate;
  }
}

// "The raid by rebels on Peru": what hangs on who did it by such a preposition is the noun's.
void lend_beyond(Draft& draft, ClauseId noun, TokenId agent) {
  static constexpr auto kAims = word_set({"against", "on", "upon"});
  const Tree& tree = draft.tree();
  for (const TokenId c : tree.children(agent)) {
    const TokenId preposition = tree.preposition(c);
    if (tree.deprel(c) != Deprel::Nmod || preposition == kNoToken) continue;
    if (!kAims.contains(tree.lemma(preposition))) continue;
    draft.add(noun, {ArgumentRole::Oblique, ArgumentOrigin::Support, c, preposition, kNoClause});
  }
}

// The other way round: what hangs on the verb behind its object and may be the object's, "condemned
// the attack on Peru". "By" cannot be of an active verb: "condemned the raid by Peru".
void lend_to_object(Draft& draft, ClauseId verb, ClauseId noun) {
  static constexpr auto kNounPrepositions =
      word_set({"against", "between", "by", "of", "on", "to"});
  if (draft.clause(noun).kind != PredicateKind::Noun) return;
  const TokenId object = draft.clause(noun).predicate;
  for (Argument a : draft.arguments(verb)) {
    if (a.role != ArgumentRole::Oblique || a.origin == ArgumentOrigin::Support) continue;
    if (a.head < object || a.clause != kNoClause || a.preposition == kNoToken) continue;
    const std::string_view preposition = draft.tree().lemma(a.preposition);
    if (!kNounPrepositions.contains(preposition)) continue;
    a.origin = preposition == "by" ? ArgumentOrigin::Own : ArgumentOrigin::Support;
    draft.add(noun, a);
    if (preposition == "by") lend_beyond(draft, noun, a.head);
  }
}

bool lends_obliques(std::string_view verb) {
  return kTransferVerbs.contains(verb) || kAgentVerbs.contains(verb);
}

}  // namespace

void support_nouns(Draft& draft, ClauseId verb) {
  if (draft.clause(verb).kind == PredicateKind::Noun) return lend_to_contained(draft, verb);
  const bool lends = lends_obliques(draft.tree().lemma(draft.clause(verb).predicate));
  for (const Argument a : draft.arguments(verb)) {
    const std::optional<SupportKind> kind = support_kind(draft, verb, a);
    const ClauseId noun = draft.at(a.head);
    if (kind && noun != kNoClause && noun != verb) {
      carry(draft, noun, verb, a, *kind);
      carry_contained(draft, noun, verb, a, *kind);
    }
    if (a.role != ArgumentRole::Object || a.clause != kNoClause) continue;
    if (noun != kNoClause) {
      negate_prevented(draft, verb, noun);
      lend_to_object(draft, verb, noun);
    }
    if (lends) lift_from_object(draft, verb, a.head);
  }
}

}  // namespace sayso
