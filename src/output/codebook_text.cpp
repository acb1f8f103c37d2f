#include "output/codebook_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "output/columns.h"

namespace sayso {
namespace {

constexpr std::size_t kWidth = 96;
constexpr std::array<std::string_view, 4> kTriggerKeys = {"verbs", "nouns", "adjectives", "modals"};
constexpr std::array<std::string_view, 4> kQuadNames = {
    "verbal cooperation", "material cooperation", "verbal conflict", "material conflict"};

// "  name: text", with further lines beneath the text.
std::string entry(std::string_view name, std::string_view text) {
  std::string lines;
  for (const std::string& line : wrap(text, kWidth - 14)) {
    lines += fmt::format("    {:<10}{}\n", lines.empty() ? name : "", line);
  }
  return lines;
}

// In the order they are written.
std::string triggers_of(const Codebook& codebook, RuleId id, TriggerKind kind) {
  std::vector<Span> labels;
  for (const Trigger& trigger : codebook.triggers()) {
    if (trigger.rule == id && trigger.kind == kind) labels.push_back(trigger.label);
  }
  std::sort(labels.begin(), labels.end(), [](Span a, Span b) { return a.begin < b.begin; });
  std::string words;
  for (const Span label : labels) {
    if (!words.empty()) words += ", ";
    words += codebook.text(label);
  }
  return words;
}

std::string rule_text(const Codebook& codebook, RuleId id) {
  const Rule& rule = codebook.rule(id);
  std::string text =
      fmt::format("  {} ({}:{})", codebook.text(rule.name), codebook.rule_file(id), rule.line);
  if (rule.mode != 0) text += fmt::format(", mode {}", codebook.mode_name(rule.mode));
  if (rule.cameo[0] != '\0') text += fmt::format(", CAMEO {}", rule.cameo.data());
  text += '\n';
  for (std::size_t kind = 0; kind < kTriggerKeys.size(); ++kind) {
    const std::string words = triggers_of(codebook, id, static_cast<TriggerKind>(kind));
    if (!words.empty()) text += entry(kTriggerKeys[kind], words);
  }
  for (const Condition& condition : codebook.conditions(rule.conditions)) {
    text += entry(condition.unless ? "unless" : "when", codebook.text(condition.label));
  }
  for (const RuleExample& example : codebook.examples()) {
    if (example.rule == id) text += entry("example", example.text + " " + example.events);
  }
  return text;
}

std::string type_text(const Codebook& codebook, EventType type) {
  std::string text = fmt::format("{}: {}, score {}\n", codebook.type_name(type),
                                 kQuadNames[static_cast<std::size_t>(codebook.quad(type)) - 1],
                                 codebook.score(type, 0));
  for (const std::string& line : wrap(codebook.definition(type), kWidth)) text += line + '\n';
  for (const auto& [mode, score] : codebook.modes(type)) {
    text += fmt::format("  mode {}, score {}\n", codebook.mode_name(mode), score);
  }
  const auto becomes = [&](std::string_view when, EventType other) {
    if (other != type) text += fmt::format("  {}: {}\n", when, codebook.type_name(other));
  };
  becomes("when still ahead", codebook.ahead(type));
  becomes("when vowed by the actor", codebook.vowed(type));
  becomes("when declined by the actor", codebook.declined(type));
  return text;
}

}  // namespace

std::optional<std::string> codebook_text(const Codebook& codebook, std::string_view name) {
  for (std::uint32_t i = 0; i < codebook.rule_count(); ++i) {
    if (codebook.rule_name(RuleId{i}) == name) return rule_text(codebook, RuleId{i});
  }
  for (std::size_t t = 0; t < codebook.type_count(); ++t) {
    const auto type = static_cast<EventType>(t);
    if (codebook.type_name(type) != name) continue;
    std::string text = type_text(codebook, type);
    for (std::uint32_t i = 0; i < codebook.rule_count(); ++i) {
      if (codebook.rule(RuleId{i}).type == type) text += '\n' + rule_text(codebook, RuleId{i});
    }
    return text;
  }
  return std::nullopt;
}

}  // namespace sayso
