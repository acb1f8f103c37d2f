#include "input/export_reader.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "input/export_fields.h"
#include "input/loose_date.h"
#include "input/record.h"
#include "text/utf8.h"

namespace sayso {
namespace {

// Where a report ends, and how its lines are read.
struct ExportShape {
  bool (*begins)(std::string_view line);  // a report, with this line
  bool (*ends)(std::string_view line);    // a report, with this line
  Record (*read)(const std::vector<std::string>& lines);
};

bool never(std::string_view) { return false; }
bool ends_nexis(std::string_view line) { return trim_ascii(line) == "End of Document"; }
bool ends_factiva(std::string_view line) { return factiva_code(line) == "AN"; }

constexpr ExportShape kNexis = {is_nexis_count, ends_nexis, read_nexis_lines};
constexpr ExportShape kFactiva = {never, ends_factiva, read_factiva_lines};

class ExportReader final : public Reader {
 public:
  ExportReader(ByteStream bytes, std::string name, const ReaderOptions& options,
               const ExportShape& shape)
      : bytes_(std::move(bytes)), name_(std::move(name)), options_(options), shape_(shape) {}

  std::optional<Result<Document>> next() override {
    while (!done_) {
      if (!read_lines()) continue;
      ++number_;
      return read();
    }
    if (bytes_.error() && !std::exchange(told_, true)) return unexpected(*bytes_.error());
    if (number_ == 0 && !std::exchange(told_, true)) return trouble("holds no reports", "");
    tell();
    return std::nullopt;
  }

 private:
  // The lines of the next report; false if there is nothing in them.
  bool read_lines() {
    lines_ = std::move(begun_);
    begun_.clear();
    size_ = 0;
    std::string line;
    while (true) {
      const LineState state = bytes_.read_line(line, options_.max_record);
      if (state == LineState::End) done_ = true;
      if (state == LineState::End) break;
      if (shape_.begins(line) && has_words()) {
        begun_ = {line};
        break;
      }
      size_ += state == LineState::TooLong ? options_.max_record + 1 : line.size() + 1;
      if (size_ <= options_.max_record) lines_.push_back(line);
      if (shape_.ends(line)) break;
    }
    return has_words();
  }

  bool has_words() const {
    return std::any_of(lines_.begin(), lines_.end(), [](const std::string& line) {
      return !trim_ascii(line).empty() && !is_nexis_count(line);
    });
  }

  Result<Document> read() {
    if (size_ > options_.max_record) {
      return trouble("is over the limit of " + size_in_words(options_.max_record), "split it");
    }
    for (const std::string& line : lines_) {
      if (find_invalid_utf8(line) || line.find('\0') != std::string::npos) {
        return trouble("not valid UTF-8",
                       "convert the file, such as with iconv -f windows-1252 -t UTF-8");
      }
    }
    if (number_ == 1 && lines_[0].starts_with("\xef\xbb\xbf")) lines_[0].erase(0, 3);
    Record record = shape_.read(lines_);
    if (trim_ascii(record.text).empty()) return trouble("has no text", "");
    ++documents_;
    read_date(record.published);
    return make_document(std::move(record), options_.code_title);
  }

  void read_date(std::string& published) {
    const std::optional<Date> date = parse_loose_date(published);
    if (!date) ++undated_;
    published = date ? to_string(*date) : std::string();
  }

  void tell() {
    if (undated_ == 0 || std::exchange(told_, true) || !options_.tell_left_aside) return;
    options_.tell_left_aside({name_, documents_, {{"unreadable date", undated_}}});
  }

  Result<Document> trouble(std::string reason, std::string advice) const {
    const std::optional<std::uint64_t> record =
        number_ > 0 ? std::optional<std::uint64_t>(number_) : std::nullopt;
    return unexpected(
        InputError{name_, record, std::nullopt, std::move(reason), std::move(advice)});
  }

  ByteStream bytes_;
  std::string name_;
  ReaderOptions options_;
  ExportShape shape_;
  std::vector<std::string> lines_;
  std::vector<std::string> begun_;  // of the next report
  std::size_t size_ = 0;            // bytes of the report's lines
  std::uint64_t number_ = 0;
  std::size_t documents_ = 0;
  std::size_t undated_ = 0;
  bool done_ = false;
  bool told_ = false;
};

}  // namespace

InputFormat export_format_of(std::string_view head) {
  int codes = 0;
  bool body = false;
  bool length = false;
  while (!head.empty()) {
    const std::size_t newline = std::min(head.find('\n'), head.size());
    const std::string_view line = head.substr(0, newline);
    head.remove_prefix(std::min(newline + 1, head.size()));
    if (is_nexis_count(line)) return InputFormat::Nexis;
    const std::string_view code = factiva_code(line);
    codes += code == "HD" || code == "WC" || code == "PD" || code == "SN" ? 1 : 0;
    length = length || line.starts_with("Length:");
    body = body || (length && trim_ascii(line) == "Body");
  }
  if (body) return InputFormat::Nexis;
  return codes >= 3 ? InputFormat::Factiva : InputFormat::Text;
}

std::unique_ptr<Reader> read_nexis(ByteStream bytes, std::string name,
                                   const ReaderOptions& options) {
  return std::make_unique<ExportReader>(std::move(bytes), std::move(name), options, kNexis);
}

std::unique_ptr<Reader> read_factiva(ByteStream bytes, std::string name,
                                     const ReaderOptions& options) {
  return std::make_unique<ExportReader>(std::move(bytes), std::move(name), options, kFactiva);
}

}  // namespace sayso
