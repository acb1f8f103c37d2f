#include "input/warc_records.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "input/record.h"
#include "text/characters.h"

namespace sayso {
namespace {

constexpr std::size_t kLongestLine = std::size_t{64} << 10U;
constexpr std::size_t kLongestHead = std::size_t{256} << 10U;
constexpr std::string_view kNextRecord = "\r\n\r\nWARC/1.";
constexpr std::string_view kFetchAgain = "fetch the archive again, or write it anew";

std::optional<std::uint64_t> parse_length(std::string_view text) {
  std::uint64_t length = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), length);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return length;
}

bool is_page(const std::string& media_type) {
  return media_type == "text/html" || media_type == "application/xhtml+xml";
}

std::string kind_of_media(const std::string& media_type) {
  // What a stranger's server wrote is told as it is, but not at any length.
  return media_type.empty() ? "without a media type" : media_type.substr(0, 60);
}

// "<https://a.example/>" -> "https://a.example/": some writers put the address in brackets.
std::string without_brackets(std::string_view uri) {
  if (uri.starts_with('<') && uri.ends_with('>')) uri = uri.substr(1, uri.size() - 2);
  return std::string(uri);
}

}  // namespace

std::optional<Result<WarcPage>> WarcRecords::next() {
  while (!done_) {
    if (!find_start()) return end();
    ++number_;
    if (!read_head()) {
      if (bytes_.error()) return end();
      return unexpected(
          trouble("the record's head breaks off or is too long", std::string(kFetchAgain)));
    }
    if (std::optional<Result<WarcPage>> page = read_record()) return page;
  }
  return std::nullopt;
}

std::optional<Result<WarcPage>> WarcRecords::end() {
  done_ = true;
  if (bytes_.error()) return unexpected(*bytes_.error());
  if (number_ > 0) return std::nullopt;
  return unexpected(
      InputError{name_, std::nullopt, std::nullopt, "holds no WARC record",
                 "an archive begins with WARC/1.0 or WARC/1.1; --in names another format"});
}

// Passes over what is no record.
bool WarcRecords::find_start() {
  while (!at_start_) {
    const LineState state = bytes_.read_line(line_, kLongestLine);
    if (state == LineState::End) return false;
    at_start_ = state == LineState::Whole && line_.starts_with(kWarcStart);
  }
  at_start_ = false;
  return true;
}

bool WarcRecords::read_head() {
  head_.clear();
  while (bytes_.read_line(line_, kLongestLine) == LineState::Whole) {
    if (line_.empty() || line_ == "\r") return true;
    if (line_.starts_with(kWarcStart)) {
      at_start_ = true;
      return false;
    }
    head_ += line_;
    head_ += '\n';
    if (head_.size() > kLongestHead) return false;
  }
  return false;
}

std::optional<Result<WarcPage>> WarcRecords::read_record() {
  const std::optional<std::uint64_t> length = parse_length(field_of(head_, "content-length"));
  if (!length) {
    return unexpected(trouble("the record has no Content-Length", std::string(kFetchAgain)));
  }
  left_ = *length;
  const std::string type = lower_ascii(field_of(head_, "warc-type"));
  const std::string_view content = field_of(head_, "content-type");
  WarcPage page;
  page.record = number_;
  page.uri = without_brackets(field_of(head_, "warc-target-uri"));
  if (type == "response") {
    if (media_type_of(content) != "application/http") {
      return pass_over(kind_of_media(media_type_of(content)));
    }
    page.http = read_http_head(take_http_head());
    if (page.http.status == 0) return pass_over("response without an HTTP head");
    if (page.http.status != 200) return pass_over("status " + std::to_string(page.http.status));
    if (!is_page(page.http.media_type)) return pass_over(kind_of_media(page.http.media_type));
    return read_page(std::move(page));
  }
  if (type != "resource" && type != "conversion") {
    return pass_over(type.empty() ? "record without a type" : type.substr(0, 60));
  }
  page.http.media_type = media_type_of(content);
  page.http.charset = charset_of(content);
  const bool text = type == "conversion" && page.http.media_type == "text/plain";
  if (!text && !is_page(page.http.media_type))
    return pass_over(kind_of_media(page.http.media_type));
  return read_page(std::move(page));
}

