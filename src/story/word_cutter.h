// Text into words, by letters and digits alone.

#pragma once

#include <cstddef>
#include <string_view>

namespace sayso {

// Bytes beyond ASCII are taken for letters, but for the typographic quotation marks and dashes:
// U+2010 to U+203F part words as ASCII's punctuation does.
class WordCutter {
 public:
  explicit WordCutter(std::string_view text) : text_(text) {}

  // Empty at the end.
  std::string_view next() {
    while (at_ < text_.size() && !in_word()) skip();
    const std::size_t begin = at_;
    while (at_ < text_.size() && in_word()) ++at_;
    return text_.substr(begin, at_ - begin);
  }

 private:
  static bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
  }
  bool is_mark() const { return text_.substr(at_, 2) == "\xE2\x80"; }
  bool in_word() const { return is_word_byte(text_[at_]) && !is_mark(); }
  void skip() { at_ = is_mark() && at_ + 3 <= text_.size() ? at_ + 3 : at_ + 1; }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace sayso
