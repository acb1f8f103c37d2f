#include "text/word_scanner.h"

#include <algorithm>
#include <array>

#include "text/characters.h"
#include "text/tokenizer.h"
#include "text/utf8.h"

namespace sayso {
namespace {

// Prefixes that stay with their word: "anti-French" is one token, "French-led" three. Sorted.
constexpr std::array<std::string_view, 23> kPrefixes = {
    "anti",  "bi",  "co",  "counter", "cross", "cyber", "de",  "e",  "ex",   "inter", "mid", "mini",
    "multi", "neo", "non", "over",    "post",  "pre",   "pro", "re", "semi", "sub",   "un"};
static_assert(std::is_sorted(kPrefixes.begin(), kPrefixes.end()));

// What may be written onto a number and is a word of its own: "5pm", "10km", "$3bn". Sorted.
constexpr std::array<std::string_view, 27> kUnits = {
    "AM", "GB", "K",  "KM",  "M",  "MB", "MW",  "PM", "a",  "am", "bn", "cm",  "ft", "g",
    "gb", "k",  "kg", "kgs", "km", "lb", "lbs", "m",  "mb", "mg", "mm", "mph", "pm"};
static_assert(std::is_sorted(kUnits.begin(), kUnits.end()));

// Last parts of addresses and of the names of files. Sorted.
constexpr std::array<std::string_view, 38> kEndings = {
    "asp", "au",  "biz", "ca",  "cn",   "co",  "com",  "csv", "de",  "doc", "edu", "eu",  "exe",
    "fr",  "gif", "gov", "htm", "html", "in",  "info", "int", "io",  "ir",  "jp",  "jpg", "mil",
    "net", "org", "pdf", "php", "png",  "ppt", "ru",   "tv",  "txt", "uk",  "xls", "zip"};
static_assert(std::is_sorted(kEndings.begin(), kEndings.end()));

constexpr std::uint32_t kLongestMailName = 64;

template <std::size_t N>
bool is_in(const std::array<std::string_view, N>& sorted, std::string_view word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

// The same in small letters, if the word is short enough for any of our tables.
template <std::size_t N>
bool is_in_lowered(const std::array<std::string_view, N>& sorted, std::string_view word) {
  std::array<char, 8> letters = {};
  if (word.size() > letters.size()) return false;
  std::transform(word.begin(), word.end(), letters.begin(), to_ascii_lower);
  return is_in(sorted, std::string_view(letters.data(), word.size()));
}

bool is_mail_char(char c) {
  return is_ascii_letter(c) || is_ascii_digit(c) || c == '.' || c == '_' || c == '-';
}

// The number that one or two digits write; more than any day for all else.
int small_number(std::string_view digits) {
  if (digits.empty() || digits.size() > 2 || !is_ascii_digit(digits[0])) return 99;
  if (digits.size() == 1) return digits[0] - '0';
  return is_ascii_digit(digits[1]) ? (digits[0] - '0') * 10 + (digits[1] - '0') : 99;
}

}  // namespace

bool WordScanner::word_at(std::uint32_t at) const {
  if (at >= end_) return false;
  const CharKind kind = kind_at(text_, at);
  return kind == CharKind::Letter || kind == CharKind::Digit;
}

// Format characters count when a letter or digit follows.
std::uint32_t WordScanner::run_end(std::uint32_t at) const {
  std::uint32_t end = at;
  while (at < end_) {
    const CharKind kind = kind_at(text_, at);
    if (kind == CharKind::Space || kind == CharKind::Sign) break;
    at += code_point_size(text_[at]);
    if (kind != CharKind::Format) end = at;
  }
  return end;
}

std::uint32_t WordScanner::digits_end(std::uint32_t at) const {
  while (is_ascii_digit(peek(at))) ++at;
  return at;
}

std::uint32_t WordScanner::letters_end(std::uint32_t at) const {
  while (is_ascii_letter(peek(at))) ++at;
  return at;
}

ScannedWord WordScanner::scan(std::uint32_t begin) const {
  if (const std::uint32_t end = amount_end(begin); end > begin) return {end, Abbreviation::None};
  std::uint32_t end = run_end(begin);
  while (end - begin < kMaxTokenBytes) {
    const std::uint32_t join = join_size(begin, end);
    if (join == 0) break;
    end = run_end(end + join);
  }
  // "US$5"
  if (peek(end) == '$' && end - begin <= 3 && is_ascii_upper(text_[begin]) &&
      is_ascii_digit(peek(end + 1))) {
    return {end + 1, Abbreviation::None};
  }
  if (peek(end) == '/' && end - begin > 4) {
    const std::size_t stop = piece(begin, end).rfind('.');
    const bool page = stop != std::string_view::npos &&
                      is_in_lowered(kEndings, piece(begin, end).substr(stop + 1));
    if (page && word_at(end + 1)) return {unspaced_end(end), Abbreviation::None};
  }
  if (peek(end) != '.') return {end, Abbreviation::None};
  const Abbreviation kind = find_abbreviation(piece(begin, end));
  return keeps_stop(begin, end, kind) ? ScannedWord{end + 1, kind}
                                      : ScannedWord{end, Abbreviation::None};
}

// The number before a unit or a half of the day that is written onto it: "5" of "5pm".
std::uint32_t WordScanner::amount_end(std::uint32_t begin) const {
  if (!is_ascii_digit(text_[begin])) return begin;
  std::uint32_t end = digits_end(begin);
  while ((peek(end) == '.' || peek(end) == ',' || peek(end) == ':') &&
         is_ascii_digit(peek(end + 1)))
    end = digits_end(end + 1);
  const std::uint32_t unit = letters_end(end);
  if (unit == end || is_ascii_digit(peek(unit))) return begin;
  const std::string_view letters = piece(end, unit);
  if ((letters == "a" || letters == "p") && peek(unit) == '.' && peek(unit + 1) == 'm') return end;
  if (letters == "a" || static_cast<unsigned char>(peek(unit)) >= 0xC0 || peek(unit) == '-')
    return begin;
  return is_in(kUnits, letters) ? end : begin;
}

// The bytes of a sign behind a run of letters and digits that joins it to what follows; 0 if the
// word ends here.
std::uint32_t WordScanner::join_size(std::uint32_t begin, std::uint32_t at) const {
  const char sign = peek(at);
  if (sign == '\0') return 0;
  const std::uint32_t size = code_point_size(sign);
  if (!word_at(at + size)) return 0;
  const bool digits = is_ascii_digit(text_[at - 1]) && is_ascii_digit(peek(at + size));
  switch (sign) {
    case '.':
      return digits || joins_stop(begin, at) ? 1 : 0;
    case ',':
      return digits && joins_comma(at) ? 1 : 0;
    case ':':
      return digits && digits_end(at + 1) == at + 3 ? 1 : 0;
    case '/':
      return digits && joins_slash(begin, at) ? 1 : 0;
    case '&':
      return is_ascii_letter(text_[at - 1]) && is_ascii_letter(peek(at + 1)) ? 1 : 0;
    case '@':
      return 1;
    case '-':
      return joins_hyphen(begin, at) ? 1 : 0;
    default:
      break;
  }
  const std::uint32_t apostrophe = apostrophe_size(text_, at);
  if (apostrophe == 0) return 0;
  return !is_ascii_digit(peek(at + apostrophe)) ? apostrophe : 0;
}

// Inside "U.S.", "anti-U.S.", "Ph.D." and "example.com", but not between two sentences that lack
// their space.
bool WordScanner::joins_stop(std::uint32_t begin, std::uint32_t at) const {
  const bool initial =
      at - begin == 1 || (at - begin >= 2 && (text_[at - 2] == '.' || text_[at - 2] == '-'));
  if (initial && is_ascii_letter(text_[at - 1])) return true;
  const std::uint32_t next_end = letters_end(at + 1);
  const std::string_view next = piece(at + 1, next_end);
  if (is_in_lowered(kEndings, next) && !word_at(next_end)) {
    return is_ascii_lower(peek(at + 1)) || !is_ascii_lower(text_[at - 1]) || next == "Com";
  }
  const std::string_view before = piece(begin, at);
  if (before == "Ph" || (before == "www" && !next.empty())) return true;
  // Parts of a name: "comp.lang.misc"
  const bool lower = is_ascii_lower(text_[at - 1]) && is_ascii_lower(peek(at + 1));
  return lower && (before.find('.') != std::string_view::npos ||
                   (peek(next_end) == '.' && is_ascii_lower(peek(next_end + 1))));
}

// Thousands have three digits, and in India also two: "1,250,000", "12,50,000".
bool WordScanner::joins_comma(std::uint32_t at) const {
  const std::uint32_t end = digits_end(at + 1);
  const std::uint32_t digits = end - at - 1;
  if (digits == 3) return true;
  return digits == 2 && peek(end) == ',' && digits_end(end + 1) > end + 2;
}

// Dates and fractions: "9/11", "3/4", "04/25/2001"; not "24/7".
bool WordScanner::joins_slash(std::uint32_t begin, std::uint32_t at) const {
  const std::string_view before = piece(begin, at);
  if (before.find('/') != std::string_view::npos) return true;
  const std::uint32_t end = digits_end(at + 1);
  if (peek(end) == '/' && is_ascii_digit(peek(end + 1))) return true;
  return small_number(before) <= 12 && small_number(piece(at + 1, end)) <= 31;
}

// After a prefix, and inside a telephone number.
bool WordScanner::joins_hyphen(std::uint32_t begin, std::uint32_t at) const {
  const std::uint32_t next = digits_end(at + 1);
  if (is_ascii_digit(text_[begin]) && next > at + 1) {
    const std::string_view before = piece(begin, at);
    const std::size_t group = before.size() - (before.rfind('-') + 1);
    const auto digits = next - at - 1;
    if (peek(next) == '-' && group == 3) return digits == 3;
    if (peek(next) == '-' && group == 1) return digits == 3 && digits_end(next + 1) == next + 4;
    return group == 3 && digits == 4;
  }
  return is_in_lowered(kPrefixes, piece(begin, at));
}

bool WordScanner::keeps_stop(std::uint32_t begin, std::uint32_t at, Abbreviation kind) const {
  if (kind == Abbreviation::None) return false;
  if (peek(at + 1) == '.' && peek(at + 2) == '.') return false;  // an ellipsis
  std::uint32_t next = at + 1;
  while (next < end_ && kind_at(text_, next) == CharKind::Space)
    next += code_point_size(text_[next]);
  const char follower = peek(next);
  switch (kind) {
    case Abbreviation::Numbered:
      return is_ascii_digit(follower);
    case Abbreviation::Date:
      return is_ascii_digit(follower) || is_ascii_lower(follower) || follower == ',';
    case Abbreviation::State: {
      std::uint32_t before = begin;
      while (before > begin_ && is_ascii_space(text_[before - 1])) --before;
      return before > begin_ && (text_[before - 1] == ',' || text_[before - 1] == '-');
    }
    default:
      return true;
  }
}

std::uint32_t WordScanner::address_end(std::uint32_t begin) const {
  const std::string_view rest = piece(begin, std::min(end_, begin + 8));
  const bool page = rest.starts_with("http://") || rest.starts_with("https://") ||
                    rest.starts_with("www.") || rest.starts_with("ftp://");
  if (page || is_mail(begin)) return unspaced_end(begin);
  if ((rest.starts_with('#') || rest.starts_with('@')) && begin + 1 < end_ &&
      kind_at(text_, begin + 1) == CharKind::Letter && (begin == begin_ || !word_at(begin - 1)))
    return run_end(begin + 1);
  return begin;
}

// Up to white space, without the signs that close a sentence or a bracket.
std::uint32_t WordScanner::unspaced_end(std::uint32_t at) const {
  std::uint32_t end = at;
  while (end < end_ && end - at < kMaxTokenBytes) {
    const CharKind kind = kind_at(text_, end);
    const bool quote = text_[end] == '"' || text_[end] == '<' || text_[end] == '>' ||
                       text_.substr(end, 3) == "\xe2\x80\x9d";
    if (kind == CharKind::Space || quote) break;
    end += code_point_size(text_[end]);
  }
  while (end > at + 1 &&
         std::string_view(".,;:!?)]}'").find(text_[end - 1]) != std::string_view::npos) {
    --end;
  }
  return end;
}

// Letters, digits and . _ - before an @ with letters behind it.
bool WordScanner::is_mail(std::uint32_t at) const {
  std::uint32_t end = at;
  while (end < end_ && end - at < kLongestMailName && is_mail_char(text_[end])) ++end;
  return end > at && peek(end) == '@' && word_at(end + 1);
}

}  // namespace sayso
