// Digests: FNV-1a of 128 bits, fast and the same everywhere. They tell contents apart; they keep no
// secrets.

#pragma once

#include <string>
#include <string_view>

namespace sayso {

class Digest {
 public:
  // Adds a part and its end, so that "ab" + "c" and "a" + "bc" differ.
  void add(std::string_view part);

  std::string hex() const;  // 32 digits

 private:
  // ISO C++ has no integer of 128 bits; both compilers do.
  __extension__ using Word = unsigned __int128;

  Word state_ = (Word{0x6c62272e07bb0142U} << 64U) | Word{0x62b821756295c58dU};
};

}  // namespace sayso
