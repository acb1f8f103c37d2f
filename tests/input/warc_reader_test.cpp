#include "input/warc_reader.h"

#include <gmock/gmock.h>

#include "reading.h"

namespace sayso::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Pair;

constexpr std::string_view kPage =
    "<!DOCTYPE html><title>Envoys meet</title><p>Envoys of Peru met in Lima.</p>";

std::string warc_record(std::string_view type, std::string_view content_type,
                        std::string_view block) {
  return "WARC/1.0\r\nWARC-Type: " + std::string(type) +
         "\r\nWARC-Target-URI: https://www.example.org/a\r\nContent-Type: " +
         std::string(content_type) + "\r\nContent-Length: " + std::to_string(block.size()) +
         "\r\n\r\n" + std::string(block) + "\r\n\r\n";
}

std::string response(std::string_view fields, std::string_view body,
                     std::string_view status = "200 OK") {
  return warc_record("response", "application/http; msgtype=response",
                     "HTTP/1.1 " + std::string(status) + "\r\n" + std::string(fields) + "\r\n\r\n" +
                         std::string(body));
}

std::string page(std::string_view words) {
  return response("Content-Type: text/html", "<html><p>" + std::string(words) + "</p></html>");
}

const std::string kInfo = warc_record("warcinfo", "application/warc-fields", "software: a test");

