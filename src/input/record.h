// A record as a format gives it, before it is a document.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "sayso/document.h"

namespace sayso {

// A file that must be held whole may be as long as so many of the longest records.
inline constexpr std::size_t kRecordsHeld = 16;

// All valid UTF-8; empty where unknown.
struct Record {
  std::string id;
  std::string url;
  std::string title;
  std::string publisher;
  std::string author;
  std::string published;
  std::string text;
};

// The title is made one line; with `code_title` it goes before the text. A date that cannot be read
// is left out. Without an id it is the FNV-1a digest (64 bits, as 16 hex digits) of url, title and
// text, each followed by a zero byte: the same for the same report, whatever the options.
Document make_document(Record record, bool code_title);

// "64 MiB", "1000 bytes": a limit as errors name it.
std::string size_in_words(std::size_t bytes);

// "https://www.example.org/a/b" -> "example.org"; empty for what is no URL.
std::string host_of(std::string_view url);

std::string_view trim_ascii(std::string_view text);

}  // namespace sayso
