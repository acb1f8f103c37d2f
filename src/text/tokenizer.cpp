#include "text/tokenizer.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/abbreviations.h"
#include "text/characters.h"
#include "text/clitics.h"
#include "text/lexer.h"
#include "text/utf8.h"

// A sentence ends between two tokens: behind a stop and the marks that close with it, if the next
// token looks like a beginning. So each token is asked, when it comes, whether a sentence starts
// with it, and what was before is told by a few remembered facts.

namespace sayso {
namespace {

constexpr std::array<std::string_view, 14> kSpeechVerbs = {
    "added", "asked", "asks",    "cried", "demanded", "insisted", "replied",
    "said",  "says",  "shouted", "told",  "tweeted",  "wondered", "wrote"};
static_assert(std::is_sorted(kSpeechVerbs.begin(), kSpeechVerbs.end()));

// Of one written token, with a stop that is parted from it.
constexpr std::uint32_t kMostWords = 6;

class Tokenizer {
 public:
  explicit Tokenizer(Analysis& analysis) : analysis_(analysis), text_(analysis.document.text) {}

  void read(std::uint32_t block_number, Span block) {
    block_number_ = block_number;
    block_ = block;
    start_sentence();
    Lexer lexer(text_, block);
    for (Lexeme lexeme; lexer.next(lexeme);) {
      const bool closes = closes_sentence(lexeme);
      if (count() > 0 && !closes && starts_sentence(lexeme)) end_sentence();
      if (count() + kMostWords > kMaxSentenceTokens) cut_sentence();
      remember(lexeme, closes);
      push(lexeme);
    }
    end_sentence();
  }

 private:
  // What the sentence read so far ends with.
  enum class Ending : std::uint8_t { Open, Stop, Shout, Ellipsis, Abbreviation, Initial, Rule };

  std::uint32_t token_count() const { return static_cast<std::uint32_t>(analysis_.tokens.size()); }
  std::uint32_t count() const { return token_count() - first_token_; }
  std::uint32_t end() const { return analysis_.tokens.back().span.end; }

  // ---- words of a written token ----

  void push(const Lexeme& lexeme) {
    const Span span = lexeme.span;
    std::array<std::uint32_t, kMostWords - 2> begins = {};  // from the last word to the first
    std::size_t words = 0;
    std::uint32_t last = span.end;
    const bool word = lexeme.mark == Mark::Word || lexeme.mark == Mark::Number;
    while (word && words < begins.size()) {
      const std::size_t split = find_clitic(text_.substr(span.begin, last - span.begin));
      if (split == 0) break;
      last = span.begin + static_cast<std::uint32_t>(split);
      begins[words++] = last;
    }
    push_word({span.begin, last}, false);
    while (words > 0) {
      const std::uint32_t begin = begins[--words];
      push_word({begin, words > 0 ? begins[words - 1] : span.end}, true);
    }
  }

  void push_word(Span span, bool joined) {
    Token token;
    token.span = span;
    token.joined = joined;
    analysis_.tokens.push_back(token);
  }

  // ---- where sentences end ----

  void start_sentence() {
    first_token_ = token_count();
    ending_ = Ending::Open;
    closed_ = false;
  }

  // Marks that go with the stop before them: quotation marks, brackets, references, smileys.
  bool closes_sentence(const Lexeme& lexeme) {
    if (ending_ == Ending::Open || ending_ == Ending::Rule || count() == 0) return false;
    if (lexeme.span.begin < reference_end_) return true;
    if (lexeme.mark == Mark::Open && ending_ != Ending::Abbreviation) {
      reference_end_ = find_reference_end(lexeme.span.begin);
      return reference_end_ > lexeme.span.begin;
    }
    if (lexeme.mark == Mark::Emoticon) return true;
    if (lexeme.mark == Mark::Close) return true;
    return is_stop(lexeme.mark) && ending_ != Ending::Initial && runs_on(lexeme);
  }

