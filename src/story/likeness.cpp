#include "story/likeness.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "story/figures.h"
#include "story/parties_fit.h"
#include "story/when_fit.h"
#include "story/where_fit.h"

namespace sayso {
namespace {

constexpr std::size_t kMostSharedNames = 4;
constexpr std::size_t kMostWords = 6;

struct TraitWeight {
  LikeTrait trait;
  double weight;
  std::string_view words;  // as a reason; empty for what is none
};

// Between what was judged by hand and what the pairs of data/occurrences/dev.jsonl teach; in the
// order of the traits.
constexpr std::array<TraitWeight, kLikeTraits> kWeights = {{
    {LikeTrait::Any, -2.0, ""},
    {LikeTrait::OtherType, -2.0, ""},
    {LikeTrait::SameMode, 0.8, "same mode"},
    {LikeTrait::OtherMode, -0.8, ""},
    {LikeTrait::SameTrigger, 0.5, "same verb"},
    {LikeTrait::ActorFull, 0.8, "same actor"},
    {LikeTrait::ActorCountry, 0.6, "actors of one country"},
    {LikeTrait::ActorLoose, 0.4, "actors go together"},
    {LikeTrait::ActorClash, -2.5, ""},
    {LikeTrait::RecipientFull, 0.6, "same recipient"},
    {LikeTrait::RecipientCountry, 0.4, "recipients of one country"},
    {LikeTrait::RecipientLoose, 0.1, "recipients go together"},
    {LikeTrait::RecipientClash, -2.2, ""},
    {LikeTrait::DaySame, 2.2, "same day"},
    {LikeTrait::DayNext, -1.8, ""},
    {LikeTrait::DayWithin, 0.3, "dates go together"},
    {LikeTrait::ReportNear, 1.2, "reported within a day"},
    {LikeTrait::ReportWeek, -0.3, "reported within a week"},
    {LikeTrait::ReportMonth, -1.2, ""},
    {LikeTrait::ReportFar, -2.4, ""},
    {LikeTrait::PlaceSame, 1.5, "same place"},
    {LikeTrait::PlaceInside, 0.2, "places go together"},
    {LikeTrait::NamesShared, 0.3, ""},
    {LikeTrait::WordsShared, 0.2, ""},
    {LikeTrait::WordsOverlap, 0.8, ""},
    {LikeTrait::FigureSame, 2.0, "same figure"},
    {LikeTrait::FigureOther, -0.7, ""},
    {LikeTrait::SameReport, -0.2, "same report"},
    {LikeTrait::Verbal, -1.3, ""},
    {LikeTrait::VerbalOverlap, 1.8, ""},
}};

class TraitSetter {
 public:
  explicit TraitSetter(LikeTraits& traits) : traits_(traits) {}
  void set(LikeTrait trait, double value = 1) { traits_[static_cast<std::size_t>(trait)] = value; }
  void set_if(bool holds, LikeTrait trait) {
    if (holds) set(trait);
  }
  // The trait of a fit: the first of its traits is that of the value `first`.
  template <class Fit>
  void set_fit(Fit fit, std::initializer_list<std::pair<Fit, LikeTrait>> table) {
    for (const auto& [value, trait] : table) set_if(fit == value, trait);
  }

