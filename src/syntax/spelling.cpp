#include "syntax/spelling.h"

namespace sayso {

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

std::string plain_apostrophes(std::string_view form) {
  constexpr std::string_view kApostrophe = "\u2019";
  if (form == kApostrophe) return std::string(form);
  std::string plain;
  while (!form.empty()) {
    const bool is_curly = form.starts_with(kApostrophe);
    plain += is_curly ? '\'' : form.front();
    form.remove_prefix(is_curly ? kApostrophe.size() : 1);
  }
  return plain;
}

}  // namespace sayso
