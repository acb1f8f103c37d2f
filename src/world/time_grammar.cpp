#include "world/time_grammar.h"

#include <array>
#include <cstddef>

#include "world/time_rules.h"

namespace sayso {
namespace {

using Kind = TimeWordKind;

// Words of grammar that an expression can begin with.
constexpr std::array kStarters = {
    Glue::A,      Glue::About,    Glue::Again,   Glue::At,   Glue::Beginning, Glue::Current,
    Glue::Dozens, Glue::Early,    Glue::Earlier, Glue::Each, Glue::End,       Glue::Few,
    Glue::Fiscal, Glue::Half,     Glue::Last,    Glue::Late, Glue::Later,     Glue::Less,
    Glue::Middle, Glue::More,     Glue::Nearly,  Glue::Next, Glue::No,        Glue::Over,
    Glue::Past,   Glue::Previous, Glue::Recent,  Glue::Some, Glue::That,      Glue::The,
    Glue::These,  Glue::This,     Glue::Those,   Glue::Up,   Glue::Following};

// And those that make an expression though no other word of it is one of time.
constexpr std::array kCores = {Glue::Am,   Glue::Clock,  Glue::Current, Glue::Half,
                               Glue::Past, Glue::Period, Glue::Pm,      Glue::Zone};

constexpr std::size_t kGlueWords = static_cast<std::size_t>(Glue::Zone) + 1;

template <std::size_t N>
constexpr std::array<bool, kGlueWords> marked(const std::array<Glue, N>& words) {
  std::array<bool, kGlueWords> marks = {};
  for (const Glue word : words) marks[static_cast<std::size_t>(word)] = true;
  return marks;
}

constexpr std::array<bool, kGlueWords> kIsStarter = marked(kStarters);
constexpr std::array<bool, kGlueWords> kIsCore = marked(kCores);

}  // namespace

bool is_time_core(const TimeWord& word) {
  switch (word.kind) {
    case Kind::None:
    case Kind::Scale:
    case Kind::Fraction:
    case Kind::Ordinal:
    case Kind::OrdinalDigits:
      return false;
    case Kind::Digits:
      return word.digits == 4;
    case Kind::Number:
      return word.value >= 17 && word.value <= 20;  // "nineteen ninety-six"
    case Kind::Glue:
      return kIsCore[static_cast<std::size_t>(word.value)];
    default:
      return true;
  }
}

bool may_start_time(const TimeWord& word) {
  if (word.kind == Kind::None || word.kind == Kind::Fraction) return false;
  if (word.kind != Kind::Glue) return true;
  return kIsStarter[static_cast<std::size_t>(word.value)];
}

TimeFound longest_of(std::initializer_list<TimeRule> rules, const TimeReader& words,
                     std::uint32_t at) {
  TimeFound best;
  for (const TimeRule rule : rules) {
    TimeFound found = rule(words, at);
    if (found && found->end <= words.end() && (!best || found->end > best->end)) best = found;
  }
  return best;
}

TimeFound match_time(const TimeReader& words, std::uint32_t at) {
  return longest_of({read_point, read_clock, read_length, read_set, read_vague}, words, at);
}

}  // namespace sayso
