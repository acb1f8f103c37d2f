// Whole files, for what is needed at once.

#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace sayso {

// Throws std::runtime_error, naming the file.
std::string read_file(const std::filesystem::path& path);

// Writes beside the file and renames, so that it is never half written. Throws std::runtime_error.
void write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace sayso
