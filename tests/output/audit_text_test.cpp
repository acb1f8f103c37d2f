#include "output/audit_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <string>

#include "output/columns.h"
#include "output/marked_sentence.h"
#include "output/wilson.h"

namespace sayso {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

// "Café owners, Peru says, banned Élan." as the second sentence of a body.
StoredEvent ban() {
  StoredEvent event;
  event.type = "SANCTION";
  event.standing = "reported";
  event.rule = "sanction.ban";
  event.sentence = "Café owners, Peru says, banned Élan.";
  event.sentence_span = {"body", 100, 136};
  event.trigger = {"body", 124, 130};
  event.actors = {{"", "PER", "BUS", "Café owners", {"body", 100, 111}}};
  event.recipients = {{"Élan", "", "", "Élan", {"body", 131, 135}}};
  event.chain = {{"Peru", "says", "neutral", "indirect", {{"Peru", "PER", "GOV", "", {}}}}};
  return event;
}

TEST(Wilson, GivesThePublishedIntervals) {
  // R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
  struct Published {
    std::uint64_t part, all;
    double low, high;
  };
  for (const auto& [part, all, low, high] :
       {Published{81, 263, 0.2553, 0.3662}, Published{15, 148, 0.0624, 0.1605},
        Published{0, 20, 0.0, 0.1611}, Published{1, 29, 0.0061, 0.1718}}) {
    const ShareInterval interval = wilson_interval(part, all);
    EXPECT_NEAR(interval.low, low, 5e-5) << part << '/' << all;
    EXPECT_NEAR(interval.high, high, 5e-5) << part << '/' << all;
  }
}

TEST(Wilson, KnowsNothingOfNothing) {
  EXPECT_EQ(wilson_interval(0, 0).low, 0);
  EXPECT_EQ(wilson_interval(0, 0).high, 1);
}

TEST(MarkedSentence, CountsLettersNotBytes) {
  EXPECT_EQ(marked_sentence(ban(), false), "[A Café owners], Peru says, *banned* [R Élan].");
}

TEST(MarkedSentence, MarksNestAndColoursTakeNoRoom) {
  StoredEvent event = ban();
  event.trigger = {"body", 105, 111};
  EXPECT_THAT(marked_sentence(event, false), HasSubstr("[A Café *owners*], Peru"));
  EXPECT_EQ(display_width(marked_sentence(event, true)),
            display_width(marked_sentence(event, false)));
}

TEST(MarkedSentence, LeavesPartiesOfOtherSentencesAndControlsOut) {
  StoredEvent event = ban();
  event.actors[0].span = {"title", 100, 111};
  event.sentence[0] = '\x1b';
  EXPECT_EQ(marked_sentence(event, false), " afé owners, Peru says, *banned* [R Élan].");
}

TEST(AuditText, ShowsCodesChainAndTheSentenceBefore) {
  const std::string text = audited_event("3/9", ban(), "It rained.", {false, 80});
  EXPECT_THAT(text, HasSubstr("3/9  SANCTION  reported  sanction.ban"));
  EXPECT_THAT(text, HasSubstr("    It rained.\n    [A Café owners]"));
  EXPECT_THAT(text, HasSubstr("actor      PER BUS      Café owners\n"));
  EXPECT_THAT(text, HasSubstr("on word of Peru (PER GOV) says (neutral)\n"));
  EXPECT_THAT(text, Not(HasSubstr("\x1b")));
}

TEST(AuditText, TablesPrecisionByAspect) {
  VerdictCounts counts;
  counts.add({});
  counts.add({.type = false});
  counts.add({.standing = false});
  counts.add({.sure = false});
  const std::string table = precision_table(counts);
  EXPECT_THAT(table,
              HasSubstr("\ntype                                   2   3         66.7  20.8"));
  EXPECT_THAT(table, HasSubstr("\nall three                              1   3         33.3"));
}

}  // namespace
}  // namespace sayso
