// What is told at a cue: the spans of its content.

#pragma once

#include <optional>
#include <vector>

#include "coding/attribution_view.h"

namespace sayso {

// Keeps references to what it is made of.
class ContentFinder {
 public:
  ContentFinder(const AttributionView& view, const Analysis& analysis)
      : view_(view), analysis_(analysis) {}

  // Of a verb, a noun or an adjective; empty if it tells nothing.
  std::vector<Span> verb_content(const Clause& clause, CueKind kind) const;
  std::vector<Span> noun_content(const Clause& clause, CueKind kind) const;
  std::vector<Span> adjective_content(const Clause& clause, CueKind kind) const;

 private:
  // A clause that opens with "that" behind the cue is what is said, wherever the parser hung
  // it.
  std::optional<Span> that_clause(const Clause& clause) const;
  bool may_open(TokenId that) const;
  bool has_own_subject(std::uint32_t that, std::uint32_t end) const;
  std::optional<Span> clause_from(std::uint32_t first, const Clause& cue) const;
  bool holds_deed(TokenId head) const;
  void add_raised_subject(const Clause& clause, std::vector<Span>& content) const;

  // What an argument adds to the content: a complement clause; "of attacking"; the deed denied or
  // blamed for.
  bool is_content(const Clause& clause, const Argument& argument, CueKind kind) const;
  // A neutral cue reports finite clauses; an infinitive after it is an order or an aim ("told them
  // to leave").
  bool is_reported(const Clause& clause, const Argument& argument, CueKind kind) const;
  Span content_span(const Clause& clause, const Argument& argument) const;
  // The part of a span that lies on one side of the cue: a complement never reaches over its verb.
  Span without(Span span, const Clause& clause) const;
  // Quotations in the sentence, outside the cue, that the clause can be the frame of.
  std::vector<Span> quoted_parts(const Clause& clause) const;
  // Whether no other speech verb of the sentence stands nearer to the quotation.
  bool nearest_cue_is(const Clause& clause, Span part) const;
  // "said the talks were 'very useful for us'": the clause around the quotation is content too.
  void add_unquoted_complement(const Clause& clause, std::vector<Span>& content) const;

  const AttributionView& view_;
  const Analysis& analysis_;
};

}  // namespace sayso
