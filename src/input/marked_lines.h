// Files of marked data, a record a line: what training and evaluation read. Gzip is seen through.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "input/byte_stream.h"
#include "sayso/result.h"

namespace sayso {

// A record that is not what it should be; MarkedLines add the place.
tl::unexpected<InputError> unusable_record(std::string reason, std::string advice);

// The lines of a file. Empty ones are passed over. Nothing follows an error.
class MarkedLineSource {
 public:
  // Trouble opening is the first and only error of next().
  explicit MarkedLineSource(std::string path);

  std::optional<Result<std::string_view>> next();  // good until the next call; nullopt: the end
  InputError fail(InputError error);               // `error` with the place of the last line

 private:
  Result<std::string_view> failed(InputError error);

  std::string path_;
  std::optional<ByteStream> bytes_;
  std::optional<InputError> error_;
  std::string line_;
  std::uint64_t number_ = 0;  // of the line
};

// The records of a file, one after the other.
template <class T>
class MarkedLines {
 public:
  // `read` makes a record of a line; its errors have reason and advice, but not the place.
  MarkedLines(std::string path, Result<T> (*read)(std::string_view))
      : lines_(std::move(path)), read_(read) {}

  std::optional<Result<T>> next() {  // nullopt: the end
    const std::optional<Result<std::string_view>> line = lines_.next();
    if (!line) return std::nullopt;
    if (!*line) return unexpected(line->error());
    Result<T> record = read_(**line);
    if (!record) return unexpected(lines_.fail(std::move(record.error())));
    return record;
  }

 private:
  MarkedLineSource lines_;
  Result<T> (*read_)(std::string_view);
};

}  // namespace sayso
