#include "input/html_charset.h"

#include <optional>

#include "input/decode.h"
#include "input/record.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace sayso {
namespace {

constexpr std::size_t kLookedThrough = 4096;  // bytes for a meta element; browsers take 1024

// The value behind "charset=" in a tag, in small letters, with or without quotes.
std::string charset_in(std::string_view tag) {
  std::size_t at = tag.find("charset");
  if (at == std::string_view::npos) return {};
  at = tag.find_first_not_of(" \t\r\n", at + 7);
  if (at == std::string_view::npos || tag[at] != '=') return {};
  at = tag.find_first_not_of(" \t\r\n\"'", at + 1);
  if (at == std::string_view::npos) return {};
  return std::string(tag.substr(at, tag.find_first_of(" \t\r\n\"';/>", at) - at));
}

std::string declared_charset(std::string_view bytes) {
  const std::string head = lower_ascii(bytes.substr(0, kLookedThrough));
  for (std::size_t at = head.find("<meta"); at != std::string::npos; at = head.find("<meta", at)) {
    const std::size_t end = head.find('>', at);
    std::string charset = charset_in(std::string_view(head).substr(at, end - at));
    if (!charset.empty()) return charset;
    at += 5;
  }
  return {};
}

// As browsers read the labels (WHATWG Encoding): Latin-1 is windows-1252, and what could be read so
// far was no UTF-16.
std::string encoding_of(const std::string& label) {
  if (label == "iso-8859-1" || label == "latin1" || label == "us-ascii" || label == "ascii")
    return "windows-1252";
  if (label == "gb2312" || label == "gbk") return "gb18030";
  if (label.starts_with("utf-16")) return "UTF-8";
  return label;
}

}  // namespace

std::string decode_html(std::string_view bytes, std::string_view charset) {
  if (const std::optional<ByteOrderMark> mark = byte_order_mark(bytes)) {
    return decode(bytes.substr(mark->size), mark->encoding).value_or("");
  }
  for (const std::string& label : {lower_ascii(charset), declared_charset(bytes)}) {
    if (label.empty()) continue;
    if (std::optional<std::string> text = decode(bytes, encoding_of(label))) {
      return std::move(*text);
    }
  }
  if (!find_invalid_utf8(bytes)) return std::string(bytes);
  return decode(bytes, "windows-1252").value_or("");
}

}  // namespace sayso
