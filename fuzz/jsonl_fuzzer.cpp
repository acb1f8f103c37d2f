#include "documents.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  sayso::fuzz::check_reader(data, size, sayso::InputFormat::JsonLines);
  return 0;
}
