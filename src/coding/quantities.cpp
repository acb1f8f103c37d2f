#include "coding/quantities.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>

#include "text/characters.h"

namespace sayso {
namespace {

struct NumberWord {
  std::string_view word;
  std::int64_t value;
};

constexpr std::array<NumberWord, 29> kUnits = {
    {{"one", 1},      {"two", 2},        {"three", 3},     {"four", 4},      {"five", 5},
     {"six", 6},      {"seven", 7},      {"eight", 8},     {"nine", 9},      {"ten", 10},
     {"eleven", 11},  {"twelve", 12},    {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15},
     {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20},
     {"thirty", 30},  {"forty", 40},     {"fifty", 50},    {"sixty", 60},    {"seventy", 70},
     {"eighty", 80},  {"ninety", 90},    {"dozen", 12},    {"zero", 0}}};
constexpr std::array<NumberWord, 6> kScales = {{{"dozen", 12},
                                                {"hundred", 100},
                                                {"thousand", 1'000},
                                                {"million", 1'000'000},
                                                {"billion", 1'000'000'000},
                                                {"trillion", 1'000'000'000'000}}};
// What a bare plural says at the least.
constexpr std::array<NumberWord, 7> kPlurals = {{{"dozens", 24},
                                                 {"scores", 40},
                                                 {"hundreds", 200},
                                                 {"thousands", 2'000},
                                                 {"tens", 20},
                                                 {"millions", 2'000'000},
                                                 {"several", 3}}};

enum class Bound : std::uint8_t { Exact, AtLeast, AtMost };

struct BoundWords {
  std::string_view words;
  Bound bound;
};
constexpr std::array<BoundWords, 14> kBounds = {{{"at least", Bound::AtLeast},
                                                 {"more than", Bound::AtLeast},
                                                 {"over", Bound::AtLeast},
                                                 {"no fewer than", Bound::AtLeast},
                                                 {"no less than", Bound::AtLeast},
                                                 {"above", Bound::AtLeast},
                                                 {"exceeding", Bound::AtLeast},
                                                 {"up to", Bound::AtMost},
                                                 {"as many as", Bound::AtMost},
                                                 {"at most", Bound::AtMost},
                                                 {"fewer than", Bound::AtMost},
                                                 {"less than", Bound::AtMost},
                                                 {"under", Bound::AtMost},
                                                 {"as much as", Bound::AtMost}}};

template <std::size_t N>
std::optional<std::int64_t> find_word(const std::array<NumberWord, N>& words,
                                      std::string_view word) {
  for (const NumberWord& known : words) {
    if (known.word == word) return known.value;
  }
  return std::nullopt;
}

// "10,000" and "1.5"; nothing else.
std::optional<double> parse_digits(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (c == ',') continue;
    if ((c < '0' || c > '9') && c != '.') return std::nullopt;
    digits += c;
  }
  double value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  const bool whole = error == std::errc() && end == digits.data() + digits.size();
  return whole && value < 1e15 ? std::optional(value) : std::nullopt;
}

class Counter {
 public:
  Counter(const Analysis& analysis, SentenceId sentence)
      : analysis_(analysis), tokens_(analysis.sentence(sentence).tokens) {
    for (std::uint32_t i = 0; i < tokens_.count; ++i)
      words_.push_back(lower_ascii(analysis.form(at(i))));
  }

  std::vector<CountedPhrase> count() {
    std::vector<CountedPhrase> found;
    for (std::uint32_t i = 0; i < tokens_.count;) {
      const std::optional<Number> number = in_time(i) ? std::nullopt : read_number(i);
      if (!number) {
        ++i;
        continue;
      }
      i = add_phrase(*number, found);
    }
    return found;
  }

 private:
  struct Number {
    std::uint32_t first = 0;
    std::uint32_t end = 0;
    std::int64_t value = 0;
    bool open = false;  // "dozens"
  };

  TokenId at(std::uint32_t i) const { return TokenId{tokens_.first + i}; }
  Upos upos(std::uint32_t i) const { return analysis_.token(at(i)).upos; }

  bool in_time(std::uint32_t i) const {
    const Span span = analysis_.token(at(i)).span;
    return std::any_of(analysis_.times.begin(), analysis_.times.end(),
                       [&](const TimeExpression& time) {
                         return time.kind != TimeKind::Duration && time.span.contains(span);
                       });
  }

  std::optional<Number> read_number(std::uint32_t i) const {
    if (const auto plural = find_word(kPlurals, words_[i])) return read_plural(i, *plural);
    double value = 0;
    if (const auto digits = parse_digits(words_[i])) {
      value = *digits;
    } else if (const auto unit = find_word(kUnits, words_[i]); unit && words_[i] != "one") {
      value = static_cast<double>(*unit);
    } else if (words_[i] == "one" && upos(i) == Upos::Num) {
      value = 1;
    } else if (const auto scale = find_word(kScales, words_[i]);
               scale && i > 0 && words_[i - 1] == "a") {
      value = static_cast<double>(*scale);
    } else {
      return std::nullopt;
    }
    std::uint32_t end = i + 1;
    if (end + 1 < tokens_.count && words_[end] == "-" && is_tens(words_[i])) {  // "twenty-five"
      if (const auto ones = find_word(kUnits, words_[end + 1]); ones && *ones < 10) {
        value += static_cast<double>(*ones);
        end += 2;
      }
    }
    for (; end < tokens_.count; ++end) {
      const auto scale = find_word(kScales, words_[end]);
      if (!scale) break;
      value *= static_cast<double>(*scale);
    }
    if (value >= 9e18) return std::nullopt;
    return Number{i, end, static_cast<std::int64_t>(value), false};
  }

  static bool is_tens(std::string_view word) {
    const auto value = find_word(kUnits, word);
    return value && *value >= 20 && *value % 10 == 0;
  }

  // "dozens", "tens of thousands", "hundreds of thousands", "several hundred".
  Number read_plural(std::uint32_t i, std::int64_t value) const {
    std::uint32_t end = i + 1;
    while (end + 1 < tokens_.count && words_[end] == "of") {
      const auto next = find_word(kPlurals, words_[end + 1]);
      if (!next) break;
      value *= *next / 2;
      end += 2;
    }
    while (end < tokens_.count && find_word(kScales, words_[end])) {
      value *= *find_word(kScales, words_[end++]);
    }
    return {i, end, value, true};
  }

  std::uint32_t add_phrase(Number number, std::vector<CountedPhrase>& found) const {
    Quantity quantity;
    quantity.min = number.value;
    quantity.max = number.open ? -1 : number.value;
    std::uint32_t first = number.first;
    if (const auto upper = read_upper(number)) {
      quantity.max = upper->value;
      number.end = upper->end;
      if (first > 0 && words_[first - 1] == "between") --first;
    }
    apply_bound(first, quantity);
    const bool currency = first > 0 && upos(first - 1) == Upos::Sym;
    if (currency) --first;
    const std::optional<std::uint32_t> noun = find_noun(number.end);
    if (!currency && !noun && upos(number.first) != Upos::Num) return number.end;
    quantity.unit = currency ? analysis_.token(at(first)).span : Span{};
    if (!currency && noun) quantity.unit = analysis_.token(at(*noun)).span;
    const std::uint32_t last = currency || !noun ? number.end - 1 : *noun;
    quantity.span = cover(analysis_.token(at(first)).span, analysis_.token(at(last)).span);
    found.push_back({quantity, currency || !noun ? at(number.first) : at(*noun)});
    return std::max(number.end, last + 1);
  }

  // "5 to 7", "between 5 and 7", "5-7" (three tokens).
  std::optional<Number> read_upper(const Number& lower_bound) const {
    const std::uint32_t i = lower_bound.end;
    if (i + 1 >= tokens_.count) return std::nullopt;
    const bool between = lower_bound.first > 0 && words_[lower_bound.first - 1] == "between";
    if (!(between && words_[i] == "and") && words_[i] != "to" && words_[i] != "-" &&
        words_[i] != "\u2013")
      return std::nullopt;
    const std::optional<Number> upper = read_number(i + 1);
    return upper && upper->value > lower_bound.value ? upper : std::nullopt;
  }

  // Bounds stand before the number, and before a currency sign; `first` moves to their first word.
  void apply_bound(std::uint32_t& first, Quantity& quantity) const {
    std::uint32_t before = first;
    if (before > 0 && upos(before - 1) == Upos::Sym) --before;
    for (const BoundWords& bound : kBounds) {
      const auto length =
          static_cast<std::uint32_t>(std::count(bound.words.begin(), bound.words.end(), ' ') + 1);
      if (before < length || joined(before - length, length) != bound.words) continue;
      if (bound.bound == Bound::AtLeast) quantity.max = -1;
      if (bound.bound == Bound::AtMost) quantity.min = -1;
      if (before == first) first = before - length;
      return;
    }
  }

  std::string joined(std::uint32_t first, std::uint32_t count) const {
    std::string text = words_[first];
    for (std::uint32_t i = 1; i < count; ++i) text += ' ' + words_[first + i];
    return text;
  }

  // The last noun of "(of) (other) peaceful street protesters".
  std::optional<std::uint32_t> find_noun(std::uint32_t i) const {
    std::optional<std::uint32_t> noun;
    for (const std::uint32_t limit = std::min(i + 5, tokens_.count); i < limit; ++i) {
      const Upos pos = upos(i);
      if (pos == Upos::Noun || pos == Upos::Propn) {
        noun = i;
      } else if (noun || (pos != Upos::Adj && words_[i] != "of" && words_[i] != "the" &&
                          words_[i] != "other" && words_[i] != "more")) {
        break;
      }
    }
    return noun;
  }

  const Analysis& analysis_;
  Run tokens_;
  std::vector<std::string> words_;
};

}  // namespace

std::vector<CountedPhrase> find_counted_phrases(const Analysis& analysis, SentenceId sentence) {
  return Counter(analysis, sentence).count();
}

}  // namespace sayso
