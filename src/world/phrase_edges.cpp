#include "world/phrase_edges.h"

#include <algorithm>
#include <string>

#include "clause/word_set.h"
#include "world/fold.h"

namespace sayso {
namespace {

constexpr auto kDays = word_set({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
                                 "sunday", "yesterday", "today", "tomorrow", "tonight"});
// Names of people too: a month only with a number or a word that asks for a time.
constexpr auto kMonths =
    word_set({"january", "february",  "march",   "april",    "may",      "june",  "july",
              "august",  "september", "october", "november", "december", "jan",   "jan.",
              "feb",     "feb.",      "aug",     "aug.",     "sept",     "sept.", "sep",
              "sep.",    "oct",       "oct.",    "nov",      "nov.",     "dec",   "dec."});
constexpr auto kUnits = word_set(
    {"week", "month", "year", "weekend", "night", "day", "summer", "winter", "spring", "autumn"});
constexpr auto kPartsOfDay =
    word_set({"morning", "afternoon", "evening", "night", "noon", "midnight", "a.m.", "p.m."});
constexpr auto kWhich = word_set({"last", "next", "this", "past", "previous", "following"});
constexpr auto kNearly = word_set({"early", "late", "mid", "later", "earlier", "probably"});
constexpr auto kBeforeTimes = word_set(
    {"on", "in", "at", "by", "since", "until", "from", "during", "before", "after", "through"});
// Say how or when it happened, not who it was.
constexpr auto kOfTheAct =
    word_set({"despite", "amid", "during", "after", "before", "following", "since", "until",
              "without", "through", "throughout", "upon", "via"});

class Edges {
 public:
  Edges(const Analysis& analysis, const Tree& tree, const NameScan& scan, const Phrase& phrase,
        const ActorDraft& draft)
      : analysis_(analysis),
        tree_(tree),
        scan_(scan),
        phrase_(phrase),
        draft_(draft),
        first_(phrase.first),
        last_(phrase.last) {}

  TokenRange range() {
    cut_circumstances();
    cut_time_behind();
    cut_time_before();
    cut_loose_words();
    cover_name();
    return {first_, last_};
  }

 private:
  std::string word(TokenId id) const { return to_lower(analysis_.form(id)); }
  bool is_named(TokenId id) const { return scan_.name_at[index(id)] != UINT32_MAX; }
  bool is_number(TokenId id) const {
    const char c = analysis_.form(id).front();
    return c >= '0' && c <= '9';
  }
  // The last word that must stay.
  TokenId kept() const { return is_day(phrase_.head) ? phrase_.first : phrase_.head; }
  bool is_day(TokenId id) const { return kDays.contains(word(id)) && !is_named(id); }

  bool is_time_word(TokenId id) const {
    const std::string it = word(id);
    return !is_named(id) && (kDays.contains(it) || kMonths.contains(it) || kUnits.contains(it) ||
                             kPartsOfDay.contains(it) || kWhich.contains(it) ||
                             kNearly.contains(it) || it == "the" || it == "," || is_number(id));
  }
  bool is_time(TokenId first, TokenId last) const;
  void cut_circumstances();
  bool tells_circumstance(TokenId preposition) const;
  void cut_time_behind();
  void cut_time_before();
  void cut_loose_words();
  void cover_name();

