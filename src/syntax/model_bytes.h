// The bytes of model files: writing, reading and checking them.

#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>

namespace sayso {

static_assert(std::endian::native == std::endian::little,
              "model files are read as they lie in memory");

constexpr std::uint32_t kMost = 1U << 24;  // of anything counted in a file

inline std::uint64_t checksum(std::string_view bytes) {
  std::uint64_t value = 14695981039346656037ULL;
  std::size_t at = 0;
  for (; at + 8 <= bytes.size(); at += 8) {  // eight bytes a step: a file is read on every start
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + at, 8);
    value = (value ^ word) * 1099511628211ULL;
    value ^= value >> 29;
  }
  for (; at < bytes.size(); ++at)
    value = (value ^ static_cast<unsigned char>(bytes[at])) * 1099511628211ULL;
  return value;
}

template <class T>
void put(std::string& out, T value) {
  static_assert(std::is_trivially_copyable_v<T>);
  out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

inline void put_text(std::string& out, std::string_view text) {
  put(out, static_cast<std::uint16_t>(text.size()));
  out += text;
}

// Takes a file to pieces. What it does not expect is a std::runtime_error that names the file.
class ByteReader {
 public:
  ByteReader(std::string_view name, std::string_view bytes) : name_(name), bytes_(bytes) {}

  template <class T>
  T get() {
    T value{};
    std::memcpy(&value, take(sizeof value), sizeof value);
    return value;
  }
  std::uint32_t get_count() {
    const auto count = get<std::uint32_t>();
    if (count > kMost) fail("is damaged");
    return count;
  }
  std::string get_text() {
    const auto size = get<std::uint16_t>();
    return {take(size), size};
  }
  const char* take(std::size_t size) {
    if (size > bytes_.size()) fail("is cut short");
    const char* start = bytes_.data();
    bytes_.remove_prefix(size);
    return start;
  }
  bool at_end() const { return bytes_.empty(); }
  std::string_view rest() const { return bytes_; }

  [[noreturn]] void fail(std::string_view what) const {
    throw std::runtime_error("the language model " + std::string(name_) + " " + std::string(what) +
                             "; install it again, or train it with 'sayso train'");
  }

 private:
  std::string_view name_;
  std::string_view bytes_;
};

// The whole of a model file. Throws std::runtime_error that says how to come by one.
std::string read_model_file(const std::filesystem::path& path);

}  // namespace sayso
