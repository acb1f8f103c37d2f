// How well one way of putting things together agrees with another: B-cubed (Bagga and Baldwin
// 1998), CEAF with the entity-based measure (Luo 2005), and pairs.

#pragma once

#include <cstdint>
#include <span>

namespace sayso {

struct ClusteringScore {
  double precision = 0;
  double recall = 0;

  double f1() const {
    const double sum = precision + recall;
    return sum == 0 ? 0 : 2 * precision * recall / sum;
  }
};

struct ClusteringScores {
  ClusteringScore b_cubed;
  ClusteringScore ceaf_e;
  std::uint64_t right_pairs = 0;    // together in both
  std::uint64_t false_merges = 0;   // pairs that only the system puts together
  std::uint64_t missed_merges = 0;  // pairs that only the key puts together
};

// `key` and `system` have the cluster of each thing, by any numbers; they are of one length.
ClusteringScores score_clusters(std::span<const std::uint32_t> key,
                                std::span<const std::uint32_t> system);

}  // namespace sayso
