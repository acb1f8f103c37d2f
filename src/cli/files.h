// Whole files, for the commands that need them at once.

#pragma once

#include <string>
#include <string_view>

namespace sayso::cli {

// Throws std::runtime_error, naming the file.
std::string read_whole_file(const std::string& path);

// Writes beside the file and renames, so that it is never half written. Throws std::runtime_error.
void write_whole_file(const std::string& path, std::string_view bytes);

}  // namespace sayso::cli
