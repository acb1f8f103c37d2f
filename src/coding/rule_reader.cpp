#include "coding/rule_reader.h"

#include <fmt/format.h>

#include <algorithm>

namespace sayso {
namespace {

constexpr std::string_view kWhite = " \t\r\n";

std::string_view trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kWhite);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kWhite) - begin + 1);
}

std::vector<std::string> split_items(std::string_view text) {
  std::vector<std::string> items;
  while (true) {
    const std::size_t comma = text.find(',');
    items.emplace_back(trim(text.substr(0, comma)));
    if (comma == std::string_view::npos) return items;
    text.remove_prefix(comma + 1);
  }
}

}  // namespace

void RuleNode::fail(std::string reason, std::string advice) const {
  const auto row = static_cast<std::uint64_t>(std::max(node.Mark().line, 0) + 1);
  throw CodebookMistake{{std::string(file), row, {}, std::move(reason), std::move(advice)}};
}

RuleFields::RuleFields(const RuleNode& map, std::initializer_list<std::string_view> keys)
    : node_(map) {
  if (!map.node.IsMap()) map.fail("a map of keys and values is expected here");
  for (const auto& entry : map.node) {
    const auto known = std::find(keys.begin(), keys.end(), entry.first.Scalar());
    if (known == keys.end()) {
      RuleNode{entry.first, map.file}.fail(fmt::format("unknown key \"{}\"", entry.first.Scalar()),
                                           "the keys are listed in codebook/README.md");
    }
    fields_.emplace_back(*known, RuleNode{entry.second, map.file});
  }
}

const RuleNode* RuleFields::find(std::string_view key) const {
  for (const auto& [name, value] : fields_) {
    if (name == key) return &value;
  }
  return nullptr;
}

const RuleNode& RuleFields::at(std::string_view key) const {
  const RuleNode* found = find(key);
  if (found == nullptr) node_.fail(fmt::format("the key \"{}\" is missing", key));
  return *found;
}

std::string RuleNode::text() const {
  if (!node.IsScalar()) fail("a single value is expected here");
  return std::string(trim(node.Scalar()));
}

double RuleNode::number() const {
  double value = 0;
  if (!node.IsScalar() || !YAML::convert<double>::decode(node, value))
    fail("a number is expected here");
  return value;
}

bool RuleNode::yes() const {
  bool value = false;
  if (!node.IsScalar() || !YAML::convert<bool>::decode(node, value))
    fail("yes or no is expected here");
  return value;
}

std::vector<std::string> RuleNode::list() const {
  std::vector<std::string> items;
  if (node.IsSequence()) {
    for (const auto& item : node) items.push_back(RuleNode{item, file}.text());
  } else {
    items = split_items(text());
  }
  std::vector<std::string_view> seen(items.begin(), items.end());
  std::sort(seen.begin(), seen.end());
  if (seen.front().empty()) fail("an empty item stands in this list");
  const auto twice = std::adjacent_find(seen.begin(), seen.end());
  if (twice != seen.end()) fail(fmt::format("\"{}\" stands twice in this list", *twice));
  return items;
}

RuleNode read_rules(std::string_view file, const std::string& text) {
  try {
    return {YAML::Load(text), file};
  } catch (const YAML::Exception& error) {
    const auto row = static_cast<std::uint64_t>(std::max(error.mark.line, 0) + 1);
    throw CodebookMistake{{std::string(file), row, {}, "not valid YAML: " + error.msg, ""}};
  }
}

std::vector<std::string> split_words(std::string_view text) {
  std::vector<std::string> words;
  for (text = trim(text); !text.empty(); text = trim(text)) {
    const std::size_t end = std::min(text.find_first_of(kWhite), text.size());
    words.emplace_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return words;
}

}  // namespace sayso
