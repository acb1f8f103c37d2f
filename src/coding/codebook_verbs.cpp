// The part of the compiler that makes rules of the user's verb dictionaries.

#include <fmt/format.h>

#include <algorithm>

#include "coding/codebook_compiler.h"

namespace sayso {

void CodebookCompiler::add_verb_rule(const VerbRule& verb) {
  if (book_.files_.empty() || book_.files_.back() != verb.file) book_.files_.push_back(verb.file);
  Rule rule;
  rule.own = true;
  rule.name = keep(fmt::format("{}:{}", verb.file, verb.line));
  rule.file = static_cast<std::uint16_t>(book_.files_.size() - 1);
  rule.line = verb.line;
  rule.type = verb.type;
  if (!verb.mode.empty()) rule.mode = mode_named(verb.mode);
  std::copy(verb.cameo.begin(), verb.cameo.end(), rule.cameo.begin());
  rule.actor = slot_run(verb.actor);
  rule.recipient = slot_run(verb.recipient);
  rule.governs = slot_run(verb.governs);
  rule.reciprocal = verb.reciprocal;
  // Dictionaries code who does something to whom, and leave the rest to the codebook.
  rule.need = verb.reciprocal ? Need::Any : Need::Both;
  rule.places = verb.places;
  const auto first = static_cast<std::uint32_t>(book_.conditions_.size());
  for (const VerbCondition& condition : verb.conditions) add_verb_condition(condition);
  rule.conditions = {first, static_cast<std::uint32_t>(book_.conditions_.size()) - first};
  const RuleId id{static_cast<std::uint32_t>(book_.rules_.size())};
  book_.rules_.push_back(rule);
  for (const std::string& phrase : verb.verbs) add_trigger(phrase, TriggerKind::Verb, id);
}

// Dictionaries ask for the same words again and again; they are laid out once.
void CodebookCompiler::add_verb_condition(const VerbCondition& asked) {
  const auto first = static_cast<std::uint32_t>(book_.tests_.size());
  if (asked.phrases.empty()) {
    book_.tests_.push_back({TestKind::Any, {}, 0});
  } else {
    const std::string words = fmt::format("{}", fmt::join(asked.phrases, ","));
    const auto known = verb_phrases_.find(words);
    if (known == verb_phrases_.end()) {
      std::vector<WordPattern> phrases;
      for (const std::string& phrase : asked.phrases) phrases.push_back(phrase_of(phrase));
      verb_phrases_[words] = phrase_run(std::move(phrases));
    }
    book_.tests_.push_back({TestKind::Words, verb_phrases_[words], 0});
  }
  Condition condition;
  condition.slot = slot_of(asked.slot);
  condition.label = keep(asked.slot);
  condition.tests = {first, 1};
  book_.conditions_.push_back(condition);
}

}  // namespace sayso
