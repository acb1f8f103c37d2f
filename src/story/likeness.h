// How likely two tellings are of one act.
//
// What speaks for it and against it is a list of traits, each with a weight; the sum is a score in
// the manner of log-odds. Some contradictions leave no doubt: another day, another country, a plan
// and a deed, another speaker. Words alone are never enough, and different words are no obstacle.

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
  VisitAndTalks,  // a meeting with a mode and one without
  SameTrigger,
  ActorFull,
  ActorCountry,
  ActorLoose,
  ActorClash,
  RecipientFull,
  RecipientCountry,
  RecipientLoose,
  RecipientClash,
  RecipientMissing,  // of one of them
  OtherNames,        // of the actors, or of the recipients
  DaySame,
  DayNext,
  DayWithin,
  ReportNear,
  ReportWeek,
  ReportMonth,
  ReportFar,
  OtherDates,  // the sentences name days or years, none that is in both
  PlaceSame,
  PlaceInside,
  WordsOverlap,   // share of the shorter list, but for what parties and acts are called
  SpeechOverlap,  // likewise, of acts of words
  SpeechUndated,  // of acts of words where not both tell a day
  SameWords,      // nearly all of both, a handful or more
  FigureSame,
  FigureOther,
  FigureFar,
  SameReport,
  HeadlineAndLead,  // of one report, which mostly tell one act
  OneSpeculated
};
inline constexpr std::size_t kLikeTraits = 36;
using LikeTraits = std::array<double, kLikeTraits>;

// Nothing for two that cannot be one act.
std::optional<LikeTraits> traits_of(const Telling& a, const Telling& b);

double likeness(const LikeTraits& traits);

// What speaks for it, in words: "same actor, same day, place, words raid, tessara".
// Nothing for two that cannot be one act.
std::string reason_of(const Telling& a, const Telling& b);

}  // namespace sayso
