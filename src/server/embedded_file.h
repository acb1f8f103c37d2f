// Files compiled into the program (cmake/embed.cmake makes the tables).

#pragma once

#include <span>
#include <string_view>

namespace sayso {

struct EmbeddedFile {
  std::string_view path;  // "/assets/index-2f91.js"
  std::string_view type;
  std::string_view bytes;
  std::string_view zipped;  // as gzip; empty where that is no smaller
  std::string_view etag;
};

std::span<const EmbeddedFile> page_files();             // of the page in web/
std::span<const EmbeddedFile> api_description_files();  // "/openapi.json"

}  // namespace sayso
