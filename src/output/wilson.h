// How sure a share of a sample tells the share of the whole.

#pragma once

#include <cstdint>

namespace sayso {

struct ShareInterval {
  double low = 0;
  double high = 1;
};

// The score interval at 95% of E. B. Wilson, "Probable Inference, the Law of Succession, and
// Statistical Inference", Journal of the American Statistical Association 22 (1927), 209-212. It
// stays within 0 and 1 and holds for small samples and shares near the ends. From 0 to 1 of
// nothing.
ShareInterval wilson_interval(std::uint64_t part, std::uint64_t all);

}  // namespace sayso
