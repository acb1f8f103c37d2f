#include "text/tokenizer.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "text/abbreviations.h"
#include "text/utf8.h"

namespace sayso {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

// Prefixes that stay with their word: "anti-French" is one token, "French-led" three.
constexpr std::array<std::string_view, 22> kPrefixes = {
    "anti",  "bi",  "co",  "counter", "cyber", "de",  "e",     "ex", "inter", "mid", "mini",
    "multi", "neo", "non", "post",    "pre",   "pro", "quasi", "re", "semi",  "sub", "un"};

// Endings that are words of their own.
constexpr std::array<std::string_view, 14> kClitics = {"n't",
                                                       "n\xe2\x80\x99t",
                                                       "'s",
                                                       "\xe2\x80\x99s",
                                                       "'re",
                                                       "\xe2\x80\x99re",
                                                       "'ve",
                                                       "\xe2\x80\x99ve",
                                                       "'ll",
                                                       "\xe2\x80\x99ll",
                                                       "'d",
                                                       "\xe2\x80\x99"
                                                       "d",
                                                       "'m",
                                                       "\xe2\x80\x99m"};

// Two words written as one, and the length of the first.
struct Contraction {
  std::string_view word;
  std::uint32_t first;
};
constexpr std::array<Contraction, 4> kContractions = {
    {{"cannot", 3}, {"gonna", 3}, {"gotta", 3}, {"wanna", 3}}};

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (is_upper(c)) c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

enum class CharClass { Space, Word, Other };

CharClass class_of(std::string_view text, std::uint32_t at) {
  const char c = text[at];
  if (static_cast<unsigned char>(c) < 0x80) {
    if (c == ' ' || (c >= '\t' && c <= '\r') || c == '\x7f' || static_cast<unsigned char>(c) < 0x20)
      return CharClass::Space;
    return is_digit(c) || is_lower(c) || is_upper(c) || c == '_' ? CharClass::Word
                                                                 : CharClass::Other;
  }
  const auto point = static_cast<UChar32>(code_point_at(text, at));
  if (u_isUWhiteSpace(point) || u_charType(point) == U_FORMAT_CHAR ||
      u_charType(point) == U_CONTROL_CHAR) {
    return CharClass::Space;
  }
  const bool word = u_isalnum(point) || u_charType(point) == U_NON_SPACING_MARK ||
                    u_charType(point) == U_COMBINING_SPACING_MARK;
  return word ? CharClass::Word : CharClass::Other;
}

class Tokenizer {
 public:
  explicit Tokenizer(Analysis& analysis) : analysis_(analysis), text_(analysis.document.text) {}

  void read(std::uint32_t block_number, Span block) {
    block_ = block;
    block_number_ = block_number;
    first_token_ = count();
    for (at_ = block.begin; at_ < block.end;) {
      if (class_of(text_, at_) == CharClass::Space) {
        at_ += code_point_size(text_[at_]);
        continue;
      }
      const std::uint32_t begin = at_;
      const std::uint32_t end = std::min(token_end(begin), begin + kMaxTokenBytes);
      add(begin, boundary(end));
      at_ = analysis_.tokens.back().span.end;
      if (ends_sentence() || count() - first_token_ >= kMaxSentenceTokens) end_sentence();
    }
    end_sentence();
  }

 private:
  std::uint32_t count() const { return static_cast<std::uint32_t>(analysis_.tokens.size()); }

  // The code point boundary at or before an offset, past the start of the token.
  std::uint32_t boundary(std::uint32_t at) const {
    while (at > at_ + 1 && at < block_.end && is_continuation_byte(text_[at])) --at;
    return at;
  }

  char peek(std::uint32_t at) const { return at < block_.end ? text_[at] : '\0'; }
  bool word_at(std::uint32_t at) const {
    return at < block_.end && class_of(text_, at) == CharClass::Word;
  }
  std::string_view piece(std::uint32_t begin, std::uint32_t end) const {
    return text_.substr(begin, end - begin);
  }

  // ---- one token ----

  std::uint32_t token_end(std::uint32_t at) const {
    if (const std::uint32_t end = address_end(at); end > at) return end;
    if (word_at(at)) return word_end(at);
    return sign_end(at);
  }

  // Addresses of pages and mail.
  std::uint32_t address_end(std::uint32_t at) const {
    const std::string_view rest = text_.substr(at, 8);
    const bool page = rest.starts_with("http://") || rest.starts_with("https://") ||
                      rest.starts_with("www.") || rest.starts_with("ftp://");
    if (!page && !is_mail(at)) return at;
    std::uint32_t end = at;
    while (end < block_.end && end - at < kMaxTokenBytes &&
           class_of(text_, end) != CharClass::Space) {
      end += code_point_size(text_[end]);
    }
    while (end > at + 1 &&
           std::string_view(".,;:!?)]}>\"'").find(text_[end - 1]) != std::string_view::npos)
      --end;
    return end;
  }

