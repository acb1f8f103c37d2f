#include "story/copy_sketch.h"

#include <algorithm>

namespace sayso {
namespace {

constexpr std::size_t kOrders = kSketchKeys * kSketchRows;

// SplitMix64 (Steele, Lea, Flood 2014): the same numbers in every run.
constexpr std::uint64_t spread(std::uint64_t state) {
  state += 0x9E3779B97F4A7C15U;
  state = (state ^ state >> 30U) * 0xBF58476D1CE4E5B9U;
  state = (state ^ state >> 27U) * 0x94D049BB133111EBU;
  return state ^ state >> 31U;
}

// Each order is that of the runs times an odd number: digests are spread out already.
constexpr std::array<std::uint64_t, kOrders> make_factors() {
  std::array<std::uint64_t, kOrders> factors = {};
  for (std::size_t i = 0; i < kOrders; ++i) factors[i] = spread(i) | 1U;
  return factors;
}
constexpr std::array<std::uint64_t, kOrders> kFactors = make_factors();

}  // namespace

std::array<std::int64_t, kSketchKeys> sketch_of(const ReportWords& report) {
  std::array<std::uint64_t, kOrders> least = {};
  least.fill(UINT64_MAX);
  for (const std::uint64_t run : report.runs) {
    for (std::size_t i = 0; i < kOrders; ++i) least[i] = std::min(least[i], run * kFactors[i]);
  }
  std::array<std::int64_t, kSketchKeys> keys = {};
  for (std::size_t band = 0; band < kSketchKeys; ++band) {
    std::uint64_t digest = band;
    for (std::size_t i = 0; i < kSketchRows; ++i) {
      digest = spread(digest ^ least[band * kSketchRows + i]);
    }
    keys[band] = static_cast<std::int64_t>(digest >> 17U);
  }
  return keys;
}

}  // namespace sayso
