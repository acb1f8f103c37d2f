#include "server/listing.h"

#include <gtest/gtest.h>

namespace sayso {
namespace {

const std::vector<std::string_view> kTaken = {"actor", "quad",  "standing", "from",
                                              "limit", "after", "period",   "text"};

TEST(Listing, HasWhatWasAsked) {
  const ApiResult<Listing> listing = read_listing({{"actor", "RUS:MIL"},
                                                   {"actor", ":REB"},
                                                   {"from", "2024-11"},
                                                   {"limit", "7"},
                                                   {"after", "x"}},
                                                  kTaken, 100);
  ASSERT_TRUE(listing);
  ASSERT_EQ(listing->filter.actors.size(), 2U);
  EXPECT_EQ(listing->filter.actors[0].sector, "MIL");
  EXPECT_EQ(listing->filter.from, "2024-11");
  EXPECT_EQ(listing->limit, 7U);
  EXPECT_EQ(listing->after, "x");
}

TEST(Listing, TakesEmptyValuesForNone) {
  const ApiResult<Listing> listing =
      read_listing({{"from", ""}, {"limit", ""}, {"actor", ""}}, kTaken, 100);
  ASSERT_TRUE(listing);
  EXPECT_TRUE(listing->filter.actors.empty());
  EXPECT_EQ(listing->limit, 100U);
}

TEST(Listing, NamesTheParameterAtFault) {
  for (const auto& [name, value] :
       std::vector<std::pair<std::string, std::string>>{{"actor", "russia"},
                                                        {"quad", "5"},
                                                        {"standing", "rumoured"},
                                                        {"from", "2024-02-30"},
                                                        {"from", "yesterday"},
                                                        {"limit", "0"},
                                                        {"limit", "10001"},
                                                        {"limit", "7; DROP TABLE events"},
                                                        {"period", "hour"},
                                                        {"text", "\""},
                                                        {"text", std::string("a\0b", 3)},
                                                        {"sql", "1"}}) {
    const ApiResult<Listing> listing = read_listing({{name, value}}, kTaken, 100);
    ASSERT_FALSE(listing) << name << '=' << value;
    EXPECT_EQ(listing.error().parameter, name);
    EXPECT_EQ(listing.error().status, 400);
    EXPECT_EQ(listing.error().message.substr(0, name.size()), name);
  }
}

}  // namespace
}  // namespace sayso
