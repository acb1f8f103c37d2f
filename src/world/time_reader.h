// What the rules of the time grammar read: the words of one sentence and the dates they are worked
// out from. A rule is a function that tries to read an expression at a token:
//
//   TimeFound read_weekday(const TimeReader& words, std::uint32_t at);

#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "sayso/analysis.h"
#include "world/time_tense.h"
#include "world/time_values.h"
#include "world/time_words.h"

namespace sayso {

// What relative expressions are worked out from.
struct TimeAnchor {
  TimeValue published = {};  // the document's day; Unknown if it is not known
  TimeValue reference = {};  // the calendar span last named: what "the same day" means
  bool named_here = false;   // whether the reference stands in the sentence being read
  TimeValue quarter = {};    // the quarter last named outright: what a report's "a year ago" is of
};

struct TimeMatch {
  std::uint32_t end = 0;  // token after the expression
  TimeKind kind = TimeKind::Date;
  TimeValue value = {};
  bool new_reference = true;  // false for comparisons: the story goes on at its own time
};

using TimeFound = std::optional<TimeMatch>;
using TimeRule = TimeFound (*)(const class TimeReader& words, std::uint32_t at);

// A number of units: "three", "two and a half", "several".
struct TimeCount {
  std::int32_t value = 0;  // -1: some
  bool and_half = false;
  bool article = false;  // only "a" or "an"
  std::uint32_t next = 0;
};

class TimeReader {
 public:
  // Keeps references. `words` holds the words of all tokens of the analysis.
  TimeReader(const Analysis& analysis, const std::vector<TimeWord>& words, const TimeTense& tense,
             const TimeAnchor& anchor)
      : analysis_(analysis), words_(words), tense_(tense), anchor_(anchor) {}

  // The sentence to read in.
  void enter(Run tokens) {
    first_ = tokens.first;
    end_ = tokens.end();
  }

  std::uint32_t first() const { return first_; }
  std::uint32_t end() const { return end_; }
  const TimeAnchor& anchor() const { return anchor_; }

  // No word at all outside the sentence.
  TimeWord word(std::uint32_t at) const {
    return at >= first_ && at < end_ ? words_[at] : TimeWord{};
  }
  bool is(std::uint32_t at, TimeWordKind kind) const { return word(at).kind == kind; }
  bool is(std::uint32_t at, Glue glue) const {
    const TimeWord found = word(at);
    return found.kind == TimeWordKind::Glue && found.value == static_cast<std::int32_t>(glue);
  }
  // The token after the glue if it is there, else the token itself.
  std::uint32_t skip(std::uint32_t at, Glue glue) const { return is(at, glue) ? at + 1 : at; }

  std::optional<TimeUnit> unit(std::uint32_t at) const {
    if (!is(at, TimeWordKind::Unit)) return std::nullopt;
    return static_cast<TimeUnit>(word(at).value);
  }
  bool plural(std::uint32_t at) const { return word(at).plural; }
  bool is_unit(std::uint32_t at, TimeUnit wanted) const { return unit(at) == wanted; }

  const Token& token(std::uint32_t at) const { return analysis_.tokens[at]; }
  std::string_view form(std::uint32_t at) const { return analysis_.text(token(at).span); }
  // "November", "mid-November".
  bool capitalised(std::uint32_t at) const {
    if (at >= end_) return false;
    const std::string_view text = form(at);
    const std::size_t begin = text.find('-') + 1;  // 0 without a hyphen
    const char first = text[begin < text.size() ? begin : 0];
    return first >= 'A' && first <= 'Z';
  }
  // Whether the word is part of a name: "Theresa May", "the Sunday Times".
  bool inside_name(std::uint32_t at) const;

  std::optional<TimeCount> count(std::uint32_t at) const;
  // In digits or as an ordinal: the 1-31 of a date.
  std::optional<int> day_of_month(std::uint32_t at) const;
  // "third", "3rd".
  std::optional<int> ordinal(std::uint32_t at) const;
  // A month's name; "may", "march" and the like only as names.
  std::optional<int> month(std::uint32_t at) const;

  struct Year {
    int value = 0;
    std::uint32_t next = 0;
  };
  // "1996", "nineteen ninety-six", "two thousand".
  std::optional<Year> year(std::uint32_t at) const;

  // Which way the clause round the token looks; nothing where it does not say.
  std::optional<Direction> direction(std::uint32_t at) const {
    return tense_.at(at, first_, end_, true);
  }

  bool has_anchor() const { return anchor_.published.form == TimeForm::Calendar; }
  const Date& published() const { return anchor_.published.first; }
  TimeValue from_published(TimeUnit unit, int count) const {
    return shifted(anchor_.published, unit, count);
  }
  // From the span last named, else from the document's day.
  TimeValue from_reference(TimeUnit unit, int count) const {
    const bool known = anchor_.reference.form == TimeForm::Calendar;
    return shifted(known ? anchor_.reference : anchor_.published, unit, count);
  }
  // The year of a day or month without one: the nearest, or where the tense looks.
  int year_of_month(std::uint32_t at, int month, int day) const;

 private:
  std::optional<TimeCount> article_count(std::uint32_t at) const;
  std::optional<TimeCount> whole_count(std::uint32_t at) const;
  TimeCount number(std::uint32_t at) const;

  const Analysis& analysis_;
  const std::vector<TimeWord>& words_;
  const TimeTense& tense_;
  const TimeAnchor& anchor_;
  std::uint32_t first_ = 0;
  std::uint32_t end_ = 0;
};

}  // namespace sayso
