#include "coding/when_where.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "coding/event_dates.h"
#include "coding/event_trees.h"

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
    const std::optional<std::string_view> preposition = trees_.preposition_of(head);
    if (!preposition) return false;
    if (!is_one_of(*preposition, kWhere) && !(goes && is_one_of(*preposition, kWhither)))
      return false;
    const ClauseId holder = trees_.clause_above(head);
    if (holder == kNoClause) return false;
    if (holder == event.clause || trees_.same_predicate(holder, event.clause)) return true;
    const Clause& own = analysis_.clause(event.clause);
    return own.support != kNoToken && trees_.clause_at(own.support) == holder;
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

void set_date_and_place(Analysis& analysis) { WhenWhere(analysis).run(); }

}  // namespace sayso
