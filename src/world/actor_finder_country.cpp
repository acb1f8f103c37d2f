// The country of a phrase that does not name it: "the army", "Foreign Minister Rey".

#include "world/actor_finder.h"
#include "world/actor_words.h"
#include "world/fold.h"
#include "world/name_codes.h"

namespace sayso {
namespace {

// How much of an article's names must be of one country for bare words to mean it.
constexpr float kTitleShare = 0.25F;    // "Foreign Minister Rey": has a country, so the likeliest
constexpr float kDefiniteShare = 0.4F;  // "the government"
constexpr float kBareShare = 0.5F;      // "police", "protesters"
constexpr float kClearShare = 0.7F;     // "the official"

// Organs of a state and its people: where an article plays, bare words mean its own.
bool belongs_to_a_country(const Actor& actor) {
  switch (actor.sectors[0]) {
    case Sector::Mil:
    case Sector::Cop:
    case Sector::Leg:
    case Sector::Jud:
    case Sector::Gov:
    case Sector::Opp:
    case Sector::Cvl:
    case Sector::Reb:
    case Sector::Pty:
      return true;
    default:
      return false;
  }
}

}  // namespace

// A country named as the place of the sentence before the phrase: "In Peru, she met President Rey".
CountryCode ActorFinder::country_in_sentence(PhraseId id) const {
  for (std::uint32_t i = static_cast<std::uint32_t>(id); i-- > 0;) {
    const Phrase& other = phrases_.all[i];
    if (other.sentence != phrase(id).sentence) break;
    if (other.preposition == kNoToken || other.relation != Deprel::Obl) continue;
    if (to_lower(analysis_.form(other.preposition)) != "in") continue;
    const ActorDraft& place = drafts_[i];
    if (place.kind == DraftKind::Place) return place.place;
    if (place.kind == DraftKind::Country && !place.actors.empty())
      return place.actors.front().country;
  }
  return {};
}

CountryCode ActorFinder::country_of_first_conjunct(const Phrase& it) {
  if (!it.conjunct || it.parent == kNoPhrase || !draft(phrases_.of_head[index(it.head)]).bare)
    return {};
  const ActorDraft& first = draft(it.parent);
  const bool shares = first.kind == DraftKind::Role || first.kind == DraftKind::Name ||
                      first.kind == DraftKind::Person;
  if (!shares || first.actors.size() != 1 || is_international(first.actors.front().country))
    return {};
  return first.actors.front().country;
}

CountryCode ActorFinder::country_for(PhraseId id) {
  const ActorDraft& it = draft(id);
  const std::string_view word = noun(id);
  if (it.role != kNoRecord && world_.roles()[it.role].kind == RoleKind::Thing) return {};
  // "the Peruvian president and foreign minister"
  const CountryCode shared = country_of_first_conjunct(phrase(id));
  if (!shared.empty()) return shared;
  const bool named = it.kind == DraftKind::Name;
  const bool unplaced = kUnplacedRoles.contains(word) && !named;
  // In an article on one country its organs are meant even by "an officer".
  const bool one_country = article_.share >= kClearShare &&
                           belongs_to_a_country(it.actors.front()) &&
                           it.actors.front().sectors[0] != Sector::Gov;
  if (one_country || (it.local && article_.share >= kTitleShare)) return article_.country;
  if (!named && !it.definite && (!it.bare || unplaced)) return {};
  if (!named && !it.definite && !belongs_to_a_country(it.actors.front())) return {};
  const KnownActorId known = antecedents_.with_country(it, word);
  if (known != kNoKnownActor && it.definite) return memory_.at(known).actors.front().country;
  if (unplaced && article_.share < kClearShare) return {};
  if (const CountryCode place = country_in_sentence(id); !place.empty()) return place;
  const float needed = named ? kTitleShare : it.definite ? kDefiniteShare : kBareShare;
  if (article_.share >= needed) return article_.country;
  return known == kNoKnownActor ? CountryCode{} : memory_.at(known).actors.front().country;
}

void ActorFinder::give_country(PhraseId id) {
  ActorDraft& it = draft(id);
  if (!it.wants_country || it.actors.empty()) return;
  const CountryCode country = country_for(id);
  for (Actor& actor : it.actors) {
    if (actor.country.empty()) actor.country = country;
  }
}

}  // namespace sayso
