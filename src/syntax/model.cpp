#include "syntax/model.h"

#include <algorithm>
#include <fstream>
#include <stdexcept>
#include <utility>

namespace sayso {

SyntaxModel::SyntaxModel(SyntaxParameters parameters)
    : scorer_(std::make_unique<Scorer>(NetworkLayout(parameters.shape), parameters.values)) {
  parameters.values = {};  // the scorer has them in its own way
  parameters_ = std::make_unique<SyntaxParameters>(std::move(parameters));
}

SyntaxModel::SyntaxModel(SyntaxModel&&) noexcept = default;
SyntaxModel& SyntaxModel::operator=(SyntaxModel&&) noexcept = default;
SyntaxModel::~SyntaxModel() = default;

SyntaxModel SyntaxModel::load(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    throw std::runtime_error("cannot read the language model " + path.string() +
                             "; install it, or train it with 'sayso train syntax'");
  }
  std::string bytes;
  file.seekg(0, std::ios::end);
  bytes.resize(static_cast<std::size_t>(std::max<std::streamoff>(file.tellg(), 0)));
  file.seekg(0);
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return SyntaxModel(read_model(path.string(), bytes));
}

}  // namespace sayso
