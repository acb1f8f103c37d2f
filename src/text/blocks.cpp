#include "text/blocks.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/utf8.h"

namespace sayso {
namespace {

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (is_upper(c)) c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

template <std::size_t N>
bool starts_with_one_of(std::string_view text, const std::array<std::string_view, N>& starts) {
  return std::any_of(starts.begin(), starts.end(),
                     [&](std::string_view start) { return text.starts_with(start); });
}

// In small letters.
constexpr std::array<std::string_view, 22> kLinkStarts = {
    "also read", "read also",       "also see",         "see also",     "read more",  "read next",
    "related:",  "related stories", "related articles", "more on this", "more:",      "watch:",
    "watch |",   "listen:",         "in pictures",      "in pics",      "don't miss", "must read",
    "read |",    "read:",           "recommended:",     "trending:"};
constexpr std::array<std::string_view, 20> kServiceStarts = {"sign up",
                                                             "subscribe",
                                                             "share this",
                                                             "share on",
                                                             "follow us",
                                                             "click here",
                                                             "copyright",
                                                             "\xc2\xa9",
                                                             "all rights reserved",
                                                             "advertisement",
                                                             "download our",
                                                             "get the latest",
                                                             "comments",
                                                             "leave a comment",
                                                             "join our",
                                                             "this article was",
                                                             "print this",
                                                             "email this",
                                                             "newsletter",
                                                             "story continues below"};
constexpr std::array<std::string_view, 16> kCreditStarts = {"(with inputs from",
                                                            "with inputs from",
                                                            "(reporting by",
                                                            "reporting by",
                                                            "(additional reporting",
                                                            "additional reporting by",
                                                            "(editing by",
                                                            "editing by",
                                                            "(writing by",
                                                            "photo:",
                                                            "photo by",
                                                            "photograph:",
                                                            "(photo",
                                                            "image:",
                                                            "source:",
                                                            "(source:"};
constexpr std::array<std::string_view, 4> kBylineStarts = {"by ", "written by ", "posted by ",
                                                           "story by "};

// Names as they are kept in Document::agencies, with what datelines and credits write.
struct Agency {
  std::string_view written;
  std::string_view name;
};
constexpr std::array<Agency, 18> kAgencies = {{{"AFP", "AFP"},
                                               {"Agence France-Presse", "AFP"},
                                               {"Reuters", "Reuters"},
                                               {"REUTERS", "Reuters"},
                                               {"Associated Press", "AP"},
                                               {"AP", "AP"},
                                               {"Xinhua", "Xinhua"},
                                               {"dpa", "dpa"},
                                               {"DPA", "dpa"},
                                               {"TASS", "TASS"},
                                               {"UPI", "UPI"},
                                               {"ANI", "ANI"},
                                               {"PTI", "PTI"},
                                               {"IANS", "IANS"},
                                               {"Kyodo", "Kyodo"},
                                               {"Yonhap", "Yonhap"},
                                               {"EFE", "EFE"},
                                               {"Anadolu", "Anadolu"}}};

class BlockFinder {
 public:
  explicit BlockFinder(Document& document) : document_(document), text_(document.text) {}

  void run() {
    std::uint32_t begin = document_.body_begin;
    if (begin > 0) add(trim({0, begin}), BlockKind::Title);
    if (!document_.blocks.empty() && begin > 0) ++first_body_block_;
    wrapped_ = is_wrapped(begin);
    while (begin < text_.size()) {
      const Span line = next_paragraph(begin);
      begin = std::max(line.end, begin + 1);
      const Span block = trim(line);
      if (!block.empty()) classify(block);
    }
  }

 private:
  // Hard-wrapped text breaks its lines inside sentences: most lines end without a final sign, and
  // blank lines part paragraphs.
  bool is_wrapped(std::uint32_t begin) const {
    if (text_.find("\n\n", begin) == std::string_view::npos &&
        text_.find("\n\r\n", begin) == std::string_view::npos)
      return false;
    int broken = 0;
    int lines = 0;
    for (std::size_t at = text_.find('\n', begin); at != std::string_view::npos;
         at = text_.find('\n', at + 1)) {
      const bool inside = at > begin && at + 1 < text_.size() && !is_space(text_[at - 1]) &&
                          !is_space(text_[at + 1]);
      if (!inside) continue;
      ++lines;
      if (std::string_view(".!?\"':)").find(text_[at - 1]) == std::string_view::npos) ++broken;
    }
    return lines >= 2 && broken * 10 >= lines * 6;
  }