  // "?!" with a space inside, ". . ."; but an ellipsis that stands apart opens a sentence.
  bool runs_on(const Lexeme& stop) const {
    return stop.span.begin == end() || stop.mark != Mark::Ellipsis;
  }

  static bool is_stop(Mark mark) {
    return mark == Mark::Stop || mark == Mark::Shout || mark == Mark::Ellipsis;
  }

  // A note's number in square brackets: "[12]"
  std::uint32_t find_reference_end(std::uint32_t begin) const {
    std::uint32_t at = begin + 1;
    if (text_[begin] != '[') return begin;
    while (at < block_.end && at - begin < 5 && is_ascii_digit(text_[at])) ++at;
    return at > begin + 1 && at < block_.end && text_[at] == ']' ? at + 1 : begin;
  }

  void remember(const Lexeme& lexeme, bool closes) {
    if (closes && !is_stop(lexeme.mark)) {
      closed_ = true;
      closed_by_quote_ = lexeme.mark == Mark::Close && text_[lexeme.span.begin] != ')' &&
                         text_[lexeme.span.begin] != ']';
      return;
    }
    closed_ = false;
    ending_ = ending_of(lexeme);
    if (count() == 1 && ending_ == Ending::Stop && last_is_number_) ending_ = Ending::Open;  // "3."
    if (ending_ != Ending::Open) {
      wide_ = static_cast<unsigned char>(text_[lexeme.span.begin]) >= 0x80;
      after_name_ = last_is_name_;
      alone_ = count() == 0;
    }
    last_is_name_ = is_upper_at(text_, lexeme.span.begin);
    last_is_number_ = lexeme.mark == Mark::Number;
    abbreviation_ = lexeme.abbreviation;
  }

  static Ending ending_of(const Lexeme& lexeme) {
    switch (lexeme.mark) {
      case Mark::Stop:
        return Ending::Stop;
      case Mark::Shout:
        return Ending::Shout;
      case Mark::Ellipsis:
      case Mark::Emoticon:
        return Ending::Ellipsis;
      case Mark::Rule:
        return Ending::Rule;
      default:
        break;
    }
    switch (lexeme.abbreviation) {
      case Abbreviation::Initial:
        return Ending::Initial;
      case Abbreviation::Final:
      case Abbreviation::Initials:
      case Abbreviation::State:
        return Ending::Abbreviation;
      default:
        return Ending::Open;
    }
  }

  bool starts_sentence(const Lexeme& next) const {
    if (next.mark == Mark::Bullet) return true;
    switch (ending_) {
      case Ending::Open:
        return false;
      case Ending::Rule:
        return true;
      case Ending::Stop:
      case Ending::Shout:
        return follows_stop(next);
      case Ending::Ellipsis:
        return follows_ellipsis(next);
      case Ending::Abbreviation:
        return !alone_ && follows_abbreviation(next);
      case Ending::Initial:
        return after_name_ ? false : is_starter(next);
    }
    return false;
  }

  bool follows_stop(const Lexeme& next) const {
    if (next.mark == Mark::Pause || wide_) return wide_;
    const bool lower = next.mark == Mark::Word && is_lower_at(text_, next.span.begin);
    if (next.span.begin == end()) return starts_unspaced(next);
    if (closed_) {
      if (lower || next.mark == Mark::Dash) return false;
      return !(ending_ == Ending::Shout && closed_by_quote_ && is_speaker(next.span.begin));
    }
    // "Yahoo! said"
    return !(lower && ending_ == Ending::Shout && after_name_ && text_[end() - 1] == '!');
  }

  // The space between two sentences is missing: "They left.The talks ..."
  bool starts_unspaced(const Lexeme& next) const {
    if (next.mark == Mark::Open) return true;
    return next.mark == Mark::Word && kind_at(text_, next.span.begin) == CharKind::Letter;
  }

  bool follows_ellipsis(const Lexeme& next) const {
    if (next.mark == Mark::Open)
      return next.span.end < block_.end && is_upper_at(text_, next.span.end);
    return is_upper_at(text_, next.span.begin);
  }

