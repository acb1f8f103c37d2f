#include "text/files.h"

#include <fstream>
#include <stdexcept>

namespace sayso {

std::string read_file(const std::filesystem::path& path) {
  constexpr std::size_t kBlock = std::size_t{1} << 18U;  // a pipe does not tell its size
  std::ifstream file(path, std::ios::binary);
  std::string bytes;
  while (file) {
    const std::size_t begin = bytes.size();
    bytes.resize(begin + kBlock);
    file.read(bytes.data() + begin, kBlock);
    bytes.resize(begin + static_cast<std::size_t>(file.gcount()));
  }
  if (!file.eof()) throw std::runtime_error("cannot read " + path.string());
  return bytes;
}

void write_file(const std::filesystem::path& path, std::string_view bytes) {
  const std::filesystem::path draft = path.string() + ".part";
  {
    std::ofstream file(draft, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.flush();
    if (!file) throw std::runtime_error("cannot write " + draft.string());
  }
  std::filesystem::rename(draft, path);
}

}  // namespace sayso
