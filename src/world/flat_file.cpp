#include "world/flat_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <stdexcept>

namespace sayso {

void FileLabel::fail(std::string_view what) const {
  throw std::runtime_error(name + " " + std::string(what) + "; " + std::string(advice));
}

SharedBytes map_file(const std::filesystem::path& path, const FileLabel& label) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) label.fail("cannot be read");
  struct stat status = {};
  const bool known = ::fstat(file, &status) == 0 && status.st_size > 0;
  const auto size = static_cast<std::size_t>(known ? status.st_size : 0);
  void* memory = known ? ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0) : MAP_FAILED;
  ::close(file);
  if (!known) label.fail("is empty");
  if (memory == MAP_FAILED) label.fail("cannot be mapped");
  const auto unmap = [size](const char* start) { ::munmap(const_cast<char*>(start), size); };
  SharedBytes mapped;
  mapped.memory = std::shared_ptr<const char>(static_cast<const char*>(memory), unmap);
  mapped.bytes = {mapped.memory.get(), size};
  return mapped;
}

SharedBytes copy_bytes(std::string_view bytes) {
  auto* copy = static_cast<char*>(::operator new(bytes.size() + 1));  // aligned for every section
  SharedBytes copied;
  copied.memory = std::shared_ptr<const char>(
      copy, [](const char* p) { ::operator delete(const_cast<char*>(p)); });
  std::copy(bytes.begin(), bytes.end(), copy);
  copied.bytes = {copied.memory.get(), bytes.size()};
  return copied;
}

// Four lanes side by side, for a multiplication waits for the one before it.
std::uint64_t flat_checksum(std::string_view bytes) {
  constexpr std::uint64_t kPrime = 0x9E3779B97F4A7C15U;
  std::array<std::uint64_t, 4> lanes = {1, 2, 3, 4};
  constexpr std::size_t kBlock = sizeof lanes;
  std::uint64_t sum = bytes.size();
  const auto add_block = [&lanes](const char* block) {
    std::array<std::uint64_t, 4> words = {};
    std::memcpy(words.data(), block, kBlock);
    for (std::size_t i = 0; i < lanes.size(); ++i)
      lanes[i] = std::rotl((lanes[i] ^ words[i]) * kPrime, 29);
  };
  for (; bytes.size() >= kBlock; bytes.remove_prefix(kBlock)) add_block(bytes.data());
  std::array<char, kBlock> last = {};
  std::copy(bytes.begin(), bytes.end(), last.begin());
  add_block(last.data());
  for (const std::uint64_t lane : lanes) sum = std::rotl((sum ^ lane) * kPrime, 29);
  return sum;
}

}  // namespace sayso
