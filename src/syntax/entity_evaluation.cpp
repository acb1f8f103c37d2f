#include "syntax/entity_evaluation.h"

#include <fmt/format.h>

#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "syntax/entity_gold.h"

namespace sayso {
namespace {

struct Marked {
  EntityKind type = EntityKind::Abstract;
  EntityKind kind = EntityKind::Abstract;
  bool name = false;
};

using Mentions = std::map<std::pair<std::uint32_t, std::uint32_t>, Marked>;  // by begin and end

constexpr std::array<std::string_view, kEntityKinds> kKindNames = {
    "Person", "Organisation", "Country", "Place",  "Facility", "Event",     "Nationality",
    "Time",   "Quantity",     "Object",  "Animal", "Plant",    "Substance", "Abstract"};

Mentions gold_mentions(const Treebank& gold, const EntityNames& names) {
  Mentions mentions;
  const std::vector<Token>& tokens = gold.analysis.tokens;
  for (const GoldEntity& entity : read_gold_entities(gold, names)) {
    const bool name = entity.head != UINT32_MAX && tokens[entity.head].upos == Upos::Propn;
    mentions[{tokens[entity.tokens.first].span.begin, tokens[entity.tokens.end() - 1].span.end}] = {
        entity.type, entity.kind, name};
  }
  return mentions;
}

Mentions system_mentions(const Analysis& system) {
  Mentions mentions;
  for (const Entity& entity : system.entities) {
    const Upos upos = system.token(entity.head).upos;
    if (entity.kind == EntityKind::Nationality && upos == Upos::Adj) continue;
    mentions[{entity.span.begin, entity.span.end}] = {gum_type(entity.kind), entity.kind,
                                                      upos == Upos::Propn};
  }
  return mentions;
}

void count(const Mentions& mentions, std::uint64_t Score::*side, EntityScores& scores) {
  for (const auto& [span, mention] : mentions) {
    for (Score* score : {&scores.spans, &scores.typed, &scores.kinds}) ++(score->*side);
    ++(scores.by_kind[static_cast<std::size_t>(mention.kind)].*side);
    if (!mention.name) continue;
    ++(scores.name_spans.*side);
    ++(scores.name_typed.*side);
  }
}

}  // namespace

void score_entities(const Treebank& gold, const EntityNames& names, const Analysis& system,
                    EntityScores& scores) {
  const Mentions wanted = gold_mentions(gold, names);
  const Mentions found = system_mentions(system);
  count(wanted, &Score::gold, scores);
  count(found, &Score::system, scores);
  for (const auto& [span, mention] : found) {
    const auto match = wanted.find(span);
    if (match == wanted.end()) continue;
    const bool kind = match->second.kind == mention.kind;
    const bool name = match->second.name && mention.name;
    ++scores.spans.correct;
    if (match->second.type == mention.type) ++scores.typed.correct;
    if (kind) ++scores.kinds.correct;
    if (kind) ++scores.by_kind[static_cast<std::size_t>(mention.kind)].correct;
    if (name) ++scores.name_spans.correct;
    if (name && kind) ++scores.name_typed.correct;
  }
}

std::string to_string(const EntityScores& scores) {
  std::string out;
  const auto line = [&out](std::string_view name, const Score& score) {
    out += fmt::format("{} F1 {:.2f}\n", name, score.f1());
  };
  line("Spans", scores.spans);
  line("Typed", scores.typed);
  line("Kinds", scores.kinds);
  line("Names spans", scores.name_spans);
  line("Names kinds", scores.name_typed);
  for (std::size_t k = 0; k < kEntityKinds; ++k) line(kKindNames[k], scores.by_kind[k]);
  return out;
}

}  // namespace sayso
