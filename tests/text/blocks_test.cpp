#include "text/blocks.h"

#include <gmock/gmock.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sayso {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Document with_blocks(std::string text, std::uint32_t body_begin = 0) {
  Document document;
  document.text = std::move(text);
  document.body_begin = body_begin;
  find_blocks(document);
  return document;
}

std::string_view name(BlockKind kind) {
  switch (kind) {
    case BlockKind::Title:
      return "title";
    case BlockKind::Paragraph:
      return "paragraph";
    case BlockKind::Caption:
      return "caption";
    case BlockKind::Heading:
      return "heading";
    case BlockKind::Dateline:
      return "dateline";
    case BlockKind::Byline:
      return "byline";
    case BlockKind::Credit:
      return "credit";
    case BlockKind::Link:
      return "link";
    case BlockKind::Service:
      return "service";
  }
  return {};
}

// "kind: text" for each block.
std::vector<std::string> told(const Document& document) {
  std::vector<std::string> blocks;
  for (const Block& block : document.blocks) {
    blocks.push_back(std::string(name(block.kind)) + ": " +
                     std::string(slice(document.text, block.span)));
  }
  return blocks;
}

TEST(Blocks, AreTheLinesOfAText) {
  EXPECT_THAT(
      told(with_blocks("The envoys met.\n  They left. \r\n\n\nIt rained.\n")),
      ElementsAre("paragraph: The envoys met.", "paragraph: They left.", "paragraph: It rained."));
}

TEST(Blocks, AreNoneInABlankText) {
  EXPECT_THAT(told(with_blocks("")), IsEmpty());
  EXPECT_THAT(told(with_blocks(" \n\t\n")), IsEmpty());
}

TEST(Blocks, HaveTheTitleFirst) {
  EXPECT_THAT(told(with_blocks("Envoys meet\n\nThe envoys met.", 13)),
              ElementsAre("title: Envoys meet", "paragraph: The envoys met."));
}

TEST(Blocks, JoinTheLinesOfAWrappedText) {
  const Document document = with_blocks(
      "The envoys of Peru and Chile\nmet in Bern on Monday after\nweeks of silence.\n\n"
      "They left the city\nin the evening and went\nhome.\n");
  ASSERT_EQ(document.blocks.size(), 2U);
  EXPECT_EQ(slice(document.text, document.blocks[1].span),
            "They left the city\nin the evening and went\nhome.");
}

TEST(Blocks, JoinTheHalvesOfABrokenSentence) {
  EXPECT_THAT(
      told(with_blocks("The envoys of Peru, who had waited\n\nfor weeks, met.\nThey left.")),
      ElementsAre("paragraph: The envoys of Peru, who had waited\n\nfor weeks, met.",
                  "paragraph: They left."));
}

TEST(Blocks, PartIndentedParagraphsOfAWrappedText) {
  EXPECT_THAT(told(with_blocks("   The envoys met in\nBern after weeks of\nsilence.\n"
                               "   They left the city\nin the evening.")),
              ElementsAre("paragraph: The envoys met in\nBern after weeks of\nsilence.",
                          "paragraph: They left the city\nin the evening."));
}

TEST(Blocks, TellFurnitureFromText) {
  struct Case {
    std::string line;
    BlockKind kind;
  };
  for (const Case& c : {
           Case{"Also read | Rain in the north", BlockKind::Link},
           Case{"Related: Rain in the north", BlockKind::Link},
           Case{"READ MORE: Rain in the north", BlockKind::Link},
           Case{"Sign up for our newsletter", BlockKind::Service},
           Case{"\xc2\xa9 2023 The Harbour Post", BlockKind::Service},
           Case{"All rights reserved.", BlockKind::Service},
           Case{"By Ann Lee", BlockKind::Byline},
           Case{"By Ann Lee and Bo Moe", BlockKind::Byline},
           Case{"(With inputs from agencies)", BlockKind::Credit},
           Case{"(Reporting by Ann Lee; Editing by Bo Moe)", BlockKind::Credit},
           Case{"Photo: Ann Lee", BlockKind::Credit},
           Case{"(Reuters)", BlockKind::Credit},
           Case{"A long silence", BlockKind::Heading},
           Case{"\xe2\x80\x94 AFP", BlockKind::Credit},
           Case{"\xe2\x96\xba Read more: Rain in the north", BlockKind::Link},
           Case{"\xe2\x80\xa2 Share this article", BlockKind::Service},
           Case{"(AP Photo/Ann Lee)", BlockKind::Credit},
           Case{"Ann Lee/AFP", BlockKind::Credit},
           Case{"ANI and PTI", BlockKind::Credit},
           Case{"Agencies", BlockKind::Credit},
           Case{"by Xinhua writer Ann Lee", BlockKind::Byline},
           Case{"Comments (12)", BlockKind::Service},
           Case{"Comments by the envoy drew anger in Bern.", BlockKind::Paragraph},
           Case{"Copyright holders sued the ministry.", BlockKind::Paragraph},
           Case{"Also on Monday, they met in Bern.", BlockKind::Paragraph},
           Case{"Reporting by the court took a year.", BlockKind::Paragraph},
           Case{"By Monday the envoys had left the city.", BlockKind::Paragraph},
           Case{"The envoys subscribe to this view.", BlockKind::Paragraph},
           Case{"\"We are leaving.\"", BlockKind::Paragraph},
       }) {
    const Document document = with_blocks("The envoys met in Bern.\nThey talked.\n" + c.line);
    ASSERT_EQ(document.blocks.size(), 3U) << c.line;
    EXPECT_EQ(name(document.blocks[2].kind), name(c.kind)) << c.line;
  }
}

