#include "pipeline/occurrence_evaluation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace sayso {
namespace {

LinkedMention mention(std::string document, std::string occurrence, std::int64_t linked) {
  LinkedMention made;
  made.document = std::move(document);
  made.words = "met";
  made.occurrence = std::move(occurrence);
  made.linked = linked;
  made.coded = true;
  return made;
}

LinkedMention uncoded(std::string document, std::string occurrence) {
  LinkedMention made = mention(std::move(document), std::move(occurrence), 0);
  made.coded = false;
  return made;
}

TEST(OccurrenceEvaluation, TakesTheEventWhoseTriggerIsInASpanOfTheMention) {
  Analysis analysis;
  analysis.events.resize(2);
  analysis.events[0].trigger = {0, 4};
  analysis.events[1].trigger = {10, 16};
  const auto event = [&](std::vector<Span> spans) {
    return event_of_mention(analysis, {"a", std::move(spans), KeyPosition::Affirms});
  };
  EXPECT_EQ(event({{12, 14}}), EventId{1});
  EXPECT_EQ(event({{30, 34}, {3, 8}}), EventId{0}) << "any of its spans will do";
  EXPECT_EQ(event({{4, 10}}), std::nullopt) << "to touch is not to overlap";
}

TEST(OccurrenceEvaluation, LeavesMentionsThatWereNotCodedOnTheirOwn) {
  const std::vector<LinkedMention> mentions = {mention("1", "a", 0), mention("2", "a", 0),
                                               uncoded("3", "a"), uncoded("4", "a")};
  const OccurrenceScores scores = score_occurrences(mentions);
  EXPECT_EQ(scores.mentions, 4U);
  EXPECT_EQ(scores.uncoded, 2U);
  EXPECT_DOUBLE_EQ(scores.coded.b_cubed.f1(), 1);
  EXPECT_DOUBLE_EQ(scores.all.b_cubed.precision, 1);
  EXPECT_DOUBLE_EQ(scores.all.b_cubed.recall, (2 * 0.5 + 2 * 0.25) / 4);
  EXPECT_EQ(scores.all.missed_merges, 5U);
}

TEST(OccurrenceEvaluation, CountsPositionsOfCodedMentions) {
  std::vector<LinkedMention> mentions = {mention("1", "a", 1), mention("2", "a", 1),
                                         mention("3", "a", 1), uncoded("4", "a")};
  mentions[0].position = mentions[0].found_position = KeyPosition::Denies;
  mentions[1].found_position = KeyPosition::Denies;
  mentions[2].position = KeyPosition::Disputes;
  mentions[3].position = KeyPosition::Denies;
  const OccurrenceScores scores = score_occurrences(mentions);
  EXPECT_EQ(scores.denials.right, 1U);
  EXPECT_EQ(scores.denials.key, 1U);
  EXPECT_EQ(scores.denials.system, 2U);
  EXPECT_EQ(scores.disputes.right, 0U);
  EXPECT_EQ(scores.disputes.key, 1U);
}

TEST(OccurrenceEvaluation, TellsPairsThatAreWrong) {
  const std::vector<LinkedMention> mentions = {mention("1", "a", 1), mention("2", "b", 1),
                                               mention("3", "a", 2), uncoded("4", "a")};
  EXPECT_EQ(pair_errors(mentions),
            "merged\t1\tmet\ta\t2\tmet\tb\n"
            "parted\t1\tmet\ta\t3\tmet\ta\n");
  EXPECT_THAT(to_string(score_occurrences(mentions)),
              testing::HasSubstr("False merges        1  pairs; 0 right, 1 missed\n"));
}

}  // namespace
}  // namespace sayso
