#include "story/linker.h"

#include <algorithm>
#include <optional>

#include "story/figures.h"
#include "story/likeness.h"
#include "story/parties_fit.h"

namespace sayso {
namespace {

constexpr double kLikeEnough = 1.0;
constexpr double kMeanEnough = 0.2;  // over all tellings of the act
constexpr double kContradiction = -4.0;

constexpr std::size_t kWorthALook = 3;

double like_or_apart(const Telling& a, const Telling& b) {
  const std::optional<LikeTraits> traits = traits_of(a, b);
  return traits ? std::max(likeness(*traits), kContradiction) : kContradiction;
}

// Who corrects themselves quarrels with nobody.
bool is_of_one_source(const Telling& a, const Telling& b) {
  return !a.root.empty() && a.root == b.root;
}

std::int64_t greatest(const Telling& telling) {
  std::int64_t most = 0;
  for (const ToldQuantity& figure : telling.quantities) most = std::max(most, figure.minimum);
  return most;
}

// A toll that is told on a later day may have risen.
bool may_have_grown(const Telling& telling, const Telling& before) {
  if (!telling.published.is_day() || !before.published.is_day()) return false;
  return days_since_epoch(telling.published) > days_since_epoch(before.published) &&
         greatest(telling) > greatest(before);
}

bool names_another_actor(const Telling& a, const Telling& b) {
  return !is_mutual(a, b) && fit_sides(a, b).actors == PartyFit::Clash;
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
    if (other->polarity == Polarity::Negated || is_of_one_source(telling, *other)) continue;
    if (telling.corrects) return TellingPosition::Disputes;
    if (fit_figures(telling.quantities, other->quantities) == FigureFit::Same) break;
    const bool quarrel = do_figures_quarrel(telling.quantities, other->quantities);
    if (quarrel && !may_have_grown(telling, *other)) return TellingPosition::Disputes;
    if (names_another_actor(telling, *other)) return TellingPosition::Disputes;
  }
  return TellingPosition::Affirms;
}

}  // namespace sayso
