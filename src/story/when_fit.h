// Whether the days of two tellings may be one, as precisely as they are known.

#pragma once

#include <cstdint>

#include "story/telling.h"

namespace sayso {

enum class DayFit : std::uint8_t {
  Clash,
  Unknown,      // neither tells a day, nor has its report one
  Same,         // both tell the day
  Next,         // both tell a day, one day apart: clocks and deadlines differ
  Within,       // one tells a month or year that has the other in it
  ReportNear,   // the day of a report stands for what it does not tell: a day away at most
  ReportWeek,   // ... a week
  ReportMonth,  // ... six weeks
  ReportFar     // ... a year
};
DayFit fit_days(const Telling& a, const Telling& b);

// What a telling says of when: an act that was done, one that is still ahead, or one that is only
// thought of. Tellings of different kinds are never one act.
enum class ActPhase : std::uint8_t { Done, Ahead, Thought };
ActPhase phase_of(const Telling& telling);

}  // namespace sayso
