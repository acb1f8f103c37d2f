#include "server/http_frame.h"

#include <gtest/gtest.h>

#include <string>

namespace sayso {
namespace {

constexpr FrameLimits kLimits{.head = 100, .body = 10};

TEST(HttpFrame, EndsAfterTheEmptyLine) {
  const std::string first = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
  const HttpFrame frame = frame_of(first + "GET /next HTTP/1.1\r\n", kLimits);
  EXPECT_EQ(frame.state, FrameState::Whole);
  EXPECT_EQ(frame.size, first.size());
}

TEST(HttpFrame, EndsAfterTheBody) {
  const std::string head = "POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\n";
  EXPECT_EQ(frame_of(head + "ab", kLimits).state, FrameState::Incomplete);
  EXPECT_EQ(frame_of(head + "abc", kLimits).state, FrameState::Whole);
  EXPECT_EQ(frame_of(head + "abcd", kLimits).size, head.size() + 3);
}

TEST(HttpFrame, IsIncompleteByteByByte) {
  const std::string request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
  for (std::size_t size = 0; size < request.size(); ++size) {
    EXPECT_EQ(frame_of(request.substr(0, size), kLimits).state, FrameState::Incomplete) << size;
  }
}

TEST(HttpFrame, RefusesWhatItCannotBound) {
  const struct {
    std::string request;
    int status;
  } cases[] = {
      {"GET / HTTP/1.1\r\nCookie: " + std::string(100, 'c'), 431},
      {"POST / HTTP/1.1\r\nContent-Length: 11\r\n\r\n", 413},
      {"POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", 400},
      {"POST / HTTP/1.1\r\nContent-Length: 1x\r\n\r\n", 400},
      {"POST / HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n", 400},
      {"POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400},
      {"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", 400},
      {"GET / HTTP/1.1\r\nno colon\r\n\r\n", 400},
  };
  for (const auto& [request, status] : cases) {
    const HttpFrame frame = frame_of(request, kLimits);
    EXPECT_EQ(frame.state, FrameState::Wrong) << request;
    EXPECT_EQ(frame.status, status) << request;
  }
}

TEST(HttpFrame, KnowsWhoWaitsAndWhoLeaves) {
  const HttpFrame frame = frame_of(
      "POST / HTTP/1.1\r\nExpect: 100-Continue\r\ncontent-length: 2\r\nConnection: Close\r\n\r\n",
      kLimits);
  EXPECT_TRUE(frame.wants_continue);
  EXPECT_TRUE(frame.close);
}

}  // namespace
}  // namespace sayso
