// Lemmas by rewriting the end of a word: learned scripts for words; failing that, irregular past
// forms, the rules of English for verbs in -ed and -ing, and learned scripts for endings.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sayso/syntax.h"

namespace sayso {

// What to do with a word: small letters first if `lower`, then cut `cut` bytes
// off its end, then add `ending`.
struct LemmaScript {
  bool lower = true;
  std::uint8_t cut = 0;
  std::string ending;

  friend bool operator==(const LemmaScript&, const LemmaScript&) = default;
};

struct LemmaExample {
  std::string_view form;
  std::string_view lemma;
  Upos upos = Upos::X;
  Morph morph = {};
};

class Lemmatizer {
 public:
  // Whole words before endings, long endings before short ones; a rule is kept
  // only where it says something else than the shorter ones.
  static Lemmatizer learn(const std::vector<LemmaExample>& examples);

  // Appends the lemma to `out`: never nothing for a form that is something.
  void append_lemma(std::string_view form, Upos upos, const Morph& morph, std::string& out) const;

  const std::vector<LemmaScript>& scripts() const { return scripts_; }
  const std::unordered_map<std::uint64_t, std::uint16_t>& rules() const { return rules_; }
  Lemmatizer() = default;
  Lemmatizer(std::vector<LemmaScript> scripts,
             std::unordered_map<std::uint64_t, std::uint16_t> rules);

 private:
  std::optional<LemmaScript> find(std::string_view lower, std::uint64_t key) const;
  std::optional<LemmaScript> by_ending(std::string_view lower, std::uint64_t key) const;

  std::vector<LemmaScript> scripts_;
  std::unordered_map<std::uint64_t, std::uint16_t>
      rules_;  // hash of ending, length and key -> script
};

}  // namespace sayso
