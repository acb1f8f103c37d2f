// The version of the program, as semantic versioning has it.

#pragma once

namespace sayso {

inline constexpr const char* kVersion = "0.1.0";

}  // namespace sayso
