// The part of the compiler that reads rules: their words, slots, conditions and examples.

#include <fmt/format.h>

#include <algorithm>

#include "coding/codebook_compiler.h"

namespace sayso {
namespace {

constexpr std::string_view kPrepositions[] = {"of",      "for",  "to", "in",   "on",
                                              "against", "with", "at", "from", "over"};

bool is_preposition(std::string_view word) {
  return std::find(std::begin(kPrepositions), std::end(kPrepositions), word) !=
         std::end(kPrepositions);
}

struct NamedTest {
  std::string_view name;
  TestKind kind;
};
constexpr NamedTest kTests[] = {
    {"=party", TestKind::Party},   {"=country", TestKind::Country}, {"=armed", TestKind::Armed},
    {"=civil", TestKind::Civil},   {"=place", TestKind::Place},     {"=number", TestKind::Number},
    {"=clause", TestKind::Clause}, {"=to", TestKind::To},           {"=that", TestKind::That},
    {"=any", TestKind::Any},       {"=none", TestKind::None},       {"=self", TestKind::Self},
    {"=sum", TestKind::Sum},       {"=several", TestKind::Several}, {"=abroad", TestKind::Abroad}};

struct NamedTrigger {
  std::string_view key;
  TriggerKind kind;
};
constexpr NamedTrigger kTriggers[] = {{"verbs", TriggerKind::Verb},
                                      {"nouns", TriggerKind::Noun},
                                      {"adjectives", TriggerKind::Adjective},
                                      {"modals", TriggerKind::Modal}};

}  // namespace

void CodebookCompiler::read_file_rules(const RuleFields& root, std::size_t file, bool overrides) {
  const RuleNode* rules = root.find("rules");
  if (rules == nullptr) return;
  const EventType type = type_of(root.at("type"));
  if (!rules->node.IsSequence()) rules->fail("rules are a list, each with an id");
  for (const auto& node : rules->node) {
    const RuleFields entry = read_entry({node, rules->file});
    const RuleId id = place_rule(entry, overrides);
    book_.rules_[index(id)] = read_rule(entry, type, file);
    read_triggers(entry, id);
    read_examples(entry, id);
  }
}

RuleFields CodebookCompiler::read_entry(const RuleNode& node) {
  return {node, {"id",      "verbs",     "nouns",      "adjectives",      "modals", "frame",
                 "actor",   "recipient", "reciprocal", "recipient-first", "places", "need",
                 "governs", "blames",    "when",       "unless",          "mode",   "context",
                 "cameo",   "examples",  "negated"}};
}

RuleId CodebookCompiler::place_rule(const RuleFields& entry, bool overrides) {
  const std::string name = entry.at("id").text();
  const auto next = RuleId{static_cast<std::uint32_t>(book_.rules_.size())};
  const auto [place, added] = ids_.emplace(name, next);
  if (added) {
    book_.rules_.emplace_back();
    return place->second;
  }
  if (!overrides) entry.at("id").fail(fmt::format("the rule \"{}\" is defined twice", name));
  const RuleId id = place->second;
  std::erase_if(pending_, [&](const auto& pending) { return pending.second.rule == id; });
  std::erase_if(book_.examples_, [&](const RuleExample& example) { return example.rule == id; });
  return id;
}

Rule CodebookCompiler::read_rule(const RuleFields& entry, EventType type, std::size_t file) {
  Rule rule;
  rule.name = keep(entry.at("id").text());
  rule.file = static_cast<std::uint16_t>(file);
  rule.line = entry.node().line();
  rule.type = type;
  read_roles(entry, rule);
  if (const RuleNode* negated = entry.find("negated")) rule.negated = negated->yes();
  const auto first = static_cast<std::uint32_t>(book_.conditions_.size());
  read_conditions(entry.find("when"), false);
  read_conditions(entry.find("unless"), true);
  rule.conditions = {first, static_cast<std::uint32_t>(book_.conditions_.size()) - first};
  if (const RuleNode* mode = entry.find("mode")) rule.mode = known_mode(*mode, type);
  if (const RuleNode* context = entry.find("context")) rule.contexts = context_set(*context);
  if (const RuleNode* cameo = entry.find("cameo")) rule.cameo = cameo_of(*cameo);
  return rule;
}

void CodebookCompiler::read_roles(const RuleFields& entry, Rule& rule) {
  Frame frame;
  if (const RuleNode* name = entry.find("frame")) {
    const auto found = frames_.find(name->text());
    if (found == frames_.end()) name->fail(fmt::format("unknown frame \"{}\"", name->text()));
    frame = found->second;
  }
  read_frame_keys(entry, frame);
  rule.actor = frame.actor.value_or(Run{});
  rule.recipient = frame.recipient.value_or(Run{});
  rule.governs = frame.governs.value_or(Run{});
  rule.blames = frame.blames.value_or(Run{});
  rule.need = frame.need.value_or(Need::Any);
  rule.reciprocal = frame.reciprocal.value_or(false);
  rule.places = frame.places.value_or(false);
  rule.recipient_first = frame.recipient_first.value_or(false);
}

Run CodebookCompiler::slot_run(const RuleNode& node) { return slot_run(node.list()); }

Run CodebookCompiler::slot_run(const std::vector<std::string>& items) {
  const auto first = static_cast<std::uint32_t>(book_.slots_.size());
  for (const std::string& item : items) {
    if (item != "none") book_.slots_.push_back(slot_of(item));
  }
  return {first, static_cast<std::uint32_t>(book_.slots_.size()) - first};
}

Slot CodebookCompiler::slot_of(std::string_view name) {
  Slot slot;
  slot.inside = name.starts_with("in ");
  if (slot.inside) name.remove_prefix(3);
  for (const NamedSlot& named : kSlotNames) {
    if (named.name != name) continue;
    slot.kind = named.kind;
    return slot;
  }
  slot.kind = SlotKind::Preposition;
  slot.preposition = intern(name);
  return slot;
}

void CodebookCompiler::read_conditions(const RuleNode* map, bool unless) {
  for_each(map, [&](const std::string& name, const RuleNode& value) {
    Condition condition;
    condition.slot = slot_of(name);
    condition.unless = unless;
    condition.label = keep(fmt::format("{}: {}", name, fmt::join(value.list(), ", ")));
    condition.tests = test_run(value);
    book_.conditions_.push_back(condition);
  });
}

Run CodebookCompiler::test_run(const RuleNode& value) {
  const auto first = static_cast<std::uint32_t>(book_.tests_.size());
  std::vector<WordPattern> phrases;
  std::uint32_t types = 0;
  for (const std::string& item : value.list()) {
    if (item.front() == '=') {
      book_.tests_.push_back({named_test(item, value), {}, 0});
    } else if (item.front() == '$') {
      book_.tests_.push_back({TestKind::Words, list_run(item.substr(1), value), 0});
    } else if (const auto type = find_type(item)) {
      types |= 1U << static_cast<unsigned>(*type);
    } else {
      add_phrases(item, phrases);
    }
  }
  if (types != 0) book_.tests_.push_back({TestKind::Event, {}, types});
  if (!phrases.empty())
    book_.tests_.push_back({TestKind::Words, phrase_run(std::move(phrases)), 0});
  return {first, static_cast<std::uint32_t>(book_.tests_.size()) - first};
}

// A list is laid out once, however many rules ask for it.
Run CodebookCompiler::list_run(const std::string& name, const RuleNode& node) {
  const auto known = list_runs_.find(name);
  if (known != list_runs_.end()) return known->second;
  return list_runs_[name] = phrase_run(list_named(name, node));
}

TestKind CodebookCompiler::named_test(std::string_view item, const RuleNode& value) {
  for (const NamedTest& named : kTests) {
    if (named.name == item) return named.kind;
  }
  value.fail(fmt::format("unknown kind \"{}\"", item),
             "the kinds are listed in codebook/README.md");
}

// Sorted by head, so that the matcher can search.
Run CodebookCompiler::phrase_run(std::vector<WordPattern> phrases) {
  std::stable_sort(phrases.begin(), phrases.end(),
                   [](const WordPattern& a, const WordPattern& b) { return a.head < b.head; });
  const auto first = static_cast<std::uint32_t>(book_.phrases_.size());
  book_.phrases_.insert(book_.phrases_.end(), phrases.begin(), phrases.end());
  return {first, static_cast<std::uint32_t>(phrases.size())};
}

std::uint8_t CodebookCompiler::known_mode(const RuleNode& node, EventType type) const {
  const std::string name = node.text();
  for (const auto& [mode, score] : book_.types_[static_cast<std::size_t>(type)].mode_scores) {
    if (book_.modes_[mode] == name) return mode;
  }
  node.fail(fmt::format("{} has no mode \"{}\"", book_.type_name(type), name));
}

ContextSet CodebookCompiler::context_set(const RuleNode& node) const {
  ContextSet set = 0;
  for (const std::string& name : node.list()) {
    const auto found = std::find(book_.contexts_.begin(), book_.contexts_.end(), name);
    if (found == book_.contexts_.end()) node.fail(fmt::format("unknown context \"{}\"", name));
    set |= ContextSet{1} << (found - book_.contexts_.begin());
  }
  return set;
}

std::array<char, 5> CodebookCompiler::cameo_of(const RuleNode& node) {
  const std::string code = node.text();
  const bool digits =
      std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!digits || code.size() < 3 || code.size() > 4)
    node.fail("a CAMEO code has three or four digits");
  std::array<char, 5> result = {};
  std::copy(code.begin(), code.end(), result.begin());
  return result;
}

