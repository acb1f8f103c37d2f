#include "text/quotes.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

#include "text/characters.h"
#include "text/utf8.h"

namespace sayso {
namespace {

constexpr std::uint32_t kLongestSingle = 600;  // bytes looked through for a single mark's partner
constexpr std::uint32_t kShortestOpen = 40;    // bytes that an open quotation has, but a stray mark

// Words that have lost their start to an apostrophe: "get 'em". Sorted.
constexpr std::array<std::string_view, 9> kElisions = {"bout",  "cause", "cos", "em",  "n",
                                                       "round", "til",   "tis", "twas"};
static_assert(std::is_sorted(kElisions.begin(), kElisions.end()));

enum class Shape : std::uint8_t {
  None,
  Plain,  // ", '': the space beside it tells
  Open,   // ``, or curly
  Close,  // curly
  Low,    // opens what a curly mark of either kind closes
  Angle,  // opens and closes by turns
  Single
};

struct MarkAt {
  Shape shape = Shape::None;
  std::uint32_t size = 0;
};

// The mark that three bytes outside ASCII are.
Shape wide_shape(std::string_view bytes) {
  if (bytes == "\xe2\x80\x9c" || bytes == "\xe2\x80\x9f") return Shape::Open;
  if (bytes == "\xe2\x80\x9d") return Shape::Close;
  if (bytes == "\xe2\x80\x9e") return Shape::Low;
  if (bytes == "\xe2\x80\x98" || bytes == "\xe2\x80\x99") return Shape::Single;
  if (bytes == "\xe2\x80\xb9" || bytes == "\xe2\x80\xba") return Shape::Angle;
  if (bytes == "\xe3\x80\x8c" || bytes == "\xe3\x80\x8e") return Shape::Open;
  if (bytes == "\xe3\x80\x8d" || bytes == "\xe3\x80\x8f") return Shape::Close;
  return Shape::None;
}

MarkAt mark_at(std::string_view text, std::uint32_t at) {
  const bool doubled = at + 1 < text.size() && text[at] == text[at + 1];
  switch (text[at]) {
    case '"':
      return {Shape::Plain, 1};
    case '`':
      return doubled ? MarkAt{Shape::Open, 2} : MarkAt{Shape::Single, 1};
    case '\'':
      return doubled ? MarkAt{Shape::Plain, 2} : MarkAt{Shape::Single, 1};
    case '\xc2':
      if (text.substr(at, 2) == "\xc2\xab" || text.substr(at, 2) == "\xc2\xbb")
        return {Shape::Angle, 2};
      return {};
    case '\xe2':
    case '\xe3':
      return {wide_shape(text.substr(at, 3)), 3};
    default:
      return {};
  }
}

class QuoteFinder {
 public:
  explicit QuoteFinder(std::string_view text) : text_(text) {}

  void read(Span block) {
    block_ = block;
    open_ = false;
    first_ = true;
    for (std::uint32_t at = block.begin; at < block.end;) {
      const MarkAt mark = mark_at(text_, at);
      at = mark.shape == Shape::None ? at + 1 : pass(mark, at);
    }
    if (open_ && runs_on()) quotes_.push_back({begin_, block.end});
    left_open_ = open_;
  }

  std::vector<Span> take() { return std::move(quotes_); }

 private:
  // Reads a mark; gives the offset to go on from.
  std::uint32_t pass(MarkAt mark, std::uint32_t at) {
    const std::uint32_t end = at + mark.size;
    if (mark.shape == Shape::Single) return open_ ? end : pass_single(at, end);
    if (opens(mark.shape, at, end)) {
      open(mark.shape, at);
    } else {
      close(end);
    }
    first_ = false;
    return end;
  }

  bool opens(Shape shape, std::uint32_t at, std::uint32_t end) const {
    switch (shape) {
      case Shape::Close:
        return false;
      case Shape::Open:
        return !(open_ && low_);
      case Shape::Angle:
        return !open_;
      case Shape::Plain: {
        const bool before = opens_behind(at);
        const bool after = end >= block_.end || kind_at(text_, end) == CharKind::Space;
        return before == after ? !open_ : before;
      }
      default:
        return true;
    }
  }