  const Analysis& analysis_;
  const Tree& tree_;
  const NameScan& scan_;
  const Phrase& phrase_;
  const ActorDraft& draft_;
  TokenId first_;
  TokenId last_;
};

// Whether words that may all be of a time do name one.
bool Edges::is_time(TokenId first, TokenId last) const {
  const bool asked = index(first) > 0 && kBeforeTimes.contains(word(before(first)));
  bool day = false;
  bool month = false;
  bool unit = false;
  bool which = false;
  bool number = false;
  for (TokenId id = first; id <= last; id = after(id)) {
    day = day || is_day(id);
    month = month || kMonths.contains(word(id));
    unit = unit || kUnits.contains(word(id));
    which = which || kWhich.contains(word(id));
    number = number || is_number(id);
  }
  return day || (month && (asked || which || number)) || (unit && which) ||
         (asked && number && first == last && analysis_.form(first).size() == 4);
}

bool Edges::tells_circumstance(TokenId preposition) const {
  const std::string it = word(preposition);
  if (kOfTheAct.contains(it)) return true;
  // Who has a name or a country is somewhere, "a court in Lima" is one of a place.
  const bool one = draft_.kind == DraftKind::Person || draft_.kind == DraftKind::Country ||
                   (draft_.kind == DraftKind::Name && draft_.role != kNoRecord);
  return one && it != "of" && it != "from" && it != "and" && it != "'s" && it != "de";
}

void Edges::cut_circumstances() {
  for (const TokenId child : tree_.children(phrase_.head)) {
    if (child < phrase_.head || child > last_ || tree_.deprel(child) != Deprel::Nmod) continue;
    const TokenId preposition = tree_.child(child, Deprel::Case);
    if (preposition == kNoToken || preposition <= phrase_.head || preposition > child) continue;
    if (is_named(preposition) &&
        scan_.name_at[index(preposition)] == scan_.name_at[index(before(preposition))])
      continue;
    if (!tells_circumstance(preposition)) continue;
    last_ = std::max(phrase_.head, before(preposition));
    return;
  }
}

// "Gunmen late on Tuesday", "Ana Rey Monday": the longest end that is a time.
void Edges::cut_time_behind() {
  TokenId begin = after(last_);
  for (TokenId id = last_; id > kept() && is_time_word(id); id = before(id)) {
    if (is_time(id, last_)) begin = id;
  }
  if (begin > last_) return;
  const std::string ahead = word(before(begin));
  if (ahead == "of" || ahead == "'s" || ahead == "and" || ahead == "between") return;
  last_ = before(begin);
  while (last_ > kept() && (kBeforeTimes.contains(word(last_)) || kNearly.contains(word(last_)) ||
                            word(last_) == ","))
    last_ = before(last_);
}

// "On Monday Peruvian troops", "last month the army", "Thursday Peru's army".
void Edges::cut_time_before() {
  if (first_ >= phrase_.head) return;
  const bool asked = kBeforeTimes.contains(word(first_));
  const TokenId begin = asked ? after(first_) : first_;
  TokenId end = begin;
  while (end < phrase_.head && is_time_word(end) && word(end) != "the") end = after(end);
  if (end == begin || !is_time(begin, before(end)) || word(end).starts_with('\'')) return;
  const Upos upos = analysis_.token(end).upos;
  if (asked || upos == Upos::Det || is_named(end)) first_ = end;
}

void Edges::cut_loose_words() {
  const auto loose = [&](TokenId id) {
    const Upos upos = analysis_.token(id).upos;
    return !is_named(id) && (upos == Upos::Adp || upos == Upos::Cconj || word(id) == "," ||
                             word(id) == "here" || kNearly.contains(word(id)));
  };
  while (last_ > kept() && loose(last_)) last_ = before(last_);
  const auto joins = [&](TokenId id) {
    const Upos upos = analysis_.token(id).upos;
    return !is_named(id) && scan_.role_at[index(id)] == UINT32_MAX &&
           (upos == Upos::Cconj || word(id) == "," || word(id) == "with" || word(id) == "for");
  };
  while (first_ < phrase_.head && joins(first_)) first_ = after(first_);
  // "Rey, 53"
  if (last_ > after(kept()) && is_number(last_) && analysis_.form(last_).size() < 4 &&
      word(before(last_)) == ",")
    last_ = before(before(last_));
}

// The tagger may part a name ("Ana May"); the tables know better.
void Edges::cover_name() {
  if (draft_.name.empty()) return;
  const auto count = static_cast<std::uint32_t>(analysis_.tokens.size());
  const bool touches =
      draft_.name.overlaps({analysis_.token(first_).span.begin, analysis_.token(last_).span.end});
  if (!touches) return;
  while (index(last_) + 1 < count && !is_day(after(last_)) &&
         analysis_.token(after(last_)).span.end <= draft_.name.end)
    last_ = after(last_);
}

}  // namespace

TokenRange mention_range(const Analysis& analysis, const Tree& tree, const NameScan& scan,
                         const Phrase& phrase, const ActorDraft& draft) {
  return Edges(analysis, tree, scan, phrase, draft).range();
}

}  // namespace sayso
