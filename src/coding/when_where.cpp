#include "coding/when_where.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace sayso {
namespace {

// Prepositions that say where; "to" and "into" only where somebody goes.
constexpr std::array<std::string_view, 14> kWhere = {
    "across", "along", "around",  "at",   "in",         "inside", "near",
    "off",    "on",    "outside", "over", "throughout", "toward", "within"};
constexpr std::array<std::string_view, 2> kWhither = {"to", "into"};

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

class WhenWhere {
 public:
  explicit WhenWhere(Analysis& analysis) : analysis_(analysis) {
    clause_of_.assign(analysis.tokens.size(), kNoClause);
    for (std::uint32_t i = 0; i < analysis.clauses.size(); ++i) {
      ClauseId& slot = clause_of_[index(analysis.clauses[i].predicate)];
      if (slot == kNoClause) slot = ClauseId{i};
    }
    times_in_ = by_sentence(analysis.times);
    places_in_ = by_sentence(analysis.places);
  }

  void run() {
    for (Event& event : analysis_.events) {
      date(event);
      place(event);
    }
    for (Event& event : analysis_.events) {
      if (event.date.empty()) date_from_elsewhere(event);
    }
    for (Event& event : analysis_.events) make_historical(event);
  }

 private:
  template <class Record>
  std::vector<Run> by_sentence(const std::vector<Record>& records) const {
    std::vector<Run> runs(analysis_.sentences.size());
    for (std::uint32_t i = 0; i < records.size(); ++i) {
      if (records[i].sentence == kNoSentence) continue;  // of a dateline
      Run& run = runs[index(records[i].sentence)];
      if (run.empty()) run.first = i;
      ++run.count;
    }
    return runs;
  }

  // ---- dates ----

  void date(Event& event) {
    std::optional<std::uint32_t> best;
    int best_distance = 3;
    const Run times = times_in_[index(event.sentence)];
    for (std::uint32_t i = times.first; i < times.end(); ++i) {
      const TimeExpression& time = analysis_.times[i];
      if (time.date.empty() || time.kind == TimeKind::Duration || time.kind == TimeKind::Set)
        continue;
      const int distance = time_distance(event, time);
      if (distance < best_distance) {
        best = i;
        best_distance = distance;
      }
    }
    if (best) {
      event.date = analysis_.times[*best].date;
      event.date_text = TimeId{*best};
    } else if (is_lead(event) && is_past_news(event)) {
      event.date = analysis_.document.published;
    }
  }

  // 0: on the event's own predicate; 1: on the verb that carries its noun or governs its clause; 3:
  // elsewhere.
  int time_distance(const Event& event, const TimeExpression& time) const {
    if (event.clause == kNoClause) return 3;
    const ClauseId holder = clause_above(token_in(time.sentence, time.span));
    if (holder == kNoClause) return 3;
    if (holder == event.clause || same_predicate(holder, event.clause)) return 0;
    const Clause& own = analysis_.clause(event.clause);
    if (own.support != kNoToken && clause_of_[index(own.support)] == holder) return 0;
    const bool carried = own.kind == PredicateKind::Noun || own.link == ClauseLink::Coordinated ||
                         own.link == ClauseLink::Participial;
    return carried && own.parent == holder && !is_speech(holder, event) ? 1 : 3;
  }

  bool same_predicate(ClauseId a, ClauseId b) const {
    return analysis_.clause(a).predicate == analysis_.clause(b).predicate;
  }

  // Whether a clause is the frame of speech round the event: "said on Monday" dates the saying.
  bool is_speech(ClauseId id, const Event& event) const {
    for (std::uint32_t i = event.chain.first; i < event.chain.end(); ++i) {
      if (analysis_.attribution(analysis_.chains[i]).clause == id) return true;
    }
    return false;
  }

  bool is_lead(const Event& event) const {
    for (const Sentence& sentence : analysis_.sentences) {
      if (analysis_.document.blocks[sentence.block].kind == BlockKind::Paragraph) {
        return sentence.span == analysis_.sentence(event.sentence).span;
      }
    }
    return false;
  }

  // What the report itself tells as just done. A pluperfect, a gerund or a charge may lie long
  // back.
  bool is_past_news(const Event& event) const {
    const bool fact = event.standing == Standing::Stated || event.standing == Standing::Reported;
    if (!fact || event.time != EventTime::Past || event.clause == kNoClause) return false;
    const Clause& clause = analysis_.clause(event.clause);
    return clause.kind == PredicateKind::Verb && clause.tense == Tense::Past && !clause.perfect &&
           clause.link != ClauseLink::Relative && clause.link != ClauseLink::Participial;
  }

  // The same act told again: of the same type, by and to the same.
  void date_from_elsewhere(Event& event) {
    if (event.type == EventType::Agree || event.time == EventTime::Future || event.actors.empty())
      return;
    for (const Event& other : analysis_.events) {
      if (&other == &event || other.date_text == kNoTime || other.type != event.type) continue;
      if (other.time == EventTime::Future || !same_parties(event, other)) continue;
      event.date = other.date;
      event.date_text = other.date_text;
      return;
    }
  }

