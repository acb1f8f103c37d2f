#include "coding/attribution_view.h"

#include <algorithm>

#include "text/quotes.h"

namespace sayso {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

AttributionView::AttributionView(const CueTable& cues, const Analysis& analysis)
    : cues_(cues), analysis_(analysis), quotes_(find_quotes(analysis)) {
  index_clauses();
  index_mentions();
}

void AttributionView::index_clauses() {
  clause_of_.assign(analysis_.tokens.size(), kNoClause);
  clauses_in_.assign(analysis_.sentences.size(), {});
  for (std::uint32_t i = 0; i < analysis_.clauses.size(); ++i) {
    const Clause& clause = analysis_.clauses[i];
    Run& run = clauses_in_[index(clause.sentence)];
    if (run.empty()) run.first = i;
    run.count = i + 1 - run.first;
    ClauseId& slot = clause_of_[index(clause.predicate)];
    if (slot == kNoClause || clause.kind != PredicateKind::Noun) slot = ClauseId{i};
  }
}

void AttributionView::index_mentions() {
  mention_of_.assign(analysis_.tokens.size(), kNoMention);
  for (std::uint32_t i = 0; i < analysis_.mentions.size(); ++i) {
    const Mention& mention = analysis_.mentions[i];
    if (mention.kind == MentionKind::Modifier) continue;
    MentionId& slot = mention_of_[index(mention.head)];
    if (slot == kNoMention || analysis_.mention(slot).span.size() < mention.span.size()) {
      slot = MentionId{i};
    }
  }
}

std::optional<CueKind> AttributionView::cue_kind(CueForm form, const Clause& clause) const {
  for (const CueTable::Cue& cue : cues_.find(form, analysis_.lemma(clause.predicate))) {
    if (cue.second.empty() || goes_with(clause, cue.second)) return cue.kind;
  }
  return std::nullopt;
}

bool AttributionView::goes_with(const Clause& clause, std::string_view word) const {
  if (clause.particle != kNoToken && analysis_.lemma(clause.particle) == word) return true;
  return std::any_of(
      arguments(clause).begin(), arguments(clause).end(), [&](const Argument& argument) {
        return argument.preposition != kNoToken && analysis_.lemma(argument.preposition) == word;
      });
}

AttributionView::Quote AttributionView::first_quote(Span span) const {
  return std::partition_point(quotes_.begin(), quotes_.end(),
                              [&](Span quote) { return quote.end <= span.begin; });
}

int AttributionView::words_in(Span span) const {
  int words = 0;
  bool inside = false;
  for (const char c : analysis_.text(span)) {
    if (is_letter(c) && !inside) ++words;
    inside = is_letter(c) || c == '\'';
  }
  return words;
}

std::uint32_t AttributionView::distance(Span a, Span b) {
  if (a.end <= b.begin) return b.begin - a.end;
  return a.begin >= b.end ? a.begin - b.end : 0;
}

SentenceId AttributionView::sentence_of(TokenId token) const {
  const auto after =
      std::upper_bound(analysis_.sentences.begin(), analysis_.sentences.end(), index(token),
                       [](std::uint32_t wanted, const Sentence& sentence) {
                         return wanted < sentence.tokens.first;
                       });
  return SentenceId{static_cast<std::uint32_t>(after - analysis_.sentences.begin() - 1)};
}

Run AttributionView::sentence_tokens(TokenId token) const {
  return analysis_.sentence(sentence_of(token)).tokens;
}

std::uint32_t AttributionView::count_words(std::string_view words) {
  if (words.empty()) return 0;
  return 1 + static_cast<std::uint32_t>(std::count(words.begin(), words.end(), ' '));
}

bool AttributionView::follows(std::uint32_t at, std::string_view words) const {
  while (!words.empty()) {
    const std::string_view word = words.substr(0, words.find(' '));
    if (lower(TokenId{at}) != word) return false;
    words.remove_prefix(std::min(word.size() + 1, words.size()));
    ++at;
  }
  return true;
}

std::string AttributionView::lower(TokenId id) const {
  std::string text(analysis_.form(id));
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

Span AttributionView::phrase_span(TokenId head) const {
  Span span = analysis_.token(head).span;
  const Run tokens = sentence_tokens(head);
  for (std::uint32_t i = tokens.first; i < tokens.end(); ++i) {
    if (is_below(TokenId{i}, head)) span = cover(span, analysis_.tokens[i].span);
  }
  return trim(span);
}

bool AttributionView::is_below(TokenId token, TokenId head) const {
  for (TokenId at = token; at != kNoToken; at = analysis_.token(at).head) {
    if (at == head) return true;
    const Deprel relation = analysis_.token(at).deprel;
    if (relation == Deprel::AclRelcl || relation == Deprel::Conj || relation == Deprel::Cc ||
        relation == Deprel::Case || relation == Deprel::Punct || relation == Deprel::Parataxis) {
      return false;
    }
  }
  return false;
}

Span AttributionView::trim(Span span) const {
  const std::string_view text = analysis_.document.text;
  const auto loose = [&](std::uint32_t at) {
    const char c = text[at];
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == ',' || c == '.' || c == ':' ||
           c == ';';
  };
  while (!span.empty() && loose(span.begin)) ++span.begin;
  while (!span.empty() && loose(span.end - 1)) --span.end;
  return span;
}

Span AttributionView::cue_span(const Clause& clause) const {
  const Span verb = analysis_.token(clause.predicate).span;
  if (clause.particle == kNoToken) return verb;
  const Span both = cover(verb, analysis_.token(clause.particle).span);
  return both.size() <= verb.size() + analysis_.token(clause.particle).span.size() + 2 ? both
                                                                                       : verb;
}

}  // namespace sayso
