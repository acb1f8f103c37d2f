#include "coding/attribution_content.h"

#include <algorithm>

namespace sayso {

std::vector<Span> ContentFinder::verb_content(const Clause& clause, CueKind kind) const {
  std::vector<Span> content = quoted_parts(clause);
  if (!content.empty() && (kind == CueKind::Neutral || kind == CueKind::Distancing)) {
    add_unquoted_complement(clause, content);
    return content;
  }
  content.clear();
  for (const Argument& argument : view_.arguments(clause)) {
    if (is_content(clause, argument, kind)) content.push_back(content_span(clause, argument));
  }
  content.erase(
      std::remove_if(content.begin(), content.end(), [](Span span) { return span.empty(); }),
      content.end());
  if (content.empty()) {
    if (const std::optional<Span> said = that_clause(clause)) content.push_back(*said);
  } else if (clause.passive && kind != CueKind::Direction) {
    add_raised_subject(clause, content);
  }
  return content;
}

// "The attack was said to have taken place": what is said is of the attack.
void ContentFinder::add_raised_subject(const Clause& clause, std::vector<Span>& content) const {
  for (const Argument& argument : view_.arguments(clause)) {
    const bool raised = argument.role == ArgumentRole::Object &&
                        argument.origin == ArgumentOrigin::Passive &&
                        view_.clause_at(argument.head) != kNoClause;
    if (!raised) continue;
    const Span subject = view_.trim(view_.phrase_span(argument.head));
    if (subject.end <= content.front().begin) content.insert(content.begin(), subject);
  }
}

std::optional<Span> ContentFinder::that_clause(const Clause& clause) const {
  const Run tokens = analysis_.sentence(clause.sentence).tokens;
  for (std::uint32_t i = index(clause.predicate) + 1; i < tokens.end(); ++i) {
    const bool opens = view_.lower(TokenId{i}) == "that" && may_open(TokenId{i});
    if (opens && clause.kind == PredicateKind::Noun && !has_own_subject(i, tokens.end())) break;
    if (opens) return clause_from(i, clause);
    if (view_.clause_at(TokenId{i}) != kNoClause && analysis_.tokens[i].upos == Upos::Verb) break;
  }
  return std::nullopt;
}

// A "that" that parts verb and clause is a conjunction, whatever the parser made of the clause.
bool ContentFinder::may_open(TokenId that) const {
  const Upos upos = analysis_.token(that).upos;
  return upos == Upos::Sconj || upos == Upos::Pron;
}

// "The claim that rebels fled", not "the claim that angered Chad": a noun or pronoun behind "that"
// is the subject of a clause that is complete.
bool ContentFinder::has_own_subject(std::uint32_t that, std::uint32_t end) const {
  for (std::uint32_t i = that + 1; i < end; ++i) {
    const Token& token = analysis_.tokens[i];
    if (token.upos == Upos::Verb || token.upos == Upos::Aux) return false;
    if (token.deprel == Deprel::Nsubj || token.deprel == Deprel::NsubjPass) return true;
  }
  return false;
}

// The finite clause that starts with a word, or right behind it.
std::optional<Span> ContentFinder::clause_from(std::uint32_t first, const Clause& cue) const {
  const Run tokens = analysis_.sentence(cue.sentence).tokens;
  const std::uint32_t next = std::min(first + 1, tokens.end() - 1);
  const Run run = view_.clauses_in(cue.sentence);
  for (std::uint32_t i = run.first; i < run.end(); ++i) {
    const Clause& said = analysis_.clauses[i];
    const bool opens = said.extent.begin == analysis_.tokens[first].span.begin ||
                       said.extent.begin == analysis_.tokens[next].span.begin;
    const bool finite = said.tense != Tense::None || said.modality != Modality::None;
    if (opens && finite && said.kind != PredicateKind::Noun) {
      return view_.trim(said.extent);
    }
  }
  return std::nullopt;
}

bool ContentFinder::is_content(const Clause& clause, const Argument& argument, CueKind kind) const {
  if (argument.role == ArgumentRole::Complement) return is_reported(clause, argument, kind);
  const bool deed = view_.clause_at(argument.head) != kNoClause;
  if (argument.role == ArgumentRole::Oblique && argument.preposition != kNoToken) {
    const std::string_view preposition = analysis_.lemma(argument.preposition);
    const bool charge = kind == CueKind::Distancing &&
                        (preposition == "of" || preposition == "for" || preposition == "in");
    const bool wanted = kind == CueKind::Direction && (preposition == "for" || preposition == "on");
    if (wanted) return holds_deed(argument.head);
    return charge && (argument.clause != kNoClause || deed);
  }
  if (argument.role == ArgumentRole::Object) {
    if (kind == CueKind::Denial) return deed || holds_deed(argument.head);
    return kind == CueKind::Direction && deed;
  }
  return argument.role == ArgumentRole::Oblique && argument.clause != kNoClause;
}

// Whether something happens in a noun phrase: "the resumption of talks", "reports that he fled".
bool ContentFinder::holds_deed(TokenId head) const {
  const Span phrase = view_.phrase_span(head);
  const Run run = view_.clauses_in(view_.sentence_of(head));
  for (std::uint32_t i = run.first; i < run.end(); ++i) {
    if (phrase.contains(analysis_.token(analysis_.clauses[i].predicate).span)) return true;
  }
  return false;
}

bool ContentFinder::is_reported(const Clause& clause, const Argument& argument,
                                CueKind kind) const {
  if (argument.clause == kNoClause) return false;
  const Clause& complement = analysis_.clause(argument.clause);
  if (kind != CueKind::Neutral || clause.passive) return true;
  if (complement.extent.begin < analysis_.token(clause.predicate).span.begin) return true;
  return complement.tense != Tense::None || complement.kind != PredicateKind::Verb ||
         complement.modality != Modality::None;
}

Span ContentFinder::content_span(const Clause& clause, const Argument& argument) const {
  Span span;
  if (argument.clause != kNoClause) {
    span = analysis_.clause(argument.clause).extent;
  } else {
    span = view_.phrase_span(argument.head);
  }
  if (argument.preposition != kNoToken) {  // the "of" of "accused of looting" belongs to the cue
    const Span preposition = analysis_.token(argument.preposition).span;
    if (span.begin == preposition.begin && preposition.end < span.end) span.begin = preposition.end;
  }
  return view_.trim(without(span, clause));
}

Span ContentFinder::without(Span span, const Clause& clause) const {
  const Span cue = analysis_.token(clause.predicate).span;
  if (!span.contains(cue)) return span;
  const Span before{span.begin, cue.begin};
  const Span after{cue.end, span.end};
  return before.size() > after.size() ? before : after;
}

std::vector<Span> ContentFinder::quoted_parts(const Clause& clause) const {
  std::vector<Span> parts;
  const Span sentence = analysis_.sentence(clause.sentence).span;
  const Span cue = analysis_.token(clause.predicate).span;
  for (auto quote_at = view_.first_quote(sentence); quote_at != view_.quotes().end(); ++quote_at) {
    const Span quote = *quote_at;
    if (quote.begin >= sentence.end) break;
    if (quote.contains(cue)) continue;
    const Span part{std::max(quote.begin, sentence.begin), std::min(quote.end, sentence.end)};
    if (view_.words_in(part) >= 4 && nearest_cue_is(clause, part)) parts.push_back(part);
  }
  return parts;
}

bool ContentFinder::nearest_cue_is(const Clause& clause, Span part) const {
  const std::uint32_t own = AttributionView::distance(analysis_.token(clause.predicate).span, part);
  const Run run = view_.clauses_in(clause.sentence);
  for (std::uint32_t i = run.first; i < run.end(); ++i) {
    const Clause& other = analysis_.clauses[i];
    if (other.predicate == clause.predicate) continue;
    const Span span = analysis_.token(other.predicate).span;
    if (part.contains(span) || other.kind != PredicateKind::Verb) continue;
    const std::optional<CueKind> kind = view_.cue_kind(CueForm::Verb, other);
    if (kind && *kind == CueKind::Neutral && AttributionView::distance(span, part) < own)
      return false;
  }
  return true;
}

void ContentFinder::add_unquoted_complement(const Clause& clause,
                                            std::vector<Span>& content) const {
  for (const Argument& argument : view_.arguments(clause)) {
    if (argument.role != ArgumentRole::Complement || argument.clause == kNoClause) continue;
    const Span span = content_span(clause, argument);
    const bool touches =
        std::any_of(content.begin(), content.end(), [&](Span part) { return part.overlaps(span); });
    if (!touches) continue;
    for (Span& part : content) {
      if (part.overlaps(span)) part = view_.trim(cover(part, span));
    }
    content.erase(std::unique(content.begin(), content.end()), content.end());
  }
}

std::vector<Span> ContentFinder::noun_content(const Clause& clause, CueKind kind) const {
  std::vector<Span> content;
  for (const Argument& argument : view_.arguments(clause)) {
    const bool told = argument.role == ArgumentRole::Complement && argument.clause != kNoClause;
    const bool wanted = kind == CueKind::Direction && argument.role == ArgumentRole::Oblique &&
                        argument.preposition != kNoToken &&
                        analysis_.lemma(argument.preposition) == "for";
    if (told || wanted) content.push_back(content_span(clause, argument));
  }
  if (!content.empty()) return content;
  if (const std::optional<Span> said = that_clause(clause)) content.push_back(*said);
  return content;
}

std::vector<Span> ContentFinder::adjective_content(const Clause& clause, CueKind kind) const {
  std::vector<Span> content;
  for (const Argument& argument : view_.arguments(clause)) {
    const bool told =
        argument.role == ArgumentRole::Complement && argument.clause != kNoClause &&
        (kind == CueKind::Distancing || analysis_.clause(argument.clause).tense != Tense::None);
    if (told) content.push_back(content_span(clause, argument));
  }
  return content;
}

}  // namespace sayso
