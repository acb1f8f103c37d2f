// What the finder of attributions asks of a document again and again: which clause a word is the
// predicate of, which mention it heads, which quotations there are; and the spans of phrases.

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "coding/cues.h"
#include "sayso/analysis.h"

namespace sayso {

// Keeps references to what it is made of. Attributions, contents and actors may be added meanwhile.
class AttributionView {
 public:
  using Quote = std::vector<Span>::const_iterator;

  AttributionView(const CueTable& cues, const Analysis& analysis);

  const CueTable& cues() const { return cues_; }
  // Disjoint, in order of the text.
  const std::vector<Span>& quotes() const { return quotes_; }
  // The clause a word is the predicate of, verbs before nouns.
  ClauseId clause_at(TokenId token) const { return clause_of_[index(token)]; }
  // The widest mention a word heads.
  MentionId mention_at(TokenId token) const { return mention_of_[index(token)]; }
  Run clauses_in(SentenceId sentence) const { return clauses_in_[index(sentence)]; }
  std::span<const Argument> arguments(const Clause& clause) const {
    return std::span(analysis_.arguments).subspan(clause.arguments.first, clause.arguments.count);
  }

  // The kind of the clause's cue, "call on" before "call".
  std::optional<CueKind> cue_kind(CueForm form, const Clause& clause) const;

  bool goes_with(const Clause& clause, std::string_view word) const;

  // The first quotation that ends behind the start of a span.
  Quote first_quote(Span span) const;

  int words_in(Span span) const;

  static std::uint32_t distance(Span a, Span b);

  SentenceId sentence_of(TokenId token) const;

  static std::uint32_t count_words(std::string_view words);

  bool follows(std::uint32_t at, std::string_view words) const;

  std::string lower(TokenId id) const;

  // All words below a token, without what stands apart from it.
  Span phrase_span(TokenId head) const;

  // Without white space, commas and full stops at the ends.
  Span trim(Span span) const;

  // The verb with its auxiliaries left out, its particle taken in.
  Span cue_span(const Clause& clause) const;

 private:
  void index_clauses();
  void index_mentions();
  Run sentence_tokens(TokenId token) const;
  bool is_below(TokenId token, TokenId head) const;

  const CueTable& cues_;
  const Analysis& analysis_;
  const std::vector<Span> quotes_;
  std::vector<Run> clauses_in_;  // by sentence
  std::vector<ClauseId> clause_of_;
  std::vector<MentionId> mention_of_;
};

}  // namespace sayso
