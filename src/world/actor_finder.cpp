#include "world/actor_finder.h"

#include <algorithm>
#include <string>

#include "world/actor_words.h"
#include "world/fold.h"
#include "world/name_codes.h"

namespace sayso {
namespace {

// How much of an article's names must be of one country for a family name to mean its politician.
constexpr float kStoryShare = 0.4F;

}  // namespace

// A phrase after those inside it, save later conjuncts.
void ActorFinder::resolve(PhraseId id, int depth) {
  if (done_[static_cast<std::uint32_t>(id)]) return;
  done_[static_cast<std::uint32_t>(id)] = true;
  const Phrase& it = phrase(id);
  if (it.absorbed) return;
  for (const TokenId child : tree_.children(it.head)) {
    const PhraseId inner = phrases_.of_head[index(child)];
    if (inner != kNoPhrase && !phrase(inner).conjunct && depth < 50) {
      resolve(inner, depth + 1);
      // The conjuncts of what is inside count as well: "leaders of Peru and Chile".
      for (const TokenId next : tree_.children(phrase(inner).head)) {
        const PhraseId conjunct = phrases_.of_head[index(next)];
        if (conjunct != kNoPhrase && phrase(conjunct).conjunct) resolve(conjunct, depth + 1);
      }
    }
  }
  if (is_inside_name(it.head)) return;
  draft(id) = composer_.compose(id);
  switch (draft(id).kind) {
    case DraftKind::Pronoun:
      resolve_pronoun(id);
      break;
    case DraftKind::Name:
      if (kCalendarWords.contains(to_lower(analysis_.text(draft(id).name)))) {
        draft(id) = ActorDraft{};
      } else if (!resolve_counterpart(id)) {
        resolve_name(id);
      }
      break;
    case DraftKind::Country:
      if (resolve_namesake(id)) break;
      [[fallthrough]];
    case DraftKind::Person:
    case DraftKind::Organisation:
      give_country(id);
      remember_again(id, memory_.find_same(draft(id)));
      break;
    case DraftKind::Role:
    case DraftKind::None:
      resolve_role(id);
      break;
    case DraftKind::Place:
      break;
  }
}

// "Paris" where the article has told of Ana Paris.
bool ActorFinder::resolve_namesake(PhraseId id) {
  const KnownActorId entity = memory_.find_name(draft(id).name);
  if (entity == kNoKnownActor || !memory_.at(entity).human) return false;
  draft(id).kind = DraftKind::Name;
  go_back(id, entity);
  remember(id, entity);
  return true;
}

// The "State" of "secretary of state", the "England" of "Bank of England".
bool ActorFinder::is_inside_name(TokenId head) const {
  const TokenId up = tree_.head(head);
  if (up == kNoToken) return false;
  const std::uint32_t name = scan_.name_at[index(head)];
  const std::uint32_t role = scan_.role_at[index(head)];
  const bool in_name = name != UINT32_MAX && scan_.name_at[index(up)] == name;
  const bool in_role = role != UINT32_MAX && scan_.role_at[index(up)] == role;
  return in_name || in_role;
}

void ActorFinder::go_back(PhraseId id, KnownActorId entity) {
  if (entity == kNoKnownActor) return;
  KnownActor& known = memory_.at(entity);
  draft(id).actors = known.actors;
  antecedent_[static_cast<std::uint32_t>(id)] = known.last.phrase;
}

// "During her visit, Rey said": a pronoun before the subject may look forward to it.
PhraseId ActorFinder::subject_ahead(PhraseId id) const {
  const Phrase& it = phrase(id);
  if (it.relation != Deprel::NmodPoss) return kNoPhrase;
  TokenId at = tree_.head(it.head);
  for (int depth = 0; depth < 10 && at != kNoToken; ++depth) {
    const Deprel rel = tree_.deprel(at);
    const TokenId up = tree_.head(at);
    if (up == kNoToken || is_subject(rel)) return kNoPhrase;
    if ((rel == Deprel::Obl || rel == Deprel::Advcl) && at < up) {
      const TokenId subject = tree_.child(up, Deprel::Nsubj);
      const bool ahead = subject != kNoToken && subject > it.head;
      return ahead ? phrases_.of_head[index(subject)] : kNoPhrase;
    }
    at = up;
  }
  return kNoPhrase;
}

void ActorFinder::resolve_relative(PhraseId id) {
  const TokenId noun = antecedents_.of_relative(phrase(id).head);
  if (noun == kNoToken) return;
  const PhraseId before = phrases_.of_head[index(noun)];
  if (before == kNoPhrase || before == id) return;
  draft(id).actors = draft(before).actors;
  antecedent_[static_cast<std::uint32_t>(id)] = before;
}

// "Peru, itself a member", "the generals gave themselves time": of the phrase it stands in, or of
// the subject of its verb.
bool ActorFinder::resolve_reflexive(PhraseId id) {
  TokenId at = tree_.head(phrase(id).head);
  for (int depth = 0; depth < 6 && at != kNoToken; ++depth, at = tree_.head(at)) {
    const TokenId subject = tree_.child(at, Deprel::Nsubj);
    const TokenId whole = tree_.deprel(at) == Deprel::Appos ? tree_.head(at) : subject;
    if (whole == kNoToken || whole >= phrase(id).head) continue;
    const PhraseId before = phrases_.of_head[index(whole)];
    if (before == kNoPhrase) continue;
    late_.emplace_back(id, before);
    return true;
  }
  return false;
}

void ActorFinder::resolve_pronoun(PhraseId id) {
  const TokenId head = phrase(id).head;
  const std::string form = to_lower(analysis_.form(head));
  if (form == "who" || form == "which" || form == "whom" || form == "whose" ||
      (form == "that" && analysis_.token(head).morph.pron_type == PronType::Rel)) {
    resolve_relative(id);
    return;
  }
  if (form == "both") {
    draft(id).actors = antecedents_.pair(phrase(id), "side");
    return;
  }
  if (const PhraseId subject = subject_ahead(id); subject != kNoPhrase) {
    late_.emplace_back(id, subject);
    return;
  }
  if (form.ends_with("self") || form.ends_with("selves")) {
    if (resolve_reflexive(id)) return;
  }
  const KnownActorId entity = antecedents_.of_pronoun(phrase(id));
  if (entity == kNoKnownActor) return;
  KnownActor& known = memory_.at(entity);
  if (form == "he" || form == "his" || form == "him") known.gender = Gender::Male;
  if (form == "she" || form == "her") known.gender = Gender::Female;
  go_back(id, entity);
  remember(id, entity);
}

// People whose names the parser made part of something else are known from here on: the "Soto" of
// "Red Path leader Ana Soto".
void ActorFinder::remember_stray_people(SentenceId sentence) {
  const Run tokens = analysis_.sentence(sentence).tokens;
  for (; next_name_ < scan_.names.size(); ++next_name_) {
    const NameMatch& name = scan_.names[next_name_];
    if (index(name.first) >= tokens.end()) break;
    if (name.kind != NameKind::Person || memory_.find_person(name.record) != kNoKnownActor)
      continue;
    KnownActor person;
    person.kind = DraftKind::Person;
    person.person = name.record;
    person.name = name.span;
    person.human = true;
    person.actors.assign(1, code_person(world_, name.record, analysis_.document.published));
    person.actors.front().name = name.span;
    const KnownActorId id = memory_.add(std::move(person));
    memory_.see(id, {kNoPhrase, sentence, name.last, tree_.head(name.last), false});
  }
}

void ActorFinder::finish_sentence(SentenceId sentence) {
  remember_stray_people(sentence);
  for (const auto& [id, other] : late_) {
    draft(id).actors = draft(other).actors;
    antecedent_[static_cast<std::uint32_t>(id)] = other;
  }
  late_.clear();
}

void ActorFinder::resolve_name(PhraseId id) {
  ActorDraft& it = draft(id);
  if (is_abbreviation(id)) return;
  KnownActorId entity = memory_.find_name(it.name);
  if (entity == kNoKnownActor) {
    // Somebody known by the family name alone: "Rey", who is president on the day.
    const std::string_view title =
        it.role == kNoRecord ? std::string_view{} : world_.roles()[it.role].noun;
    const CountryCode story = article_.share >= kStoryShare ? article_.country : CountryCode{};
    const auto person = memory_.known_short_form({it.name, title, story});
    if (person) {
      it.person = *person;
      entity = memory_.find_person(*person);
      Actor actor = code_person(world_, *person, analysis_.document.published, it.role);
      actor.name = it.name;
      const bool contradicted =
          it.owned && !it.actors.empty() && it.actors.front().country != actor.country;
      if (!contradicted) {
        it.actors.assign(1, actor);
        it.wants_country = false;
        it.kind = DraftKind::Person;
      }
    }
  } else if (!memory_.at(entity).actors.empty() && !(it.owned && !it.actors.empty())) {
    go_back(id, entity);
    it.wants_country = it.actors.front().country.empty();
  }
  if (entity == kNoKnownActor && it.actors.empty()) share_title(id);
  if (entity == kNoKnownActor && it.actors.empty() && looks_like_person(id)) {
    // Somebody without an office, in an article on one country.
    Actor actor;
    actor.sectors = only(Sector::Cvl);
    actor.country = country_of_story();
    actor.name = it.name;
    it.actors.assign(1, actor);
  }
  if (it.wants_country && !it.actors.empty()) give_country(id);
  remember(id, entity);
}

// "members Eva Soto and Luis Paz": a title in the plural is that of each.
void ActorFinder::share_title(PhraseId id) {
  const Phrase& here = phrase(id);
  if (!here.conjunct || here.parent == kNoPhrase) return;
  const ActorDraft& first = draft(here.parent);
  const bool named = first.kind == DraftKind::Name || first.kind == DraftKind::Person;
  if (!named || first.role == kNoRecord || first.actors.size() != 1) return;
  const Phrase& before = phrase(here.parent);
  for (std::uint32_t i = index(before.core_first); i <= index(before.core_last); ++i) {
    const std::uint32_t role = scan_.role_at[i];
    if (role == UINT32_MAX || scan_.roles[role].record != first.role) continue;
    if (analysis_.token(TokenId{i}).morph.number != Number::Plur) continue;
    draft(id).actors = first.actors;
    draft(id).actors.front().name = draft(id).name;
    draft(id).role = first.role;
    draft(id).wants_country = first.actors.front().country.empty();
    return;
  }
}

// Two or three proper nouns that are the subject or object of something.
bool ActorFinder::looks_like_person(PhraseId id) {
  const Phrase& here = phrase(id);
  const std::uint32_t words = index(here.core_last) - index(here.core_first) + 1;
  if (words < 2 || words > 3 || is_place_like(id) || !draft(id).bare) return false;
  for (std::uint32_t i = index(here.core_first); i <= index(here.core_last); ++i) {
    if (analysis_.token(TokenId{i}).upos != Upos::Propn) return false;
  }
  return is_subject(here.relation) || here.relation == Deprel::Obj ||
         here.relation == Deprel::Iobj || here.relation == Deprel::OblAgent ||
         here.relation == Deprel::NmodPoss;
}

void ActorFinder::resolve_role(PhraseId id) {
  if (resolve_pair(id) || resolve_number(id) || resolve_counterpart(id) || resolve_country_noun(id))
    return;
  ActorDraft& it = draft(id);
  const bool speaks_again = it.definite && it.kind == DraftKind::Role;
  const bool text_again = it.definite && kTextNouns.contains(noun(id)) && !it.owned;
  const bool group_again = it.definite && !it.owned && kGroupNouns.contains(noun(id));
  if (speaks_again || text_again || group_again) {
    const KnownActorId entity = antecedents_.of_nominal(phrase(id), it);
    if (entity != kNoKnownActor) {
      go_back(id, entity);
      remember(id, entity);
      return;
    }
  }
  if (is_nobodys_thing(id)) it = ActorDraft{};
  if (it.kind == DraftKind::None) take_owner(id);
  if (it.kind == DraftKind::None) return;
  if (it.wants_country) give_country(id);
  remember(id, kNoKnownActor);
}

// "Peru's refusal": whoever faults it faults Peru. What one calls one's own ("voiced its concern")
// is no party.
void ActorFinder::take_owner(PhraseId id) {
  const TokenId head = phrase(id).head;
  if (analysis_.token(head).upos != Upos::Noun) return;
  const TokenId owner = tree_.child(head, Deprel::NmodPoss);
  const PhraseId other = owner == kNoToken ? kNoPhrase : phrases_.of_head[index(owner)];
  if (other == kNoPhrase || draft(other).actors.empty()) return;
  if (draft(other).kind == DraftKind::Pronoun) return;
  draft(id).actors = draft(other).actors;
  antecedent_[static_cast<std::uint32_t>(id)] = other;
}

// One told of before: what the article called him then still holds.
void ActorFinder::remember_again(PhraseId id, KnownActorId entity) {
  ActorDraft& it = draft(id);
  remember(id, entity);
  const bool same_person = entity != kNoKnownActor && it.person != kNoRecord;
  if (same_person && it.actors.front().sectors == only(Sector::Eli) && !it.former)
    it.actors = memory_.at(entity).actors;
}

// "a ship": acts for those it belongs to, if the text says who they are.
bool ActorFinder::is_nobodys_thing(PhraseId id) {
  const ActorDraft& it = draft(id);
  if (it.kind != DraftKind::Role || it.role == kNoRecord || kTextNouns.contains(noun(id)))
    return false;
  if (world_.roles()[it.role].kind != RoleKind::Thing) return false;
  return it.actors.front().country.empty() && it.actors.front().sectors[0] == Sector::None;
}

void ActorFinder::remember(PhraseId id, KnownActorId entity) {
  ActorDraft& it = draft(id);
  const Phrase& here = phrase(id);
  if (entity == kNoKnownActor) {
    KnownActor fresh;
    fresh.kind = it.kind;
    fresh.actors = it.actors;
    fresh.name = it.name;
    fresh.person = it.person;
    fresh.organisation = it.organisation;
    fresh.role = it.role;
    fresh.noun = noun(id);
    fresh.gender = it.gender;
    fresh.plural = it.plural && it.kind != DraftKind::Country && it.kind != DraftKind::Organisation;
    const RoleKind role = it.role == kNoRecord ? RoleKind::Person : world_.roles()[it.role].kind;
    fresh.human = it.kind == DraftKind::Person || it.kind == DraftKind::Name ||
                  (it.kind == DraftKind::Role && role == RoleKind::Person);
    fresh.human = fresh.human && !fresh.plural && !is_place_like(id);
    fresh.collective = it.kind == DraftKind::Country || it.kind == DraftKind::Organisation ||
                       (it.kind == DraftKind::Role && role == RoleKind::Group && !fresh.plural) ||
                       (it.kind == DraftKind::Role && kTextNouns.contains(noun(id))) ||
                       (it.kind == DraftKind::Name && it.actors.empty());
    entity = memory_.add(std::move(fresh));
  } else {
    KnownActor& known = memory_.at(entity);
    if (antecedent_[static_cast<std::uint32_t>(id)] == kNoPhrase) {
      antecedent_[static_cast<std::uint32_t>(id)] = known.last.phrase;
    }
    const bool says_more =
        known.actors.size() == 1 && it.actors.size() == 1 && known.actors.front().country.empty();
    // A title in the text counts from then on for one who holds no office of the tables.
    const bool gives_office = known.person != kNoRecord && known.actors.size() == 1 &&
                              it.actors.size() == 1 && it.person == known.person &&
                              known.actors.front().sectors == only(Sector::Eli) &&
                              it.actors.front().sectors != only(Sector::Eli);
    if (known.actors.empty() || says_more || gives_office) known.actors = it.actors;
    if (known.gender == Gender::Unknown) known.gender = it.gender;
    if (known.role == kNoRecord) known.role = it.role;
  }
  const bool subject = is_subject(here.relation);
  memory_.see(entity, {id, here.sentence, here.head, tree_.head(here.head), subject});
  remember_abbreviation(id, entity);
  if (here.conjunct && here.parent != kNoPhrase) remember_coordination(first_conjunct(id));
}

// An unknown name after "in" or "near" is hardly somebody's.
bool ActorFinder::is_place_like(PhraseId id) {
  static constexpr auto kWords =
      word_set({"in", "at", "near", "into", "outside", "across", "around"});
  const Phrase& here = phrase(id);
  if (here.preposition == kNoToken || draft(id).kind != DraftKind::Name) return false;
  return draft(id).actors.empty() && kWords.contains(to_lower(analysis_.form(here.preposition)));
}

// The "FCA" of "the Free Coast Army (FCA)".
bool ActorFinder::is_abbreviation(PhraseId id) const {
  const TokenId head = phrase(id).head;
  if (index(head) == 0 || analysis_.form(TokenId{index(head) - 1}) != "(") return false;
  const std::string_view form = analysis_.form(head);
  return form.size() >= 2 && std::all_of(form.begin(), form.end(), [](char c) {
           return (c >= 'A' && c <= 'Z') || c == '-' || (c >= '0' && c <= '9');
         });
}

// From here on FCA means the same.
void ActorFinder::remember_abbreviation(PhraseId id, KnownActorId entity) {
  for (const TokenId child : tree_.children(phrase(id).head)) {
    const PhraseId inner = phrases_.of_head[index(child)];
    if (inner == kNoPhrase || child < phrase(id).head || !is_abbreviation(inner)) continue;
    memory_.add_alias(entity, analysis_.token(child).span);
    if (draft(inner).actors.empty()) draft(inner).actors = draft(id).actors;
  }
}

// A parser may hang each conjunct on the one before it.
PhraseId ActorFinder::first_conjunct(PhraseId id) const {
  while (phrase(id).conjunct && phrase(id).parent != kNoPhrase) id = phrase(id).parent;
  return id;
}

void ActorFinder::add_members(PhraseId id, KnownActor& joint) {
  for (const Actor& actor : draft(id).actors) {
    const bool told =
        std::any_of(joint.actors.begin(), joint.actors.end(), [&](const Actor& other) {
          return other.country == actor.country && other.sectors == actor.sectors;
        });
    if (!told) joint.actors.push_back(actor);
  }
}

// "Peru and Chile": what "they" and "both" will mean.
void ActorFinder::remember_coordination(PhraseId first) {
  KnownActor joint;
  joint.kind = DraftKind::Role;
  joint.joint = true;
  joint.plural = true;
  joint.actors = draft(first).actors;
  std::vector<TokenId> members = {phrase(first).head};
  for (std::size_t i = 0; i < members.size(); ++i) {
    for (const TokenId child : tree_.children(members[i])) {
      const PhraseId next = phrases_.of_head[index(child)];
      if (next == kNoPhrase || !phrase(next).conjunct) continue;
      members.push_back(child);
      add_members(next, joint);
    }
  }
  if (joint.actors.size() < 2) return;
  const TokenId last = *std::max_element(members.begin(), members.end());
  const KnownActorId id = memory_.add(std::move(joint));
  const Phrase& here = phrase(first);
  memory_.see(id, {first, here.sentence, last, tree_.head(here.head), is_subject(here.relation)});
}

}  // namespace sayso
