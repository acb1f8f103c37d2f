#include "text/digest.h"

#include <cstdint>

namespace sayso {

void Digest::add(std::string_view part) {
  constexpr Word kPrime = (Word{1} << 88U) | Word{0x13B};
  for (const char byte : part) {
    state_ ^= static_cast<unsigned char>(byte);
    state_ *= kPrime;
  }
  // The length as the part's end: texts may hold any byte.
  for (std::uint64_t length = part.size(), i = 0; i < 8; ++i, length >>= 8U) {
    state_ ^= length & 0xFFU;
    state_ *= kPrime;
  }
}

std::string Digest::hex() const {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text(32, '0');
  Word rest = state_;
  for (std::size_t i = text.size(); i-- > 0; rest >>= 4U) {
    text[i] = kDigits[static_cast<std::size_t>(rest & 0xFU)];
  }
  return text;
}

}  // namespace sayso
