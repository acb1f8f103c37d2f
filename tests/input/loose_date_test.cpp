#include "input/loose_date.h"

#include <gtest/gtest.h>

namespace sayso {
namespace {

TEST(LooseDate, ReadsDaysAsFeedsAndExportsWriteThem) {
  struct Case {
    std::string_view written;
    std::string day;  // empty: none
  };
  for (const Case& c : {
           Case{"Tue, 05 Mar 2024 10:15:00 GMT", "2024-03-05"},
           Case{"5 Mar 24 10:15 EST", "2024-03-05"},
           Case{"31 Dec 99", "1999-12-31"},
           Case{"Sept 5, 2024", "2024-09-05"},
           Case{"March 5, 2024 Tuesday", "2024-03-05"},
           Case{"Tuesday, March 5, 2024", "2024-03-05"},
           Case{" 5 March 2024 ", "2024-03-05"},
           Case{"05-Mar-2024", "2024-03-05"},
           Case{"2024-03-05T10:15:00+02:00", "2024-03-05"},
           Case{"20240305T101500Z", "2024-03-05"},
           Case{"20240305", "2024-03-05"},
           Case{"2024-03", "2024-03"},
           Case{"Fri, 30 Feb 2024", ""},
           Case{"20240230", ""},
           Case{"202403051", ""},
           Case{"03/05/2024", ""},  // of March or of May
           Case{"yesterday", ""},
           Case{"March 2024", ""},
           Case{"", ""},
       }) {
    const std::optional<Date> date = parse_loose_date(c.written);
    EXPECT_EQ(date ? to_string(*date) : "", c.day) << c.written;
  }
}

}  // namespace
}  // namespace sayso
