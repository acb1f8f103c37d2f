#include "clause/shared_arguments.h"

#include "clause/clause_words.h"
#include "clause/control_verbs.h"
#include "clause/own_arguments.h"
#include "clause/predicates.h"

namespace sayso {
namespace {

bool has_subject(const Draft& draft, ClauseId id) { return draft.has(id, subject_role(draft, id)); }

// The argument `a` of another clause becomes the grammatical subject of this one.
void add_subject(Draft& draft, ClauseId id, const Argument& a, ArgumentOrigin origin) {
  draft.add(id, {subject_role(draft, id), origin, a.head, kNoToken, a.clause});
}

// Makes all arguments of `from` in this role the subject; says whether there were any.
bool share_subject(Draft& draft, ClauseId id, ClauseId from, ArgumentRole role,
                   ArgumentOrigin origin) {
  bool found = false;
  for (const Argument a : draft.arguments(from)) {
    if (a.role != role || a.head == draft.clause(id).predicate) continue;
    add_subject(draft, id, a, origin);
    found = true;
  }
  return found;
}

void share_governor_subject(Draft& draft, ClauseId id, ClauseId governor) {
  share_subject(draft, id, governor, subject_role(draft, governor), ArgumentOrigin::Control);
}

// The noun itself, and those joined to it in front of the clause.
void add_noun(Draft& draft, ClauseId id, ArgumentRole role, TokenId noun, TokenId preposition) {
  const Argument argument{role, ArgumentOrigin::Relative, noun, preposition, kNoClause};
  draft.add(id, argument);
  add_coordinated(draft, id, argument, draft.clause(id).predicate);
}

// ---- relative clauses ----

// The "with" that "the party it talked with" leaves behind, or kNoToken.
TokenId stranded_preposition(const Draft& draft, TokenId verb) {
  for (const TokenId c : draft.tree().children(verb)) {
    const Deprel deprel = draft.tree().deprel(c);
    const bool adposition = draft.tree().token(c).upos == Upos::Adp;
    if ((deprel == Deprel::Obl || deprel == Deprel::Nmod) && adposition && c > verb) return c;
  }
  return kNoToken;
}

// The clause below this one that may hold the gap: "the town that troops tried to seize".
ClauseId clause_below(const Draft& draft, TokenId verb) {
  for (const TokenId c : draft.tree().children(verb)) {
    const Deprel deprel = draft.tree().deprel(c);
    if (deprel != Deprel::Xcomp && deprel != Deprel::Ccomp) continue;
    if (draft.at(c) != kNoClause && draft.clause(draft.at(c)).kind == PredicateKind::Verb) {
      return draft.at(c);
    }
  }
  return kNoClause;
}

bool has_object(const Draft& draft, TokenId verb) {
  return draft.tree().has(verb, Deprel::Obj) || draft.tree().has(verb, Deprel::Iobj);
}

void fill_object_gap(Draft& draft, ClauseId id, TokenId noun) {
  for (ClauseId next = clause_below(draft, draft.clause(id).predicate); next != kNoClause;
       next = clause_below(draft, draft.clause(id).predicate)) {
    id = next;
  }
  const TokenId verb = draft.clause(id).predicate;
  const TokenId preposition = stranded_preposition(draft, verb);
  if (preposition != kNoToken) return add_noun(draft, id, ArgumentRole::Oblique, noun, preposition);
  if (kAdverbialNouns.contains(draft.tree().lemma(noun))) {
    return add_noun(draft, id, ArgumentRole::Oblique, noun, kNoToken);
  }
  const bool finite = draft.tree().deprel(verb) != Deprel::Xcomp;
  if (finite && subject_of(draft.tree(), verb) == kNoToken) {
    return add_noun(draft, id, subject_role(draft, id), noun, kNoToken);
  }
  if (has_object(draft, verb) || draft.clause(id).passive) return;
  if (draft.clause(id).kind == PredicateKind::Verb) {
    add_noun(draft, id, ArgumentRole::Object, noun, kNoToken);
  }
}

void fill_relative_gap(Draft& draft, ClauseId id, TokenId noun) {
  if (draft.has_pronoun(draft.clause(id).predicate)) return;
  if (!has_subject(draft, id)) {
    add_noun(draft, id, subject_role(draft, id), noun, kNoToken);
  } else {
    fill_object_gap(draft, id, noun);
  }
}

// ---- control ----

// Whether the arguments asked for exist; if so they become the subject.
bool share_oblique(Draft& draft, ClauseId id, ClauseId governor) {
  const std::string_view verb = draft.tree().lemma(draft.clause(governor).predicate);
  bool found = false;
  for (const Argument a : draft.arguments(governor)) {
    if (a.role != ArgumentRole::Oblique || a.clause != kNoClause || a.preposition == kNoToken)
      continue;
    if (!is_oblique_control(verb, draft.tree().lemma(a.preposition))) continue;
    add_subject(draft, id, a, ArgumentOrigin::Control);
    found = true;
  }
  return found;
}

bool share_object(Draft& draft, ClauseId id, ClauseId governor) {
  const ArgumentOrigin origin = ArgumentOrigin::Control;
  return share_subject(draft, id, governor, ArgumentRole::Object, origin) ||
         share_subject(draft, id, governor, ArgumentRole::IndirectObject, origin);
}

// "is easy to attack"
bool is_tough(const Draft& draft, ClauseId id, ClauseId governor) {
  const TokenId verb = draft.clause(id).predicate;
  return kToughAdjectives.contains(draft.tree().lemma(draft.clause(governor).predicate)) &&
         is_to_infinitive(draft.tree(), verb) && !has_object(draft, verb);
}

void share_with_complement(Draft& draft, ClauseId id, ClauseId governor) {
  const std::string_view verb = draft.tree().lemma(draft.clause(governor).predicate);
  if (is_tough(draft, id, governor)) {
    for (const Argument a : draft.arguments(governor)) {
      if (a.role != ArgumentRole::Subject) continue;
      draft.add(id, {ArgumentRole::Object, ArgumentOrigin::Control, a.head, kNoToken, a.clause});
    }
    return;
  }
  if (!kSubjectControl.contains(verb) && share_object(draft, id, governor)) return;
  if (has_oblique_control(verb)) {
    share_oblique(draft, id, governor);
    return;
  }
  share_governor_subject(draft, id, governor);
}

void share_with_adverbial(Draft& draft, ClauseId id, ClauseId governor) {
  const Tree& tree = draft.tree();
  const std::string_view verb = tree.lemma(draft.clause(governor).predicate);
  const TokenId predicate = draft.clause(id).predicate;
  const TokenId preposition = gerund_preposition(tree, predicate);
  if (preposition != kNoToken) {
    const bool object = kGoverned.contains(tree.lemma(preposition)) && kObjectGerund.contains(verb);
    if (object && share_object(draft, id, governor)) return;
  } else if (is_to_infinitive(tree, predicate) && kObjectPurpose.contains(verb)) {
    if (share_object(draft, id, governor)) return;
  }
  share_governor_subject(draft, id, governor);
}

// ---- infinitives and participles that modify a noun ----

template <std::size_t N>
bool share_noun_oblique(Draft& draft, ClauseId id, ClauseId noun, const WordSet<N>& prepositions) {
  bool found = false;
  for (const Argument a : draft.arguments(noun)) {
    if (a.role != ArgumentRole::Oblique || a.preposition == kNoToken || a.clause != kNoClause)
      continue;
    if (!prepositions.contains(draft.tree().lemma(a.preposition))) continue;
    add_subject(draft, id, a, ArgumentOrigin::Control);
    found = true;
  }
  return found;
}

// Whoever does what the noun says: "Peru's decision to leave", "a decision by Peru to leave",
// "Peru made a decision to leave", "the Peruvian decision to leave".
void share_noun_agent(Draft& draft, ClauseId id, ClauseId noun) {
  static constexpr auto kAgentPrepositions = word_set({"among", "between", "by"});
  static constexpr auto kGenitive = word_set({"of"});
  const ArgumentOrigin origin = ArgumentOrigin::Control;
  if (share_subject(draft, id, noun, ArgumentRole::Possessor, origin)) return;
  if (share_noun_oblique(draft, id, noun, kAgentPrepositions)) return;
  if (draft.clause(noun).link == ClauseLink::Nominal &&
      share_subject(draft, id, noun, ArgumentRole::Subject, origin)) {
    return;
  }
  if (share_subject(draft, id, noun, ArgumentRole::Modifier, origin)) return;
  share_noun_oblique(draft, id, noun, kGenitive);
}

void share_with_adnominal(Draft& draft, ClauseId id, TokenId noun) {
  static constexpr auto kAddressees = word_set({"on", "to", "for"});
  static constexpr auto kAccused = word_set({"against", "at", "of"});
  const Tree& tree = draft.tree();
  const TokenId predicate = draft.clause(id).predicate;
  const bool infinitive = is_to_infinitive(tree, predicate);
  const std::string_view word = tree.lemma(noun);
  const ClauseId above = draft.at(noun);
  if (above != kNoClause && (infinitive || gerund_preposition(tree, predicate) != kNoToken)) {
    if (kRequestNouns.contains(word)) {
      share_noun_oblique(draft, id, above, kAddressees);
      return;
    }
    if (kAccusationNouns.contains(word) && !infinitive) {
      share_noun_oblique(draft, id, above, kAccused);
      return;
    }
    if (kControlNouns.contains(word) || kAdverbialNouns.contains(word) || !infinitive) {
      return share_noun_agent(draft, id, above);
    }
    if (draft.clause(above).kind != PredicateKind::Noun) {
      return share_with_complement(draft, id, above);
    }
  }
  add_noun(draft, id, subject_role(draft, id), noun, kNoToken);
}

// A clause that the parser hung on a verb as if that were a noun is adverbial.
void share_with_modified(Draft& draft, ClauseId id, TokenId up) {
  const bool verb = draft.tree().token(up).upos == Upos::Verb;
  if (verb && draft.at(up) != kNoClause) return share_with_adverbial(draft, id, draft.at(up));
  share_with_adnominal(draft, id, up);
}

// ---- coordination ----

void copy(Draft& draft, ClauseId id, Argument a) {
  a.origin = ArgumentOrigin::Coordination;
  draft.add(id, a);
}

// What stands after the second verb and hangs on the first belongs to both, as does the noun that a
// relative clause leaves out.
void share_after(Draft& draft, ClauseId id, ClauseId first) {
  const TokenId second = draft.clause(id).predicate;
  const bool object = draft.has(id, ArgumentRole::Object);
  const bool complement = draft.has(id, ArgumentRole::Complement);
  const bool oblique = draft.has(id, ArgumentRole::Oblique);
  for (const Argument a : draft.arguments(first)) {
    const bool gap = a.origin == ArgumentOrigin::Relative;
    if (a.head <= second && !gap) continue;
    if (a.role == ArgumentRole::Object && !object && !complement && !draft.clause(first).passive) {
      copy(draft, id, a);
    }
    if (a.role == ArgumentRole::Oblique && !oblique && (a.head > second)) copy(draft, id, a);
    if (a.role == ArgumentRole::Subject && a.origin == ArgumentOrigin::Passive &&
        draft.clause(id).passive && a.head > second) {
      copy(draft, id, a);
    }
  }
}

// Whether only a conjunction stands between the two: "attacked and seized".
bool are_adjacent(const Draft& draft, TokenId first, TokenId second) {
  for (const TokenId c : draft.tree().children(first)) {
    if (c > first && c < second && draft.tree().deprel(c) != Deprel::Punct) return false;
    if (c > second && draft.tree().deprel(c) != Deprel::Punct &&
        draft.tree().deprel(c) != Deprel::Conj) {
      return false;
    }
  }
  for (const TokenId c : draft.tree().children(second)) {
    if (c < second && draft.tree().deprel(c) != Deprel::Cc) return false;
  }
  return true;
}

// When, where and why, rather than what only one of two verbs asks for ("fined or sent to prison").
bool is_setting(const Draft& draft, const Argument& a) {
  static constexpr auto kSettings =
      word_set({"after", "at", "before", "during", "for", "in", "near", "on"});
  return a.role == ArgumentRole::Oblique && a.preposition != kNoToken && a.clause == kNoClause &&
         kSettings.contains(draft.tree().lemma(a.preposition));
}

// "Four were killed and five others wounded in raids": the raids killed, too.
void share_setting_back(Draft& draft, ClauseId id, ClauseId first) {
  const TokenId verb = draft.clause(id).predicate;
  const bool elliptic = draft.clause(first).passive && draft.clause(id).passive &&
                        first_auxiliary(draft.tree(), verb) == kNoToken &&
                        first_auxiliary(draft.tree(), draft.clause(first).predicate) != kNoToken;
  for (const Argument a : draft.arguments(id)) {
    if (elliptic && a.head > verb && is_setting(draft, a)) copy(draft, first, a);
  }
}

// Parsers hang on the last verb what all of them share.
void share_back(Draft& draft, ClauseId id, ClauseId first) {
  const TokenId verb = draft.clause(first).predicate;
  const bool both_active = !draft.clause(first).passive && !draft.clause(id).passive;
  if (!are_adjacent(draft, verb, draft.clause(id).predicate)) return;
  if (draft.clause(first).passive != draft.clause(id).passive) return;
  if (both_active &&
      (has_object(draft, verb) || kIntransitiveVerbs.contains(draft.tree().lemma(verb)))) {
    return;
  }
  for (const Argument a : draft.arguments(id)) {
    if (a.head < draft.clause(id).predicate) continue;
    const bool agent = a.role == ArgumentRole::Subject && a.origin == ArgumentOrigin::Passive;
    const bool object = a.role == ArgumentRole::Object && both_active;
    if (agent || object || is_setting(draft, a)) copy(draft, first, a);
  }
}

void share_with_conjunct(Draft& draft, ClauseId id, ClauseId first) {
  if (!has_subject(draft, id)) {
    share_subject(draft, id, first, subject_role(draft, first), ArgumentOrigin::Coordination);
  }
  if (draft.clause(id).kind != PredicateKind::Verb) return;
  if (draft.clause(first).kind != PredicateKind::Verb) return;
  share_after(draft, id, first);
  share_setting_back(draft, id, first);
  share_back(draft, id, first);
}

// "Germany's attack and invasion", "the siege and bombing of the town"
void share_with_conjoined_noun(Draft& draft, ClauseId id, ClauseId first) {
  const TokenId second = draft.clause(id).predicate;
  const bool own = draft.has(id, ArgumentRole::Possessor) ||
                   draft.has(id, ArgumentRole::Modifier) || draft.tree().has(second, Deprel::Det);
  const bool oblique = draft.has(id, ArgumentRole::Oblique);
  for (const Argument a : draft.arguments(first)) {
    const bool owner = a.role == ArgumentRole::Possessor || a.role == ArgumentRole::Modifier;
    if (owner && !own) copy(draft, id, a);
    if (a.role == ArgumentRole::Oblique && !oblique && a.head > second) copy(draft, id, a);
  }
  if (!are_adjacent(draft, draft.clause(first).predicate, second)) return;
  for (const Argument a : draft.arguments(id)) {
    if (a.role == ArgumentRole::Oblique && a.head > second) copy(draft, first, a);
  }
}

// ---- all of them ----

bool lacks_only_its_subject(const Draft& draft, ClauseId id) {
  const Clause& clause = draft.clause(id);
  return !has_subject(draft, id) && !clause.imperative &&
         !draft.tree().has(clause.predicate, Deprel::Expl);
}

// The first of the verbs. The parser may have joined the second to the object of the first:
// "shelled Peru and blamed Chad", as if Peru and blaming went together.
void share_with_first(Draft& draft, ClauseId id, TokenId up) {
  const Tree& tree = draft.tree();
  const bool verb = draft.clause(id).kind == PredicateKind::Verb;
  while (verb && up != kNoToken && tree.token(up).upos != Upos::Verb && !is_predicative(tree, up)) {
    up = tree.head(up);
  }
  if (draft.at(up) != kNoClause) share_with_conjunct(draft, id, draft.at(up));
}

bool is_bare_finite(const Draft& draft, ClauseId id) {
  const TokenId verb = draft.clause(id).predicate;
  return draft.clause(id).kind == PredicateKind::Verb &&
         draft.tree().token(verb).morph.verb_form == VerbForm::Fin &&
         !kSpeechVerbs.contains(draft.tree().lemma(verb));
}

void share_along(Draft& draft, ClauseId id, TokenId up) {
  const ClauseId governor = draft.at(up);
  const Deprel deprel = draft.tree().deprel(draft.clause(id).predicate);
  switch (deprel) {
    case Deprel::Acl:
    case Deprel::Amod:
      if (lacks_only_its_subject(draft, id)) share_with_modified(draft, id, up);
      return;
    case Deprel::AclRelcl:
      return fill_relative_gap(draft, id, up);
    default:
      break;
  }
  if (draft.clause(id).link == ClauseLink::Coordinated) return share_with_first(draft, id, up);
  if (governor == kNoClause) return;
  if (deprel == Deprel::Conj) return share_with_conjoined_noun(draft, id, governor);
  if (!lacks_only_its_subject(draft, id)) return;
  if (draft.clause(id).link == ClauseLink::Nominal) return;
  switch (deprel) {
    case Deprel::Xcomp:
    case Deprel::Ccomp:
      return share_with_complement(draft, id, governor);
    case Deprel::Advcl:
      if (draft.clause(governor).link == ClauseLink::Nominal) {
        return share_with_adnominal(draft, id, up);
      }
      [[fallthrough]];
    case Deprel::Obl:
    case Deprel::Nmod:
      if (draft.clause(id).link == ClauseLink::Complement &&
          gerund_preposition(draft.tree(), draft.clause(id).predicate) == kNoToken) {
        return share_with_complement(draft, id, governor);
      }
      return share_with_adverbial(draft, id, governor);
    case Deprel::Parataxis:
      // "The army shelled the port, sank two ships": a list of deeds.
      if (is_bare_finite(draft, id)) share_governor_subject(draft, id, governor);
      return;
    default:
      return;
  }
}

}  // namespace

void add_shared_arguments(Draft& draft, ClauseId id) {
  const TokenId up = draft.tree().head(draft.clause(id).predicate);
  if (up != kNoToken) share_along(draft, id, up);
}

}  // namespace sayso