void CodebookCompiler::read_triggers(const RuleFields& entry, RuleId id) {
  const std::size_t before = pending_.size();
  for (const NamedTrigger& named : kTriggers) {
    const RuleNode* words = entry.find(named.key);
    if (words == nullptr) continue;
    for (const std::string& item : words->list()) add_trigger(item, named.kind, id);
  }
  if (pending_.size() == before) {
    entry.node().fail("a rule needs verbs, nouns, adjectives or modals");
  }
}

void CodebookCompiler::add_trigger(const std::string& item, TriggerKind kind, RuleId id) {
  std::vector<std::string> words = split_words(item);
  const std::size_t at = head_of(words, kind);
  Trigger trigger{id, kind, {}, keep(item)};
  const LemmaId head = intern(words[at]);
  words.erase(words.begin() + static_cast<std::ptrdiff_t>(at));
  trigger.rest = word_run(words);
  pending_.emplace_back(head, trigger);
  const std::optional<HyphenParts> parts = hyphen_parts(item);
  if (!parts || item.find(' ') != std::string::npos) return;
  pending_.emplace_back(intern(parts->second),
                        Trigger{id, kind, word_run({parts->first}), trigger.label});
}

// Verbs open their phrase, adjectives close it; a noun stands before its first preposition.
std::size_t CodebookCompiler::head_of(const std::vector<std::string>& words, TriggerKind kind) {
  if (kind == TriggerKind::Verb || kind == TriggerKind::Modal) return 0;
  for (std::size_t i = 1; kind == TriggerKind::Noun && i < words.size(); ++i) {
    if (is_preposition(words[i])) return i - 1;
  }
  return words.size() - 1;
}

void CodebookCompiler::read_examples(const RuleFields& entry, RuleId id) {
  const RuleNode* examples = entry.find("examples");
  if (examples == nullptr) return;
  if (!examples->node.IsMap()) examples->fail("examples are sentences with their events");
  for (const auto& example : examples->node) {
    const RuleNode text{example.first, examples->file};
    const RuleNode events{example.second, examples->file};
    book_.examples_.push_back({id, text.line(), text.text(), events.text()});
  }
}

}  // namespace sayso
