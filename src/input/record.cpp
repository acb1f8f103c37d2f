#include "input/record.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <utility>

namespace sayso {
namespace {

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

std::string one_line(std::string_view text) {
  std::string line;
  for (const char c : trim_ascii(text)) {
    if (!is_space(c)) {
      line += c;
    } else if (line.back() != ' ') {
      line += ' ';
    }
  }
  return line;
}

std::string digest(std::initializer_list<std::string_view> parts) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  const auto add = [&](char c) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3U;
  };
  for (const std::string_view part : parts) {
    for (const char c : part) add(c);
    add('\0');
  }
  return fmt::format("{:016x}", hash);
}

}  // namespace

Document make_document(Record record, bool code_title) {
  Document document;
  document.title = one_line(record.title);
  document.publisher = one_line(record.publisher);
  document.author = one_line(record.author);
  document.url = trim_ascii(record.url);
  document.published = parse_date(trim_ascii(record.published)).value_or(Date{});
  document.id = record.id.empty() ? digest({document.url, document.title, record.text})
                                  : std::move(record.id);
  document.text = std::move(record.text);
  if (code_title && !document.title.empty()) {
    document.text.insert(0, document.title + "\n\n");
    document.body_begin = static_cast<std::uint32_t>(document.title.size() + 2);
  }
  return document;
}

std::string size_in_words(std::size_t bytes) {
  constexpr std::size_t kMiB = std::size_t{1} << 20U;
  if (bytes >= kMiB && bytes % kMiB == 0) return fmt::format("{} MiB", bytes / kMiB);
  return fmt::format("{} bytes", bytes);
}

std::string host_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  std::string_view host = url.substr(scheme + 3);
  host = host.substr(0, host.find_first_of("/:?#"));
  if (host.starts_with("www.")) host.remove_prefix(4);
  return std::string(host);
}

std::string_view trim_ascii(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace sayso
