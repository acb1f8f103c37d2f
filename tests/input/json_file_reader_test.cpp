#include "input/json_file_reader.h"

#include <gmock/gmock.h>

#include "reading.h"

namespace sayso::test {
namespace {

using ::testing::HasSubstr;

TEST(JsonFileReader, ReadsNinjs) {
  const Document first = read_one(R"({
  "uri": "urn:post:7", "type": "text", "versioncreated": "2024-03-05T10:00:00Z",
  "headline": "Talks", "byline": "Ada Ruiz", "infosources": [{"name": "Post"}],
  "body_xhtml": "<p>Peru held talks.</p><p>Chile agreed.</p>"
})",
                                  "a.json");
  EXPECT_EQ(first.id, "urn:post:7");
  EXPECT_EQ(first.text, "Talks\n\nPeru held talks.\nChile agreed.");
  EXPECT_EQ(first.author, "Ada Ruiz");
  EXPECT_EQ(first.publisher, "Post");
  EXPECT_EQ(to_string(first.published), "2024-03-05");

  const Document third = read_one(R"({
  "uri": "urn:post:8", "headlines": [{"role": "main", "value": "Aid"}],
  "infoSources": [{"name": "Post"}], "firstCreated": "2024-03-05T10:00:00Z",
  "bodies": [{"contentType": "text/html", "value": "<p>Chad sent aid.</p>"}]
})",
                                  "-");
  EXPECT_EQ(third.text, "Aid\n\nChad sent aid.");
  EXPECT_EQ(third.publisher, "Post");
  EXPECT_EQ(to_string(third.published), "2024-03-05");
}

TEST(JsonFileReader, ReadsStoriesOfNgecOneALine) {
  const Document document = read_one(
      R"({"id": "s-1", "pub_date": "2024-03-05", "headline": "Aid", "event_text": "Chad sent aid."})",
      "stories.jsonl");
  EXPECT_EQ(document.id, "s-1");
  EXPECT_EQ(document.text, "Aid\n\nChad sent aid.");
  EXPECT_EQ(to_string(document.published), "2024-03-05");
}

TEST(JsonFileReader, ReadsLists) {
  for (const std::string_view list : {
           R"([{"text": "Chad sent aid."}, 7, {"text": "Oman cut ties."}])",
           "{\n\"items\": [{\"text\": \"Chad sent aid.\"}, {}, {\"text\": \"Oman cut ties.\"}]}",
           "{\n\"articles\": [{\"text\": \"Chad sent aid.\"}, 7, {\"text\": \"Oman cut ties.\"}]}",
       }) {
    const auto records = read_all(list, "a.json");
    ASSERT_EQ(records.size(), 3U) << list;
    EXPECT_EQ(records[0]->text, "Chad sent aid.");
    EXPECT_EQ(records[1].error().record, 2U);
    EXPECT_EQ(records[2]->text, "Oman cut ties.");
  }
}

TEST(JsonFileReader, LeavesLinesToJsonLines) {
  const std::string lines = "{\"text\": \"Chad sent aid.\"}\n{\"text\": \"Oman cut ties.\"}\n";
  EXPECT_EQ(read_all(lines, "a.json").size(), 2U);
  EXPECT_EQ(read_all(lines, "-").size(), 2U);
  EXPECT_EQ(read_all("{\n" + lines, "a.jsonl").size(), 3U) << "the name tells";
}

TEST(JsonFileReader, TellsWhatIsBroken) {
  EXPECT_THAT(error_of("{\n\"text\": \"Chad", "a.json").reason, HasSubstr("is no JSON"));
  EXPECT_EQ(error_of("{\n\"text\": \"\xff\"}", "a.json").reason, "not valid UTF-8");
  EXPECT_EQ(error_of("[]", "a.json").reason, "holds no documents");
  EXPECT_EQ(error_of("{\n\"headline\": \"Aid\"}", "a.json").reason, "has no text");
  EXPECT_THAT(error_of("{\n" + std::string(200, ' '), "a.json", {.max_record = 10}).reason,
              HasSubstr("over the limit of 160 bytes"));
}

}  // namespace
}  // namespace sayso::test
