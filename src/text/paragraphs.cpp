#include "text/paragraphs.h"

#include <optional>

#include "text/characters.h"

namespace sayso {
namespace {

// Lines shorter than this are no broken sentences when a blank line follows: headings, list items.
constexpr std::uint32_t kShortestBroken = 30;

struct Line {
  Span span = {};  // trimmed
  std::uint32_t indent = 0;
  bool after_blank = false;
};

// The lines of a text that are not blank, one after the other.
class LineReader {
 public:
  LineReader(std::string_view text, std::uint32_t begin) : text_(text), at_(begin) {}

  std::optional<Line> next() {
    bool blank = false;
    while (at_ < text_.size()) {
      const Line line = read(blank);
      if (!line.span.empty()) return line;
      blank = true;
    }
    return std::nullopt;
  }

 private:
  Line read(bool after_blank) {
    const std::size_t newline = text_.find('\n', at_);
    const std::size_t end = newline == std::string_view::npos ? text_.size() : newline;
    Span span{at_, static_cast<std::uint32_t>(end)};
    at_ = static_cast<std::uint32_t>(end + (newline == std::string_view::npos ? 0 : 1));
    std::uint32_t indent = 0;
    while (const std::uint32_t size = space_size(span)) {
      span.begin += size;
      ++indent;
    }
    while (!span.empty() && is_ascii_space(text_[span.end - 1])) --span.end;
    return {span, indent, after_blank};
  }

  // White space at the start of a line, no-break spaces too.
  std::uint32_t space_size(Span span) const {
    if (span.empty()) return 0;
    if (is_ascii_space(text_[span.begin])) return 1;
    return slice(text_, span).starts_with("\xc2\xa0") ? 2 : 0;
  }

  std::string_view text_;
  std::uint32_t at_;
};

bool has_final_sign(std::string_view text, const Line& line) {
  const char last = text[line.span.end - 1];
  return std::string_view(".!?\"':)").find(last) != std::string_view::npos ||
         slice(text, line.span).ends_with("\xe2\x80\x9d");
}

bool starts_small(std::string_view text, const Line& line) {
  return is_ascii_lower(text[line.span.begin]) && !slice(text, line.span).starts_with("by ");
}

// Most lines break off inside a sentence, and many go on in small letters.
bool is_wrapped(std::string_view text, std::uint32_t begin) {
  std::uint64_t breaks = 0;
  std::uint64_t broken = 0;
  std::uint64_t small = 0;
  std::optional<Line> previous;
  LineReader lines(text, begin);
  while (const std::optional<Line> line = lines.next()) {
    if (previous && !line->after_blank) {
      ++breaks;
      if (!has_final_sign(text, *previous)) ++broken;
      if (starts_small(text, *line)) ++small;
    }
    previous = line;
  }
  return breaks >= 2 && broken * 10 >= breaks * 6 && small * 10 >= breaks * 3;
}

// A sentence that goes on in the next line.
bool goes_on(std::string_view text, const Line& previous, const Line& line) {
  const char last = text[previous.span.end - 1];
  const bool open = is_ascii_letter(last) || is_ascii_digit(last) || last == ',' || last == '-';
  return open && starts_small(text, line);
}

bool is_same_paragraph(std::string_view text, bool wrapped, const Line& previous,
                       const Line& line) {
  if (line.after_blank)
    return previous.span.size() >= kShortestBroken && goes_on(text, previous, line);
  if (!wrapped) return goes_on(text, previous, line);
  const bool indented = line.indent >= 2 && line.indent > previous.indent;
  return !indented || !has_final_sign(text, previous);
}

}  // namespace

std::vector<Span> find_paragraphs(std::string_view text, std::uint32_t begin) {
  const bool wrapped = is_wrapped(text, begin);
  std::vector<Span> paragraphs;
  std::optional<Line> previous;
  LineReader lines(text, begin);
  while (const std::optional<Line> line = lines.next()) {
    if (previous && is_same_paragraph(text, wrapped, *previous, *line)) {
      paragraphs.back().end = line->span.end;
    } else {
      paragraphs.push_back(line->span);
    }
    previous = line;
  }
  return paragraphs;
}

}  // namespace sayso
