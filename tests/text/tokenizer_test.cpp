#include "text/tokenizer.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "text/blocks.h"

namespace sayso {
namespace {

Analysis tokenized(std::string text) {
  Analysis analysis;
  analysis.document.text = std::move(text);
  const auto size = static_cast<std::uint32_t>(analysis.document.text.size());
  analysis.document.blocks = {{{0, size}, BlockKind::Paragraph}};
  tokenize(analysis);
  return analysis;
}

// Tokens with a space between them, sentences with " / "; a "+" before what is joined to the token
// before it.
std::string told(const Analysis& analysis) {
  std::string words;
  for (const Sentence& sentence : analysis.sentences) {
    if (!words.empty()) words += " / ";
    for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.end(); ++i) {
      if (i > sentence.tokens.first) words += ' ';
      if (analysis.tokens[i].joined) words += '+';
      words += analysis.text(analysis.tokens[i].span);
    }
  }
  return words;
}

struct Case {
  std::string text;
  std::string tokens;
};

TEST(Tokenizer, PartsWordsAndSigns) {
  for (const Case& c : {
           Case{"The envoys met, then left.", "The envoys met , then left ."},
           Case{"It cost $5.5m, or 1,000.50 euros (up 12%).",
                "It cost $ 5.5 m , or 1,000.50 euros ( up 12 % ) ."},
           Case{"An anti-French, well-known envoy.", "An anti-French , well - known envoy ."},
           Case{"See https://post.example/a?b=c, please.",
                "See https://post.example/a?b=c , please ."},
           Case{"Write to ann@post.example.", "Write to ann@post.example ."},
           Case{"S\xc3\xa3o Paulo, Ky\xc3\xafv", "S\xc3\xa3o Paulo , Ky\xc3\xafv"},
           Case{"Peace\xe2\x80\x94or war", "Peace \xe2\x80\x94 or war"},
           Case{"a\xc2\xa0"
                "b\tc",
                "a b c"},
           Case{"He wrote \"yes\".", "He wrote \" yes \" ."},
       }) {
    EXPECT_EQ(told(tokenized(c.text)), c.tokens);
  }
}

TEST(Tokenizer, PartsContractions) {
  for (const Case& c : {
           Case{"They don't agree", "They do +n't agree"},
           Case{"They can't stay", "They ca +n't stay"},
           Case{"They cannot stay", "They can +not stay"},
           Case{"We've met", "We +'ve met"},
           Case{"Peru's envoy", "Peru +'s envoy"},
           Case{"John\xe2\x80\x99s car", "John +\xe2\x80\x99s car"},
       }) {
    EXPECT_EQ(told(tokenized(c.text)), c.tokens);
  }
}

TEST(Tokenizer, PartsSentences) {
  for (const Case& c : {
           Case{"They met. They left.", "They met . / They left ."},
           Case{"They met.They left.", "They met . / They left ."},
           Case{"Why? Because! Yes.", "Why ? / Because ! / Yes ."},
           Case{"\"We agreed.\" He left.", "\" We agreed . \" / He left ."},
           Case{"\"Why?\" she asked.", "\" Why ? \" she asked ."},
           Case{"He waited... Then he left.", "He waited ... / Then he left ."},
           Case{"And so on... and on.", "And so on ... and on ."},
           Case{"They met (in Bern.) They left.", "They met ( in Bern . ) / They left ."},
       }) {
    EXPECT_EQ(told(tokenized(c.text)), c.tokens);
  }
}

TEST(Tokenizer, KeepsTheStopOfAnAbbreviation) {
  for (const Case& c : {
           Case{"Gen. Lee met Mr. Moe.", "Gen. Lee met Mr. Moe ."},
           Case{"A. B. Lee met C. Moe.", "A. B. Lee met C. Moe ."},
           Case{"The U.S. envoy left.", "The U.S. envoy left ."},
           Case{"They left for the U.S. The talks end.",
                "They left for the U.S. / The talks end ."},
           Case{"He left at 5 p.m. in the rain.", "He left at 5 p.m. in the rain ."},
           Case{"It is in No. 10 today.", "It is in No. 10 today ."},
           Case{"They said no. They left.", "They said no . / They left ."},
       }) {
    EXPECT_EQ(told(tokenized(c.text)), c.tokens);
  }
}

TEST(Tokenizer, EndsASentenceWithItsBlock) {
  Analysis analysis;
  analysis.document.text = "Envoys meet\n\nThey met\nBy Ann Lee\nThey left";
  analysis.document.blocks = {{{0, 11}, BlockKind::Title},
                              {{13, 21}, BlockKind::Paragraph},
                              {{22, 32}, BlockKind::Byline},
                              {{33, 42}, BlockKind::Paragraph}};
  tokenize(analysis);
  EXPECT_EQ(told(analysis), "Envoys meet / They met / They left");
  EXPECT_EQ(analysis.sentences[2].block, 3U) << "furniture has no sentences";
}

TEST(Tokenizer, HasNothingToSayOfABlankText) {
  EXPECT_TRUE(tokenized("").sentences.empty());
  EXPECT_TRUE(tokenized(" \t\xc2\xa0 ").tokens.empty());
}

TEST(Tokenizer, CutsWordsAndSentencesThatHaveNoEnd) {
  const Analysis word = tokenized(std::string(2500, 'a'));
  EXPECT_EQ(word.tokens.size(), 3U);
  std::string text;
  for (int i = 0; i < 700; ++i) text += "on and ";
  for (const Sentence& sentence : tokenized(text).sentences) {
    EXPECT_LE(sentence.tokens.count, kMaxSentenceTokens);
  }
}

}  // namespace
}  // namespace sayso
