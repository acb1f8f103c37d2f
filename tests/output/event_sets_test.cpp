// The shapes of event sets that others made, cell by cell.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "output/cameo_categories.h"
#include "output/gdelt.h"
#include "output/icews.h"
#include "output/plover.h"
#include "output/polecat.h"
#include "output/sidecar.h"

namespace sayso {
namespace {

using ::testing::HasSubstr;

const World& facts() {
  static const World kWorld = World::load(std::filesystem::path(SAYSO_SOURCE_DIR) / "world");
  return kWorld;
}

std::vector<std::string> cells_of(std::string line) {
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

// Ghana's police and Togo's customs hand grain over to a camp in Lomé, an aid group says.
StoredEvent relief() {
  StoredEvent event;
  event.id = "0123456789abcdef0123456789abcdef:3";
  event.dated = "2023-02-09";
  event.type = "AID";
  event.cameo = "073";
  event.quad = 2;
  event.score = 7;
  event.standing = "reported";
  event.polarity = "affirmed";
  event.confidence = 0.77;
  event.sentence = "Grain was handed over.";
  event.sentence_span = {"body", 0, 22};
  event.sentence_number = 4;
  event.trigger_text = "handed over";
  event.trigger = {"body", 10, 21};
  event.contexts = {"aid", "refugees"};
  event.report = {
      "0123456789abcdef0123456789abcdef", "r7", "", "Delta Wire", "", "2023-02-10", "Grain", 400};
  event.actors = {{"Ghana", "GHA", "COP GOV", "police of Ghana", {"body", 30, 45}},
                  {"Togo", "TGO", "GOV", "customs", {"title", 3, 9}}};
  event.recipients = {{"", "", "REF", "a camp", {"body", 60, 66}}};
  event.chain = {{"an aid group", "says", "neutral", "indirect", {{"", "", "NGO", "", {}}}}};
  event.place = {"Lomé", "TGO", "city", 6.13, 1.22, 2365267, "Lome"};
  return event;
}

TEST(CameoCategories, HaveTheValueOfTheNearestListedCode) {
  struct Listed {
    std::string_view code;
    double goldstein;
    std::string_view name;
  };
  for (const auto& [code, goldstein, name] :
       {Listed{"010", 0.0, "Make public statement"},
        Listed{"0334", 6.0, "Express intent to provide material aid"},
        Listed{"042", 1.9, "Make a visit"}, Listed{"0874", 10.0, "Retreat or surrender militarily"},
        Listed{"1246", -4.0, "Refuse to yield"},
        Listed{"163", -8.0, "Impose embargo, boycott, or sanctions"},
        Listed{"1823", -10.0, "Kill by physical assault"},
        Listed{"193", -10.0, "Fight with small arms and light weapons"}}) {
    const CameoCategory* found = find_cameo(code);
    ASSERT_NE(found, nullptr) << code;
    EXPECT_EQ(found->goldstein, goldstein) << code;
    EXPECT_EQ(found->name, name);
  }
  EXPECT_EQ(find_cameo("990"), nullptr);
  EXPECT_EQ(find_cameo(""), nullptr);
}

TEST(GdeltMentions, HaveAllColumnsInTheirPlaces) {
  const std::vector<std::string> row = cells_of(gdelt_mention(relief()).text);
  ASSERT_EQ(row.size(), 16U);
  EXPECT_EQ(row[1], "20230210000000");
  EXPECT_EQ(row[3], "2") << "known by its citation alone";
  EXPECT_EQ(row[4], "Delta Wire");
  EXPECT_EQ(row[5], "Delta Wire, 2023-02-10: Grain");
  EXPECT_EQ(row[6], "5") << "sentences count from 1";
  EXPECT_EQ(row[7], "30");
  EXPECT_EQ(row[9], "10");
  EXPECT_EQ(row[11], "80");
  EXPECT_EQ(row[12], "400");
  EXPECT_EQ(row[15], "sayso_id=" + relief().id + ";standing=reported;source=an aid group");
}

TEST(GdeltMentions, OfOneActHaveOneNumberAndMissingOffsetsAreMinusOne) {
  StoredEvent event = relief();
  event.actors.erase(event.actors.begin());
  event.report.url = "https://www.example.org/grain?x";
  event.occurrence.first_id = "ffffffffffffffffffffffffffffffff:0";
  event.occurrence.first_published = "2023-02-01";
  const std::vector<std::string> row = cells_of(gdelt_mention(event).text);
  EXPECT_EQ(row[0], gdelt_row(event, facts()).key);
  EXPECT_NE(row[0], cells_of(gdelt_mention(relief()).text)[0]);
  EXPECT_EQ(row[1], "20230201000000");
  EXPECT_EQ(row[3], "1");
  EXPECT_EQ(row[4], "example.org");
  EXPECT_EQ(row[7], "-1") << "the actor stands in the title";
}

TEST(Gdelt, CountsWhatTellsTheOccurrenceAndScoresTheCode) {
  StoredEvent event = relief();
  event.occurrence.mentions = 5;
  event.occurrence.outlets = 2;
  event.occurrence.reports = 4;
  const std::vector<std::string> row = cells_of(gdelt_row(event, facts()).text);
  EXPECT_EQ(row[30], "7.4");
  EXPECT_EQ(row[31], "5");
  EXPECT_EQ(row[32], "2");
  EXPECT_EQ(row[33], "4");
  EXPECT_EQ(row[34], "") << "tone is not measured";
}

TEST(Polecat, HasItsColumnsListsAndNones) {
  const std::vector<std::string> header = cells_of(polecat_header());
  const std::vector<std::string> row = cells_of(polecat_row(relief(), facts()).text);
  ASSERT_EQ(header.size(), 40U);
  ASSERT_EQ(row.size(), 40U);
  EXPECT_EQ(row[3], "None") << "mode";
  EXPECT_EQ(row[5], "MATERIAL COOPERATION");
  EXPECT_EQ(row[6], "aid; refugees");
  EXPECT_EQ(row[8], "GHA; TGO");
  EXPECT_EQ(row[9], "452; 461");
  EXPECT_EQ(row[11], "COP; GOV");
  EXPECT_EQ(row[15], "a camp");
  EXPECT_EQ(row[16], "None");
  EXPECT_EQ(header[24], "City");
  EXPECT_EQ(row[24], "Lomé");
  EXPECT_EQ(row[30], "2365267");
  EXPECT_EQ(row[32], "PPL");
}

TEST(Polecat, PutsTheOthersOfAMeetingOnTheOtherSideAndVagueDatesNowhere) {
  StoredEvent event = relief();
  event.recipients.clear();
  event.dated = "2023-02";
  const std::vector<std::string> row = cells_of(polecat_row(event, facts()).text);
  EXPECT_EQ(row[1], "None");
  EXPECT_EQ(row[8], "GHA");
  EXPECT_EQ(row[16], "TGO");
}

TEST(Icews, HasARowForEachSourceAndTarget) {
  ASSERT_EQ(cells_of(icews_header()).size(), 20U);
  const std::vector<ExportedRow> rows = icews_rows(relief(), facts());
  ASSERT_EQ(rows.size(), 2U);
  const std::vector<std::string> row = cells_of(rows[0].text);
  ASSERT_EQ(row.size(), 20U);
  EXPECT_EQ(row[0], rows[0].key);
  EXPECT_NE(rows[0].key, rows[1].key);
  EXPECT_EQ(row[2], "Ghana");
  EXPECT_EQ(row[3], "Police,Government");
  EXPECT_EQ(row[5], "Provide humanitarian aid");
  EXPECT_EQ(row[6], "073");
  EXPECT_EQ(row[7], "7.4");
  EXPECT_EQ(row[8], "a camp");
  EXPECT_EQ(row[14], "Lomé");
  EXPECT_EQ(row[17], "Togo");
  EXPECT_EQ(row[18], "6.13");
}

TEST(Icews, TellsMeetingsBothWaysAndPinsNoCountry) {
  StoredEvent event = relief();
  event.recipients.clear();
  event.place.precision = "country";
  std::set<std::string> dyads;
  for (const ExportedRow& row : icews_rows(event, facts())) {
    const std::vector<std::string> cells = cells_of(row.text);
    dyads.insert(cells[2] + " > " + cells[8]);
    EXPECT_EQ(cells[18], "");
  }
  EXPECT_THAT(dyads, ::testing::ElementsAre("Ghana > Togo", "Togo > Ghana"));
}

TEST(Icews, KeepsEventsWithoutTarget) {
  StoredEvent event = relief();
  event.actors.resize(1);
  event.recipients.clear();
  const std::vector<ExportedRow> rows = icews_rows(event, facts());
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(cells_of(rows[0].text)[8], "");
}

TEST(Plover, HasTheNamesOfTheManual) {
  const std::string line = plover_row(relief(), facts()).text;
  EXPECT_THAT(line, HasSubstr(R"("event":"AID","event_loc":{"extracted_place":"Lome",)"));
  EXPECT_THAT(line, HasSubstr(R"("country":"Togo","country_code":"TGO","resolution":4})"));
  EXPECT_THAT(line,
              HasSubstr(R"({"code":"GHA","sector":"COP GOV","entity_text":"police of Ghana")"));
}

TEST(Sidecar, HasWhatShapesLack) {
  const std::string line = sidecar_line("77", relief());
  EXPECT_THAT(line, HasSubstr(R"({"row":"77","id":"0123456789abcdef0123456789abcdef:3",)"));
  EXPECT_THAT(line, HasSubstr(R"("chain":[{"source_text":"an aid group","cue":"says",)"));
  EXPECT_THAT(line, HasSubstr(R"("trigger":{"text":"handed over","field":"body","start":10,)"));
  EXPECT_THAT(line, HasSubstr(R"("occurrence":null})"));
}

}  // namespace
}  // namespace sayso
