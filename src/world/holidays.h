// Feasts and public holidays as English news names them, and the days they fall on.

#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "sayso/date.h"

namespace sayso {

struct Holiday {
  std::string_view name;  // lower case, words parted by spaces, without full stops
  enum class Rule : std::uint8_t {
    Fixed,       // month, day
    NthWeekday,  // month, day of week 0-6 from Monday, which (-1: the last)
    FromEaster,  // days from Western Easter Sunday
  } rule = Rule::Fixed;
  int month = 0;
  int day = 0;
  int which = 0;
};

// Easter Sunday of the Western churches.
Date easter(int year);

Date holiday_in(const Holiday& holiday, int year);

// Holidays in the order of the table; empty behind the last.
std::optional<Holiday> holiday_at(std::size_t index);

}  // namespace sayso
