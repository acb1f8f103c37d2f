// XML news: RSS, Atom, NITF, NewsML-G2 and input of PETRARCH, by the root of the file.

#pragma once

#include <memory>
#include <string>

#include "input/byte_stream.h"
#include "input/reader.h"

namespace sayso {

// A file is held whole, and may be sixteen times as long as a record. Where its XML breaks, the
// reports before the one that is cut are given, then the error. A day that cannot be read is left
// out, counted and told at the end.
std::unique_ptr<Reader> read_xml(ByteStream bytes, std::string name, const ReaderOptions& options);

}  // namespace sayso
