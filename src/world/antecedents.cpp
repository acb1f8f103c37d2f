#include "world/antecedents.h"

#include <algorithm>
#include <optional>
#include <string>

#include "world/actor_words.h"
#include "world/fold.h"
#include "world/regions.h"

namespace sayso {
namespace {

// How many sentences back a pronoun reaches.
constexpr std::uint32_t kReach = 3;
constexpr int kTooFar = -1000;

// Stands against the government of its country, or outside of it.
bool is_opponent(const Actor& actor) {
  switch (actor.sectors[0]) {
    case Sector::Reb:
    case Sector::Opp:
    case Sector::Pty:
    case Sector::Prm:
      return true;
    default:
      return false;
  }
}

bool is_state_actor(const Actor& actor) {
  return !actor.country.empty() && !is_international(actor.country);
}

}  // namespace

bool is_subject(Deprel relation) {
  return relation == Deprel::Nsubj || relation == Deprel::NsubjPass ||
         relation == Deprel::NsubjOuter;
}

TokenId Antecedents::of_relative(TokenId pronoun) const {
  TokenId at = pronoun;
  for (int depth = 0; depth < 8 && at != kNoToken; ++depth) {
    const Deprel rel = tree_.deprel(at);
    if (rel == Deprel::AclRelcl || rel == Deprel::Acl) return tree_.head(at);
    at = tree_.head(at);
  }
  return kNoToken;
}

bool Antecedents::agrees(const KnownActor& entity, const Wanted& wanted) const {
  if (wanted.gender != Gender::Unknown && entity.gender != Gender::Unknown &&
      wanted.gender != entity.gender) {
    return false;
  }
  if (wanted.plural) return entity.plural || entity.joint || (entity.collective && !entity.human);
  if (entity.plural || entity.joint) return false;
  return (wanted.human && entity.human) || (wanted.thing && entity.collective);
}

// How much an entity is in the reader's mind at a phrase; kTooFar if not at all.
int Antecedents::salience(const KnownActor& entity, const Phrase& phrase) const {
  if (entity.last.head >= phrase.head) return kTooFar;
  const std::uint32_t distance = index(phrase.sentence) - index(entity.last.sentence);
  if (distance > kReach) return kTooFar;
  int score = -60 * static_cast<int>(distance);
  if (entity.last.subject) score += 45;
  // "He praised him": the object of a verb is not its subject.
  const bool same_clause = distance == 0 && entity.last.governor == tree_.head(phrase.head);
  if (same_clause && phrase.relation != Deprel::NmodPoss) return kTooFar;
  score += 3 * static_cast<int>(std::min<std::uint32_t>(entity.times, 6));
  return score;
}

KnownActorId Antecedents::of_pronoun(const Phrase& phrase) const {
  const std::string form = to_lower(analysis_.form(phrase.head));
  Wanted wanted;
  if (form == "he" || form == "him" || form == "his" || form == "himself") {
    wanted = {true, false, false, Gender::Male};
  } else if (form == "she" || form == "her" || form == "hers" || form == "herself") {
    wanted = {true, false, false, Gender::Female};
  } else if (form == "it" || form == "its" || form == "itself") {
    wanted.thing = true;
  } else if (form == "they" || form == "them" || form == "their" || form == "theirs" ||
             form == "themselves") {
    wanted.plural = true;
  } else {
    return kNoKnownActor;
  }
  KnownActorId best = kNoKnownActor;
  int best_score = kTooFar;
  for (const KnownActorId candidate : memory_.active()) {
    const KnownActor& entity = memory_.at(candidate);
    if (!agrees(entity, wanted)) continue;
    int score = salience(entity, phrase);
    if (score == kTooFar) continue;
    // "They" is a body of people only when there are no several people.
    if (wanted.plural && !entity.plural && !entity.joint) score -= 40;
    if (wanted.plural && entity.actors.empty()) score -= 15;
    if (score >= best_score) {
      best = candidate;
      best_score = score;
    }
  }
  return best;
}

bool Antecedents::same_country(const KnownActor& entity, const ActorDraft& draft) const {
  if (draft.wants_country || draft.actors.empty()) return true;
  return std::any_of(entity.actors.begin(), entity.actors.end(), [&](const Actor& actor) {
    return actor.country == draft.actors.front().country;
  });
}

// 0: cannot be meant; else how well the noun fits what is known.
int Antecedents::fit_nominal(const KnownActor& entity, const ActorDraft& draft,
                             std::string_view noun) const {
  if (entity.joint || entity.actors.empty()) return 0;
  const bool text = kTextNouns.contains(noun);
  if (entity.plural != draft.plural && !text) return 0;
  if (!same_country(entity, draft)) return 0;
  if (draft.gender != Gender::Unknown && entity.gender != Gender::Unknown &&
      draft.gender != entity.gender) {
    return 0;
  }
  // A phrase that says whose it is goes back only to one of the same body.
  const bool own_words = draft.owned || draft.described;
  if (own_words && (draft.wants_country || draft.actors.empty())) return 0;
  const bool same_body = draft.actors.empty() || draft.actors.front().sectors[0] == Sector::None ||
                         has_sector(entity.actors.front().sectors, draft.actors.front().sectors[0]);
  if (own_words && !same_body) return 0;
  // One whose country is not known helps least.
  const bool vague = entity.actors.front().country.empty();
  if (text && vague) return draft.role != kNoRecord && entity.role == draft.role ? 1 : 0;
  if (draft.role != kNoRecord && entity.role == draft.role) return 4;
  const std::string_view title =
      entity.role == kNoRecord ? std::string_view{} : last_word(world_.roles()[entity.role].noun);
  if (!noun.empty() && (noun == title || noun == entity.noun)) return 3;
  if (entity.human && entity.person != kNoRecord && draft.role != kNoRecord) {
    // The office the tables give: "the president" of one introduced by name alone.
    for (const Tenure& tenure : world_.tenures(world_.people()[entity.person])) {
      const bool now = when(analysis_.document.published, tenure.period) == When::During;
      if (now && last_word(tenure.office) == noun) return 3;
    }
  }
  if (entity.human && kPersonNouns.contains(noun)) return draft.wants_country ? 1 : 2;
  if (draft.plural && entity.role != kNoRecord && (noun == "man" || noun == "woman")) return 1;
  const bool press = has_sector(entity.actors.front().sectors, Sector::Jrn);
  if (press && !entity.human && text) return 2;
  const bool same_kind = same_body || draft.actors.front().sectors[0] == Sector::None;
  if (!entity.human && entity.kind == DraftKind::Organisation && kGroupNouns.contains(noun) &&
      same_kind)
    return 2;
  return 0;
}

KnownActorId Antecedents::of_nominal(const Phrase& phrase, const ActorDraft& draft) const {
  const std::string_view noun = analysis_.lemma(phrase.head);
  KnownActorId best = kNoKnownActor;
  int best_score = 0;
  for (const KnownActorId candidate : memory_.active()) {
    const KnownActor& entity = memory_.at(candidate);
    if (entity.last.head >= phrase.head) continue;
    const int fit = fit_nominal(entity, draft, noun);
    if (fit == 0) continue;
    const auto distance = static_cast<int>(index(phrase.sentence) - index(entity.last.sentence));
    if (fit < 3 && distance > 4) continue;
    const int score = 1000 + 60 * fit - 25 * distance + (entity.last.subject ? 10 : 0) +
                      static_cast<int>(std::min<std::uint32_t>(entity.times, 6)) * 4;
    if (score >= best_score) {
      best = candidate;
      best_score = score;
    }
  }
  return best;
}

// "the west African country": no other country can be meant.
bool Antecedents::lies_where_said(CountryCode country, const Phrase& phrase) const {
  for (std::uint32_t i = index(phrase.core_first); i < index(phrase.head); ++i) {
    const std::string_view states = states_of_region(to_lower(analysis_.form(TokenId{i})));
    if (!states.empty() && states.find(country.view()) == std::string_view::npos) return false;
  }
  return true;
}

// The one told of most, and lately: a country passed by once is not "the country".
KnownActorId Antecedents::of_country_noun(const Phrase& phrase) const {
  KnownActorId best = kNoKnownActor;
  int best_score = 0;
  for (const KnownActorId candidate : memory_.active()) {
    const KnownActor& known = memory_.at(candidate);
    if (known.kind != DraftKind::Country || known.joint || known.last.head >= phrase.head) continue;
    if (known.actors.size() != 1 || !is_state_actor(known.actors.front())) continue;
    if (!lies_where_said(known.actors.front().country, phrase)) continue;
    const auto distance = static_cast<int>(index(phrase.sentence) - index(known.last.sentence));
    const int score = 6 * static_cast<int>(std::min<std::uint32_t>(known.times, 5)) -
                      20 * std::min(distance, 20) + (known.last.subject ? 10 : 0);
    if (best != kNoKnownActor && score < best_score) continue;
    best = candidate;
    best_score = score;
  }
  return best;
}

KnownActorId Antecedents::with_country(const ActorDraft& draft, std::string_view noun) const {
  KnownActorId best = kNoKnownActor;
  int best_fit = 0;
  for (const KnownActorId candidate : memory_.active()) {
    const KnownActor& entity = memory_.at(candidate);
    if (entity.joint || entity.actors.empty() || !is_state_actor(entity.actors.front())) continue;
    int fit = 0;
    if (draft.role != kNoRecord && entity.role == draft.role) fit = 2;
    if (fit == 0 && entity.noun == noun && !noun.empty()) fit = 1;
    const bool later = best == kNoKnownActor || entity.last.head > memory_.at(best).last.head;
    if (fit > best_fit || (fit > 0 && fit == best_fit && later)) {
      best = candidate;
      best_fit = fit;
    }
  }
  return best;
}

// Those who may be a side of two: by their country and, of two sides, by whether they stand against
// its state.
std::vector<Antecedents::Side> Antecedents::sides_before(const Phrase& phrase,
                                                         std::string_view noun) const {
  const bool people = kPersonNouns.contains(noun) || noun == "president" || noun == "minister";
  const bool sides = noun == "side" || noun == "party";
  std::vector<Side> found;
  for (const KnownActorId candidate : memory_.active()) {
    const KnownActor& entity = memory_.at(candidate);
    if (entity.last.head >= phrase.head || entity.joint) continue;
    if (people && !entity.human) continue;
    if (entity.actors.size() != 1 || entity.actors.front().country.empty()) continue;
    if (!sides && !is_state_actor(entity.actors.front())) continue;
    const auto distance = static_cast<int>(index(phrase.sentence) - index(entity.last.sentence));
    const int times = static_cast<int>(std::min<std::uint32_t>(entity.times, 5));
    const int score = 10 * times - 12 * std::min(distance, 6) + (entity.human ? 5 : 0);
    Side side{entity.actors.front(), score, sides && is_opponent(entity.actors.front())};
    if (!people && !side.opponent) side.actor.sectors = only(Sector::Gov);
    const auto known = std::find_if(found.begin(), found.end(), [&](const Side& it) {
      return it.actor.country == side.actor.country && it.opponent == side.opponent;
    });
    if (known == found.end()) {
      found.push_back(side);
      continue;
    }
    if (score > known->score) known->actor = side.actor;
    known->score = std::max(known->score, score) + 5;
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Side& a, const Side& b) { return a.score > b.score; });
  return found;
}

