#include "text/furniture.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/agencies.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace sayso {
namespace {

// Bytes at most: what is longer is a paragraph, however it begins.
constexpr std::size_t kLongestLink = 300;
constexpr std::size_t kLongestService = 250;
constexpr std::size_t kLongestCredit = 240;
constexpr std::size_t kLongestByline = 100;
constexpr std::size_t kLongestHeading = 110;
constexpr std::size_t kLongestDateline = 80;
constexpr std::size_t kLongestPlaces = 60;
constexpr std::size_t kLongestStart = 48;
constexpr std::size_t kLongestLinkStart = 20;
constexpr std::size_t kLongestMarks = 12;

// All in small letters.
constexpr std::array<std::string_view, 28> kLinkStarts = {"also read",
                                                          "read also",
                                                          "also see",
                                                          "see also:",
                                                          "see also |",

                                                          "read more",
                                                          "read next",
                                                          "read the full story",
                                                          "related:",
                                                          "related |",
                                                          "related stories",
                                                          "related articles",
                                                          "related article",
                                                          "more on this",
                                                          "more from ",
                                                          "more:",
                                                          "watch:",
                                                          "watch |",
                                                          "listen:",
                                                          "in pictures:",
                                                          "in pics",
                                                          "don't miss",
                                                          "must read",
                                                          "read |",
                                                          "read:",
                                                          "recommended:",
                                                          "trending:",
                                                          "you may also like"};
constexpr std::array<std::string_view, 19> kServiceStarts = {"sign up",
                                                             "subscribe to",
                                                             "subscribe now",
                                                             "share this",
                                                             "share on",
                                                             "follow us",
                                                             "click here",
                                                             "\xc2\xa9",
                                                             "copyright \xc2\xa9",
                                                             "copyright (c)",
                                                             "copyright 2",
                                                             "download our",
                                                             "download the",
                                                             "get the latest",
                                                             "leave a comment",
                                                             "join our",
                                                             "join the conversation",
                                                             "this article was originally",
                                                             "this story was originally"};
constexpr std::array<std::string_view, 16> kServiceLines = {"advertisement",
                                                            "advertisements",
                                                            "comments",
                                                            "newsletter",
                                                            "subscribe",
                                                            "share",
                                                            "all rights reserved",
                                                            "print this",
                                                            "email this",
                                                            "story continues below",
                                                            "sponsored",
                                                            "loading",
                                                            "copy link",
                                                            "read comments",
                                                            "continue reading",
                                                            "share this article"};
constexpr std::array<std::string_view, 23> kCreditStarts = {"with inputs from",
                                                            "with input from",
                                                            "with agency inputs",
                                                            "with reporting by",
                                                            "reporting by",
                                                            "additional reporting",
                                                            "editing by",
                                                            "writing by",
                                                            "compiled by",
                                                            "edited by",
                                                            "photo:",
                                                            "photos:",
                                                            "photo by",
                                                            "photograph:",
                                                            "photo credit",
                                                            "image:",
                                                            "image credit",
                                                            "source:",
                                                            "sources:",
                                                            "translated by",
                                                            "produced by",
                                                            "graphic:",
                                                            "graphic by"};
constexpr std::array<std::string_view, 5> kBylineStarts = {"by ", "written by ", "posted by ",
                                                           "story by ", "from our "};

template <std::size_t N>
bool starts_with_one_of(std::string_view text, const std::array<std::string_view, N>& starts) {
  return std::any_of(starts.begin(), starts.end(),
                     [&](std::string_view start) { return text.starts_with(start); });
}

bool is_one_of(char c, std::string_view signs) { return signs.find(c) != std::string_view::npos; }

std::string lower_start(std::string_view text) {
  std::string lower(text.substr(0, kLongestStart));
  std::transform(lower.begin(), lower.end(), lower.begin(), to_ascii_lower);
  return lower;
}

// The size of a hyphen or dash at an offset, 0 if there is none.
std::size_t dash_size(std::string_view text, std::size_t at) {
  if (text[at] == '-') return 1;
  const std::string_view sign = text.substr(at, 3);
  return sign == "\xe2\x80\x93" || sign == "\xe2\x80\x94" || sign == "\xe2\x80\x95" ? 3 : 0;
}

// Without the dashes and brackets around it.
std::string_view bare(std::string_view text) {
  while (!text.empty() && (is_one_of(text.front(), " (-[") || dash_size(text, 0) > 0))
    text.remove_prefix(std::max<std::size_t>(dash_size(text, 0), 1));
  while (!text.empty() && is_one_of(text.back(), " )].")) text.remove_suffix(1);
  return text;
}

// Without the bullets and arrows before it.
std::string_view unmarked(std::string_view text) {
  const std::size_t first = std::min(text.size(), kLongestMarks);
  for (std::size_t at = 0; at < first; at += code_point_size(text[at])) {
    const CharKind kind = kind_at(text, at);
    const bool mark = kind == CharKind::Sign && text.substr(at, 2) != "\xc2\xa9";
    if (!mark && kind != CharKind::Space) return text.substr(at);
  }
  return text;
}

// A line of services may be followed by a count: "Comments (12)".
bool is_service_line(std::string_view lower) {
  while (!lower.empty() && is_one_of(lower.back(), " ()0123456789.:")) lower.remove_suffix(1);
  return std::find(kServiceLines.begin(), kServiceLines.end(), lower) != kServiceLines.end();
}

// "Reporting by Ann Lee; Editing by Bo Moe", but not "Reporting by the court took a year."
bool is_credit(std::string_view text) {
  if (text.size() > kLongestCredit) return false;
  const std::string_view inner = bare(text);
  const std::string start = lower_start(inner);
  if (is_agency_list(inner) || is_picture_credit(inner) || start == "agencies") return true;
  if (!starts_with_one_of(start, kCreditStarts)) return false;
  const bool sentence = text.back() == '.' && text.find(';') == std::string_view::npos;
  return !sentence || start.starts_with("with ");
}

// What names another story; without a mark behind the first words it must be no sentence.
bool is_link(std::string_view text, std::string_view start) {
  if (text.size() > kLongestLink || !starts_with_one_of(start, kLinkStarts)) return false;
  return text.back() != '.' ||
         start.substr(0, kLongestLinkStart).find_first_of(":|") != std::string_view::npos;
}

// "By Ann Lee", "By ANN LEE, Associated Press"
bool is_byline(std::string_view text, std::string_view start) {
  if (text.size() > kLongestByline || is_one_of(text.back(), ".!?:\"") ||
      !starts_with_one_of(start, kBylineStarts))
    return false;
  if (start.starts_with("written by ")) return true;
  const std::size_t name = text.find(' ') + 1;
  return is_upper_at(text, name) || start.starts_with("by xinhua");
}

bool is_all_capitals(std::string_view text) {
  return std::none_of(text.begin(), text.end(), is_ascii_lower) &&
         std::any_of(text.begin(), text.end(), is_ascii_upper);
}

// Words with a capital or digit, at most `most` between two commas.
bool is_row_of_names(std::string_view text, int most) {
  bool start = true;
  int words = 0;
  for (const char c : text) {
    if (start && is_ascii_lower(c)) return false;
    if (start && !is_ascii_space(c)) ++words;
    if (words > most) return false;
    start = is_ascii_space(c);
    if (c == ',') words = 0;
  }
  return true;
}

// "Pyongyang, North Korea", "Monday, 4 May 2020", "LIMA": names parted by commas, and no sentence.
bool is_place_line(std::string_view text) {
  if (text.size() > kLongestPlaces || is_one_of(text.back(), ".!?:\"")) return false;
  if (text.find(',') != std::string_view::npos) return is_row_of_names(text, 3);
  return is_all_capitals(text) && is_row_of_names(text, 2);
}

// A crosshead: a short line without a final sign.
bool is_heading(std::string_view text) {
  return text.size() <= kLongestHeading && !is_one_of(text.back(), ".!?\"':;,)") &&
         static_cast<unsigned char>(text.back()) < 0x80;
}

// ---- datelines ----

// Capitals and what may stand among them in the name of a place, from the start of a text.
std::size_t capitals_size(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() && (is_ascii_upper(text[size]) || is_one_of(text[size], " .'-/") ||
                                static_cast<unsigned char>(text[size]) >= 0x80)) {
    ++size;
  }
  return size;
}

