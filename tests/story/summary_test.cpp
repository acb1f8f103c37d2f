#include "story/summary.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

namespace sayso {
namespace {

Telling raid(std::int64_t document, const char* publisher, const char* root) {
  Telling telling;
  telling.key = {document, 0};
  telling.type = "ASSAULT";
  telling.mode = "targeted";
  telling.quad = 4;
  telling.score = -9;
  telling.published = make_day(2024, 11, 18);
  telling.publisher = publisher;
  telling.root = root;
  return telling;
}

TEST(ActSummary, CountsReportsOutletsAndSourcesApart) {
  const ActSummary act = summarise_act(std::vector{
      raid(1, "Harbour Gazette", "KEN GOV"), raid(2, "Lake Courier", "KEN GOV"),
      raid(3, "", "Reuters"), raid(4, "", "Reuters"), raid(5, "Lake Courier", "Lake Courier")});
  EXPECT_EQ(act.reports, 5);
  EXPECT_EQ(act.outlets, 4);
  EXPECT_EQ(act.sources, 3);
}

TEST(ActSummary, TheFirstTellerIsOfTheEarliestDayNotTheFirstStored) {
  std::vector<Telling> tellings = {raid(1, "A", "A"), raid(2, "B", "B"), raid(3, "C", "C")};
  tellings[0].published = {};
  tellings[2].published = make_day(2024, 11, 17);
  EXPECT_EQ(summarise_act(tellings).first, (TellingKey{3, 0}));
}

TEST(ActSummary, TakesTheFirmestStandingAndTheFinestDateAndPlace) {
  std::vector<Telling> tellings = {raid(1, "A", "A"), raid(2, "B", "B")};
  tellings[0].standing = Standing::Denied;
  tellings[0].date = make_month(2024, 11);
  tellings[0].place = {7, "Nairobi", make_country("KEN"), ToldPrecision::City, 0, 0};
  tellings[1].standing = Standing::Reported;
  tellings[1].date = make_day(2024, 11, 17);
  tellings[1].place = {8, "Kenya", make_country("KEN"), ToldPrecision::Country, 0, 0};
  const ActSummary act = summarise_act(tellings);
  EXPECT_EQ(act.standing, Standing::Reported);
  EXPECT_EQ(act.dated, make_day(2024, 11, 17));
  EXPECT_EQ(act.place, 7);
}

TEST(ActSummary, IsDatedByTheFirstReportWhereNoneTellsADate) {
  EXPECT_EQ(summarise_act(std::vector{raid(1, "A", "A")}).dated, make_day(2024, 11, 18));
}

TEST(ActSummary, TakesTheUsualType) {
  std::vector<Telling> tellings = {raid(1, "A", "A"), raid(2, "B", "B"), raid(3, "C", "C")};
  tellings[0].type = "COERCE";
  EXPECT_EQ(summarise_act(tellings).type, "ASSAULT");
}

TEST(ActSummary, RangesOverFiguresOfOneUnit) {
  std::vector<Telling> tellings = {raid(1, "A", "A"), raid(2, "B", "B"), raid(3, "C", "C")};
  tellings[0].quantities = {{12, 12, "soldiers"}};
  tellings[1].quantities = {{15, INT64_MAX, "soldier"}, {3, 3, "trucks"}};
  const ActSummary act = summarise_act(tellings);
  ASSERT_TRUE(act.quantity);
  EXPECT_EQ(act.quantity->minimum, 12);
  EXPECT_EQ(act.quantity->maximum, INT64_MAX);
  EXPECT_EQ(act.quantity->unit, "soldiers");
}

}  // namespace
}  // namespace sayso
