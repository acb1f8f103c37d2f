#include "output/gdelt.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace sayso {
namespace {

const World& tables() {
  static const World kWorld = World::load(std::filesystem::path(SAYSO_SOURCE_DIR) / "world");
  return kWorld;
}

std::vector<std::string> cells(const StoredEvent& event) {
  std::string line = gdelt_row(event, tables()).text;
  EXPECT_EQ(line.back(), '\n');
  line.pop_back();
  std::vector<std::string> found(1);
  for (const char c : line) {
    if (c == '\t') {
      found.emplace_back();
    } else {
      found.back() += c;
    }
  }
  return found;
}

StoredEvent appeal() {
  StoredEvent event;
  event.id = "6f0e51dcd1bfa8e5cbd7d86a8d85fb3f:4";
  event.dated = "2007-07-04";
  event.cameo = "0251";
  event.report.published = "2007-07-05";
  event.report.url = "https://example.org/a";
  event.actors = {{"Chile", "CHL", "GOV PRE", "", {}}};
  event.recipients = {{"United Nations", "UNO", "", "", {}}};
  event.place = {"Valparaíso", "CHL", "city", -33.036, -71.62963, 0, ""};
  return event;
}

TEST(Gdelt, HasAllColumnsInTheirPlaces) {
  const std::vector<std::string> row = cells(appeal());
  ASSERT_EQ(row.size(), 61U);
  EXPECT_EQ(row[1], "20070704");
  EXPECT_EQ(row[2], "200707");
  EXPECT_EQ(row[3], "2007");
  EXPECT_EQ(row[4], "2007.5041");
  EXPECT_EQ(row[5], "CHLGOV");
  EXPECT_EQ(row[6], "CHILE");
  EXPECT_EQ(row[7], "CHL");
  EXPECT_EQ(row[12], "GOV");
  EXPECT_EQ(row[15], "IGOUNO");
  EXPECT_EQ(row[18], "UNO");
  EXPECT_EQ(row[22], "IGO");
  EXPECT_EQ(row[51], "4");
  EXPECT_EQ(row[53], "CI");
  EXPECT_EQ(row[56], "-33.036");
  EXPECT_EQ(row[57], "-71.62963");
  EXPECT_EQ(row[59], "20070705000000");
  EXPECT_EQ(row[60], "https://example.org/a");
}

TEST(Gdelt, KeepsLeadingZerosAndHasItsOwnQuadClasses) {
  const std::vector<std::string> row = cells(appeal());
  EXPECT_EQ(row[26], "0251");
  EXPECT_EQ(row[27], "025");
  EXPECT_EQ(row[28], "02");
  EXPECT_EQ(row[29], "1");
  StoredEvent event = appeal();
  for (const auto& [code, quad] : {std::pair{"051", "1"},
                                   {"061", "2"},
                                   {"090", "2"},
                                   {"100", "3"},
                                   {"141", "3"},
                                   {"150", "4"},
                                   {"190", "4"}}) {
    event.cameo = code;
    EXPECT_EQ(cells(event)[29], quad) << code;
  }
}

TEST(Gdelt, LeavesEmptyWhatIsNotKnown) {
  StoredEvent event;
  event.id = "0:0";
  event.dated = "2024";
  const std::vector<std::string> row = cells(event);
  ASSERT_EQ(row.size(), 61U);
  for (const std::size_t empty : {1U, 2U, 4U, 5U, 15U, 26U, 29U, 30U, 34U, 56U, 59U}) {
    EXPECT_EQ(row[empty], "") << empty;
  }
  EXPECT_EQ(row[3], "2024");
  EXPECT_EQ(row[51], "0");
}

TEST(Gdelt, WholeCountriesHaveTheCountryAsRegion) {
  StoredEvent event = appeal();
  event.place = {"South Korea", "KOR", "country", 36.5, 127.8, 0, ""};
  const std::vector<std::string> row = cells(event);
  EXPECT_EQ(row[51], "1");
  EXPECT_EQ(row[53], "KS");
  EXPECT_EQ(row[54], "KS");
  EXPECT_EQ(row[58], "KS");
}

TEST(Gdelt, NumbersAreStableAndFitAnInteger) {
  StoredEvent event = appeal();
  const std::string first = cells(event)[0];
  EXPECT_EQ(cells(event)[0], first);
  EXPECT_GE(std::stoll(first), 0);
  event.id = "6f0e51dcd1bfa8e5cbd7d86a8d85fb3f:5";
  EXPECT_NE(cells(event)[0], first);
}

TEST(Gdelt, TabsInNamesShiftNothing) {
  StoredEvent event = appeal();
  event.actors[0].name = "Ana\tLuz\nof Lima";
  EXPECT_EQ(cells(event)[6], "ANA LUZ OF LIMA");
  EXPECT_EQ(cells(event).size(), 61U);
}

}  // namespace
}  // namespace sayso
