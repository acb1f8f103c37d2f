#include "store/report_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "stored.h"

namespace sayso {
namespace {

std::string many(std::string_view words, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += words;
  return all;
}

TEST(ReportText, CutsByCodePoints) {
  const ReportText text("Accra’s answer", many("Ænima ", 40) + "Łódź wrote.");
  EXPECT_EQ(text.length(), 251);
  EXPECT_EQ(text.words({"title", 0, 7}), "Accra’s");
  EXPECT_EQ(text.words({"body", 240, 244}), "Łódź");
  EXPECT_EQ(text.words({"body", 245, 251}), "wrote.");
  EXPECT_EQ(text.words({"body", 240, 900}), "Łódź wrote.");
  EXPECT_EQ(text.words({"body", 900, 901}), "");
}

TEST(ReportText, FindsWordsInASentence) {
  const ReportText text("", many("é", 100) + " she said, they said.");
  const auto second = text.find("said", {"body", 110, 121});
  ASSERT_TRUE(second.has_value());
  EXPECT_EQ(second->start, 116);
  EXPECT_EQ(second->stop, 120);
  EXPECT_FALSE(text.find("said", {"body", 0, 100}));
  EXPECT_FALSE(text.find("", {"body", 0, 100}));
}

TEST(ReportText, TheLeadEndsAtABlankLine) {
  const ReportText text("Title", "\n\nLead.\n\nMore.\n\nEnd.");
  EXPECT_TRUE(text.in_lead({"title", 0, 5}));
  EXPECT_TRUE(text.in_lead({"body", 2, 7}));
  EXPECT_FALSE(text.in_lead({"body", 9, 14}));
  EXPECT_TRUE(ReportText("", "One line alone.").in_lead({"body", 4, 8}));
}

TEST(ReportText, IsReadByNumber) {
  const std::string path = fresh_path("texts");
  store_reports(path, {report("", "Chad’s envoy visited Fiji."), report("", "Peru sued Chile.")});
  Database database(path, Database::Mode::Read);
  ReportTextReader texts(database);
  EXPECT_EQ(texts.of(1).words({"body", 0, 6}), "Chad’s");
  EXPECT_EQ(texts.of(2).words({"body", 0, 4}), "Peru");
  EXPECT_EQ(texts.of(1).words({"body", 0, 4}), "Chad");
  EXPECT_EQ(texts.of(9).length(), 0);
}

}  // namespace
}  // namespace sayso
