#include "coding/verb_pattern.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "text/characters.h"

namespace sayso {
namespace {

using Phrases = std::vector<std::string>;  // alternatives

constexpr std::size_t kMostPhrases = 400;  // of one place in a pattern
constexpr int kDeepestSets = 5;            // of sets in sets

constexpr std::array<std::string_view, 25> kPatternPrepositions = {
    "to",   "in",     "on",      "at",      "for",     "from",   "with",  "against", "of",
    "over", "into",   "by",      "about",   "between", "among",  "under", "before",  "after",
    "upon", "toward", "towards", "through", "during",  "behind", "as"};
constexpr std::array<std::string_view, 10> kParticles = {
    "out", "up", "off", "down", "back", "away", "forward", "aside", "apart", "together"};
// What the parser knows better: tense and voice, articles.
constexpr std::array<std::string_view, 16> kPassedOver = {
    "a",    "an",    "the", "is",   "are", "was", "were", "be",
    "been", "being", "has", "have", "had", "and", "'s",   "it"};
constexpr std::array<std::string_view, 27> kStandingWords = {
    "not",    "no",    "never", "will",   "would", "could", "may",    "might",    "must",
    "should", "shall", "can",   "cannot", "said",  "say",   "says",   "saying",   "to",
    "does",   "did",   "do",    "n't",    "ca",    "wo",    "failed", "unlikely", "if"};

template <class Array>
bool contains(const Array& array, std::string_view word) {
  return std::find(array.begin(), array.end(), word) != array.end();
}

bool is_white(char c) { return c == ' ' || c == '\t' || c == '_'; }
bool is_sign(char c) { return std::string_view("*$+%^(){}|").find(c) != std::string_view::npos; }

// The sets that the dictionaries of PETRARCH keep auxiliaries in.
bool is_auxiliary_set(std::string_view part) {
  return part.starts_with("&AUXVERB") || part == "&TOBEVERB";
}

// Signs alone, words in small letters, sets with their "&".
std::vector<std::string> split_pattern(std::string_view text) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at < text.size();) {
    if (is_white(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at + 1;
    if (!is_sign(text[at]))
      while (end < text.size() && !is_white(text[end]) && !is_sign(text[end])) ++end;
    const std::string_view part = text.substr(at, end - at);
    parts.push_back(part.front() == '&' ? std::string(part) : lower_ascii(part));
    at = end;
  }
  return parts;
}

// Thrown inside this file only: what keeps a pattern from being used.
struct Unusable {
  std::string reason;
};

class PatternReader {
 public:
  PatternReader(std::string_view text, const VerbSets& sets)
      : parts_(split_pattern(text)), sets_(sets) {}

  VerbPattern read() {
    const auto verb = std::find(parts_.begin(), parts_.end(), "*");
    if (verb == parts_.end()) throw Unusable{"no \"*\" for the verb"};
    const auto at = static_cast<std::size_t>(verb - parts_.begin());
    if (std::find(verb + 1, parts_.end(), "*") != parts_.end()) throw Unusable{"two verbs"};
    read_before(at);
    read_behind(at + 1);
    return std::move(pattern_);
  }

 private:
  void read_before(std::size_t end) {
    Phrases words;
    for (std::size_t i = 0; i < end; ++i) {
      const std::string& part = parts_[i];
      if (part == "%") pattern_.mutual = true;
      const bool both =
          part == "$" && i + 2 < parts_.size() && parts_[i + 1] == "and" && parts_[i + 2] == "+";
      if (both) pattern_.mutual = true;
      if (part == "{" && is_choice_of_auxiliaries(i, end)) {
        while (parts_[i] != "}") ++i;
        continue;
      }
      if (is_sign(part.front()) && part != "{") continue;
      if (contains(kPassedOver, part) || is_auxiliary_set(part)) continue;
      if (contains(kStandingWords, part)) {
        throw Unusable{"\"" + part +
                       "\" before the verb: negation, modals and speech are coded apart"};
      }
      append(words, take_words(i, end));
    }
    if (!words.empty()) pattern_.conditions.push_back({"subject", forms(words)});
  }

  // "{ WAS | WERE }".
  bool is_choice_of_auxiliaries(std::size_t at, std::size_t end) const {
    for (std::size_t i = at + 1; i < end; ++i) {
      if (parts_[i] == "}") return true;
      if (parts_[i] != "|" && !contains(kPassedOver, parts_[i])) return false;
    }
    return false;
  }

  void read_behind(std::size_t at) {
    if (at < parts_.size() && contains(kParticles, parts_[at])) pattern_.particle = parts_[at++];
    for (std::size_t i = at; i < parts_.size(); ++i) {
      const std::string& part = parts_[i];
      if (part == "+") {
        meet_party(pattern_.recipient);
      } else if (part == "$") {
        meet_party(pattern_.actor);
      } else if (part == "%") {
        pattern_.mutual = true;
      } else if (part == "(") {
        flush();
        grouped_ = true;
      } else if (part == ")") {
        flush();
        grouped_ = false;
        preposition_.clear();
      } else if (contains(kPatternPrepositions, part)) {
        flush();
        preposition_ = part;
      } else if (part != "^" && part != "}" && part != "|" && !contains(kPassedOver, part) &&
                 !is_auxiliary_set(part)) {
        append(words_, take_words(i, parts_.size()));
      }
    }
    flush();
  }

  void meet_party(std::string& place) {
    if (words_.empty() && !preposition_.empty()) {
      place = std::exchange(preposition_, {});
      // By whom a passive is done is its subject here.
      if (place != "by") pattern_.conditions.push_back({place, {}});
      return;
    }
    flush();
    object_ = true;
  }

  // Puts what has been gathered behind the verb, or behind a preposition, in its place.
  void flush() {
    if (words_.empty() && preposition_.empty()) return;
    // Behind an object a preposition may hang on either; "to" may open an infinitive.
    const bool loose = object_ || (preposition_ == "to" && !grouped_) || preposition_ == "of";
    if (preposition_.empty()) {
      pattern_.conditions.push_back({object_ ? "near" : "object", forms(words_)});
      object_ = true;
    } else if (!words_.empty()) {
      pattern_.conditions.push_back({loose ? "near" : preposition_, forms(words_)});
    } else if (grouped_ && !loose) {
      pattern_.conditions.push_back({preposition_, {}});
    }
    words_.clear();
    preposition_.clear();
  }

  // The alternatives that begin at `i`, which goes to their last part.
  Phrases take_words(std::size_t& i, std::size_t end) const {
    if (parts_[i].front() == '&') return members(parts_[i].substr(1), 0);
    if (parts_[i] != "{") return {parts_[i]};
    Phrases choices;
    Phrases phrase;
    bool closed = false;
    for (++i; i < end && !closed; ++i) {
      closed = parts_[i] == "}";
      if (closed) break;
      if (parts_[i] == "|") {
        choices.insert(choices.end(), phrase.begin(), phrase.end());
        phrase.clear();
      } else {
        append(phrase,
               parts_[i].front() == '&' ? members(parts_[i].substr(1), 0) : Phrases{parts_[i]});
      }
    }
    if (!closed) throw Unusable{"\"{\" without \"}\""};
    choices.insert(choices.end(), phrase.begin(), phrase.end());
    if (choices.empty()) throw Unusable{"nothing between \"{\" and \"}\""};
    return choices;
  }

  Phrases members(const std::string& name, int depth) const {
    const auto found = sets_.find(name);
    if (found == sets_.end()) throw Unusable{"the set \"&" + name + "\" is not defined above it"};
    if (depth > kDeepestSets) throw Unusable{"the sets in \"&" + name + "\" go too deep"};
    Phrases all;
    for (const std::string& member : found->second) {
      Phrases phrase;
      for (const std::string& part : split_pattern(member)) {
        if (is_sign(part.front())) continue;
        append(phrase, part.front() == '&' ? members(part.substr(1), depth + 1) : Phrases{part});
      }
      all.insert(all.end(), phrase.begin(), phrase.end());
      if (all.size() > kMostPhrases) throw Unusable{"the set \"&" + name + "\" is too large"};
    }
    if (all.empty()) throw Unusable{"the set \"&" + name + "\" has no words"};
    return all;
  }

  // Each alternative so far, followed by each of the next.
  static void append(Phrases& phrases, const Phrases& next) {
    if (phrases.empty()) {
      phrases = next;
      return;
    }
    if (phrases.size() * next.size() > kMostPhrases)
      throw Unusable{"more than " + std::to_string(kMostPhrases) + " phrases in one place"};
    Phrases longer;
    for (const std::string& phrase : phrases) {
      for (const std::string& more : next) longer.push_back(fmt::format("{} {}", phrase, more));
    }
    phrases = std::move(longer);
  }

  static Phrases forms(const Phrases& phrases) {
    Phrases all;
    for (const std::string& phrase : phrases) {
      for (std::string& form : phrase_forms(phrase)) all.push_back(std::move(form));
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
  }

  std::vector<std::string> parts_;
  const VerbSets& sets_;
  VerbPattern pattern_;
  Phrases words_;            // gathered since the verb, the last preposition or party
  std::string preposition_;  // they stand behind
  bool grouped_ = false;     // between "(" and ")"
  bool object_ = false;      // an object has stood behind the verb
};

// "ties" to "tie", "armies" to "army", "clashes" to "clash", "gunmen" to "gunman"; else empty.
std::string singular(std::string_view word) {
  const auto without = [&](std::size_t count, std::string_view ending) {
    return std::string(word.substr(0, word.size() - count)) + std::string(ending);
  };
  if (word.size() < 4) return {};
  if (word.ends_with("men")) return without(3, "man");
  if (word.ends_with("ies") && word.size() > 4) return without(3, "y");
  for (const std::string_view ending : {"sses", "shes", "ches", "xes", "zzes"}) {
    if (word.ends_with(ending)) return without(2, "");
  }
  if (word.ends_with("ss") || word.ends_with("us") || word.ends_with("is")) return {};
  return word.back() == 's' ? without(1, "") : std::string();
}

}  // namespace

std::vector<std::string> phrase_forms(std::string_view phrase) {
  std::string words;
  for (const std::string& part : split_pattern(phrase)) {
    if (!words.empty()) words += ' ';
    words += part;
  }
  if (words.empty()) return {};
  const std::size_t space = words.rfind(' ');
  const std::size_t last = space == std::string::npos ? 0 : space + 1;
  const std::string one = singular(std::string_view(words).substr(last));
  std::vector<std::string> forms = {words};
  if (!one.empty()) forms.push_back(words.substr(0, last) + one);
  return forms;
}

tl::expected<VerbPattern, std::string> read_verb_pattern(std::string_view text,
                                                         const VerbSets& sets) {
  try {
    return PatternReader(text, sets).read();
  } catch (const Unusable& unusable) {
    return tl::unexpected(unusable.reason);
  }
}

}  // namespace sayso
