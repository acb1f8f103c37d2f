// The table of what words do to the standing of what they govern (codebook/standing.tsv).

#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "sayso/analysis.h"
#include "sayso/result.h"

namespace sayso {

enum class GovernorForm : std::uint8_t { Verb, Noun, Adjective, Adverb, Cue, Mood };

// What is governed. Bare: an infinitive without "to"; From: "from" and a gerund.
enum class Governed : std::uint8_t { To, Bare, Ing, From, That, Noun, Any };

// What becomes of what is governed.
struct Effect {
  enum class Kind : std::uint8_t {
    Keeps,  // it stands as the governor does
    Holds,  // it is a fact, whatever stands above
    Sets    // it has at least this standing
  };
  Kind kind = Kind::Keeps;
  Standing standing = Standing::Stated;  // of Sets
};

struct Government {
  Effect affirmed;  // when the governor is affirmed
  Effect negated;   // when it is negated
};

// Immutable once made; may be shared by threads.
class StandingTable {
 public:
  // Reads the tab-separated table; `name` is what errors call it. It must have a line for each kind
  // of cue and each mood.
  static Result<StandingTable> parse(std::string_view name, std::string_view text);

  // Null if the table has nothing of it. A line for "any" stands for all.
  const Government* find(GovernorForm form, std::string_view word, Governed governed) const;

  const Government& cue(CueKind kind) const;
  // "future", "conditional", "possible", "necessity", "ability", "condition", "question",
  // "command", "purpose".
  const Government& mood(std::string_view name) const;

 private:
  using Key = std::tuple<GovernorForm, Governed, std::string>;
  struct Less {
    using is_transparent = void;
    template <class A, class B>
    bool operator()(const A& a, const B& b) const {
      return std::tuple<GovernorForm, Governed, std::string_view>(a) <
             std::tuple<GovernorForm, Governed, std::string_view>(b);
    }
  };

  std::map<Key, Government, Less> lines_;
};

}  // namespace sayso
