#include "story/linker.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

#include "story/figures.h"
#include "story/likeness.h"
#include "story/link_keys.h"
#include "story/parties_fit.h"
#include "story/when_fit.h"
#include "story/where_fit.h"

namespace sayso {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

ToldParty party(const char* country, Sector sector) {
  return {make_country(country), sector, "", ""};
}

ToldPlace town(std::int64_t number, const char* country, double latitude, double longitude) {
  return {number, "", make_country(country), ToldPrecision::City, latitude, longitude};
}

Telling shelling(std::int64_t document, const char* sentence) {
  Telling telling;
  telling.key = {document, 0};
  telling.type = "ASSAULT";
  telling.mode = "heavy-weapons";
  telling.quad = 4;
  telling.published = make_day(2024, 11, 18);
  telling.date = make_day(2024, 11, 17);
  telling.actors = {party("PER", Sector::Mil)};
  telling.recipients = {party("CUB", Sector::Gov)};
  telling.trigger = "shell";
  telling.words = words_of(sentence);
  return telling;
}

TEST(TellingWords, AreStemsWithoutWhatAnyReportMayHave) {
  const TellingWords words =
      words_of("The army’s shelling of Talara killed 3 fishermen on Sunday.");
  EXPECT_THAT(words.all, ElementsAre("army", "fishermen", "kill", "shell", "talara"));
  EXPECT_THAT(words.names, ElementsAre("talara"));
}

TEST(TellingWords, AHeadlineInCapitalsHasNoNames) {
  EXPECT_TRUE(words_of("Army Shells Fishing Port Near Talara").names.empty());
}

TEST(PartyFit, ACountryStandsForItsOrgans) {
  EXPECT_EQ(fit_parties(party("USA", Sector::Gov), party("USA", Sector::Gov)), PartyFit::Full);
  EXPECT_EQ(fit_parties(party("USA", Sector::Gov), party("USA", Sector::Mil)), PartyFit::Country);
  EXPECT_EQ(fit_parties(party("USA", Sector::None), party("USA", Sector::Cvl)), PartyFit::Loose);
  EXPECT_EQ(fit_parties(party("", Sector::Uaf), party("KEN", Sector::Reb)), PartyFit::Loose);
  EXPECT_EQ(fit_parties(party("", Sector::None), party("KEN", Sector::Reb)), PartyFit::Unknown);
  EXPECT_EQ(fit_parties(party("KEN", Sector::Gov), party("KEN", Sector::Reb)), PartyFit::Clash);
  EXPECT_EQ(fit_parties(party("KEN", Sector::Gov), party("UGA", Sector::Gov)), PartyFit::Clash);
}

TEST(PartyFit, AMeetingHasNoSides) {
  Telling one = shelling(1, "");
  Telling other = shelling(2, "");
  one.type = other.type = "CONSULT";
  other.actors = {party("CUB", Sector::Gov), party("PER", Sector::Mil)};
  other.recipients.clear();
  EXPECT_EQ(fit_sides(one, other).actors, PartyFit::Full);
  EXPECT_EQ(fit_sides(one, other).recipients, PartyFit::Full);
}

TEST(PartyFit, AnAttackHasSides) {
  const Telling one = shelling(1, "");
  Telling other = one;
  std::swap(other.actors, other.recipients);
  EXPECT_EQ(fit_sides(one, other).actors, PartyFit::Clash);
}

TEST(DayFit, IsAsPreciseAsWhatIsTold) {
  Telling one = shelling(1, "");
  Telling other = shelling(2, "");
  EXPECT_EQ(fit_days(one, other), DayFit::Same);
  other.date = make_day(2024, 11, 18);
  EXPECT_EQ(fit_days(one, other), DayFit::Next);
  other.date = make_day(2024, 11, 20);
  EXPECT_EQ(fit_days(one, other), DayFit::Clash);
  other.date = make_month(2024, 11);
  EXPECT_EQ(fit_days(one, other), DayFit::Within);
  other.date = {};
  EXPECT_EQ(fit_days(one, other), DayFit::ReportNear);
  other.published = make_day(2024, 12, 1);
  EXPECT_EQ(fit_days(one, other), DayFit::ReportMonth);
}

TEST(DayFit, WhatIsDoneIsNotReportedBefore) {
  const Telling one = shelling(1, "");
  Telling other = shelling(2, "");
  other.date = {};
  other.published = make_day(2024, 11, 14);
  EXPECT_EQ(fit_days(one, other), DayFit::Clash);
}

TEST(PlaceFit, ATownLiesInItsCountryNotInAnotherTown) {
  const ToldPlace lima = town(1, "PER", -12.05, -77.04);
  const ToldPlace callao = town(2, "PER", -12.06, -77.14);
  const ToldPlace cusco = town(3, "PER", -13.52, -71.97);
  const ToldPlace peru = {4, "Peru", make_country("PER"), ToldPrecision::Country, -10, -76};
  EXPECT_EQ(fit_places(lima, peru), PlaceFit::Inside);
  EXPECT_EQ(fit_places(lima, callao), PlaceFit::Same);
  EXPECT_EQ(fit_places(lima, cusco), PlaceFit::Clash);
  EXPECT_EQ(fit_places(lima, {}), PlaceFit::Unknown);
}

TEST(PartyFit, BodiesOfOneCodeAreToldApartByName) {
  ToldParty apec = {make_country("IGO"), Sector::None, "APEC", ""};
  ToldParty asean = {make_country("IGO"), Sector::None, "ASEAN", ""};
  EXPECT_EQ(fit_parties(apec, asean), PartyFit::Clash);
  asean.name.clear();
  EXPECT_EQ(fit_parties(apec, asean), PartyFit::Loose);
  EXPECT_EQ(fit_parties(apec, apec), PartyFit::Full);
}

TEST(PartyFit, MenMayBeAnybody) {
  const ToldParty men = {make_country("PER"), Sector::Cvl, "", "seven men"};
  EXPECT_EQ(fit_parties(men, party("PER", Sector::Mil)), PartyFit::Loose);
}

TEST(FigureFit, OneManyTimesTheOtherIsOfAnotherAct) {
  EXPECT_EQ(fit_figures({{3, 3, "soldiers"}}, {{2800, INT64_MAX, "soldiers"}}), FigureFit::Far);
  EXPECT_EQ(fit_figures({{5, 5, "marines"}}, {{5, 5, "counts"}}), FigureFit::Unknown);
}

TEST(FigureFit, FiguresOfPeopleQuarrelWhateverTheyAreCalled) {
  EXPECT_TRUE(do_figures_quarrel({{8, 8, "civilians"}}, {{4, 4, "fighters"}}));
  EXPECT_FALSE(do_figures_quarrel({{8, 8, "civilians"}, {4, 4, "soldiers"}}, {{4, 4, "fighters"}}));
  EXPECT_FALSE(do_figures_quarrel({{8, 8, "civilians"}}, {{4, 4, "trucks"}}));
}

TEST(FigureFit, BoundsLeaveRoom) {
  const ToldQuantity twelve = {12, 12, "soldiers"};
  EXPECT_EQ(fit_figures({twelve}, {{12, 12, "troops"}}), FigureFit::Same);
  EXPECT_EQ(fit_figures({twelve}, {{15, 15, "soldier"}}), FigureFit::Other);
  EXPECT_EQ(fit_figures({twelve}, {{10, INT64_MAX, "soldiers"}}), FigureFit::Unknown);
  EXPECT_EQ(fit_figures({twelve}, {{3, 3, "trucks"}}), FigureFit::Unknown);
}

TEST(LinkKeys, ASearchFindsATellingWithoutADayAfterIt) {
  const Telling told = shelling(1, "Peru's army shelled a Cuban ship off Talara.");
  Telling later = shelling(2, "Cuba mourns those shelled off Talara.");
  later.date = {};
  later.published = make_day(2024, 11, 25);
  bool found = false;
  for (const LinkSearch& search : searches_of(later)) {
    for (const LinkKey& key : keys_of(told)) {
      found = found || (key.key == search.key && key.day >= search.from && key.day <= search.until);
    }
  }
  EXPECT_TRUE(found);
}

std::optional<ActLink> link(const Telling& telling, const std::vector<Telling>& known) {
  std::vector<KnownAct> acts;
  for (const Telling& one : known) acts.push_back({one.key.document, {&one}});
  const std::vector<ActLink> links = like_acts(telling, acts);
  return links.empty() ? std::nullopt : std::optional(links.front());
}

TEST(Linker, FewSharedWordsAreEnoughWhereAllElseAgrees) {
  const Telling told = shelling(1, "Peru's army shelled a Cuban ship off Talara.");
  Telling other = shelling(2, "Guns of the Peruvian navy opened up on a freighter from Havana.");
  other.trigger = "open";
  other.mode.clear();
  const auto found = link(other, {told});
  ASSERT_TRUE(found);
  EXPECT_THAT(reason_of(other, told), HasSubstr("same day"));
}

TEST(Linker, SharedWordsAreNotEnough) {
  const Telling told = shelling(1, "Peru's army shelled a Cuban ship off Talara.");
  Telling next_week = shelling(2, "Peru's army shelled a Cuban ship off Talara.");
  next_week.date = make_day(2024, 11, 24);
  next_week.published = next_week.date;
  EXPECT_FALSE(link(next_week, {told}));
  Telling planned = shelling(3, "Peru's army will shell a Cuban ship off Talara.");
  planned.standing = Standing::Planned;
  EXPECT_FALSE(link(planned, {told}));
  Telling elsewhere = told;
  elsewhere.key = {4, 0};
  elsewhere.place = town(3, "PER", -13.52, -71.97);
  Telling here = told;
  here.place = town(1, "PER", -4.58, -81.27);
  EXPECT_FALSE(link(elsewhere, {here}));
}

TEST(Linker, WhatGoesOnIsNoActUnlessTheWordsAreTheSame) {
  Telling told = shelling(1, "The war along the river has emptied eleven villages since spring.");
  told.date = {};
  told.vague = true;
  Telling other = shelling(2, "Peru's army blamed the war on smugglers.");
  other.date = {};
  other.vague = true;
  EXPECT_FALSE(traits_of(other, told));
  other.words = told.words;
  EXPECT_TRUE(traits_of(other, told));
}

TEST(Linker, AnotherSpeakerMakesAnotherSpeech) {
  Telling told = shelling(1, "Peru condemned the raid on Havana's harbour.");
  told.type = "ACCUSE";
  told.quad = 3;
  Telling other = told;
  other.key = {2, 0};
  other.actors = {party("CHL", Sector::Gov)};
  EXPECT_FALSE(link(other, {told}));
  other.actors = told.actors;
  EXPECT_TRUE(link(other, {told}));
}

TEST(Linker, AHeadlineAndItsLeadTellOneAct) {
  Telling headline = shelling(1, "Army shells freighter");
  headline.in_title = true;
  headline.date = {};
  Telling lead = shelling(1, "Peru's army fired on a ship from Cuba off Talara.");
  lead.key.event = 1;
  lead.sentence = 1;
  EXPECT_TRUE(link(lead, {headline}));
  lead.sentence = 9;
  lead.recipients.clear();
  lead.mode.clear();
  lead.trigger = "fir";
  EXPECT_FALSE(link(lead, {headline})) << "what comes later may be another act";
}

TEST(Linker, TwoPredicatesOfASentenceAreTwoActs) {
  const Telling one = shelling(1, "Peru shelled a ship and shelled a pier.");
  Telling other = one;
  other.key.event = 1;
  EXPECT_FALSE(link(other, {one}));
}

TEST(Linker, TakesTheActMostLikeIt) {
  const Telling told = shelling(1, "Peru's army shelled a Cuban ship off Talara.");
  Telling other = shelling(2, "Peru's army shelled a depot.");
  other.recipients = {party("", Sector::Cvl)};
  const auto found = link(shelling(3, "A Cuban ship off Talara was shelled."), {other, told});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->occurrence, 1);
}

