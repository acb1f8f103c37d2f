#include "syntax/model.h"

#include <utility>

#include "syntax/model_bytes.h"

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
  return SyntaxModel(read_model(path.string(), read_model_file(path)));
}

}  // namespace sayso
