#include "pipeline/actor_evaluation.h"

#include <fmt/format.h>

#include <algorithm>

#include "world/lookup.h"

namespace sayso {
namespace {

std::string describe(const Actor* begin, const Actor* end) {
  if (begin == end) return "-";
  std::string text;
  for (const Actor* it = begin; it != end; ++it) {
    if (!text.empty()) text += " + ";
    text += describe_actor(*it);
  }
  return text;
}

// Whether a token heads the words of a span, or is a conjunct of the one that does.
bool leads_out(const Analysis& analysis, TokenId id, Span span) {
  if (!span.contains(analysis.token(id).span)) return false;
  for (std::size_t steps = 0; steps < analysis.tokens.size(); ++steps) {
    const Token& token = analysis.token(id);
    if (token.head == kNoToken || !span.contains(analysis.token(token.head).span)) return true;
    if (token.deprel != Deprel::Conj && token.deprel != Deprel::Flat) return false;
    id = token.head;
  }
  return false;
}

double percent(std::uint32_t part, std::uint32_t whole) {
  return whole == 0 ? 0 : 100.0 * part / whole;
}

}  // namespace

std::vector<MentionId> mentions_over(const Analysis& analysis, Span span) {
  std::vector<MentionId> over;
  for (std::uint32_t i = 0; i < analysis.mentions.size(); ++i) {
    const Mention& mention = analysis.mentions[i];
    if (mention.span == span) return {MentionId{i}};
    if (mention.kind != MentionKind::Modifier && leads_out(analysis, mention.head, span))
      over.push_back(MentionId{i});
  }
  return over;
}

void score_actors(const Analysis& analysis, const std::vector<GoldParty>& parties,
                  ActorScores& scores) {
  for (const GoldParty& party : parties) {
    std::vector<Actor> found;
    bool exact = false;
    for (const MentionId id : mentions_over(analysis, party.span)) {
      const Mention& mention = analysis.mention(id);
      exact = exact || mention.span == party.span;
      found.insert(found.end(), analysis.actors.begin() + mention.actors.first,
                   analysis.actors.begin() + mention.actors.end());
    }
    const std::string words = describe(found.data(), found.data() + found.size());
    if (found.empty()) found.emplace_back();  // a party of whom nothing is known
    ++scores.parties;
    scores.found += exact ? 1 : 0;
    bool right = true;
    for (const Actor& gold : party.actors) {
      const auto has = [&](auto same) { return std::any_of(found.begin(), found.end(), same); };
      const bool country = has([&](const Actor& it) { return it.country == gold.country; });
      const bool sector = has([&](const Actor& it) {
        return it.country == gold.country && it.sectors[0] == gold.sectors[0];
      });
      ++scores.actors;
      scores.country += country ? 1 : 0;
      scores.sector += sector ? 1 : 0;
      right = right && sector;
    }
    if (right) continue;
    scores.errors.push_back(
        {analysis.document.id, std::string(analysis.text(party.span)),
         describe(party.actors.data(), party.actors.data() + party.actors.size()), words});
  }
}

std::string to_string(const ActorScores& scores) {
  const auto line = [](std::string_view name, std::uint32_t part, std::uint32_t whole) {
    return fmt::format("{:<15}{:>6.2f}  {} of {}\n", name, percent(part, whole), part, whole);
  };
  return line("Country", scores.country, scores.actors) +
         line("Country+sector", scores.sector, scores.actors) +
         line("Span", scores.found, scores.parties);
}

std::string error_table(const ActorScores& scores) {
  std::string table;
  for (const PartyError& error : scores.errors) {
    std::string words = error.words;
    std::replace_if(
        words.begin(), words.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
    table += fmt::format("{}\t{}\t{}\t{}\n", error.document, words, error.gold, error.found);
  }
  return table;
}

}  // namespace sayso
