#include "syntax/entity_model.h"

#include <algorithm>

#include "syntax/model_bytes.h"

namespace sayso {
namespace {

constexpr std::string_view kEntityMagic = "SAYSOENT";
constexpr std::uint32_t kEntityVersion = 1;

}  // namespace

EntityModel EntityModel::load(const std::filesystem::path& path) {
  return read_entity_model(path.string(), read_model_file(path));
}

bool EntityTable::insert(std::uint32_t hash) {
  if (find(hash) != nullptr) return false;
  EntityRow* bucket = rows_.data() + std::size_t{bucket_of(hash)} * kBucket;
  for (std::uint32_t i = 0; i < kBucket; ++i) {
    if (bucket[i][kEntityTag] != 0) continue;
    bucket[i][kEntityTag] = tag_of(hash);
    return true;
  }
  return false;
}

EntitySums EntityModel::score(const EntityFeatures& features) const {
  std::array<std::int16_t, kEntityTag + 1> narrow = {};  // 48 features of at most 127 fit
  for (std::uint32_t i = 0; i < features.count; ++i) {
    const EntityRow* row = table_.find(features.hashes[i]);
    if (row == nullptr) continue;
    for (std::size_t k = 0; k < narrow.size(); ++k)
      narrow[k] = static_cast<std::int16_t>(narrow[k] + (*row)[k]);
  }
  EntitySums sums = {};
  std::copy(narrow.begin(), narrow.end(), sums.begin());
  return sums;
}

std::string write_entity_model(const EntityModel& model) {
  std::string body;
  const std::vector<EntityRow>& rows = model.table().rows();
  put(body, static_cast<std::uint32_t>(rows.size()));
  for (const EntityRow& row : rows) put(body, row);
  std::string out(kEntityMagic);
  put(out, kEntityVersion);
  put(out, checksum(body));
  return out + body;
}

EntityModel read_entity_model(std::string_view name, std::string_view bytes) {
  ByteReader in(name, bytes);
  if (bytes.substr(0, kEntityMagic.size()) != kEntityMagic) in.fail("is no model of entities");
  in.take(kEntityMagic.size());
  if (in.get<std::uint32_t>() != kEntityVersion) in.fail("is of another version");
  const auto sum = in.get<std::uint64_t>();
  if (sum != checksum(in.rest())) in.fail("is damaged");
  const std::uint32_t count = in.get_count();
  if (count == 0 || count % EntityTable::kBucket != 0) in.fail("is damaged");
  const char* bytes_of_rows = in.take(std::size_t{count} * sizeof(EntityRow));
  if (!in.at_end()) in.fail("is damaged");
  std::vector<EntityRow> rows(count);
  std::memcpy(rows.data(), bytes_of_rows, count * sizeof(EntityRow));
  return EntityModel(EntityTable(std::move(rows)));
}

}  // namespace sayso
