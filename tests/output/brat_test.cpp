// brat's standoff files, line by line.

#include "output/brat.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace sayso {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr std::string_view kBody =
    "Customs officers of\nTogo seized 30 crates in Lomé on Friday, a union said.";

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines(1);
  for (const char c : text) {
    if (c == '\n') {
      lines.emplace_back();
    } else {
      lines.back() += c;
    }
  }
  lines.pop_back();
  return lines;
}

// Customs officers of Togo seize crates, a union says.
StoredEvent seizure() {
  StoredEvent event;
  event.id = "0123456789abcdef0123456789abcdef:0";
  event.dated = "2023-03-10";
  event.type = "COERCE";
  event.mode = "seize";
  event.standing = "reported";
  event.time = "past";
  event.certainty = "certain";
  event.rule = "coerce.seize";
  event.sentence = kBody;
  event.sentence_span = {"body", 0, 74};
  event.trigger_text = "seized";
  event.trigger = {"body", 25, 31};
  event.actors = {{"Togo", "TGO", "GOV", "Customs officers of\nTogo", {"body", 0, 24}}};
  event.quantities = {{"30 crates", {"body", 32, 41}, 30, 30, "crates"}};
  event.chain = {{"a union", "said", "neutral", "indirect", {{"", "TGO", "LAB", "", {}}}}};
  event.place = {"Lomé", "TGO", "city", 6.12874, 1.22154, 2365267, "Lomé"};
  return event;
}

TEST(Brat, BindsWordsToCodePointsAndPartsThemAtTheEndOfALine) {
  const BratFiles files = brat_files(kBody, {seizure()});
  EXPECT_EQ(files.text, kBody);
  EXPECT_THAT(lines_of(files.annotations),
              ::testing::ElementsAre(
                  "T1\tCOERCE 25 31\tseized",  //
                  "T2\tParty 0 19;20 24\tCustoms officers of Togo",
                  "#1\tAnnotatorNotes T2\tTGO GOV; Togo",  //
                  "T3\tPlace 45 49\tLomé",
                  "#2\tAnnotatorNotes T3\tLomé, TGO; known to the city; 6.1287 1.2215",
                  "T4\tSource 61 68\ta union",  //
                  "#3\tAnnotatorNotes T4\tTGO LAB", "T5\tQuantity 32 41\t30 crates",
                  "E1\tCOERCE:T1 Actor:T2 Place:T3 Source:T4 Quantity:T5",
                  "A1\tStanding E1 reported",  //
                  "A2\tTime E1 past",          //
                  "A3\tCertainty E1 certain",  //
                  "A4\tMode E1 seize",
                  "#4\tAnnotatorNotes E1\t0123456789abcdef0123456789abcdef:0; 2023-03-10; "
                  "coerce.seize"));
}

TEST(Brat, CountsOnFromATitleOfItsOwn) {
  StoredEvent event = seizure();
  event.report.title = "Crates: Lomé";
  event.actors.push_back({"", "", "COP", "Crates", {"title", 0, 6}});
  const BratFiles files = brat_files(kBody, {event});
  EXPECT_EQ(files.text, "Crates: Lomé\n\n" + std::string(kBody));
  EXPECT_THAT(lines_of(files.annotations), Contains("T1\tCOERCE 39 45\tseized"));
  EXPECT_THAT(lines_of(files.annotations), Contains("T3\tParty 0 6\tCrates"));
  EXPECT_THAT(files.annotations, HasSubstr("E1\tCOERCE:T1 Actor:T2 Actor2:T3 Place:"));
}

TEST(Brat, BindsTheSameWordsOnceForAllEvents) {
  const std::string lines = brat_files(kBody, {seizure(), seizure()}).annotations;
  EXPECT_THAT(lines, HasSubstr("E2\tCOERCE:T1 Actor:T2 Place:T3 Source:T4 Quantity:T5\n"));
  EXPECT_THAT(lines, Not(HasSubstr("T6")));
}

TEST(Brat, KeepsTabsOutOfColumns) {
  StoredEvent event = seizure();
  event.sentence = "A\tB";
  event.actors = {{"A\tB", "TGO", "", "A\tB", {"body", 0, 3}}};
  event.trigger = {"body", 0, 1};
  event.quantities.clear();
  const BratFiles files = brat_files("A\tB", {event});
  EXPECT_EQ(files.text, "A B");
  EXPECT_THAT(lines_of(files.annotations), Contains("T2\tParty 0 3\tA B"));
  EXPECT_THAT(lines_of(files.annotations), Contains("#1\tAnnotatorNotes T2\tTGO; A B"));
}

TEST(Brat, LeavesOutSourcesThatStandInAnotherSentence) {
  StoredEvent event = seizure();
  event.chain[0].source_text = "the minister";
  EXPECT_THAT(brat_files(kBody, {event}).annotations, Not(HasSubstr("Source")));
}

TEST(Brat, TellsItsTypesAndModes) {
  BratNames names;
  names.add(seizure());
  const std::string conf = names.annotation_conf();
  EXPECT_THAT(conf, HasSubstr("[events]\nCOERCE\tActor*:Party, Recipient*:Party, Place?:Place"));
  EXPECT_THAT(conf, HasSubstr("\nMode\tArg:<EVENT>, Value:seize\n"));
}

}  // namespace
}  // namespace sayso
