#include "pipeline/place_reader.h"

#include <utility>

#include "pipeline/coder.h"
#include "text/blocks.h"
#include "world/places.h"

namespace sayso {

PlaceReader::PlaceReader(const std::filesystem::path& resources)
    : PlaceReader(resources, load_gazetteer(resources)) {}

PlaceReader::PlaceReader(const std::filesystem::path& resources, Gazetteer gazetteer)
    : world_(load_world(resources)), gazetteer_(std::move(gazetteer)) {}

Analysis PlaceReader::read(Document document) const {
  Analysis analysis;
  analysis.document = std::move(document);
  find_blocks(analysis.document);
  find_places(world_, gazetteer_, analysis);
  return analysis;
}

}  // namespace sayso
