#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "syntax/conllu.h"
#include "syntax/model.h"
#include "syntax/small_model.h"
#include "syntax/tree_decoder.h"

namespace sayso {
namespace {

const SyntaxModel& small_model() {
  static const SyntaxModel model(train_small_model());
  return model;
}

std::string column_file(const SyntaxModel& model, const Analysis& analysis) {
  std::vector<std::string> feats;
  for (const Token& token : analysis.tokens) feats.emplace_back(model.feats(token.feats));
  return write_conllu(analysis, feats);
}

void expect_whole(const Analysis& analysis) {
  for (const Sentence& sentence : analysis.sentences) {
    int roots = 0;
    for (std::uint32_t t = sentence.tokens.first; t < sentence.tokens.end(); ++t) {
      const Token& token = analysis.tokens[t];
      EXPECT_FALSE(analysis.lemma(TokenId{t}).empty());
      EXPECT_EQ(token.head == kNoToken, token.deprel == Deprel::Root);
      if (token.head == kNoToken) {
        ++roots;
      } else {
        EXPECT_GE(index(token.head), sentence.tokens.first);
        EXPECT_LT(index(token.head), sentence.tokens.end());
      }
    }
    EXPECT_EQ(roots, sentence.tokens.empty() ? 0 : 1);
  }
}

TEST(Parser, GivesEverySentenceOneRootAndEveryTokenALemma) {
  Analysis analysis =
      analysis_of("The pilots praised farmers .\n?\nxyzzy \u00e9\u00e9n 12,5 !\n\n.");
  parse(small_model(), analysis);
  EXPECT_EQ(analysis.sentences.size(), 5U);
  expect_whole(analysis);
}

TEST(Parser, ADocumentWithoutSentencesStaysEmpty) {
  Analysis analysis;
  parse(small_model(), analysis);
  EXPECT_TRUE(analysis.lemmas.empty());
}

TEST(Parser, ParsesTheLongestSentence) {
  std::string line;
  for (std::size_t i = 0; i < kMaxTreeWords; ++i) line += i % 3 == 0 ? "pilots " : "praised ";
  Analysis analysis = analysis_of(line);
  parse(small_model(), analysis);
  expect_whole(analysis);
}

TEST(Parser, ASentenceParsesAloneAsAmongOthers) {
  std::string many;
  for (int i = 0; i < 60; ++i) many += "The judges blamed sailors .\nfarmers visited The pilots\n";
  Analysis together = analysis_of(many);
  Analysis alone = analysis_of("farmers visited The pilots\n");
  parse(small_model(), together);
  parse(small_model(), alone);
  const Sentence& last = together.sentences.back();
  for (std::uint32_t i = 0; i < alone.tokens.size(); ++i) {
    const Token& token = together.tokens[last.tokens.first + i];
    EXPECT_EQ(token.deprel, alone.tokens[i].deprel);
    EXPECT_EQ(token.feats, alone.tokens[i].feats);
  }
}

TEST(Parser, ThreadsMayShareAModel) {
  Analysis expected = analysis_of("The pilots praised farmers .\nThe sailors blamed judges .");
  std::vector<Analysis> analyses(4, expected);
  parse(small_model(), expected);
  std::vector<std::thread> threads;
  threads.reserve(analyses.size());
  for (Analysis& analysis : analyses)
    threads.emplace_back([&analysis] { parse(small_model(), analysis); });
  for (std::thread& thread : threads) thread.join();
  for (const Analysis& analysis : analyses)
    EXPECT_EQ(column_file(small_model(), analysis), column_file(small_model(), expected));
}

}  // namespace
}  // namespace sayso
