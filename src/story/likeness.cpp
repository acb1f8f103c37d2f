#include "story/likeness.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <utility>
#include <vector>

#include "story/figures.h"
#include "story/parties_fit.h"
#include "story/party_names.h"
#include "story/shared_content.h"
#include "story/when_fit.h"
#include "story/where_fit.h"

namespace sayso {
namespace {

struct TraitWeight {
  LikeTrait trait;
  double weight;
  std::string_view words;  // as a reason; empty for what is none
};

// Logistic regression, held near to weights set by hand, on the pairs of data/occurrences/dev.jsonl
// and on pairs from an archive of agency reports that were judged by hand; rounded. In the order of
// the traits.
constexpr std::array<TraitWeight, kLikeTraits> kWeights = {{
    {LikeTrait::Any, -0.8, ""},
    {LikeTrait::OtherType, -1.2, ""},
    {LikeTrait::SameMode, 0.6, "same mode"},
    {LikeTrait::OtherMode, -0.6, ""},
    {LikeTrait::VisitAndTalks, -1.3, ""},
    {LikeTrait::SameTrigger, 0.4, "same verb"},
    {LikeTrait::ActorFull, 0.3, "same actor"},
    {LikeTrait::ActorCountry, 0.3, "actors of one country"},
    {LikeTrait::ActorLoose, 0.3, "actors go together"},
    {LikeTrait::ActorClash, -0.8, ""},
    {LikeTrait::RecipientFull, 0.3, "same recipient"},
    {LikeTrait::RecipientCountry, 0.3, "recipients of one country"},
    {LikeTrait::RecipientLoose, 0.0, "recipients go together"},
    {LikeTrait::RecipientClash, -0.9, ""},
    {LikeTrait::RecipientMissing, -0.2, ""},
    {LikeTrait::OtherNames, -1.3, ""},
    {LikeTrait::DaySame, 1.5, "same day"},
    {LikeTrait::DayNext, -0.7, ""},
    {LikeTrait::DayWithin, 0.3, "dates go together"},
    {LikeTrait::ReportNear, 0.7, "reported within a day"},
    {LikeTrait::ReportWeek, -0.3, "reported within a week"},
    {LikeTrait::ReportMonth, -0.8, ""},
    {LikeTrait::ReportFar, -2.0, ""},
    {LikeTrait::OtherDates, -1.2, ""},
    {LikeTrait::PlaceSame, 0.4, "same place"},
    {LikeTrait::PlaceInside, 0.0, "places go together"},
    {LikeTrait::WordsOverlap, 1.2, ""},
    {LikeTrait::SpeechOverlap, 1.9, ""},
    {LikeTrait::SpeechUndated, -0.6, ""},
    {LikeTrait::SameWords, 1.4, "same words"},
    {LikeTrait::FigureSame, 1.3, "same figure"},
    {LikeTrait::FigureOther, -0.8, ""},
    {LikeTrait::FigureFar, -2.7, ""},
    {LikeTrait::SameReport, -1.2, "same report"},
    {LikeTrait::HeadlineAndLead, 1.8, "headline and lead"},
    {LikeTrait::OneSpeculated, -1.0, ""},
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

// A meeting is no speech: which it is does not hang on what was said.
bool is_speech(const Telling& telling) {
  return telling.quad % 2 == 1 && telling.type != "CONSULT";
}

void set_type(const Telling& a, const Telling& b, TraitSetter& traits) {
  traits.set_if(a.type != b.type, LikeTrait::OtherType);
  if (a.type == b.type && !a.mode.empty() && !b.mode.empty()) {
    traits.set(a.mode == b.mode ? LikeTrait::SameMode : LikeTrait::OtherMode);
  }
  const bool meetings = a.type == "CONSULT" && b.type == "CONSULT";
  traits.set_if(meetings && a.mode.empty() != b.mode.empty(), LikeTrait::VisitAndTalks);
  traits.set_if(a.trigger == b.trigger, LikeTrait::SameTrigger);
  const auto speculated = [](const Telling& one) { return one.standing == Standing::Speculated; };
  traits.set_if(speculated(a) != speculated(b), LikeTrait::OneSpeculated);
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
  traits.set_if(a.recipients.empty() != b.recipients.empty(), LikeTrait::RecipientMissing);
  traits.set_if(are_named_otherwise(a, b), LikeTrait::OtherNames);
}

bool is_told_by_both(DayFit day) {
  return day == DayFit::Same || day == DayFit::Next || day == DayFit::Within;
}

void set_day(const Telling& a, const Telling& b, DayFit day, TraitSetter& traits) {
  traits.set_fit<DayFit>(day, {{DayFit::Same, LikeTrait::DaySame},
                               {DayFit::Next, LikeTrait::DayNext},
                               {DayFit::Within, LikeTrait::DayWithin},
                               {DayFit::ReportNear, LikeTrait::ReportNear},
                               {DayFit::ReportWeek, LikeTrait::ReportWeek},
                               {DayFit::ReportMonth, LikeTrait::ReportMonth},
                               {DayFit::ReportFar, LikeTrait::ReportFar}});
  traits.set_if(is_speech(a) && !is_told_by_both(day), LikeTrait::SpeechUndated);
  traits.set_if(name_other_dates(a, b), LikeTrait::OtherDates);
}

void set_words(const Telling& a, const Telling& b, TraitSetter& traits) {
  const double overlap = content_overlap(a, b);
  traits.set(LikeTrait::WordsOverlap, overlap);
  traits.set(LikeTrait::SpeechOverlap, is_speech(a) ? overlap : 0);
  traits.set_if(are_same_words(a, b), LikeTrait::SameWords);
}

void set_report(const Telling& a, const Telling& b, TraitSetter& traits) {
  constexpr std::int64_t kLead = 2;  // sentences
  if (a.key.document != b.key.document) return;
  traits.set(LikeTrait::SameReport);
  const bool near = std::abs(a.sentence - b.sentence) <= kLead;
  traits.set_if(a.in_title != b.in_title && near, LikeTrait::HeadlineAndLead);
}

// What goes on, without a day: only the same words speak of the same of it.
bool are_vague(const Telling& a, const Telling& b) {
  const bool vague = (a.vague && a.date.empty()) || (b.vague && b.date.empty());
  return vague && !are_same_words(a, b);
}

// Contradictions that no likeness makes up for.
bool are_apart(const Telling& a, const Telling& b) {
  const bool one_sentence = a.key.document == b.key.document && a.sentence == b.sentence;
  if (one_sentence || a.quad != b.quad || phase_of(a) != phase_of(b)) return true;
  return are_vague(a, b) || (is_speech(a) && fit_sides(a, b).actors == PartyFit::Clash);
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
  set_day(a, b, day, setter);
  setter.set_if(place == PlaceFit::Same, LikeTrait::PlaceSame);
  setter.set_if(place == PlaceFit::Inside, LikeTrait::PlaceInside);
  set_words(a, b, setter);
  setter.set_fit<FigureFit>(fit_figures(a.quantities, b.quantities),
                            {{FigureFit::Same, LikeTrait::FigureSame},
                             {FigureFit::Other, LikeTrait::FigureOther},
                             {FigureFit::Far, LikeTrait::FigureFar}});
  set_report(a, b, setter);
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
