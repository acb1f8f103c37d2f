#include "clause/extents.h"

#include <vector>

namespace sayso {
namespace {

// Whether the words under this token belong to the clause above it.
bool belongs_above(Deprel deprel) {
  switch (deprel) {
    case Deprel::Punct:
    case Deprel::Cc:
    case Deprel::CcPreconj:
    case Deprel::Parataxis:
      return false;
    default:
      return true;
  }
}

}  // namespace

void set_extents(Draft& draft) {
  const Analysis& analysis = draft.analysis();
  const std::vector<TokenId>& order = draft.tree().top_down();
  // The conjuncts and the preposition of an argument belong to the clause above it, but those of a
  // predicate do not belong to its own clause.
  std::vector<Span> own(analysis.tokens.size());
  std::vector<Span> joined(analysis.tokens.size());
  for (auto it = order.rbegin(); it != order.rend(); ++it) {
    const std::size_t i = index(*it);
    own[i] = cover(own[i], analysis.tokens[i].span);
    joined[i] = cover(joined[i], own[i]);
    const TokenId head = analysis.tokens[i].head;
    if (head == kNoToken) continue;
    const Deprel deprel = analysis.tokens[i].deprel;
    const bool joins = deprel == Deprel::Conj || deprel == Deprel::Case;
    if (joins) {
      joined[index(head)] = cover(joined[index(head)], joined[i]);
    } else if (belongs_above(deprel)) {
      own[index(head)] = cover(own[index(head)], joined[i]);
    }
  }
  for (Clause& clause : draft.analysis().clauses) clause.extent = own[index(clause.predicate)];
}

}  // namespace sayso
