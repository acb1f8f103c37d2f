// Reads the towns of over 15,000 people that Debian packages with libgeonames0. Their data
// (geonames.org, CC BY 4.0) is a GResource inside the library file; only this data is read, and no
// code of the library is linked or run.

#pragma once

#include <filesystem>

#include "world/gazetteer_writer.h"

namespace sayso {

// Adds the towns, and for each first-level region that has one a region at their middle. Throws
// std::runtime_error when the file is not as expected.
void add_geonames_library(const std::filesystem::path& path, GazetteerWriter& writer);

}  // namespace sayso
