#include "text/digest.h"

#include <gtest/gtest.h>

namespace sayso {
namespace {

std::string digest(std::initializer_list<std::string_view> parts) {
  Digest digest;
  for (const std::string_view part : parts) digest.add(part);
  return digest.hex();
}

TEST(Digest, HasThirtyTwoDigits) {
  EXPECT_EQ(digest({}), "6c62272e07bb014262b821756295c58d");  // FNV-1a's offset basis
  EXPECT_EQ(digest({"Lima"}).size(), 32U);
}

TEST(Digest, TellsPartsApart) {
  EXPECT_EQ(digest({"ab", "c"}), digest({"ab", "c"}));
  EXPECT_NE(digest({"ab", "c"}), digest({"a", "bc"}));
  EXPECT_NE(digest({"", "x"}), digest({"x", ""}));
  EXPECT_NE(digest({"x"}), digest({"y"}));
}

}  // namespace
}  // namespace sayso
