#include "world/time_tense.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace sayso {
namespace {

constexpr std::uint32_t kNone = UINT32_MAX;

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// What is spoken of as still to come, though the verb stands in the past: "is due", "planned a
// rally for Friday".
constexpr std::array<std::string_view, 7> kScheduling = {"due",      "expect", "plan", "postpone",
                                                         "schedule", "set",    "slate"};

// Verbs whose infinitive lies ahead of them: "agreed to meet on Friday", unlike "declined to".
constexpr std::array<std::string_view, 24> kLookingAhead = {
    "agree",   "aim",      "appeal", "ask",      "call",  "decide", "demand", "expect",
    "hope",    "intend",   "invite", "offer",    "order", "plan",   "pledge", "prepare",
    "promise", "schedule", "set",    "threaten", "urge",  "vow",    "want",   "wish"};

constexpr std::array<std::string_view, 3> kUntil = {"until", "till", "by"};
constexpr std::array<std::string_view, 10> kFutureWords = {
    "will", "'ll", "wo", "shall", "would", "due", "scheduled", "expected", "planned", "slated"};
constexpr std::array<std::string_view, 22> kPastWords = {
    "said", "was",    "were", "had",  "has",  "have", "did", "told", "says", "began", "came",
    "fell", "fought", "gave", "held", "left", "made", "met", "sent", "took", "went",  "won"};

bool looks_past(std::string_view form) {
  if (is_one_of(form, kPastWords)) return true;
  return form.size() > 4 && form.substr(form.size() - 2) == "ed" && !is_one_of(form, kFutureWords);
}

// Where the time of day before a day begins: "until 9 a.m. EST Tuesday".
std::uint32_t clock_before(const Analysis& analysis, std::uint32_t token, std::uint32_t first) {
  constexpr std::array<std::string_view, 9> kClock = {"a.m.", "p.m.", "am",   "pm",      "GMT",
                                                      "EST",  "EDT",  "noon", "midnight"};
  const auto of_clock = [&](std::uint32_t at) {
    const std::string_view form = analysis.form(TokenId{at});
    return is_one_of(form, kClock) || (form[0] >= '0' && form[0] <= '9');
  };
  while (token > first && of_clock(token - 1)) --token;
  return token;
}

}  // namespace

TimeTense::TimeTense(const Analysis& analysis) : analysis_(analysis) {
  if (analysis.clauses.empty()) return;
  clause_of_.assign(analysis.tokens.size(), kNone);
  for (std::uint32_t i = 0; i < analysis.clauses.size(); ++i) {
    std::uint32_t& slot = clause_of_[index(analysis.clauses[i].predicate)];
    if (slot == kNone || analysis.clauses[i].kind == PredicateKind::Verb) slot = i;
  }
}

std::optional<Direction> TimeTense::at(std::uint32_t token, std::uint32_t first, std::uint32_t end,
                                       bool timetable) const {
  if (const auto near = by_neighbours(token, first, end)) return near;
  return clause_of_.empty() ? by_words(token, first, end) : by_tree(token, timetable);
}

// "since Friday", "until Friday", "said Friday that it will", "Friday's vote".
std::optional<Direction> TimeTense::by_neighbours(std::uint32_t token, std::uint32_t first,
                                                  std::uint32_t end) const {
  const std::uint32_t begin = clock_before(analysis_, token, first);
  if (begin > first) {
    const std::string_view before = analysis_.form(TokenId{begin - 1});
    if (before == "since") return Direction::Past;
    if (is_one_of(before, kUntil)) return Direction::Future;
    const Token& verb = analysis_.tokens[begin - 1];
    const bool finite = verb.morph.verb_form == VerbForm::Fin && verb.morph.tense == Tense::Past;
    if (verb.upos == Upos::Verb && finite &&
        !is_one_of(analysis_.lemma(TokenId{begin - 1}), kScheduling)) {
      return Direction::Past;
    }
  }
  const std::string_view after = token + 1 < end ? analysis_.form(TokenId{token + 1}) : "";
  const bool possessive = after == "'s" || after == "\u2019s";
  if (!possessive) return std::nullopt;
  const bool before_it = token > first && (analysis_.form(TokenId{token - 1}) == "before" ||
                                           analysis_.form(TokenId{token - 1}) == "for");
  return before_it ? std::nullopt : std::optional<Direction>(Direction::Past);
}

