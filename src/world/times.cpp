#include "world/times.h"

#include <algorithm>
#include <string>
#include <vector>

#include "world/dateline_date.h"
#include "world/time_grammar.h"

namespace sayso {
namespace {

// How many tokens before a word of time an expression may begin: "at least the first two and a half
// years".
constexpr std::uint8_t kWordsAround = 8;

Span append_string(std::string& strings, std::string_view text) {
  const auto begin = static_cast<std::uint32_t>(strings.size());
  strings += text;
  return {begin, static_cast<std::uint32_t>(strings.size())};
}

class TimeFinder {
 public:
  explicit TimeFinder(Analysis& analysis)
      : analysis_(analysis), tense_(analysis), reader_(analysis, words_, tense_, anchor_) {
    read_words();
    if (analysis.document.published.is_day())
      anchor_.published = calendar(TimeUnit::Day, analysis.document.published);
  }

  void run() {
    std::uint32_t block = 0;
    for (std::uint32_t i = 0; i < analysis_.sentences.size(); ++i) {
      for (; block < analysis_.sentences[i].block; ++block) read_dateline(block, SentenceId{i});
      read_sentence(SentenceId{i});
    }
  }

 private:
  void read_words() {
    const std::size_t count = analysis_.tokens.size();
    words_.resize(count);
    starts_.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
      words_[i] = find_time_word(analysis_.text(analysis_.tokens[i].span));
    }
    std::uint8_t reach = 0;
    for (std::size_t i = count; i-- > 0;) {
      reach =
          is_time_core(words_[i]) ? kWordsAround : static_cast<std::uint8_t>(reach - (reach > 0));
      starts_[i] = reach > 0 && may_start_time(words_[i]) ? 1 : 0;
    }
  }

  void read_sentence(SentenceId id) {
    const Run tokens = analysis_.sentence(id).tokens;
    reader_.enter(tokens);
    anchor_.named_here = false;
    for (std::uint32_t at = tokens.first; at < tokens.end();) {
      const TimeFound found = starts_[at] != 0 ? match_time(reader_, at) : std::nullopt;
      if (!found) {
        ++at;
        continue;
      }
      const Span span = {analysis_.tokens[at].span.begin,
                         analysis_.tokens[found->end - 1].span.end};
      add(span, id, *found);
      at = found->end;
    }
  }

  // "PARIS, March 3 -": when the report was written, whatever the day it was printed.
  void read_dateline(std::uint32_t block, SentenceId next) {
    const Block& line = analysis_.document.blocks[block];
    if (line.kind != BlockKind::Dateline) return;
    const auto dated =
        find_dateline_date(analysis_.document.text, line.span, analysis_.document.published);
    if (!dated) return;
    const TimeValue value = calendar(TimeUnit::Day, dated->day);
    add(dated->span, next, {0, TimeKind::Date, value, true});
    anchor_.published = value;
  }

  void add(Span span, SentenceId sentence, const TimeMatch& match) {
    TimeExpression time;
    time.span = span;
    time.sentence = sentence;
    time.kind = match.kind;
    const bool dated = match.kind == TimeKind::Date || match.kind == TimeKind::Time;
    if (dated) time.date = date_in(match.value);
    time.value = append_string(analysis_.strings, timex_value(match.value));
    analysis_.times.push_back(time);
    if (dated && match.new_reference) remember(match.value);
  }

  void remember(const TimeValue& value) {
    if (value.form != TimeForm::Calendar) return;
    anchor_.reference = value;
    anchor_.named_here = true;
    if (value.unit == TimeUnit::Quarter) anchor_.quarter = value;
  }

  Analysis& analysis_;
  std::vector<TimeWord> words_;       // by token
  std::vector<std::uint8_t> starts_;  // by token: whether an expression may start
  TimeTense tense_;
  TimeAnchor anchor_;
  TimeReader reader_;
};

}  // namespace

void find_times(Analysis& analysis) {
  analysis.times.clear();
  TimeFinder(analysis).run();
}

}  // namespace sayso
