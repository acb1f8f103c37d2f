#include "coding/codebook_compiler.h"

#include <fmt/format.h>

#include <algorithm>

namespace sayso {

Codebook CodebookCompiler::compile(std::span<const CodebookFile> files,
                                   std::span<const VerbRule> verbs) {
  book_.modes_.emplace_back();
  add_plover_types();
  std::vector<RuleFields> roots;
  for (const CodebookFile& file : files) {
    book_.files_.push_back(file.name);
    roots.push_back(read_root(file));
  }
  for (const RuleFields& root : roots) read_type(root);
  for (const RuleFields& root : roots) read_vocabulary(root);
  for (std::size_t i = 0; i < roots.size(); ++i) read_file_rules(roots[i], i, files[i].overrides);
  for (const VerbRule& verb : verbs) add_verb_rule(verb);
  sort_triggers();
  sort_context_words();
  return std::move(book_);
}

void CodebookCompiler::add_plover_types() {
  for (const std::string_view name : kEventTypeNames) add_type(std::string(name));
}

EventType CodebookCompiler::add_type(std::string name) {
  const auto type = static_cast<EventType>(book_.types_.size());
  Codebook::Type& added = book_.types_.emplace_back();
  added.name = std::move(name);
  added.ahead = added.vowed = added.declined = type;
  return type;
}

RuleFields CodebookCompiler::read_root(const CodebookFile& file) {
  return {read_rules(file.name, file.text),
          {"type", "definition", "quad", "score", "civilians", "ahead", "vowed", "declined",
           "modes", "rules", "contexts", "lists", "frames", "courses", "topics"}};
}

std::optional<EventType> CodebookCompiler::find_type(std::string_view name) const {
  for (std::size_t i = 0; i < book_.types_.size(); ++i) {
    if (book_.types_[i].name == name) return static_cast<EventType>(i);
  }
  return std::nullopt;
}

EventType CodebookCompiler::type_of(const RuleNode& node) const {
  const auto type = find_type(node.text());
  if (!type) node.fail(fmt::format("unknown event type \"{}\"", node.text()));
  return *type;
}

void CodebookCompiler::read_type(const RuleFields& root) {
  const RuleNode* name = root.find("type");
  if (name == nullptr) return;
  const auto known = find_type(name->text());
  if (!known && book_.types_.size() >= 32) name->fail("more than 32 event types");
  const EventType id = known ? *known : add_type(name->text());
  Codebook::Type& type = book_.types_[static_cast<std::size_t>(id)];
  if (const RuleNode* definition = root.find("definition")) type.definition = definition->text();
  if (const RuleNode* quad = root.find("quad")) type.quad = quad_of(*quad);
  if (const RuleNode* score = root.find("score")) type.score = score->number();
  if (const RuleNode* civilians = root.find("civilians")) type.civilians = civilians->yes();
  if (const RuleNode* modes = root.find("modes")) read_modes(*modes, type);
}

Quad CodebookCompiler::quad_of(const RuleNode& node) {
  const double number = node.number();
  if (number != 1 && number != 2 && number != 3 && number != 4)
    node.fail("the quad class is 1, 2, 3 or 4");
  return static_cast<Quad>(number);
}

void CodebookCompiler::read_modes(const RuleNode& node, Codebook::Type& type) {
  if (!node.node.IsMap()) node.fail("modes are given with their scores: {visit: 4}");
  for (const auto& entry : node.node) {
    const std::string name = entry.first.as<std::string>();
    const double score = RuleNode{entry.second, node.file}.number();
    type.mode_scores.emplace_back(mode_named(name), score);
  }
}

std::uint8_t CodebookCompiler::mode_named(const std::string& name) {
  const auto found = std::find(book_.modes_.begin(), book_.modes_.end(), name);
  const auto mode = static_cast<std::uint8_t>(found - book_.modes_.begin());
  if (found == book_.modes_.end()) book_.modes_.push_back(name);
  return mode;
}

LemmaId CodebookCompiler::intern(std::string_view word) {
  const auto next = LemmaId{static_cast<std::uint32_t>(book_.lemmas_.size())};
  const auto [place, added] = book_.lemmas_.emplace(normalize_word(word), next);
  if (added) book_.words_by_id_.push_back(place->first);
  return place->second;
}

Run CodebookCompiler::word_run(const std::vector<std::string>& words) {
  const auto first = static_cast<std::uint32_t>(book_.words_.size());
  for (const std::string& word : words) book_.words_.push_back(intern(word));
  return {first, static_cast<std::uint32_t>(words.size())};
}

WordPattern CodebookCompiler::phrase_of(const std::string& item) {
  std::vector<std::string> words = split_words(item);
  WordPattern phrase;
  phrase.head = intern(words.back());
  words.pop_back();
  phrase.before = word_run(words);
  return phrase;
}

void CodebookCompiler::add_phrases(const std::string& item, std::vector<WordPattern>& phrases) {
  phrases.push_back(phrase_of(item));
  if (const std::optional<HyphenParts> parts = hyphen_parts(item))
    phrases.push_back(phrase_of(parts->first + " - " + parts->second));
}

// "Cease-fire" is three words in treebanks, of which the last is the head; "co-operate" is one. The
// codebook need not know which.
std::optional<CodebookCompiler::HyphenParts> CodebookCompiler::hyphen_parts(
    const std::string& item) {
  const std::size_t hyphen = item.find('-');
  const bool inside = hyphen != std::string::npos && hyphen > 0 && hyphen + 1 < item.size();
  if (!inside || item.find('-', hyphen + 1) != std::string::npos) return std::nullopt;
  return HyphenParts{item.substr(0, hyphen), item.substr(hyphen + 1)};
}

Span CodebookCompiler::keep(std::string_view text) {
  const auto begin = static_cast<std::uint32_t>(book_.strings_.size());
  book_.strings_ += text;
  return {begin, static_cast<std::uint32_t>(book_.strings_.size())};
}

void CodebookCompiler::sort_triggers() {
  std::stable_sort(pending_.begin(), pending_.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  book_.trigger_runs_.resize(book_.lemmas_.size());
  for (const auto& [head, trigger] : pending_) {
    Run& run = book_.trigger_runs_[static_cast<std::size_t>(head)];
    if (run.empty()) run.first = static_cast<std::uint32_t>(book_.triggers_.size());
    ++run.count;
    book_.triggers_.push_back(trigger);
  }
}

void CodebookCompiler::sort_context_words() {
  auto& words = book_.context_words_;
  std::stable_sort(words.begin(), words.end(),
                   [](const auto& a, const auto& b) { return a.phrase.head < b.phrase.head; });
  book_.context_runs_.resize(book_.lemmas_.size());
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    Run& run = book_.context_runs_[static_cast<std::size_t>(words[i].phrase.head)];
    if (run.empty()) run.first = i;
    ++run.count;
  }
  book_.courses_.resize(book_.lemmas_.size(), Course::None);
}

}  // namespace sayso
