#include "coding/event_trees.h"

#include <algorithm>
#include <iterator>

namespace sayso {

EventTrees::EventTrees(const Analysis& analysis)
    : analysis_(analysis), clause_of_(analysis.tokens.size(), kNoClause) {
  for (std::uint32_t i = 0; i < analysis.clauses.size(); ++i) {
    ClauseId& slot = clause_of_[index(analysis.clauses[i].predicate)];
    if (slot == kNoClause) slot = ClauseId{i};
  }
}

ClauseId EventTrees::clause_above(TokenId token) const {
  if (token == kNoToken) return kNoClause;
  for (TokenId at = analysis_.token(token).head; at != kNoToken; at = analysis_.token(at).head) {
    if (clause_at(at) != kNoClause) return clause_at(at);
  }
  return kNoClause;
}

bool EventTrees::same_predicate(ClauseId a, ClauseId b) const {
  return analysis_.clause(a).predicate == analysis_.clause(b).predicate;
}

TokenId EventTrees::token_in(SentenceId sentence, Span span) const {
  const Run tokens = analysis_.sentence(sentence).tokens;
  for (std::uint32_t i = tokens.first; i < tokens.end(); ++i) {
    const Token& token = analysis_.tokens[i];
    if (!span.contains(token.span)) continue;
    if (token.head == kNoToken || !span.contains(analysis_.token(token.head).span))
      return TokenId{i};
  }
  return kNoToken;
}

std::optional<std::string_view> EventTrees::preposition_of(TokenId head) const {
  const Run tokens = sentence_tokens(head);
  for (std::uint32_t i = tokens.first; i < tokens.end(); ++i) {
    const Token& token = analysis_.tokens[i];
    if (token.head == head && token.deprel == Deprel::Case) return analysis_.lemma(TokenId{i});
  }
  return std::nullopt;
}

Run EventTrees::sentence_tokens(TokenId token) const {
  const auto after =
      std::upper_bound(analysis_.sentences.begin(), analysis_.sentences.end(), index(token),
                       [](std::uint32_t wanted, const Sentence& sentence) {
                         return wanted < sentence.tokens.first;
                       });
  return std::prev(after)->tokens;
}

}  // namespace sayso
