// Where bytes come from: a file, standard input, memory.

#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "sayso/result.h"

namespace sayso {

class ByteSource {
 public:
  ByteSource() = default;
  ByteSource(const ByteSource&) = delete;
  ByteSource& operator=(const ByteSource&) = delete;
  ByteSource(ByteSource&&) = delete;
  ByteSource& operator=(ByteSource&&) = delete;
  virtual ~ByteSource() = default;

  // Fills up to `size` bytes, as soon as there are any, and says how many; 0 is the end. Not called
  // again after an error.
  virtual Result<std::size_t> read(char* to, std::size_t size) = 0;
};

// "-" is standard input.
Result<std::unique_ptr<ByteSource>> open_source(const std::string& path);

std::unique_ptr<ByteSource> source_of(std::string bytes);

}  // namespace sayso