  bool same_parties(const Event& a, const Event& b) const {
    return codes(a.actors) == codes(b.actors) && codes(a.recipients) == codes(b.recipients);
  }

  std::vector<CountryCode> codes(Run run) const {
    std::vector<CountryCode> found;
    for (std::uint32_t i = run.first; i < run.end(); ++i) {
      found.push_back(analysis_.participants[i].actor.country);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
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

  // ---- places ----

  void place(Event& event) {
    const Run places = places_in_[index(event.sentence)];
    for (std::uint32_t i = places.first; i < places.end(); ++i) {
      if (!happens_at(event, analysis_.places[i])) continue;
      const bool finer =
          event.place == kNoPlace ||
          analysis_.places[i].precision > analysis_.places[index(event.place)].precision;
      if (finer) event.place = PlaceId{i};
    }
  }

  bool happens_at(const Event& event, const Place& place) const {
    if (event.clause == kNoClause || place.head == kNoToken) return false;
    const TokenId head = nominal_head(place.head);
    const bool goes = event.type == EventType::Consult || event.type == EventType::Agree;
    if (goes && is_host(event, place)) return true;
    const std::optional<std::string_view> preposition = preposition_of(head);
    if (!preposition) return false;
    if (!is_one_of(*preposition, kWhere) && !(goes && is_one_of(*preposition, kWhither)))
      return false;
    const ClauseId holder = clause_above(head);
    if (holder == kNoClause) return false;
    if (holder == event.clause || same_predicate(holder, event.clause)) return true;
    const Clause& own = analysis_.clause(event.clause);
    return own.support != kNoToken && clause_of_[index(own.support)] == holder;
  }

  // A country or city visited is both recipient and place.
  bool is_host(const Event& event, const Place& place) const {
    const bool visit = !event.actors.empty() && !event.recipients.empty();
    if (!visit) return false;
    for (std::uint32_t i = event.recipients.first; i < event.recipients.end(); ++i) {
      if (analysis_.participants[i].span == place.span) return true;
    }
    return false;
  }

  // "the northern town of Gao": the place's name is part of the phrase that has the preposition.
  TokenId nominal_head(TokenId token) const {
    for (int steps = 0; steps < 8; ++steps) {
      const Token& at = analysis_.token(token);
      const bool inside = at.deprel == Deprel::Flat || at.deprel == Deprel::Compound ||
                          at.deprel == Deprel::Appos || at.deprel == Deprel::NmodDesc ||
                          (at.deprel == Deprel::Nmod && preposition_of(token) == "of");
      if (!inside || at.head == kNoToken) break;
      if (at.deprel == Deprel::Nmod && clause_of_[index(at.head)] != kNoClause &&
          !preposition_of(at.head)) {
        break;
      }
      token = at.head;
    }
    return token;
  }

  std::optional<std::string_view> preposition_of(TokenId head) const {
    const Run tokens = sentence_tokens(head);
    for (std::uint32_t i = tokens.first; i < tokens.end(); ++i) {
      const Token& token = analysis_.tokens[i];
      if (token.head == head && token.deprel == Deprel::Case) return analysis_.lemma(TokenId{i});
    }
    return std::nullopt;
  }

  // ---- tokens ----

  Run sentence_tokens(TokenId token) const {
    const auto after =
        std::upper_bound(analysis_.sentences.begin(), analysis_.sentences.end(), index(token),
                         [](std::uint32_t wanted, const Sentence& sentence) {
                           return wanted < sentence.tokens.first;
                         });
    return std::prev(after)->tokens;
  }

  // The token of a span that hangs on a token outside it.
  TokenId token_in(SentenceId sentence, Span span) const {
    const Run tokens = analysis_.sentence(sentence).tokens;
    for (std::uint32_t i = tokens.first; i < tokens.end(); ++i) {
      const Token& token = analysis_.tokens[i];
      if (!span.contains(token.span)) continue;
      if (token.head == kNoToken || !span.contains(analysis_.token(token.head).span))
        return TokenId{i};
    }
    return kNoToken;
  }

  // The nearest clause whose predicate is above the token.
  ClauseId clause_above(TokenId token) const {
    if (token == kNoToken) return kNoClause;
    for (TokenId at = analysis_.token(token).head; at != kNoToken; at = analysis_.token(at).head) {
      if (clause_of_[index(at)] != kNoClause) return clause_of_[index(at)];
    }
    return kNoClause;
  }

  Analysis& analysis_;
  std::vector<ClauseId> clause_of_;  // by token
  std::vector<Run> times_in_;        // by sentence
  std::vector<Run> places_in_;       // by sentence
};

}  // namespace

void set_date_and_place(Analysis& analysis) { WhenWhere(analysis).run(); }

}  // namespace sayso
