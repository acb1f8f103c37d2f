// Events as GeoJSON (RFC 7946), for maps.

#pragma once

#include <functional>
#include <string>

#include "output/json_writer.h"
#include "store/stored_event.h"

namespace sayso {

// A FeatureCollection of the events that have a place. Where only the country is known the geometry
// is null: its middle would be read as the place of the act. Text comes in pieces of a line.
class GeojsonWriter {
 public:
  explicit GeojsonWriter(std::function<void(const std::string&)> write);

  void add(const StoredEvent& event);
  void end();

 private:
  std::function<void(const std::string&)> write_;
  bool begun_ = false;
};

}  // namespace sayso
