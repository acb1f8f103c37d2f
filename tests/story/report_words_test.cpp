#include "story/report_words.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "story/copy_sketch.h"

namespace sayso {
namespace {

const std::string kWire =
    "Dockers in Mombasa laid down work on Friday to protest against a plan to sell two of the "
    "port's quays to a firm from Dubai. The union said 400 men had joined the strike by noon. The "
    "port's owners called on the labour ministry to step in before the weekend.";

std::string with(std::string_view old_words, std::string_view new_words) {
  std::string text = kWire;
  return text.replace(text.find(old_words), old_words.size(), new_words);
}

std::optional<double> copied(const std::string& copy) {
  return copied_share(report_words_of(copy), report_words_of(kWire));
}

std::size_t keys_shared(const std::string& a, const std::string& b) {
  const auto first = sketch_of(report_words_of(a));
  const auto second = sketch_of(report_words_of(b));
  std::size_t shared = 0;
  for (std::size_t i = 0; i < first.size(); ++i) shared += first[i] == second[i] ? 1 : 0;
  return shared;
}

TEST(ReportWords, CapitalsAndPunctuationMakeNoDifference) {
  EXPECT_EQ(report_words_of("Riot police\xE2\x80\x99s trucks - here!").runs,
            report_words_of("RIOT POLICE'S (TRUCKS) HERE").runs);
  EXPECT_EQ(report_words_of("a b c d").runs.size(), 2U);
  EXPECT_TRUE(report_words_of("a b").runs.empty());
}

TEST(CopiedShare, IsOfTheCopysOwnRunsOfWords) {
  EXPECT_EQ(copied(kWire), 1.0);
  EXPECT_EQ(copied(kWire.substr(0, kWire.find(" The port's owners"))), 1.0) << "cut";
  EXPECT_GT(copied("MOMBASA (Reuters) - " + kWire).value_or(0), 0.9);
  EXPECT_GT(copied(with("laid down work", "downed tools")).value_or(0), 0.9) << "touched up";
}

TEST(CopiedShare, ARewriteInOtherWordsIsNoCopy) {
  EXPECT_FALSE(
      copied("A strike over the sale of quays to Dubai has shut the port of Mombasa. Some four "
             "hundred dockers take part, their union says, and the owners want the labour "
             "minister to mediate."));
}

TEST(CopiedShare, AReportThatQuotesAnotherIsNoCopy) {
  EXPECT_FALSE(
      copied("Ships lay idle off the coast on Saturday. The union said 400 men had joined the "
             "strike by noon. In the old town, shops stayed open, and traders spoke of losses they "
             "had not known since the harbour flooded eleven years ago. Many hope for talks."));
}

TEST(CopiedShare, OtherFiguresInTheSameWordsMakeAReportOfItsOwn) {
  EXPECT_FALSE(copied(with("400 men", "650 men")));
  EXPECT_FALSE(copied(with("sell two of", "sell three of")));
  EXPECT_TRUE(copied(with("400 men", "hundreds")));
}

TEST(CopiedShare, DaysAndHoursAreNoSuchFigures) {
  EXPECT_TRUE(copied_share(report_words_of(with("on Friday", "on May 4 at 0930 GMT")),
                           report_words_of(with("on Friday", "on May 5 at 1115 GMT"))));
}

TEST(CopiedShare, AFewWordsAreAlikeByChance) {
  const ReportWords brief = report_words_of("Peru recalled its ambassador from Havana on Monday.");
  EXPECT_FALSE(copied_share(brief, brief));
}

TEST(CopySketch, CopiesShareKeysAndOthersDoNot) {
  EXPECT_EQ(keys_shared(kWire, kWire), kSketchKeys);
  EXPECT_GT(keys_shared(kWire, kWire.substr(0, kWire.find(" The port's owners"))), 0U);
  EXPECT_EQ(keys_shared(kWire,
                        "The harbour of Callao was closed for a day when customs officers stopped "
                        "work over their pay, which has not been raised for six years."),
            0U);
}

}  // namespace
}  // namespace sayso