  // Letters, digits and . _ - before an @ with letters behind it.
  bool is_mail(std::uint32_t at) const {
    std::uint32_t end = at;
    while (end < block_.end && end - at < 64 &&
           (is_digit(text_[end]) || is_lower(text_[end]) || is_upper(text_[end]) ||
            text_[end] == '.' || text_[end] == '_' || text_[end] == '-')) {
      ++end;
    }
    return end > at && peek(end) == '@' && word_at(end + 1);
  }

  std::uint32_t word_end(std::uint32_t at) const {
    std::uint32_t end = run_end(at);
    while (end - at < kMaxTokenBytes && joins(at, end)) end = run_end(end + joiner_size(end));
    if (peek(end) == '.' && keeps_stop(at, end)) ++end;
    return end;
  }

  std::uint32_t run_end(std::uint32_t at) const {
    while (at < block_.end && class_of(text_, at) == CharClass::Word)
      at += code_point_size(text_[at]);
    return std::min(at, block_.end);
  }

  std::uint32_t joiner_size(std::uint32_t at) const { return code_point_size(text_[at]); }

  // Whether the sign behind a run of letters or digits, and what follows it, belong to the word.
  bool joins(std::uint32_t begin, std::uint32_t at) const {
    const char sign = peek(at);
    if (sign == '\0' || !word_at(at + code_point_size(sign))) return false;
    const bool digits = is_digit(text_[at - 1]) && is_digit(peek(at + 1));
    if (sign == '.') return digits || is_dotted(begin, at);
    if (sign == ',' || sign == ':' || sign == '/') return digits;
    if (sign == '\'' || text_.substr(at, 3) == "\xe2\x80\x99")
      return !is_digit(text_[at - 1]) || peek(at + 1) == 's';
    if (sign == '&') return is_upper(text_[at - 1]) && is_upper(peek(at + 1));
    if (sign == '@') return true;
    if (sign != '-') return false;
    const std::string prefix = lower_ascii(piece(begin, at));
    return std::find(kPrefixes.begin(), kPrefixes.end(), prefix) != kPrefixes.end();
  }

  // Inside "U.S." and "example.com", but not between two sentences that lack their space:
  // "left.The".
  bool is_dotted(std::uint32_t begin, std::uint32_t at) const {
    const bool initial = at - begin == 1 || (at - begin >= 2 && text_[at - 2] == '.');
    if (initial && !is_digit(text_[at - 1])) return true;
    return is_lower(text_[at - 1]) && is_lower(peek(at + 1));
  }

  bool keeps_stop(std::uint32_t begin, std::uint32_t at) const {
    if (peek(at + 1) == '.') return false;  // an ellipsis
    switch (find_abbreviation(piece(begin, at))) {
      case Abbreviation::None:
        return false;
      case Abbreviation::Numbered: {
        std::uint32_t next = at + 1;
        while (peek(next) == ' ') ++next;
        return is_digit(peek(next));
      }
      case Abbreviation::Title:
      case Abbreviation::Final:
        break;
    }
    return true;
  }

  // Runs of the same sign are one token: "...", "--", "!!", "``", "''"; also "?!".
  std::uint32_t sign_end(std::uint32_t at) const {
    const char sign = text_[at];
    std::uint32_t end = at + code_point_size(sign);
    const bool runs = std::string_view(".-!?`'*=_~").find(sign) != std::string_view::npos;
    const bool shouts = sign == '!' || sign == '?';
    while (runs && end < block_.end && end - at < kMaxTokenBytes &&
           (text_[end] == sign || (shouts && (text_[end] == '!' || text_[end] == '?')))) {
      ++end;
    }
    if ((sign == '\'' || sign == '\xe2') && end - at <= 3) return clitic_end(at, end);
    return end;
  }

  // A clitic that stands by itself, behind a sign: the "'s" of "(FARC)'s".
  std::uint32_t clitic_end(std::uint32_t at, std::uint32_t end) const {
    const std::string_view mark = piece(at, end);
    const bool tight = at > block_.begin && class_of(text_, at - 1) != CharClass::Space;
    if (!tight || (mark != "'" && mark != "\xe2\x80\x99")) return end;
    return peek(end) == 's' && !word_at(end + 1) ? end + 1 : end;
  }

  // ---- words inside a written token ----

  void add(std::uint32_t begin, std::uint32_t end) {
    const std::uint32_t split = clitic_begin(begin, end);
    push(begin, split, false);
    if (split < end) push(split, end, true);
  }

  void push(std::uint32_t begin, std::uint32_t end, bool joined) {
    Token token;
    token.span = {begin, end};
    token.joined = joined;
    analysis_.tokens.push_back(token);
  }

