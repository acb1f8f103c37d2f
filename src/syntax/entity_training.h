// Training of the classifier of entities from GUM's layer of entities and the names of the world
// tables: logistic regression by stochastic gradients (Adagrad), part of the features of an example
// not shown, so that it learns to do without. The same data and options give the same bytes.

#pragma once

#include <cstdint>
#include <vector>

#include "sayso/result.h"
#include "syntax/entity_model.h"
#include "syntax/entity_names.h"
#include "syntax/training.h"

namespace sayso {

struct EntityTrainOptions {
  std::vector<TreebankText> train;
  EntityNames names;
  unsigned epochs = 40;
  std::uint64_t seed = 1;  // of the order of the examples
};

// An error names the treebank and line.
Result<EntityModel> train_entities(const EntityTrainOptions& options);

}  // namespace sayso
