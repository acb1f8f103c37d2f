// Reading the YAML of the codebook: every mistake is told with its file and line.

#pragma once

#include <yaml-cpp/yaml.h>

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sayso/result.h"

namespace sayso {

// Thrown inside the compiler only; Codebook::compile() turns it into its result.
struct CodebookMistake {
  InputError error;
};

// One YAML node with the file it stands in.
struct RuleNode {
  YAML::Node node;
  std::string_view file;

  std::uint32_t line() const { return static_cast<std::uint32_t>(node.Mark().line + 1); }
  [[noreturn]] void fail(std::string reason, std::string advice = {}) const;

  std::string text() const;
  double number() const;
  bool yes() const;
  // "a, b c, d", or a YAML sequence: the items, trimmed, never empty; an item given twice fails.
  std::vector<std::string> list() const;
};

// A map with known keys, looked up without walking the YAML again.
class RuleFields {
 public:
  // Fails unless the node is a map with keys among these.
  RuleFields(const RuleNode& map, std::initializer_list<std::string_view> keys);

  // Null when the key is not given.
  const RuleNode* find(std::string_view key) const;
  // Fails when the key is missing.
  const RuleNode& at(std::string_view key) const;

  const RuleNode& node() const { return node_; }

 private:
  RuleNode node_;
  std::vector<std::pair<std::string_view, RuleNode>> fields_;
};

// Parses a file; a syntax error is a CodebookMistake.
RuleNode read_rules(std::string_view file, const std::string& text);

// The words of "carry out", split at white space.
std::vector<std::string> split_words(std::string_view text);

}  // namespace sayso
