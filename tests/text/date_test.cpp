#include "sayso/date.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

namespace sayso {
namespace {

TEST(Date, ReadsIsoDatesAsPreciseAsTheyAre) {
  struct Case {
    std::string text;
    std::string date;
  };
  for (const Case& c : {
           Case{"2024", "2024"},
           Case{"2024-11", "2024-11"},
           Case{"2024-02-29", "2024-02-29"},
           Case{"2024-11-18T09:30:00Z", "2024-11-18"},
           Case{"2024-11-18 09:30:00", "2024-11-18"},
       }) {
    const std::optional<Date> date = parse_date(c.text);
    ASSERT_TRUE(date) << c.text;
    EXPECT_EQ(to_string(*date), c.date);
  }
}

TEST(Date, RefusesWhatIsNoDate) {
  for (const std::string text : {"", "24", "2024-", "2024-13", "2024-02-30", "2023-02-29",
                                 "2024-11-18th", "2024/11/18", "18-11-2024", "today"}) {
    EXPECT_FALSE(parse_date(text)) << text;
  }
}

TEST(Date, AddsMonthsWithinTheirLength) {
  EXPECT_EQ(to_string(add_months(make_day(2024, 5, 31), -3)), "2024-02-29");
  EXPECT_EQ(to_string(add_months(make_day(2023, 12, 31), 2)), "2024-02-29");
  EXPECT_EQ(to_string(add_months(make_month(2024, 1), -1)), "2023-12");
}

TEST(Date, KnowsItsWeekday) {
  EXPECT_EQ(weekday(make_day(1970, 1, 1)), Weekday::Thursday);
  EXPECT_EQ(weekday(make_day(2000, 2, 29)), Weekday::Tuesday);
  EXPECT_EQ(weekday(make_day(1969, 7, 20)), Weekday::Sunday);
}

RC_GTEST_PROP(Date, GoesToDaysAndBack, ()) {
  const int days = *rc::gen::inRange(-1000000, 1000000);
  const Date day = from_days_since_epoch(days);
  RC_ASSERT(days_since_epoch(day) == days);
  RC_ASSERT(add_days(day, 1) == from_days_since_epoch(days + 1));
  if (day.year >= 0) RC_ASSERT(parse_date(to_string(day)) == day);
}

}  // namespace
}  // namespace sayso
