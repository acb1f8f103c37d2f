// Days as feeds and exports write them.

#pragma once

#include <optional>
#include <string_view>

#include "sayso/date.h"

namespace sayso {

// ISO 8601, also without hyphens ("20240305T1015Z"), and days with the month in English: "Tue, 05
// Mar 2024 10:15:00 GMT" (RFC 822), "5 March 2024", "March 5, 2024 Tuesday". The day is the one
// written, whatever the time zone. Empty for what is none of these, and for days that do not exist.
std::optional<Date> parse_loose_date(std::string_view text);

}  // namespace sayso
