#include "coding/when_where.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "clause/word_set.h"
#include "coding/event_dates.h"
#include "coding/event_trees.h"

namespace sayso {
namespace {

// Prepositions that say where; "to" and "into" only where somebody goes.
constexpr auto kWhere = word_set({"across", "along", "around", "at", "in", "inside", "near", "off",
                                  "on", "outside", "over", "throughout", "toward", "within"});
constexpr auto kWhither = word_set({"to", "into"});
constexpr auto kJourneys = word_set({"journey", "tour", "travel", "trip", "visit", "voyage"});
constexpr auto kWhile = word_set({"amid", "at", "during", "in", "on"});
constexpr int kFar = 5;  // of a place: not the event's

class WhenWhere {
 public:
  explicit WhenWhere(Analysis& analysis)
      : analysis_(analysis),
        trees_(analysis),
        places_in_(runs_by_sentence(analysis, analysis.places)) {}

  void run() {
    set_event_dates(analysis_, trees_);
    for (Event& event : analysis_.events) place(event);
  }

 private:
  // ---- places ----

  void place(Event& event) {
    if (event.clause == kNoClause) return;
    const Run places = places_in_[index(event.sentence)];
    int best = kFar;
    for (std::uint32_t i = places.first; i < places.end(); ++i) {
      const int distance = place_distance(event, analysis_.places[i]);
      if (distance == kFar || distance > best) continue;
      const bool finer =
          distance < best || is_finer(analysis_.places[i], analysis_.places[index(event.place)]);
      if (finer) event.place = PlaceId{i};
      best = distance;
    }
    if (event.place == kNoPlace) place_here(event);
  }

  // The Middle East says less than a country.
  static bool is_finer(const Place& a, const Place& b) {
    if (a.country.empty() != b.country.empty()) return b.country.empty();
    return a.precision > b.precision;
  }

  // How many nouns lie between the event's predicate and the place: "met in Lima", "met during a
  // visit to Lima". The clause that carries the event is farther than any of them.
  int place_distance(const Event& event, const Place& place) const {
    if (place.head == kNoToken) return kFar;
    if (modifies_trigger(event, place)) return 0;
    const TokenId head = nominal_head(place.head);
    const bool goes = event.type == EventType::Consult || event.type == EventType::Agree;
    if (goes && is_host(event, place)) return 0;
    const ClauseId holder = trees_.clause_above(head);
    if (holder == kNoClause) return kFar;
    const std::optional<std::string_view> preposition = trees_.preposition_of(head);
    const bool topic =
        preposition == "on" && place.precision == PlacePrecision::Country && !is_bodily(event.type);
    if (topic || !says_where(preposition, event, holder)) return kFar;
    ClauseId outermost = holder;
    for (int steps = 0; steps < kFar - 1 && outermost != kNoClause; ++steps) {
      if (carries(outermost, event)) return steps;
      if (!is_passed(outermost, event)) break;
      outermost = trees_.clause_above(analysis_.clause(outermost).predicate);
    }
    const Clause& own = analysis_.clause(event.clause);
    // "during his stay in Lima he is due to meet"
    const bool due = own.link == ClauseLink::Complement && event.type == EventType::Agree;
    const bool carried =
        due || own.link == ClauseLink::Coordinated || own.link == ClauseLink::Participial;
    return carried && own.parent == outermost && !is_speech(outermost, event) ? kFar - 1 : kFar;
  }

  bool carries(ClauseId holder, const Event& event) const {
    if (holder == event.clause || trees_.same_predicate(holder, event.clause)) return true;
    const Clause& own = analysis_.clause(event.clause);
    return own.support != kNoToken && trees_.clause_at(own.support) == holder;
  }

  // Whether a clause is the frame of speech round the event: told somewhere, not done there.
  bool is_speech(ClauseId id, const Event& event) const {
    for (std::uint32_t i = event.chain.first; i < event.chain.end(); ++i) {
      if (analysis_.attribution(analysis_.chains[i]).clause == id) return true;
    }
    return false;
  }