  std::uint32_t clitic_begin(std::uint32_t begin, std::uint32_t end) const {
    if (end - begin > 40) return end;
    const std::string lower = lower_ascii(piece(begin, end));
    for (const Contraction& contraction : kContractions) {
      if (lower == contraction.word) return begin + contraction.first;
    }
    for (const std::string_view clitic : kClitics) {
      if (lower.size() > clitic.size() && lower.ends_with(clitic)) {
        return end - static_cast<std::uint32_t>(clitic.size());
      }
    }
    return end;
  }

  // ---- sentences ----

  bool ends_sentence() const {
    const Token& last = analysis_.tokens.back();
    const std::string_view form = piece(last.span.begin, last.span.end);
    const bool stop = form == "." || form.find_first_not_of(".!?") == std::string_view::npos ||
                      form == "\xe2\x80\xa6";
    if (stop) return stop_ends(last.span.end, form);
    if (is_closer(form)) return closes_ended();
    if (form.size() > 1 && form.back() == '.') return abbreviation_ends(last, form);
    return false;
  }

  bool is_closer(std::string_view form) const {
    return form == "\"" || form == "''" || form == "'" || form == ")" || form == "]" ||
           form == "\xe2\x80\x9d" || form == "\xe2\x80\x99";
  }

  // A stop ends the sentence unless a closing mark follows it at once, or a small letter.
  bool stop_ends(std::uint32_t end, std::string_view form) const {
    if (closer_follows(end)) return false;
    const std::uint32_t next = next_word(end);
    if (next >= block_.end) return true;
    if (form.size() > 1 && form.front() == '.')
      return starts_upper(next) && next > end;  // an ellipsis
    if (next == end && form == ".") return is_upper(peek(next));
    return !is_lower(text_[next]);
  }

  bool closer_follows(std::uint32_t at) const {
    if (at >= block_.end) return false;
    const std::string_view rest = text_.substr(at, 3);
    if (rest.starts_with(")") || rest.starts_with("]") || rest.starts_with("''") ||
        rest == "\xe2\x80\x9d" || rest == "\xe2\x80\x99")
      return true;
    const bool plain = rest.starts_with("\"") || rest.starts_with("'");
    return plain && (at + 1 >= block_.end || class_of(text_, at + 1) != CharClass::Word);
  }

  // Closing marks right behind a stop: the sentence ends unless it goes on in small letters or with
  // a speech verb's comma.
  bool closes_ended() const {
    std::size_t i = analysis_.tokens.size() - 1;
    while (i > first_token_ && is_closer(form_of(i)) &&
           analysis_.tokens[i - 1].span.end == analysis_.tokens[i].span.begin)
      --i;
    const std::string_view form = form_of(i);
    if (form.find_first_not_of(".!?") != std::string_view::npos) return false;
    const std::uint32_t end = analysis_.tokens.back().span.end;
    if (closer_follows(end)) return false;
    const std::uint32_t next = next_word(end);
    return next >= block_.end || (next > end && !is_lower(text_[next]) && text_[next] != ',');
  }

  std::string_view form_of(std::size_t i) const {
    return piece(analysis_.tokens[i].span.begin, analysis_.tokens[i].span.end);
  }

  // "... in the U.S. The talks ...": only before a word that starts sentences.
  bool abbreviation_ends(const Token& last, std::string_view form) const {
    if (find_abbreviation(form.substr(0, form.size() - 1)) != Abbreviation::Final) return false;
    const std::uint32_t next = next_word(last.span.end);
    if (next >= block_.end) return true;
    return is_sentence_starter(piece(next, run_end(next)));
  }

  bool starts_upper(std::uint32_t at) const {
    return is_upper(text_[at]) || u_isupper(static_cast<UChar32>(code_point_at(text_, at))) != 0;
  }

  // The next offset that is no white space.
  std::uint32_t next_word(std::uint32_t at) const {
    while (at < block_.end && class_of(text_, at) == CharClass::Space)
      at += code_point_size(text_[at]);
    return std::min(at, block_.end);
  }

  void end_sentence() {
    if (count() == first_token_) return;
    Sentence sentence;
    sentence.tokens = {first_token_, count() - first_token_};
    sentence.span = {analysis_.tokens[first_token_].span.begin, analysis_.tokens.back().span.end};
    sentence.block = block_number_;
    analysis_.sentences.push_back(sentence);
    first_token_ = count();
  }

  Analysis& analysis_;
  std::string_view text_;
  Span block_ = {};
  std::uint32_t block_number_ = 0;
  std::uint32_t first_token_ = 0;  // of the sentence being read
  std::uint32_t at_ = 0;
};

}  // namespace

void tokenize(Analysis& analysis) {
  analysis.sentences.clear();
  analysis.tokens.clear();
  Tokenizer tokenizer(analysis);
  for (std::uint32_t i = 0; i < analysis.document.blocks.size(); ++i) {
    const Block& block = analysis.document.blocks[i];
    if (is_coded(block.kind)) tokenizer.read(i, block.span);
  }
}

}  // namespace sayso
