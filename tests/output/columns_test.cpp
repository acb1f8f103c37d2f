#include "output/columns.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sayso {
namespace {

using ::testing::ElementsAre;

TEST(Columns, WrapsAtSpaces) {
  EXPECT_THAT(wrap("the foreign minister of Chad", 12),
              ElementsAre("the foreign", "minister of", "Chad"));
}

TEST(Columns, CutsWordsThatFitNoLine) {
  EXPECT_THAT(wrap("Thiruvananthapuram talks", 10), ElementsAre("Thiruvanan", "thapuram", "talks"));
}

TEST(Columns, CountsCodePointsNotBytes) {
  EXPECT_EQ(display_width("Élysée"), 6U);
  EXPECT_THAT(wrap("Élysée Élysée", 6), ElementsAre("Élysée", "Élysée"));
}

TEST(Columns, EmptyTextIsOneEmptyLine) { EXPECT_THAT(wrap("", 10), ElementsAre("")); }

TEST(Columns, SetsCellsSideBySideWithoutTrailingSpaces) {
  EXPECT_EQ(columns({{"Fiji", ""}, {"visits", ""}, {"the capital", ""}}, {6, 8, 7}),
            "Fiji    visits    the\n"
            "                  capital\n");
}

TEST(Columns, ColoursTextButNotItsPadding) {
  EXPECT_EQ(columns({{"a", "\x1b[1m"}, {"b", ""}}, {3, 3}), "\x1b[1ma\x1b[0m    b\n");
}

}  // namespace
}  // namespace sayso
