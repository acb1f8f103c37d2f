// Documents in, the places they name out: the one stage, without the language model.

#pragma once

#include <filesystem>

#include "sayso/analysis.h"
#include "world/gazetteer.h"
#include "world/world.h"

namespace sayso {

// Immutable once made; may be shared by threads.
class PlaceReader {
 public:
  // Throws std::runtime_error when a resource is missing or unusable.
  explicit PlaceReader(const std::filesystem::path& resources);
  PlaceReader(const std::filesystem::path& resources, Gazetteer gazetteer);

  // With the document's blocks and places; no tokens.
  Analysis read(Document document) const;

 private:
  World world_;
  Gazetteer gazetteer_;
};

}  // namespace sayso
