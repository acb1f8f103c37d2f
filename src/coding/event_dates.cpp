#include "coding/event_dates.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "clause/word_set.h"

namespace sayso {
namespace {

// What happens in or during an occasion is of its day; what is said about it need not be.
constexpr auto kOnOccasion = word_set({"amid", "at", "during", "in", "on"});

// Verbs that say when an occasion takes place: "the summit, which begins on Tuesday".
constexpr auto kCourse =
    word_set({"begin", "convene", "due", "hold", "open", "run", "schedule", "start"});

// Verbs whose time is that of what they schedule.
constexpr auto kScheduling = word_set({"due", "expect", "plan", "schedule", "set", "slate"});

// How a time expression is found to date an event; the first that holds counts.
enum class Tie : std::uint8_t {
  Own,       // it hangs on the event's predicate, or on the verb that carries its noun
  Governor,  // on the verb that governs it
  Occasion,  // on an occasion the event happened on or is for
  Saying,    // on the saying that is itself the act
  None
};

class EventDates {
 public:
  EventDates(Analysis& analysis, const EventTrees& trees)
      : analysis_(analysis), trees_(trees), times_in_(runs_by_sentence(analysis, analysis.times)) {}

  void run() {
    for (Event& event : analysis_.events) date(event);
    std::vector<bool> dated;
    for (const Event& event : analysis_.events) dated.push_back(!event.date.empty());
    for (std::size_t i = 0; i < dated.size(); ++i) {
      if (!dated[i]) date_from_elsewhere(analysis_.events[i], dated);
    }
    for (Event& event : analysis_.events) make_historical(event);
  }

 private:
  void date(Event& event) const {
    Tie best = Tie::None;
    const Run times = times_in_[index(event.sentence)];
    for (std::uint32_t i = times.first; i < times.end(); ++i) {
      const TimeExpression& time = analysis_.times[i];
      if (time.date.empty()) continue;
      const Tie tie = tie_of(event, time);
      if (tie >= best) continue;
      best = tie;
      event.date = time.date;
      event.date_text = TimeId{i};
    }
    if (best == Tie::None && is_lead(event) && is_news(event) && !is_told_before(event))
      event.date = analysis_.document.published;
  }

  Tie tie_of(const Event& event, const TimeExpression& time) const {
    if (event.clause == kNoClause) return Tie::None;
    const TokenId token = trees_.token_in(time.sentence, time.span);
    const Clause& own = analysis_.clause(event.clause);
    if (hangs_on_modal(token, own)) return Tie::Own;
    const ClauseId holder = trees_.clause_above(token);
    if (holder == kNoClause) return Tie::None;
    if (is_present_perfect(analysis_.clause(holder)) && is_over(time.date)) {
      return own.kind == PredicateKind::Noun && stands_before(own, time) && own.parent == holder
                 ? Tie::Governor
                 : Tie::None;
    }
    if (holder == event.clause || trees_.same_predicate(holder, event.clause)) return Tie::Own;
    const bool ahead = event.time == EventTime::Future && own.kind == PredicateKind::Noun;
    if (ahead && analysis_.clause(holder).tense == Tense::Past) return Tie::None;
    if (own.support != kNoToken && trees_.clause_at(own.support) == holder) return Tie::Own;
    if (own.parent == holder && !is_speech(holder, event) && shares_day(own)) return Tie::Governor;
    if (is_occasion_of(holder, event)) return Tie::Occasion;
    return saying(event) == holder ? Tie::Saying : Tie::None;
  }

  // "is expected on Monday to sign": "expected" is no clause of its own.
  bool hangs_on_modal(TokenId token, const Clause& own) const {
    return token != kNoToken && own.modal != kNoToken && analysis_.token(token).head == own.modal;
  }

  // "has blamed it for the raid last year": the perfect takes no time that is over.
  static bool is_present_perfect(const Clause& clause) {
    return clause.perfect && clause.tense == Tense::Pres && clause.modality == Modality::None;
  }

  bool is_over(const Date& date) const {
    const Date& published = analysis_.document.published;
    if (published.empty()) return false;
    if (date.year != published.year || date.precision == DatePrecision::Year)
      return date.year < published.year;
    if (date.month != published.month || date.precision == DatePrecision::Month)
      return date.month < published.month;
    return date.day < published.day;
  }

  bool stands_before(const Clause& clause, const TimeExpression& time) const {
    return analysis_.token(clause.predicate).span.end <= time.span.begin;
  }

