#include "syntax/spelling.h"

#include <gtest/gtest.h>

namespace sayso {
namespace {

TEST(Spelling, ApostrophesInWordsAreAlike) {
  EXPECT_EQ(plain_apostrophes("n\u2019t"), "n't");
  EXPECT_EQ(plain_apostrophes("rock\u2019n\u2019roll"), "rock'n'roll");
  EXPECT_EQ(plain_apostrophes("it's"), "it's");
}

TEST(Spelling, AQuotationMarkStaysWhatItIs) { EXPECT_EQ(plain_apostrophes("\u2019"), "\u2019"); }

TEST(Spelling, SmallLettersAreAsciiAlone) {
  EXPECT_EQ(lower_ascii("\u00c9TAT No. 2"), "\u00c9tat no. 2");
}

}  // namespace
}  // namespace sayso
