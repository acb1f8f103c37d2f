#include "clause/sentence_types.h"

#include "clause/clause_words.h"
#include "clause/predicates.h"

namespace sayso {
namespace {

bool has_conditional_marker(const Tree& tree, TokenId id) {
  for (const TokenId c : tree.children(id)) {
    const Deprel deprel = tree.deprel(c);
    if (deprel != Deprel::Mark && deprel != Deprel::Advmod && deprel != Deprel::Case) continue;
    if (kConditionalMarkers.contains(tree.lemma(c))) return true;
    // "in case", "as long as"
    for (const TokenId f : tree.children(c)) {
      if (tree.deprel(f) != Deprel::Fixed) continue;
      if (tree.lemma(f) == "case" || (tree.lemma(c) == "as" && tree.lemma(f) == "long"))
        return true;
    }
  }
  return false;
}

// "should Peru leave", "had it left", "were it to leave"
bool has_conditional_inversion(const Tree& tree, TokenId id) {
  const TokenId auxiliary = first_auxiliary(tree, id);
  const TokenId subject = subject_of(tree, id);
  if (auxiliary == kNoToken || subject == kNoToken || auxiliary > subject || subject > id)
    return false;
  const std::string_view word = tree.lemma(auxiliary);
  return word == "should" || word == "have" || word == "be";
}

bool is_closing(std::string_view mark) {
  return mark == "\"" || mark == "'" || mark == "''" || mark == "\u201d" || mark == "\u2019" ||
         mark == ")" || mark == "!";
}

// The mark of a quotation is not that of the clause that quotes it: 'he asked, "Who left?"'.
bool asks(const Analysis& analysis, const Clause& clause, TokenId mark) {
  if (!analysis.form(mark).ends_with('?')) return false;
  const TokenId next{index(mark) + 1};
  if (index(next) >= analysis.sentence(clause.sentence).tokens.end()) return true;
  return clause.quoted || !is_closing(analysis.form(next));
}

bool sentence_asks(const Analysis& analysis, const Clause& clause) {
  const Run run = analysis.sentence(clause.sentence).tokens;
  for (std::uint32_t i = run.end(); i-- > run.first;) {
    if (!is_closing(analysis.form(TokenId{i}))) return asks(analysis, clause, TokenId{i});
  }
  return false;
}

bool has_question_mark(const Draft& draft, const Clause& clause) {
  for (const TokenId c : draft.tree().children(clause.predicate)) {
    const bool mark = c > clause.predicate && draft.tree().deprel(c) == Deprel::Punct;
    if (mark && asks(draft.analysis(), clause, c)) return true;
  }
  return false;
}

// "will Peru leave", "why did it leave": nothing but a question word stands before the auxiliary.
bool has_question_inversion(const Tree& tree, TokenId id) {
  const TokenId auxiliary = first_auxiliary(tree, id);
  const TokenId subject = subject_of(tree, id);
  if (auxiliary == kNoToken || subject == kNoToken || auxiliary > subject || subject > id)
    return false;
  for (const TokenId c : tree.children(id)) {
    if (c == auxiliary) return true;
    const bool question_word = tree.token(c).morph.pron_type == PronType::Int;
    if (tree.deprel(c) != Deprel::Punct && !question_word) return false;
  }
  return false;
}

}  // namespace

bool is_question(const Draft& draft, const Clause& clause) {
  if (clause.kind == PredicateKind::Noun && clause.link == ClauseLink::Nominal) return false;
  if (has_question_mark(draft, clause)) return true;
  if (clause.conditional) return false;
  if (clause.link == ClauseLink::Root && sentence_asks(draft.analysis(), clause)) return true;
  return has_question_inversion(draft.tree(), clause.predicate);
}

bool is_imperative(const Tree& tree, TokenId predicate) {
  if (subject_of(tree, predicate) != kNoToken) return false;
  if (tree.token(predicate).morph.mood == Mood::Imp) return true;
  const TokenId auxiliary = first_auxiliary(tree, predicate);
  return auxiliary != kNoToken && tree.token(auxiliary).morph.mood == Mood::Imp;
}

bool is_conditional(const Tree& tree, const Clause& clause) {
  const TokenId id = clause.predicate;
  switch (tree.deprel(id)) {
    case Deprel::Advcl:
      return has_conditional_marker(tree, id) ||
             (!tree.has(id, Deprel::Mark) && has_conditional_inversion(tree, id));
    case Deprel::Root:
    case Deprel::Parataxis:
    case Deprel::Acl:
      return has_conditional_marker(tree, id);
    default:
      return false;
  }
}

}  // namespace sayso
