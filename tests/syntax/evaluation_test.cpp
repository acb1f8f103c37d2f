#include "syntax/evaluation.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "syntax/conllu.h"

namespace sayso {
namespace {

Treebank bank(std::string text) {
  for (char& c : text) c = c == ' ' ? '\t' : c;
  return read_treebank(text).value();
}

constexpr std::string_view kGold =
    "1 Ships ship NOUN _ Number=Plur 3 nsubj:pass _ _\n"
    "2 were be AUX _ _ 3 aux:pass _ _\n"
    "3 stopped stop VERB _ Tense=Past 0 root _ SpaceAfter=No\n"
    "4 . . PUNCT _ _ 3 punct _ _\n\n";

SyntaxScores against_gold(std::string_view system) {
  const Treebank gold = bank(std::string(kGold));
  const Treebank other = bank(std::string(system));
  return evaluate(gold.analysis, gold.feats, other.analysis, other.feats);
}

TEST(Evaluation, APerfectAnalysisHasAHundredOfAll) {
  EXPECT_EQ(to_string(against_gold(kGold)),
            "Tokens 100.00\nSentences 100.00\nWords 100.00\nUPOS "
            "100.00\nUFeats 100.00\n"
            "Lemmas 100.00\nUAS 100.00\nLAS 100.00\nCLAS 100.00\n");
}

TEST(Evaluation, ComparesUniversalRelationsAlone) {
  const SyntaxScores scores = against_gold(
      "1 Ships ship NOUN _ Number=Plur 3 nsubj _ _\n"
      "2 were be AUX _ _ 3 cop _ _\n"
      "3 stopped stop VERB _ Tense=Past 0 root _ SpaceAfter=No\n"
      "4 . . PUNCT _ _ 2 punct _ _\n\n");
  EXPECT_EQ(scores.uas.correct, 3U);
  EXPECT_EQ(scores.las.correct,
            2U);  // nsubj for nsubj:pass counts, cop for aux does not
  EXPECT_DOUBLE_EQ(scores.clas.f1(), 100.0);
}

TEST(Evaluation, AlignsWordsByTheirCharacters) {
  const SyntaxScores scores = against_gold(
      "1 Ships ship NOUN _ Number=Plur 3 nsubj _ _\n"
      "2 were be AUX _ _ 3 aux _ _\n"
      "3 stopped. stop VERB _ Tense=Past 0 root _ _\n\n");
  EXPECT_EQ(scores.words.correct, 2U);
  EXPECT_EQ(scores.words.system, 3U);
  EXPECT_DOUBLE_EQ(scores.words.f1(), 100.0 * 4 / 7);
  EXPECT_EQ(scores.sentences.correct, 1U);
  EXPECT_EQ(scores.uas.correct, 0U);  // heads are a word that is not in the gold
}

TEST(Evaluation, CountsSentencesCutElsewhere) {
  const SyntaxScores scores = against_gold(
      "1 Ships ship NOUN _ Number=Plur 0 root _ _\n\n"
      "1 were be AUX _ _ 2 aux _ _\n"
      "2 stopped stop VERB _ Tense=Past 0 root _ SpaceAfter=No\n"
      "3 . . PUNCT _ _ 2 punct _ _\n\n");
  EXPECT_EQ(scores.sentences.correct, 0U);
  EXPECT_EQ(scores.words.correct, 4U);
  EXPECT_EQ(scores.las.correct, 3U);
}

}  // namespace
}  // namespace sayso
