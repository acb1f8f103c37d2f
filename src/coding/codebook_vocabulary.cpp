// The part of the compiler that reads what the rules share: contexts, lists, courses, frames.

#include <fmt/format.h>

#include <algorithm>

#include "coding/codebook_compiler.h"

namespace sayso {
namespace {

std::optional<Need> parse_need(std::string_view name) {
  if (name == "any") return Need::Any;
  if (name == "actor") return Need::Actor;
  if (name == "recipient") return Need::Recipient;
  if (name == "both") return Need::Both;
  return std::nullopt;
}

std::optional<Course> parse_course(std::string_view name) {
  if (name == "held") return Course::Held;
  if (name == "ahead") return Course::Ahead;
  if (name == "hoped") return Course::Hoped;
  if (name == "wanted") return Course::Wanted;
  return std::nullopt;
}

}  // namespace

void CodebookCompiler::read_vocabulary(const RuleFields& root) {
  if (const RuleNode* name = root.find("type")) {
    Codebook::Type& type = book_.types_[static_cast<std::size_t>(type_of(*name))];
    if (const RuleNode* ahead = root.find("ahead")) type.ahead = type_of(*ahead);
    if (const RuleNode* vowed = root.find("vowed")) type.vowed = type_of(*vowed);
    if (const RuleNode* declined = root.find("declined")) type.declined = type_of(*declined);
  }
  for_each(root.find("contexts"), [&](auto& name, auto& node) { read_context(name, node); });
  for_each(root.find("lists"), [&](auto& name, auto& node) { read_list(name, node); });
  for_each(root.find("frames"), [&](auto& name, auto& node) { frames_[name] = read_frame(node); });
  for_each(root.find("courses"), [&](auto& name, auto& node) { read_course(name, node); });
  for_each(root.find("topics"), [&](auto&, auto& node) { read_topic(node); });
}

void CodebookCompiler::read_context(const std::string& name, const RuleNode& node) {
  auto found = std::find(book_.contexts_.begin(), book_.contexts_.end(), name);
  const auto bit = static_cast<std::uint8_t>(found - book_.contexts_.begin());
  if (found == book_.contexts_.end()) {
    if (book_.contexts_.size() >= 64) node.fail("more than 64 contexts");
    book_.contexts_.push_back(name);
  }
  std::vector<WordPattern> phrases;
  for (const std::string& item : node.list()) add_phrases(item, phrases);
  for (const WordPattern& phrase : phrases) book_.context_words_.push_back({phrase, bit});
}

void CodebookCompiler::read_list(const std::string& name, const RuleNode& node) {
  lists_[name] = phrases_of(node);
}

std::vector<WordPattern> CodebookCompiler::phrases_of(const RuleNode& node) {
  std::vector<WordPattern> phrases;
  for (const std::string& item : node.list()) {
    if (item.front() == '$') {
      const std::vector<WordPattern>& other = list_named(item.substr(1), node);
      phrases.insert(phrases.end(), other.begin(), other.end());
    } else {
      add_phrases(item, phrases);
    }
  }
  return phrases;
}

const std::vector<WordPattern>& CodebookCompiler::list_named(const std::string& name,
                                                             const RuleNode& node) const {
  const auto found = lists_.find(name);
  if (found == lists_.end()) node.fail(fmt::format("unknown list \"${}\"", name));
  return found->second;
}

void CodebookCompiler::read_course(const std::string& name, const RuleNode& node) {
  const auto course = parse_course(name);
  if (!course)
    node.fail(fmt::format("unknown course \"{}\"", name), "use held, ahead, hoped or wanted");
  for (const std::string& item : node.list()) {
    const std::size_t at = static_cast<std::size_t>(intern(item));
    if (book_.courses_.size() <= at) book_.courses_.resize(at + 1, Course::None);
    book_.courses_[at] = *course;
  }
}

CodebookCompiler::Frame CodebookCompiler::read_frame(const RuleNode& node) {
  const RuleFields fields(node, {"actor", "recipient", "recipient-first", "governs", "blames",
                                 "need", "reciprocal", "places"});
  Frame frame;
  read_frame_keys(fields, frame);
  return frame;
}

void CodebookCompiler::read_frame_keys(const RuleFields& fields, Frame& frame) {
  if (const RuleNode* actor = fields.find("actor")) frame.actor = slot_run(*actor);
  if (const RuleNode* recipient = fields.find("recipient")) frame.recipient = slot_run(*recipient);
  if (const RuleNode* governs = fields.find("governs")) frame.governs = slot_run(*governs);
  if (const RuleNode* blames = fields.find("blames")) frame.blames = slot_run(*blames);
  if (const RuleNode* all = fields.find("reciprocal")) frame.reciprocal = all->yes();
  if (const RuleNode* places = fields.find("places")) frame.places = places->yes();
  if (const RuleNode* first = fields.find("recipient-first")) frame.recipient_first = first->yes();
  const RuleNode* need = fields.find("need");
  if (need == nullptr) return;
  frame.need = parse_need(need->text());
  if (!frame.need) need->fail("need is any, actor, recipient or both");
}

void CodebookCompiler::read_topic(const RuleNode& node) {
  const RuleFields fields(node, {"types", "words", "unless"});
  Topic topic;
  for (const std::string& item : fields.at("types").list()) {
    const auto type = find_type(item);
    if (!type && item != "all")
      fields.at("types").fail(fmt::format("unknown event type \"{}\"", item));
    topic.types |= type ? 1U << static_cast<unsigned>(*type) : ~0U;
  }
  topic.words = phrase_run(phrases_of(fields.at("words")));
  if (const RuleNode* unless = fields.find("unless"))
    topic.unless = phrase_run(phrases_of(*unless));
  book_.topics_.push_back(topic);
}

}  // namespace sayso
