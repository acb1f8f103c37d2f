#include "input/export_reader.h"

#include <gmock/gmock.h>

#include "reading.h"

namespace sayso::test {
namespace {

constexpr std::string_view kOlderNexis =
    R"(                               1 of 2 DOCUMENTS

                                  Harbour Post

                            March 5, 2024 Tuesday
                                  Late Edition

Chad sends aid

BYLINE: By ADA RUIZ

SECTION: World; Pg. 3

LENGTH: 12 words

DATELINE: N'DJAMENA

 Chad sent aid
to Niger.

 Trucks left: all of
them on Monday.

LOAD-DATE: March 6, 2024

LANGUAGE: ENGLISH

                      Copyright 2024 Harbour Post
                               2 of 2 DOCUMENTS

                                  Harbour Post

                                  no day here

LENGTH: 4 words

Oman cut ties.

                      Copyright 2024 Harbour Post
)";

TEST(ExportReader, ReadsTheOlderFormOfNexis) {
  const auto records = read_all(kOlderNexis, "export.txt");
  ASSERT_EQ(records.size(), 2U);
  const Document& first = *records[0];
  EXPECT_EQ(first.text,
            "Chad sends aid\n\nChad sent aid to Niger.\nTrucks left: all of them on Monday.");
  EXPECT_EQ(first.publisher, "Harbour Post");
  EXPECT_EQ(first.author, "By ADA RUIZ");
  EXPECT_EQ(to_string(first.published), "2024-03-05");
  EXPECT_EQ(records[1]->text, "Oman cut ties.");
  EXPECT_TRUE(records[1]->published.empty());
}

constexpr std::string_view kNexisUni = R"(Page 1 of 2
Chad sends aid
Harbour Post (Lagos)
March 5, 2024 Tuesday

Copyright 2024 Harbour Post All Rights Reserved

Section: WORLD
Length: 12 words
Byline: Ada Ruiz
Body

Chad sent aid to Niger.

Trucks left.

Load-Date: March 6, 2024

End of Document
Oman cuts ties
Harbour Post (Lagos)
March 6, 2024 Wednesday
Length: 4 words
Body

Oman cut ties.

Load-Date: March 6, 2024

End of Document
)";

TEST(ExportReader, ReadsTheFormOfNexisUni) {
  const auto records = read_all(kNexisUni, "export.txt");
  ASSERT_EQ(records.size(), 2U);
  const Document& first = *records[0];
  EXPECT_EQ(first.text, "Chad sends aid\n\nChad sent aid to Niger.\nTrucks left.");
  EXPECT_EQ(first.publisher, "Harbour Post (Lagos)");
  EXPECT_EQ(first.author, "Ada Ruiz");
  EXPECT_EQ(to_string(first.published), "2024-03-05");
  EXPECT_EQ(records[1]->text, "Oman cuts ties\n\nOman cut ties.");
}

constexpr std::string_view kFactiva = R"(HD      Chad sends
        aid
BY      Ada Ruiz
WC      12 words
PD      5 March 2024
SN      Harbour Post
LA      English
LP      Chad sent aid to Niger.
TD
Trucks left.

More follow.
NS      gdip : Diplomacy
AN      Document HARB000020240305ek35

SE      World
HD      Oman cuts ties
WC      4 words
PD      32 March 2024
SN      Harbour Post
LP      Oman cut ties.
AN      Document HARB000020240306ek36
)";

TEST(ExportReader, ReadsFactiva) {
  std::vector<LeftAside> told;
  ReaderOptions options;
  options.tell_left_aside = [&](const LeftAside& aside) { told.push_back(aside); };
  const auto records = read_all(kFactiva, "export.txt", options);
  ASSERT_EQ(records.size(), 2U);
  const Document& first = *records[0];
  EXPECT_EQ(first.text, "Chad sends aid\n\nChad sent aid to Niger.\nTrucks left.\nMore follow.");
  EXPECT_EQ(first.publisher, "Harbour Post");
  EXPECT_EQ(first.author, "Ada Ruiz");
  EXPECT_EQ(to_string(first.published), "2024-03-05");
  EXPECT_TRUE(records[1]->published.empty()) << "there is no such day";
  ASSERT_EQ(told.size(), 1U);
  EXPECT_EQ(told[0].counts.at("unreadable date"), 1U);
}

TEST(ExportReader, GoesOnAfterABadReport) {
  struct Case {
    std::string bad;
    std::string reason;
  };
  for (const Case& c : {
           Case{"LENGTH: 3 words\n\nLOAD-DATE: today\n", "has no text"},
           Case{"LENGTH: 3 words\n\nBogot\xe1\n", "not valid UTF-8"},
           Case{"LENGTH: 3 words\n\n" + std::string(5U << 20U, 'a'), "is over the limit of 4 MiB"},
       }) {
    const auto records = read_all(
        "1 of 2 DOCUMENTS\n" + c.bad + "\n2 of 2 DOCUMENTS\nLENGTH: 3 words\n\nOman left.\n",
        "export.txt");
    ASSERT_EQ(records.size(), 2U) << c.reason;
    ASSERT_FALSE(records[0]);
    EXPECT_EQ(records[0].error().reason, c.reason);
    EXPECT_EQ(records[0].error().record, 1U);
    EXPECT_EQ(records[1]->text, "Oman left.");
  }
}

TEST(ExportReader, LeavesOtherTextAlone) {
  EXPECT_EQ(read_one("HD screens sell.\nPD cars, too.", "a.txt").text,
            "HD screens sell.\nPD cars, too.");
  EXPECT_EQ(error_of("", "-", {.format = InputFormat::Factiva}).reason, "holds no reports");
}

}  // namespace
}  // namespace sayso::test
