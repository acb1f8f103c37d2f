// Plain text: a file is a document, with an optional head of "key: value" lines.

#pragma once

#include <string>

#include "input/byte_stream.h"
#include "input/reader.h"

namespace sayso {

// A head ends at the first blank line, and all its lines have one of the keys id, url, title,
// author, publisher, published. The text, and its offsets, start after it.
std::unique_ptr<Reader> read_text(ByteStream bytes, std::string name, const ReaderOptions& options);

}  // namespace sayso
