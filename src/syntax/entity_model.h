// The classifier of entities: a linear model of hashed features.

#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sayso/analysis.h"
#include "syntax/entity_features.h"

namespace sayso {

inline constexpr std::size_t kEntityKinds = 14;
inline constexpr std::size_t kNoEntityClass = kEntityKinds;

// Weights by class: the kinds, "no entity", and in the last place the tag of the feature they
// belong to, 0 for none.
using EntityRow = std::array<std::int8_t, 16>;
inline constexpr std::size_t kEntityTag = 15;

using EntitySums = std::array<std::int32_t, 16>;

// Rows of weights found by hash: in buckets of four, a line of the cache, told apart by their tags.
// Features that got no row in training mostly find none.
class EntityTable {
 public:
  static constexpr std::uint32_t kBucket = 4;

  explicit EntityTable(std::vector<EntityRow> rows) : rows_(std::move(rows)) {}

  // The row of a feature; nullptr if it has none.
  const EntityRow* find(std::uint32_t hash) const {
    const EntityRow* bucket = rows_.data() + std::size_t{bucket_of(hash)} * kBucket;
    for (std::uint32_t i = 0; i < kBucket; ++i) {
      if (bucket[i][kEntityTag] == tag_of(hash)) return bucket + i;
    }
    return nullptr;
  }

  // Gives a feature a row; false when its bucket is full, or another there has its tag.
  bool insert(std::uint32_t hash);

  const std::vector<EntityRow>& rows() const { return rows_; }
  std::vector<EntityRow>& rows() { return rows_; }

 private:
  std::uint32_t bucket_of(std::uint32_t hash) const {
    return static_cast<std::uint32_t>(std::uint64_t{hash} * (rows_.size() / kBucket) >> 32U);
  }
  static std::int8_t tag_of(std::uint32_t hash) { return static_cast<std::int8_t>(hash % 127 + 1); }

  std::vector<EntityRow> rows_;
};

// Immutable; may be shared by threads.
class EntityModel {
 public:
  // Throws std::runtime_error when the file is missing, damaged or of another version.
  static EntityModel load(const std::filesystem::path& path);

  explicit EntityModel(EntityTable table) : table_(std::move(table)) {}

  // The sums of the weights of the features, by class.
  EntitySums score(const EntityFeatures& features) const;

  const EntityTable& table() const { return table_; }

 private:
  EntityTable table_;
};

// Reads the trees; fills Analysis::entities. A name has one kind in all the document, and a
// person's last name that of the whole name.
void find_entities(const EntityModel& model, Analysis& analysis);

// The bytes of a model file: "SAYSOENT", version u32, FNV-1a u64 of all that follows, rows u32,
// then the rows. Numbers are little-endian.
std::string write_entity_model(const EntityModel& model);
// Throws std::runtime_error, naming `name`.
EntityModel read_entity_model(std::string_view name, std::string_view bytes);

}  // namespace sayso
