// Who tells something at a cue.

#pragma once

#include <string_view>
#include <vector>

#include "coding/attribution_view.h"

namespace sayso {

// A phrase, or several joined by "and".
struct Source {
  Span span = {};  // empty: nobody is named
  MentionId mention = kNoMention;
  std::vector<MentionId> mentions;
};

// Keeps references to what it is made of.
class SourceFinder {
 public:
  SourceFinder(const AttributionView& view, const Analysis& analysis)
      : view_(view), analysis_(analysis) {}

  // The subject of a cue's clause.
  Source source_of(const Clause& clause) const;

  // The names right before an active verb that the parser left without a subject: "..., Chad and
  // Fiji say". Whatever the tree makes of them, so modifiers too.
  Source names_before(TokenId verb) const;

  // Whoever a noun's words are by, from or of.
  Source noun_source(const Clause& clause) const;

  // Takes the phrase of a word into a source.
  void extend(Source& source, TokenId head) const;

 private:
  void part_interrupted(const Clause& clause, Source& source) const;
  // The widest name of the sentence that ends right before an offset.
  MentionId name_ending(TokenId verb, std::uint32_t end, bool at_verb) const;
  // What may stand between a name and the verb, or between two names of a list.
  static bool joins(std::string_view between, bool at_verb);
  // "Claims by the US allege ...": whoever made the claim is the source. A document signed by
  // nobody is its own.
  Source through_document(const Source& source) const;

  const AttributionView& view_;
  const Analysis& analysis_;
};

}  // namespace sayso
