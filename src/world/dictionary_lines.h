// The lines of a dictionary of the classic coders (TABARI, PETRARCH), comments taken off.
//
// Comments start with "#" or ";" outside brackets, or stand between "<!--" and "-->". Dictionaries
// are untrusted text: a line that is no UTF-8 or too long to be an entry is told and passed over.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sayso/result.h"

namespace sayso {

class DictionaryLines {
 public:
  static constexpr std::size_t kLongest = 10'000;  // bytes

  // `file` is as the user named it. Both views and `errors` must outlive this.
  DictionaryLines(std::string_view file, std::string_view text, std::vector<InputError>& errors);

  // Goes to the next line that holds something.
  bool next();

  std::string_view text() const { return text_; }  // trimmed, never empty
  std::uint32_t number() const { return number_; }
  std::string_view file() const { return file_; }

  // About the line, or another one.
  void complain(std::string reason, std::string advice = {}) const;
  void complain_at(std::uint32_t number, std::string reason, std::string advice = {}) const;

 private:
  bool usable(std::string_view line) const;
  std::string_view without_comment(std::string_view line);

  std::string_view file_;
  std::string_view rest_;
  std::string_view text_;
  std::uint32_t number_ = 0;
  bool in_comment_ = false;  // between "<!--" and "-->"
  std::vector<InputError>& errors_;
};

// Without white space at either end.
std::string_view trim_dictionary(std::string_view text);

// A name as a text would write it: "KOFI_ANNAN_" gives "Kofi Annan", "THE_UN" gives "UN". Names
// with small letters keep theirs.
std::string dictionary_name(std::string_view name);

}  // namespace sayso