 private:
  LikeTraits& traits_;
};

void set_type(const Telling& a, const Telling& b, TraitSetter& traits) {
  traits.set_if(a.type != b.type, LikeTrait::OtherType);
  if (a.type == b.type && !a.mode.empty() && !b.mode.empty()) {
    traits.set(a.mode == b.mode ? LikeTrait::SameMode : LikeTrait::OtherMode);
  }
  traits.set_if(a.trigger == b.trigger, LikeTrait::SameTrigger);
}

void set_parties(const Telling& a, const Telling& b, TraitSetter& traits) {
  const SidesFit sides = fit_sides(a, b);
  traits.set_fit<PartyFit>(sides.actors, {{PartyFit::Full, LikeTrait::ActorFull},
                                          {PartyFit::Country, LikeTrait::ActorCountry},
                                          {PartyFit::Loose, LikeTrait::ActorLoose},
                                          {PartyFit::Clash, LikeTrait::ActorClash}});
  traits.set_fit<PartyFit>(sides.recipients, {{PartyFit::Full, LikeTrait::RecipientFull},
                                              {PartyFit::Country, LikeTrait::RecipientCountry},
                                              {PartyFit::Loose, LikeTrait::RecipientLoose},
                                              {PartyFit::Clash, LikeTrait::RecipientClash}});
}

void set_day(DayFit day, TraitSetter& traits) {
  traits.set_fit<DayFit>(day, {{DayFit::Same, LikeTrait::DaySame},
                               {DayFit::Next, LikeTrait::DayNext},
                               {DayFit::Within, LikeTrait::DayWithin},
                               {DayFit::ReportNear, LikeTrait::ReportNear},
                               {DayFit::ReportWeek, LikeTrait::ReportWeek},
                               {DayFit::ReportMonth, LikeTrait::ReportMonth},
                               {DayFit::ReportFar, LikeTrait::ReportFar}});
}

void set_words(const Telling& a, const Telling& b, TraitSetter& traits) {
  const std::size_t names = shared_words(a.words.names, b.words.names).size();
  const std::size_t words = shared_words(a.words.all, b.words.all).size();
  const std::size_t shorter = std::min(a.words.all.size(), b.words.all.size());
  const double overlap =
      shorter == 0 ? 0 : static_cast<double>(words) / static_cast<double>(shorter);
  traits.set(LikeTrait::NamesShared, static_cast<double>(std::min(names, kMostSharedNames)));
  traits.set(LikeTrait::WordsShared, static_cast<double>(std::min(words, kMostWords)));
  traits.set(LikeTrait::WordsOverlap, overlap);
  const bool verbal = a.quad % 2 == 1;
  traits.set_if(verbal, LikeTrait::Verbal);
  traits.set(LikeTrait::VerbalOverlap, verbal ? overlap : 0);
}

// Contradictions that no likeness makes up for.
bool are_apart(const Telling& a, const Telling& b) {
  const bool one_sentence = a.key.document == b.key.document && a.sentence == b.sentence;
  return one_sentence || a.quad != b.quad || phase_of(a) != phase_of(b);
}

void add(std::string& list, std::string_view item) {
  if (!list.empty()) list += ", ";
  list += item;
}

}  // namespace

std::optional<LikeTraits> traits_of(const Telling& a, const Telling& b) {
  if (are_apart(a, b)) return std::nullopt;
  const DayFit day = fit_days(a, b);
  const PlaceFit place = fit_places(a.place, b.place);
  if (day == DayFit::Clash || place == PlaceFit::Clash) return std::nullopt;
  LikeTraits traits = {};
  TraitSetter setter(traits);
  setter.set(LikeTrait::Any);
  set_type(a, b, setter);
  set_parties(a, b, setter);
  set_day(day, setter);
  setter.set_if(place == PlaceFit::Same, LikeTrait::PlaceSame);
  setter.set_if(place == PlaceFit::Inside, LikeTrait::PlaceInside);
  set_words(a, b, setter);
  const FigureFit figures = fit_figures(a.quantities, b.quantities);
  setter.set_if(figures == FigureFit::Same, LikeTrait::FigureSame);
  setter.set_if(figures == FigureFit::Other, LikeTrait::FigureOther);
  setter.set_if(a.key.document == b.key.document, LikeTrait::SameReport);
  return traits;
}

double likeness(const LikeTraits& traits) {
  double sum = 0;
  for (std::size_t i = 0; i < kLikeTraits; ++i) sum += traits[i] * kWeights[i].weight;
  return sum;
}

std::string reason_of(const Telling& a, const Telling& b) {
  constexpr std::size_t kMostTold = 4;
  const std::optional<LikeTraits> traits = traits_of(a, b);
  if (!traits) return {};
  std::string reason;
  for (std::size_t i = 0; i < kLikeTraits; ++i) {
    if ((*traits)[i] > 0 && !kWeights[i].words.empty()) add(reason, kWeights[i].words);
  }
  const std::vector<std::string> words = shared_words(a.words.all, b.words.all);
  for (std::size_t i = 0; i < std::min(words.size(), kMostTold); ++i) {
    add(reason, i == 0 ? "words " + words[i] : words[i]);
  }
  return reason;
}

}  // namespace sayso