  Span next_paragraph(std::uint32_t begin) const {
    std::size_t end = text_.find('\n', begin);
    while (wrapped_ && end != std::string_view::npos && !blank_line_follows(end))
      end = text_.find('\n', end + 1);
    if (end == std::string_view::npos) end = text_.size();
    return {begin, static_cast<std::uint32_t>(end)};
  }

  bool blank_line_follows(std::size_t newline) const {
    for (std::size_t at = newline + 1; at < text_.size(); ++at) {
      if (text_[at] == '\n') return true;
      if (!is_space(text_[at])) return false;
    }
    return true;
  }

  Span trim(Span span) const {
    while (!span.empty() && is_space(text_[span.begin])) ++span.begin;
    while (!span.empty() && is_space(text_[span.end - 1])) --span.end;
    return span;
  }

  void add(Span span, BlockKind kind) {
    if (!span.empty()) document_.blocks.push_back({span, kind});
  }

  // ---- what a paragraph is ----

  void classify(Span block) {
    const std::string_view text = slice(text_, block);
    const std::string head = lower_ascii(text.substr(0, 48));
    if (starts_with_one_of(head, kLinkStarts)) return add(block, BlockKind::Link);
    if (is_credit(text, head)) {
      credit(text);
      return add(block, BlockKind::Credit);
    }
    if (text.size() < 200 && starts_with_one_of(head, kServiceStarts))
      return add(block, BlockKind::Service);
    if (is_byline(text, head)) return add(block, BlockKind::Byline);
    if (at_start() && is_place_line(text)) return add(block, BlockKind::Dateline);
    if (is_heading(text)) return add(block, BlockKind::Heading);
    paragraph(block);
  }

  // Datelines stand at the top, at most behind a headline and a byline.
  bool at_start() const { return document_.blocks.size() <= first_body_block_ + 1; }

  bool is_credit(std::string_view text, std::string_view head) const {
    if (text.size() < 240 && starts_with_one_of(head, kCreditStarts)) return true;
    if (text.size() < 3 || text.size() > 60 || text.front() != '(' || text.back() != ')')
      return false;
    return find_agency(text.substr(1, text.size() - 2)).has_value();
  }

  // Every agency a credit names.
  void credit(std::string_view text) {
    for (const Agency& agency : kAgencies) {
      const std::size_t at = text.find(agency.written);
      if (at == std::string_view::npos) continue;
      const std::size_t end = at + agency.written.size();
      const bool whole = (at == 0 || !is_upper(text[at - 1])) &&
                         (end == text.size() || !(is_upper(text[end]) || is_lower(text[end])));
      if (whole) add_agency(agency.name);
    }
  }

  void add_agency(std::string_view name) {
    std::vector<std::string>& agencies = document_.agencies;
    if (std::find(agencies.begin(), agencies.end(), name) == agencies.end())
      agencies.emplace_back(name);
  }

  static std::optional<std::string_view> find_agency(std::string_view text) {
    for (const Agency& agency : kAgencies) {
      if (text == agency.written) return agency.name;
    }
    return std::nullopt;
  }

  static bool is_byline(std::string_view text, std::string_view head) {
    if (text.size() > 90 || text.back() == '.' || !starts_with_one_of(head, kBylineStarts))
      return false;
    const std::size_t name = text.find(' ') + 1;
    return is_upper(text[name]) || static_cast<unsigned char>(text[name]) >= 0x80 ||
           head.starts_with("written by ");
  }

  // "Pyongyang, North Korea": a short line of names, parted by commas, and no sentence.
  static bool is_place_line(std::string_view text) {
    if (text.size() > 60 || std::string_view(".!?:\"").find(text.back()) != std::string_view::npos)
      return false;
    if (text.find(',') == std::string_view::npos && !is_all_capitals(text)) return false;
    return every_word_is_name(text);
  }

