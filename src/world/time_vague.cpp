// Times that name no day: "now", "recently", "recent years", "these days", "the near future".

#include "world/time_rules.h"

namespace sayso {
namespace {

using Kind = TimeWordKind;

TimeMatch vague_to(std::uint32_t end, VagueTime when) {
  return {end, TimeKind::Date, vague(when), false};
}

bool is_future(const TimeReader& words, std::uint32_t at) {
  return words.is(at, Kind::Vague) &&
         words.word(at).value == static_cast<std::int32_t>(VagueTime::Future);
}

// "now", "currently", "recently".
TimeFound read_adverb(const TimeReader& words, std::uint32_t at) {
  if (!words.is(at, Kind::Vague) || is_future(words, at)) return std::nullopt;
  if (words.inside_name(at) || (words.capitalised(at) && at > words.first())) return std::nullopt;
  return vague_to(at + 1, static_cast<VagueTime>(words.word(at).value));
}

// "the future", "the near future", "the not too distant future".
TimeFound read_future(const TimeReader& words, std::uint32_t at) {
  constexpr std::uint32_t kLongest = 5;
  if (!words.is(at, Glue::The)) return std::nullopt;
  if (is_future(words, at + 1)) return vague_to(at + 2, VagueTime::Future);
  for (const std::string_view word : {"near", "foreseeable", "distant", "immediate", "not"}) {
    if (at + 2 >= words.end() || words.form(at + 1) != word) continue;
    for (std::uint32_t i = at + 2; i < at + kLongest + 1; ++i) {
      if (is_future(words, i)) return vague_to(i + 1, VagueTime::Future);
    }
  }
  return std::nullopt;
}

// "in the past", "of the past": not "the past three years".
TimeFound read_past(const TimeReader& words, std::uint32_t at) {
  if (!words.is(at, Glue::The) || !words.is(at + 1, Glue::Past)) return std::nullopt;
  const TimeWord next = words.word(at + 2);
  if (next.kind != Kind::None && next.kind != Kind::Glue) return std::nullopt;
  if (at + 2 < words.end()) {
    const Upos upos = words.token(at + 2).upos;
    if (upos == Upos::Noun || upos == Upos::Adj || upos == Upos::Num || upos == Upos::Propn)
      return std::nullopt;
  }
  return vague_to(at + 2, VagueTime::Past);
}

// "recent years", "current" leaders, "these days", "the coming months".
TimeFound read_units(const TimeReader& words, std::uint32_t at) {
  if (words.is(at, Glue::Current) && !words.unit(at + 1) && words.form(at) != "present" &&
      !words.inside_name(at)) {
    return vague_to(at + 1, VagueTime::Present);
  }
  const auto unit = words.unit(at + 1);
  if (!unit || !words.plural(at + 1)) return std::nullopt;
  if (words.is(at, Glue::Recent)) return vague_to(at + 2, VagueTime::Past);
  if (words.is(at, Glue::Past)) return vague_to(at + 2, VagueTime::Past);
  if (*unit == TimeUnit::Day && words.is(at, Glue::These))
    return vague_to(at + 2, VagueTime::Present);
  return std::nullopt;
}

}  // namespace

TimeFound read_vague(const TimeReader& words, std::uint32_t at) {
  return longest_of({read_adverb, read_future, read_past, read_units}, words, at);
}

}  // namespace sayso
