#include "input/reader.h"

#include <algorithm>
#include <string_view>

#include "input/byte_source.h"
#include "input/byte_stream.h"
#include "input/export_reader.h"
#include "input/gunzip.h"
#include "input/html_reader.h"
#include "input/json_file_reader.h"
#include "input/jsonl_reader.h"
#include "input/record.h"
#include "input/text_reader.h"
#include "input/warc_reader.h"
#include "input/warc_records.h"
#include "input/xml_items.h"
#include "input/xml_reader.h"
#include "input/xml_text.h"
#include "text/characters.h"

namespace sayso {
namespace {

constexpr std::size_t kMostBlanks = std::size_t{64} << 10U;  // looked through before a format shows
constexpr std::size_t kHtmlHead = 1024;
constexpr std::size_t kExportHead = 4096;

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
  if (ends(".jsonl") || ends(".ndjson")) return InputFormat::JsonLines;
  if (ends(".json")) return InputFormat::Json;
  if (ends(".warc") || ends(".wet")) return InputFormat::Warc;
  if (ends(".rss") || ends(".atom") || ends(".nitf") || ends(".newsml")) return InputFormat::Xml;
  return InputFormat::Auto;
}

// XML may be a page as well, which its bytes tell.
bool is_xml_name(std::string_view path) { return name_unpacked(path).ends_with(".xml"); }

// Takes no more of a slow stream than it needs to tell.
InputFormat format_of_bytes(ByteStream& bytes) {
  std::string_view head = trim_ascii(bytes.look(1));
  for (std::size_t size = 1; head.empty() && size < kMostBlanks; ++size) {
    const std::string_view ahead = bytes.look(size);
    if (ahead.size() < size) break;
    size = ahead.size();
    head = trim_ascii(ahead);
  }
  if (head.starts_with("{")) return InputFormat::Json;
  if (head.starts_with("W") && bytes.look(kWarcStart.size()).starts_with(kWarcStart)) {
    return InputFormat::Warc;
  }
  if (!head.starts_with("<")) return InputFormat::Text;
  const std::string start = lower_ascii(trim_ascii(bytes.look(kHtmlHead)).substr(0, kHtmlHead));
  const std::string root = root_name(start);
  if (is_news_root(root)) return InputFormat::Xml;
  if (start.starts_with("<?xml") && root != "html") return InputFormat::Xml;
  const bool html =
      start.find("<html") != std::string::npos || start.find("<!doctype") != std::string::npos;
  return html ? InputFormat::Html : InputFormat::Text;
}

// Files named .json hold one value as often as one a line.
InputFormat json_format_of_bytes(ByteStream& bytes) {
  for (std::size_t wanted = 1; wanted <= kMostBlanks;) {
    const std::string_view ahead = bytes.look(wanted);
    const std::size_t begin = std::min(ahead.find_first_not_of(" \t\r\n"), ahead.size());
    const std::size_t end = ahead.find('\n', begin);
    if (ahead.substr(begin, 1) == "[" || end != std::string_view::npos || ahead.size() < wanted) {
      const std::string_view line = ahead.substr(begin, end - begin);
      return goes_on_over_lines(line) ? InputFormat::Json : InputFormat::JsonLines;
    }
    wanted = ahead.size() + 1;
  }
  return InputFormat::JsonLines;
}

InputFormat find_format(ByteStream& bytes, const std::string& name) {
  InputFormat format = format_of_name(name);
  if (format == InputFormat::Auto) format = format_of_bytes(bytes);
  if (format == InputFormat::Json) return json_format_of_bytes(bytes);
  if (format != InputFormat::Text) return format;
  if (is_xml_name(name)) return InputFormat::Xml;
  return export_format_of(bytes.look(kExportHead).substr(0, kExportHead));
}

std::unique_ptr<Reader> open_bytes(std::unique_ptr<ByteSource> source, const std::string& name,
                                   const ReaderOptions& options) {
  ByteStream bytes(std::move(source));
  if (is_gzip(bytes.look(2))) bytes = ByteStream(gunzip(std::move(bytes), name));
  const bool told = options.format != InputFormat::Auto;
  switch (told ? options.format : find_format(bytes, name)) {
    case InputFormat::Nexis:
      return read_nexis(std::move(bytes), name, options);
    case InputFormat::Factiva:
      return read_factiva(std::move(bytes), name, options);
    case InputFormat::Json:
      return read_json_file(std::move(bytes), name, options);
    case InputFormat::JsonLines:
      return read_json_lines(std::move(bytes), name, options);
    case InputFormat::Html:
      return read_html(std::move(bytes), name, options);
    case InputFormat::Warc:
      return read_warc(std::move(bytes), name, options);
    case InputFormat::Xml:
      return read_xml(std::move(bytes), name, options);
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
  return format_of_name(path) != InputFormat::Auto || is_xml_name(path) ||
         name_unpacked(path).ends_with(".txt");
}

}  // namespace sayso
