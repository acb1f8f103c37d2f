// How good an analysis is, by the measures of the CoNLL 2018 shared task.
//
// Gold and system are two analyses of the same characters; tokens, sentences
// and words are compared by where they lie among the characters that are no
// white space. UPOS, features, lemmas and heads are counted over words that
// both have. LAS compares universal relations only ("nsubj:pass" is "nsubj");
// CLAS leaves out function words and punctuation.
// https://universaldependencies.org/conll18/evaluation.html

#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sayso/analysis.h"

namespace sayso {

struct Score {
  std::uint64_t correct = 0;
  std::uint64_t gold = 0;
  std::uint64_t system = 0;

  double f1() const {
    return gold + system == 0
               ? 0
               : 200.0 * static_cast<double>(correct) / static_cast<double>(gold + system);
  }
};

struct SyntaxScores {
  Score tokens, sentences, words, upos, ufeats, lemmas, uas, las, clas;
};

// The FEATS column of a token, however the analysis keeps it.
using FeatsColumn = std::vector<std::string>;  // by token

SyntaxScores evaluate(const Analysis& gold, const FeatsColumn& gold_feats, const Analysis& system,
                      const FeatsColumn& system_feats);

// "LAS 84.21", a line a measure.
std::string to_string(const SyntaxScores& scores);

}  // namespace sayso
