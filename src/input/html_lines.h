// The text of a page as lines: a block element is a line, white space inside it is one space.

#pragma once

#include <string>
#include <string_view>

namespace sayso {

class HtmlLines {
 public:
  // `aside` text is that of links and times; a line that is nothing else is not kept.
  void add(std::string_view text, bool aside);
  void end_line();

  // Lines parted by "\n", without empty ones.
  std::string take();

 private:
  void add_word(std::string_view word, bool aside);

  std::string text_;
  std::string line_;
  std::size_t aside_ = 0;  // bytes of the line's words
  std::size_t words_ = 0;  // bytes of the line's words
  bool space_ = false;     // before the next word
};

}  // namespace sayso