  // At the start of a paragraph, or behind white space, a bracket or a dash.
  bool opens_behind(std::uint32_t at) const {
    if (at == block_.begin) return true;
    const char before = text_[at - 1];
    if (is_ascii_space(before) || before == '(' || before == '[' || before == '-') return true;
    const std::string_view dash = text_.substr(at - std::min(at, 3U), 3);
    return dash == "\xe2\x80\x93" || dash == "\xe2\x80\x94" || dash.ends_with("\xc2\xa0");
  }

  // A plain mark that opens within an open quotation shows that the first was never closed.
  void open(Shape shape, std::uint32_t at) {
    if (open_ && shape != Shape::Plain) {
      ++depth_;
      return;
    }
    open_ = true;
    low_ = shape == Shape::Low;
    depth_ = 0;
    begin_ = at;
  }

  void close(std::uint32_t end) {
    if (open_ && depth_ > 0) {
      --depth_;
    } else if (open_) {
      quotes_.push_back({begin_, end});
      open_ = false;
    } else if (first_ && left_open_) {
      quotes_.push_back({block_.begin, end});
    }
  }

  // Left open to the end of the paragraph: speech that goes on, unless the mark was a stray one.
  bool runs_on() const { return begin_ == block_.begin || block_.end - begin_ > kShortestOpen; }

  // ---- single marks ----

  std::uint32_t pass_single(std::uint32_t at, std::uint32_t end) {
    if (!opens_single(at, end)) return end;
    const std::uint32_t close = find_single_close(end);
    if (close == 0) return end;
    quotes_.push_back({at, close});
    first_ = false;
    return close;
  }

  bool opens_single(std::uint32_t at, std::uint32_t end) const {
    if (end >= block_.end || !opens_behind(at) || kind_at(text_, end) == CharKind::Space)
      return false;
    if (kind_at(text_, end) == CharKind::Digit) return false;  // "'90s"
    std::uint32_t word_end = end;
    while (word_end < block_.end && is_ascii_lower(text_[word_end])) ++word_end;
    return !std::binary_search(kElisions.begin(), kElisions.end(), slice(text_, {end, word_end}));
  }

  // The end of the mark that closes what begins here; 0 if there is none. Behind an "s" and before
  // a small letter it may be a possessive, and closes only if nothing better comes.
  std::uint32_t find_single_close(std::uint32_t begin) const {
    const std::uint32_t limit = std::min(block_.end, begin + kLongestSingle);
    std::uint32_t weak = 0;
    for (std::uint32_t at = begin + 1; at < limit; ++at) {
      const MarkAt mark = mark_at(text_, at);
      if (mark.shape != Shape::Single || text_[at] == '`') continue;
      const std::uint32_t end = at + mark.size;
      if (opens_single(at, end)) break;
      if (!closes_single(at, end)) continue;
      if (!may_be_possessive(at, end)) return end;
      if (weak == 0) weak = end;
    }
    return weak;
  }

  bool closes_single(std::uint32_t at, std::uint32_t end) const {
    if (is_ascii_space(text_[at - 1])) return false;
    if (end >= block_.end) return true;
    const CharKind next = kind_at(text_, end);
    return next != CharKind::Letter && next != CharKind::Digit;
  }

  bool may_be_possessive(std::uint32_t at, std::uint32_t end) const {
    const bool plural = to_ascii_lower(text_[at - 1]) == 's';
    return plural && end + 1 < block_.end && text_[end] == ' ' && is_ascii_lower(text_[end + 1]);
  }

  std::string_view text_;
  std::vector<Span> quotes_;
  Span block_ = {};
  std::uint32_t begin_ = 0;  // of the quotation that is open
  std::uint32_t depth_ = 0;  // of those within it
  bool open_ = false;
  bool low_ = false;        // it was opened by a low mark
  bool first_ = true;       // no mark has been seen in this block
  bool left_open_ = false;  // by the block before
};

}  // namespace

std::vector<Span> find_quotes(const Analysis& analysis) {
  QuoteFinder finder(analysis.document.text);
  for (const Block& block : analysis.document.blocks) {
    if (is_coded(block.kind)) finder.read(block.span);
  }
  return finder.take();
}

}  // namespace sayso
