// The words that time expressions are made of, looked up in constant time.

#pragma once

#include <cstdint>
#include <string_view>

namespace sayso {

// In order of length, which the grammar compares.
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
  Half,
  Year,
  Decade,
  Century
};

enum class TimeWordKind : std::uint8_t {
  None,
  Month,          // 1-12
  Weekday,        // 0-6 from Monday
  Season,         // 0-3 from spring
  Unit,           // TimeUnit
  DayPart,        // DayPart
  Holiday,        // first word of a holiday's name: index into the holidays (holidays.h)
  Day,            // "today" 0, "yesterday" -1, "tomorrow" 1
  Tonight,        // "tonight"
  Overnight,      // "overnight"
  Rhythm,         // "daily": TimeUnit
  Vague,          // "now", "recently", "soon": VagueTime
  Decade,         // "1990s" 199, "'90s" 199, "nineties" 199
  Clock,          // "10:30": minutes since midnight
  WrittenDate,    // "2024-11-18", "11/18/2024": year * 10000 + month * 100 + day
  Digits,         // the number; `digits` says how many there are
  Number,         // "seven", "twenty"
  Scale,          // "hundred", "thousand", "dozen"
  Fraction,       // "1/2"
  OrdinalDigits,  // "18th"
  Ordinal,        // "third"
  Glue            // Glue
};

enum class DayPart : std::uint8_t { Morning, Afternoon, Evening, Night, Noon, Midnight, Midday };

enum class VagueTime : std::uint8_t { Present, Past, Future };

// Words of grammar inside an expression.
enum class Glue : std::uint8_t {
  A,
  About,  // about, around, roughly, approximately
  After,
  Again,  // "once", "twice"
  Ago,
  Am,
  And,
  As,
  At,
  Before,
  Beginning,  // beginning, start, outset
  Between,
  Clock,  // o'clock
  Comma,
  Couple,
  Current,  // current, present
  Dozens,   // dozens, hundreds, thousands, tens
  Early,
  Earlier,
  Each,  // each, every
  End,   // end, close
  Few,   // few, several, many, numerous, some
  Fiscal,
  Following,
  For,
  From,
  Full,  // full, whole, consecutive, working
  Half,
  Hyphen,
  In,
  Last,
  Late,
  Later,
  Latest,  // latest, most recent
  Least,
  Less,
  Long,
  Middle,
  More,  // more, additional, another
  Most,
  Nearly,  // nearly, almost
  Next,    // next, coming, upcoming
  No,
  Of,
  Old,
  On,
  Or,
  Other,
  Over,
  Past,
  Per,
  Period,
  Pm,
  Possessive,
  Previous,  // previous, preceding, prior
  Recent,    // recent
  Rest,      // rest, remainder
  Same,
  Since,
  So,
  Some,
  Than,
  That,
  The,
  These,
  This,
  Those,
  Times,
  To,  // to, till, until, through
  Up,
  Within,
  Zone
};

struct TimeWord {
  TimeWordKind kind = TimeWordKind::None;
  bool plural = false;
  std::uint8_t digits = 0;
  std::int32_t value = 0;
};

// A token as written. Capitals count only in that "May" and "may" are the same word here.
TimeWord find_time_word(std::string_view form);

}  // namespace sayso
