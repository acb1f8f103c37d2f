// The rules of the time grammar, by what they read. Each returns the longest expression of its kind
// that starts at the token.

#pragma once

#include <cstdint>
#include <initializer_list>

#include "world/time_reader.h"

namespace sayso {

TimeFound longest_of(std::initializer_list<TimeRule> rules, const TimeReader& words,
                     std::uint32_t at);

// time_days.cpp: days and months by their names and numbers, "yesterday", weekdays, holidays.
TimeFound read_day(const TimeReader& words, std::uint32_t at);

// time_spans.cpp: weeks, quarters, seasons, years, decades of the calendar.
TimeFound read_span(const TimeReader& words, std::uint32_t at);
// "1996", "the year 2000", "fiscal 1990", "last year", "this fiscal year".
TimeFound read_year(const TimeReader& words, std::uint32_t at);

// time_points.cpp: a day or span, or a part of one: "early next March", "the end of 1990", "the
// last week of May".
TimeFound read_point(const TimeReader& words, std::uint32_t at);

// time_lengths.cpp: "three days", "the past two years", "a year ago", "two weeks later".
TimeFound read_length(const TimeReader& words, std::uint32_t at);

// time_sets.cpp: "every Monday", "daily", "twice a week", "Sundays".
TimeFound read_set(const TimeReader& words, std::uint32_t at);

// time_clock.cpp: "10:30 p.m. Friday", "Monday night", "this morning", "noon".
TimeFound read_clock(const TimeReader& words, std::uint32_t at);

// time_vague.cpp: "now", "recent years", "the near future".
TimeFound read_vague(const TimeReader& words, std::uint32_t at);

// "last" -1, "this" 0, "next" 1.
std::optional<int> shift_of(const TimeReader& words, std::uint32_t at);

}  // namespace sayso
