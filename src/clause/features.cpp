#include "clause/features.h"

#include <algorithm>
#include <vector>

#include "clause/clause_words.h"
#include "clause/control_verbs.h"
#include "clause/negation.h"
#include "clause/predicates.h"
#include "clause/sentence_types.h"
#include "text/quotes.h"

namespace sayso {
namespace {

// ---- voice and tense ----

// "Two soldiers killed in Mali": a headline leaves out its auxiliary.
bool is_headline_passive(const Tree& tree, TokenId id) {
  const Token& token = tree.token(id);
  if (token.morph.tense != Tense::Past || !kTransitiveVerbs.contains(tree.lemma(id))) return false;
  if (first_auxiliary(tree, id) != kNoToken) return false;
  const TokenId subject = subject_of(tree, id);
  if (subject == kNoToken || subject > id) return false;
  return !tree.has(id, Deprel::Obj) && !tree.has(id, Deprel::Ccomp) &&
         !tree.has(id, Deprel::Xcomp) && !tree.has(id, Deprel::CompoundPrt);
}

// A verb with a copula is a whole clause that another says something of: "the aim is to leave",
// "the trouble is that it left". What stands up to the copula is not the verb's own.
TokenId outer_copula(const Tree& tree, TokenId id) {
  if (tree.token(id).upos != Upos::Verb) return kNoToken;
  const VerbForm form = tree.token(id).morph.verb_form;
  const bool whole = tree.has(id, Deprel::Mark) || form == VerbForm::Fin || form == VerbForm::Inf;
  return whole ? tree.child(id, Deprel::Cop) : kNoToken;
}

// "was shelled", with a "was" that the parser took for another kind of auxiliary.
bool follows_be(const Tree& tree, TokenId id) {
  if (!is_past_participle(tree.token(id))) return false;
  TokenId last = kNoToken;
  for (const TokenId c : tree.children(id)) {
    if (is_auxiliary(tree.deprel(c)) && c < id) last = c;
  }
  return last != kNoToken && tree.lemma(last) == "be";
}

bool is_bare_participle_relation(Deprel deprel) {
  return deprel == Deprel::Acl || deprel == Deprel::Advcl || deprel == Deprel::Amod ||
         deprel == Deprel::Xcomp || deprel == Deprel::Ccomp || deprel == Deprel::Root;
}

// "Peru shelled Chad", with a past tense that the tagger took for a participle.
bool is_untensed_past(const Tree& tree, TokenId id) {
  const Deprel deprel = tree.deprel(id);
  const bool clause = deprel == Deprel::Root || deprel == Deprel::Ccomp || deprel == Deprel::Conj ||
                      deprel == Deprel::AclRelcl;
  return clause && is_past_participle(tree.token(id)) && tree.has(id, Deprel::Nsubj) &&
         first_auxiliary(tree, id) == kNoToken;
}

// A participle with an object was done by the noun before it, whatever the tagger thinks, unless
// the verb takes two: "the men given weapons".
bool is_reduced_passive(const Tree& tree, TokenId id) {
  if (!is_past_participle(tree.token(id)) || !is_bare_participle_relation(tree.deprel(id))) {
    return false;
  }
  const std::string_view verb = tree.lemma(id);
  if (tree.deprel(id) == Deprel::Amod) return !kIntransitiveParticiples.contains(verb);
  if (tree.has(id, Deprel::OblAgent)) return true;
  if (tree.has(id, Deprel::Obj) && !kDitransitiveVerbs.contains(verb)) return false;
  return tree.deprel(id) != Deprel::Root && !is_untensed_past(tree, id);
}

// "The number of those killed rose": a participle behind its noun, tagged as a past tense.
bool is_tagged_past(const Tree& tree, TokenId id) {
  return tree.deprel(id) == Deprel::Acl && tree.token(id).morph.tense == Tense::Past &&
         kTransitiveVerbs.contains(tree.lemma(id)) && first_auxiliary(tree, id) == kNoToken &&
         subject_of(tree, id) == kNoToken && !tree.has(id, Deprel::Obj) &&
         !tree.has(id, Deprel::Ccomp);
}

// "After a woman charged he had lied": what the subject says has no passive without a "was".
bool says_something(const Tree& tree, TokenId id) {
  const TokenId content = tree.child(id, Deprel::Ccomp);
  return content != kNoToken && tree.has(content, Deprel::Nsubj) && !tree.has(id, Deprel::AuxPass);
}

bool is_passive(const Tree& tree, TokenId id) {
  if (tree.token(id).upos != Upos::Verb) return false;
  if (says_something(tree, id) && first_auxiliary(tree, id) == kNoToken) return false;
  if (tree.has(id, Deprel::AuxPass) || tree.has(id, Deprel::NsubjPass) ||
      tree.has(id, Deprel::CsubjPass)) {
    return true;
  }
  if (tree.has(id, Deprel::Aux) || tree.has(id, Deprel::Cop)) {
    return tree.has(id, Deprel::OblAgent) || follows_be(tree, id);
  }
  return is_headline_passive(tree, id) || is_reduced_passive(tree, id) || is_tagged_past(tree, id);
}

bool ends_in_ing(const Analysis& analysis, TokenId id) {
  return analysis.form(id).ends_with("ing") || analysis.form(id).ends_with("ING");
}

bool is_own_auxiliary(const Tree& tree, TokenId id, TokenId child) {
  if (!is_auxiliary(tree.deprel(child))) return false;
  const TokenId outer = outer_copula(tree, id);
  return outer == kNoToken || child > outer;
}

void set_voice_and_tense(const Draft& draft, Clause& clause) {
  const Tree& tree = draft.tree();
  const TokenId id = clause.predicate;
  const Token& token = tree.token(id);
  clause.passive = is_passive(tree, id);
  bool finite = false;
  for (const TokenId c : tree.children(id)) {
    if (!is_own_auxiliary(tree, id, c)) continue;
    const Morph& morph = tree.token(c).morph;
    if (!finite && morph.verb_form == VerbForm::Fin) {
      clause.tense = morph.tense;
      finite = true;
    }
    if (tree.lemma(c) == "have" && tree.deprel(c) == Deprel::Aux) clause.perfect = true;
    if (tree.lemma(c) == "be" && tree.deprel(c) != Deprel::AuxPass && token.upos == Upos::Verb &&
        ends_in_ing(draft.analysis(), id)) {
      clause.progressive = true;
    }
    if (tree.deprel(c) == Deprel::AuxPass && ends_in_ing(draft.analysis(), c)) {
      clause.progressive = true;
    }
  }
  const bool verbal = token.upos == Upos::Verb || token.upos == Upos::Aux;
  if (finite || !verbal) return;
  if (token.morph.verb_form == VerbForm::Fin) clause.tense = token.morph.tense;
  if (is_untensed_past(tree, id) && !clause.passive) clause.tense = Tense::Past;
}

// ---- modality ----

// "a summit to be held in May"
bool is_future_modifier(const Tree& tree, TokenId id) {
  return tree.deprel(id) == Deprel::Acl && tree.has(id, Deprel::AuxPass) &&
         tree.token(tree.head(id)).upos == Upos::Noun &&
         !kControlNouns.contains(tree.lemma(tree.head(id)));
}

// "Peru to free monks", whichever of the two words the tree begins with.
bool is_headline_infinitive(const Tree& tree, TokenId id) {
  if (tree.deprel(id) == Deprel::Root) return subject_of(tree, id) != kNoToken;
  const TokenId noun = tree.head(id);
  return tree.deprel(id) == Deprel::Acl && tree.deprel(noun) == Deprel::Root && noun < id &&
         tree.token(noun).upos == Upos::Propn && !is_predicative(tree, noun);
}

// The first "be" of "is to be signed".
bool is_be_of_arrangement(const Tree& tree, TokenId id, TokenId child) {
  const TokenId mark = tree.child(id, Deprel::Mark);
  return tree.deprel(child) == Deprel::AuxPass && tree.lemma(child) == "be" && mark != kNoToken &&
         child < mark && tree.token(child).morph.verb_form == VerbForm::Fin;
}

void set_modality(const Tree& tree, Clause& clause) {
  const TokenId id = clause.predicate;
  TokenId be = outer_copula(tree, id);
  for (const TokenId c : tree.children(id)) {
    if (is_be_of_arrangement(tree, id, c)) be = c;
    if (tree.deprel(c) != Deprel::Aux || !is_own_auxiliary(tree, id, c)) continue;
    if (tree.lemma(c) == "be") be = c;
    const Modality modality = modality_of_auxiliary(tree.lemma(c));
    if (modality == Modality::None || clause.modality != Modality::None) continue;
    clause.modality = modality;
    clause.modal = c;
  }
  if (clause.modality != Modality::None || !is_to_infinitive(tree, id)) return;
  const bool headline = first_auxiliary(tree, id) == kNoToken && is_headline_infinitive(tree, id);
  if (be == kNoToken && !headline && !is_future_modifier(tree, id)) return;
  clause.modality = Modality::Future;  // "is to leave", "Peru to leave"
  clause.modal = be != kNoToken ? be : tree.child(id, Deprel::Mark);
}

// ---- what comes down from the clause above ----

bool is_semi_modal_use(const Draft& draft, const SemiModal& modal, const Clause& up,
                       const Clause& clause) {
  const Tree& tree = draft.tree();
  switch (modal.form) {
    case SemiModal::Form::Any:
      return tree.deprel(clause.predicate) == Deprel::Xcomp && !tree.has(up.predicate, Deprel::Obj);
    case SemiModal::Form::Adjective:
      return up.kind != PredicateKind::Verb || up.passive ||
             is_past_participle(tree.token(up.predicate));
    case SemiModal::Form::Passive:
      return up.passive || is_past_participle(tree.token(up.predicate));
    case SemiModal::Form::Progressive:
      return ends_in_ing(draft.analysis(), up.predicate);
  }
  return false;
}

void inherit_under_semi_modal(const Draft& draft, const Clause& up, Clause& clause) {
  const Tree& tree = draft.tree();
  const SemiModal* modal = find_semi_modal(tree.lemma(up.predicate));
  if (modal == nullptr || clause.link != ClauseLink::Complement) return;
  if (subject_of(tree, clause.predicate) != kNoToken) return;
  if (!is_semi_modal_use(draft, *modal, up, clause)) return;
  const bool infinitive = is_to_infinitive(tree, clause.predicate);
  if (modal->modality != Modality::None && !infinitive) return;
  const TokenId not_yet = negating_yet(tree, up.predicate);
  if (clause.modality == Modality::None) {
    const bool own = modal->modality != Modality::None && not_yet == kNoToken;
    clause.modality = own ? modal->modality : up.modality;
    clause.modal = own ? up.predicate : up.modal;
  }
  if (clause.tense == Tense::None) clause.tense = up.tense;
  if (clause.negation == kNoToken) {
    clause.negation = modal->negates ? up.predicate : not_yet != kNoToken ? not_yet : up.negation;
  }
  clause.question = clause.question || up.question;
  clause.perfect = clause.perfect || (up.perfect && modal->modality == Modality::None);
}

// The auxiliaries of the first verb serve the others too: "will meet and discuss". They do when the
// second has no subject, auxiliary or "to" of its own, and is in the form they ask for.
bool shares_auxiliary(const Tree& tree, TokenId first, TokenId second) {
  if (first_auxiliary(tree, first) == kNoToken && !is_to_infinitive(tree, first)) return false;
  if (first_auxiliary(tree, second) != kNoToken || subject_of(tree, second) != kNoToken ||
      tree.has(second, Deprel::Mark)) {
    return false;
  }
  const Morph& a = tree.token(first).morph;
  const Morph& b = tree.token(second).morph;
  if (a.verb_form == b.verb_form) return a.verb_form != VerbForm::Fin;
  // Taggers take the second participle or infinitive for a finite form of the same spelling.
  if (b.verb_form != VerbForm::Fin) return false;
  return a.verb_form == VerbForm::Inf
             ? b.tense == Tense::Pres
             : a.tense == Tense::Past && b.tense == Tense::Past && tree.has(first, Deprel::Aux);
}

// "was arrested and charged", "the men arrested and charged"
bool is_bare_participle(const Tree& tree, TokenId id) {
  return is_past_participle(tree.token(id)) && first_auxiliary(tree, id) == kNoToken &&
         subject_of(tree, id) == kNoToken && !tree.has(id, Deprel::Obj) &&
         !kIntransitiveVerbs.contains(tree.lemma(id));
}

void inherit_from_conjunct(const Tree& tree, const Clause& first, Clause& clause) {
  if (clause.kind != first.kind && first.kind == PredicateKind::Verb) return;
  if (!tree.has(clause.predicate, Deprel::Mark)) {
    clause.conditional = clause.conditional || first.conditional;
  }
  if (first.passive && is_bare_participle(tree, clause.predicate)) clause.passive = true;
  if (clause.kind == PredicateKind::Verb &&
      !shares_auxiliary(tree, first.predicate, clause.predicate)) {
    return;
  }
  if (clause.modality == Modality::None) {
    clause.modality = first.modality;
    clause.modal = first.modal;
  }
  if (clause.negation == kNoToken && first_auxiliary(tree, clause.predicate) == kNoToken) {
    const TokenId cc = tree.child(clause.predicate, Deprel::Cc);
    const bool contrast = cc != kNoToken && (tree.lemma(cc) == "but" || tree.lemma(cc) == "yet");
    if (!contrast) clause.negation = first.negation;
  }
  clause.tense = first.tense;
  clause.perfect = first.perfect;
  clause.progressive = first.progressive;
}

void inherit(const Draft& draft, Clause& clause) {
  const Tree& tree = draft.tree();
  if (clause.parent == kNoClause) return;
  const Clause& up = draft.clause(clause.parent);
  if (up.predicate != tree.head(clause.predicate)) return;
  if (clause.link == ClauseLink::Coordinated) inherit_from_conjunct(tree, up, clause);
  inherit_under_semi_modal(draft, up, clause);
  if (is_negated_complement(tree, clause)) {
    const bool twice = up.negation != kNoToken || clause.negation != kNoToken;
    clause.negation = twice ? kNoToken : up.predicate;
  }
}

// ---- quotation ----

void mark_quoted(Analysis& analysis) {
  const std::vector<Span> quotes = find_quotes(analysis);
  std::size_t next = 0;
  std::uint32_t end = 0;  // of the quotation that reaches furthest
  for (Clause& clause : analysis.clauses) {
    const Span word = analysis.token(clause.predicate).span;
    for (; next < quotes.size() && quotes[next].begin <= word.begin; ++next) {
      end = std::max(end, quotes[next].end);
    }
    clause.quoted = word.end <= end;
  }
}

}  // namespace

void find_features(Draft& draft) {
  const Tree& tree = draft.tree();
  mark_quoted(draft.analysis());
  for (const TokenId id : tree.top_down()) {
    if (draft.at(id) == kNoClause) continue;
    Clause& clause = draft.clause(draft.at(id));
    set_voice_and_tense(draft, clause);
    set_modality(tree, clause);
    clause.negation = own_negation(tree, clause);
    clause.imperative = is_imperative(tree, id);
    clause.conditional = is_conditional(tree, clause);
    clause.question = is_question(draft, clause);
    inherit(draft, clause);
  }
}

void inherit_features(Clause& noun, const Clause& verb) {
  if (noun.negation == kNoToken) noun.negation = verb.negation;
  if (noun.modality == Modality::None) {
    noun.modality = verb.modality;
    noun.modal = verb.modal;
  }
  if (noun.tense == Tense::None) noun.tense = verb.tense;
  noun.perfect = noun.perfect || verb.perfect;
  noun.progressive = noun.progressive || verb.progressive;
  noun.imperative = noun.imperative || verb.imperative;
  noun.question = noun.question || verb.question;
  noun.conditional = noun.conditional || verb.conditional;
}

}  // namespace sayso
