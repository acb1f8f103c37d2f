#include "clause/recovered_arguments.h"

#include <algorithm>

#include "clause/clause_words.h"
#include "clause/own_arguments.h"
#include "clause/predicates.h"

namespace sayso {
namespace {

constexpr auto kAimNouns = word_set(
    {"aim", "ambition", "decision", "desire", "duty", "goal", "hope", "intention", "job", "mission",
     "objective", "plan", "policy", "priority", "proposal", "purpose", "strategy", "task", "wish"});

TokenId before(TokenId token) {
  return token == kNoToken || index(token) == 0 ? kNoToken : TokenId{index(token) - 1};
}

bool is_name(const Tree& tree, TokenId token) {
  return token != kNoToken && tree.token(token).upos == Upos::Propn;
}

// The first word of a phrase, without clauses.
TokenId first_word(const Tree& tree, TokenId head) {
  TokenId first = head;
  for (const TokenId c : tree.children(head)) {
    if (c < first && tree.token(c).upos != Upos::Verb) first = std::min(first, first_word(tree, c));
  }
  return first;
}

void add_as_subject(Draft& draft, ClauseId id, TokenId noun, ArgumentOrigin origin) {
  const Argument argument{subject_role(draft, id), origin, noun, kNoToken, kNoClause};
  draft.add(id, argument);
  add_coordinated(draft, id, argument, kNoToken);
}

// ---- lists in headlines ----

// "Peru, Chile sign pact", taken for a call upon both to sign.
void add_called_pair(Draft& draft, ClauseId id) {
  const Tree& tree = draft.tree();
  const TokenId verb = draft.clause(id).predicate;
  if (subject_of(tree, verb) != kNoToken) return;
  const TokenId first = tree.child(verb, Deprel::Vocative);
  if (!is_name(tree, first) || first > verb || !tree.has(first, Deprel::Conj)) return;
  add_as_subject(draft, id, first, ArgumentOrigin::Own);
}

// "Peru, Chile sign pact" with Chile alone as the one who signs: one name before another, at the
// start of the sentence or behind a colon.
void add_listed_before(Draft& draft, ClauseId id) {
  const Tree& tree = draft.tree();
  const Analysis& analysis = draft.analysis();
  const TokenId verb = draft.clause(id).predicate;
  const TokenId subject = tree.child(verb, Deprel::Nsubj);
  if (!is_name(tree, subject) || subject > verb || analysis.form(verb).ends_with("s")) return;
  if (tree.token(verb).morph.verb_form != VerbForm::Fin ||
      first_auxiliary(tree, verb) != kNoToken || kSpeechVerbs.contains(tree.lemma(verb)))
    return;
  const TokenId start = first_word(tree, subject);
  const TokenId comma = before(start);
  const TokenId name = before(comma);
  if (name == kNoToken || analysis.form(comma) != "," || !is_name(tree, name) ||
      !is_name(tree, start))
    return;
  const std::uint32_t sentence = analysis.sentence(draft.clause(id).sentence).tokens.first;
  const bool opens =
      index(name) == sentence || (index(name) > sentence && analysis.form(before(name)) == ":");
  const bool other = tree.head(name) != subject || tree.deprel(name) == Deprel::Conj;
  if (opens && other) add_as_subject(draft, id, name, ArgumentOrigin::Coordination);
}

// ---- companions ----

bool has_case(const Tree& tree, TokenId noun, std::string_view lemma) {
  for (const TokenId c : tree.children(noun)) {
    if (tree.deprel(c) == Deprel::Case && tree.lemma(c) == lemma) return true;
  }
  return false;
}

bool is_together(std::string_view word) {
  return word == "together" || word == "along" || word == "alongside" || word == "jointly";
}

// Tanzania of "together with Tanzania", "along with Tanzania", wherever below `word` it hangs.
TokenId companion(const Tree& tree, TokenId word) {
  for (const TokenId c : tree.children(word)) {
    const bool phrase = tree.deprel(c) == Deprel::Nmod || tree.deprel(c) == Deprel::Obl;
    const TokenId preposition = phrase ? tree.preposition(c) : kNoToken;
    const TokenId outside = phrase ? before(first_word(tree, c)) : kNoToken;
    const bool beside = outside != kNoToken && is_together(tree.lemma(outside));
    if (preposition != kNoToken && has_case(tree, c, "with") &&
        (beside || is_together(tree.lemma(preposition))))
      return c;
    if (tree.deprel(c) == Deprel::Advmod && is_together(tree.lemma(c))) {
      const TokenId other = tree.child(c, Deprel::Obl);
      if (other != kNoToken && has_case(tree, other, "with")) return other;
    }
  }
  return kNoToken;
}

// Whether the phrase comes along with the object: "seized the adults along with the children", not
// "signed the pact together with Chad".
bool goes_with_object(const Draft& draft, ClauseId id, TokenId companion) {
  const Tree& tree = draft.tree();
  const TokenId object = tree.child(draft.clause(id).predicate, Deprel::Obj);
  if (object == kNoToken || object > companion) return false;
  return !is_name(tree, companion) || is_name(tree, object);
}

// Whoever comes along does, or suffers, the same.
void add_companions(Draft& draft, ClauseId id) {
  const Tree& tree = draft.tree();
  const TokenId verb = draft.clause(id).predicate;
  if (tree.token(verb).upos != Upos::Verb) return;
  for (const Argument a : draft.arguments(id)) {
    if (a.role != subject_role(draft, id) || a.clause != kNoClause ||
        a.origin == ArgumentOrigin::Coordination)
      continue;
    TokenId other = companion(tree, a.head);
    if (other == kNoToken) other = companion(tree, verb);
    if (other == kNoToken) return;
    if (other > verb && goes_with_object(draft, id, other)) {
      draft.add(id,
                {ArgumentRole::Object, ArgumentOrigin::Coordination, other, kNoToken, kNoClause});
    } else {
      add_as_subject(draft, id, other, ArgumentOrigin::Coordination);
    }
    return;
  }
}

// "Peru joined Chad in condemning Fiji": Chad condemns, too.
void add_joined(Draft& draft, ClauseId id) {
  const Tree& tree = draft.tree();
  const TokenId verb = draft.clause(id).predicate;
  const TokenId joining = tree.head(verb);
  if (joining == kNoToken || tree.lemma(joining) != "join" || draft.at(joining) == kNoClause ||
      draft.clause(draft.at(joining)).passive)
    return;
  const TokenId preposition = gerund_preposition(tree, verb);
  if (preposition == kNoToken || tree.lemma(preposition) != "in") return;
  for (const Argument a : draft.arguments(draft.at(joining))) {
    const bool party = (a.role == ArgumentRole::Subject || a.role == ArgumentRole::Object) &&
                       a.clause == kNoClause;
    if (party)
      draft.add(id, {ArgumentRole::Subject, ArgumentOrigin::Control, a.head, kNoToken, kNoClause});
  }
}

// ---- "visiting President Rey" ----

bool is_person(const Draft& draft, TokenId head) {
  if (draft.tree().has(head, Deprel::NmodDesc)) return true;
  const auto& entities = draft.analysis().entities;
  return std::any_of(entities.begin(), entities.end(), [&](const Entity& entity) {
    return entity.head == head && entity.kind == EntityKind::Person;
  });
}

// The visitor that a "visiting" beside a title has for an object in the tree.
TokenId visitor(const Draft& draft, TokenId verb) {
  const Tree& tree = draft.tree();
  const Analysis& analysis = draft.analysis();
  if (tree.lemma(verb) != "visit" || !analysis.form(verb).ends_with("ing") ||
      subject_of(tree, verb) != kNoToken)
    return kNoToken;
  const TokenId object = tree.child(verb, Deprel::Obj);
  if (object == kNoToken || object < verb || index(first_word(tree, object)) != index(verb) + 1)
    return kNoToken;
  return is_person(draft, object) ? object : kNoToken;
}

void add_visitors(Draft& draft, ClauseId id) {
  const Tree& tree = draft.tree();
  const TokenId verb = draft.clause(id).predicate;
  for (const TokenId c : tree.children(verb)) {
    const TokenId person = visitor(draft, c);
    if (person == kNoToken) continue;
    const TokenId preposition = gerund_preposition(tree, c);
    if (preposition != kNoToken) {
      static constexpr auto kSides = word_set({"by", "from", "to", "with"});
      if (kSides.contains(tree.lemma(preposition)))
        draft.add(id, {ArgumentRole::Oblique, ArgumentOrigin::Own, person, preposition, kNoClause});
    } else if (c < verb && subject_of(tree, verb) == kNoToken) {
      add_as_subject(draft, id, person, ArgumentOrigin::Own);
    } else if (index(c) == index(verb) + 1 && !tree.has(verb, Deprel::Obj)) {
      draft.add(id, {ArgumentRole::Object, ArgumentOrigin::Own, person, kNoToken, kNoClause});
    }
  }
}

// ---- whose ----

// "Rey's Peru visit begins": Rey, whom the parser took for a subject of "begins".
void add_owner_beside(Draft& draft, ClauseId id) {
  const Tree& tree = draft.tree();
  const TokenId noun = draft.clause(id).predicate;
  if (draft.clause(id).kind != PredicateKind::Noun || tree.has(noun, Deprel::NmodPoss)) return;
  const TokenId mark = before(first_word(tree, noun));
  if (mark == kNoToken || tree.deprel(mark) != Deprel::Case || tree.lemma(mark) != "'s") return;
  const TokenId owner = tree.head(mark);
  if (owner == kNoToken || owner == noun || tree.head(owner) != tree.head(noun)) return;
  draft.add(id, {ArgumentRole::Possessor, ArgumentOrigin::Own, owner, kNoToken, kNoClause});
}

// "Peru's policy is to boost ties": Peru is to do it.
void add_holder_of_aim(Draft& draft, ClauseId id) {
  const Tree& tree = draft.tree();
  const TokenId verb = draft.clause(id).predicate;
  if (!tree.has(verb, Deprel::Cop) || !is_to_infinitive(tree, verb)) return;
  for (const TokenId aim : tree.children(verb)) {
    const bool subject =
        tree.deprel(aim) == Deprel::NsubjOuter || tree.deprel(aim) == Deprel::Nsubj;
    if (!subject || !kAimNouns.contains(tree.lemma(aim))) continue;
    for (const TokenId c : tree.children(aim)) {
      const Deprel relation = tree.deprel(c);
      const bool of = relation == Deprel::Nmod && has_case(tree, c, "of");
      const bool adjective = relation == Deprel::Amod || relation == Deprel::Compound;
      const std::string_view form = draft.analysis().form(c);
      const bool capital = !form.empty() && form[0] >= 'A' && form[0] <= 'Z';
      if (relation == Deprel::NmodPoss || of || (adjective && capital))
        add_as_subject(draft, id, c, ArgumentOrigin::Control);
    }
  }
}

}  // namespace

void add_recovered_arguments(Draft& draft, ClauseId id) {
  add_owner_beside(draft, id);
  if (draft.clause(id).kind != PredicateKind::Verb) return;
  add_called_pair(draft, id);
  add_listed_before(draft, id);
  add_holder_of_aim(draft, id);
  add_visitors(draft, id);
  add_companions(draft, id);
  add_joined(draft, id);
}

}  // namespace sayso
