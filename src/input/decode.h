// Text in other encodings, by ICU.

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sayso {

struct ByteOrderMark {
  std::string_view encoding;  // as ICU names it
  std::size_t size = 0;
};

// The mark of UTF-8 or UTF-16 that bytes begin with.
std::optional<ByteOrderMark> byte_order_mark(std::string_view bytes);

// As UTF-8; what is ill-formed becomes U+FFFD. Empty for an encoding that ICU does not know.
std::optional<std::string> decode(std::string_view bytes, std::string_view encoding);

}  // namespace sayso
