// What a fact is about.

#pragma once

#include <string_view>

#include "world/world.h"

namespace sayso {

// The name a line of a table is kept under: the country's, the person's, the body's.
std::string_view fact_name(const Fact& fact);

}  // namespace sayso
