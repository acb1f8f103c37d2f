#include "world/times.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "world/time_values.h"

namespace sayso {
namespace {

using ::testing::ElementsAre;

// Words parted by spaces, as one sentence without a tree; published on Monday, 18 November 2024.
Analysis sentence_of(std::string_view words) {
  Analysis analysis;
  analysis.document.text = std::string(words);
  analysis.document.published = make_day(2024, 11, 18);
  std::uint32_t begin = 0;
  while (begin < words.size()) {
    const auto end = static_cast<std::uint32_t>(std::min(words.find(' ', begin), words.size()));
    Token token;
    token.span = {begin, end};
    token.upos = Upos::Noun;
    analysis.tokens.push_back(token);
    begin = end + 1;
  }
  analysis.sentences.push_back({{0, static_cast<std::uint32_t>(words.size())},
                                {0, static_cast<std::uint32_t>(analysis.tokens.size())},
                                0});
  return analysis;
}

// "text = value" of each expression.
std::vector<std::string> times_in(std::string_view words) {
  Analysis analysis = sentence_of(words);
  find_times(analysis);
  std::vector<std::string> found;
  for (const TimeExpression& time : analysis.times) {
    found.push_back(std::string(analysis.text(time.span)) + " = " +
                    std::string(slice(analysis.strings, time.value)));
  }
  return found;
}

struct TimeCase {
  std::string_view words;
  std::string_view expected;
};

class TimeExpressions : public ::testing::TestWithParam<TimeCase> {};

TEST_P(TimeExpressions, HasItsValue) {
  EXPECT_THAT(times_in(GetParam().words), ElementsAre(std::string(GetParam().expected)));
}

INSTANTIATE_TEST_SUITE_P(
    Days, TimeExpressions,
    ::testing::Values(TimeCase{"envoys flew in on Friday", "Friday = 2024-11-15"},
                      TimeCase{"envoys flew in on Monday", "Monday = 2024-11-18"},
                      TimeCase{"the raid of last Monday", "last Monday = 2024-11-11"},
                      TimeCase{"a vote is due next Thursday", "next Thursday = 2024-11-21"},
                      TimeCase{"they fled yesterday", "yesterday = 2024-11-17"},
                      TimeCase{"the day before yesterday rebels fled",
                               "the day before yesterday = 2024-11-16"},
                      TimeCase{"signed on 3 March 1998 in Suva", "3 March 1998 = 1998-03-03"},
                      TimeCase{"signed on March 3 , 1998 in Suva", "March 3 , 1998 = 1998-03-03"},
                      TimeCase{"signed on Nov. 12 in Suva", "Nov. 12 = 2024-11-12"},
                      TimeCase{"the 9th of May was quiet", "the 9th of May = 2024-05-09"},
                      TimeCase{"dated 2019-07-04 and sealed", "2019-07-04 = 2019-07-04"},
                      TimeCase{"three days ago shots fell", "three days ago = 2024-11-15"}));

INSTANTIATE_TEST_SUITE_P(
    Longer, TimeExpressions,
    ::testing::Values(TimeCase{"talks failed last month", "last month = 2024-10"},
                      TimeCase{"talks failed last week", "last week = 2024-W46"},
                      TimeCase{"talks resume early next year", "early next year = 2025"},
                      TimeCase{"the coup of December 2020", "December 2020 = 2020-12"},
                      TimeCase{"since 1995 nobody came", "1995 = 1995"},
                      TimeCase{"in the 1990s nobody came", "the 1990s = 199"},
                      TimeCase{"in the third quarter of 2020 exports fell",
                               "the third quarter of 2020 = 2020-Q3"},
                      TimeCase{"by the end of next month", "the end of next month = 2024-12"},
                      TimeCase{"two years earlier he left", "two years earlier = 2022"}));

INSTANTIATE_TEST_SUITE_P(
    Spans, TimeExpressions,
    ::testing::Values(TimeCase{"held for three weeks", "three weeks = P3W"},
                      TimeCase{"in the past few days", "the past few days = PXD"},
                      TimeCase{"a 48 - hour strike", "48 - hour = PT48H"},
                      TimeCase{"patrols pass every day", "every day = P1D"},
                      TimeCase{"masses are held each Sunday", "each Sunday = XXXX-WXX-7"},
                      TimeCase{"shots at 10:30 p.m. on Friday",
                               "10:30 p.m. on Friday = 2024-11-15T22:30"}));

TEST(Times, CountedThingsAreNoYears) {
  EXPECT_THAT(times_in("some 2000 troops left"), ElementsAre());
}

TEST(Times, MayIsAMonthOnlyAsAName) {
  Analysis analysis = sentence_of("May ministers resign ?");
  analysis.tokens[0].upos = Upos::Aux;
  find_times(analysis);
  EXPECT_TRUE(analysis.times.empty());
}

TEST(Times, TheSameDayGoesBackToTheDateNamedBefore) {
  EXPECT_THAT(times_in("shelled on 3 March 1998 and fled the same day"),
              ElementsAre("3 March 1998 = 1998-03-03", "the same day = 1998-03-03"));
}

TEST(Times, FutureClausesLookAhead) {
  Analysis analysis = sentence_of("ministers will meet on Friday");
  analysis.tokens[4].head = TokenId{2};
  Clause clause;
  clause.predicate = TokenId{2};
  clause.modality = Modality::Future;
  clause.sentence = SentenceId{0};
  analysis.clauses.push_back(clause);
  find_times(analysis);
  ASSERT_EQ(analysis.times.size(), 1U);
  EXPECT_EQ(to_string(analysis.times[0].date), "2024-11-22");
}

TEST(Times, WithoutADocumentDateRelativeExpressionsHaveNone) {
  Analysis analysis = sentence_of("they fled yesterday");
  analysis.document.published = {};
  find_times(analysis);
  ASSERT_EQ(analysis.times.size(), 1U);
  EXPECT_TRUE(analysis.times[0].date.empty());
}

struct ValueCase {
  std::string_view value;
  std::string_view date;
};

TEST(TimeValues, DatesAreAsPreciseAsTheCodingRulesWant) {
  for (const ValueCase& it : std::vector<ValueCase>{{"2024-11-18", "2024-11-18"},
                                                    {"2024-11-18TMO", "2024-11-18"},
                                                    {"2024-W47", "2024-11"},
                                                    {"2024-W47-WE", "2024-11"},
                                                    {"2024-Q3", "2024"},
                                                    {"199", ""},
                                                    {"P3D", ""},
                                                    {"PAST_REF", ""},
                                                    {"", ""}}) {
    EXPECT_EQ(to_string(date_in_value(std::string(it.value))), it.date) << it.value;
  }
}

TEST(TimeValues, WeeksBeginWithTheirThursdaysYear) {
  EXPECT_EQ(week_value(make_day(2024, 12, 31)), "2025-W01");
  EXPECT_EQ(week_value(make_day(2023, 1, 1)), "2022-W52");
}

}  // namespace
}  // namespace sayso
