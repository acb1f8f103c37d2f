#include "story/report_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "story/word_cutter.h"

namespace sayso {
namespace {

constexpr double kShareOfCopy = 0.5;

// clang-format off
constexpr std::array<std::string_view, 31> kCountWords = {  // sorted
    "billion", "dozen", "eight", "eighteen", "eighty", "eleven", "fifteen", "fifty", "five", "forty", "four",
    "fourteen", "hundred", "million", "nine", "nineteen", "ninety", "seven", "seventeen", "seventy", "six",
    "sixteen", "sixty", "ten", "thirteen", "thirty", "thousand", "three", "twelve", "twenty", "two",
};
// Beside these, a figure is of a date or an hour.
constexpr std::array<std::string_view, 29> kTimeWords = {  // sorted
    "a", "am", "apr", "april", "aug", "august", "dec", "december", "est", "feb", "february", "gmt", "jan",
    "january", "jul", "july", "jun", "june", "mar", "march", "may", "nov", "november", "oct", "october", "p",
    "pm", "sept", "september",
};
// clang-format on

template <std::size_t N>
bool is_among(const std::array<std::string_view, N>& sorted, std::string_view word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

// The last steps of SplitMix64 (Steele, Lea, Flood 2014).
std::uint64_t mix(std::uint64_t state) {
  state = (state ^ state >> 30U) * 0xBF58476D1CE4E5B9U;
  state = (state ^ state >> 27U) * 0x94D049BB133111EBU;
  return state ^ state >> 31U;
}

std::uint64_t join(std::uint64_t before, std::uint64_t word) {
  return mix(before * 0x9E3779B97F4A7C15U + word);
}

struct PlainWord {
  std::uint64_t digest = 0;
  bool is_figure = false;
  bool is_time = false;
};

PlainWord plain_word(std::string& word) {
  for (char& c : word) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  PlainWord plain;
  plain.digest = 14695981039346656037U;  // FNV-1a
  for (const char c : word) {
    plain.digest = (plain.digest ^ static_cast<unsigned char>(c)) * 1099511628211U;
  }
  plain.is_figure = (word.front() >= '0' && word.front() <= '9') || is_among(kCountWords, word);
  plain.is_time = is_among(kTimeWords, word);
  return plain;
}

std::vector<PlainWord> plain_words_of(std::string_view text) {
  std::vector<PlainWord> words;
  WordCutter cutter(text);
  std::string lower;
  for (std::string_view word = cutter.next(); !word.empty(); word = cutter.next()) {
    lower.assign(word);
    words.push_back(plain_word(lower));
  }
  return words;
}

template <class T>
void order_once(std::vector<T>& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

}  // namespace

ReportWords report_words_of(std::string_view body) {
  const std::vector<PlainWord> words = plain_words_of(body);
  ReportWords report;
  for (std::size_t i = 2; i < words.size(); ++i) {
    const std::uint64_t two = join(words[i - 2].digest, words[i - 1].digest);
    report.runs.push_back(join(two, words[i].digest));
    if (!words[i].is_figure || i + 1 == words.size()) continue;
    if (words[i - 1].is_time || words[i + 1].is_time) continue;
    report.figures.push_back({join(two, words[i + 1].digest), words[i].digest});
  }
  order_once(report.runs);
  order_once(report.figures);
  return report;
}

double share_found(const ReportWords& part, const ReportWords& whole) {
  if (part.runs.empty()) return 0;
  std::size_t found = 0;
  auto other = whole.runs.begin();
  for (const std::uint64_t run : part.runs) {
    while (other != whole.runs.end() && *other < run) ++other;
    if (other != whole.runs.end() && *other == run) ++found;
  }
  return static_cast<double>(found) / static_cast<double>(part.runs.size());
}

bool figures_differ(const ReportWords& a, const ReportWords& b) {
  const auto around = [](const PlacedFigure& x, const PlacedFigure& y) {
    return x.around < y.around;
  };
  for (auto at = a.figures.begin(); at != a.figures.end();) {
    const auto end = std::upper_bound(at, a.figures.end(), *at, around);
    const auto [first, last] = std::equal_range(b.figures.begin(), b.figures.end(), *at, around);
    const bool shared = std::any_of(at, end, [first = first, last = last](const PlacedFigure& one) {
      return std::binary_search(first, last, one);
    });
    if (first != last && !shared) return true;
    at = end;
  }
  return false;
}

std::optional<double> copied_share(const ReportWords& copy, const ReportWords& origin) {
  if (copy.runs.size() < kFewestRuns) return std::nullopt;
  const double share = share_found(copy, origin);
  if (share < kShareOfCopy || figures_differ(copy, origin)) return std::nullopt;
  return share;
}

}  // namespace sayso
