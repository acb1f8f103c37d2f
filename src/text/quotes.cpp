#include "text/quotes.h"

#include <string_view>

namespace sayso {
namespace {

enum class Mark { None, Open, Close, Either };

struct MarkAt {
  Mark mark = Mark::None;
  std::uint32_t size = 0;
};

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

// The double quotation mark that starts at an offset, if one does.
MarkAt mark_at(std::string_view text, std::uint32_t at) {
  const std::string_view rest = text.substr(at, 3);
  if (rest.starts_with("\"")) return {Mark::Either, 1};
  if (rest.starts_with("``")) return {Mark::Open, 2};
  if (rest.starts_with("''")) return {Mark::Close, 2};
  if (rest == "\xe2\x80\x9c" || rest == "\xe2\x80\x9f" || rest == "\xe2\x80\x9e")
    return {Mark::Open, 3};
  if (rest == "\xe2\x80\x9d") return {Mark::Close, 3};
  if (rest.starts_with("\xc2\xab")) return {Mark::Open, 2};
  if (rest.starts_with("\xc2\xbb")) return {Mark::Close, 2};
  return {};
}

// An ASCII mark opens at the start of a paragraph or behind white space or a bracket.
bool opens(std::string_view text, Span block, std::uint32_t at) {
  if (at == block.begin) return true;
  const char before = text[at - 1];
  return is_space(before) || before == '(' || before == '[' || before == '-';
}

class QuoteFinder {
 public:
  explicit QuoteFinder(std::string_view text) : text_(text) {}

  void read(Span block) {
    std::uint32_t begin = 0;
    bool open = false;
    for (std::uint32_t at = block.begin; at < block.end; ++at) {
      const MarkAt found = mark_at(text_, at);
      if (found.mark == Mark::None) continue;
      const bool opening =
          found.mark == Mark::Open || (found.mark == Mark::Either && opens(text_, block, at));
      if (opening && !open) {
        begin = at;
        open = true;
      } else if (!opening && open) {
        quotes_.push_back({begin, at + found.size});
        open = false;
      }
      at += found.size - 1;
    }
    if (open && runs_on(begin, block)) quotes_.push_back({begin, block.end});
  }

  std::vector<Span> take() { return std::move(quotes_); }

 private:
  // Left open to the end of the paragraph: speech that goes on, unless the mark was a stray one.
  bool runs_on(std::uint32_t begin, Span block) const {
    return begin == block.begin || block.end - begin > 40;
  }

  std::string_view text_;
  std::vector<Span> quotes_;
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
