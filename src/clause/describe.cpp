#include "clause/describe.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace sayso {
namespace {

constexpr std::array<std::string_view, 3> kKindNames = {"verb", "noun", "adjective"};
constexpr std::array<std::string_view, 7> kRoleNames = {
    "subject", "object", "indirect", "oblique", "possessor", "modifier", "complement"};
constexpr std::array<std::string_view, 6> kModalityNames = {"",         "future",  "conditional",
                                                            "possible", "ability", "necessity"};
constexpr std::array<std::string_view, 3> kTenseNames = {"", "past", "present"};

template <class Names, class Enum>
std::string_view name_of(const Names& names, Enum value) {
  return names[static_cast<std::size_t>(value)];
}

void append_word(std::string& out, std::string_view word) {
  if (word.empty()) return;
  out += ' ';
  out += word;
}

void append_flag(std::string& out, bool flag, std::string_view word) {
  if (flag) append_word(out, word);
}

void append_quoted(std::string& out, std::string_view label, std::string_view word) {
  append_word(out, label);
  out += " \"";
  out += word;
  out += '"';
}

void append_flags(std::string& out, const Analysis& analysis, const Clause& clause) {
  append_word(out, name_of(kTenseNames, clause.tense));
  append_flag(out, clause.perfect, "perfect");
  append_flag(out, clause.progressive, "progressive");
  append_flag(out, clause.passive, "passive");
  append_word(out, name_of(kModalityNames, clause.modality));
  append_flag(out, clause.imperative, "imperative");
  append_flag(out, clause.question, "question");
  append_flag(out, clause.conditional, "conditional");
  append_flag(out, clause.quoted, "quoted");
  if (clause.negation != kNoToken) {
    append_quoted(out, "negated by", analysis.form(clause.negation));
  }
  if (clause.support != kNoToken) append_quoted(out, "carried by", analysis.form(clause.support));
}

void append_argument(std::string& out, const Analysis& analysis, const Argument& argument) {
  const bool named = argument.role == ArgumentRole::Oblique && argument.preposition != kNoToken;
  append_word(out,
              named ? analysis.form(argument.preposition) : name_of(kRoleNames, argument.role));
  out += '=';
  out += analysis.form(argument.head);
}

bool is_bare_noun(const Clause& clause) {
  return clause.kind == PredicateKind::Noun && clause.link == ClauseLink::Nominal &&
         clause.arguments.empty() && clause.support == kNoToken;
}

}  // namespace

std::string describe(const Analysis& analysis, ClauseId id) {
  const Clause& clause = analysis.clause(id);
  std::string out(analysis.form(clause.predicate));
  if (clause.particle != kNoToken) append_word(out, analysis.form(clause.particle));
  out += " [";
  out += name_of(kKindNames, clause.kind);
  append_flags(out, analysis, clause);
  out += ']';
  for (std::uint32_t i = clause.arguments.first; i < clause.arguments.end(); ++i) {
    append_argument(out, analysis, analysis.arguments[i]);
  }
  return out;
}

std::string describe_clauses(const Analysis& analysis, SentenceId sentence) {
  std::string out;
  const std::vector<Clause>& clauses = analysis.clauses;
  auto it = std::partition_point(clauses.begin(), clauses.end(),
                                 [&](const Clause& c) { return c.sentence < sentence; });
  for (; it != clauses.end() && it->sentence == sentence; ++it) {
    if (is_bare_noun(*it)) continue;
    out += describe(analysis, ClauseId{static_cast<std::uint32_t>(it - clauses.begin())});
    out += '\n';
  }
  return out;
}

}  // namespace sayso
