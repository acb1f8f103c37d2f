#include "syntax/features.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace sayso {
namespace {

// How many features two words share, of those both have.
int shared(std::string_view a, std::string_view b) {
  const FeatureHashes one = hash_features(a, false);
  const FeatureHashes other = hash_features(b, false);
  int count = 0;
  for (std::size_t i = 0; i < kFeatures; ++i) count += one[i] != 0 && one[i] == other[i] ? 1 : 0;
  return count;
}

TEST(Features, TellCaseByShapeAlone) {
  EXPECT_EQ(hash_features("Harbour", false)[0], hash_features("harbour", false)[0]);
  EXPECT_NE(hash_features("Harbour", false)[8], hash_features("harbour", false)[8]);
}

TEST(Features, TakeAllDigitsForOne) {
  EXPECT_EQ(shared("1,250", "1,903"), shared("1,250", "1,250"));
}

TEST(Features, ShareEndingsAndBeginnings) {
  EXPECT_GT(shared("rebuilding", "reloading"), shared("rebuilding", "orange"));
}

TEST(Features, ShortWordsHaveNoLongAffixes) {
  const FeatureHashes hashes = hash_features("ox", false);
  EXPECT_NE(hashes[1], 0U);  // "o"
  EXPECT_EQ(hashes[2], 0U);  // "ox" would be the word
  EXPECT_EQ(hashes[7], 0U);
}

TEST(Features, CutAffixesBetweenCodePoints) {
  EXPECT_EQ(hash_features("\u00e9t\u00e9", false)[4], hash_features("p\u00e2t\u00e9", false)[4]);
}

TEST(FeatureTable, NumbersTheHashesItHas) {
  std::vector<std::uint64_t> known;
  for (const std::uint64_t hash : hash_features("river", false)) {
    if (hash != 0) known.push_back(hash);
  }
  std::sort(known.begin(), known.end());
  const FeatureTable table(known);
  const FeatureRows rows = table.rows_of(hash_features("river", false));
  for (std::size_t i = 0; i < kFeatures; ++i) {
    ASSERT_NE(rows[i], kNoRow);
    EXPECT_EQ(known[rows[i]], hash_features("river", false)[i]);
  }
  EXPECT_EQ(table.rows_of(hash_features("Q", true))[0], kNoRow);
}

}  // namespace
}  // namespace sayso
