// JSON that is one value over a whole file, as ninjs and many interfaces give it.

#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "input/byte_stream.h"
#include "input/reader.h"

namespace sayso {

// Whether the first line of JSON is no value by itself, so that it goes on over more lines; or a
// list, which no line of JSON Lines is.
bool goes_on_over_lines(std::string_view first_line);

// An object is a document; of a list, and of a list in the key "items" or "articles", each object.
std::unique_ptr<Reader> read_json_file(ByteStream bytes, std::string name,
                                       const ReaderOptions& options);

}  // namespace sayso
