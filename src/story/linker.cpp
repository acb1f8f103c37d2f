#include "story/linker.h"

#include <algorithm>
#include <optional>

#include "story/figures.h"
#include "story/likeness.h"
#include "story/parties_fit.h"

namespace sayso {
namespace {

constexpr double kLikeEnough = 1.0;
constexpr double kMeanEnough = -0.5;  // over all tellings of the act
constexpr double kContradiction = -4.0;

constexpr std::size_t kWorthALook = 3;

double like_or_apart(const Telling& a, const Telling& b) {
  const std::optional<LikeTraits> traits = traits_of(a, b);
  return traits ? std::max(likeness(*traits), kContradiction) : kContradiction;
}

}  // namespace

std::vector<ActLink> like_acts(const Telling& telling, std::span<const KnownAct> acts) {
  std::vector<ActLink> links;
  for (const KnownAct& act : acts) {
    ActLink link{act.occurrence, kContradiction, nullptr};
    for (const Telling* other : act.tellings) {
      const double like = like_or_apart(telling, *other);
      if (like > link.score) link = {act.occurrence, like, other};
    }
    if (link.score >= kLikeEnough) links.push_back(link);
  }
  std::stable_sort(links.begin(), links.end(),
                   [](const ActLink& a, const ActLink& b) { return a.score > b.score; });
  if (links.size() > kWorthALook) links.resize(kWorthALook);
  return links;
}

bool may_be_of(const Telling& telling, std::span<const Telling* const> tellings) {
  double sum = 0;
  for (const Telling* other : tellings) sum += like_or_apart(telling, *other);
  return sum >= kMeanEnough * static_cast<double>(tellings.size());
}

TellingPosition position_of(const Telling& telling, std::span<const Telling* const> before) {
  if (telling.polarity == Polarity::Negated) return TellingPosition::Denies;
  for (const Telling* other : before) {
    if (other->polarity == Polarity::Negated) continue;
    const FigureFit figures = fit_figures(telling.quantities, other->quantities);
    if (figures == FigureFit::Other) return TellingPosition::Disputes;
    if (fit_sides(telling, *other).actors == PartyFit::Clash) return TellingPosition::Disputes;
    if (figures == FigureFit::Same) break;
  }
  return TellingPosition::Affirms;
}

}  // namespace sayso
