// Written tokens of a block, one after the other, with what each may mean for a sentence.

#pragma once

#include <cstdint>
#include <string_view>

#include "sayso/span.h"
#include "text/abbreviations.h"
#include "text/word_scanner.h"

namespace sayso {

enum class Mark : std::uint8_t {
  Word,
  Number,
  Stop,      // "."
  Shout,     // "!", "?", "?!"
  Ellipsis,  // "...", one character or several
  Pause,     // , ; :
  Dash,
  Open,  // a quotation mark or bracket
  Close,
  Emoticon,  // ":-)"
  Rule,      // "*****", a line that parts
  Bullet,
  Other
};

struct Lexeme {
  Span span = {};
  Mark mark = Mark::Other;
  Abbreviation abbreviation = Abbreviation::None;  // a word with its stop
};

class Lexer {
 public:
  Lexer(std::string_view text, Span block)
      : text_(text), begin_(block.begin), end_(block.end), at_(block.begin) {}

  // False at the end of the block.
  bool next(Lexeme& lexeme);

 private:
  char peek(std::uint32_t at) const { return at < limit_ ? text_[at] : '\0'; }
  WordScanner words() const { return WordScanner(text_, {begin_, limit_}); }
  bool space_before(std::uint32_t at) const;
  bool space_at(std::uint32_t at) const;

  Lexeme read();
  Lexeme read_word();
  Lexeme read_sign();
  Lexeme read_stops();
  Lexeme read_double_quote(std::uint32_t end);
  Lexeme read_apostrophe(std::uint32_t size);
  Lexeme read_run(char sign);
  Lexeme lexeme(std::uint32_t end, Mark mark) const { return {{at_, end}, mark}; }

  std::uint32_t list_number_end() const;
  std::uint32_t emoticon_end() const;
  std::uint32_t owner_end(std::uint32_t end) const;
  std::uint32_t possessive_end(std::uint32_t end) const;

  std::string_view text_;
  std::uint32_t begin_;
  std::uint32_t end_;
  std::uint32_t at_;
  std::uint32_t limit_ = 0;   // nothing behind it is looked at for this token
  bool double_open_ = false;  // within "..."
  bool single_open_ = false;  // within '...'
  std::uint32_t brackets_ = 0;
};

}  // namespace sayso
