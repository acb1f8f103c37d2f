// Where written words end: letters and digits with what joins them, addresses, and stops that
// belong to the word.

#pragma once

#include <cstdint>
#include <string_view>

#include "sayso/span.h"
#include "text/abbreviations.h"

namespace sayso {

struct ScannedWord {
  std::uint32_t end = 0;
  Abbreviation abbreviation = Abbreviation::None;  // with its stop inside the word
};

class WordScanner {
 public:
  WordScanner(std::string_view text, Span block)
      : text_(text), begin_(block.begin), end_(block.end) {}

  // Of the word that a letter or digit begins.
  ScannedWord scan(std::uint32_t begin) const;

  // The end of an address of a page or of mail, or of a "#tag" or "@name" that starts here; `begin`
  // if there is none.
  std::uint32_t address_end(std::uint32_t begin) const;

 private:
  char peek(std::uint32_t at) const { return at < end_ ? text_[at] : '\0'; }
  bool word_at(std::uint32_t at) const;
  std::string_view piece(std::uint32_t begin, std::uint32_t end) const {
    return text_.substr(begin, end - begin);
  }

  std::uint32_t run_end(std::uint32_t at) const;
  std::uint32_t digits_end(std::uint32_t at) const;
  std::uint32_t letters_end(std::uint32_t at) const;
  std::uint32_t amount_end(std::uint32_t begin) const;
  std::uint32_t join_size(std::uint32_t begin, std::uint32_t at) const;
  bool joins_stop(std::uint32_t begin, std::uint32_t at) const;
  bool joins_comma(std::uint32_t at) const;
  bool joins_slash(std::uint32_t begin, std::uint32_t at) const;
  bool joins_hyphen(std::uint32_t begin, std::uint32_t at) const;
  bool keeps_stop(std::uint32_t begin, std::uint32_t at, Abbreviation kind) const;
  bool is_mail(std::uint32_t at) const;
  std::uint32_t unspaced_end(std::uint32_t at) const;

  std::string_view text_;
  std::uint32_t begin_;  // of the block
  std::uint32_t end_;
};

}  // namespace sayso
