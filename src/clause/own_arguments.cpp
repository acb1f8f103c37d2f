#include "clause/own_arguments.h"

#include "clause/clause_words.h"
#include "clause/control_verbs.h"
#include "clause/predicates.h"

namespace sayso {
namespace {

// A dependent of a predicate, and what is asked of both again and again.
struct Dependent {
  Draft& draft;
  ClauseId clause;
  TokenId token;

  const Tree& tree() const { return draft.tree(); }
  const Clause& predicate() const { return draft.clause(clause); }
};

// Puts the noun in the place of the pronoun that stands for it.
Argument resolve(const Draft& draft, Argument argument) {
  const TokenId noun = draft.antecedent(argument.head);
  if (noun == kNoToken) return argument;
  argument.head = noun;
  argument.origin = ArgumentOrigin::Relative;
  // "..., which drew criticism" takes up a whole clause.
  const Token& token = draft.analysis().token(noun);
  if (token.upos == Upos::Verb) argument.clause = draft.at(noun);
  return argument;
}

void add_noun(const Dependent& d, ArgumentRole role, ArgumentOrigin origin) {
  Argument argument{role, origin, d.token, kNoToken, kNoClause};
  if (role == ArgumentRole::Oblique) argument.preposition = d.tree().preposition(d.token);
  d.draft.add(d.clause, resolve(d.draft, argument));
}

void add_clause_argument(const Dependent& d, ArgumentRole role, TokenId preposition) {
  const ArgumentOrigin origin = ArgumentOrigin::Own;
  d.draft.add(d.clause, {role, origin, d.token, preposition, d.draft.at(d.token)});
}

// Under a passive the subject is what was acted upon; a second object stays the object then:
// "Peru was given weapons".
ArgumentRole passive_subject_role(const Dependent& d) {
  return d.tree().has(d.predicate().predicate, Deprel::Obj) ? ArgumentRole::IndirectObject
                                                            : ArgumentRole::Object;
}

// "is under attack": the subject is the one attacked.
bool is_under(const Dependent& d) {
  const TokenId preposition = d.tree().preposition(d.predicate().predicate);
  return preposition != kNoToken && d.tree().lemma(preposition) == "under";
}

void add_subject(const Dependent& d) {
  if (d.predicate().passive) {
    add_noun(d, passive_subject_role(d), ArgumentOrigin::Passive);
  } else if (d.predicate().kind == PredicateKind::Noun && is_under(d)) {
    add_noun(d, ArgumentRole::Object, ArgumentOrigin::Own);
  } else {
    add_noun(d, ArgumentRole::Subject, ArgumentOrigin::Own);
  }
}

// An indirect object alone is an object: "urged Peru to leave", as "Peru was urged to leave".
void add_indirect_object(const Dependent& d) {
  const bool alone = !d.tree().has(d.predicate().predicate, Deprel::Obj) && !d.predicate().passive;
  add_noun(d, alone ? ArgumentRole::Object : ArgumentRole::IndirectObject, ArgumentOrigin::Own);
}

// By whom, though the parser did not say so: "was hit by Peru", not "was hit by Monday".
bool is_agent(const Dependent& d) {
  if (!d.predicate().passive || d.tree().has(d.predicate().predicate, Deprel::OblAgent))
    return false;
  const TokenId preposition = d.tree().preposition(d.token);
  if (preposition == kNoToken || d.tree().lemma(preposition) != "by") return false;
  const Upos upos = d.tree().token(d.token).upos;
  const bool noun = upos == Upos::Noun || upos == Upos::Propn || upos == Upos::Pron;
  return noun && !kPlainNouns.contains(d.tree().lemma(d.token));
}

// The "US" of "US-led": written before a participle, with a hyphen.
bool is_hyphened_agent(const Dependent& d) {
  if (!d.predicate().passive || d.token > d.predicate().predicate) return false;
  if (d.tree().preposition(d.token) != kNoToken) return false;
  const TokenId next{index(d.token) + 1};
  return next < d.predicate().predicate && d.draft.analysis().form(next) == "-";
}

void add_oblique(const Dependent& d) {
  if (is_hyphened_agent(d) || is_agent(d)) {
    add_noun(d, ArgumentRole::Subject, ArgumentOrigin::Passive);
  } else if (d.tree().token(d.token).upos == Upos::Verb && d.draft.at(d.token) != kNoClause) {
    add_clause_argument(d, ArgumentRole::Oblique, gerund_preposition(d.tree(), d.token));
  } else if (d.tree().token(d.token).upos != Upos::Adp) {  // not the "with" of "whom it met with"
    add_noun(d, ArgumentRole::Oblique, ArgumentOrigin::Own);
  }
}

// Adverbial clauses that belong to the verb: gerunds behind its preposition, infinitives it asks
// for.
void add_adverbial_clause(const Dependent& d) {
  const ClauseId clause = d.draft.at(d.token);
  if (clause == kNoClause) return;
  const TokenId preposition = gerund_preposition(d.tree(), d.token);
  if (preposition != kNoToken) {
    add_clause_argument(d, ArgumentRole::Oblique, preposition);
  } else if (d.draft.clause(clause).link == ClauseLink::Complement) {
    add_clause_argument(d, ArgumentRole::Complement, kNoToken);
  }
}

void add_adnominal_clause(const Dependent& d) {
  const ClauseId clause = d.draft.at(d.token);
  if (clause == kNoClause || d.draft.clause(clause).link != ClauseLink::Complement) return;
  const TokenId preposition = gerund_preposition(d.tree(), d.token);
  const ArgumentRole role =
      preposition == kNoToken ? ArgumentRole::Complement : ArgumentRole::Oblique;
  add_clause_argument(d, role, preposition);
}

// "ordered the troops to leave", with the infinitive hung on "troops".
void add_misplaced_infinitive(const Dependent& d) {
  const std::string_view verb = d.tree().lemma(d.predicate().predicate);
  if (!kInfinitiveVerbs.contains(verb) || kControlNouns.contains(d.tree().lemma(d.token)) ||
      kRequestNouns.contains(d.tree().lemma(d.token))) {
    return;
  }
  if (d.tree().has(d.predicate().predicate, Deprel::Xcomp)) return;
  for (const TokenId c : d.tree().children(d.token)) {
    if (d.tree().deprel(c) != Deprel::Acl || !is_to_infinitive(d.tree(), c)) continue;
    add_clause_argument({d.draft, d.clause, c}, ArgumentRole::Complement, kNoToken);
    if (d.draft.at(c) != kNoClause) d.draft.clause(d.draft.at(c)).link = ClauseLink::Complement;
  }
}

bool starts_with_capital(std::string_view form) {
  return !form.empty() && form[0] >= 'A' && form[0] <= 'Z';
}

// The adjective or name that may say who: "the Russian attack", "the US-led attack".
void add_modifier(const Dependent& d) {
  const Upos upos = d.tree().token(d.token).upos;
  if (upos == Upos::Verb) {
    if (d.tree().lemma(d.token) != "lead") return;
    for (const TokenId c : d.tree().children(d.token)) {
      if (d.draft.analysis().form(TokenId{index(c) + 1}) == "-") {
        add_noun({d.draft, d.clause, c}, ArgumentRole::Modifier, ArgumentOrigin::Own);
      }
    }
    return;
  }
  const bool actor = d.tree().deprel(d.token) == Deprel::Compound ||
                     starts_with_capital(d.draft.analysis().form(d.token)) ||
                     kActorAdjectives.contains(d.tree().lemma(d.token));
  if (actor) add_noun(d, ArgumentRole::Modifier, ArgumentOrigin::Own);
  // "The Chadian-Malian talks"
  for (const TokenId c : d.tree().children(d.token)) {
    const Analysis& analysis = d.draft.analysis();
    if (c < d.token && starts_with_capital(analysis.form(c)) &&
        analysis.form(TokenId{index(c) + 1}) == "-")
      add_noun({d.draft, d.clause, c}, ArgumentRole::Modifier, ArgumentOrigin::Own);
  }
}

void add_noun_modifier(const Dependent& d) {
  if (d.tree().token(d.token).upos == Upos::Adp) return;
  if (d.predicate().kind == PredicateKind::Verb) return add_oblique(d);
  if (d.tree().token(d.token).upos == Upos::Verb && d.draft.at(d.token) != kNoClause) {
    return add_adverbial_clause(d);
  }
  add_noun(d, ArgumentRole::Oblique, ArgumentOrigin::Own);
}

void add_complement(const Dependent& d) {
  add_clause_argument(d, ArgumentRole::Complement, kNoToken);
}

void add_relative_adverb(const Dependent& d) {
  if (d.draft.antecedent(d.token) == kNoToken) return;
  Argument argument{ArgumentRole::Oblique, ArgumentOrigin::Relative, d.token, d.token, kNoClause};
  argument.head = d.draft.antecedent(d.token);
  d.draft.add(d.clause, argument);
}

// "'It is ready,' said the minister", with a verb that the parser joined to the quotation.
bool follows_quotation(const Dependent& d) {
  static constexpr auto kToSomeone = word_set({"ask", "inform", "reassure", "remind", "tell"});
  const TokenId verb = d.predicate().predicate;
  if (index(verb) < 2 || d.token < verb || d.predicate().passive) return false;
  const Analysis& analysis = d.draft.analysis();
  const std::string_view mark = analysis.form(TokenId{index(verb) - 1});
  const std::string_view inside = analysis.form(TokenId{index(verb) - 2});
  const bool quote = mark == "\"" || mark == "''" || mark == "\u201d";
  const bool ended = inside == "," || inside == "!" || inside == "?";
  return quote && ended && subject_of(d.tree(), verb) == kNoToken &&
         kSpeechVerbs.contains(d.tree().lemma(verb)) && !kToSomeone.contains(d.tree().lemma(verb));
}

// "'It is ready,' said the minister": what follows the verb is no object.
bool is_speaker(const Dependent& d) {
  if (follows_quotation(d)) return true;
  const TokenId verb = d.predicate().predicate;
  const TokenId content = d.tree().child(verb, Deprel::Ccomp);
  return content != kNoToken && content < verb && d.token > verb &&
         subject_of(d.tree(), verb) == kNoToken && kSpeechVerbs.contains(d.tree().lemma(verb));
}

// "Called Monday for talks": when, not whom.
bool is_weekday(const Dependent& d) {
  static constexpr auto kWeekdays =
      word_set({"Friday", "Monday", "Saturday", "Sunday", "Thursday", "Tuesday", "Wednesday"});
  return d.tree().token(d.token).upos == Upos::Propn && kWeekdays.contains(d.tree().lemma(d.token));
}

void add_dependent(const Dependent& d) {
  switch (d.tree().deprel(d.token)) {
    case Deprel::Nsubj:
    case Deprel::NsubjPass:
      return add_subject(d);
    case Deprel::Csubj:
    case Deprel::CsubjPass:
      return add_clause_argument(
          d, d.predicate().passive ? ArgumentRole::Object : ArgumentRole::Subject, kNoToken);
    case Deprel::Obj:
      if (is_weekday(d)) return add_noun(d, ArgumentRole::Oblique, ArgumentOrigin::Own);
      add_noun(d, is_speaker(d) ? ArgumentRole::Subject : ArgumentRole::Object,
               ArgumentOrigin::Own);
      return add_misplaced_infinitive(d);
    case Deprel::Iobj:
      add_indirect_object(d);
      return add_misplaced_infinitive(d);
    case Deprel::OblAgent:
      return add_noun(d, ArgumentRole::Subject, ArgumentOrigin::Passive);
    case Deprel::Obl:
      add_oblique(d);
      return add_misplaced_infinitive(d);
    case Deprel::OblUnmarked:
      return add_oblique(d);
    case Deprel::Nmod:
    case Deprel::NmodUnmarked:
      return add_noun_modifier(d);
    case Deprel::NmodPoss:
      return add_noun(d, ArgumentRole::Possessor, ArgumentOrigin::Own);
    case Deprel::Amod:
    case Deprel::NmodDesc:
      if (d.predicate().kind == PredicateKind::Noun) add_modifier(d);
      return;
    case Deprel::Compound:
      return d.predicate().kind == PredicateKind::Noun ? add_modifier(d) : add_oblique(d);
    case Deprel::Xcomp:
    case Deprel::Ccomp:
      return add_complement(d);
    case Deprel::Advcl:
      return add_adverbial_clause(d);
    case Deprel::Acl:
      return add_adnominal_clause(d);
    case Deprel::Advmod:
      return add_relative_adverb(d);
    default:
      return;
  }
}

// "Peru, Chile and Chad", which parsers take for a Peru called Chile, and Chad.
bool is_listed_name(const Tree& tree, TokenId id) {
  const TokenId head = tree.head(id);
  if (tree.deprel(id) != Deprel::Appos || tree.token(id).upos != Upos::Propn) return false;
  if (tree.token(head).upos != Upos::Propn || tree.preposition(head) != kNoToken) return false;
  const TokenId next = tree.child(id, Deprel::Conj);
  return next != kNoToken && tree.token(next).upos == Upos::Propn && tree.has(next, Deprel::Cc);
}

bool is_joinable(const Draft& draft, const Argument& argument, TokenId conjunct) {
  if (argument.clause != kNoClause || argument.role == ArgumentRole::Complement) {
    return draft.at(conjunct) != kNoClause;
  }
  switch (draft.tree().token(conjunct).upos) {
    case Upos::Verb:
    case Upos::Aux:
    case Upos::Adv:
    case Upos::Adp:
      return false;
    case Upos::Adj:
      return argument.role == ArgumentRole::Modifier || !is_predicative(draft.tree(), conjunct);
    default:
      return !is_predicative(draft.tree(), conjunct);
  }
}

void add_all_coordinated(Draft& draft, ClauseId id) {
  const TokenId predicate = draft.clause(id).predicate;
  for (const Argument a : draft.arguments(id)) {
    const bool relative = a.origin == ArgumentOrigin::Relative;
    add_coordinated(draft, id, a, relative ? predicate : kNoToken);
  }
}

}  // namespace

void add_coordinated(Draft& draft, ClauseId id, const Argument& argument, TokenId before) {
  const bool clausal = argument.clause != kNoClause;
  for (const TokenId c : draft.tree().children(argument.head)) {
    if (c > before) continue;
    if (draft.tree().deprel(c) != Deprel::Conj && !is_listed_name(draft.tree(), c)) continue;
    if (!is_joinable(draft, argument, c)) continue;
    Argument next = argument;
    next.origin = ArgumentOrigin::Coordination;
    next.head = c;
    if (clausal) next.clause = draft.at(c);
    const TokenId preposition = draft.tree().preposition(c);
    if (argument.role == ArgumentRole::Oblique && preposition != kNoToken) {
      next.preposition = preposition;
    }
    draft.add(id, next);
  }
}

ArgumentRole subject_role(const Draft& draft, ClauseId id) {
  if (!draft.clause(id).passive) return ArgumentRole::Subject;
  for (const Argument a : draft.arguments(id)) {
    if (a.role == ArgumentRole::IndirectObject && a.origin != ArgumentOrigin::Own) return a.role;
  }
  return draft.tree().has(draft.clause(id).predicate, Deprel::Obj) ? ArgumentRole::IndirectObject
                                                                   : ArgumentRole::Object;
}

void add_own_arguments(Draft& draft, ClauseId id) {
  for (const TokenId c : draft.tree().children(draft.clause(id).predicate)) {
    add_dependent({draft, id, c});
  }
  add_all_coordinated(draft, id);
}

}  // namespace sayso
