// Sentences of a treebank shown otherwise than they are, so that the network learns what the
// treebanks have too little of: headlines, other names, other quotation marks.

#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "syntax/training_set.h"

namespace sayso {

class Variation {
 public:
  explicit Variation(const TrainingSet& data);

  // Mostly the sentence as it is; the rest by chance.
  TrainSentence show(const TrainSentence& sentence, std::mt19937_64& random) const;

 private:
  bool is_name_part(const TrainSentence& sentence, std::size_t word, bool has_flat) const;
  bool stands_alone(const TrainSentence& sentence, std::size_t word) const;
  std::vector<bool> lone_words(const TrainSentence& sentence) const;
  void collect_lone_names(const TrainingSet& data);
  bool is_lone_name(const std::string& form) const;
  void change_names(TrainSentence& sentence, std::mt19937_64& random) const;
  bool can_be_headline(const TrainSentence& sentence) const;
  void make_headline(TrainSentence& sentence) const;
  void put_in_title_case(TrainSentence& sentence) const;
  Upos upos(const TrainSentence& sentence, std::size_t word) const;

  std::vector<Upos> upos_;  // by tag
  std::uint32_t particle_ = 0;
  std::vector<std::string> first_names_, last_names_;
  std::vector<std::string> lone_names_;  // of countries, places, groups, if rare; sorted, as all
};

// Uniform in [0, 1), the same on every machine.
float uniform(std::mt19937_64& random);

}  // namespace sayso
