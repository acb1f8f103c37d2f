// A source's bytes with a buffer before them: looked at ahead, read by lines or whole.

#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "input/byte_source.h"

namespace sayso {

enum class LineState { Whole, TooLong, End };

class ByteStream {
 public:
  explicit ByteStream(std::unique_ptr<ByteSource> source) : source_(std::move(source)) {}

  // The bytes to come, without taking them: at least `wanted` where there are as many.
  std::string_view look(std::size_t wanted);

  void skip(std::size_t count);  // bytes that look() has shown

  // The next line without its "\n". One over `limit` bytes is passed over and not held. What stands
  // before an error is no whole line, and gives End.
  LineState read_line(std::string& line, std::size_t limit);

  // All that is left, up to `limit` bytes.
  std::string read_all(std::size_t limit);

  // Why the bytes ended early.
  const std::optional<InputError>& error() const { return error_; }

 private:
  std::string_view rest() const { return std::string_view(buffer_).substr(begin_); }
  bool fill();  // false at the end

  std::unique_ptr<ByteSource> source_;
  std::string buffer_;
  std::size_t begin_ = 0;  // of what is not yet taken
  bool ended_ = false;
  std::optional<InputError> error_;
};

}  // namespace sayso
