// TIMEX3 values, worked out on the calendar.

#pragma once

#include <cstdint>
#include <string>

#include "sayso/date.h"
#include "world/time_words.h"

namespace sayso {

// Which way an underspecified expression looks from its anchor.
enum class Direction : std::uint8_t { Past, Future };

// The day of that weekday at or before the anchor, or after it.
Date nearest_weekday(const Date& anchor, Weekday day, Direction direction);
// The month of that name: the anchor's own, else the last one or the next.
Date nearest_month(const Date& anchor, int month, Direction direction);

// "2024-W47": ISO 8601 week of the day.
std::string week_value(const Date& day);
// "2024-Q3".
std::string quarter_value(int year, int quarter);
// "2024-SU"; season 0-3 from spring.
std::string season_value(int year, int season);

// The span of `unit` that lies `count` such spans from the anchor: week_value, a month, "199" for a
// decade. Units of a day and finer give the day or, for hours and finer, "".
std::string shifted_value(const Date& anchor, TimeUnit unit, int count);

// "P3D", "PT2H", "P1Y"; count < 0 is an unknown number: "PXM".
std::string duration_value(TimeUnit unit, int count);

// The date in a value, as precise as the coding rules want it: a week or weekend gives the month, a
// decade, season without year, duration or reference gives none.
Date date_in_value(const std::string& value);

}  // namespace sayso
