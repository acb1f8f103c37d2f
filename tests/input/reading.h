// Short ways to read what a test writes.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "input/reader.h"

namespace sayso::test {

// All records of bytes that stand in a file of that name.
std::vector<Result<Document>> read_all(std::string_view bytes, const std::string& name,
                                       const ReaderOptions& options = {});

// The same of a file.
std::vector<Result<Document>> read_file(const std::string& path);

// The only record, which must be a document.
Document read_one(std::string_view bytes, const std::string& name,
                  const ReaderOptions& options = {});

// The only record, which must be an error.
InputError error_of(std::string_view bytes, const std::string& name,
                    const ReaderOptions& options = {});

// A file for the test at hand; its path.
std::string write_file(const std::string& name, std::string_view bytes);

std::string gzipped(std::string_view bytes);

}  // namespace sayso::test
