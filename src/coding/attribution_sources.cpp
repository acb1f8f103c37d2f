#include "coding/attribution_sources.h"

#include <algorithm>

namespace sayso {

Source SourceFinder::source_of(const Clause& clause) const {
  Source source;
  for (const Argument& argument : view_.arguments(clause)) {
    if (argument.role == ArgumentRole::Subject) extend(source, argument.head);
  }
  part_interrupted(clause, source);
  if (source.mentions.empty() && !source.span.empty()) return source;
  return through_document(source);
}

// "The dam, officials said, had burst": the phrase before the comma is what is told of, though the
// parser may take the two for one.
void SourceFinder::part_interrupted(const Clause& clause, Source& source) const {
  const Span cue = analysis_.token(clause.predicate).span;
  const std::string_view text = analysis_.document.text;
  const bool before = source.span.end + 1 == cue.begin && cue.end < text.size();
  if (source.span.empty() || !before || (text[cue.end] != ',' && text[cue.end] != '"')) return;
  const std::string_view words = analysis_.text(source.span);
  const std::size_t comma = words.find(',');
  if (comma == std::string_view::npos || words.find(',', comma + 1) != std::string_view::npos)
    return;
  if (words.find(" and ") != std::string_view::npos) return;
  std::size_t begin = comma + 1;
  while (begin < words.size() && (words[begin] == ' ' || words[begin] == '"')) ++begin;
  source.span.begin += static_cast<std::uint32_t>(begin);
  source.mention = kNoMention;
  source.mentions.clear();
  const Run tokens = analysis_.sentence(clause.sentence).tokens;
  for (std::uint32_t i = tokens.first; i < tokens.end(); ++i) {
    const MentionId mention = view_.mention_at(TokenId{i});
    if (mention == kNoMention || analysis_.mention(mention).span != source.span) continue;
    source.mention = mention;
    source.mentions = {mention};
  }
}

Source SourceFinder::names_before(TokenId verb) const {
  Source source;
  std::uint32_t end = analysis_.token(verb).span.begin;
  for (MentionId id = name_ending(verb, end, true); id != kNoMention;
       id = name_ending(verb, end, false)) {
    source.span = cover(source.span, analysis_.mention(id).span);
    source.mention = id;
    source.mentions.insert(source.mentions.begin(), id);
    end = analysis_.mention(id).span.begin;
  }
  return source;
}

MentionId SourceFinder::name_ending(TokenId verb, std::uint32_t end, bool at_verb) const {
  const SentenceId sentence = view_.sentence_of(verb);
  auto at =
      std::partition_point(analysis_.mentions.begin(), analysis_.mentions.end(),
                           [&](const Mention& mention) { return mention.sentence < sentence; });
  for (; at != analysis_.mentions.end() && at->sentence == sentence; ++at) {
    const bool before = at->span.end < end && !at->actors.empty();
    if (before && joins(analysis_.text({at->span.end, end}), at_verb)) {
      return MentionId{static_cast<std::uint32_t>(at - analysis_.mentions.begin())};
    }
  }
  return kNoMention;
}

bool SourceFinder::joins(std::string_view between, bool at_verb) {
  if (at_verb) return between == " ";
  return between == " and " || between == " and the " || between == ", " || between == ", and ";
}

void SourceFinder::extend(Source& source, TokenId head) const {
  const MentionId mention = view_.mention_at(head);
  const Span span =
      mention == kNoMention ? view_.phrase_span(head) : analysis_.mention(mention).span;
  source.span = cover(source.span, span);
  if (mention == kNoMention) return;
  if (source.mention == kNoMention) source.mention = mention;
  source.mentions.push_back(mention);
}

Source SourceFinder::through_document(const Source& source) const {
  if (source.mention == kNoMention) return source;
  const TokenId head = analysis_.mention(source.mention).head;
  const ClauseId noun = view_.clause_at(head);
  if (noun == kNoClause || analysis_.clause(noun).kind != PredicateKind::Noun) return source;
  if (!view_.cue_kind(CueForm::Noun, analysis_.clause(noun))) return source;
  const Source maker = noun_source(analysis_.clause(noun));
  const bool by_somebody = std::any_of(
      view_.arguments(analysis_.clause(noun)).begin(),
      view_.arguments(analysis_.clause(noun)).end(), [&](const Argument& argument) {
        return argument.role == ArgumentRole::Oblique && argument.preposition != kNoToken &&
               analysis_.lemma(argument.preposition) == "by";
      });
  return by_somebody && !maker.span.empty() ? maker : source;
}

Source SourceFinder::noun_source(const Clause& clause) const {
  Source source;
  for (const Argument& argument : view_.arguments(clause)) {
    const bool by = argument.role == ArgumentRole::Oblique && argument.preposition != kNoToken &&
                    (analysis_.lemma(argument.preposition) == "by" ||
                     analysis_.lemma(argument.preposition) == "from");
    if (by || argument.role == ArgumentRole::Possessor || argument.role == ArgumentRole::Subject) {
      extend(source, argument.head);
    }
  }
  return source;
}

}  // namespace sayso
