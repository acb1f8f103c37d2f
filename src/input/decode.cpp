#include "input/decode.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <memory>

namespace sayso {

std::optional<ByteOrderMark> byte_order_mark(std::string_view bytes) {
  if (bytes.starts_with("\xef\xbb\xbf")) return ByteOrderMark{"UTF-8", 3};
  if (bytes.starts_with("\xff\xfe")) return ByteOrderMark{"UTF-16LE", 2};
  if (bytes.starts_with("\xfe\xff")) return ByteOrderMark{"UTF-16BE", 2};
  return std::nullopt;
}

std::optional<std::string> decode(std::string_view bytes, std::string_view encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const std::string name(encoding);
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
      ucnv_open(name.c_str(), &status), &ucnv_close);
  if (U_FAILURE(status) != 0) return std::nullopt;
  const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                converter.get(), status);
  if (U_FAILURE(status) != 0) return std::nullopt;
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

}  // namespace sayso