TEST(Linker, OneLikeTellingIsNotEnoughWhereTheOthersContradict) {
  const Telling like = shelling(1, "Peru's army shelled a Cuban ship off Talara.");
  Telling apart = like;
  apart.date = make_day(2024, 11, 15);
  const Telling told = shelling(3, "A Cuban ship off Talara was shelled.");
  EXPECT_TRUE(may_be_of(told, std::vector<const Telling*>{&like}));
  EXPECT_FALSE(may_be_of(told, std::vector<const Telling*>{&apart, &apart, &apart, &like}));
}

TEST(TellingPosition, TellsDenialsAndOtherFiguresApart) {
  Telling first = shelling(1, "");
  first.quantities = {{12, 12, "sailors"}};
  Telling denial = shelling(2, "");
  denial.polarity = Polarity::Negated;
  Telling disputes = shelling(3, "");
  disputes.quantities = {{4, 4, "sailors"}};
  Telling agrees = shelling(4, "");
  agrees.quantities = {{12, 12, "men"}};
  const std::vector<const Telling*> before = {&first};
  EXPECT_EQ(position_of(first, {}), TellingPosition::Affirms);
  EXPECT_EQ(position_of(denial, before), TellingPosition::Denies);
  EXPECT_EQ(position_of(disputes, before), TellingPosition::Disputes);
  EXPECT_EQ(position_of(agrees, before), TellingPosition::Affirms);
}

