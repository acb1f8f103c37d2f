// The JSON the program writes: RapidJSON's writer with the few shapes every format shares.

#pragma once

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <string>
#include <string_view>

#include "sayso/codes.h"

namespace sayso {

class JsonWriter {
 public:
  void begin_object() { writer_.StartObject(); }
  void end_object() { writer_.EndObject(); }
  void begin_array() { writer_.StartArray(); }
  void end_array() { writer_.EndArray(); }

  void key(std::string_view name) {
    writer_.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
  }
  void string(std::string_view text) {
    writer_.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  }
  void number(std::int64_t value) { writer_.Int64(value); }
  // Rounded, without zeros at its end but the one after the point; null for what is no number.
  void real(double value, int decimals) {
    if (!std::isfinite(value)) return null();
    std::array<char, kLongestReal> digits;
    char* const begin = digits.data();
    char* end = std::to_chars(begin, begin + digits.size(), value, std::chars_format::fixed,
                              std::clamp(decimals, 1, kMostDecimals))
                    .ptr;
    while (end[-1] == '0' && end[-2] != '.') --end;
    writer_.RawValue(begin, static_cast<std::size_t>(end - begin), rapidjson::kNumberType);
  }
  void null() { writer_.Null(); }
  // A value that is JSON already.
  void raw(std::string_view json) {
    writer_.RawValue(json.data(), json.size(), rapidjson::kObjectType);
  }

  // Null where there is nothing to say.
  void string_or_null(std::string_view text) { text.empty() ? null() : string(text); }

  void field(std::string_view name, std::string_view text) {
    key(name);
    string(text);
  }
  void field_or_null(std::string_view name, std::string_view text) {
    key(name);
    string_or_null(text);
  }

  // Ends the line and hands it over; the writer starts anew.
  std::string take_line() {
    std::string line(buffer_.GetString(), buffer_.GetSize());
    line += '\n';
    buffer_.Clear();
    writer_.Reset(buffer_);
    return line;
  }

 private:
  static constexpr int kMostDecimals = 17;
  // A sign, the digits of the largest double, a point, decimals.
  static constexpr std::size_t kLongestReal =
      1 + std::numeric_limits<double>::max_exponent10 + 1 + 1 + kMostDecimals;

  rapidjson::StringBuffer buffer_;
  rapidjson::Writer<rapidjson::StringBuffer> writer_{buffer_};
};

}  // namespace sayso
