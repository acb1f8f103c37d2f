// Noun phrases that always go back to something: pairs, counterparts, "the country".

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "world/actor_finder.h"
#include "world/actor_words.h"
#include "world/fold.h"
#include "world/name_codes.h"

namespace sayso {
namespace {

// How much of an article's names must be of one country for it to be "the country".
constexpr float kCountryShare = 0.5F;

// 3..10; else 0.
std::uint32_t number_word(std::string_view form) {
  static constexpr std::array<std::string_view, 8> kWords = {"three", "four",  "five", "six",
                                                             "seven", "eight", "nine", "ten"};
  const std::string word = to_lower(form);
  const auto found = std::find(kWords.begin(), kWords.end(), word);
  return found == kWords.end() ? 0 : static_cast<std::uint32_t>(found - kWords.begin()) + 3;
}

}  // namespace

// "both countries", "the two leaders", "either side".
bool ActorFinder::resolve_pair(PhraseId id) {
  ActorDraft& it = draft(id);
  const TokenId head = phrase(id).head;
  bool two = to_lower(analysis_.form(head)) == "two" && it.definite;
  if (!two && !kPairNouns.contains(noun(id))) return false;
  bool counted = false;
  for (const TokenId child : tree_.children(head)) {
    const std::string word = to_lower(analysis_.form(child));
    counted = counted || ((word == "two" || word == "2") && it.definite);
    two = two || word == "both" || word == "either" || word == "neither" || word == "each";
  }
  if (!two && !counted) return false;
  if (it.owned && it.actors.size() != 1) return false;
  std::vector<Actor> actors = antecedents_.pair(phrase(id), noun(id));
  if (actors.size() < 2) return false;
  it.actors = std::move(actors);
  it.wants_country = false;
  it.plural = true;
  remember(id, kNoKnownActor);
  return true;
}

// "the five permanent members of the Security Council", and later "the three countries", "all six".
bool ActorFinder::resolve_number(PhraseId id) {
  ActorDraft& it = draft(id);
  std::uint32_t count = 0;
  bool permanent = false;
  bool told = it.definite;  // "three other people" are new
  const TokenId head = phrase(id).head;
  count = number_word(analysis_.form(head));
  for (const TokenId child : tree_.children(head)) {
    const std::string word = to_lower(analysis_.form(child));
    count = std::max(count, number_word(word));
    permanent = permanent || word == "permanent";
    told = told || word == "all";
  }
  std::vector<Actor> actors;
  if (permanent && noun(id) == "member" && it.plural) {
    actors = permanent_members();
  } else if (told && count >= 3 &&
             (kPairNouns.contains(noun(id)) || number_word(analysis_.form(head)) > 0)) {
    actors = antecedents_.several(phrase(id), count);
  }
  if (actors.empty()) return false;
  it.actors = std::move(actors);
  it.kind = DraftKind::Role;
  it.wants_country = false;
  it.plural = true;
  remember(id, kNoKnownActor);
  return true;
}

std::vector<Actor> ActorFinder::permanent_members() const {
  std::vector<Actor> actors;
  for (const std::string_view code : {"CHN", "FRA", "GBR", "RUS", "USA"}) {
    const Country* country = world_.country(make_country(code));
    if (country == nullptr) continue;
    Actor actor;
    actor.country = country->code;
    actor.sectors = only(Sector::Gov);
    actor.fact = country->fact;
    actors.push_back(actor);
  }
  return actors;
}

// "his counterpart", "her Peruvian counterpart Ana Rey".
bool ActorFinder::resolve_counterpart(PhraseId id) {
  ActorDraft& it = draft(id);
  bool is_counterpart = noun(id) == "counterpart";
  for (std::uint32_t i = index(phrase(id).core_first); i <= index(phrase(id).core_last); ++i) {
    is_counterpart = is_counterpart || analysis_.lemma(TokenId{i}) == "counterpart";
  }
  if (!is_counterpart || it.kind == DraftKind::Person) return false;
  Actor owner;
  for (const TokenId child : tree_.children(phrase(id).head)) {
    const PhraseId inner = phrases_.of_head[index(child)];
    if (inner != kNoPhrase && tree_.deprel(child) == Deprel::NmodPoss &&
        !draft(inner).actors.empty()) {
      owner = draft(inner).actors.front();
    }
  }
  CountryCode country;
  for (std::uint32_t i = index(phrase(id).core_first); i <= index(phrase(id).core_last); ++i) {
    const std::uint32_t name = scan_.name_at[i];
    if (name != UINT32_MAX && scan_.names[name].kind <= NameKind::People) {
      country = world_.countries()[scan_.names[name].record].code;
    }
  }
  // One whose name is given is nobody told of before but by that name.
  const KnownActorId entity =
      it.name.empty() ? antecedents_.counterpart(owner, country) : memory_.find_name(it.name);
  if (entity != kNoKnownActor) {
    go_back(id, entity);
    remember(id, entity);
    return true;
  }
  Actor actor;
  actor.country = country;
  actor.sectors = owner.sectors;
  actor.name = it.name;
  if (actor.sectors[0] == Sector::None) actor.sectors = only(Sector::Gov);
  it.actors.assign(1, actor);
  it.kind = it.name.empty() ? DraftKind::Role : DraftKind::Name;
  remember(id, kNoKnownActor);
  return true;
}

// "Peru is the country that ...": what is said of the subject is the subject.
bool ActorFinder::is_said_of_subject(PhraseId id) {
  const TokenId head = phrase(id).head;
  const TokenId subject = tree_.child(head, Deprel::Nsubj);
  if (!tree_.has(head, Deprel::Cop) || subject == kNoToken) return false;
  const PhraseId before = phrases_.of_head[index(subject)];
  if (before == kNoPhrase || draft(before).actors.empty()) return false;
  draft(id).kind = draft(before).kind;
  draft(id).actors = draft(before).actors;
  draft(id).wants_country = false;
  antecedent_[static_cast<std::uint32_t>(id)] = before;
  return true;
}

// "the country", "his nation", "the Gulf state".
bool ActorFinder::resolve_country_noun(PhraseId id) {
  static constexpr auto kNouns =
      word_set({"country", "nation", "state", "homeland", "republic", "kingdom"});
  ActorDraft& it = draft(id);
  if (!kNouns.contains(noun(id))) return false;
  Actor actor;
  actor.sectors = only(Sector::Gov);
  KnownActorId entity = kNoKnownActor;
  for (const TokenId child : tree_.children(phrase(id).head)) {
    const PhraseId inner = phrases_.of_head[index(child)];
    if (inner != kNoPhrase && tree_.deprel(child) == Deprel::NmodPoss &&
        !draft(inner).actors.empty()) {
      actor.country = draft(inner).actors.front().country;
      actor.fact = draft(inner).actors.front().fact;
    }
  }
  if (actor.country.empty() && it.owned && !it.actors.empty()) {
    actor = it.actors.front();
    actor.sectors = only(Sector::Gov);
  }
  const bool indefinite = actor.country.empty() && !it.definite && !it.plural;
  if (indefinite && it.bare == false) {
    it = ActorDraft{};
    return true;
  }
  if (actor.country.empty() && it.definite && !it.plural) {
    if (is_said_of_subject(id)) return true;
    entity = antecedents_.of_country_noun(phrase(id));
    // Told of by its people alone: "Peruvian doctors ... in the country".
    if (entity == kNoKnownActor && article_.share >= kCountryShare)
      actor.country = article_.country;
  }
  it.kind = DraftKind::Country;
  it.actors.assign(1, actor);
  if (entity != kNoKnownActor) go_back(id, entity);
  remember(id, entity);
  return true;
}

}  // namespace sayso
