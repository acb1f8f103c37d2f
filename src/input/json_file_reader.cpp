#include "input/json_file_reader.h"

#include <simdjson.h>

#include <utility>
#include <vector>

#include "input/json_fields.h"
#include "text/utf8.h"

namespace sayso {
namespace {

constexpr std::string_view kMark = "\xef\xbb\xbf";

class JsonFileReader final : public Reader {
 public:
  JsonFileReader(ByteStream bytes, std::string name, const ReaderOptions& options)
      : bytes_(std::move(bytes)),
        name_(std::move(name)),
        fields_(options.fields),
        code_title_(options.code_title),
        limit_(options.max_record) {}

  std::optional<Result<Document>> next() override {
    if (!std::exchange(opened_, true)) {
      if (std::optional<InputError> error = open()) return unexpected(std::move(*error));
    }
    if (at_ == values_.size()) return std::nullopt;
    ++at_;
    return read(values_[at_ - 1]);
  }

 private:
  std::optional<InputError> open() {
    const std::size_t limit = limit_ * kRecordsHeld;
    std::string bytes = bytes_.read_all(limit + 1);
    if (bytes_.error()) return bytes_.error();
    if (bytes.size() > limit) {
      return trouble("is over the limit of " + size_in_words(limit) + " for one JSON value",
                     "write a document a line");
    }
    if (bytes.starts_with(kMark)) bytes.erase(0, kMark.size());
    simdjson::dom::element root;
    if (const auto error = parser_.parse(bytes).get(root); error != simdjson::SUCCESS) {
      return broken(bytes, error);
    }
    list(root);
    if (values_.empty()) return trouble("holds no documents", "a document is a JSON object");
    return std::nullopt;
  }

  void list(simdjson::dom::element root) {
    simdjson::dom::array items;
    bool is_list = root.get(items) == simdjson::SUCCESS;
    for (const char* key : {"items", "articles"}) {
      is_list = is_list || root.at_key(key).get(items) == simdjson::SUCCESS;
    }
    if (!is_list) {
      values_.push_back(root);
      return;
    }
    for (const simdjson::dom::element item : items) values_.push_back(item);
  }

  Result<Document> read(simdjson::dom::element value) const {
    simdjson::dom::object object;
    if (value.get(object) != simdjson::SUCCESS) return trouble_in("is no JSON object", "");
    Result<Record> record = fields_.read(object);
    if (!record) return trouble_in(record.error().reason, record.error().advice);
    if (record->text.size() > limit_) {
      return trouble_in("is over the limit of " + size_in_words(limit_), "");
    }
    return make_document(std::move(*record), code_title_);
  }

  InputError broken(std::string_view bytes, simdjson::error_code error) const {
    if (const std::optional<std::size_t> at = find_invalid_utf8(bytes)) {
      return {name_, std::nullopt, *at, "not valid UTF-8",
              "convert it, such as with iconv -f windows-1252 -t UTF-8"};
    }
    return trouble(std::string("is no JSON: ") + simdjson::error_message(error),
                   "write one JSON value, or one a line");
  }

  InputError trouble(std::string reason, std::string advice) const {
    return {name_, std::nullopt, std::nullopt, std::move(reason), std::move(advice)};
  }

  Result<Document> trouble_in(std::string reason, std::string advice) const {
    return unexpected(InputError{name_, at_, std::nullopt, std::move(reason), std::move(advice)});
  }

  ByteStream bytes_;
  std::string name_;
  JsonFields fields_;
  bool code_title_;
  std::size_t limit_;
  simdjson::dom::parser parser_;  // owns what values_ point to
  std::vector<simdjson::dom::element> values_;
  std::size_t at_ = 0;
  bool opened_ = false;
};

}  // namespace

bool goes_on_over_lines(std::string_view first_line) {
  first_line = trim_ascii(first_line);
  return first_line.starts_with('[') || (first_line.starts_with('{') && !first_line.ends_with('}'));
}

std::unique_ptr<Reader> read_json_file(ByteStream bytes, std::string name,
                                       const ReaderOptions& options) {
  return std::make_unique<JsonFileReader>(std::move(bytes), std::move(name), options);
}

}  // namespace sayso
