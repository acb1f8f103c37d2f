// What holds of every record that a reader gives.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "input/reader.h"
#include "require.h"
#include "text/utf8.h"

namespace sayso::fuzz {

inline void check_document(const Document& document) {
  const std::string_view text = document.text;
  require(!find_invalid_utf8(text), "the text is valid UTF-8");
  require(!find_invalid_utf8(document.title), "the title is valid UTF-8");
  require(document.body_begin < text.size(), "there is a body");
  require(document.title.find('\n') == std::string::npos, "the title is one line");
  require(document.body_begin == 0 || text.substr(0, document.body_begin - 2) == document.title,
          "the title goes before the body");
  require(!document.id.empty(), "there is an id");
}

inline void check_reader(const std::uint8_t* data, std::size_t size, InputFormat format) {
  const ReaderOptions options{.format = format, .max_record = std::size_t{1} << 20U};
  const auto reader =
      open_reader_on(std::string(reinterpret_cast<const char*>(data), size), "fuzz", options);
  while (const std::optional<Result<Document>> record = reader->next()) {
    if (*record) {
      check_document(**record);
    } else {
      require(!record->error().reason.empty(), "an error has a reason");
    }
  }
}

}  // namespace sayso::fuzz
