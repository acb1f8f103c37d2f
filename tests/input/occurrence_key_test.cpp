#include "input/occurrence_key.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace sayso {
namespace {

std::string with_mention(std::string_view mention) {
  return R"({"id": "a", "published": "2015-06-01", "title": "Élan: two meet", )"
         R"("text": "Él: Chad met Fiji.", "tells": [)" +
         std::string(mention) + "]}";
}

TEST(OccurrenceKey, CountsSpansFromTheStartOfTheirField) {
  const Result<KeyReport> report = read_key_report(with_mention(
      R"({"occurrence": "x", "field": "title", "spans": [[10, 14]], "words": ["meet"],)"
      R"( "position": "affirms"}, {"occurrence": "x", "field": "text",)"
      R"( "spans": [[9, 12], [4, 8]], "words": ["met", "Chad"], "position": "denies"})"));
  ASSERT_TRUE(report);
  ASSERT_EQ(report->mentions.size(), 2U);
  const auto words = [&](std::size_t mention, std::size_t span) {
    return slice(report->document.text, report->mentions[mention].spans[span]);
  };
  EXPECT_EQ(words(0, 0), "meet");
  EXPECT_EQ(words(1, 0), "met");
  EXPECT_EQ(words(1, 1), "Chad");
  EXPECT_EQ(report->mentions[1].occurrence, "x");
  EXPECT_EQ(report->mentions[1].position, KeyPosition::Denies);
}

TEST(OccurrenceKey, SaysWhatIsWrongWithALine) {
  const auto reason = [](const std::string& line) {
    const Result<KeyReport> report = read_key_report(line);
    return report ? std::string() : report.error().reason;
  };
  EXPECT_EQ(reason("[1]"), "is no JSON object");
  EXPECT_EQ(reason(R"({"text": "Chad met Fiji."})"), "has no list of what it tells");
  EXPECT_EQ(reason(with_mention(R"({"occurrence": "x", "field": "text", "spans": [[9, 12]],)"
                                R"( "words": ["left"], "position": "affirms"})")),
            "has a mention that cannot be read")
      << "other words stand there";
  EXPECT_EQ(reason(with_mention(R"({"occurrence": "x", "field": "text", "spans": [[9, 99]],)"
                                R"( "words": ["met"], "position": "affirms"})")),
            "has a mention that cannot be read");
  EXPECT_EQ(reason(with_mention(R"({"occurrence": "x", "field": "text", "spans": [[9, 12]],)"
                                R"( "words": ["met"], "position": "doubts"})")),
            "has a mention that cannot be read");
}

}  // namespace
}  // namespace sayso
