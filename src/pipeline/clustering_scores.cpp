#include "pipeline/clustering_scores.h"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>
#include <vector>

namespace sayso {
namespace {

// How many things the clusters of both sides share, by (key, system), clusters renumbered from 0.
struct Overlaps {
  std::vector<std::uint32_t> key_sizes;
  std::vector<std::uint32_t> system_sizes;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> shared;
};

std::vector<std::uint32_t> renumber(std::span<const std::uint32_t> clusters,
                                    std::vector<std::uint32_t>& sizes) {
  std::map<std::uint32_t, std::uint32_t> numbers;
  std::vector<std::uint32_t> renumbered;
  renumbered.reserve(clusters.size());
  for (const std::uint32_t cluster : clusters) {
    const auto next = static_cast<std::uint32_t>(numbers.size());
    const std::uint32_t number = numbers.emplace(cluster, next).first->second;
    if (number == sizes.size()) sizes.push_back(0);
    ++sizes[number];
    renumbered.push_back(number);
  }
  return renumbered;
}

Overlaps overlaps_of(std::span<const std::uint32_t> key, std::span<const std::uint32_t> system) {
  Overlaps overlaps;
  const std::vector<std::uint32_t> keys = renumber(key, overlaps.key_sizes);
  const std::vector<std::uint32_t> systems = renumber(system, overlaps.system_sizes);
  for (std::size_t i = 0; i < keys.size(); ++i) ++overlaps.shared[{keys[i], systems[i]}];
  return overlaps;
}

ClusteringScore b_cubed(const Overlaps& overlaps, std::size_t things) {
  ClusteringScore score;
  if (things == 0) return score;
  for (const auto& [clusters, count] : overlaps.shared) {
    const double squared = static_cast<double>(count) * count;
    score.precision += squared / overlaps.system_sizes[clusters.second];
    score.recall += squared / overlaps.key_sizes[clusters.first];
  }
  score.precision /= static_cast<double>(things);
  score.recall /= static_cast<double>(things);
  return score;
}

// Assigns each row a column of its own so that the sum of the costs is least (Kuhn and Munkres,
// with potentials). There are no more rows than columns.
class Assignment {
 public:
  explicit Assignment(const std::vector<std::vector<double>>& costs)
      : costs_(costs),
        rows_(costs.size()),
        columns_(costs.empty() ? 0 : costs.front().size()),
        row_potentials_(rows_ + 1),
        column_potentials_(columns_ + 1),
        row_of_(columns_ + 1),
        came_from_(columns_ + 1) {}

  double least() {
    for (std::size_t row = 1; row <= rows_; ++row) add(row);
    double sum = 0;
    for (std::size_t column = 1; column <= columns_; ++column) {
      if (row_of_[column] != 0) sum += costs_[row_of_[column] - 1][column - 1];
    }
    return sum;
  }

 private:
  // Gives a row a column, moving others along the cheapest way. Column 0 stands for none.
  void add(std::size_t row) {
    row_of_[0] = row;
    std::vector<double> slack(columns_ + 1, std::numeric_limits<double>::infinity());
    std::vector<char> done(columns_ + 1, 0);
    std::size_t column = 0;
    while (row_of_[column] != 0) {
      done[column] = 1;
      column = step(column, slack, done);
    }
    for (; column != 0; column = came_from_[column]) row_of_[column] = row_of_[came_from_[column]];
  }

  // The next column of the cheapest way, with the potentials moved so that it costs nothing.
  std::size_t step(std::size_t from, std::vector<double>& slack, const std::vector<char>& done) {
    const std::size_t row = row_of_[from];
    std::size_t best = 0;
    for (std::size_t column = 1; column <= columns_; ++column) {
      if (done[column] != 0) continue;
      const double cost =
          costs_[row - 1][column - 1] - row_potentials_[row] - column_potentials_[column];
      if (cost < slack[column]) {
        slack[column] = cost;
        came_from_[column] = from;
      }
      if (best == 0 || slack[column] < slack[best]) best = column;
    }
    const double delta = slack[best];
    for (std::size_t column = 0; column <= columns_; ++column) {
      if (done[column] != 0) {
        row_potentials_[row_of_[column]] += delta;
        column_potentials_[column] -= delta;
      } else {
        slack[column] -= delta;
      }
    }
    return best;
  }

  const std::vector<std::vector<double>>& costs_;
  std::size_t rows_;
  std::size_t columns_;
  std::vector<double> row_potentials_;
  std::vector<double> column_potentials_;
  std::vector<std::size_t> row_of_;
  std::vector<std::size_t> came_from_;
};

// The likeness of the clusters of both sides, each matched with one at most so that it is greatest.
double best_match(const Overlaps& overlaps) {
  const std::size_t keys = overlaps.key_sizes.size();
  const std::size_t systems = overlaps.system_sizes.size();
  const bool turned = keys > systems;
  std::vector<std::vector<double>> costs(std::min(keys, systems),
                                         std::vector<double>(std::max(keys, systems)));
  for (const auto& [clusters, count] : overlaps.shared) {
    const auto [key, system] = clusters;
    const double both = overlaps.key_sizes[key] + overlaps.system_sizes[system];
    costs[turned ? system : key][turned ? key : system] = -2.0 * count / both;
  }
  return -Assignment(costs).least();
}

ClusteringScore ceaf_e(const Overlaps& overlaps) {
  if (overlaps.shared.empty()) return {};
  const double likeness = best_match(overlaps);
  return {likeness / static_cast<double>(overlaps.system_sizes.size()),
          likeness / static_cast<double>(overlaps.key_sizes.size())};
}

std::uint64_t pairs_of(std::uint64_t things) { return things < 2 ? 0 : things * (things - 1) / 2; }

std::uint64_t pairs_in(const std::vector<std::uint32_t>& sizes) {
  std::uint64_t pairs = 0;
  for (const std::uint32_t size : sizes) pairs += pairs_of(size);
  return pairs;
}

}  // namespace

ClusteringScores score_clusters(std::span<const std::uint32_t> key,
                                std::span<const std::uint32_t> system) {
  const Overlaps overlaps = overlaps_of(key, system);
  ClusteringScores scores;
  scores.b_cubed = b_cubed(overlaps, key.size());
  scores.ceaf_e = ceaf_e(overlaps);
  for (const auto& [clusters, count] : overlaps.shared) scores.right_pairs += pairs_of(count);
  scores.false_merges = pairs_in(overlaps.system_sizes) - scores.right_pairs;
  scores.missed_merges = pairs_in(overlaps.key_sizes) - scores.right_pairs;
  return scores;
}

}  // namespace sayso
