#include "clause/speech_order.h"

#include "clause/clause_words.h"
#include "clause/predicates.h"

namespace sayso {
namespace {

// A verb of speech that does not say yet what was said.
bool lacks_content(const Draft& draft, ClauseId id) {
  const Clause& clause = draft.clause(id);
  if (clause.kind != PredicateKind::Verb ||
      !kSpeechVerbs.contains(draft.tree().lemma(clause.predicate))) {
    return false;
  }
  // "pointed out", but not "showed up"
  if (clause.particle != kNoToken && draft.tree().lemma(clause.particle) != "out") return false;
  return !draft.has(id, ArgumentRole::Complement);
}

bool has_speaker(const Tree& tree, TokenId verb) {
  return tree.has(verb, Deprel::Nsubj) || tree.has(verb, Deprel::OblAgent);
}

// "X is ready, Y said", which parsers take for a list of clauses: nothing joins the two.
bool is_bare_speech(const Tree& tree, TokenId verb) {
  bool comma = false;
  for (const TokenId c : tree.children(verb)) {
    const Deprel deprel = tree.deprel(c);
    if (deprel == Deprel::Mark || deprel == Deprel::Cc || deprel == Deprel::Obj) return false;
    comma = comma || (deprel == Deprel::Punct && c < verb);
  }
  return comma && verb > tree.head(verb) && has_speaker(tree, verb);
}

// "as Y said", "Y said" beside the clause it is about.
bool is_beside(const Draft& draft, const Clause& clause) {
  const Deprel deprel = draft.tree().deprel(clause.predicate);
  if (deprel == Deprel::Parataxis) return has_speaker(draft.tree(), clause.predicate);
  if (deprel == Deprel::Conj || deprel == Deprel::Dep || deprel == Deprel::Advcl) {
    if (is_bare_speech(draft.tree(), clause.predicate)) return true;
  }
  if (deprel != Deprel::Advcl || clause.marker == kNoToken) return false;
  return draft.tree().lemma(clause.marker) == "as" && clause.tense != Tense::None;
}

void add_complement(Draft& draft, ClauseId speech, ClauseId content) {
  draft.add(speech, {ArgumentRole::Complement, ArgumentOrigin::Own, draft.clause(content).predicate,
                     kNoToken, content});
}

// The clause under a speech verb that is only set beside it: "Y said: X is ready".
ClauseId content_beside(const Draft& draft, TokenId verb) {
  for (const TokenId c : draft.tree().children(verb)) {
    const ClauseId id = draft.at(c);
    if (draft.tree().deprel(c) != Deprel::Parataxis || id == kNoClause) continue;
    const bool speech =
        kSpeechVerbs.contains(draft.tree().lemma(c)) && has_speaker(draft.tree(), c);
    if (draft.clause(id).link == ClauseLink::Parataxis && !speech) return id;
  }
  return kNoClause;
}

}  // namespace

void add_reported_clauses(Draft& draft) {
  for (std::uint32_t i = 0; i < draft.analysis().clauses.size(); ++i) {
    const ClauseId id{i};
    if (!lacks_content(draft, id)) continue;
    const Clause& clause = draft.clause(id);
    if (is_beside(draft, clause) && clause.parent != kNoClause) {
      add_complement(draft, id, clause.parent);
      continue;
    }
    const ClauseId content = content_beside(draft, clause.predicate);
    if (content != kNoClause && !draft.tree().has(clause.predicate, Deprel::Obj)) {
      add_complement(draft, id, content);
    }
  }
}

}  // namespace sayso
