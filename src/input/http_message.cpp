#include "input/http_message.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <new>
#include <optional>
#include <utility>

#include "input/gunzip.h"
#include "input/record.h"
#include "text/characters.h"

namespace sayso {
namespace {

constexpr int kGzipOrZlib = 32 + MAX_WBITS;
constexpr int kRawDeflate = -MAX_WBITS;

tl::unexpected<InputError> unusable_body(std::string reason) {
  return unexpected(
      InputError{"", std::nullopt, std::nullopt, std::move(reason), "fetch the page again"});
}

// ---- chunks ----

std::optional<std::size_t> chunk_size(std::string_view line) {
  line = trim_ascii(line.substr(0, line.find(';')));
  std::size_t size = 0;
  const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), size, 16);
  if (line.empty() || error != std::errc{} || end != line.data() + line.size()) {
    return std::nullopt;
  }
  return size;
}

Result<std::string> join_chunks(std::string body) {
  std::string whole;
  std::string_view rest = body;
  bool first = true;
  while (true) {
    const std::size_t newline = rest.find('\n');
    const std::optional<std::size_t> size = chunk_size(rest.substr(0, newline));
    if (first && !size) return body;
    if (!size || newline == std::string_view::npos) return unusable_body("a chunk has no size");
    if (*size == 0) return whole;
    rest.remove_prefix(newline + 1);
    if (rest.size() < *size) return unusable_body("the last chunk breaks off");
    whole += rest.substr(0, *size);
    rest.remove_prefix(*size);
    rest.remove_prefix(std::min(rest.find_first_not_of("\r\n"), rest.size()));
    if (rest.empty()) return unusable_body("the last chunk is missing");
    first = false;
  }
}

// ---- compression ----

enum class InflateEnd { Whole, Damaged, TooLong };

class Inflater {
 public:
  explicit Inflater(int window_bits) {
    if (inflateInit2(&stream_, window_bits) != Z_OK) throw std::bad_alloc();
  }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
  Inflater(Inflater&&) = delete;
  Inflater& operator=(Inflater&&) = delete;
  ~Inflater() { inflateEnd(&stream_); }

  InflateEnd run(std::string_view packed, std::size_t limit, std::string& to) {
    // zlib reads its input, and says otherwise only in its type.
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream_.avail_in = static_cast<uInt>(packed.size());
    std::array<char, std::size_t{16} << 10U> piece{};
    int status = Z_OK;
    while (status == Z_OK) {
      stream_.next_out = reinterpret_cast<Bytef*>(piece.data());
      stream_.avail_out = static_cast<uInt>(piece.size());
      status = inflate(&stream_, Z_NO_FLUSH);
      to.append(piece.data(), piece.size() - stream_.avail_out);
      if (to.size() > limit) return InflateEnd::TooLong;
    }
    return status == Z_STREAM_END ? InflateEnd::Whole : InflateEnd::Damaged;
  }

 private:
  z_stream stream_ = {};
};

Result<std::string> inflate_body(std::string_view packed, int window_bits, std::size_t limit) {
  std::string body;
  switch (Inflater(window_bits).run(packed, limit, body)) {
    case InflateEnd::Whole:
      return body;
    case InflateEnd::TooLong:
      return unusable_body("its body unpacks to over the limit of " + size_in_words(limit));
    case InflateEnd::Damaged:
      break;
  }
  return unusable_body("its compressed body is damaged or breaks off");
}

// A zlib head: method 8, and a check in both bytes.
bool is_zlib(std::string_view bytes) {
  if (bytes.size() < 2) return false;
  const auto first = static_cast<unsigned char>(bytes[0]);
  const auto second = static_cast<unsigned char>(bytes[1]);
  return (first & 0x0fU) == 8 && (first * 256U + second) % 31U == 0;
}

bool is_unpacked_markup(std::string_view bytes) { return trim_ascii(bytes).starts_with('<'); }

}  // namespace

std::string media_type_of(std::string_view content_type) {
  return lower_ascii(trim_ascii(content_type.substr(0, content_type.find(';'))));
}

std::string charset_of(std::string_view content_type) {
  const std::string lower = lower_ascii(content_type);
  constexpr std::string_view kName = "charset=";
  const std::size_t at = lower.find(kName);
  if (at == std::string::npos) return {};
  std::string_view value = std::string_view(lower).substr(at + kName.size());
  value.remove_prefix(std::min(value.find_first_not_of("\"' "), value.size()));
  return std::string(value.substr(0, value.find_first_of("\"'; ,\t")));
}

std::string_view field_of(std::string_view lines, std::string_view name) {
  while (!lines.empty()) {
    const std::size_t newline = lines.find('\n');
    const std::string_view line = lines.substr(0, newline);
    lines.remove_prefix(newline == std::string_view::npos ? lines.size() : newline + 1);
    const std::size_t colon = line.find(':');
    if (colon != name.size()) continue;
    if (lower_ascii(line.substr(0, colon)) == lower_ascii(name)) {
      return trim_ascii(line.substr(colon + 1));
    }
  }
  return {};
}

HttpHead read_http_head(std::string_view head) {
  HttpHead http;
  if (!head.starts_with("HTTP/")) return http;
  const std::size_t space = std::min(head.find(' '), head.size());
  const std::string_view status = head.substr(space).substr(0, 4);
  if (status.size() == 4) std::from_chars(status.data() + 1, status.data() + 4, http.status);
  const std::string_view type = field_of(head, "content-type");
  http.media_type = media_type_of(type);
  http.charset = charset_of(type);
  http.content_encoding = lower_ascii(field_of(head, "content-encoding"));
  http.transfer_encoding = lower_ascii(field_of(head, "transfer-encoding"));
  return http;
}

Result<std::string> unpack_http_body(const HttpHead& head, std::string body, std::size_t limit) {
  if (head.transfer_encoding.find("chunked") != std::string::npos) {
    Result<std::string> joined = join_chunks(std::move(body));
    if (!joined) return joined;
    body = std::move(*joined);
  }
  const std::string& encoding = head.content_encoding;
  if (encoding.empty() || encoding == "identity" || is_unpacked_markup(body)) return body;
  if (encoding == "gzip" || encoding == "x-gzip") {
    return is_gzip(body) ? inflate_body(body, kGzipOrZlib, limit) : body;
  }
  if (encoding == "deflate") {
    return inflate_body(body, is_zlib(body) ? kGzipOrZlib : kRawDeflate, limit);
  }
  return unexpected(InputError{"", std::nullopt, std::nullopt,
                               "its body is packed as \"" + encoding + "\"",
                               "gzip and deflate are unpacked; fetch the page as one of them"});
}

}  // namespace sayso
