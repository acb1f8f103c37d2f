#include <gmock/gmock.h>

#include <stdexcept>

#include "reading.h"

namespace sayso::test {
namespace {

using ::testing::HasSubstr;

TEST(JsonLinesReader, ReadsTheFieldsOfEachCrawler) {
  struct Case {
    std::string crawler;
    std::string line;
    std::string publisher;
    std::string author;
  };
  for (const Case& c : {
           Case{"ours",
                R"({"text": "They met.", "published": "2023-04-05", "publisher": "Post",
                    "title": "Talks", "url": "https://post.example/1", "author": "Ann Lee"})",
                "Post", "Ann Lee"},
           Case{"trafilatura",
                R"({"title": "Talks", "author": "Ann Lee; Bo Moe", "hostname": "post.example",
                    "date": "2023-04-05", "id": null, "raw_text": "They met.",
                    "source": "https://post.example/1", "source-hostname": "Post"})",
                "Post", "Ann Lee; Bo Moe"},
           Case{"news-please",
                R"({"authors": ["Ann Lee", "Bo Moe"], "date_publish": "2023-04-05 18:30:00",
                    "source_domain": "post.example", "maintext": "They met.", "title": "Talks",
                    "url": "https://post.example/1"})",
                "post.example", "Ann Lee, Bo Moe"},
           Case{"newspaper4k",
                R"({"source_url": "https://www.post.example", "url": "https://post.example/1",
                    "title": "Talks", "text": "They met.", "authors": ["Ann Lee"],
                    "publish_date": "2023-04-05T18:30:00+02:00"})",
                "post.example", "Ann Lee"},
       }) {
    SCOPED_TRACE(c.crawler);
    std::string line = c.line;
    for (char& byte : line) {
      if (byte == '\n') byte = ' ';
    }
    const Document document = read_one(line + "\n", "a.jsonl", {.code_title = false});
    EXPECT_EQ(document.text, "They met.");
    EXPECT_EQ(document.title, "Talks");
    EXPECT_EQ(document.url, "https://post.example/1");
    EXPECT_EQ(document.publisher, c.publisher);
    EXPECT_EQ(document.author, c.author);
    EXPECT_EQ(to_string(document.published), "2023-04-05");
    EXPECT_EQ(document.id.size(), 16U);
  }
}

TEST(JsonLinesReader, TakesTheUsersKeysFirst) {
  const ReaderOptions options{.fields = {{"published", "dct"}, {"text", "body"}}};
  const Document document = read_one(
      R"({"published": "2001-01-01", "dct": "2023-04-05", "text": "no", "body": "They met."})",
      "a.jsonl", options);
  EXPECT_EQ(to_string(document.published), "2023-04-05");
  EXPECT_EQ(document.text, "They met.");
}

TEST(JsonLinesReader, FallsBackWhereTheUsersKeyIsMissing) {
  const ReaderOptions options{.fields = {{"text", "body"}}};
  EXPECT_EQ(read_one(R"({"text": "They met.", "body": null})", "a.jsonl", options).text,
            "They met.");
}

TEST(JsonLinesReader, RefusesAFieldThatIsNoneOfOurs) {
  const ReaderOptions options{.fields = {{"headline", "hl"}}};
  try {
    open_reader_on("{}", "a.jsonl", options);
    FAIL() << "no exception";
  } catch (const std::runtime_error& error) {
    EXPECT_THAT(error.what(), HasSubstr("headline"));
  }
}

TEST(JsonLinesReader, TakesIdsAsTheyAre) {
  EXPECT_EQ(read_one(R"({"id": "n-7", "text": "a"})", "a.jsonl").id, "n-7");
  EXPECT_EQ(read_one(R"({"id": 18014398509481985, "text": "a"})", "a.jsonl").id,
            "18014398509481985");
  EXPECT_EQ(read_one(R"({"id": -2, "text": "a"})", "a.jsonl").id, "-2");
}

