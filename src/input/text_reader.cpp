#include "input/text_reader.h"

#include <algorithm>
#include <array>
#include <utility>

#include "input/decode.h"
#include "input/record.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace sayso {
namespace {

struct HeadKey {
  std::string_view name;
  std::string Record::*field = nullptr;
};
constexpr std::array<HeadKey, 6> kHeadKeys = {{{"id", &Record::id},
                                               {"url", &Record::url},
                                               {"title", &Record::title},
                                               {"author", &Record::author},
                                               {"publisher", &Record::publisher},
                                               {"published", &Record::published}}};

bool read_head_line(std::string_view line, Record& record) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return false;
  const std::string name = lower_ascii(trim_ascii(line.substr(0, colon)));
  for (const HeadKey& key : kHeadKeys) {
    if (key.name != name) continue;
    record.*key.field = trim_ascii(line.substr(colon + 1));
    return true;
  }
  return false;
}

Record read_record(std::string text) {
  Record record;
  std::size_t begin = 0;
  while (true) {
    const std::size_t newline = text.find('\n', begin);
    if (newline == std::string::npos) break;
    const std::string_view line = std::string_view(text).substr(begin, newline - begin);
    if (trim_ascii(line).empty() && begin > 0) {
      record.text = text.substr(newline + 1);
      return record;
    }
    if (!read_head_line(line, record)) break;
    begin = newline + 1;
  }
  record = {};
  record.text = std::move(text);
  return record;
}

// More than one control character in fifty, or a zero byte, is no text.
bool is_binary(std::string_view bytes) {
  if (bytes.find('\0') != std::string_view::npos) return true;
  const auto controls = std::count_if(bytes.begin(), bytes.end(), [](char c) {
    return (c >= 0 && c < ' ' && (c < '\b' || c > '\r')) || c == '\x7f';
  });
  return static_cast<std::size_t>(controls) * 50 > bytes.size();
}

class TextReader final : public Reader {
 public:
  TextReader(ByteStream bytes, std::string name, const ReaderOptions& options)
      : bytes_(std::move(bytes)),
        name_(std::move(name)),
        code_title_(options.code_title),
        limit_(options.max_record) {}

  std::optional<Result<Document>> next() override {
    if (done_) return std::nullopt;
    done_ = true;
    return read();
  }

 private:
  Result<Document> read() {
    std::string bytes = bytes_.read_all(limit_ + 1);
    if (bytes_.error()) return unexpected(*bytes_.error());
    if (bytes.size() > limit_) {
      return trouble("is over the limit of " + size_in_words(limit_) + " a document", "split it");
    }
    Result<std::string> text = to_utf8(std::move(bytes));
    if (!text) return unexpected(text.error());
    Record record = read_record(std::move(*text));
    if (trim_ascii(record.text).empty()) {
      return trouble("is empty", "a document needs text");
    }
    return make_document(std::move(record), code_title_);
  }

  Result<std::string> to_utf8(std::string bytes) const {
    const ByteOrderMark mark = byte_order_mark(bytes).value_or(ByteOrderMark{"UTF-8", 0});
    if (mark.encoding != "UTF-8") {
      bytes = decode(std::string_view(bytes).substr(mark.size), mark.encoding).value_or("");
    }
    if (is_binary(bytes)) {
      return trouble("is binary, not text", "give text, HTML or JSON Lines, gzipped or not");
    }
    if (const std::optional<std::size_t> at = find_invalid_utf8(bytes)) {
      return unexpected(InputError{name_, std::nullopt, *at, "not valid UTF-8",
                                   "convert it, such as with iconv -f windows-1252 -t UTF-8"});
    }
    if (mark.encoding == "UTF-8") bytes.erase(0, mark.size);
    return bytes;
  }

  tl::unexpected<InputError> trouble(std::string reason, std::string advice) const {
    return unexpected(
        InputError{name_, std::nullopt, std::nullopt, std::move(reason), std::move(advice)});
  }

  ByteStream bytes_;
  std::string name_;
  bool code_title_;
  std::size_t limit_;
  bool done_ = false;
};

}  // namespace

std::unique_ptr<Reader> read_text(ByteStream bytes, std::string name,
                                  const ReaderOptions& options) {
  return std::make_unique<TextReader>(std::move(bytes), std::move(name), options);
}

}  // namespace sayso
