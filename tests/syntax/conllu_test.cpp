#include "syntax/conllu.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace sayso {
namespace {

// Columns are written with blanks for tabs.
std::string tabbed(std::string text) {
  for (char& c : text) c = c == ' ' ? '\t' : c;
  return text;
}

std::string line(std::string_view columns) { return tabbed(std::string(columns)) + "\n"; }

std::string heron() {
  return "# newdoc id = heron\n" + line("1 Herons heron NOUN NNS Number=Plur 2 nsubj _ _") +
         line("2-3 don't _ _ _ _ _ _ _ _") +
         line("2 do do AUX VBP Mood=Ind|Tense=Pres|VerbForm=Fin 4 aux _ _") +
         line("3 n't not PART RB Polarity=Neg 4 advmod _ _") +
         line("4 sing sing VERB VB VerbForm=Inf 0 root _ SpaceAfter=No") +
         line("5 . . PUNCT . _ 4 punct _ _") + "\n";
}

TEST(Conllu, RebuildsTheTextFromSpaceAfter) {
  const Analysis read = read_conllu(heron()).value();
  EXPECT_EQ(read.document.text, "Herons don't sing.");
  ASSERT_EQ(read.sentences.size(), 1U);
  EXPECT_EQ(slice(read.document.text, read.sentences[0].span), "Herons don't sing.");
}

TEST(Conllu, SharesAMultiwordTokenOutAmongItsWords) {
  const Analysis read = read_conllu(heron()).value();
  EXPECT_EQ(read.form(TokenId{1}), "do");
  EXPECT_EQ(read.form(TokenId{2}), "n't");
  EXPECT_FALSE(read.tokens[1].joined);
  EXPECT_TRUE(read.tokens[2].joined);
  EXPECT_EQ(read.lemma(TokenId{2}), "not");
}

TEST(Conllu, KeepsTheLayerOfEntities) {
  const Treebank read = read_treebank(line("1 Fiji Fiji PROPN NNP _ 2 nsubj _ "
                                           "SpaceAfter=No|Entity=(1-place-new)|XML=<w>") +
                                      line("2 won win VERB VBD _ 0 root _ _"))
                            .value();
  EXPECT_THAT(read.entities, testing::ElementsAre("(1-place-new)", ""));
}

TEST(Conllu, NumbersHeadsThroughTheDocument) {
  const Analysis read = read_conllu(heron() + heron()).value();
  ASSERT_EQ(read.tokens.size(), 10U);
  EXPECT_EQ(read.tokens[8].head, kNoToken);
  EXPECT_EQ(read.tokens[5].head, TokenId{6});
  EXPECT_EQ(read.tokens[8].deprel, Deprel::Root);
}

TEST(Conllu, StartsABlockAtEachParagraphOrDocument) {
  std::string second = heron();
  second.replace(0, second.find('\n'), "# newpar");
  const Analysis read = read_conllu(heron() + second).value();
  EXPECT_EQ(read.document.text, "Herons don't sing.\n\nHerons don't sing.");
  ASSERT_EQ(read.document.blocks.size(), 2U);
  EXPECT_EQ(read.sentences[1].block, 1U);
  EXPECT_TRUE(read.document.blocks[1].span.contains(read.sentences[1].span));
}

TEST(Conllu, PassesOverEmptyNodes) {
  const std::string text = line("1 Rain rain NOUN NN Number=Sing 0 root _ _") +
                           line("1.1 fell fall VERB VBD _ _ _ _ _") + "\n";
  EXPECT_EQ(read_conllu(text).value().tokens.size(), 1U);
}

TEST(Conllu, WritesWhatItReads) {
  const Treebank read = read_treebank(heron() + heron()).value();
  const std::string written = write_conllu(read.analysis, read.feats);
  const Treebank again = read_treebank(written).value();
  EXPECT_EQ(write_conllu(again.analysis, again.feats), written);
  EXPECT_EQ(again.analysis.document.text, read.analysis.document.text);
  EXPECT_EQ(again.feats, read.feats);
  EXPECT_THAT(written, testing::HasSubstr(tabbed("2-3 don't _ _ _ _ _ _ _ _\n")));
  EXPECT_THAT(written, testing::HasSubstr(tabbed("4 sing sing VERB _ VerbForm=Inf 0 root _ Spac"
                                                 "eAfter=No\n5 . . PUNCT _ _ 4 punct _ _\n")));
}

struct Damage {
  std::string text;
  std::uint64_t line;
  std::string reason;
};

TEST(Conllu, NamesTheLineOfAnError) {
  const std::string good = line("1 Rain rain NOUN NN _ 0 root _ _");
  const Damage cases[] = {
      {good + "\n" + "1 too few\n", 3, "not ten columns parted by tabs"},
      {good + line("3 fell fall VERB VBD _ 1 dep _ _"), 2, "words are not numbered from 1"},
      {line("1 Rain rain THING NN _ 0 root _ _"), 1, "unknown head, part of speech or relation"},
      {line("1 Rain rain NOUN NN _ 4 obj _ _") + "\n", 2, "a head outside the sentence"},
      {line("2-1 it's _ _ _ _ _ _ _ _"), 1, "not a range of words"},
      {line("1-2 it's _ _ _ _ _ _ _ _") + good + "\n", 3, "a multiword token lacks words"},
  };
  for (const Damage& damage : cases) {
    const Result<Analysis> read = read_conllu(damage.text);
    ASSERT_FALSE(read.has_value()) << damage.text;
    EXPECT_EQ(read.error().record, damage.line);
    EXPECT_EQ(read.error().reason, damage.reason);
  }
}

}  // namespace
}  // namespace sayso