  // A noun whose place is that of what it stands by: "met during the visit"; "troops in Basra"
  // fight there, while a minister in Lima may accuse from anywhere.
  bool is_passed(ClauseId id, const Event& event) const {
    const Clause& clause = analysis_.clause(id);
    if (clause.kind != PredicateKind::Noun) return false;
    const std::optional<std::string_view> preposition = trees_.preposition_of(clause.predicate);
    if (preposition && kWhile.contains(*preposition)) return true;
    const bool act = std::any_of(analysis_.events.begin(), analysis_.events.end(),
                                 [&](const Event& other) { return other.clause == id; });
    return !act && is_bodily(event.type) &&
           (!preposition || preposition == "of" || preposition == "to");
  }

  static bool is_bodily(EventType type) {
    return type == EventType::Assault || type == EventType::Coerce || type == EventType::Protest ||
           type == EventType::Aid || type == EventType::Mobilize;
  }

  bool says_where(std::optional<std::string_view> preposition, const Event& event,
                  ClauseId holder) const {
    if (!preposition) return false;
    if (kWhere.contains(*preposition)) return true;
    const std::string_view noun = analysis_.lemma(analysis_.clause(holder).predicate);
    if (kWhither.contains(*preposition)) {
      return kJourneys.contains(noun) || event.type == EventType::Consult ||
             event.type == EventType::Agree || event.type == EventType::Mobilize ||
             event.type == EventType::Aid;
    }
    return *preposition == "from" &&
           (event.type == EventType::Retreat || event.type == EventType::Concede);
  }

  // "the Lima bombing"
  bool modifies_trigger(const Event& event, const Place& place) const {
    const Clause& own = analysis_.clause(event.clause);
    const Token& head = analysis_.token(place.head);
    const bool modifier = head.deprel == Deprel::Compound || head.deprel == Deprel::NmodDesc;
    return own.kind == PredicateKind::Noun && modifier && head.head == own.predicate &&
           place.precision != PlacePrecision::Country && !place.country.empty();
  }

  // "arrived here": the place of the dateline.
  void place_here(Event& event) {
    const auto dateline = std::find_if(analysis_.places.begin(), analysis_.places.end(),
                                       [](const Place& it) { return it.sentence == kNoSentence; });
    if (dateline == analysis_.places.end()) return;
    const Run tokens = analysis_.sentence(event.sentence).tokens;
    for (std::uint32_t i = tokens.first; i < tokens.end(); ++i) {
      if (analysis_.lemma(TokenId{i}) != "here" || analysis_.tokens[i].upos != Upos::Adv) continue;
      const ClauseId holder = trees_.clause_above(TokenId{i});
      if (holder == kNoClause || !carries(holder, event)) continue;
      Place here = *dateline;
      here.span = analysis_.tokens[i].span;
      here.sentence = event.sentence;
      here.head = TokenId{i};
      event.place = PlaceId{static_cast<std::uint32_t>(analysis_.places.size())};
      analysis_.places.push_back(here);
      return;
    }
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
                          (at.deprel == Deprel::Nmod && trees_.preposition_of(token) == "of");
      if (!inside || at.head == kNoToken) break;
      if (at.deprel == Deprel::Nmod && trees_.clause_at(at.head) != kNoClause &&
          !trees_.preposition_of(at.head)) {
        break;
      }
      token = at.head;
    }
    return token;
  }

  Analysis& analysis_;
  EventTrees trees_;
  std::vector<Run> places_in_;  // by sentence
};

}  // namespace

std::string_view why_no_place(const Analysis& analysis, const Event& event) {
  if (event.clause == kNoClause) return "the act has no clause of its own";
  const bool named =
      std::any_of(analysis.places.begin(), analysis.places.end(),
                  [&](const Place& place) { return place.sentence == event.sentence; });
  return named ? "no place of its sentence hangs on the act" : "its sentence names no place";
}

void set_date_and_place(Analysis& analysis) { WhenWhere(analysis).run(); }

}  // namespace sayso