  bool follows_abbreviation(const Lexeme& next) const {
    if (next.span.begin == end()) return false;
    if (closed_) return is_upper_at(text_, next.span.begin);
    return is_starter(next);
  }

  bool is_starter(const Lexeme& next) const {
    if (next.abbreviation != Abbreviation::None) return false;
    if (next.mark == Mark::Open && next.span.begin > end()) {
      const std::uint32_t at = next.span.end;
      return text_[next.span.begin] != '(' && at < block_.end && is_upper_at(text_, at);
    }
    return is_sentence_starter(slice(text_, {next.span.begin, first_word_end(next.span)}));
  }

  // "He" of "He's"
  std::uint32_t first_word_end(Span span) const {
    std::uint32_t end = span.begin;
    while (end < span.end && is_ascii_letter(text_[end])) ++end;
    return end;
  }

  // Whether a name and a verb of speech follow: `"Why?" Mary Jones asked`.
  bool is_speaker(std::uint32_t at) const {
    constexpr std::uint32_t kLongestName = 60;
    const std::uint32_t limit = std::min(block_.end, at + kLongestName);
    while (at < limit) {
      const std::uint32_t begin = at;
      while (at < limit && !is_ascii_space(text_[at])) ++at;
      const std::string_view word = slice(text_, {begin, first_word_end({begin, at})});
      if (std::binary_search(kSpeechVerbs.begin(), kSpeechVerbs.end(), word)) return true;
      if (!is_upper_at(text_, begin)) return false;
      while (at < limit && is_ascii_space(text_[at])) ++at;
    }
    return false;
  }

  void end_sentence() {
    if (count() == 0) return;
    split_last_stop();
    add_sentence(token_count());
    start_sentence();
  }

  // At the end of a sentence the stop of "etc." is a token.
  void split_last_stop() {
    Token& last = analysis_.tokens.back();
    const bool splits = abbreviation_ == Abbreviation::Final ||
                        abbreviation_ == Abbreviation::State ||
                        abbreviation_ == Abbreviation::Initial;
    if (!splits || closed_ || last.span.size() < 2 || alone_ || text_[last.span.end - 1] != '.')
      return;
    --last.span.end;
    push_word({last.span.end, last.span.end + 1}, false);
  }

  // A sentence too long to be one: behind its last pause in the second half, else here.
  void cut_sentence() {
    std::uint32_t cut = token_count();
    for (std::uint32_t i = cut - 1; i > first_token_ + kMaxSentenceTokens / 2; --i) {
      const std::string_view form = slice(text_, analysis_.tokens[i].span);
      if (form != "," && form != ";" && form != ":") continue;
      cut = i + 1;
      break;
    }
    add_sentence(cut);
    first_token_ = cut;
  }

  void add_sentence(std::uint32_t end) {
    Sentence sentence;
    sentence.tokens = {first_token_, end - first_token_};
    sentence.span = {analysis_.tokens[first_token_].span.begin, analysis_.tokens[end - 1].span.end};
    sentence.block = block_number_;
    analysis_.sentences.push_back(sentence);
  }

  Analysis& analysis_;
  std::string_view text_;
  Span block_ = {};
  std::uint32_t block_number_ = 0;
  std::uint32_t first_token_ = 0;    // of the sentence being read
  std::uint32_t reference_end_ = 0;  // of a note's number being read
  Ending ending_ = Ending::Open;
  Abbreviation abbreviation_ = Abbreviation::None;  // the last word
  bool closed_ = false;                             // marks that close follow the stop
  bool closed_by_quote_ = false;
  bool wide_ = false;          // the stop is not ASCII: no space need follow
  bool after_name_ = false;    // the word before the stop is capitalised
  bool last_is_name_ = false;  // the last word is
  bool last_is_number_ = false;
  bool alone_ = false;  // the stop or abbreviation is all there is of the sentence
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
