// Training of the language model from Universal Dependencies treebanks.
//
// Cross-entropy of tags, heads and labels together; Adam with a linearly
// falling rate; dropout on the layers, and on words so that the network learns
// to do without them. Some sentences are shown otherwise than they are, see variation.h. A
// treebank that is given twice counts twice. The same treebanks, options and number of threads
// give the same bytes.

#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "sayso/result.h"
#include "syntax/conllu.h"
#include "syntax/evaluation.h"
#include "syntax/model.h"

namespace sayso {

struct TreebankText {
  std::string name;
  std::string text;  // CoNLL-U
};

struct TrainOptions {
  std::vector<TreebankText> train;
  std::vector<TreebankText> dev;  // scored after each epoch; may be empty
  unsigned epochs = 30;
  unsigned threads = 1;
  std::uint64_t seed = 1;
  unsigned batch = 32;  // sentences
  float rate = 2e-3F;
  NetworkShape shape = {};  // rows, tags and relations are set by the data
};

struct TrainProgress {
  unsigned epoch = 0;
  double loss = 0;  // mean over the words of the epoch
  double seconds = 0;
  std::vector<SyntaxScores> dev;  // in the order of TrainOptions::dev, gold tokens
};

// An error names the treebank and line.
Result<SyntaxParameters> train_syntax(const TrainOptions& options,
                                      const std::function<void(const TrainProgress&)>& progress);

// The scores of a model on a treebank, from its gold tokens.
SyntaxScores evaluate_on(const SyntaxModel& model, const Treebank& gold);

}  // namespace sayso
