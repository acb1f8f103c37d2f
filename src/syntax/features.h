// What the network sees of a word: which rows of the embedding table its
// spelling selects.
//
// A word has up to kFeatures features: the word in small letters, its first and
// last letters, and its shape. Only features seen often enough in training have
// a row; of an unknown word the others remain.

#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sayso/analysis.h"

namespace sayso {

inline constexpr std::size_t kFeatures = 10;
inline constexpr std::uint32_t kNoRow = UINT32_MAX;

using FeatureHashes = std::array<std::uint64_t, kFeatures>;  // 0: the word has no such feature
using FeatureRows = std::array<std::uint32_t, kFeatures>;    // kNoRow where there is none

// `first`: the first word of its sentence.
FeatureHashes hash_features(std::string_view form, bool first);

// From hashes to rows; rows are numbered in the order of the sorted hashes.
class FeatureTable {
 public:
  FeatureTable() = default;
  explicit FeatureTable(std::vector<std::uint64_t> sorted_hashes);

  std::size_t rows() const { return hashes_.size(); }
  const std::vector<std::uint64_t>& hashes() const { return hashes_; }
  FeatureRows rows_of(const FeatureHashes& hashes) const;

 private:
  std::uint32_t find(std::uint64_t hash) const;

  std::vector<std::uint64_t> hashes_;
  std::vector<std::uint32_t> buckets_;  // open addressing on the hash: row + 1, 0 is empty
};

}  // namespace sayso
