// Reads the dump that geonames.org publishes (CC BY 4.0): allCountries.txt or one of its parts, and
// alternateNamesV2.txt beside it. The files are read line by line, however long they are.

#pragma once

#include <filesystem>
#include <functional>

#include "sayso/result.h"
#include "world/gazetteer_writer.h"

namespace sayso {

using ReportError = std::function<void(const InputError&)>;

// Adds what the dump holds: towns, first- to fourth-level regions, seas, islands, airports and
// other features that news names, without the countries. `dump` is the file of places, or a folder
// with allCountries.txt and, if it is there, alternateNamesV2.txt. Lines that cannot be used are
// reported and left out. Throws std::runtime_error when there is nothing to read.
void add_geonames_dump(const std::filesystem::path& dump, const ReportError& report,
                       GazetteerWriter& writer);

}  // namespace sayso
