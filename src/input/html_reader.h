// HTML pages: a page is a document, cleared of what is not its article.

#pragma once

#include <string>

#include "input/byte_stream.h"
#include "input/reader.h"

namespace sayso {

std::unique_ptr<Reader> read_html(ByteStream bytes, std::string name, const ReaderOptions& options);

}  // namespace sayso
