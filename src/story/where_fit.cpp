#include "story/where_fit.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace sayso {
namespace {

// Kilometres within which points are one place, and within which a town may lie in a region.
constexpr double kOnePlace = 20;
constexpr double kOneRegion = 300;

double kilometres(const ToldPlace& a, const ToldPlace& b) {
  constexpr double kRadius = 6371;
  constexpr double kRadians = std::numbers::pi / 180;
  const double north = (a.latitude - b.latitude) * kRadians;
  const double east = std::remainder(a.longitude - b.longitude, 360.0) * kRadians *
                      std::cos((a.latitude + b.latitude) / 2 * kRadians);
  return kRadius * std::sqrt(north * north + east * east);
}

}  // namespace

PlaceFit fit_places(const ToldPlace& a, const ToldPlace& b) {
  if (a.precision == ToldPrecision::None || b.precision == ToldPrecision::None) {
    return PlaceFit::Unknown;
  }
  if (a.number == b.number) {
    return a.precision == ToldPrecision::Country ? PlaceFit::Inside : PlaceFit::Same;
  }
  if (!a.country.empty() && !b.country.empty() && a.country != b.country) return PlaceFit::Clash;
  const ToldPrecision coarser = std::min(a.precision, b.precision);
  if (coarser == ToldPrecision::Country) {
    return a.country == b.country ? PlaceFit::Inside : PlaceFit::Unknown;
  }
  const double distance = kilometres(a, b);
  if (coarser == ToldPrecision::Region) {
    if (a.precision == b.precision) return PlaceFit::Clash;
    return distance < kOneRegion ? PlaceFit::Inside : PlaceFit::Clash;
  }
  return distance < kOnePlace ? PlaceFit::Same : PlaceFit::Clash;
}

}  // namespace sayso
