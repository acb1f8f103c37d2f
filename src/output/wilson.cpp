#include "output/wilson.h"

#include <algorithm>
#include <cmath>

namespace sayso {

ShareInterval wilson_interval(std::uint64_t part, std::uint64_t all) {
  constexpr double kZ = 1.959963984540054;  // 97.5% of a normal distribution lie below
  if (all == 0) return {};
  const auto n = static_cast<double>(all);
  const double share = static_cast<double>(part) / n;
  const double scale = 1 / (1 + kZ * kZ / n);
  const double middle = scale * (share + kZ * kZ / (2 * n));
  const double half = scale * kZ * std::sqrt(share * (1 - share) / n + kZ * kZ / (4 * n * n));
  return {std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

}  // namespace sayso