std::optional<Result<WarcPage>> WarcRecords::read_page(WarcPage page) {
  const BlockEnd block = take_block(&page.bytes);
  if (std::optional<InputError> error = check_end(block)) return unexpected(std::move(*error));
  if (block == BlockEnd::TooLong) {
    return unexpected(trouble("the page is over the limit of " + size_in_words(limit_), ""));
  }
  Result<std::string> body = unpack_http_body(page.http, std::move(page.bytes), limit_);
  if (!body) return unexpected(trouble(body.error().reason, body.error().advice));
  page.bytes = std::move(*body);
  return page;
}

std::optional<Result<WarcPage>> WarcRecords::pass_over(const std::string& kind) {
  if (std::optional<InputError> error = check_end(take_block(nullptr))) {
    return unexpected(std::move(*error));
  }
  ++left_aside_[kind];
  return std::nullopt;
}

// The head of the HTTP message that the block holds; empty if there is none.
std::string WarcRecords::take_http_head() {
  for (std::size_t size = 512; size <= kLongestHead; size *= 2) {
    const std::string_view ahead = bytes_.look(size);
    const std::string_view block = ahead.substr(0, std::min<std::uint64_t>(ahead.size(), left_));
    for (const std::string_view blank : {"\r\n\r\n", "\n\n"}) {
      const std::size_t at = block.find(blank);
      if (at == std::string_view::npos) continue;
      std::string head(block.substr(0, at));
      bytes_.skip(at + blank.size());
      left_ -= at + blank.size();
      return head;
    }
    if (ahead.size() < size || block.size() < ahead.size()) break;
  }
  return {};
}

// Takes the rest of the block, up to what looks like another record inside it; what goes over the
// limit is not held.
WarcRecords::BlockEnd WarcRecords::take_block(std::string* to) {
  bool too_long = false;
  while (left_ > 0) {
    const std::string_view ahead = bytes_.look(kNextRecord.size());
    if (ahead.empty()) return BlockEnd::Cut;
    const std::size_t next = ahead.find(kNextRecord);
    // The last bytes may be the beginning of kNextRecord, and are looked at again with what
    // follows.
    const std::size_t sure =
        ahead.size() < kNextRecord.size() ? ahead.size() : ahead.size() - (kNextRecord.size() - 1);
    const std::size_t count = std::min<std::uint64_t>(left_, std::min(next, sure));
    if (to != nullptr && !too_long) {
      too_long = to->size() + count > limit_;
      if (too_long) to->clear();
      if (!too_long) to->append(ahead.substr(0, count));
    }
    const bool cut = next == count && count < left_;
    bytes_.skip(count);
    left_ -= count;
    if (cut) return BlockEnd::Cut;
  }
  return too_long ? BlockEnd::TooLong : BlockEnd::Whole;
}

// Whether the next record, or the end, follows.
bool WarcRecords::ends_well() {
  while (true) {
    const std::string_view ahead = bytes_.look(kWarcStart.size());
    if (ahead.empty() || ahead.starts_with(kWarcStart)) return true;
    if (ahead.front() != '\r' && ahead.front() != '\n') return false;
    bytes_.skip(1);
  }
}

std::optional<InputError> WarcRecords::check_end(BlockEnd block) {
  if (block != BlockEnd::Cut && ends_well()) return std::nullopt;
  if (bytes_.look(1).empty()) {
    if (bytes_.error()) {
      done_ = true;
      InputError error = *bytes_.error();
      error.record = number_;
      return error;
    }
    return trouble("the record breaks off", std::string(kFetchAgain));
  }
  return trouble("the record does not end where its Content-Length says", std::string(kFetchAgain));
}

InputError WarcRecords::trouble(std::string reason, std::string advice) const {
  return {name_, number_, std::nullopt, std::move(reason), std::move(advice)};
}

}  // namespace sayso
