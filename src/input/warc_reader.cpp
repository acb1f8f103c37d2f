#include "input/warc_reader.h"

#include <utility>

#include "input/html_charset.h"
#include "input/html_page.h"
#include "input/record.h"
#include "input/warc_records.h"

namespace sayso {
namespace {

class WarcReader final : public Reader {
 public:
  WarcReader(ByteStream bytes, std::string name, const ReaderOptions& options)
      : name_(name),
        records_(std::move(bytes), std::move(name), options.max_record),
        options_(options) {}

  std::optional<Result<Document>> next() override {
    while (std::optional<Result<WarcPage>> page = records_.next()) {
      if (!*page) return unexpected(page->error());
      Result<Record> record = read_page(**page);
      if (!record) {
        return unexpected(InputError{name_, (*page)->record, std::nullopt, record.error().reason,
                                     record.error().advice});
      }
      if (trim_ascii(record->text).empty()) {
        ++empty_;
        continue;
      }
      ++documents_;
      return make_document(std::move(*record), options_.code_title);
    }
    tell();
    return std::nullopt;
  }

 private:
  static Result<Record> read_page(const WarcPage& page) {
    Record record;
    if (page.http.media_type == "text/plain") {
      record.text = decode_html(page.bytes, page.http.charset);
    } else {
      Result<Record> found = read_article_page(page.bytes, page.http.charset);
      if (!found && found.error().reason != kNoPageText) return found;
      if (found) record = std::move(*found);
    }
    const std::string uri = decode_html(page.uri, "UTF-8");
    if (record.url.empty()) record.url = uri;
    if (record.publisher.empty()) record.publisher = host_of(uri);
    return record;
  }

  void tell() {
    if (told_ || !options_.tell_left_aside) return;
    told_ = true;
    LeftAside aside{name_, documents_, records_.left_aside()};
    if (empty_ > 0) aside.counts["page without text"] = empty_;
    if (!aside.counts.empty()) options_.tell_left_aside(aside);
  }

  std::string name_;
  WarcRecords records_;
  ReaderOptions options_;
  std::size_t documents_ = 0;
  std::size_t empty_ = 0;
  bool told_ = false;
};

}  // namespace

std::unique_ptr<Reader> read_warc(ByteStream bytes, std::string name,
                                  const ReaderOptions& options) {
  return std::make_unique<WarcReader>(std::move(bytes), std::move(name), options);
}

}  // namespace sayso
