// The words that time expressions are made of.

#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace sayso {

enum class TimeUnit : std::uint8_t {
  Second,
  Minute,
  Hour,
  Day,
  Weekend,
  Week,
  Month,
  Season,
  Quarter,
  Year,
  Decade,
  Century
};

enum class TimeWordKind : std::uint8_t {
  Month,
  Weekday,
  Season,
  Unit,
  Number,
  Ordinal,
  DayPart,
  Holiday
};

// `value`: month 1-12; weekday 0-6 from Monday; season 0-3 from spring; TimeUnit; the number or
// ordinal; part of day 0-5 (morning, afternoon, evening, night, noon, midnight); holiday as month *
// 100 + day.
struct TimeWord {
  TimeWordKind kind = TimeWordKind::Number;
  std::int32_t value = 0;
  bool plural = false;
};

// `word` in lower case, without a closing full stop.
std::optional<TimeWord> find_time_word(std::string_view word);

}  // namespace sayso