// "PARIS", "KYIV, Ukraine", "GAZA CITY (agency)": a place in capitals, perhaps with its country,
// date or agency.
bool is_shouted_place(std::string_view place) {
  const std::size_t capitals = capitals_size(place);
  const auto letters = std::count_if(place.begin(), place.end(), is_ascii_upper);
  if (capitals < 4 || letters < 4) return false;
  return capitals == place.size() || place[capitals] == ',' || place[capitals] == '(';
}

// "Mexico City, Nov. 8 (Xinhua)"
bool is_credited_place(std::string_view place) {
  while (!place.empty() && place.back() == ' ') place.remove_suffix(1);
  const std::size_t open = place.rfind('(');
  if (open == std::string_view::npos || open < 3 || place.back() != ')') return false;
  return is_upper_at(place, 0) && is_agency_list(place.substr(open + 1, place.size() - open - 2));
}

// The first dash, or hyphen with a space or bracket before it.
std::size_t find_dash(std::string_view text) {
  for (std::size_t at = 1; at < text.size(); ++at) {
    const std::size_t size = dash_size(text, at);
    if (size == 0) continue;
    const char before = text[at - 1];
    if (size == 3 || before == ' ' || before == ')') return at;
  }
  return std::string_view::npos;
}

std::size_t dashes_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const std::size_t size = is_ascii_space(text[at]) ? 1 : dash_size(text, at);
    if (size == 0) break;
    at += size;
  }
  return at;
}

