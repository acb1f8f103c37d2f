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

TEST(Tokenizer, PartsNumbersFromWhatIsWrittenOntoThem) {
  for (const Case& c : {
           Case{"at 7:45pm, 12km away", "at 7:45 pm , 12 km away"},
           Case{"US$3bn or \xe2\x82\xac"
                "40,000",
                "US$ 3 bn or \xe2\x82\xac 40,000"},
           Case{"the 4th of 1,20,000", "the 4th of 1,20,000"},
           Case{"pages 13,14", "pages 13 , 14"},
           Case{"on 4/17, by 3-1, in 1990-95", "on 4/17 , by 3 - 1 , in 1990 - 95"},
           Case{"call 555-010-4477", "call 555-010-4477"},
           Case{"in the 1990s and '80s", "in the 1990s and '80s"},
       }) {
    EXPECT_EQ(told(tokenized(c.text)), c.tokens);
  }
}

TEST(Tokenizer, KeepsAddressesAndSignsWhole) {
  for (const Case& c : {
           Case{"at post.example.org/a/b?", "at post.example.org/a/b ?"},
           Case{"open Annex2.pdf now", "open Annex2.pdf now"},
           Case{"#peace says @anna_lee :-)", "#peace says @anna_lee :-)"},
           Case{"so... what?!", "so ... what ?!"},
           Case{"AT&T and/or them", "AT&T and / or them"},
           Case{"co\xc2\xadoperate", "co\xc2\xadoperate"},
       }) {
    EXPECT_EQ(told(tokenized(c.text)), c.tokens);
  }
}

TEST(Tokenizer, TellsApostrophesFromQuotationMarks) {
  for (const Case& c : {
           Case{"the rebels' camp", "the rebels +' camp"},
           Case{"'the rebels' camp", "' the rebels ' camp"},
           Case{"the bloc (UNO)'s vote", "the bloc ( UNO ) 's vote"},
           Case{"They couldn't've left", "They could +n't +'ve left"},
           Case{"the U.N.'s vote", "the U.N. +'s vote"},
           Case{"2008's vote", "2008 +'s vote"},
           Case{"O'Neil's o'clock", "O'Neil +'s o'clock"},
           Case{"they dont agree", "they do +nt agree"},
       }) {
    EXPECT_EQ(told(tokenized(c.text)), c.tokens);
  }
}

TEST(Tokenizer, EndsASentenceAtTheStopThatEndsIt) {
  for (const Case& c : {
           Case{"we left. they stayed", "we left . / they stayed"},
           Case{"They sold salt, tin etc. The rest stayed.",
                "They sold salt , tin etc . / The rest stayed ."},
           Case{"It names Acme Inc. of Lima.", "It names Acme Inc. of Lima ."},
           Case{"In Salem, Ore. police met them.", "In Salem , Ore. police met them ."},
           Case{"It was plan B. The rest failed.", "It was plan B . / The rest failed ."},
           Case{"On Nov. 5 they met.", "On Nov. 5 they met ."},
           Case{"\"Why now?\" Ann Lee asked.", "\" Why now ? \" Ann Lee asked ."},
           Case{"\"We go. We stay,\" he said.", "\" We go . / We stay , \" he said ."},
           Case{"They met. ''We go,'' he said.", "They met . / '' We go , '' he said ."},
           Case{"They met.[12] They left.", "They met . [ 12 ] / They left ."},
           Case{"1. Leave the city.", "1. Leave the city ."},
           Case{"They met. 2. They left.", "They met . / 2 . They left ."},
           Case{"They met. \xe2\x80\xa2 They left", "They met . / \xe2\x80\xa2 They left"},
           Case{"They met ***** They left", "They met ***** / They left"},
           Case{"\xe4\xbd\xa0\xe3\x80\x82\xe5\xa5\xbd", "\xe4\xbd\xa0 \xe3\x80\x82 / \xe5\xa5\xbd"},
       }) {
    EXPECT_EQ(told(tokenized(c.text)), c.tokens);
  }
}

