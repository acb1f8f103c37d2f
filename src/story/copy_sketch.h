// Where to look for reports that another was copied from: a few numbers that reports with many runs
// of words in common are likely to share.
//
// Min-wise hashing (A. Z. Broder 1997) in bands (P. Indyk, R. Motwani 1998): of each of 32 orders
// of all runs, the least run of the report is kept, and two of these make a key. Of two reports
// with a share s of their joint runs in common, each key is shared with probability s^2, so that at
// least one of 16 is with 1 - (1 - s^2)^16 (J. Leskovec, A. Rajaraman, J. Ullman, Mining of Massive
// Datasets, section 3.4): 99 % for s = 1/2, 78 % for 0.3, 15 % for 0.1, below 1 % for 0.02.

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "story/report_words.h"

namespace sayso {

inline constexpr std::size_t kSketchKeys = 16;
inline constexpr std::size_t kSketchRows = 2;  // least runs a key

// Of 47 bits each. Of a report with one run or more.
std::array<std::int64_t, kSketchKeys> sketch_of(const ReportWords& report);

}  // namespace sayso