  // Whether the clause happened when its governor did: "attended a rally", "left, ending a siege",
  // not "spoke about the raid".
  bool shares_day(const Clause& own) const {
    if (own.kind == PredicateKind::Noun) return is_on_occasion(own.predicate);
    if (own.link == ClauseLink::Complement) {
      // "on Monday Chad is expected to sign"
      return own.parent != kNoClause &&
             kScheduling.contains(analysis_.lemma(analysis_.clause(own.parent).predicate));
    }
    return own.link == ClauseLink::Coordinated || own.link == ClauseLink::Participial;
  }

  bool is_on_occasion(TokenId noun) const {
    const Deprel deprel = analysis_.token(noun).deprel;
    if (deprel == Deprel::Nsubj || deprel == Deprel::NsubjPass || deprel == Deprel::Obj)
      return true;
    const std::optional<std::string_view> preposition = trees_.preposition_of(noun);
    return preposition && kOnOccasion.contains(*preposition);
  }

  // Whether the dated clause is an occasion of the event's: "killed in Monday's raid", "will attend
  // the summit, which begins on Tuesday".
  bool is_occasion_of(ClauseId holder, const Event& event) const {
    const Clause& clause = analysis_.clause(holder);
    const TokenId predicate = clause.predicate;
    if (clause.kind == PredicateKind::Noun) {
      return trees_.clause_above(predicate) == event.clause && is_on_occasion(predicate);
    }
    if (clause.link != ClauseLink::Relative && clause.link != ClauseLink::Participial) return false;
    if (!kCourse.contains(analysis_.lemma(predicate))) return false;
    const TokenId noun = analysis_.token(predicate).head;
    if (noun == kNoToken) return false;
    return trees_.clause_at(noun) == event.clause || verb_above(noun) == event.clause;
  }

  // The nearest clause above a noun that is no noun's itself.
  ClauseId verb_above(TokenId noun) const {
    ClauseId above = trees_.clause_above(noun);
    while (above != kNoClause && analysis_.clause(above).kind == PredicateKind::Noun) {
      above = trees_.clause_above(analysis_.clause(above).predicate);
    }
    return above;
  }

  // Whether a clause is the frame of speech round the event: "said on Monday" dates the saying.
  bool is_speech(ClauseId id, const Event& event) const {
    for (std::uint32_t i = event.chain.first; i < event.chain.end(); ++i) {
      if (analysis_.attribution(analysis_.chains[i]).clause == id) return true;
    }
    return false;
  }

  // Whether those on whose word it is told said so on a day before the document's: then it is no
  // news of its day.
  bool is_told_before(const Event& event) const {
    const Run times = times_in_[index(event.sentence)];
    for (std::uint32_t i = times.first; i < times.end(); ++i) {
      const TimeExpression& time = analysis_.times[i];
      if (time.date.empty() || !is_over(time.date)) continue;
      const ClauseId holder = trees_.clause_above(trees_.token_in(time.sentence, time.span));
      if (holder != kNoClause && is_speech(holder, event)) return true;
    }
    return false;
  }

  // The clause whose saying is the act itself: one's own promise, demand or blame, told by oneself.
  ClauseId saying(const Event& event) const {
    if (event.chain.empty() || !is_act_of_speech(event.type)) return kNoClause;
    const Attribution& told = analysis_.attribution(analysis_.chains[event.chain.first]);
    for (std::uint32_t i = event.actors.first; i < event.actors.end(); ++i) {
      const Participant& actor = analysis_.participants[i];
      const bool same = actor.mention == told.mention && told.mention != kNoMention;
      if (same || actor.span == told.source) return told.clause;
    }
    return kNoClause;
  }

  static bool is_act_of_speech(EventType type) {
    switch (type) {
      case EventType::Agree:
      case EventType::Support:
      case EventType::Concede:
      case EventType::Request:
      case EventType::Accuse:
      case EventType::Reject:
      case EventType::Threaten:
        return true;
      default:
        return false;
    }
  }

  // The first sentence of the body; a headline there, which ends without a stop, is passed over.
  bool is_lead(const Event& event) const {
    for (const Sentence& sentence : analysis_.sentences) {
      if (analysis_.document.blocks[sentence.block].kind != BlockKind::Paragraph) continue;
      if (sentence.span == analysis_.sentence(event.sentence).span) return true;
      const Token& last = analysis_.tokens[sentence.tokens.end() - 1];
      if (last.upos == Upos::Punct) return false;
    }
    return false;
  }

