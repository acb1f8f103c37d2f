#include "story/linker.h"

#include <algorithm>

#include "story/figures.h"
#include "story/likeness.h"
#include "story/parties_fit.h"

namespace sayso {
namespace {

constexpr double kLikeEnough = 1.0;
constexpr double kMeanEnough = -0.5;  // over all tellings of the act
constexpr double kContradiction = -4.0;

struct ActScore {
  double best = kContradiction;
  double mean = 0;
  const Telling* like = nullptr;  // the telling that is most like it
  LikeTraits traits = {};
};

ActScore score_act(const Telling& telling, const KnownAct& act) {
  ActScore score;
  double sum = 0;
  for (const Telling* other : act.tellings) {
    const std::optional<LikeTraits> traits = traits_of(telling, *other);
    const double like = traits ? likeness(*traits) : kContradiction;
    sum += std::max(like, kContradiction);
    if (traits && like > score.best) score = {like, 0, other, *traits};
  }
  score.mean = sum / static_cast<double>(act.tellings.size());
  return score;
}

}  // namespace

std::optional<ActLink> find_act(const Telling& telling, std::span<const KnownAct> acts) {
  std::optional<ActLink> found;
  for (std::size_t i = 0; i < acts.size(); ++i) {
    const ActScore score = score_act(telling, acts[i]);
    if (score.like == nullptr || score.best < kLikeEnough || score.mean < kMeanEnough) continue;
    if (found && found->score >= score.best) continue;
    found = ActLink{i, score.best, reason_of(score.traits, telling, *score.like)};
  }
  return found;
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
