// The one spelling of a word in the codebook and in the text.

#include <cstddef>
#include <utility>

#include "coding/codebook.h"

namespace sayso {
namespace {

// British spelling, American spelling; tried at the end of a word.
constexpr std::pair<std::string_view, std::string_view> kEndings[] = {
    {"isation", "ization"}, {"ise", "ize"},           {"yse", "yze"},
    {"centre", "center"},   {"theatre", "theater"},   {"fence", "fense"},
    {"licence", "license"}, {"programme", "program"}, {"judgement", "judgment"}};

void replace_ending(std::string& word) {
  for (const auto& [british, american] : kEndings) {
    if (!word.ends_with(british)) continue;
    word.replace(word.size() - british.size(), british.size(), american);
    return;
  }
}

// "labour", "favourable"; short words ("four", "tour", "hour") are left alone.
void replace_our(std::string& word) {
  const std::size_t at = word.find("our", 3);
  if (word.size() > 5 && at != std::string::npos) word.erase(at + 1, 1);
}

}  // namespace

std::string normalize_word(std::string_view word) {
  std::string result(word);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  replace_ending(result);
  replace_our(result);
  return result;
}

}  // namespace sayso
