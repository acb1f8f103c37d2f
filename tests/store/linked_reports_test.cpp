#include "store/linked_reports.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "stored.h"

namespace sayso {
namespace {

KeyReport keyed(std::string id, std::string text, std::string_view words, std::string occurrence) {
  KeyReport made{report("", std::move(text)), {}, {}};
  made.document.id = std::move(id);
  const auto at = static_cast<std::uint32_t>(made.document.text.find(words));
  const Span span{at, at + static_cast<std::uint32_t>(words.size())};
  made.mentions.push_back({std::move(occurrence), {span}, KeyPosition::Affirms});
  return made;
}

TEST(LinkedReports, TellTheOccurrenceOfEachMentionThatWasCoded) {
  const std::vector<KeyReport> reports = {
      keyed("a", "Chad's president visited Fiji on Monday.", "visited", "visit"),
      keyed("b", "The crops failed.", "failed", "failure"),
      keyed("c", "On Monday the president of Chad visited Fiji.", "visited", "visit"),
      keyed("d", "Peru's army shelled a village in Cuba on Sunday.", "shelled", "shelling")};
  const std::vector<LinkedMention> mentions =
      link_reports(reports, coder(), {"1", "rules", "world", "model"}, fresh_path("linked.db"))
          .mentions;
  ASSERT_EQ(mentions.size(), 4U);
  EXPECT_EQ(mentions[0].document, "a");
  EXPECT_EQ(mentions[0].words, "visited");
  EXPECT_EQ(mentions[0].occurrence, "visit");
  EXPECT_TRUE(mentions[0].coded);
  EXPECT_FALSE(mentions[1].coded);
  EXPECT_TRUE(mentions[3].coded);
  EXPECT_EQ(mentions[3].found_position, KeyPosition::Affirms);
  EXPECT_NE(mentions[3].linked, mentions[0].linked);
}

}  // namespace
}  // namespace sayso
