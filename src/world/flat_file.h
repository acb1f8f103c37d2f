// Files of flat sections that are mapped into memory and read where they lie: the gazetteer and the
// world image.
//
// A section is an array of plain records, padded to eight bytes; the file says how many records
// each has. Numbers are little-endian.

#pragma once

#include <bit>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace sayso {

static_assert(std::endian::native == std::endian::little, "files are read as they lie in memory");

// What a file is called when it cannot be used: "the gazetteer x.bin is empty; build it again".
struct FileLabel {
  std::string name;         // "the gazetteer x.bin"
  std::string_view advice;  // what to do about it

  // Throws std::runtime_error.
  [[noreturn]] void fail(std::string_view what) const;
};

// Bytes that stay where they are while somebody holds them; aligned for every record.
struct SharedBytes {
  std::shared_ptr<const char> memory;
  std::string_view bytes;
};
SharedBytes map_file(const std::filesystem::path& path, const FileLabel& label);
SharedBytes copy_bytes(std::string_view bytes);

// Bytes of a section on disk.
constexpr std::uint64_t padded(std::uint64_t bytes) { return (bytes + 7) / 8 * 8; }

// Takes sections off the front of the bytes.
class SectionReader {
 public:
  SectionReader(const FileLabel& label, std::string_view bytes) : label_(label), bytes_(bytes) {}

  template <class T>
  std::span<const T> take(std::uint32_t count) {
    const std::uint64_t size = padded(std::uint64_t{count} * sizeof(T));
    if (size > bytes_.size()) label_.fail("is cut short");
    const auto* start = reinterpret_cast<const T*>(bytes_.data());
    bytes_.remove_prefix(size);
    return {start, count};
  }
  std::string_view rest() const { return bytes_; }

 private:
  const FileLabel& label_;
  std::string_view bytes_;
};

// Appends a section.
template <class T>
void append_section(std::string& bytes, std::span<const T> records) {
  bytes.append(reinterpret_cast<const char*>(records.data()), records.size_bytes());
  bytes.append(padded(records.size_bytes()) - records.size_bytes(), '\0');
}

// Tells contents apart; 64 bits, some gigabytes a second. Keeps no secrets.
std::uint64_t flat_checksum(std::string_view bytes);

}  // namespace sayso
