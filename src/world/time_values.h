// What a time expression means, on the calendar, and its TIMEX3 value.

#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "sayso/date.h"
#include "world/time_words.h"

namespace sayso {

// Which way an underspecified expression looks from its anchor.
enum class Direction : std::uint8_t { Past, Future };

enum class TimeForm : std::uint8_t {
  Unknown,  // a span of the calendar, but which one the text does not say
  Present,  // PRESENT_REF, as the next two
  Past,
  Future,
  Calendar,  // a day, week, month ... of the calendar
  Length,    // so many units
  Weekly,    // a day of every week
  Yearly     // a month or season of every year
};

struct TimeValue {
  TimeForm form = TimeForm::Unknown;
  TimeUnit unit =
      TimeUnit::Day;       // of Unknown and Calendar: how long the span is; of Length: of what
  Date first = {};         // of Calendar: a day in the span
  std::int32_t count = 0;  // of Length: -1 is an unknown number; of Weekly: 0-6 from Monday; of
                           // Yearly: 1-12, or 0-3 from spring
  bool and_half = false;   // of Length: and half a unit
  std::optional<DayPart> part;  // of a Day or Weekly
  std::int32_t minutes = -1;    // of a Day: since midnight
};

TimeValue calendar(TimeUnit unit, const Date& day);
TimeValue length(TimeUnit unit, std::int32_t count);
TimeValue vague(VagueTime when);
TimeValue unknown(TimeUnit unit);

// Quarters are 1-4, halves 1-2, seasons 0-3 from spring.
TimeValue year_of(int year);
TimeValue month_of(int year, int month);
TimeValue quarter_of(int year, int quarter);
TimeValue half_of(int year, int half);
TimeValue season_of(int year, int season);

// The span of `unit` that lies `count` units from where `origin` starts. A year from a month or
// quarter is the same month or quarter, and a span that `origin` lies in keeps to it.
TimeValue shifted(const TimeValue& origin, TimeUnit unit, int count);

// The day of that weekday at or before the anchor, or after it.
Date nearest_weekday(const Date& anchor, Weekday day, Direction direction);

// TIMEX3: "2024-11-18", "2024-W47-WE", "2024-Q3", "199" for a decade, "P3D", "PAST_REF". What is
// unknown is X: "XXXX-XX-XX" for a day.
std::string timex_value(const TimeValue& value);

// As precise as the coding rules want it (docs/coding.md): a week or weekend gives the month; a
// quarter, half or season the year; a decade, length or vague time nothing.
Date date_in(const TimeValue& value);

}  // namespace sayso