TEST(Blocks, CutADatelineOff) {
  struct Case {
    std::string line;
    std::string dateline;
  };
  for (const Case& c : {
           Case{"PARIS, Nov 3 (AFP) - The envoys met.", "PARIS, Nov 3 (AFP) -"},
           Case{"LIMA (Reuters) \xe2\x80\x94 The envoys met.", "LIMA (Reuters) \xe2\x80\x94"},
           Case{"SAN MARINO - The envoys met.", "SAN MARINO -"},
           Case{"Mexico City, Nov. 8 (Xinhua)-- The envoys met.", "Mexico City, Nov. 8 (Xinhua)--"},
           Case{"KYIV, Ukraine\xe2\x80\x94The envoys met.", "KYIV, Ukraine\xe2\x80\x94"},
           Case{"Bern (dpa) \xe2\x80\x93 The envoys met.", "Bern (dpa) \xe2\x80\x93"},
       }) {
    EXPECT_THAT(told(with_blocks(c.line)),
                ElementsAre("dateline: " + c.dateline, "paragraph: The envoys met."));
  }
  EXPECT_THAT(told(with_blocks("The envoys - two of them - met.")),
              ElementsAre("paragraph: The envoys - two of them - met."));
  EXPECT_THAT(told(with_blocks("UNESCO - it has its seat here - met.")),
              ElementsAre("paragraph: UNESCO - it has its seat here - met."));
}

TEST(Blocks, TakeALineOfPlacesForADateline) {
  EXPECT_THAT(told(with_blocks("Lima, Peru\nThe envoys met.\nThey left Bern, too.")),
              ElementsAre("dateline: Lima, Peru", "paragraph: The envoys met.",
                          "paragraph: They left Bern, too."));
}

TEST(Blocks, NameTheAgenciesThatAreCredited) {
  EXPECT_THAT(with_blocks("PARIS, Nov 3 (AFP) - They met.\nThey left. (Reuters)\n").agencies,
              ElementsAre("AFP", "Reuters"));
  EXPECT_THAT(with_blocks("They met.\n(With inputs from Agence France-Presse and AP)").agencies,
              ElementsAre("AFP", "AP"));
  EXPECT_THAT(with_blocks("Reuters said they met.\nThe AFP office was shut.").agencies, IsEmpty());
}

TEST(Blocks, TakeNoHeadlineForADateline) {
  EXPECT_THAT(told(with_blocks("Envoys Of Peru, Chile Meet In Bern\nThey met.")),
              ElementsAre("heading: Envoys Of Peru, Chile Meet In Bern", "paragraph: They met."));
  EXPECT_THAT(told(with_blocks("ENVOYS MEET IN BERN\nThey met.")),
              ElementsAre("heading: ENVOYS MEET IN BERN", "paragraph: They met."));
}

TEST(Blocks, CutACreditOffTheLastSentence) {
  EXPECT_THAT(told(with_blocks("The envoys left on Friday. (AFP)")),
              ElementsAre("paragraph: The envoys left on Friday.", "credit: (AFP)"));
  EXPECT_THAT(told(with_blocks("The envoys leave Bern. (Reuters/Ann Lee)")),
              ElementsAre("paragraph: The envoys leave Bern.", "credit: (Reuters/Ann Lee)"));
  EXPECT_THAT(told(with_blocks("The envoys left. (They came by car.)")),
              ElementsAre("paragraph: The envoys left. (They came by car.)"));
}

TEST(Blocks, OfTheReaderStay) {
  Document document;
  document.text = "Also read | Rain";
  document.blocks = {{{0, 16}, BlockKind::Caption}};
  find_blocks(document);
  EXPECT_THAT(told(document), ElementsAre("caption: Also read | Rain"));
}

}  // namespace
}  // namespace sayso
