// Text as the databases Nexis and Factiva export it: many reports in a file.

#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "input/byte_stream.h"
#include "input/reader.h"

namespace sayso {

// Nexis or Factiva if a text begins as one of their exports does; else Text.
InputFormat export_format_of(std::string_view head);

// Nexis, in its older form ("1 of 250 DOCUMENTS") and that of Nexis Uni ("End of Document"): the
// labels that stand before and after the body are left out, and lines are joined to paragraphs.
std::unique_ptr<Reader> read_nexis(ByteStream bytes, std::string name,
                                   const ReaderOptions& options);

// Factiva, with its fields named by two or three capitals (HD, PD, SN, LP, TD, AN).
std::unique_ptr<Reader> read_factiva(ByteStream bytes, std::string name,
                                     const ReaderOptions& options);

}  // namespace sayso
