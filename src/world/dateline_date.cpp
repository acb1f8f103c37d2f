#include "world/dateline_date.h"

#include <cstdlib>
#include <vector>

#include "world/time_words.h"

namespace sayso {
namespace {

using Kind = TimeWordKind;

struct Word {
  Span span = {};
  TimeWord meaning = {};
};

bool is_part(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::vector<Word> words_in(std::string_view text, Span line) {
  std::vector<Word> words;
  for (std::uint32_t at = line.begin; at < line.end;) {
    const std::uint32_t begin = at;
    while (at < line.end && is_part(text[at])) ++at;
    if (at > begin) {
      const Span span{begin, at};
      words.push_back({span, find_time_word(slice(text, span))});
    } else {
      ++at;
    }
  }
  return words;
}

Date nearest_day(const Date& published, int month, int day) {
  Date best;
  int best_distance = 8;  // days, and one more than we take
  for (int year = published.year - 1; year <= published.year + 1; ++year) {
    const Date date = make_day(year, month, day);
    if (date.empty()) continue;
    const int distance = std::abs(days_since_epoch(date) - days_since_epoch(published));
    if (distance < best_distance) {
      best = date;
      best_distance = distance;
    }
  }
  return best;
}

}  // namespace

std::optional<DatelineDate> find_dateline_date(std::string_view text, Span line,
                                               const Date& published) {
  const std::vector<Word> words = words_in(text, line);
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const bool month_first = words[i].meaning.kind == Kind::Month;
    const Word& month = month_first ? words[i] : words[i + 1];
    const Word& number = month_first ? words[i + 1] : words[i];
    const bool digits =
        number.meaning.kind == Kind::Digits || number.meaning.kind == Kind::OrdinalDigits;
    if (month.meaning.kind != Kind::Month || !digits || number.meaning.value > 31) continue;
    Span span = {words[i].span.begin, words[i + 1].span.end};
    Date day;
    if (i + 2 < words.size() && words[i + 2].meaning.digits == 4) {
      day = make_day(words[i + 2].meaning.value, month.meaning.value, number.meaning.value);
      span.end = words[i + 2].span.end;
    } else if (published.is_day()) {
      day = nearest_day(published, month.meaning.value, number.meaning.value);
    }
    if (day.is_day()) return DatelineDate{span, day};
  }
  return std::nullopt;
}

}  // namespace sayso