TEST(TellingPosition, WhoCorrectsThemselvesQuarrelsWithNobody) {
  Telling first = shelling(1, "");
  first.quantities = {{12, 12, "sailors"}};
  first.root = "Reuters";
  Telling update = shelling(2, "");
  update.quantities = {{9, 9, "sailors"}};
  update.root = "Reuters";
  const std::vector<const Telling*> before = {&first};
  EXPECT_EQ(position_of(update, before), TellingPosition::Affirms);
  update.root = "AFP";
  EXPECT_EQ(position_of(update, before), TellingPosition::Disputes);
}

TEST(TellingPosition, ATollMayRiseFromDayToDay) {
  Telling first = shelling(1, "");
  first.quantities = {{12, 12, "sailors"}};
  Telling later = shelling(2, "");
  later.published = make_day(2024, 11, 19);
  later.quantities = {{17, 17, "sailors"}};
  const std::vector<const Telling*> before = {&first};
  EXPECT_EQ(position_of(later, before), TellingPosition::Affirms);
  later.published = first.published;
  EXPECT_EQ(position_of(later, before), TellingPosition::Disputes);
}

TEST(TellingPosition, WhoSetsAFigureRightDisputesIt) {
  const Telling first = shelling(1, "");
  Telling correction = shelling(2, "");
  correction.corrects = true;
  EXPECT_EQ(position_of(correction, std::vector<const Telling*>{&first}),
            TellingPosition::Disputes);
}

TEST(TellingPosition, AnotherPartyOfAMeetingDisputesNothing) {
  Telling first = shelling(1, "");
  Telling other = shelling(2, "");
  first.type = other.type = "CONSULT";
  other.actors = {party("CHL", Sector::Gov)};
  EXPECT_EQ(position_of(other, std::vector<const Telling*>{&first}), TellingPosition::Affirms);
}

}  // namespace
}  // namespace sayso
