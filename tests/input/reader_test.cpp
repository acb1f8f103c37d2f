#include "input/reader.h"

#include <gmock/gmock.h>

#include <fstream>

#include "reading.h"

namespace sayso::test {
namespace {

using ::testing::HasSubstr;

constexpr std::string_view kLine = "{\"text\": \"They met.\"}\n";
constexpr std::string_view kPage = "<!DOCTYPE html><p>They met.</p>";

TEST(Reader, TellsTheFormatByNameThenByFirstBytes) {
  struct Case {
    std::string name;
    std::string_view bytes;
    std::string text;
  };
  const std::string page(kPage);
  const std::string line(kLine);
  for (const Case& c : {
           Case{"a.html", "They met.", "They met."},
           Case{"A.HTM", kPage, "They met."},
           Case{"a.jsonl", kLine, "They met."},
           Case{"a.ndjson", kLine, "They met."},
           Case{"a.json", kLine, "They met."},
           Case{"-", kLine, "They met."},
           Case{"-", kPage, "They met."},
           Case{"dump", " \n\t {\"text\": \"They met.\"}", "They met."},
           Case{"dump", "\n <html lang='en'><p>They met.", "They met."},
           Case{"dump", "They met. {1}", "They met. {1}"},
           Case{"dump", "<They> met.", "<They> met."},
       }) {
    EXPECT_EQ(read_one(c.bytes, c.name).text, c.text) << c.name << ": " << c.bytes;
  }
}

TEST(Reader, ObeysAFormatThatIsGiven) {
  EXPECT_EQ(read_one(kLine, "a.jsonl", {.format = InputFormat::Text}).text, kLine);
  EXPECT_EQ(read_one(kPage, "a.txt", {.format = InputFormat::Html}).text, "They met.");
  EXPECT_EQ(read_one(kLine, "a.txt", {.format = InputFormat::JsonLines}).text, "They met.");
}

TEST(Reader, SeesThroughGzip) {
  EXPECT_EQ(read_one(gzipped("They met."), "a.txt.gz").text, "They met.");
  EXPECT_EQ(read_one(gzipped(kLine), "a.jsonl.gz").text, "They met.");
  EXPECT_EQ(read_one(gzipped(kPage), "a.html.gz").text, "They met.");
  EXPECT_EQ(read_one(gzipped(kLine), "unnamed").text, "They met.");
  EXPECT_EQ(read_all(gzipped(kLine) + gzipped(kLine), "two-members.jsonl").size(), 2U);
}

std::string numbered_lines(int count) {
  std::string lines;
  unsigned noise = 1;  // or all would fit into a few bytes
  for (int i = 0; i < count; ++i) {
    lines += "{\"id\": " + std::to_string(i) + ", \"text\": \"They met";
    for (int j = 0; j < 20; ++j) {
      noise = noise * 1664525U + 1013904223U;
      lines += ' ' + std::to_string(noise >> 8U);
    }
    lines += ".\"}\n";
  }
  return lines;
}

TEST(Reader, TellsATruncatedGzipAfterTheGoodRecords) {
  const std::string whole = gzipped(numbered_lines(2000));
  const auto records = read_all(std::string_view(whole).substr(0, whole.size() / 2), "a.jsonl.gz");
  ASSERT_GT(records.size(), 500U);
  for (std::size_t i = 0; i + 1 < records.size(); ++i) ASSERT_TRUE(records[i]) << i;
  ASSERT_FALSE(records.back());
  EXPECT_THAT(records.back().error().reason, HasSubstr("gzip"));
  EXPECT_EQ(records.back().error().file, "a.jsonl.gz");
}

TEST(Reader, TellsADamagedGzip) {
  std::string damaged = gzipped(numbered_lines(2000));
  for (std::size_t i = damaged.size() / 2; i < damaged.size() / 2 + 50; ++i) damaged[i] = '\xff';
  const auto records = read_all(damaged, "a.jsonl.gz");
  ASSERT_FALSE(records.empty());
  ASSERT_FALSE(records.back());
  EXPECT_THAT(records.back().error().reason, HasSubstr("gzip"));
}

TEST(Reader, TakesNoPartOfADamagedText) {
  const std::string text = gzipped("They met. " + numbered_lines(2000));
  for (const std::string name : {"a.txt", "a.html"}) {
    const InputError error = error_of(std::string_view(text).substr(0, text.size() / 2), name);
    EXPECT_THAT(error.reason, HasSubstr("gzip"));
  }
  EXPECT_THAT(error_of("\x1f\x8bnothing", "a.txt").reason, HasSubstr("gzip"));
}

TEST(Reader, ReadsFiles) {
  const auto records = read_file(write_file("a.jsonl.gz", gzipped(numbered_lines(3))));
  ASSERT_EQ(records.size(), 3U);
  EXPECT_EQ(records[2]->id, "2");
}

TEST(Reader, TellsAMissingFileAndADirectory) {
  struct Case {
    std::string path;
    std::string reason;
  };
  for (const Case& c : {Case{::testing::TempDir() + "nowhere.txt", "No such file or directory"},
                        Case{::testing::TempDir(), "is a directory"}}) {
    const auto records = read_file(c.path);
    ASSERT_EQ(records.size(), 1U);
    ASSERT_FALSE(records[0]);
    EXPECT_EQ(records[0].error().file, c.path);
    EXPECT_EQ(records[0].error().reason, c.reason);
    EXPECT_FALSE(records[0].error().advice.empty());
  }
}

TEST(Reader, GivesADigestForAnId) {
  const Document plain = read_one("They met.", "a.txt");
  EXPECT_EQ(plain.id, "0d16d9237411b19f");
  EXPECT_EQ(read_one("They met.", "b.txt").id, plain.id) << "names do not count";
  EXPECT_NE(read_one("They left.", "a.txt").id, plain.id);
  const std::string titled = "title: Talks\n\nThey met.";
  const Document coded = read_one(titled, "a.txt");
  EXPECT_NE(coded.id, plain.id) << "titles count";
  EXPECT_EQ(read_one(titled, "a.txt", {.code_title = false}).id, coded.id) << "options do not";
}

TEST(Reader, MakesTitlesOneLine) {
  const Document document =
      read_one(R"({"title": "  Talks\n in \tBern ", "text": "They met."})", "a.jsonl");
  EXPECT_EQ(document.title, "Talks in Bern");
  EXPECT_EQ(document.text, "Talks in Bern\n\nThey met.");
  EXPECT_EQ(document.body_begin, 15U);
}

TEST(Reader, KeepsATitleThatIsNotCoded) {
  const Document document =
      read_one(R"({"title": "Talks", "text": "They met."})", "a.jsonl", {.code_title = false});
  EXPECT_EQ(document.title, "Talks");
  EXPECT_EQ(document.text, "They met.");
  EXPECT_EQ(document.body_begin, 0U);
}

}  // namespace
}  // namespace sayso::test
