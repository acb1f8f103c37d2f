#include "input/marked_lines.h"

#include <memory>

#include "input/byte_source.h"
#include "input/gunzip.h"

namespace sayso {

tl::unexpected<InputError> unusable_record(std::string reason, std::string advice) {
  return unexpected(
      InputError{{}, std::nullopt, std::nullopt, std::move(reason), std::move(advice)});
}

MarkedLineSource::MarkedLineSource(std::string path) : path_(std::move(path)) {
  Result<std::unique_ptr<ByteSource>> source = open_source(path_);
  if (!source) {
    error_ = source.error();
    return;
  }
  bytes_.emplace(std::move(*source));
  if (is_gzip(bytes_->look(2))) bytes_ = ByteStream(gunzip(std::move(*bytes_), path_));
}

std::optional<Result<std::string_view>> MarkedLineSource::next() {
  constexpr std::size_t kLongest = std::size_t{64} << 20U;
  if (error_) return failed(*error_);
  if (!bytes_) return std::nullopt;
  do {
    const LineState state = bytes_->read_line(line_, kLongest);
    if (state == LineState::End) {
      if (bytes_->error()) return failed(*bytes_->error());
      return std::nullopt;
    }
    ++number_;
    if (state == LineState::TooLong) {
      return unexpected(fail({{}, std::nullopt, std::nullopt, "is too long a line", ""}));
    }
  } while (line_.empty());
  return std::string_view(line_);
}

InputError MarkedLineSource::fail(InputError error) {
  error.file = path_;
  error.record = number_;
  bytes_.reset();
  return error;
}

Result<std::string_view> MarkedLineSource::failed(InputError error) {
  bytes_.reset();
  error_.reset();
  return unexpected(std::move(error));
}

}  // namespace sayso
