#include "input/reader.h"

#include <algorithm>
#include <string_view>

#include "input/byte_source.h"
#include "input/byte_stream.h"
#include "input/gunzip.h"
#include "input/html_reader.h"
#include "input/jsonl_reader.h"
#include "input/record.h"
#include "input/text_reader.h"
#include "text/characters.h"

namespace sayso {
namespace {

constexpr std::size_t kMostBlanks = std::size_t{64} << 10U;  // looked through before a format shows
constexpr std::size_t kHtmlHead = 1024;

class ErrorReader final : public Reader {
 public:
  explicit ErrorReader(InputError error) : error_(std::move(error)) {}

  std::optional<Result<Document>> next() override {
    if (!error_) return std::nullopt;
    Result<Document> result = unexpected(std::move(*error_));
    error_.reset();
    return result;
  }

 private:
  std::optional<InputError> error_;
};

std::string name_unpacked(std::string_view path) {
  std::string name = lower_ascii(path);
  if (name.ends_with(".gz")) name.resize(name.size() - 3);
  return name;
}

// Auto where the name does not tell.
InputFormat format_of_name(std::string_view path) {
  const std::string name = name_unpacked(path);
  const auto ends = [&](std::string_view end) { return name.ends_with(end); };
  if (ends(".html") || ends(".htm")) return InputFormat::Html;
  if (ends(".jsonl") || ends(".ndjson") || ends(".json")) return InputFormat::JsonLines;
  return InputFormat::Auto;
}

// Takes no more of a slow stream than it needs to tell.
InputFormat format_of_bytes(ByteStream& bytes) {
  std::string_view head = trim_ascii(bytes.look(1));
  for (std::size_t size = 1; head.empty() && size < kMostBlanks; ++size) {
    const std::string_view ahead = bytes.look(size);
    if (ahead.size() < size) break;
    size = ahead.size();
    head = trim_ascii(ahead);
  }
  if (head.starts_with("{")) return InputFormat::JsonLines;
  if (!head.starts_with("<")) return InputFormat::Text;
  const std::string start = lower_ascii(trim_ascii(bytes.look(kHtmlHead)).substr(0, kHtmlHead));
  const bool html =
      start.find("<html") != std::string::npos || start.find("<!doctype") != std::string::npos;
  return html ? InputFormat::Html : InputFormat::Text;
}

std::unique_ptr<Reader> open_bytes(std::unique_ptr<ByteSource> source, const std::string& name,
                                   const ReaderOptions& options) {
  ByteStream bytes(std::move(source));
  if (is_gzip(bytes.look(2))) bytes = ByteStream(gunzip(std::move(bytes), name));
  InputFormat format = options.format;
  if (format == InputFormat::Auto) format = format_of_name(name);
  if (format == InputFormat::Auto) format = format_of_bytes(bytes);
  switch (format) {
    case InputFormat::JsonLines:
      return read_json_lines(std::move(bytes), name, options);
    case InputFormat::Html:
      return read_html(std::move(bytes), name, options);
    case InputFormat::Auto:
    case InputFormat::Text:
      break;
  }
  return read_text(std::move(bytes), name, options);
}

}  // namespace

std::unique_ptr<Reader> open_reader(const std::string& path, const ReaderOptions& options) {
  Result<std::unique_ptr<ByteSource>> source = open_source(path);
  if (!source) return std::make_unique<ErrorReader>(source.error());
  return open_bytes(std::move(*source), path, options);
}

std::unique_ptr<Reader> open_reader_on(std::string bytes, const std::string& name,
                                       const ReaderOptions& options) {
  return open_bytes(source_of(std::move(bytes)), name, options);
}

bool is_report_name(std::string_view path) {
  return format_of_name(path) != InputFormat::Auto || name_unpacked(path).ends_with(".txt");
}

}  // namespace sayso
