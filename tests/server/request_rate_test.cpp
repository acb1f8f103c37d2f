#include "server/request_rate.h"

#include <gtest/gtest.h>

namespace sayso {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

TEST(RequestRate, LetsTenSecondsWorthPassAtOnceThenTheRate) {
  RequestRate rate(2);
  const RequestRate::Time now;
  int passed = 0;
  while (rate.take("10.0.0.1", now)) ++passed;
  EXPECT_EQ(passed, 20);
  EXPECT_FALSE(rate.take("10.0.0.1", now + milliseconds(400)));
  EXPECT_TRUE(rate.take("10.0.0.1", now + milliseconds(900)));
}

TEST(RequestRate, CountsEachAddressByItself) {
  RequestRate rate(1);
  const RequestRate::Time now;
  for (int i = 0; i < 10; ++i) rate.take("10.0.0.1", now);
  EXPECT_FALSE(rate.take("10.0.0.1", now));
  EXPECT_TRUE(rate.take("10.0.0.2", now));
}

TEST(RequestRate, WithoutALimitLetsAllPassAndKeepsNoAddress) {
  RequestRate rate(0);
  EXPECT_TRUE(rate.take("10.0.0.1", {}));
  EXPECT_EQ(rate.addresses(), 0U);
}

TEST(RequestRate, ForgetsAddressesThatAreQuiet) {
  RequestRate rate(1);
  const RequestRate::Time now;
  for (int i = 0; i < 10'000; ++i) rate.take(std::to_string(i), now);
  EXPECT_EQ(rate.addresses(), 10'000U);
  rate.take("one more", now + seconds(60));
  EXPECT_EQ(rate.addresses(), 1U);
}

}  // namespace
}  // namespace sayso