bool starts_sentence(std::string_view text, std::size_t at) {
  return at < text.size() && !is_lower_at(text, at);
}

}  // namespace

std::uint32_t dateline_size(std::string_view text, bool at_start) {
  const std::size_t dash = find_dash(text.substr(0, kLongestDateline));
  if (dash == std::string_view::npos) return 0;
  const std::string_view place = text.substr(0, dash);
  const std::size_t end = dashes_end(text, dash);
  if (is_credited_place(place)) return static_cast<std::uint32_t>(end);
  const bool shouted = at_start && is_shouted_place(place) && starts_sentence(text, end);
  return shouted ? static_cast<std::uint32_t>(end) : 0;
}

std::uint32_t trailing_credit_size(std::string_view text) {
  if (text.size() < 8 || text.back() != ')') return 0;
  const std::size_t open = text.rfind('(');
  if (open == std::string_view::npos || open < 2) return 0;
  const bool behind_stop =
      is_one_of(text[open - 1], " \n") &&
      (is_one_of(text[open - 2], ".\"!?") || static_cast<unsigned char>(text[open - 2]) >= 0x80);
  return behind_stop && is_credit(text.substr(open))
             ? static_cast<std::uint32_t>(text.size() - open)
             : 0;
}

BlockKind kind_of_paragraph(std::string_view text, bool at_start) {
  const std::string start = lower_start(unmarked(text));
  if (is_link(text, start)) return BlockKind::Link;
  if (is_credit(text)) return BlockKind::Credit;
  if (text.size() <= kLongestService &&
      (starts_with_one_of(start, kServiceStarts) || is_service_line(start)))
    return BlockKind::Service;
  if (is_byline(text, start)) return BlockKind::Byline;
  if (at_start && is_place_line(text)) return BlockKind::Dateline;
  return is_heading(text) ? BlockKind::Heading : BlockKind::Paragraph;
}

}  // namespace sayso
