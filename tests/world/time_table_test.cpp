// Time expressions as news has them, each with the day it was written, its type and its value.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "word_sentence.h"
#include "world/times.h"

namespace sayso {
namespace {

using ::testing::ElementsAre;

struct TimeCase {
  std::string_view published;
  std::string_view words;     // one sentence, tokens parted by spaces
  std::string_view expected;  // "text = TYPE value"
};

std::vector<std::string> times_of(const TimeCase& it) {
  Analysis analysis = word_sentence(it.words);
  analysis.document.published = parse_date(it.published).value_or(Date{});
  find_times(analysis);
  return describe_times(analysis);
}

class TimeTable : public ::testing::TestWithParam<TimeCase> {};

TEST_P(TimeTable, HasTypeAndValue) {
  EXPECT_THAT(times_of(GetParam()), ElementsAre(std::string(GetParam().expected)));
}

constexpr std::string_view kMonday = "2024-11-18";
constexpr std::string_view kThursday = "2011-03-03";
constexpr std::string_view kNewYear = "2019-01-02";  // a Wednesday
constexpr std::string_view kLeapDay = "2020-02-29";  // a Saturday

INSTANTIATE_TEST_SUITE_P(
    WrittenDates, TimeTable,
    ::testing::Values(
        TimeCase{kMonday, "signed on 3 March 1998 in Suva", "3 March 1998 = DATE 1998-03-03"},
        TimeCase{kMonday, "signed on March 3 , 1998 , in Suva", "March 3 , 1998 = DATE 1998-03-03"},
        TimeCase{kMonday, "signed on March 3 1998", "March 3 1998 = DATE 1998-03-03"},
        TimeCase{kMonday, "on the 9th of May they marched", "the 9th of May = DATE 2024-05-09"},
        TimeCase{kMonday, "on 9th May 1945 it ended", "9th May 1945 = DATE 1945-05-09"},
        TimeCase{kMonday, "the Fourth of July parade", "the Fourth of July = DATE 2024-07-04"},
        TimeCase{kMonday, "signed on Nov. 12 in Suva", "Nov. 12 = DATE 2024-11-12"},
        TimeCase{kMonday, "dated 2019-07-04 and sealed", "2019-07-04 = DATE 2019-07-04"},
        TimeCase{kMonday, "dated 7/4/2019 and sealed", "7/4/2019 = DATE 2019-07-04"},
        TimeCase{kMonday, "dated 25/12/2019 and sealed", "25/12/2019 = DATE 2019-12-25"},
        TimeCase{kMonday, "dated 7/4/98 and sealed", "7/4/98 = DATE 1998-07-04"},
        TimeCase{kMonday, "the coup of December 2020", "December 2020 = DATE 2020-12"},
        TimeCase{kMonday, "the coup of December , 2020", "December , 2020 = DATE 2020-12"},
        TimeCase{kMonday, "on Wednesday , March 5 , 2003 , they met",
                 "Wednesday , March 5 , 2003 = DATE 2003-03-05"},
        TimeCase{kMonday, "since 1995 nobody came", "1995 = DATE 1995"},
        TimeCase{kMonday, "in nineteen ninety - six they fled",
                 "nineteen ninety - six = DATE 1996"},
        TimeCase{kMonday, "in the year two thousand it fell", "the year two thousand = DATE 2000"},
        TimeCase{kMonday, "fiscal 2023 ended badly", "fiscal 2023 = DATE 2023"},
        TimeCase{kMonday, "on 30 February 2020 they met", "30 February 2020 = DATE XXXX-XX-XX"},
        TimeCase{kMonday, "on November 31 they met", "November 31 = DATE XXXX-XX-XX"},
        TimeCase{"2023-11-18", "on February 29 , 2024 they met",
                 "February 29 , 2024 = DATE 2024-02-29"}));

INSTANTIATE_TEST_SUITE_P(
    Weekdays, TimeTable,
    ::testing::Values(
        TimeCase{kMonday, "envoys flew in on Friday", "Friday = DATE 2024-11-15"},
        TimeCase{kMonday, "envoys landed on Monday", "Monday = DATE 2024-11-18"},
        TimeCase{kMonday, "ministers will meet on Friday", "Friday = DATE 2024-11-22"},
        TimeCase{kMonday, "the raid of last Monday", "last Monday = DATE 2024-11-11"},
        TimeCase{kMonday, "the raid of last Tuesday", "last Tuesday = DATE 2024-11-12"},
        TimeCase{kMonday, "a vote comes next Thursday", "next Thursday = DATE 2024-11-21"},
        TimeCase{kMonday, "this Thursday they vote", "this Thursday = DATE 2024-11-21"},
        TimeCase{kMonday, "this past Thursday they voted", "this past Thursday = DATE 2024-11-14"},
        TimeCase{kMonday, "this coming Thursday they vote",
                 "this coming Thursday = DATE 2024-11-21"},
        TimeCase{kMonday, "talks run until Wednesday", "Wednesday = DATE 2024-11-20"},
        TimeCase{kMonday, "will have been held since Wednesday", "Wednesday = DATE 2024-11-13"},
        TimeCase{kMonday, "after Saturday 's vote they will rest", "Saturday = DATE 2024-11-16"},
        TimeCase{kMonday, "earlier Monday a bomb exploded", "earlier Monday = DATE 2024-11-18"},
        TimeCase{kMonday, "the day before last Friday they left",
                 "the day before last Friday = DATE 2024-11-14"},
        TimeCase{kNewYear, "he resigned on Monday", "Monday = DATE 2018-12-31"}));

INSTANTIATE_TEST_SUITE_P(
    NearDays, TimeTable,
    ::testing::Values(
        TimeCase{kMonday, "they fled yesterday", "yesterday = DATE 2024-11-17"},
        TimeCase{kMonday, "they leave tomorrow", "tomorrow = DATE 2024-11-19"},
        TimeCase{kMonday, "they left earlier today", "earlier today = DATE 2024-11-18"},
        TimeCase{kMonday, "the day before yesterday rebels fled",
                 "the day before yesterday = DATE 2024-11-16"},
        TimeCase{kMonday, "the day after tomorrow rebels leave",
                 "the day after tomorrow = DATE 2024-11-20"},
        TimeCase{kLeapDay, "they fled yesterday", "yesterday = DATE 2020-02-28"},
        TimeCase{kMonday, "three days ago shots fell", "three days ago = DATE 2024-11-15"},
        TimeCase{kMonday, "ten days from now they vote", "ten days from now = DATE 2024-11-28"},
        TimeCase{kMonday, "some two weeks ago shots fell", "some two weeks ago = DATE 2024-W45"},
        TimeCase{kMonday, "two months ago shots fell", "two months ago = DATE 2024-09"},
        TimeCase{kMonday, "nearly four years ago he left", "nearly four years ago = DATE 2020"},
        TimeCase{kMonday, "several years ago he left", "several years ago = DATE PAST_REF"},
        TimeCase{kMonday, "years later he came back", "years later = DATE FUTURE_REF"},
        TimeCase{kMonday, "two years earlier he left", "two years earlier = DATE 2022"},
        TimeCase{"2020-03-31", "a month ago he left", "a month ago = DATE 2020-02"}));

INSTANTIATE_TEST_SUITE_P(
    MonthsWithoutYear, TimeTable,
    ::testing::Values(
        TimeCase{kMonday, "he was elected in March", "March = DATE 2024-03"},
        TimeCase{kMonday, "he will retire in March", "March = DATE 2025-03"},
        TimeCase{kMonday, "elections were called for December 8", "December 8 = DATE 2024-12-08"},
        TimeCase{kNewYear, "he resigned on December 8", "December 8 = DATE 2018-12-08"},
        TimeCase{kNewYear, "he was elected in August", "August = DATE 2018-08"},
        TimeCase{kMonday, "he fell last May", "last May = DATE 2024-05"},
        TimeCase{kMonday, "he fell last December", "last December = DATE 2023-12"},
        TimeCase{kMonday, "polls open next May", "next May = DATE 2025-05"},
        TimeCase{kMonday, "polls open this December", "this December = DATE 2024-12"},
        TimeCase{kMonday, "he fell in June last year", "June last year = DATE 2023-06"},
        TimeCase{kMonday, "polls open in June of next year", "June of next year = DATE 2025-06"},
        TimeCase{kMonday, "he fell in early March", "early March = DATE 2024-03"},
        TimeCase{kMonday, "he fell in mid-October", "mid-October = DATE 2024-10"},
        TimeCase{kMonday, "by the end of October he was gone", "the end of October = DATE 2024-10"},
        TimeCase{kMonday, "in the last week of May shots fell",
                 "the last week of May = DATE 2024-W22"},
        TimeCase{kMonday, "on the second Sunday of June they met",
                 "the second Sunday of June = DATE 2024-06-09"},
        TimeCase{kMonday, "on the last day of October 2023 they met",
                 "the last day of October 2023 = DATE 2023-10-31"},
        TimeCase{kMonday, "the fifth Sunday of June 2019 they met",
                 "the fifth Sunday of June 2019 = DATE 2019-06-30"},
        TimeCase{kMonday, "the fifth Monday of June 2019 they met",
                 "the fifth Monday of June 2019 = DATE XXXX-XX-XX"},
        TimeCase{kMonday, "in the week of March 3 shots fell",
                 "the week of March 3 = DATE 2024-W09"}));

INSTANTIATE_TEST_SUITE_P(
    Spans, TimeTable,
    ::testing::Values(
        TimeCase{kMonday, "talks failed last week", "last week = DATE 2024-W46"},
        TimeCase{kMonday, "talks failed this week", "this week = DATE 2024-W47"},
        TimeCase{"2024-12-30", "talks failed this week", "this week = DATE 2025-W01"},
        TimeCase{"2021-01-03", "talks failed this week", "this week = DATE 2020-W53"},
        TimeCase{kMonday, "talks failed over the weekend", "the weekend = DATE 2024-W46-WE"},
        TimeCase{kMonday, "talks resume next weekend", "next weekend = DATE 2024-W48-WE"},
        TimeCase{kMonday, "talks failed last month", "last month = DATE 2024-10"},
        TimeCase{kNewYear, "talks failed last month", "last month = DATE 2018-12"},
        TimeCase{kMonday, "talks failed earlier this month", "earlier this month = DATE 2024-11"},
        TimeCase{kMonday, "talks resume early next year", "early next year = DATE 2025"},
        TimeCase{kMonday, "earlier in the year talks failed", "earlier in the year = DATE 2024"},
        TimeCase{kMonday, "by the end of the year", "the end of the year = DATE 2024"},
        TimeCase{kMonday, "by the end of next month", "the end of next month = DATE 2024-12"},
        TimeCase{kMonday, "by year - end 2025 it closes", "year - end 2025 = DATE 2025-12-31"},
        TimeCase{kMonday, "exports fell in the third quarter of 2020",
                 "the third quarter of 2020 = DATE 2020-Q3"},
        TimeCase{kMonday, "exports fell in the third quarter", "the third quarter = DATE 2024-Q3"},
        TimeCase{kThursday, "exports fell in the fourth quarter",
                 "the fourth quarter = DATE 2010-Q4"},
        TimeCase{kMonday, "last year 's first quarter was good",
                 "last year 's first quarter = DATE 2023-Q1"},
        TimeCase{kMonday, "in the first half of 2020 exports fell",
                 "the first half of 2020 = DATE 2020-H1"},
        TimeCase{kMonday, "in the fiscal first quarter exports fell",
                 "the fiscal first quarter = DATE 2024-Q1"},
        TimeCase{kMonday, "the quarter ended badly", "the quarter = DATE 2024-Q3"},
        TimeCase{kMonday, "he fell last summer", "last summer = DATE 2024-SU"},
        TimeCase{kThursday, "he fell last summer", "last summer = DATE 2010-SU"},
        TimeCase{kMonday, "in the winter of 1997 he fell", "the winter of 1997 = DATE 1997-WI"},
        TimeCase{kMonday, "he fell in spring 2003", "spring 2003 = DATE 2003-SP"},
        TimeCase{kMonday, "in the 1990s nobody came", "the 1990s = DATE 199"},
        TimeCase{kMonday, "in the early 1990s nobody came", "the early 1990s = DATE 199"},
        TimeCase{kMonday, "in the '80s nobody came", "the '80s = DATE 198"},
        TimeCase{kMonday, "in the seventies nobody came", "the seventies = DATE 197"},
        TimeCase{kMonday, "in the 19th century nobody came", "the 19th century = DATE 18"},
        TimeCase{kMonday, "last decade nobody came", "last decade = DATE 201"}));

INSTANTIATE_TEST_SUITE_P(
    Holidays, TimeTable,
    ::testing::Values(
        TimeCase{kMonday, "they met on Christmas Eve", "Christmas Eve = DATE 2024-12-24"},
        TimeCase{kNewYear, "they met at Christmas", "Christmas = DATE 2018-12-25"},
        TimeCase{kNewYear, "they met on New Year 's Day", "New Year 's Day = DATE 2019-01-01"},
        TimeCase{kNewYear, "they met last Thanksgiving", "last Thanksgiving = DATE 2018-11-22"},
        TimeCase{kMonday, "they met on Easter Sunday 2023", "Easter Sunday 2023 = DATE 2023-04-09"},
        TimeCase{kMonday, "the accord of Good Friday 1998", "Good Friday 1998 = DATE 1998-04-10"},
        TimeCase{kMonday, "they marched on Labor Day", "Labor Day = DATE 2024-09-02"},
        TimeCase{kMonday, "they marched on Memorial Day", "Memorial Day = DATE 2024-05-27"}));

INSTANTIATE_TEST_SUITE_P(
    Lengths, TimeTable,
    ::testing::Values(
        TimeCase{kMonday, "held for three weeks", "three weeks = DURATION P3W"},
        TimeCase{kMonday, "a 48 - hour strike", "48 - hour = DURATION PT48H"},
        TimeCase{kMonday, "in the past few days", "the past few days = DURATION PXD"},
        TimeCase{kMonday, "the next two years are hard", "the next two years = DURATION P2Y"},
        TimeCase{kMonday, "the first six weeks were hard", "the first six weeks = DURATION P6W"},
        TimeCase{kMonday, "held for at least 20 more years",
                 "at least 20 more years = DURATION P20Y"},
        TimeCase{kMonday, "held for more than an hour", "more than an hour = DURATION PT1H"},
        TimeCase{kMonday, "held for two decades", "two decades = DURATION P20Y"},
        TimeCase{kMonday, "held for half a century", "half a century = DURATION P50Y"},
        TimeCase{kMonday, "held for a year and a half", "a year and a half = DURATION P1Y6M"},
        TimeCase{kMonday, "held for two and a half hours",
                 "two and a half hours = DURATION PT2H30M"},
        TimeCase{kMonday, "held for half an hour", "half an hour = DURATION PT30M"},
        TimeCase{kMonday, "held for 2 1/2 years", "2 1/2 years = DURATION P2Y6M"},
        TimeCase{kMonday, "held for a couple of months", "a couple of months = DURATION P2M"},
        TimeCase{kMonday, "the next couple of years are hard",
                 "the next couple of years = DURATION P2Y"},
        TimeCase{kMonday, "held for hundreds of years", "hundreds of years = DURATION PXY"},
        TimeCase{kMonday, "held for three to five days", "three to five days = DURATION PXD"},
        TimeCase{kMonday, "held for five consecutive days", "five consecutive days = DURATION P5D"},
        TimeCase{kMonday, "a decades - long feud", "decades - long = DURATION PXDE"},
        TimeCase{kMonday, "held for years", "years = DURATION PXY"},
        TimeCase{kMonday, "held for a week or so", "a week or so = DURATION P1W"}));

INSTANTIATE_TEST_SUITE_P(
    Sets, TimeTable,
    ::testing::Values(
        TimeCase{kMonday, "patrols pass every day", "every day = SET P1D"},
        TimeCase{kMonday, "patrols pass every other week", "every other week = SET P2W"},
        TimeCase{kMonday, "patrols pass every two hours", "every two hours = SET PT2H"},
        TimeCase{kMonday, "masses are held each Sunday", "each Sunday = SET XXXX-WXX-7"},
        TimeCase{kMonday, "they march each July", "each July = SET XXXX-07"},
        TimeCase{kMonday, "they march on Fridays", "Fridays = SET XXXX-WXX-5"},
        TimeCase{kMonday, "they march on Friday nights", "Friday nights = SET XXXX-WXX-5TNI"},
        TimeCase{kMonday, "they meet twice a week", "twice a week = SET P1W"},
        TimeCase{kMonday, "they meet three times a year", "three times a year = SET P1Y"},
        TimeCase{kMonday, "patrols pass daily", "daily = SET P1D"},
        TimeCase{kMonday, "they meet annually", "annually = SET P1Y"}));

INSTANTIATE_TEST_SUITE_P(
    TimesOfDay, TimeTable,
    ::testing::Values(
        TimeCase{kMonday, "shots at 10:30 p.m. on Friday",
                 "10:30 p.m. on Friday = TIME 2024-11-15T22:30"},
        TimeCase{kMonday, "shots at 5 a.m. Sunday", "5 a.m. Sunday = TIME 2024-11-17T05:00"},
        TimeCase{kMonday, "shots at 12 a.m.", "12 a.m. = TIME 2024-11-18T00:00"},
        TimeCase{kMonday, "shots at 0630 GMT", "0630 GMT = TIME 2024-11-18T06:30"},
        TimeCase{kMonday, "shots at 14:05 local time", "14:05 = TIME 2024-11-18T14:05"},
        TimeCase{kMonday, "shots at five o'clock", "five o'clock = TIME 2024-11-18T05:00"},
        TimeCase{kMonday, "shots at 4 in the morning", "4 in the morning = TIME 2024-11-18T04:00"},
        TimeCase{kMonday, "shots on Friday night", "Friday night = TIME 2024-11-15TNI"},
        TimeCase{kMonday, "shots last night", "last night = TIME 2024-11-17TNI"},
        TimeCase{kMonday, "shots this morning", "this morning = TIME 2024-11-18TMO"},
        TimeCase{kMonday, "shots later this afternoon",
                 "later this afternoon = TIME 2024-11-18TAF"},
        TimeCase{kMonday, "shots yesterday evening", "yesterday evening = TIME 2024-11-17TEV"},
        TimeCase{kMonday, "shots at noon on Friday", "noon on Friday = TIME 2024-11-15T12:00"},
        TimeCase{kMonday, "shots on the night of March 3",
                 "the night of March 3 = TIME 2024-03-03TNI"},
        TimeCase{kMonday, "shots tonight", "tonight = TIME 2024-11-18TNI"},
        TimeCase{kMonday, "shots fell overnight", "overnight = TIME 2024-11-17TNI"}));

INSTANTIATE_TEST_SUITE_P(
    VagueTimes, TimeTable,
    ::testing::Values(TimeCase{kMonday, "they now agree", "now = DATE PRESENT_REF"},
                      TimeCase{kMonday, "the current king", "current = DATE PRESENT_REF"},
                      TimeCase{kMonday, "these days they agree", "these days = DATE PRESENT_REF"},
                      TimeCase{kMonday, "they recently met", "recently = DATE PAST_REF"},
                      TimeCase{kMonday, "in recent weeks they met", "recent weeks = DATE PAST_REF"},
                      TimeCase{kMonday, "as in the past they met", "the past = DATE PAST_REF"},
                      TimeCase{kMonday, "in the near future they meet",
                               "the near future = DATE FUTURE_REF"},
                      TimeCase{kMonday, "in the coming months they meet",
                               "the coming months = DATE FUTURE_REF"}));

INSTANTIATE_TEST_SUITE_P(
    WithoutADocumentDate, TimeTable,
    ::testing::Values(TimeCase{"", "they fled yesterday", "yesterday = DATE XXXX-XX-XX"},
                      TimeCase{"", "they fled on Friday", "Friday = DATE XXXX-WXX-5"},
                      TimeCase{"", "they fled last month", "last month = DATE XXXX-XX"},
                      TimeCase{"", "they fled last week", "last week = DATE XXXX-WXX"},
                      TimeCase{"", "they fled last year", "last year = DATE XXXX"},
                      TimeCase{"", "they fled on May 3", "May 3 = DATE XXXX-XX-XX"},
                      TimeCase{"", "they fled two years ago", "two years ago = DATE XXXX"},
                      TimeCase{"", "they fled at noon", "noon = TIME XXXX-XX-XXT12:00"}));

TEST(Times, WhatCountsNamesOrAgesIsNoTime) {
  for (const std::string_view words :
       {"some 2000 troops left", "a 6 - year - old boy fled", "Theresa Times read",
        "they may march", "the Sunday Times wrote", "No. 1812 sank", "three quarters of them fled",
        "a second man fled", "the fall of Saigon", "they spring a trap"}) {
    EXPECT_THAT(times_of({kMonday, words, ""}), ElementsAre()) << words;
  }
}

}  // namespace
}  // namespace sayso
