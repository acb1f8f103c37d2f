#include "input/byte_stream.h"

#include <algorithm>
#include <cassert>

namespace sayso {
namespace {

constexpr std::size_t kChunk = std::size_t{64} << 10U;

}  // namespace

bool ByteStream::fill() {
  if (ended_) return false;
  buffer_.erase(0, begin_);
  begin_ = 0;
  const std::size_t held = buffer_.size();
  buffer_.resize(held + kChunk);
  const Result<std::size_t> count = source_->read(buffer_.data() + held, kChunk);
  if (!count) error_ = count.error();
  ended_ = !count || *count == 0;
  buffer_.resize(held + (count ? *count : 0));
  return !ended_;
}

std::string_view ByteStream::look(std::size_t wanted) {
  while (rest().size() < wanted && fill()) continue;
  return rest();
}

void ByteStream::skip(std::size_t count) {
  assert(count <= rest().size());
  begin_ += count;
}

LineState ByteStream::read_line(std::string& line, std::size_t limit) {
  line.clear();
  bool too_long = false;
  while (true) {
    const std::string_view ahead = look(1);
    if (ahead.empty()) break;
    const std::size_t newline = ahead.find('\n');
    const std::string_view part = ahead.substr(0, newline);
    too_long = too_long || line.size() + part.size() > limit;
    if (too_long) {
      line.clear();
    } else {
      line.append(part);
    }
    skip(newline == std::string_view::npos ? part.size() : part.size() + 1);
    if (newline != std::string_view::npos) return too_long ? LineState::TooLong : LineState::Whole;
  }
  if (error_) return LineState::End;
  if (too_long) return LineState::TooLong;
  return line.empty() ? LineState::End : LineState::Whole;
}

std::string ByteStream::read_all(std::size_t limit) {
  std::string bytes;
  while (bytes.size() < limit) {
    const std::string_view ahead = look(1).substr(0, limit - bytes.size());
    if (ahead.empty()) break;
    bytes.append(ahead);
    skip(ahead.size());
  }
  return bytes;
}

}  // namespace sayso
