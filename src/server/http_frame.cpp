#include "server/http_frame.h"

#include <fmt/format.h>

#include <charconv>
#include <optional>

#include "input/record.h"
#include "text/characters.h"

namespace sayso {
namespace {

HttpFrame wrong(int status, const char* code, std::string message) {
  HttpFrame frame;
  frame.state = FrameState::Wrong;
  frame.status = status;
  frame.code = code;
  frame.message = std::move(message);
  return frame;
}

std::optional<std::size_t> length_of(std::string_view digits) {
  std::size_t length = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), length);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return length;
}

// Takes what a header says of the frame; false where it makes no sense.
bool read_header(std::string_view line, HttpFrame& frame, std::optional<std::size_t>& body) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return false;
  const std::string name = lower_ascii(line.substr(0, colon));
  const std::string value = lower_ascii(trim_ascii(line.substr(colon + 1)));
  if (name == "content-length") {
    const std::optional<std::size_t> length = length_of(value);
    if (!length || (body && *body != *length)) return false;
    body = length;
  }
  if (name == "expect") frame.wants_continue = value == "100-continue";
  if (name == "connection") frame.close = value.find("close") != std::string::npos;
  return name != "transfer-encoding";
}

}  // namespace

HttpFrame frame_of(std::string_view bytes, const FrameLimits& limits) {
  const std::size_t end = bytes.substr(0, limits.head).find("\r\n\r\n");
  if (end == std::string_view::npos) {
    if (bytes.size() < limits.head) return {};
    return wrong(431, "TooLarge", fmt::format("the head is longer than {} bytes", limits.head));
  }
  HttpFrame frame;
  frame.head = end + 4;
  std::optional<std::size_t> body;
  std::size_t begin = bytes.find("\r\n") + 2;
  while (begin < frame.head - 2) {
    const std::size_t stop = bytes.find("\r\n", begin);
    if (!read_header(bytes.substr(begin, stop - begin), frame, body)) {
      return wrong(400, "InvalidRequest",
                   "a header cannot be read, or the length of the body is not given by one "
                   "Content-Length");
    }
    begin = stop + 2;
  }
  if (body.value_or(0) > limits.body) {
    return wrong(
        413, "TooLarge",
        fmt::format("the body is {} bytes long, and at most {} are taken", *body, limits.body));
  }
  frame.size = frame.head + body.value_or(0);
  frame.state = bytes.size() < frame.size ? FrameState::Incomplete : FrameState::Whole;
  return frame;
}

}  // namespace sayso
