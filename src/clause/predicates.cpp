#include "clause/predicates.h"

#include <optional>

#include "clause/clause_words.h"
#include "clause/control_verbs.h"

namespace sayso {
namespace {

bool is_subject(Deprel deprel) {
  return deprel == Deprel::Nsubj || deprel == Deprel::NsubjPass || deprel == Deprel::Csubj ||
         deprel == Deprel::CsubjPass || deprel == Deprel::Expl;
}

// Relations of words that only belong to the form of another.
bool is_function_relation(Deprel deprel) {
  switch (deprel) {
    case Deprel::Fixed:
    case Deprel::Flat:
    case Deprel::Goeswith:
    case Deprel::Case:
    case Deprel::Mark:
    case Deprel::Cc:
    case Deprel::CcPreconj:
    case Deprel::Det:
    case Deprel::DetPredet:
    case Deprel::Aux:
    case Deprel::AuxPass:
    case Deprel::Cop:
    case Deprel::Discourse:
    case Deprel::Reparandum:
    case Deprel::Compound:
    case Deprel::CompoundPrt:
    case Deprel::Punct:
      return true;
    default:
      return false;
  }
}

bool has_verbal_dependent(const Tree& tree, TokenId id) {
  for (const TokenId c : tree.children(id)) {
    switch (tree.deprel(c)) {
      case Deprel::Xcomp:
      case Deprel::Ccomp:
      case Deprel::Obl:
      case Deprel::Advcl:
        return true;
      default:
        break;
    }
  }
  return false;
}

// An adjective counts where it says something of somebody: "is ready", "found guilty", "troops
// loyal to Peru".
bool is_adjective_predicate(const Tree& tree, TokenId id) {
  switch (tree.deprel(id)) {
    case Deprel::Xcomp:
    case Deprel::Ccomp:
    case Deprel::Advcl:
    case Deprel::Acl:
    case Deprel::AclRelcl:
    case Deprel::Root:
    case Deprel::Parataxis:
      return true;
    case Deprel::Conj: {
      const TokenId first = tree.head(id);
      return is_predicative(tree, first) || tree.token(first).upos == Upos::Verb;
    }
    default:
      return has_verbal_dependent(tree, id);
  }
}

// The second of "is a liar and a thief".
bool is_conjoined_predicate(const Tree& tree, TokenId id) {
  return tree.deprel(id) == Deprel::Conj && tree.head(id) != kNoToken &&
         is_predicative(tree, tree.head(id));
}

bool is_event_noun(const Tree& tree, TokenId id) {
  switch (tree.deprel(id)) {
    case Deprel::OblUnmarked:
    case Deprel::NmodUnmarked:
    case Deprel::Advmod:
    case Deprel::Vocative:
      return false;
    default:
      return !kPlainNouns.contains(tree.lemma(id));
  }
}

// "the bombing of the port", tagged as a verb.
bool is_nominal_gerund(const Tree& tree, TokenId id) {
  if (tree.token(id).morph.verb_form != VerbForm::Ger) return false;
  const bool nominal = tree.has(id, Deprel::Det) || tree.has(id, Deprel::NmodPoss);
  return nominal && !tree.has(id, Deprel::Obj) && !tree.has(id, Deprel::Aux);
}

std::optional<PredicateKind> predicate_kind(const Tree& tree, TokenId id) {
  if (is_function_relation(tree.deprel(id))) return std::nullopt;
  const Upos upos = tree.token(id).upos;
  const bool predicative = is_predicative(tree, id);
  switch (upos) {
    case Upos::Verb:
      if (is_nominal_gerund(tree, id)) return PredicateKind::Noun;
      return PredicateKind::Verb;
    case Upos::Aux:
      return PredicateKind::Verb;
    case Upos::Adj:
    case Upos::Adv:
    case Upos::Adp:
      if (predicative) return PredicateKind::Adjective;
      if (upos != Upos::Adj || !is_adjective_predicate(tree, id)) return std::nullopt;
      return PredicateKind::Adjective;
    case Upos::Noun:
      if (predicative || is_event_noun(tree, id)) return PredicateKind::Noun;
      return std::nullopt;
    case Upos::Punct:
      return std::nullopt;
    default:
      if (!predicative && !is_conjoined_predicate(tree, id)) return std::nullopt;
      return PredicateKind::Noun;
  }
}

// "the report that ..."
bool is_finite_clause(const Tree& tree, TokenId id) {
  return tree.token(id).morph.verb_form == VerbForm::Fin || tree.has(id, Deprel::Nsubj);
}

ClauseLink adverbial_link(const Tree& tree, TokenId id) {
  const TokenId preposition = gerund_preposition(tree, id);
  if (preposition != kNoToken && kGoverned.contains(tree.lemma(preposition)) &&
      subject_of(tree, id) == kNoToken) {
    return ClauseLink::Complement;
  }
  const TokenId governor = tree.head(id);
  if (is_to_infinitive(tree, id) && subject_of(tree, id) == kNoToken &&
      !tree.has(governor, Deprel::Xcomp) && !tree.has(governor, Deprel::Ccomp)) {
    if (kInfinitiveVerbs.contains(tree.lemma(governor))) return ClauseLink::Complement;
    if (find_semi_modal(tree.lemma(governor)) != nullptr) return ClauseLink::Complement;
  }
  const bool participle = tree.token(id).morph.verb_form == VerbForm::Part ||
                          tree.token(id).morph.verb_form == VerbForm::Ger;
  if (participle && subject_of(tree, id) == kNoToken && !tree.has(id, Deprel::Mark)) {
    return ClauseLink::Participial;
  }
  return ClauseLink::Adverbial;
}

// An infinitive is the content of a decision or an order, but only describes a man or a summit.
bool takes_infinitive(std::string_view noun) {
  return kControlNouns.contains(noun) || kRequestNouns.contains(noun) ||
         kAdverbialNouns.contains(noun);
}

ClauseLink adnominal_link(const Tree& tree, TokenId id) {
  if (is_to_infinitive(tree, id)) {
    const bool content =
        tree.token(tree.head(id)).upos != Upos::Noun || takes_infinitive(tree.lemma(tree.head(id)));
    return content ? ClauseLink::Complement : ClauseLink::Participial;
  }
  const bool gerund = gerund_preposition(tree, id) != kNoToken;
  return gerund || is_finite_clause(tree, id) ? ClauseLink::Complement : ClauseLink::Participial;
}

ClauseLink link_of(const Tree& tree, TokenId id, PredicateKind kind) {
  const Deprel deprel = tree.deprel(id);
  const bool clausal =
      kind != PredicateKind::Noun || is_predicative(tree, id) || is_conjoined_predicate(tree, id);
  switch (deprel) {
    case Deprel::Root:
      return ClauseLink::Root;
    case Deprel::Ccomp:
    case Deprel::Xcomp:
    case Deprel::Csubj:
    case Deprel::CsubjPass:
    case Deprel::CsubjOuter:
      return ClauseLink::Complement;
    case Deprel::Advcl:
      return adverbial_link(tree, id);
    case Deprel::AclRelcl:
    case Deprel::AdvclRelcl:
      return ClauseLink::Relative;
    case Deprel::Acl:
      return adnominal_link(tree, id);
    case Deprel::Amod:
      return ClauseLink::Participial;
    case Deprel::Conj:
      return clausal ? ClauseLink::Coordinated : ClauseLink::Nominal;
    case Deprel::Obl:
    case Deprel::Nmod:
      return clausal ? ClauseLink::Complement : ClauseLink::Nominal;
    default:
      return clausal ? ClauseLink::Parataxis : ClauseLink::Nominal;
  }
}

// The first marker that says more than "to" does; a preposition of a gerund; a leading "when".
TokenId find_marker(const Tree& tree, TokenId id) {
  TokenId found = kNoToken;
  for (const TokenId c : tree.children(id)) {
    const Deprel deprel = tree.deprel(c);
    const PronType type = tree.token(c).morph.pron_type;
    const bool question_word =
        deprel == Deprel::Advmod && c < id &&
        (type == PronType::Int || type == PronType::Rel || tree.lemma(c) == "when");
    if (deprel != Deprel::Mark && !question_word) continue;
    if (found == kNoToken || tree.lemma(found) == "to") found = c;
  }
  if (found == kNoToken && tree.token(id).upos == Upos::Verb) found = tree.preposition(id);
  return found;
}

bool is_finite_or_infinitive(const Tree& tree, TokenId verb) {
  const auto ties = [](VerbForm form) { return form == VerbForm::Fin || form == VerbForm::Inf; };
  if (ties(tree.token(verb).morph.verb_form)) return true;
  for (const TokenId c : tree.children(verb)) {
    const Deprel deprel = tree.deprel(c);
    if (deprel != Deprel::Aux && deprel != Deprel::AuxPass && deprel != Deprel::Cop) continue;
    if (ties(tree.token(c).morph.verb_form)) return true;
  }
  return false;
}

bool is_ing_form(const Tree& tree, TokenId verb) {
  const Morph& morph = tree.token(verb).morph;
  return morph.verb_form == VerbForm::Ger ||
         (morph.verb_form == VerbForm::Part && morph.tense != Tense::Past);
}

ClauseId find_parent(const Draft& draft, TokenId id) {
  TokenId up = draft.tree().head(id);
  while (up != kNoToken && draft.at(up) == kNoClause) up = draft.tree().head(up);
  return draft.at(up);
}

}  // namespace

bool is_predicative(const Tree& tree, TokenId id) {
  for (const TokenId c : tree.children(id)) {
    switch (tree.deprel(c)) {
      case Deprel::Cop:
      case Deprel::Nsubj:
      case Deprel::NsubjPass:
      case Deprel::NsubjOuter:
        return true;
      default:
        break;
    }
  }
  return false;
}

bool is_auxiliary(Deprel deprel) {
  return deprel == Deprel::Aux || deprel == Deprel::AuxPass || deprel == Deprel::Cop;
}

TokenId subject_of(const Tree& tree, TokenId id) {
  for (const TokenId c : tree.children(id)) {
    if (is_subject(tree.deprel(c))) return c;
  }
  return kNoToken;
}

TokenId first_auxiliary(const Tree& tree, TokenId id) {
  for (const TokenId c : tree.children(id)) {
    if (is_auxiliary(tree.deprel(c))) return c;
  }
  return kNoToken;
}

bool is_past_participle(const Token& token) {
  return token.upos == Upos::Verb && token.morph.verb_form == VerbForm::Part &&
         (token.morph.tense == Tense::Past || token.morph.passive);
}

TokenId gerund_preposition(const Tree& tree, TokenId verb) {
  if (is_finite_or_infinitive(tree, verb)) return kNoToken;
  for (const TokenId c : tree.children(verb)) {
    if (c > verb) break;
    const Deprel deprel = tree.deprel(c);
    if (deprel != Deprel::Mark && deprel != Deprel::Case) continue;
    if (!kSubordinators.contains(tree.lemma(c))) return c;
    if (tree.lemma(c) == "to" && is_ing_form(tree, verb)) return c;  // "committed to leaving"
  }
  return kNoToken;
}

bool is_to_infinitive(const Tree& tree, TokenId verb) {
  for (const TokenId c : tree.children(verb)) {
    if (c > verb || tree.deprel(c) != Deprel::Mark || tree.lemma(c) != "to") continue;
    return !is_ing_form(tree, verb) || is_finite_or_infinitive(tree, verb);
  }
  return false;
}

void find_predicates(Draft& draft) {
  const Analysis& analysis = draft.analysis();
  const Tree& tree = draft.tree();
  for (std::uint32_t s = 0; s < analysis.sentences.size(); ++s) {
    const Run run = analysis.sentences[s].tokens;
    for (std::uint32_t i = run.first; i < run.end(); ++i) {
      const TokenId id{i};
      const std::optional<PredicateKind> kind = predicate_kind(tree, id);
      if (!kind) continue;
      Clause clause;
      clause.sentence = SentenceId{s};
      clause.predicate = id;
      clause.kind = *kind;
      clause.link = link_of(tree, id, *kind);
      clause.marker = find_marker(tree, id);
      clause.particle = tree.child(id, Deprel::CompoundPrt);
      draft.add_clause(clause);
    }
  }
  for (Clause& clause : draft.analysis().clauses)
    clause.parent = find_parent(draft, clause.predicate);
}

}  // namespace sayso
