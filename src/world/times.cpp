#include "world/times.h"

#include <algorithm>
#include <string>
#include <vector>

#include "world/time_grammar.h"
#include "world/time_values.h"

namespace sayso {
namespace {

constexpr std::uint32_t kNone = UINT32_MAX;

// For each token, the clause it is the predicate of.
std::vector<std::uint32_t> clauses_by_predicate(const Analysis& analysis) {
  std::vector<std::uint32_t> found(analysis.tokens.size(), kNone);
  for (std::uint32_t i = 0; i < analysis.clauses.size(); ++i) {
    const Clause& clause = analysis.clauses[i];
    std::uint32_t& slot = found[index(clause.predicate)];
    if (slot == kNone || clause.kind == PredicateKind::Verb) slot = i;
  }
  return found;
}

// Future if the clause tells of what is ahead: "will meet", "plans to meet", "meets on Friday".
Direction clause_direction(const Analysis& analysis, const Clause& clause) {
  if (clause.modality == Modality::Future || clause.imperative) return Direction::Future;
  const bool infinitive = analysis.token(clause.predicate).morph.verb_form == VerbForm::Inf &&
                          clause.tense == Tense::None;
  if (infinitive && clause.link == ClauseLink::Complement) return Direction::Future;
  const bool simple_present =
      clause.tense == Tense::Pres && !clause.perfect && clause.kind == PredicateKind::Verb;
  return simple_present ? Direction::Future : Direction::Past;
}

// The direction of the nearest verbal clause above a token.
Direction direction_at(const Analysis& analysis, const std::vector<std::uint32_t>& clauses,
                       std::uint32_t token) {
  for (int steps = 0; steps < 64; ++steps) {
    const std::uint32_t clause = clauses[token];
    if (clause != kNone && analysis.clauses[clause].kind != PredicateKind::Noun) {
      return clause_direction(analysis, analysis.clauses[clause]);
    }
    const TokenId head = analysis.tokens[token].head;
    if (head == kNoToken) break;
    token = index(head);
  }
  return Direction::Past;
}

Span append_string(std::string& strings, std::string_view text) {
  const auto begin = static_cast<std::uint32_t>(strings.size());
  strings += text;
  return {begin, static_cast<std::uint32_t>(strings.size())};
}

// Whether the expression names a day or month that later ones can go back to.
bool can_be_referred_to(const TimeExpression& time) {
  return time.kind != TimeKind::Duration && time.kind != TimeKind::Set && !time.date.empty();
}

}  // namespace

void find_times(Analysis& analysis) {
  analysis.times.clear();
  const std::vector<std::uint32_t> clauses = clauses_by_predicate(analysis);
  TimeAnchor anchor{analysis.document.published, analysis.document.published, Direction::Past};
  for (std::uint32_t i = 0; i < analysis.sentences.size(); ++i) {
    const Run tokens = analysis.sentences[i].tokens;
    const TimeGrammar grammar(analysis, tokens);
    for (std::uint32_t at = tokens.first; at < tokens.end();) {
      if (!grammar.may_start(at)) {
        ++at;
        continue;
      }
      anchor.direction = direction_at(analysis, clauses, at);
      const std::optional<TimeMatch> match = grammar.match(at, anchor);
      if (!match) {
        ++at;
        continue;
      }
      TimeExpression time;
      time.span = {analysis.tokens[at].span.begin, analysis.tokens[match->end - 1].span.end};
      time.sentence = SentenceId{i};
      time.kind = match->kind;
      if (match->kind == TimeKind::Date || match->kind == TimeKind::Time) {
        time.date = date_in_value(match->value);
      }
      time.value = append_string(analysis.strings, match->value);
      if (can_be_referred_to(time)) anchor.reference = time.date;
      analysis.times.push_back(time);
      at = match->end;
    }
  }
}

}  // namespace sayso