TEST(JsonLinesReader, LeavesADateOpenThatCannotBeRead) {
  for (const std::string date : {"\"2024-02-31\"", "\"yesterday\"", "20240231", "null", "{}"}) {
    const Document document = read_one(R"({"text": "a", "published": )" + date + "}", "a.jsonl");
    EXPECT_TRUE(document.published.empty()) << date;
  }
}

TEST(JsonLinesReader, TellsEachBrokenLineAndReadsOn) {
  struct Case {
    std::string line;
    std::string reason;
  };
  for (const Case& c : {
           Case{R"({"text": "cut)", "JSON"},
           Case{R"({"text": "a"} {"text": "b"})", "JSON"},
           Case{"plain words", "JSON"},
           Case{R"(["text", "a"])", "object"},
           Case{"\"text\"", "object"},
           Case{"7", "object"},
           Case{R"({"title": "a"})", "text"},
           Case{R"({"text": null})", "text"},
           Case{R"({"text": "  "})", "text"},
           Case{R"({"text": 5})", "text"},
           Case{R"({"text": ["a"]})", "text"},
           Case{R"({"text": "\ud83d alone"})", "JSON"},
           Case{"{\"text\": \"S\xe3o\"}", "UTF-8"},
       }) {
    const std::vector<Result<Document>> records =
        read_all("{\"text\": \"one\"}\n\n" + c.line + "\r\n{\"text\": \"two\"}", "a.jsonl");
    ASSERT_EQ(records.size(), 3U) << c.line;
    EXPECT_EQ(records[0]->text, "one");
    ASSERT_FALSE(records[1]) << c.line;
    EXPECT_EQ(records[1].error().file, "a.jsonl");
    EXPECT_EQ(records[1].error().record, 3U) << "blank lines count";
    EXPECT_THAT(records[1].error().reason, HasSubstr(c.reason)) << c.line;
    EXPECT_FALSE(records[1].error().advice.empty());
    EXPECT_EQ(records[2]->text, "two");
  }
}

TEST(JsonLinesReader, NamesTheByteThatIsNoUtf8) {
  EXPECT_EQ(error_of("{\"text\": \"S\xe3o\"}", "a.jsonl").byte, 11U);
}

TEST(JsonLinesReader, PassesOverLinesBeyondTheLimit) {
  const std::string long_line = R"({"text": ")" + std::string(200000, 'a') + "\"}";
  const std::vector<Result<Document>> records = read_all(
      long_line + "\n{\"text\": \"short\"}\n" + long_line, "a.jsonl", {.max_record = 1000});
  ASSERT_EQ(records.size(), 3U);
  EXPECT_EQ(records[0].error().record, 1U);
  EXPECT_THAT(records[0].error().reason, HasSubstr("1000 bytes"));
  EXPECT_EQ(records[1]->text, "short");
  EXPECT_EQ(records[2].error().record, 3U);
}

TEST(JsonLinesReader, ReadsLinesLongerThanItsBuffer) {
  const std::string text(300000, 'a');
  const std::vector<Result<Document>> records =
      read_all("{\"text\": \"" + text + "\"}\n{\"text\": \"b\"}\n", "a.jsonl");
  ASSERT_EQ(records.size(), 2U);
  EXPECT_EQ(records[0]->text, text);
  EXPECT_EQ(records[1]->text, "b");
}

TEST(JsonLinesReader, SurvivesDeepNesting) {
  const std::vector<Result<Document>> records =
      read_all("{\"text\": " + std::string(100000, '[') + "\n{\"text\": \"b\"}\n", "a.jsonl");
  ASSERT_EQ(records.size(), 2U);
  EXPECT_FALSE(records[0]);
  EXPECT_EQ(records[1]->text, "b");
}

TEST(JsonLinesReader, SkipsAByteOrderMark) {
  EXPECT_EQ(read_one("\xef\xbb\xbf{\"text\": \"a\"}\n", "a.jsonl").text, "a");
}

TEST(JsonLinesReader, TellsAnEmptyFile) {
  EXPECT_THAT(error_of("", "a.jsonl").reason, HasSubstr("empty"));
}

}  // namespace
}  // namespace sayso::test