TEST(WarcReader, ReadsThePagesOfResponses) {
  const std::string archive =
      kInfo +
      warc_record("request", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n") +
      response("Content-Type: text/html; charset=utf-8", kPage);
  for (const std::string& bytes : {archive, gzipped(archive)}) {
    const Document document = read_one(bytes, "-");
    EXPECT_EQ(document.text, "Envoys meet\n\nEnvoys of Peru met in Lima.");
    EXPECT_EQ(document.url, "https://www.example.org/a");
    EXPECT_EQ(document.publisher, "example.org");
    EXPECT_TRUE(document.published.empty()) << "the day of capture is not that of publication";
  }
}

TEST(WarcReader, ReadsAMemberOfGzipForEachRecord) {
  const auto records =
      read_all(gzipped(kInfo) + gzipped(page("Chad sent aid.")) + gzipped(page("Oman held talks.")),
               "news.warc.gz");
  ASSERT_EQ(records.size(), 2U);
  EXPECT_EQ(records[0]->text, "Chad sent aid.");
  EXPECT_EQ(records[1]->text, "Oman held talks.");
}

TEST(WarcReader, UnpacksBodies) {
  const std::string html = "<html><p>Chad sent aid.</p></html>";
  const std::string chunks =
      "10;name=x\r\n" + html.substr(0, 16) + "\r\n12\r\n" + html.substr(16) + "\r\n0\r\n\r\n";
  const std::string type = "Content-Type: text/html\r\n";
  for (const std::string& record : {
           response(type + "Transfer-Encoding: chunked", chunks),
           response(type + "Content-Encoding: gzip", gzipped(html)),
           response(type + "Content-Encoding: gzip", html),      // head kept, body unpacked
           response(type + "Transfer-Encoding: chunked", html),  // likewise
           response(type + "content-encoding: identity", html),
       }) {
    EXPECT_EQ(read_one(record, "a.warc").text, "Chad sent aid.") << record;
  }
}

TEST(WarcReader, TakesTheCharsetOfHttpThenThatOfThePage) {
  EXPECT_EQ(read_one(response("Content-Type: text/html; charset=ISO-8859-1",
                              "<html><meta charset=utf-8><p>Bogot\xe1 held talks.</p>"),
                     "a.warc")
                .text,
            "Bogot\xc3\xa1 held talks.");
  EXPECT_EQ(
      read_one(response("Content-Type: text/html",
                        "<html><meta charset=windows-1251><p>\xcc\xe8\xed\xf1\xea agreed.</p>"),
               "a.warc")
          .text,
      "\xd0\x9c\xd0\xb8\xd0\xbd\xd1\x81\xd0\xba agreed.");
}

TEST(WarcReader, ReadsTheTextOfConversions) {
  const Document document =
      read_one(warc_record("conversion", "text/plain", "Chad sent aid."), "a.warc.wet.gz");
  EXPECT_EQ(document.text, "Chad sent aid.");
}

TEST(WarcReader, TellsWhatItLeavesAside) {
  std::vector<LeftAside> told;
  ReaderOptions options;
  options.tell_left_aside = [&](const LeftAside& aside) { told.push_back(aside); };
  const auto records =
      read_all(kInfo + warc_record("revisit", "application/http", "HTTP/1.1 200 OK\r\n\r\n") +
                   response("Content-Type: image/png", std::string(100, '\0')) +
                   response("Content-Type: text/html", kPage, "404 Not Found") +
                   response("Content-Type: text/html", "<html></html>") + page("Chad sent aid."),
               "a.warc", options);
  ASSERT_EQ(records.size(), 1U);
  ASSERT_EQ(told.size(), 1U);
  EXPECT_EQ(told[0].input, "a.warc");
  EXPECT_EQ(told[0].documents, 1U);
  EXPECT_THAT(told[0].counts,
              ElementsAre(Pair("image/png", 1U), Pair("page without text", 1U), Pair("revisit", 1U),
                          Pair("status 404", 1U), Pair("warcinfo", 1U)));
}

// What is wrong is told with the number of its record, and the last page is read.
TEST(WarcReader, GoesOnAfterABadRecord) {
  struct Case {
    std::string bad;
    std::string reason;
  };
  const std::string type = "Content-Type: text/html\r\n";
  const auto lying = [](std::string record, const std::string& length) {
    const std::size_t at = record.find("Content-Length: ") + 16;
    return record.replace(at, record.find('\r', at) - at, length);
  };
  const std::string packed = gzipped(kPage);
  for (const Case& c : {
           Case{lying(page("Chad sent aid."), "70"), "does not end where its Content-Length says"},
           Case{lying(page("Chad sent aid."), "5000"),
                "does not end where its Content-Length says"},
           Case{lying(page("Chad sent aid."), "99999999999999"), "where its Content-Length says"},
           Case{lying(page("Chad sent aid."), "-1"), "has no Content-Length"},
           Case{"WARC/1.0\r\nWARC-Type: response\r\n", "head breaks off"},
           Case{response(type + "Content-Encoding: br", "\x8b\x05\x80"), "is packed as \"br\""},
           Case{response(type + "Content-Encoding: gzip", packed.substr(0, packed.size() / 2)),
                "damaged or breaks off"},
           Case{response(type + "Content-Encoding: gzip", gzipped(std::string(5U << 20U, 'a'))),
                "over the limit of 4 MiB"},
           Case{response(type + "Transfer-Encoding: chunked", "5\r\n<html"), "chunk is missing"},
           Case{response(type + "Transfer-Encoding: chunked", "99\r\n<html"), "breaks off"},
           Case{page(std::string(5U << 20U, 'a')), "over the limit of 4 MiB"},
       }) {
    const auto records = read_all(kInfo + c.bad + page("Oman held talks."), "a.warc");
    ASSERT_EQ(records.size(), 2U) << c.reason;
    ASSERT_FALSE(records[0]) << c.reason;
    EXPECT_THAT(records[0].error().reason, HasSubstr(c.reason));
    EXPECT_EQ(records[0].error().file, "a.warc");
    EXPECT_EQ(records[0].error().record, 2U);
    ASSERT_TRUE(records[1]);
    EXPECT_EQ(records[1]->text, "Oman held talks.");
  }
}

TEST(WarcReader, TellsAnArchiveThatBreaksOff) {
  const std::string archive = page("Chad sent aid.") + page("Oman held talks.");
  const auto records = read_all(std::string_view(archive).substr(0, archive.size() - 20), "a.warc");
  ASSERT_EQ(records.size(), 2U);
  EXPECT_EQ(records[0]->text, "Chad sent aid.");
  EXPECT_EQ(records[1].error().reason, "the record breaks off");

  std::string first = gzipped(page("Chad sent aid."));
  const std::string second = gzipped(page("Oman held talks."));
  const auto cut = read_all(first + second.substr(0, second.size() / 2), "a.warc.gz");
  ASSERT_EQ(cut.size(), 2U);
  EXPECT_EQ(cut[0]->text, "Chad sent aid.");
  EXPECT_THAT(cut[1].error().reason, HasSubstr("gzip"));
}

TEST(WarcReader, TellsWhatIsNoArchive) {
  EXPECT_EQ(error_of("They met.", "a.warc").reason, "holds no WARC record");
  EXPECT_EQ(error_of("", "a.warc").reason, "holds no WARC record");
}

}  // namespace
}  // namespace sayso::test
