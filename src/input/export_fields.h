// One report of a Nexis or Factiva export, from its lines.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "input/record.h"

namespace sayso {

// "1 of 250 DOCUMENTS": what begins a report in the older form of Nexis.
bool is_nexis_count(std::string_view line);

// The code of the field that a line of Factiva begins ("HD"); empty if it begins none.
std::string_view factiva_code(std::string_view line);

// The day is as it is written. What is not found stays empty.
Record read_nexis_lines(const std::vector<std::string>& lines);
Record read_factiva_lines(const std::vector<std::string>& lines);

}  // namespace sayso
