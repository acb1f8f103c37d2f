// Web archives (WARC), as Common Crawl publishes news: a page is a document.

#pragma once

#include <memory>
#include <string>

#include "input/byte_stream.h"
#include "input/reader.h"

namespace sayso {

// The day of capture is not taken for the day of publication: a page that does not tell its day has
// none. Records that hold no page, and pages without text, are counted and told at the end.
std::unique_ptr<Reader> read_warc(ByteStream bytes, std::string name, const ReaderOptions& options);

}  // namespace sayso
