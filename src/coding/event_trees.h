// The trees and clauses of a document as dates and places ask of them.

#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "sayso/analysis.h"

namespace sayso {

class EventTrees {
 public:
  // Keeps a reference.
  explicit EventTrees(const Analysis& analysis);

  // The clause whose predicate the token is.
  ClauseId clause_at(TokenId token) const { return clause_of_[index(token)]; }
  // The nearest clause whose predicate is above the token.
  ClauseId clause_above(TokenId token) const;
  bool same_predicate(ClauseId a, ClauseId b) const;

  // The token of a span that hangs on a token outside it.
  TokenId token_in(SentenceId sentence, Span span) const;
  // The lemma of the case marker of a noun.
  std::optional<std::string_view> preposition_of(TokenId head) const;

 private:
  Run sentence_tokens(TokenId token) const;

  const Analysis& analysis_;
  std::vector<ClauseId> clause_of_;  // by token
};

// For each sentence, the run of its records, which must be in order of the text.
template <class Record>
std::vector<Run> runs_by_sentence(const Analysis& analysis, const std::vector<Record>& records) {
  std::vector<Run> runs(analysis.sentences.size());
  for (std::uint32_t i = 0; i < records.size(); ++i) {
    if (records[i].sentence == kNoSentence) continue;  // of a dateline
    Run& run = runs[index(records[i].sentence)];
    if (run.empty()) run.first = i;
    ++run.count;
  }
  return runs;
}

}  // namespace sayso
