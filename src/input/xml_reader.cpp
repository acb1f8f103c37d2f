#include "input/xml_reader.h"

#include <pugixml.hpp>
#include <utility>

#include "input/decode.h"
#include "input/loose_date.h"
#include "input/record.h"
#include "input/xml_items.h"
#include "input/xml_text.h"
#include "text/utf8.h"

namespace sayso {
namespace {

class XmlReader final : public Reader {
 public:
  XmlReader(ByteStream bytes, std::string name, const ReaderOptions& options)
      : bytes_(std::move(bytes)), name_(std::move(name)), options_(options) {}

  std::optional<Result<Document>> next() override {
    if (!opened_) {
      opened_ = true;
      last_error_ = open();
    }
    if (at_ < list_.items.size()) return read(list_.items[at_++]);
    if (last_error_) return unexpected(*std::exchange(last_error_, std::nullopt));
    tell();
    return std::nullopt;
  }

 private:
  // What is told after the items.
  std::optional<InputError> open() {
    const std::size_t limit = options_.max_record * kRecordsHeld;
    const std::string bytes = bytes_.read_all(limit + 1);
    if (bytes_.error()) return bytes_.error();
    if (bytes.size() > limit) {
      return trouble("is over the limit of " + size_in_words(limit) + " for XML", "split it");
    }
    text_ = decode_xml(bytes);
    if (const std::optional<std::size_t> at = find_invalid_utf8(text_)) {
      return InputError{name_, std::nullopt, *at, "not valid UTF-8",
                        "convert it, or let its first line name its encoding"};
    }
    const pugi::xml_parse_result parsed =
        file_.load_buffer_inplace(text_.data(), text_.size(),
                                  pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
    list_ = list_xml_items(file_);
    if (!parsed) {
      if (!list_.items.empty()) list_.items.pop_back();  // the one that is cut
      return InputError{name_, std::nullopt, static_cast<std::uint64_t>(parsed.offset),
                        std::string("is broken XML: ") + parsed.description(),
                        "xmllint shows where"};
    }
    if (list_.known && (!list_.items.empty() || !list_.left_aside.empty())) return std::nullopt;
    return trouble(list_.known ? "holds no reports" : "is no XML of news that is known",
                   "RSS, Atom, NITF, NewsML-G2 and input of PETRARCH are read");
  }

  Result<Document> read(const XmlItem& item) {
    Record record = item.read(item.node);
    mend(record);
    if (trim_ascii(record.text).empty()) return trouble_in(item, "has no text");
    if (record.text.size() > options_.max_record) {
      return trouble_in(item, "is over the limit of " + size_in_words(options_.max_record));
    }
    ++documents_;
    read_date(record.published);
    return make_document(std::move(record), options_.code_title);
  }

  // A numeric reference may name what is no character: "&#xD800;".
  static void mend(Record& record) {
    for (std::string* field : {&record.id, &record.url, &record.title, &record.publisher,
                               &record.author, &record.published, &record.text}) {
      if (find_invalid_utf8(*field)) *field = decode(*field, "UTF-8").value_or("");
    }
  }

  void read_date(std::string& published) {
    if (published.empty()) return;
    const std::optional<Date> date = parse_loose_date(published);
    if (!date) ++list_.left_aside["unreadable date"];
    published = date ? to_string(*date) : std::string();
  }

  void tell() {
    if (told_ || list_.left_aside.empty() || !options_.tell_left_aside) return;
    told_ = true;
    options_.tell_left_aside({name_, documents_, list_.left_aside});
  }

  InputError trouble(std::string reason, std::string advice) const {
    return {name_, std::nullopt, std::nullopt, std::move(reason), std::move(advice)};
  }

  Result<Document> trouble_in(const XmlItem& item, std::string reason) const {
    return unexpected(InputError{name_, item.number, std::nullopt, std::move(reason), ""});
  }

  ByteStream bytes_;
  std::string name_;
  ReaderOptions options_;
  std::string text_;  // file_ points into it
  pugi::xml_document file_;
  XmlItems list_;
  std::optional<InputError> last_error_;
  std::size_t at_ = 0;
  std::size_t documents_ = 0;
  bool opened_ = false;
  bool told_ = false;
};

}  // namespace

std::unique_ptr<Reader> read_xml(ByteStream bytes, std::string name, const ReaderOptions& options) {
  return std::make_unique<XmlReader>(std::move(bytes), std::move(name), options);
}

}  // namespace sayso
