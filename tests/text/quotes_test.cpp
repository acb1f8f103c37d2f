#include "text/quotes.h"

#include <gmock/gmock.h>

#include <string>
#include <utility>
#include <vector>

#include "text/blocks.h"

namespace sayso {
namespace {

std::vector<std::string> quotes_in(std::string text) {
  Analysis analysis;
  analysis.document.text = std::move(text);
  find_blocks(analysis.document);
  std::vector<std::string> quotes;
  for (const Span span : find_quotes(analysis)) quotes.emplace_back(analysis.text(span));
  return quotes;
}

TEST(Quotes, AreFoundWithTheirMarks) {
  struct Case {
    std::string text;
    std::vector<std::string> quotes;
  };
  for (const Case& c : {
           Case{"The envoys met.", {}},
           Case{"\"We agreed,\" he said, \"at last.\"", {"\"We agreed,\"", "\"at last.\""}},
           Case{"He spoke of \xe2\x80\x9cprogress\xe2\x80\x9d today.",
                {"\xe2\x80\x9cprogress\xe2\x80\x9d"}},
           Case{"He said ``we agreed'' today.", {"``we agreed''"}},
           Case{"He said \xc2\xabwe agreed\xc2\xbb today.", {"\xc2\xabwe agreed\xc2\xbb"}},
           Case{"A new (\"lasting\") truce.", {"\"lasting\""}},
           Case{"\"He told us 'no' twice,\" she said.", {"\"He told us 'no' twice,\""}},
           Case{"\xe2\x80\x9cShe said \xe2\x80\x98no\xe2\x80\x99.\xe2\x80\x9d",
                {"\xe2\x80\x9cShe said \xe2\x80\x98no\xe2\x80\x99.\xe2\x80\x9d"}},
       }) {
    EXPECT_EQ(quotes_in(c.text), c.quotes) << c.text;
  }
}

TEST(Quotes, HaveMarksOfManyShapes) {
  struct Case {
    std::string text;
    std::vector<std::string> quotes;
  };
  for (const Case& c : {
           Case{"'We agreed,' he said.", {"'We agreed,'"}},
           Case{"'The rebels' camp was hit,' he said.", {"'The rebels' camp was hit,'"}},
           Case{"The 'Tigers' of Mali and the 'Lions' of Chad.", {"'Tigers'", "'Lions'"}},
           Case{"The rebels' camp in the '90s was Peru's.", {}},
           Case{"He let 'em go, and the crews' boats too.", {}},
           Case{"\xe2\x80\x98"
                "It\xe2\x80\x99s over,\xe2\x80\x99 she said.",
                {"\xe2\x80\x98"
                 "It\xe2\x80\x99s over,\xe2\x80\x99"}},
           Case{"''We agreed,'' he said.", {"''We agreed,''"}},
           Case{"\xe2\x80\x9eWir gehen\xe2\x80\x9c, he said.",
                {"\xe2\x80\x9eWir gehen\xe2\x80\x9c"}},
           Case{"\xe2\x80\x9cShe said \xe2\x80\x9cno\xe2\x80\x9d twice,\xe2\x80\x9d he said.",
                {"\xe2\x80\x9cShe said \xe2\x80\x9cno\xe2\x80\x9d twice,\xe2\x80\x9d"}},
           Case{"\"They met in Bern, \" the envoy said.", {"\"They met in Bern, \""}},
           Case{"He said he \"agreed, but she said \"no\" to it.", {"\"no\""}},
       }) {
    EXPECT_EQ(quotes_in(c.text), c.quotes) << c.text;
  }
}

TEST(Quotes, MayCloseInTheNextParagraphWithoutOpeningThere) {
  EXPECT_EQ(quotes_in("\"We agreed on all of it.\nAnd we signed,\" he said."),
            (std::vector<std::string>{"\"We agreed on all of it.", "And we signed,\""}));
}

TEST(Quotes, EndWithTheParagraphThatLeavesThemOpen) {
  EXPECT_EQ(quotes_in("\"We agreed on all of it.\n\"And we signed,\" he said."),
            (std::vector<std::string>{"\"We agreed on all of it.", "\"And we signed,\""}));
}

TEST(Quotes, DoNotRunOnFromAStrayMark) {
  EXPECT_EQ(quotes_in("The pipe is 12\" wide.\nHe said \"no\" to it."),
            (std::vector<std::string>{"\"no\""}));
}

TEST(Quotes, AreNotSoughtInFurniture) {
  EXPECT_TRUE(quotes_in("They met.\nAlso read | \"We agreed\"").empty());
}

}  // namespace
}  // namespace sayso
