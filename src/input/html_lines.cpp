#include "input/html_lines.h"

#include <array>
#include <utility>

namespace sayso {
namespace {

// Bytes of the white space or the invisible character at an offset; 0 if a word is there.
std::size_t gap_size(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == ' ' || (c >= '\t' && c <= '\r')) return 1;
  constexpr std::array<std::string_view, 4> kSpaces = {"\xc2\xa0", "\xe2\x80\xa8", "\xe2\x80\xaf",
                                                       "\xe3\x80\x80"};
  for (const std::string_view space : kSpaces) {
    if (text.substr(at, space.size()) == space) return space.size();
  }
  return 0;
}

// Soft hyphens, zero-width spaces and byte order marks only guide the layout.
std::size_t invisible_size(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 3> kInvisible = {"\xc2\xad", "\xe2\x80\x8b",
                                                          "\xef\xbb\xbf"};
  for (const std::string_view mark : kInvisible) {
    if (text.substr(at, mark.size()) == mark) return mark.size();
  }
  return 0;
}

}  // namespace

void HtmlLines::add(std::string_view text, bool aside) {
  std::size_t begin = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t gap = gap_size(text, at);
    const std::size_t skipped = gap > 0 ? gap : invisible_size(text, at);
    if (skipped == 0) {
      ++at;
      continue;
    }
    add_word(text.substr(begin, at - begin), aside);
    space_ = space_ || gap > 0;
    at += skipped;
    begin = at;
  }
  add_word(text.substr(begin), aside);
}

void HtmlLines::add_word(std::string_view word, bool aside) {
  if (word.empty()) return;
  if (space_ && !line_.empty()) line_ += ' ';
  space_ = false;
  line_ += word;
  words_ += word.size();
  if (aside) aside_ += word.size();
}

void HtmlLines::end_line() {
  if (words_ > aside_) {
    if (!text_.empty()) text_ += '\n';
    text_ += line_;
  }
  line_.clear();
  aside_ = 0;
  words_ = 0;
  space_ = false;
}

std::string HtmlLines::take() {
  end_line();
  return std::exchange(text_, {});
}

}  // namespace sayso
