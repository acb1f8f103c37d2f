#include "syntax/lemmatizer.h"

#include <algorithm>
#include <map>
#include <utility>

#include "syntax/irregular_verbs.h"
#include "syntax/regular_verbs.h"
#include "text/characters.h"

namespace sayso {
namespace {

constexpr std::size_t kLongestEnding = 6;  // bytes
constexpr std::uint64_t kWholeWord = 0xFF;

// What of a word's analysis decides how it is inflected. Stored in model files:
// never change.
std::uint64_t key_of(Upos upos, const Morph& morph) {
  std::uint64_t key = static_cast<std::uint64_t>(upos);
  key = key * 8 + static_cast<std::uint64_t>(morph.verb_form);
  key = key * 4 + static_cast<std::uint64_t>(morph.tense);
  return key * 4 + static_cast<std::uint64_t>(morph.number);
}

// FNV-1a over the ending, then what it is an ending of. Stored in model files:
// never change.
std::uint64_t rule_hash(std::string_view ending, std::uint64_t length, std::uint64_t key) {
  std::uint64_t value = 14695981039346656037ULL;
  for (const char c : ending) value = (value ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  value = (value ^ length) * 1099511628211ULL;
  return (value ^ key) * 1099511628211ULL;
}

LemmaScript script_for(std::string_view form, std::string_view lemma, Upos upos) {
  LemmaScript script;
  script.lower = upos != Upos::Propn;
  const std::string base = script.lower ? lower_ascii(form) : std::string(form);
  const auto [b, l] = std::mismatch(base.begin(), base.end(), lemma.begin(), lemma.end());
  const auto cut = static_cast<std::size_t>(base.end() - b);
  script.cut = static_cast<std::uint8_t>(std::min<std::size_t>(cut, 255));
  script.ending = std::string(l, lemma.end());
  return script;
}

using Votes = std::map<std::pair<std::string, std::uint64_t>, std::map<std::uint16_t, int>>;

std::uint16_t winner(const std::map<std::uint16_t, int>& votes) {
  std::uint16_t best = 0;
  int most = 0;
  for (const auto& [script, count] : votes) {
    if (count > most) {
      most = count;
      best = script;
    }
  }
  return best;
}

// Whether a key_of() is that of a verb in the past, or of a past participle.
bool is_past_verb(std::uint64_t key) {
  return static_cast<Upos>(key / 128) == Upos::Verb &&
         static_cast<Tense>(key / 4 % 4) == Tense::Past;
}

// Whether a word with this key_of() may be a past form that its tagger took for a present one.
bool may_be_past(std::uint64_t key) {
  return static_cast<Upos>(key / 128) == Upos::Verb &&
         static_cast<VerbForm>(key / 16 % 8) != VerbForm::Inf;
}

// Whether the word may be a form in -ed or -ing by its analysis: "needs" and "bring" are not.
bool is_inflected_verb(std::string_view lower, std::uint64_t key) {
  if (static_cast<Upos>(key / 128) != Upos::Verb) return false;
  if (lower.ends_with("ed")) return is_past_verb(key);
  const auto form = static_cast<VerbForm>(key / 16 % 8);
  return form == VerbForm::Ger || (form == VerbForm::Part && !is_past_verb(key));
}

int total(const std::map<std::uint16_t, int>& votes) {
  int sum = 0;
  for (const auto& [script, count] : votes) sum += count;
  return sum;
}

}  // namespace

Lemmatizer::Lemmatizer(std::vector<LemmaScript> scripts,
                       std::unordered_map<std::uint64_t, std::uint16_t> rules)
    : scripts_(std::move(scripts)), rules_(std::move(rules)) {}

Lemmatizer Lemmatizer::learn(const std::vector<LemmaExample>& examples) {
  Lemmatizer made;
  std::vector<Votes> endings(kLongestEnding + 1);
  Votes words;
  for (const LemmaExample& example : examples) {
    const LemmaScript script = script_for(example.form, example.lemma, example.upos);
    const auto known = std::find(made.scripts_.begin(), made.scripts_.end(), script);
    const auto id = static_cast<std::uint16_t>(known - made.scripts_.begin());
    if (known == made.scripts_.end()) made.scripts_.push_back(script);
    const std::string lower = lower_ascii(example.form);
    const std::uint64_t key = key_of(example.upos, example.morph);
    ++words[{lower, key}][id];
    for (std::size_t i = 0; i <= kLongestEnding && i <= lower.size(); ++i) {
      ++endings[i][{lower.substr(lower.size() - i), key}][id];
    }
  }
  for (std::size_t i = 0; i <= kLongestEnding; ++i) {
    std::vector<std::pair<std::uint64_t, std::uint16_t>> added;
    for (const auto& [what, votes] : endings[i]) {
      if (i > 0 && total(votes) < 2) continue;
      if (made.by_ending(what.first, what.second) != made.scripts_[winner(votes)])
        added.emplace_back(rule_hash(what.first, i, what.second), winner(votes));
    }
    made.rules_.insert(added.begin(), added.end());
  }
  for (const auto& [what, votes] : words) {
    if (made.find(what.first, what.second) != made.scripts_[winner(votes)]) {
      made.rules_.emplace(rule_hash(what.first, kWholeWord, what.second), winner(votes));
    }
  }
  return made;
}

std::optional<LemmaScript> Lemmatizer::by_ending(std::string_view lower, std::uint64_t key) const {
  for (std::size_t i = std::min(kLongestEnding, lower.size());; --i) {
    const auto found = rules_.find(rule_hash(lower.substr(lower.size() - i), i, key));
    if (found != rules_.end()) return scripts_[found->second];
    if (i == 0) return std::nullopt;
  }
}

std::optional<LemmaScript> Lemmatizer::find(std::string_view lower, std::uint64_t key) const {
  const auto whole = rules_.find(rule_hash(lower, kWholeWord, key));
  if (whole != rules_.end()) return scripts_[whole->second];
  if (may_be_past(key)) {
    if (const std::string_view lemma = irregular_verb(lower); !lemma.empty())
      return LemmaScript{true, static_cast<std::uint8_t>(lower.size()), std::string(lemma)};
  }
  if (is_inflected_verb(lower, key)) {
    if (std::optional<LemmaScript> regular = regular_verb(lower)) return regular;
  }
  return by_ending(lower, key);
}

void Lemmatizer::append_lemma(std::string_view form, Upos upos, const Morph& morph,
                              std::string& out) const {
  const std::string lower = lower_ascii(form);
  const std::optional<LemmaScript> script = find(lower, key_of(upos, morph));
  if (!script || script->cut > form.size() ||
      script->cut + 0U == form.size() + script->ending.size()) {
    out += upos == Upos::Propn ? form : std::string_view(lower);
    return;
  }
  const std::string_view base = script->lower ? std::string_view(lower) : form;
  out += base.substr(0, base.size() - script->cut);
  out += script->ending;
}

}  // namespace sayso
