// data/treebank/news.conllu: that it can be read, and that its trees are trees.

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>

#include "syntax/conllu.h"

namespace sayso {
namespace {

class NewsTreebank : public testing::Test {
 protected:
  static Treebank read() {
    std::ifstream file(SAYSO_SOURCE_DIR "/data/treebank/news.conllu");
    std::stringstream text;
    text << file.rdbuf();
    return read_treebank(text.str()).value();
  }

  static bool reaches_root(const Analysis& analysis, const Sentence& sentence,
                           std::uint32_t token) {
    for (std::uint32_t steps = 0; steps < sentence.tokens.count; ++steps) {
      if (analysis.tokens[token].head == kNoToken) return true;
      token = index(analysis.tokens[token].head);
    }
    return false;
  }

  const Treebank treebank_ = read();
  const Analysis& analysis_ = treebank_.analysis;
};

TEST_F(NewsTreebank, HoldsTheSentencesOfItsReadme) {
  EXPECT_EQ(analysis_.sentences.size(), 384U);
  EXPECT_EQ(analysis_.tokens.size(), 3441U);
}

TEST_F(NewsTreebank, HasOneRootASentenceAndNoCycles) {
  for (const Sentence& sentence : analysis_.sentences) {
    int roots = 0;
    for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.end(); ++i) {
      const Token& token = analysis_.tokens[i];
      roots += token.head == kNoToken ? 1 : 0;
      EXPECT_EQ(token.head == kNoToken, token.deprel == Deprel::Root);
      EXPECT_TRUE(reaches_root(analysis_, sentence, i)) << analysis_.form(TokenId{i});
    }
    EXPECT_EQ(roots, 1);
  }
}

TEST_F(NewsTreebank, HasPassiveSubjectsOfPassiveVerbsAlone) {
  for (std::size_t i = 0; i < analysis_.tokens.size(); ++i) {
    const Token& token = analysis_.tokens[i];
    if (token.deprel != Deprel::Nsubj && token.deprel != Deprel::NsubjPass) continue;
    const std::size_t verb = index(token.head);
    if (analysis_.tokens[verb].upos != Upos::Verb) continue;
    const bool is_passive = treebank_.feats[verb].find("Voice=Pass") != std::string::npos;
    EXPECT_EQ(token.deprel == Deprel::NsubjPass, is_passive) << analysis_.form(token.head);
  }
}

}  // namespace
}  // namespace sayso
