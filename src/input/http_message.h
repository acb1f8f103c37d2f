// HTTP responses as they stand in an archive (RFC 9112): the head, and the body unpacked.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "sayso/result.h"

namespace sayso {

struct HttpHead {
  int status = 0;          // 0 where the head is none
  std::string media_type;  // "text/html": in small letters, without parameters
  std::string charset;
  std::string content_encoding;
  std::string transfer_encoding;
};

// "text/html; charset=utf-8" -> "text/html"
std::string media_type_of(std::string_view content_type);
// "text/html; charset=utf-8" -> "utf-8"; empty without one
std::string charset_of(std::string_view content_type);

// The value of a field in lines of "Name: value", found whatever its letters' case; empty without.
std::string_view field_of(std::string_view lines, std::string_view name);

HttpHead read_http_head(std::string_view head);

// The body without chunks and without compression; a body that is neither, whatever the head says,
// is taken as it is, for many archives keep the head and unpack the body. Over `limit` bytes, or
// damaged, it is an error, which has reason and advice but not the place.
Result<std::string> unpack_http_body(const HttpHead& head, std::string body, std::size_t limit);

}  // namespace sayso
