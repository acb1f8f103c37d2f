#include "pipeline/clustering_scores.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <vector>

namespace sayso {
namespace {

using Clusters = std::vector<std::uint32_t>;

// Twelve things in three clusters, the example of Bagga and Baldwin (1998) and Luo (2005).
const Clusters kKey = {1, 1, 1, 1, 1, 2, 2, 3, 3, 3, 3, 3};

TEST(ClusteringScores, AreWholeForTheKeyItself) {
  const Clusters renamed = {9, 9, 9, 9, 9, 0, 0, 7, 7, 7, 7, 7};
  const ClusteringScores scores = score_clusters(kKey, renamed);
  EXPECT_DOUBLE_EQ(scores.b_cubed.f1(), 1);
  EXPECT_DOUBLE_EQ(scores.ceaf_e.f1(), 1);
  EXPECT_EQ(scores.right_pairs, 10U + 1U + 10U);
  EXPECT_EQ(scores.false_merges, 0U);
  EXPECT_EQ(scores.missed_merges, 0U);
}

TEST(ClusteringScores, OfTheSmallClusterMergedWithALargeOne) {
  const ClusteringScores scores =
      score_clusters(kKey, Clusters{1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2});
  EXPECT_NEAR(scores.b_cubed.precision, 0.762, 0.0005);
  EXPECT_DOUBLE_EQ(scores.b_cubed.recall, 1);
  EXPECT_NEAR(scores.ceaf_e.f1(), 0.733, 0.0005);
  EXPECT_EQ(scores.false_merges, 10U);
}

TEST(ClusteringScores, OfTheLargeClustersMerged) {
  const ClusteringScores scores =
      score_clusters(kKey, Clusters{1, 1, 1, 1, 1, 2, 2, 1, 1, 1, 1, 1});
  EXPECT_NEAR(scores.b_cubed.precision, 0.583, 0.0005);
  EXPECT_DOUBLE_EQ(scores.b_cubed.recall, 1);
  EXPECT_NEAR(scores.ceaf_e.f1(), 0.667, 0.0005);
  EXPECT_EQ(scores.false_merges, 25U);
}

TEST(ClusteringScores, OfAllInOne) {
  const ClusteringScores scores = score_clusters(kKey, Clusters(12, 1));
  EXPECT_NEAR(scores.b_cubed.precision, (25.0 + 4 + 25) / 12 / 12, 1e-9);
  EXPECT_NEAR(scores.ceaf_e.f1(), 0.294, 0.0005);
}

TEST(ClusteringScores, OfEachAlone) {
  const ClusteringScores scores =
      score_clusters(kKey, Clusters{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});
  EXPECT_DOUBLE_EQ(scores.b_cubed.precision, 1);
  EXPECT_DOUBLE_EQ(scores.b_cubed.recall, 3.0 / 12);
  EXPECT_NEAR(scores.ceaf_e.f1(), 0.178, 0.0005);
  EXPECT_EQ(scores.missed_merges, 21U);
}

TEST(ClusteringScores, MatchClustersForTheGreatestSumNotOneByOne) {
  // Taking the likest pair first (both 1) would leave nothing for the other key cluster.
  const Clusters key = {1, 1, 1, 1, 1, 1, 2, 2, 2};
  const Clusters system = {1, 1, 1, 1, 2, 2, 1, 1, 1};
  const double match = 2.0 * 2 / 8 + 2.0 * 3 / 10;
  const double other = 2.0 * 4 / 13;
  ASSERT_GT(match, other);
  EXPECT_NEAR(score_clusters(key, system).ceaf_e.precision, match / 2, 1e-9);
}

TEST(ClusteringScores, OfNothingAreNothing) {
  const ClusteringScores scores = score_clusters({}, {});
  EXPECT_EQ(scores.b_cubed.f1(), 0);
  EXPECT_EQ(scores.ceaf_e.f1(), 0);
  EXPECT_EQ(scores.missed_merges, 0U);
}

}  // namespace
}  // namespace sayso
