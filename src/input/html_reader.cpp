#include "input/html_reader.h"

#include <utility>

#include "input/html_page.h"
#include "input/record.h"

namespace sayso {
namespace {

class HtmlReader final : public Reader {
 public:
  HtmlReader(ByteStream bytes, std::string name, const ReaderOptions& options)
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
    const std::string bytes = bytes_.read_all(limit_ + 1);
    if (bytes_.error()) return unexpected(*bytes_.error());
    if (bytes.size() > limit_) {
      return trouble("is over the limit of " + size_in_words(limit_) + " a page", "split it");
    }
    Result<Record> record = read_article_page(bytes, "");
    if (!record) return trouble(record.error().reason, record.error().advice);
    return make_document(std::move(*record), code_title_);
  }

  Result<Document> trouble(std::string reason, std::string advice) const {
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

std::unique_ptr<Reader> read_html(ByteStream bytes, std::string name,
                                  const ReaderOptions& options) {
  return std::make_unique<HtmlReader>(std::move(bytes), std::move(name), options);
}

}  // namespace sayso
