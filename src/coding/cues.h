// The table of cues: words that put what a report tells on somebody's word (codebook/cues.tsv).

#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sayso/analysis.h"
#include "sayso/result.h"

namespace sayso {

enum class CueForm : std::uint8_t { Verb, Noun, Adjective, Adverb, Preposition };

// Immutable once made; may be shared by threads.
class CueTable {
 public:
  // A cue of a head word: alone, or with a second word ("call on").
  struct Cue {
    std::string second;  // empty: the head alone
    CueKind kind = CueKind::Neutral;
  };

  // Reads the tab-separated table; `name` is what errors call it.
  static Result<CueTable> parse(std::string_view name, std::string_view text);

  // All cues of a head word, those with a second word first; empty if it is none.
  const std::vector<Cue>& find(CueForm form, std::string_view head) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  using Cues = std::unordered_map<std::string, std::vector<Cue>, Hash, std::equal_to<>>;

  std::array<Cues, 5> forms_;
  std::vector<Cue> none_;
};

}  // namespace sayso
