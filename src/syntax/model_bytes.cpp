#include "syntax/model_bytes.h"

#include <stdexcept>

#include "text/files.h"

namespace sayso {

std::string read_model_file(const std::filesystem::path& path) {
  if (!std::filesystem::exists(path)) {
    throw std::runtime_error("cannot read the language model " + path.string() +
                             "; install it, or train it with 'sayso train'");
  }
  return read_file(path);
}

}  // namespace sayso
