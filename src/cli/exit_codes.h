// What the exit status tells; the same list stands in the man page.

#pragma once

namespace sayso::cli {

inline constexpr int kOk = 0;
inline constexpr int kBadInput = 1;  // some input could not be used; the rest was
inline constexpr int kUsage = 2;     // the command line is wrong
inline constexpr int kUnusable = 3;  // no model, no memory, no disk, nobody reads the output

}  // namespace sayso::cli
