#include "syntax/model_bytes.h"

#include <algorithm>
#include <fstream>

namespace sayso {

std::string read_model_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    throw std::runtime_error("cannot read the language model " + path.string() +
                             "; install it, or train it with 'sayso train'");
  }
  std::string bytes;
  file.seekg(0, std::ios::end);
  bytes.resize(static_cast<std::size_t>(std::max<std::streamoff>(file.tellg(), 0)));
  file.seekg(0);
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return bytes;
}

}  // namespace sayso
