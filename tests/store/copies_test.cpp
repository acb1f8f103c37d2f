#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "stored.h"

namespace sayso {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string kRaid =
    "Gunmen attacked a police post at Kisumu in Kenya on Sunday night and killed three officers. "
    "They fled towards the lake in two stolen trucks before help came from the nearest town.";
const std::string kMore = "\n\nThe governor has asked the army to guard the road to the border.";

Document told(std::string publisher, std::string body, std::string published = "2024-11-18") {
  Document document = report("", std::move(body), std::move(published));
  document.url = "http://news.example/" + publisher;  // or equal texts were one report
  document.publisher = std::move(publisher);
  return document;
}

std::vector<std::string> copies(const std::string& path) {
  return rows(path, "SELECT document, origin FROM copies ORDER BY document");
}

// On whose word the raid is told.
std::vector<std::string> roots(const std::string& path) {
  return rows(path,
              "SELECT DISTINCT root FROM occurrence_events JOIN events USING (document, event) "
              "WHERE type = 'ASSAULT'");
}

// Independent sources of the raid.
std::vector<std::string> sources(const std::string& path) {
  return rows(path,
              "SELECT reports, outlets, sources FROM occurrences WHERE type = 'ASSAULT' ORDER BY "
              "occurrence");
}

TEST(Copies, CountOnceAmongSources) {
  const std::string path = fresh_path("copies_count");
  store_reports(path, {told("Lake Courier", kRaid + kMore), told("Hill Post", kRaid),
                       told("Harbour Gazette", "KISUMU - " + kRaid)});
  EXPECT_THAT(rows(path, "SELECT document, origin, similarity = 1 FROM copies ORDER BY document"),
              ElementsAre("2|1|1", "3|1|0"));
  EXPECT_THAT(sources(path), ElementsAre("3|3|1"));
  EXPECT_THAT(roots(path), ElementsAre("Lake Courier"));
}

TEST(Copies, RestOnTheAgencyThatOneOfThemNames) {
  const std::string path = fresh_path("copies_agency");
  store_reports(path, {told("Lake Courier", kRaid), told("Hill Post", kRaid + kMore),
                       told("Harbour Gazette", "KISUMU (Reuters) - " + kRaid)});
  EXPECT_THAT(copies(path), ElementsAre("2|1", "3|1"));
  EXPECT_THAT(roots(path), ElementsAre("Reuters"));
  EXPECT_THAT(sources(path), ElementsAre("3|3|1"));
}

TEST(Copies, OfOneDayTheOneThatHasTheOthersWordsIsTheOrigin) {
  const std::string path = fresh_path("copies_flash");
  const std::string more =
      " Witnesses spoke of at least a dozen men who had come down from the hills on foot and cut "
      "the "
      "telephone line before they opened fire. The governor has asked the army to guard the road "
      "to the border and to search the villages by the shore for the trucks.";
  store_reports(path, {told("Lake Courier", kRaid), told("Hill Post", kRaid + more)});
  EXPECT_THAT(copies(path), ElementsAre("1|2"));
}

TEST(Copies, OfAnAgencysReportHaveItAsOriginWheneverItCame) {
  const std::string path = fresh_path("copies_wire");
  store_reports(path, {told("Harbour Gazette", "KISUMU (AFP) - " + kRaid, "2024-11-18"),
                       told("Agence France-Presse", kRaid, "2024-11-19")});
  EXPECT_THAT(copies(path), ElementsAre("1|2"));
  EXPECT_THAT(roots(path), ElementsAre("AFP"));
}

TEST(Copies, TheFirstDayTellsTheOriginNotTheOrderOfStoring) {
  const std::string path = fresh_path("copies_order");
  store_reports(path,
                {told("Lake Courier", kRaid, "2024-11-19"), told("Hill Post", kRaid, "2024-11-20"),
                 told("Harbour Gazette", kRaid, "2024-11-18")});
  EXPECT_THAT(copies(path), ElementsAre("1|3", "2|3"));
  EXPECT_THAT(roots(path), ElementsAre("Harbour Gazette"));
}

TEST(Copies, WeeksApartAreReportsOfTheirOwn) {
  const std::string path = fresh_path("copies_weeks");
  store_reports(path, {told("Lake Courier", kRaid), told("Hill Post", kRaid, "2024-12-18")});
  EXPECT_THAT(copies(path), IsEmpty());
}

TEST(Copies, ACorrectedFigureMakesAReportWithCopiesOfItsOwn) {
  const std::string path = fresh_path("copies_corrected");
  std::string corrected = kRaid;
  corrected.replace(corrected.find("three"), 5, "seven");
  store_reports(path, {told("Lake Courier", kRaid), told("Lake Courier", corrected),
                       told("Hill Post", corrected), told("Harbour Gazette", kRaid)});
  EXPECT_THAT(copies(path), ElementsAre("3|2", "4|1"));
}

TEST(Copies, CodingAgainChangesNothing) {
  const std::string path = fresh_path("copies_again");
  const std::vector<Document> reports = {
      told("Lake Courier", kRaid), told("Hill Post", kRaid), told("Coast Times", kRaid + kMore),
      told("Harbour Gazette", "KISUMU (Reuters) - " + kRaid, "2024-11-19")};
  store_reports(path, reports);
  const auto found = [&path] {
    return std::vector{rows(path, "SELECT * FROM copies"), rows(path, "SELECT * FROM copy_keys"),
                       rows(path, "SELECT occurrence, reports, outlets, sources FROM occurrences"),
                       rows(path, "SELECT document, event, root FROM occurrence_events")};
  };
  const std::vector<std::vector<std::string>> before = found();
  store_reports(path, reports, {"2", "rules", "world", "model"}, OtherManifest::Adopt);
  EXPECT_EQ(found(), before);
}

TEST(Copies, AnOriginThatIsDatedAnewLeavesItsPlaceToTheNext) {
  const std::string path = fresh_path("copies_redated");
  Document first = told("Lake Courier", kRaid);
  store_reports(path, {first, told("Hill Post", kRaid, "2024-11-19"),
                       told("Coast Times", kRaid, "2024-11-20")});
  EXPECT_THAT(copies(path), ElementsAre("2|1", "3|1"));
  first.published = make_day(2024, 11, 21);
  store_reports(path, {first});
  EXPECT_THAT(copies(path), ElementsAre("1|2", "3|2"));
  EXPECT_THAT(roots(path), ElementsAre("Hill Post"));
  EXPECT_THAT(rows(path, "SELECT DISTINCT document FROM copy_keys"), ElementsAre("2"));
}

}  // namespace
}  // namespace sayso