// The two most spoken of in this sentence and the ones before it. People count for their countries,
// and "the two leaders" are people where the article names two. Two sides are of two countries,
// unless one country and those who stand against it are told of far more.
std::vector<Actor> Antecedents::pair(const Phrase& phrase, std::string_view noun) const {
  const std::vector<Side> sides = sides_before(phrase, noun);
  if (sides.empty()) return {};
  const Side& first = sides.front();
  const auto same = [&](const Side& it) { return it.actor.country == first.actor.country; };
  const auto other = std::find_if_not(sides.begin(), sides.end(), same);
  const auto own = std::find_if(sides.begin() + 1, sides.end(), same);
  constexpr int kFarMore = 15;
  const bool within =
      own != sides.end() && (other == sides.end() || own->score > other->score + kFarMore);
  if (within) return {first.actor, own->actor};
  if (other == sides.end()) return {};
  return {first.actor, other->actor};
}

std::vector<Actor> Antecedents::several(const Phrase& phrase, std::uint32_t count) const {
  const KnownActor* found = nullptr;
  for (const KnownActorId candidate : memory_.active()) {
    const KnownActor& entity = memory_.at(candidate);
    if (entity.actors.size() != count || entity.last.head >= phrase.head) continue;
    if (found == nullptr || entity.last.head > found->last.head) found = &entity;
  }
  return found == nullptr ? std::vector<Actor>{} : found->actors;
}

KnownActorId Antecedents::counterpart(const Actor& owner, CountryCode country) const {
  KnownActorId best = kNoKnownActor;
  for (const KnownActorId candidate : memory_.active()) {
    const KnownActor& entity = memory_.at(candidate);
    if (!entity.human || entity.plural || entity.actors.size() != 1) continue;
    const Actor& actor = entity.actors.front();
    if (actor.country == owner.country || (!country.empty() && actor.country != country)) continue;
    if (!is_state_actor(actor) || actor.sectors[0] != owner.sectors[0]) continue;
    if (best == kNoKnownActor || entity.last.head > memory_.at(best).last.head) best = candidate;
  }
  return best;
}

}  // namespace sayso