// "will meet", "is due", "meets on Friday"; "met", "has met", "could not be found".
std::optional<Direction> TimeTense::of_clause(const Clause& clause, bool timetable) const {
  const Token& verb = analysis_.token(clause.predicate);
  if (is_one_of(analysis_.lemma(clause.predicate), kScheduling) &&
      (clause.passive || verb.morph.verb_form == VerbForm::Part || clause.tense == Tense::Past)) {
    return timetable ? std::optional<Direction>(Direction::Future) : std::nullopt;
  }
  if (clause.perfect) return Direction::Past;
  switch (clause.modality) {
    case Modality::Ability:
      return std::nullopt;
    case Modality::Possible:
      if (clause.negation != kNoToken) return std::nullopt;  // "could not be reached Friday"
      return Direction::Future;
    case Modality::Future:
    case Modality::Conditional:
    case Modality::Necessity:
      return Direction::Future;
    case Modality::None:
      break;
  }
  if (clause.imperative) return Direction::Future;
  if (clause.tense == Tense::Past) return Direction::Past;
  if (clause.tense == Tense::Pres)
    return timetable ? std::optional<Direction>(Direction::Future) : std::nullopt;
  if (verb.morph.verb_form == VerbForm::Inf) return of_infinitive(clause);
  const bool done = verb.morph.verb_form == VerbForm::Part && verb.morph.tense == Tense::Past;
  if (done || clause.passive) return Direction::Past;
  return std::nullopt;
}

std::optional<Direction> TimeTense::of_infinitive(const Clause& clause) const {
  if (clause.parent == kNoClause) return Direction::Future;
  const Clause& parent = analysis_.clause(clause.parent);
  if (is_one_of(analysis_.lemma(parent.predicate), kLookingAhead)) return Direction::Future;
  return std::nullopt;
}

// Any but a bare noun: "met", "is due", "will be a topic".
bool TimeTense::tells_a_time(const Clause& clause) {
  return clause.kind != PredicateKind::Noun || clause.tense != Tense::None ||
         clause.modality != Modality::None;
}

std::optional<Direction> TimeTense::by_tree(std::uint32_t token, bool timetable) const {
  constexpr int kDeepest = 64;
  for (int steps = 0; steps < kDeepest; ++steps) {
    const std::uint32_t clause = clause_of_[token];
    if (clause != kNone && tells_a_time(analysis_.clauses[clause])) {
      if (const auto found = of_clause(analysis_.clauses[clause], timetable)) return found;
      timetable = false;
    }
    const TokenId head = analysis_.tokens[token].head;
    if (head == kNoToken) break;
    token = index(head);
  }
  return std::nullopt;
}

// The nearest verb before the words that shows its tense, else the nearest behind them.
std::optional<Direction> TimeTense::by_words(std::uint32_t token, std::uint32_t first,
                                             std::uint32_t end) const {
  const auto of_form = [&](std::uint32_t i) -> std::optional<Direction> {
    const std::string_view form = analysis_.form(TokenId{i});
    if (is_one_of(form, kFutureWords)) return Direction::Future;
    if (looks_past(form)) return Direction::Past;
    return std::nullopt;
  };
  for (std::uint32_t i = token; i-- > first;) {
    if (const auto found = of_form(i)) return found;
  }
  for (std::uint32_t i = token; i < end; ++i) {
    if (const auto found = of_form(i)) return found;
  }
  return std::nullopt;
}

}  // namespace sayso
