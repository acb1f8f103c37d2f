#include "text/lexer.h"

#include <algorithm>

#include "text/characters.h"
#include "text/tokenizer.h"
#include "text/utf8.h"

namespace sayso {
namespace {

// Bytes behind the longest token that may tell where it ends.
constexpr std::uint32_t kLookahead = 64;

// Signs beyond ASCII that mean something to a sentence.
Mark mark_of(char32_t sign) {
  switch (sign) {
    case U'\u3002':  // ideographic full stop
    case U'\u0964':  // danda
    case U'\u06d4':  // Arabic full stop
      return Mark::Stop;
    case U'\uff01':
    case U'\uff1f':
    case U'\u061f':  // Arabic question mark
    case U'\u203c':
    case U'\u2047':
      return Mark::Shout;
    case U'\u2026':
      return Mark::Ellipsis;
    case U'\uff0c':
    case U'\u3001':
    case U'\u060c':
      return Mark::Pause;
    case U'\u2012':
    case U'\u2013':
    case U'\u2014':
    case U'\u2015':
      return Mark::Dash;
    case U'\u201c':
    case U'\u201e':
    case U'\u201f':
    case U'\u00ab':
    case U'\u2039':
    case U'\u201a':
    case U'\u300c':
    case U'\u300e':
      return Mark::Open;
    case U'\u201d':
    case U'\u00bb':
    case U'\u203a':
    case U'\u300d':
    case U'\u300f':
      return Mark::Close;
    case U'\u2022':
    case U'\u25cf':
    case U'\u25aa':
    case U'\u25a0':
    case U'\u2023':
    case U'\u25ba':
      return Mark::Bullet;
    default:
      return Mark::Other;
  }
}

bool is_any_of(char c, std::string_view signs) {
  return c != '\0' && signs.find(c) != std::string_view::npos;
}

}  // namespace

bool Lexer::space_at(std::uint32_t at) const {
  return at >= end_ || kind_at(text_, at) == CharKind::Space;
}

bool Lexer::space_before(std::uint32_t at) const {
  if (at == begin_) return true;
  std::uint32_t before = at - 1;
  while (before > begin_ && is_continuation_byte(text_[before])) --before;
  return kind_at(text_, before) == CharKind::Space;
}

bool Lexer::next(Lexeme& lexeme) {
  while (at_ < end_) {
    const CharKind kind = kind_at(text_, at_);
    if (kind != CharKind::Space && kind != CharKind::Format) break;
    at_ += code_point_size(text_[at_]);
  }
  if (at_ >= end_) return false;
  limit_ = std::min(end_, at_ + kMaxTokenBytes + kLookahead);
  lexeme = read();
  std::uint32_t end = std::min(lexeme.span.end, at_ + kMaxTokenBytes);
  while (end < end_ && is_continuation_byte(text_[end])) --end;
  lexeme.span.end = end;
  at_ = end;
  return true;
}

Lexeme Lexer::read() {
  if (const std::uint32_t end = words().address_end(at_); end > at_)
    return lexeme(end, Mark::Other);
  const CharKind kind = kind_at(text_, at_);
  return kind == CharKind::Letter || kind == CharKind::Digit ? read_word() : read_sign();
}

// ---- words ----

Lexeme Lexer::read_word() {
  if (const std::uint32_t end = list_number_end(); end > at_) return lexeme(end, Mark::Number);
  const ScannedWord word = words().scan(at_);
  Lexeme lexeme{{at_, word.end}, Mark::Word, word.abbreviation};
  if (const std::uint32_t end = owner_end(word.end); end > word.end)
    return {{at_, end}, Mark::Word};
  if (word.abbreviation == Abbreviation::None) {
    lexeme.span.end = possessive_end(word.end);
    if (is_ascii_digit(text_[at_])) lexeme.mark = Mark::Number;
    const auto piece = text_.substr(at_, word.end - at_);
    if (piece.size() >= 4 && piece.find_first_not_of('_') == std::string_view::npos)
      lexeme.mark = Mark::Rule;
  }
  return lexeme;
}

// "1." before the first word of a block.
std::uint32_t Lexer::list_number_end() const {
  if (at_ != begin_ || !is_ascii_digit(text_[at_])) return at_;
  std::uint32_t end = at_;
  while (is_ascii_digit(peek(end)) && end - at_ < 3) ++end;
  return end - at_ < 3 && peek(end) == '.' && peek(end + 1) == ' ' ? end + 1 : at_;
}

// "the U.S.'s envoy": behind the stop of an abbreviation.
std::uint32_t Lexer::owner_end(std::uint32_t end) const {
  if (text_[end - 1] != '.' || end >= limit_) return end;
  const std::uint32_t size = apostrophe_size(text_, end);
  const bool owner = size > 0 && peek(end + size) == 's' && space_at(end + size + 1);
  return owner ? end + size + 1 : end;
}

// "the rebels' camp": the apostrophe belongs to the word unless it closes a quotation.
std::uint32_t Lexer::possessive_end(std::uint32_t end) const {
  if (end >= end_ || single_open_) return end;
  const std::uint32_t size = apostrophe_size(text_, end);
  if (size == 0 || text_[end] == '`' || text_.substr(end, 3) == "\xe2\x80\x98") return end;
  const char last = to_ascii_lower(text_[end - 1]);
  if (last != 's' && last != 'x' && last != 'z') return end;
  if (!space_at(end + size) || end + size >= end_) return end;
  return end + size;
}

// ---- signs ----

Lexeme Lexer::read_sign() {
  const char sign = text_[at_];
  if (is_any_of(sign, ".!?")) return read_stops();
  if (const std::uint32_t end = emoticon_end(); end > at_) return lexeme(end, Mark::Emoticon);
  switch (sign) {
    case '"':
      return read_double_quote(at_ + 1);
    case '(':
    case '[':
    case '{':
      ++brackets_;
      return lexeme(at_ + 1, Mark::Open);
    case ')':
    case ']':
    case '}':
      if (brackets_ > 0) --brackets_;
      return lexeme(at_ + 1, Mark::Close);
    case ',':
    case ';':
    case ':':
      return lexeme(at_ + 1, Mark::Pause);
    case '$':
    case '#':
    case '+':
    case '-':
    case '*':
    case '=':
    case '~':
    case '<':
    case '>':
    case '/':
    case '|':
    case '\\':
      return read_run(sign);
    default:
      break;
  }
  if (const std::uint32_t size = apostrophe_size(text_, at_); size > 0)
    return read_apostrophe(size);
  const std::uint32_t end = at_ + code_point_size(sign);
  if (static_cast<unsigned char>(sign) < 0x80) return lexeme(end, Mark::Other);
  return lexeme(end, mark_of(code_point_at(text_, at_)));
}

// "...", "?!", "!!!"; all of it is one token.
Lexeme Lexer::read_stops() {
  std::uint32_t end = at_;
  while (peek(end) == '.') ++end;
  const std::uint32_t dots = end - at_;
  while (is_any_of(peek(end), "!?")) ++end;
  if (end - at_ > dots) return lexeme(end, Mark::Shout);
  return lexeme(end, dots == 1 ? Mark::Stop : Mark::Ellipsis);
}

Lexeme Lexer::read_run(char sign) {
  std::uint32_t end = at_ + 1;
  while (peek(end) == sign) ++end;
  const std::uint32_t count = end - at_;
  // "+44", in a telephone number
  if (sign == '+' && count == 1 && space_before(at_) && is_ascii_digit(peek(end)))
    return lexeme(words().scan(end).end, Mark::Number);
  const bool rule = is_any_of(sign, "*=~-+#") && count >= 3 && space_before(at_) && space_at(end);
  if (rule && (sign != '-' || count > 3)) return lexeme(end, Mark::Rule);
  return lexeme(end, sign == '-' ? Mark::Dash : Mark::Other);
}

// An ASCII mark opens or closes by the space beside it, else by what is open.
Lexeme Lexer::read_double_quote(std::uint32_t end) {
  const bool before = space_before(at_);
  const bool after = space_at(end);
  const bool opens = before == after ? !double_open_ : before;
  double_open_ = opens;
  return lexeme(end, opens ? Mark::Open : Mark::Close);
}

Lexeme Lexer::read_apostrophe(std::uint32_t size) {
  const std::size_t twice = std::size_t{2} * size;
  const std::string_view rest = text_.substr(at_, twice);
  const bool doubled = rest.size() == twice && rest.substr(0, size) == rest.substr(size);
  const bool backward = text_[at_] == '`' || rest.starts_with("\xe2\x80\x98");
  const std::uint32_t end = at_ + size;
  if (doubled) return backward ? lexeme(end + size, Mark::Open) : read_double_quote(end + size);
  const bool tight = !space_before(at_);
  // A clitic behind a sign: the "'s" of "(FARC)'s".
  if (tight && peek(end) == 's' && (end + 1 >= end_ || kind_at(text_, end + 1) != CharKind::Letter))
    return lexeme(end + 1, Mark::Word);
  const CharKind next = end < end_ ? kind_at(text_, end) : CharKind::Space;
  if (!tight && next == CharKind::Digit && !backward)
    return lexeme(words().scan(end).end, Mark::Number);  // "'90s"
  if (!tight && next != CharKind::Space) {
    single_open_ = true;
    return lexeme(end, Mark::Open);
  }
  single_open_ = false;
  return lexeme(end, tight ? Mark::Close : Mark::Other);
}

// Eyes, perhaps a nose, and a mouth: ":-)", ";)", ":P"; also "^_^".
std::uint32_t Lexer::emoticon_end() const {
  if (text_.substr(at_, 3) == "^_^" && at_ + 3 <= end_) return at_ + 3;
  if (!is_any_of(text_[at_], ":;=") || brackets_ > 0) return at_;
  if (!space_before(at_) && (text_[at_] != ':' || !is_any_of(peek(at_ + 1), ")-("))) return at_;
  std::uint32_t end = at_ + 1;
  if (is_any_of(peek(end), "-^o'")) ++end;
  const char mouth = peek(end);
  if (!is_any_of(mouth, ")(DPp|")) return at_;
  while (peek(end) == mouth) ++end;
  return space_at(end) || is_any_of(peek(end), ".!,?") ? end : at_;
}

}  // namespace sayso
