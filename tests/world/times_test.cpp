#include "world/times.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "word_sentence.h"
#include "world/holidays.h"
#include "world/time_values.h"

namespace sayso {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> times_in(std::string_view words) {
  Analysis analysis = word_sentence(words);
  find_times(analysis);
  return describe_times(analysis);
}

TEST(Times, MayIsAMonthOnlyAsAName) {
  Analysis analysis = word_sentence("May ministers resign ?");
  analysis.tokens[0].upos = Upos::Aux;
  find_times(analysis);
  EXPECT_TRUE(analysis.times.empty());
}

TEST(Times, TheStoryGoesOnFromTheDateNamedBefore) {
  EXPECT_THAT(times_in("shelled on 3 March 1998 and fled the same day"),
              ElementsAre("3 March 1998 = DATE 1998-03-03", "the same day = DATE 1998-03-03"));
  EXPECT_THAT(times_in("shelled on 3 March 1998 and fled the following day"),
              ElementsAre("3 March 1998 = DATE 1998-03-03", "the following day = DATE 1998-03-04"));
  EXPECT_THAT(times_in("shelled on 31 March 1998 and freed two days later"),
              ElementsAre("31 March 1998 = DATE 1998-03-31", "two days later = DATE 1998-04-02"));
  EXPECT_THAT(times_in("elected in May 1998 but ousted that year"),
              ElementsAre("May 1998 = DATE 1998-05", "that year = DATE 1998"));
  EXPECT_THAT(times_in("elected in May 1998 and known a year earlier"),
              ElementsAre("May 1998 = DATE 1998-05", "a year earlier = DATE 1997-05"));
}

TEST(Times, AReportOnAQuarterComparesQuarters) {
  EXPECT_THAT(times_in("third - quarter profit rose from a year earlier"),
              ElementsAre("third - quarter = DATE 2024-Q3", "a year earlier = DATE 2023-Q3"));
  EXPECT_THAT(
      times_in("third - quarter profit beat the year - ago period"),
      ElementsAre("third - quarter = DATE 2024-Q3", "the year - ago period = DATE 2023-Q3"));
}

TEST(Times, SpansThatEndedOnADayAreNotOfTheCalendar) {
  EXPECT_THAT(times_in("exports of the year ended March 31 , 2023"),
              ElementsAre("the year = DURATION P1Y", "March 31 , 2023 = DATE 2023-03-31"));
  EXPECT_THAT(times_in("exports of the quarter ended July 31 , 2023"),
              ElementsAre("the quarter = DATE 2023-Q2", "July 31 , 2023 = DATE 2023-07-31"));
}

// "ministers MODAL meet on Friday", with its clause.
Analysis meeting_on_friday(Modality modality, Tense tense) {
  Analysis analysis = word_sentence("ministers do meet on Friday");
  analysis.tokens[4].head = TokenId{2};
  Clause clause;
  clause.predicate = TokenId{2};
  clause.modality = modality;
  clause.tense = tense;
  clause.sentence = SentenceId{0};
  analysis.clauses.push_back(clause);
  return analysis;
}

TEST(Times, TheClauseSaysWhichFridayIsMeant) {
  for (const auto& [modality, tense, date] : std::vector<std::tuple<Modality, Tense, std::string>>{
           {Modality::Future, Tense::Pres, "2024-11-22"},
           {Modality::Conditional, Tense::Past, "2024-11-22"},
           {Modality::None, Tense::Pres, "2024-11-22"},
           {Modality::None, Tense::Past, "2024-11-15"}}) {
    Analysis analysis = meeting_on_friday(modality, tense);
    find_times(analysis);
    ASSERT_EQ(analysis.times.size(), 1U);
    EXPECT_EQ(to_string(analysis.times[0].date), date);
  }
}

TEST(Times, ADatelineSaysWhenTheReportWasWritten) {
  Analysis analysis = word_sentence("SUVA , November 16 they fled yesterday");
  analysis.document.blocks = {{{0, 18}, BlockKind::Dateline}, {{19, 38}, BlockKind::Paragraph}};
  analysis.sentences = {{{19, 38}, {4, 3}, 1}};
  find_times(analysis);
  EXPECT_THAT(describe_times(analysis),
              ElementsAre("November 16 = DATE 2024-11-16", "yesterday = DATE 2024-11-15"));
}

TEST(Times, AnOldDateInADatelineIsNoDateOfWriting) {
  Analysis analysis = word_sentence("SUVA , March 16 they fled yesterday");
  analysis.document.blocks = {{{0, 15}, BlockKind::Dateline}, {{16, 35}, BlockKind::Paragraph}};
  analysis.sentences = {{{16, 35}, {4, 3}, 1}};
  find_times(analysis);
  EXPECT_THAT(describe_times(analysis), ElementsAre("yesterday = DATE 2024-11-17"));
}

TEST(Times, WithoutADocumentDateRelativeExpressionsHaveNone) {
  Analysis analysis = word_sentence("they fled yesterday");
  analysis.document.published = {};
  find_times(analysis);
  ASSERT_EQ(analysis.times.size(), 1U);
  EXPECT_TRUE(analysis.times[0].date.empty());
}

TEST(TimeValues, DatesAreAsPreciseAsTheCodingRulesWant) {
  const Date day = make_day(2024, 11, 18);
  EXPECT_EQ(to_string(date_in(calendar(TimeUnit::Day, day))), "2024-11-18");
  EXPECT_EQ(to_string(date_in(calendar(TimeUnit::Week, day))), "2024-11");
  EXPECT_EQ(to_string(date_in(calendar(TimeUnit::Weekend, day))), "2024-11");
  EXPECT_EQ(to_string(date_in(calendar(TimeUnit::Month, day))), "2024-11");
  EXPECT_EQ(to_string(date_in(calendar(TimeUnit::Quarter, day))), "2024");
  EXPECT_EQ(to_string(date_in(calendar(TimeUnit::Season, make_day(2024, 1, 5)))), "2023");
  EXPECT_TRUE(date_in(calendar(TimeUnit::Decade, day)).empty());
  EXPECT_TRUE(date_in(length(TimeUnit::Day, 3)).empty());
  EXPECT_TRUE(date_in(vague(VagueTime::Past)).empty());
  EXPECT_TRUE(date_in(unknown(TimeUnit::Day)).empty());
}

TEST(TimeValues, WeeksBeginWithTheirThursdaysYear) {
  EXPECT_EQ(timex_value(calendar(TimeUnit::Week, make_day(2024, 12, 31))), "2025-W01");
  EXPECT_EQ(timex_value(calendar(TimeUnit::Week, make_day(2023, 1, 1))), "2022-W52");
}

TEST(TimeValues, SpansShiftOnTheCalendar) {
  EXPECT_EQ(timex_value(shifted(quarter_of(2024, 1), TimeUnit::Quarter, -1)), "2023-Q4");
  EXPECT_EQ(timex_value(shifted(quarter_of(2024, 1), TimeUnit::Year, -1)), "2023-Q1");
  EXPECT_EQ(timex_value(shifted(month_of(2024, 1), TimeUnit::Month, -1)), "2023-12");
  EXPECT_EQ(timex_value(shifted(season_of(2024, 0), TimeUnit::Season, -1)), "2023-WI");
  EXPECT_EQ(timex_value(shifted(year_of(2024), TimeUnit::Decade, -2)), "200");
  EXPECT_EQ(timex_value(shifted(year_of(2024), TimeUnit::Century, -1)), "19");
}

TEST(Holidays, EasterFollowsTheMoon) {
  EXPECT_EQ(to_string(easter(1961)), "1961-04-02");
  EXPECT_EQ(to_string(easter(2000)), "2000-04-23");
  EXPECT_EQ(to_string(easter(2008)), "2008-03-23");
  EXPECT_EQ(to_string(easter(2024)), "2024-03-31");
  EXPECT_EQ(to_string(easter(2038)), "2038-04-25");
}

}  // namespace
}  // namespace sayso
