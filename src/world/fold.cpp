#include "world/fold.h"

#include <array>
#include <cstddef>

namespace sayso {
namespace {

// ASCII for U+00C0..U+017F, in order; '*' stands for the two-letter ones below, '-' for no letter.
constexpr std::string_view kLatin =
    "aaaaaa*ceeeeiiii*nooooo-*uuuuy**aaaaaa*ceeeeiiii*nooooo-*uuuuy*y"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkklllllll"
    "lllnnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

// Vietnamese letters U+1EA0..U+1EF9, each in capital and small.
constexpr std::string_view kVietnamese =
    "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy";

struct Pair {
  char32_t letter;
  std::string_view ascii;
};
constexpr std::array<Pair, 18> kPairs = {{{0xC6, "ae"},
                                          {0xD0, "d"},
                                          {0xD8, "o"},
                                          {0xDE, "th"},
                                          {0xDF, "ss"},
                                          {0xE6, "ae"},
                                          {0xF0, "d"},
                                          {0xF8, "o"},
                                          {0xFE, "th"},
                                          {0x132, "ij"},
                                          {0x133, "ij"},
                                          {0x152, "oe"},
                                          {0x153, "oe"},
                                          {0x218, "s"},
                                          {0x219, "s"},
                                          {0x21A, "t"},
                                          {0x21B, "t"},
                                          {0x259, "a"}}};

struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 1;
};

// The text is valid UTF-8.
CodePoint decode(std::string_view text, std::uint32_t at) {
  const auto byte = [&](std::uint32_t i) {
    return static_cast<char32_t>(
        static_cast<unsigned char>(at + i < text.size() ? text[at + i] : 0));
  };
  const char32_t first = byte(0);
  if (first < 0x80) return {first, 1};
  if (first < 0xE0) return {((first & 0x1F) << 6) | (byte(1) & 0x3F), 2};
  if (first < 0xF0) return {((first & 0x0F) << 12) | ((byte(1) & 0x3F) << 6) | (byte(2) & 0x3F), 3};
  return {((first & 0x07) << 18) | ((byte(1) & 0x3F) << 12) | ((byte(2) & 0x3F) << 6) |
              (byte(3) & 0x3F),
          4};
}

// "'s" at the end of a word, which tokenisers make a word of its own: "People's".
bool starts_possessive(std::string_view text, std::uint32_t after, std::uint32_t end) {
  if (after >= end || (text[after] != 's' && text[after] != 'S')) return false;
  if (after + 1 == end) return true;
  const auto next = static_cast<unsigned char>(text[after + 1]);
  return next < 0x80 && !((next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z'));
}

bool is_apostrophe(char32_t c) {
  return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x2BC || c == 0x2BF || c == 0x60;
}

std::string_view fold_pair(char32_t c) {
  for (const Pair& pair : kPairs) {
    if (pair.letter == c) return pair.ascii;
  }
  return {};
}

// Capital letters beyond ASCII: even code points of Latin Extended-A are not always so, but what a
// wrong guess costs is one name matched too freely.
bool is_capital(char32_t c) {
  if (c >= 'A' && c <= 'Z') return true;
  if (c >= 0xC0 && c <= 0xDE) return true;
  return c >= 0x100 && c <= 0x17F && (c < 0x139 || c > 0x148) && (c % 2) == 0;
}

// The letters of one code point, or nothing when it is no letter or digit of the Latin script.
std::string_view fold_letter(char32_t c, char& buffer) {
  if (c < 0x80) {
    const char ascii = static_cast<char>(c);
    const bool upper = ascii >= 'A' && ascii <= 'Z';
    if (!upper && !(ascii >= 'a' && ascii <= 'z') && !(ascii >= '0' && ascii <= '9')) return {};
    buffer = upper ? static_cast<char>(ascii - 'A' + 'a') : ascii;
    return {&buffer, 1};
  }
  if (const std::string_view pair = fold_pair(c); !pair.empty()) return pair;
  const std::string_view* row = nullptr;
  std::size_t column = 0;
  if (c >= 0xC0 && c < 0xC0 + kLatin.size()) row = &kLatin, column = c - 0xC0;
  if (c >= 0x1EA0 && c < 0x1EA0 + kVietnamese.size()) row = &kVietnamese, column = c - 0x1EA0;
  if (row == nullptr || (*row)[column] == '-' || (*row)[column] == '*') return {};
  return row->substr(column, 1);
}

}  // namespace

void fold_words(std::string_view text, Span range, std::string& pool,
                std::vector<FoldedWord>& words) {
  FoldedWord word;
  bool small = false;
  bool open = false;
  const auto close = [&] {
    if (!open) return;
    word.folded.end = static_cast<std::uint32_t>(pool.size());
    word.upper = word.upper && !small;
    words.push_back(word);
    open = false;
  };
  std::uint32_t size = 0;
  for (std::uint32_t at = range.begin; at < range.end; at += size) {
    const CodePoint point = decode(text, at);
    size = point.size;
    char buffer = 0;
    const std::string_view letters = fold_letter(point.value, buffer);
    if (letters.empty()) {
      // A full stop after a letter belongs to the word: "U.S.", "Gen."
      if (point.value == '.' && open) word.source.end = at + size;
      const bool apostrophe = is_apostrophe(point.value);
      const bool possessive = apostrophe && starts_possessive(text, at + size, range.end);
      if (point.value != '.' && (!apostrophe || possessive)) close();
      continue;
    }
    const bool capital = is_capital(point.value);
    if (!open) {
      const auto begin = static_cast<std::uint32_t>(pool.size());
      word = {
          {begin, begin}, {at, at}, capital || (point.value >= '0' && point.value <= '9'), false};
      small = false;
      open = true;
    }
    word.upper = word.upper || capital;
    small = small || (!capital && !(point.value >= '0' && point.value <= '9'));
    word.source.end = at + size;
    pool.append(letters);
  }
  close();
}

std::string to_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return lower;
}

std::string_view last_word(std::string_view phrase) {
  return phrase.substr(phrase.find_last_of(' ') + 1);
}

}  // namespace sayso
