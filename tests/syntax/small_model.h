// A small model, trained in the test from a made-up treebank.

#pragma once

#include "syntax/training.h"

namespace sayso {

// Twelve kinds of sentence on a few words; `epochs` passes over them.
TrainOptions small_training(unsigned epochs = 12);

SyntaxParameters train_small_model(const TrainOptions& options = small_training());

// The words as tokens of one sentence each line.
Analysis analysis_of(std::string_view lines);

}  // namespace sayso
