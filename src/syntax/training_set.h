// Treebanks in the form that training wants them, and what is counted in them beforehand: tags,
// features with a row of their own, lemma rules.

#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "syntax/conllu.h"
#include "syntax/features.h"
#include "syntax/gradients.h"
#include "syntax/model.h"

namespace sayso {

struct TrainSentence {
  std::vector<std::string> forms;
  Targets targets;
};

std::vector<FeatureHashes> hashes_of(const std::vector<std::string>& forms);

class TrainingSet {
 public:
  explicit TrainingSet(const std::vector<Treebank>& treebanks);

  std::vector<TrainSentence> sentences;
  std::vector<SyntaxTag> tags;
  std::vector<std::uint64_t> hashes;  // of features with a row, sorted
  std::vector<float> word_dropout;    // by row; 0 for affixes
  Lemmatizer lemmatizer;

 private:
  using TagKey = std::pair<Upos, std::string>;

  void count_tags(const std::vector<Treebank>& treebanks);
  std::uint32_t tag_id(Upos upos, const std::string& feats) const;
  void add(const Treebank& treebank, const Sentence& sentence);
  void count_features();
  void learn_lemmas(const std::vector<Treebank>& treebanks);

  std::map<TagKey, std::uint32_t> tag_ids_;
  std::map<Upos, TagKey> most_common_;
};

}  // namespace sayso