TEST(Tokenizer, IsAtHomeInNews) {
  for (const Case& c : {
           // titles, initials, numbers that are names
           Case{"Gen. Moe and Lt. Col. Ana Rey of the U.S. Army spoke. Then they left.",
                "Gen. Moe and Lt. Col. Ana Rey of the U.S. Army spoke . / Then they left ."},
           Case{"Sen. J. D. Moe (R-Ohio) met Tom Lee Jr. and Li Na, Ph.D., at noon.",
                "Sen. J. D. Moe ( R - Ohio ) met Tom Lee Jr. and Li Na , Ph.D. , at noon ."},
           Case{"Rebel No. 2 was held. The No. 1 fled.",
                "Rebel No. 2 was held . / The No. 1 fled ."},
           Case{"An anti-U.S. speech by a U.S.-led panel on U.S.\xe2\x80\x93"
                "Peru ties.",
                "An anti-U.S. speech by a U.S. - led panel on U.S. \xe2\x80\x93 Peru ties ."},
           Case{"The talks were anti-U.S. They failed.",
                "The talks were anti-U.S. / They failed ."},
           Case{"He lives in Washington, D.C. He left.",
                "He lives in Washington , D.C. / He left ."},
           Case{"It happened on Jan. 5, 2020. It rained.",
                "It happened on Jan. 5 , 2020 . / It rained ."},
           // datelines
           Case{"LIMA, Peru \xe2\x80\x94 The army left.",
                "LIMA , Peru \xe2\x80\x94 The army left ."},
           Case{"BEIRUT/AMMAN, Nov. 18 (AP) -- The army left.",
                "BEIRUT / AMMAN , Nov. 18 ( AP ) -- The army left ."},
           Case{"ROME (AP). The army left.", "ROME ( AP ) . / The army left ."},
           // nationalities, ages, lists of names
           Case{"A Franco-German envoy met the Indo-Pakistani panel.",
                "A Franco - German envoy met the Indo - Pakistani panel ."},
           Case{"The 45-year-old and two 30-year-olds died.",
                "The 45 - year - old and two 30 - year - olds died ."},
           Case{"Moe, 45, Rey, 30, and Lee (52) died.",
                "Moe , 45 , Rey , 30 , and Lee ( 52 ) died ."},
           Case{"al-Wasl's, O\xe2\x80\x99Neill\xe2\x80\x99s",
                "al - Wasl +'s , O\xe2\x80\x99Neill +\xe2\x80\x99s"},
           // blanks that do not break, and are narrow
           Case{"Gen.\xc2\xa0Moe paid 5\xe2\x80\xaf%.", "Gen. Moe paid 5 % ."},
       }) {
    EXPECT_EQ(told(tokenized(c.text)), c.tokens);
  }
}

TEST(Tokenizer, PartsTheSentencesOfAQuotation) {
  for (const Case& c : {
           Case{"\"We met. We agreed,\" Rey said.", "\" We met . / We agreed , \" Rey said ."},
           Case{"\xe2\x80\x9cWe met. We talked.\xe2\x80\x9d Rey left.",
                "\xe2\x80\x9c We met . / We talked . \xe2\x80\x9d / Rey left ."},
           Case{"\xe2\x80\x9cWe met,\xe2\x80\x9d Rey said. \xe2\x80\x9cThey left.\xe2\x80\x9d",
                "\xe2\x80\x9c We met , \xe2\x80\x9d Rey said . / \xe2\x80\x9c They left . "
                "\xe2\x80\x9d"},
           Case{"\xe2\x80\x98We met,\xe2\x80\x99 Rey said.",
                "\xe2\x80\x98 We met , \xe2\x80\x99 Rey said ."},
           Case{"\"We waited...\" he said. \"Then we left.\"",
                "\" We waited ... \" he said . / \" Then we left . \""},
           Case{"They waited \xe2\x80\xa6 Then they left.",
                "They waited \xe2\x80\xa6 / Then they left ."},
           Case{"He resigned.\"It is over,\" he said.",
                "He resigned . / \" It is over , \" he said ."},
           Case{"The talks failed?Moe left!They stayed.",
                "The talks failed ? / Moe left ! / They stayed ."},
       }) {
    EXPECT_EQ(told(tokenized(c.text)), c.tokens);
  }
}

TEST(Tokenizer, PartsTheItemsOfLists) {
  for (const Case& c : {
           Case{"They agreed:\n- The army leaves\n- Talks go on",
                "They agreed : / - The army leaves / - Talks go on"},
           Case{"They agreed:\n\n\xe2\x80\xa2 The army leaves\n\n\xe2\x80\xa2 Talks go on",
                "They agreed : / \xe2\x80\xa2 The army leaves / \xe2\x80\xa2 Talks go on"},
           Case{"Points:\n1. The army leaves\n2. Talks go on",
                "Points : / 1. The army leaves / 2. Talks go on"},
       }) {
    Analysis analysis;
    analysis.document.text = c.text;
    find_blocks(analysis.document);
    tokenize(analysis);
    EXPECT_EQ(told(analysis), c.tokens);
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
