#include "input/jsonl_reader.h"

#include <simdjson.h>

#include <cstdint>
#include <utility>

#include "input/json_fields.h"
#include "text/utf8.h"

namespace sayso {
namespace {

constexpr std::string_view kOneALine = "write each document as one JSON object on one line";

class JsonLinesReader final : public Reader {
 public:
  JsonLinesReader(ByteStream bytes, std::string name, const ReaderOptions& options)
      : bytes_(std::move(bytes)),
        name_(std::move(name)),
        fields_(options.fields),
        code_title_(options.code_title),
        limit_(options.max_record) {}

  std::optional<Result<Document>> next() override {
    while (!done_) {
      const LineState state = bytes_.read_line(line_, limit_);
      if (state == LineState::End) return end();
      ++number_;
      if (state == LineState::TooLong) return too_long();
      if (number_ == 1 && line_.starts_with("\xef\xbb\xbf")) line_.erase(0, 3);
      if (!trim_ascii(line_).empty()) return read();
    }
    return std::nullopt;
  }

 private:
  // The error that ended the bytes, and an error if there was no line at all.
  std::optional<Result<Document>> end() {
    done_ = true;
    if (bytes_.error()) return unexpected(*bytes_.error());
    if (number_ > 0) return std::nullopt;
    return unexpected(
        InputError{name_, std::nullopt, std::nullopt, "is empty", std::string(kOneALine)});
  }

  Result<Document> too_long() const {
    return trouble("the line is over the limit of " + size_in_words(limit_), "split the document");
  }

  Result<Document> read() {
    line_.reserve(line_.size() + simdjson::SIMDJSON_PADDING);
    simdjson::dom::element root;
    if (const auto error = parser_.parse(line_).get(root); error != simdjson::SUCCESS) {
      return broken(error);
    }
    simdjson::dom::object object;
    if (root.get_object().get(object) != simdjson::SUCCESS) {
      return trouble("is no JSON object", std::string(kOneALine));
    }
    Result<Record> record = fields_.read(object);
    if (!record) return trouble(record.error().reason, record.error().advice);
    return make_document(std::move(*record), code_title_);
  }

  Result<Document> broken(simdjson::error_code error) const {
    if (const std::optional<std::size_t> at = find_invalid_utf8(line_)) {
      return trouble("not valid UTF-8",
                     "convert the file, such as with iconv -f windows-1252 -t UTF-8", *at);
    }
    return trouble(std::string("is no JSON: ") + simdjson::error_message(error),
                   std::string(kOneALine));
  }

  Result<Document> trouble(std::string reason, std::string advice,
                           std::optional<std::uint64_t> byte = std::nullopt) const {
    return unexpected(InputError{name_, number_, byte, std::move(reason), std::move(advice)});
  }

  ByteStream bytes_;
  std::string name_;
  JsonFields fields_;
  bool code_title_;
  std::size_t limit_;
  simdjson::dom::parser parser_;
  std::string line_;
  std::uint64_t number_ = 0;  // of the line
  bool done_ = false;
};

}  // namespace

std::unique_ptr<Reader> read_json_lines(ByteStream bytes, std::string name,
                                        const ReaderOptions& options) {
  return std::make_unique<JsonLinesReader>(std::move(bytes), std::move(name), options);
}

}  // namespace sayso
