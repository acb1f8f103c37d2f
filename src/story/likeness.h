// How likely two tellings are of one act.
//
// What speaks for it and against it is a list of traits, each with a weight; the sum is a score in
// the manner of log-odds. Some contradictions leave no doubt: another day, another country, a plan
// and a deed. Words alone are never enough, and different words are no obstacle.

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "story/telling.h"

namespace sayso {

enum class LikeTrait : std::uint8_t {
  Any,  // of every pair
  OtherType,
  SameMode,
  OtherMode,
  SameTrigger,
  ActorFull,
  ActorCountry,
  ActorLoose,
  ActorClash,
  RecipientFull,
  RecipientCountry,
  RecipientLoose,
  RecipientClash,
  DaySame,
  DayNext,
  DayWithin,
  ReportNear,
  ReportWeek,
  ReportMonth,
  ReportFar,
  PlaceSame,
  PlaceInside,
  NamesShared,   // how many, up to four
  WordsShared,   // how many, up to six
  WordsOverlap,  // share of the shorter list
  FigureSame,
  FigureOther,
  SameReport,
  Verbal,  // of acts of words
  VerbalOverlap
};
inline constexpr std::size_t kLikeTraits = 30;
using LikeTraits = std::array<double, kLikeTraits>;

// Nothing for two that cannot be one act.
std::optional<LikeTraits> traits_of(const Telling& a, const Telling& b);

double likeness(const LikeTraits& traits);

// What speaks for it, in words: "same actor, same day, place, words raid, tessara".
// Nothing for two that cannot be one act.
std::string reason_of(const Telling& a, const Telling& b);

}  // namespace sayso