  // The verb that tells the event: its own, the one that carries its noun, or its saying.
  ClauseId telling(const Event& event) const {
    if (const ClauseId said = saying(event); said != kNoClause) return said;
    if (event.clause == kNoClause) return kNoClause;
    const Clause& own = analysis_.clause(event.clause);
    if (own.kind != PredicateKind::Noun || own.support == kNoToken) return event.clause;
    return trees_.clause_at(own.support);
  }

  // What the report itself tells as just done or under way. A pluperfect, a gerund or a charge may
  // lie long back.
  bool is_news(const Event& event) const {
    const bool fact = event.standing == Standing::Stated || event.standing == Standing::Reported;
    const bool promise = event.type == EventType::Agree && event.standing == Standing::Planned &&
                         saying(event) != kNoClause;
    const ClauseId id = telling(event);
    if ((!fact && !promise) || id == kNoClause) return false;
    const Clause& clause = analysis_.clause(id);
    if (clause.kind != PredicateKind::Verb || clause.modality != Modality::None) return false;
    if (clause.link == ClauseLink::Relative || clause.link == ClauseLink::Participial) return false;
    if (clause.tense == Tense::Past) return !clause.perfect;
    return clause.tense == Tense::Pres && (clause.perfect || clause.progressive);
  }

  // The same act told again, with no more parties than it or no fewer; nothing where two that could
  // be it have different dates.
  void date_from_elsewhere(Event& event, const std::vector<bool>& dated) const {
    if (event.type == EventType::Agree || event.time == EventTime::Future) return;
    const Event* found = nullptr;
    for (std::size_t i = 0; i < dated.size(); ++i) {
      const Event& other = analysis_.events[i];
      if (!dated[i] || other.type != event.type || other.time == EventTime::Future) continue;
      if (!may_be_same(event, other)) continue;
      if (found != nullptr && found->date != other.date) return;
      if (found == nullptr) found = &other;
    }
    if (found == nullptr) return;
    event.date = found->date;
    event.date_text = found->date_text;
  }

  // A meeting is the same whoever of its parties is told of.
  bool may_be_same(const Event& a, const Event& b) const {
    if (a.type == EventType::Consult) {
      const std::vector<CountryCode> of_a = all_codes(a);
      const std::vector<CountryCode> of_b = all_codes(b);
      return !of_a.empty() && !of_b.empty() && (includes(of_a, of_b) || includes(of_b, of_a));
    }
    if (a.actors.empty() || codes(a.actors) != codes(b.actors)) return false;
    const std::vector<CountryCode> of_a = codes(a.recipients);
    const std::vector<CountryCode> of_b = codes(b.recipients);
    return includes(of_a, of_b) || includes(of_b, of_a);
  }

  static bool includes(const std::vector<CountryCode>& all, const std::vector<CountryCode>& some) {
    return std::includes(all.begin(), all.end(), some.begin(), some.end());
  }

  std::vector<CountryCode> all_codes(const Event& event) const {
    std::vector<CountryCode> found = codes(event.actors);
    const std::vector<CountryCode> hosts = codes(event.recipients);
    found.insert(found.end(), hosts.begin(), hosts.end());
    return distinct(std::move(found));
  }

  std::vector<CountryCode> codes(Run run) const {
    std::vector<CountryCode> found;
    for (std::uint32_t i = run.first; i < run.end(); ++i) {
      found.push_back(analysis_.participants[i].actor.country);
    }
    return distinct(std::move(found));
  }

  static std::vector<CountryCode> distinct(std::vector<CountryCode> codes) {
    std::sort(codes.begin(), codes.end());
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
    return codes;
  }

  void make_historical(Event& event) const {
    const Date& published = analysis_.document.published;
    if (event.date.empty() || published.empty() || event.time == EventTime::Future) return;
    const Date limit = published.is_day() ? add_months(published, -12) : published;
    const bool earlier_year = event.date.year < limit.year;
    const bool earlier_month = event.date.year == limit.year &&
                               event.date.precision >= DatePrecision::Month &&
                               event.date.month < limit.month;
    const bool older =
        published.is_day() ? earlier_year || earlier_month : event.date.year + 1 < published.year;
    if (older && event.date.year < published.year) event.time = EventTime::Historical;
  }

  Analysis& analysis_;
  const EventTrees& trees_;
  std::vector<Run> times_in_;  // by sentence
};

}  // namespace

void set_event_dates(Analysis& analysis, const EventTrees& trees) {
  EventDates(analysis, trees).run();
}

}  // namespace sayso
