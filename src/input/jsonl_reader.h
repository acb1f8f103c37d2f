// JSON Lines: a JSON object a line, a document an object.

#pragma once

#include <string>

#include "input/byte_stream.h"
#include "input/reader.h"

namespace sayso {

// Throws std::runtime_error when options.fields names a field that is none of ours.
std::unique_ptr<Reader> read_json_lines(ByteStream bytes, std::string name,
                                        const ReaderOptions& options);

}  // namespace sayso
