// Reading the YAML of the codebook: every mistake is told with its file and line.

#pragma once

#include <yaml-cpp/yaml.h>

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
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

  // Fails unless the node is a map with keys among these.
  void allow(std::initializer_list<std::string_view> keys) const;
  bool has(const char* key) const;
  // Fails when the key is missing.
  RuleNode at(const char* key) const;

  std::string text() const;
  double number() const;
  bool yes() const;
  // "a, b c, d", or a YAML sequence: the items, trimmed, never empty; an item given twice fails.
  std::vector<std::string> list() const;
};

// Parses a file; a syntax error is a CodebookMistake.
RuleNode read_rules(std::string_view file, const std::string& text);

// The words of "carry out", split at white space.
std::vector<std::string> split_words(std::string_view text);

}  // namespace sayso