  static bool is_all_capitals(std::string_view text) {
    return std::none_of(text.begin(), text.end(), is_lower) &&
           std::any_of(text.begin(), text.end(), is_upper);
  }

  static bool every_word_is_name(std::string_view text) {
    bool start = true;
    int words = 0;
    for (const char c : text) {
      if (start && is_lower(c)) return false;
      if (start && !is_space(c)) ++words;
      start = is_space(c);
    }
    return words <= 6;
  }

  // A crosshead: a short line without a final sign, inside or before the body.
  static bool is_heading(std::string_view text) {
    return text.size() <= 110 &&
           std::string_view(".!?\"':;,)").find(text.back()) == std::string_view::npos &&
           static_cast<unsigned char>(text.back()) < 0x80;
  }

  void paragraph(Span block) {
    const std::uint32_t dateline = dateline_size(slice(text_, block));
    if (dateline > 0) {
      const Span span = trim({block.begin, block.begin + dateline});
      credit(slice(text_, span));
      add(span, BlockKind::Dateline);
    }
    Span rest = trim({block.begin + dateline, block.end});
    if (const std::uint32_t tail = trailing_credit(slice(text_, rest)); tail > 0) {
      const Span span{rest.end - tail, rest.end};
      credit(slice(text_, span));
      add(trim({rest.begin, span.begin}), BlockKind::Paragraph);
      return add(span, BlockKind::Credit);
    }
    add(rest, BlockKind::Paragraph);
  }

  // "PARIS, Nov 3 (AFP) -", "MOSCOW (Reuters) -", "SAN FRANCISCO -": bytes with the dash, 0 if
  // there is none.
  static std::uint32_t dateline_size(std::string_view text) {
    constexpr std::size_t kLongest = 80;
    const std::string_view head = text.substr(0, kLongest);
    const std::size_t dash = find_dash(head);
    if (dash == std::string_view::npos) return 0;
    const std::string_view place = head.substr(0, dash);
    std::size_t capitals = 0;
    while (capitals < place.size() && (is_upper(place[capitals]) || place[capitals] == ' ' ||
                                       place[capitals] == '.' || place[capitals] == '\'')) {
      ++capitals;
    }
    const bool shouted = capitals >= 4 && (capitals == place.size() || place[capitals] == ',' ||
                                           place[capitals] == '(');
    const bool credited = place.find('(') != std::string_view::npos &&
                          place.find(')') != std::string_view::npos && is_upper(place[0]) &&
                          place.find(". ") == std::string_view::npos;
    if (!shouted && !credited) return 0;
    std::size_t end = dash;
    while (end < text.size() && (text[end] == '-' || is_space(text[end]) ||
                                 static_cast<unsigned char>(text[end]) == 0xE2)) {
      end += code_point_size(text[end]);
    }
    return static_cast<std::uint32_t>(end);
  }

  // A dash with a space before it.
  static std::size_t find_dash(std::string_view text) {
    for (std::size_t at = 1; at + 2 < text.size(); ++at) {
      const std::string_view rest = text.substr(at, 3);
      const bool dash = rest[0] == '-' || rest == "\xe2\x80\x93" || rest == "\xe2\x80\x94";
      if (dash && (text[at - 1] == ' ' || text[at - 1] == ')')) return at;
    }
    return std::string_view::npos;
  }

  // "... on Friday. (AFP)"
  static std::uint32_t trailing_credit(std::string_view text) {
    if (text.size() < 8 || text.back() != ')') return 0;
    const std::size_t open = text.rfind('(');
    if (open == std::string_view::npos || open < 2 || text.size() - open > 40) return 0;
    const bool behind_stop =
        std::string_view(".\"!?").find(text[open - 2]) != std::string_view::npos;
    const bool agency = find_agency(text.substr(open + 1, text.size() - open - 2)).has_value();
    return behind_stop && agency ? static_cast<std::uint32_t>(text.size() - open) : 0;
  }

  Document& document_;
  std::string_view text_;
  std::size_t first_body_block_ = 0;
  bool wrapped_ = false;
};

}  // namespace

void find_blocks(Document& document) {
  if (!document.blocks.empty()) return;
  BlockFinder(document).run();
}

}  // namespace sayso
