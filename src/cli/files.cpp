#include "cli/files.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace sayso::cli {

std::string read_whole_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void write_whole_file(const std::string& path, std::string_view bytes) {
  const std::string draft = path + ".part";
  {
    std::ofstream file(draft, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.flush();
    if (!file) throw std::runtime_error("cannot write " + draft);
  }
  std::filesystem::rename(draft, path);
}

}  // namespace sayso::cli
