#include <gmock/gmock.h>

#include "reading.h"

namespace sayso::test {
namespace {

using ::testing::HasSubstr;

TEST(TextReader, TakesTheWholeFileAsOneDocument) {
  const Document document = read_one("The envoys met.\n\nThey left.\n", "a.txt");
  EXPECT_EQ(document.text, "The envoys met.\n\nThey left.\n");
  EXPECT_EQ(document.body_begin, 0U);
  EXPECT_TRUE(document.title.empty());
  EXPECT_TRUE(document.published.empty());
}

TEST(TextReader, ReadsAHead) {
  const Document document = read_one(
      "Published: 2023-04-05T18:30:00Z\npublisher: The Harbour Post\ntitle:  Envoys meet \r\n"
      "url: https://post.example/1\nid: n7\nauthor: Ann Lee\n\nThe envoys met.\n",
      "a.txt", {.code_title = false});
  EXPECT_EQ(document.text, "The envoys met.\n");
  EXPECT_EQ(to_string(document.published), "2023-04-05");
  EXPECT_EQ(document.publisher, "The Harbour Post");
  EXPECT_EQ(document.title, "Envoys meet");
  EXPECT_EQ(document.url, "https://post.example/1");
  EXPECT_EQ(document.id, "n7");
  EXPECT_EQ(document.author, "Ann Lee");
}

TEST(TextReader, PutsACodedTitleBeforeTheBody) {
  const Document document = read_one("title: Envoys meet\n\nThe envoys met.", "a.txt");
  EXPECT_EQ(document.text, "Envoys meet\n\nThe envoys met.");
  EXPECT_EQ(document.text.substr(document.body_begin), "The envoys met.");
}

TEST(TextReader, TakesNoProseForAHead) {
  for (const std::string text : {
           "Title: a play in one act\nThe curtain rises.\n\nEnter the king.",  // not all lines
           "The minister: \"No.\"\n\nHe left.",                                // no key of ours
           "\ntitle: too late\n\nHe left.",                                    // not at the start
           "title: without an end",
       }) {
    EXPECT_EQ(read_one(text, "a.txt").text, text);
  }
}

TEST(TextReader, ReadsByteOrderMarks) {
  using std::string_literals::operator""s;
  const std::string expected = "S\xc3\xa3o";
  EXPECT_EQ(read_one("\xef\xbb\xbfS\xc3\xa3o", "a.txt").text, expected);
  EXPECT_EQ(read_one("\xff\xfeS\0\xe3\0o\0"s, "a.txt").text, expected);
  EXPECT_EQ(read_one("\xfe\xff\0S\0\xe3\0o"s, "a.txt").text, expected);
}

TEST(TextReader, TellsWhatCannotBeRead) {
  using std::string_literals::operator""s;
  struct Case {
    std::string bytes;
    std::string reason;
  };
  for (const Case& c : {
           Case{"", "empty"},
           Case{" \n\t\n", "empty"},
           Case{"\xef\xbb\xbf", "empty"},
           Case{"title: Nothing more\n\n", "empty"},
           Case{"PK\x03\x04\0\0\0"s, "binary"},
           Case{"\x01\x02\x03 and \x04\x05\x06", "binary"},
           Case{"The envoys met in S\xe3o Paulo.", "UTF-8"},
           Case{"cut off \xe2\x80", "UTF-8"},
       }) {
    const InputError error = error_of(c.bytes, "a.txt");
    EXPECT_EQ(error.file, "a.txt");
    EXPECT_THAT(error.reason, HasSubstr(c.reason));
    EXPECT_FALSE(error.advice.empty());
  }
}

TEST(TextReader, NamesTheByteThatIsNoUtf8) {
  const InputError error = error_of("\xef\xbb\xbfS\xe3o Paulo", "a.txt");
  EXPECT_EQ(error.byte, 4U);
  EXPECT_THAT(error.advice, HasSubstr("iconv"));
}

TEST(TextReader, NamesTheLimit) {
  EXPECT_EQ(read_one("0123456789", "a.txt", {.max_record = 10}).text, "0123456789");
  EXPECT_THAT(error_of("0123456789a", "a.txt", {.max_record = 10}).reason, HasSubstr("10 bytes"));
  const std::string long_text(std::size_t{1} << 20U, 'a');
  EXPECT_THAT(error_of(long_text + "a", "a.txt", {.max_record = long_text.size()}).reason,
              HasSubstr("1 MiB"));
}

}  // namespace
}  // namespace sayso::test
