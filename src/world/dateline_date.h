// The date in a dateline: "JOHANNESBURG, August 7 (Xinhua) --".

#pragma once

#include <optional>
#include <string_view>

#include "sayso/date.h"
#include "sayso/span.h"

namespace sayso {

struct DatelineDate {
  Span span = {};
  Date day = {};
};

// The day in that line of the text. Without a year it is the one nearest to the document's day, so
// it needs that; a day more than a week from it is no date of writing.
std::optional<DatelineDate> find_dateline_date(std::string_view text, Span line,
                                               const Date& published);

}  // namespace sayso
