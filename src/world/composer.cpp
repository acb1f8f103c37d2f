#include "world/composer.h"

#include <algorithm>
#include <array>
#include <string>

#include "world/actor_words.h"
#include "world/fold.h"
#include "world/regions.h"

namespace sayso {
namespace {

bool is_armed_side(Sector sector) {
  return sector == Sector::Reb || sector == Sector::Prm || sector == Sector::Uaf ||
         sector == Sector::Crm;
}

// Sectors that say something beside an international code: "NATO troops", but not "UN chief".
bool matters_abroad(Sector sector) {
  switch (sector) {
    case Sector::Mil:
    case Sector::Cop:
    case Sector::Jrn:
    case Sector::Jud:
    case Sector::Reb:
      return true;
    default:
      return false;
  }
}

bool is_office(const Sectors& sectors) {
  switch (sectors[0]) {
    case Sector::Gov:
    case Sector::Mil:
    case Sector::Leg:
    case Sector::Jud:
    case Sector::Cop:
    case Sector::Spy:
    case Sector::None:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::string_view Composer::preposition(const Phrase& phrase) const {
  return phrase.preposition == kNoToken ? std::string_view{} : analysis_.lemma(phrase.preposition);
}

// ---- sectors ----------------------------------------------------------------------------------

bool Composer::is_carrier(const NameMatch& role) const {
  return kCarriers.contains(last_word(world_.roles()[role.record].noun));
}

// "military court", but not "elite troops", nor the "People" of a party's name.
bool Composer::can_modify(const NameMatch& role) const {
  if (kRankWords.contains(world_.roles()[role.record].noun)) return false;
  const Upos upos = analysis_.token(role.last).upos;
  if (upos != Upos::Adj && upos != Upos::Propn) return true;
  const Sector sector = world_.roles()[role.record].sectors[0];
  return sector != Sector::Eli && sector != Sector::Cvl && sector != Sector::Crm;
}

// The sectors of the body that other role nouns of the phrase name: "army" of "army spokesman".
Sectors Composer::body_sectors(PhraseId id, const Core& core, const NameMatch& anchor) const {
  Sectors sectors = {};
  // The nearest first: an "opposition party leader" is of the party.
  for (auto role = core.roles.rbegin(); role != core.roles.rend(); ++role) {
    const Sectors& told = world_.roles()[role->record].sectors;
    if (role->last < anchor.first && can_modify(*role)) append_sectors(sectors, told);
  }
  if (sectors[0] != Sector::None) return sectors;
  visit_children(id, [&](PhraseId child) {
    const ActorDraft& draft = drafts_[static_cast<std::uint32_t>(child)];
    const std::string_view word = preposition(phrases_.at(child));
    const bool belongs =
        word == "of" || word == "at" || word == "for" || word == "with" || word == "from";
    if (!belongs || draft.kind == DraftKind::Country || draft.actors.empty()) return;
    append_sectors(sectors, draft.actors.front().sectors);
  });
  return sectors;
}

Sectors Composer::sectors_for(const Owner& owner, const NameMatch& anchor,
                              const Sectors& body) const {
  Sectors own = world_.roles()[anchor.record].sectors;
  Sectors more = body;
  if (!owner.country_only) {
    more = owner.actor.sectors;
    append_sectors(more, body);
  }
  if (is_international(owner.actor.country)) {
    Sectors kept = {};
    append_sectors(own, more);
    for (const Sector sector : own) {
      if (matters_abroad(sector)) append_sectors(kept, only(sector));
    }
    return kept;
  }
  if (is_carrier(anchor)) {
    if (more[0] != Sector::None) return more;
    if (own[0] != Sector::None || owner.actor.country.empty()) return own;
    const bool people = kPrivateCarriers.contains(last_word(world_.roles()[anchor.record].noun));
    return only(people ? Sector::Cvl : Sector::Gov);
  }
  if (kFollowers.contains(last_word(world_.roles()[anchor.record].noun))) {
    Sectors followers = only(Sector::Cvl);
    append_sectors(followers, more);
    return followers;
  }
  // "police patrol", "police commandos": armed, but no army.
  if (own == only(Sector::Mil) && has_sector(more, Sector::Cop)) return only(Sector::Cop);
  if (own[0] == Sector::None || (own[0] == Sector::Mil && is_armed_side(more[0])))
    std::swap(own, more);
  append_sectors(own, more);
  return own;
}

bool Composer::is_former(const Phrase& phrase, const NameMatch& role) const {
  const std::uint32_t before = index(phrase.core_first) == 0 ? 0 : index(phrase.core_first) - 1;
  for (std::uint32_t i = before; TokenId{i} < role.first; ++i) {
    if (kFormerWords.contains(to_lower(analysis_.form(TokenId{i})))) return true;
  }
  const std::string_view text = analysis_.document.text;
  return role.span.begin >= 3 && to_lower(text.substr(role.span.begin - 3, 3)) == "ex-";
}

// ---- whole phrases ----------------------------------------------------------------------------

// "Parliament", "Council of Ministers": in capitals, the one body of that name.
bool Composer::is_body_by_name(const Phrase& phrase) const {
  const std::uint32_t role = scan_.role_at[index(phrase.head)];
  if (role == UINT32_MAX || analysis_.token(phrase.head).upos != Upos::Propn) return false;
  const NameMatch& match = scan_.roles[role];
  const bool plural = analysis_.token(phrase.head).morph.number == Number::Plur;
  const bool of_names = world_.roles()[match.record].kind == RoleKind::Group;
  const char first = analysis_.form(match.first).front();
  const Run sentence = analysis_.sentence(phrase.sentence).tokens;
  return of_names && !plural && first >= 'A' && first <= 'Z' &&
         index(match.first) != sentence.first;
}

void Composer::describe(const Phrase& phrase, ActorDraft& draft) const {
  const Token& head = analysis_.token(phrase.head);
  draft.plural = head.morph.number == Number::Plur;
  draft.bare = true;
  for (const TokenId child : tree_.children(phrase.head)) {
    const Deprel rel = tree_.deprel(child);
    const std::string word = to_lower(analysis_.form(child));
    draft.described = draft.described || (rel == Deprel::Nmod && child > phrase.head);
    // A name nobody knows: "ARVN officers" are not simply officers.
    const bool unknown = rel == Deprel::Compound && tree_.token(child).upos == Upos::Propn;
    if (unknown && scan_.name_at[index(child)] == UINT32_MAX) draft.bare = false;
    if (rel == Deprel::Det || rel == Deprel::DetPredet || rel == Deprel::NmodPoss)
      draft.bare = false;
    const bool in_role = scan_.role_at[index(child)] != UINT32_MAX &&
                         scan_.role_at[index(child)] == scan_.role_at[index(phrase.head)];
    draft.foreign = draft.foreign || (!in_role && kForeignWords.contains(word));
    draft.local = draft.local || kLocalWords.contains(word);
    draft.definite = draft.definite || rel == Deprel::NmodPoss || word == "the" || word == "this" ||
                     word == "that" || word == "these" || word == "those" || word == "both";
  }
  draft.definite = draft.definite || is_body_by_name(phrase);
}

void Composer::set_gender(const Phrase& phrase, ActorDraft& draft) const {
  for (std::uint32_t i = index(phrase.core_first); i <= index(phrase.core_last); ++i) {
    // A name says nothing: "Son Ho".
    if (draft.name.contains(analysis_.token(TokenId{i}).span)) continue;
    const std::string word = to_lower(analysis_.form(TokenId{i}));
    if (kMaleWords.contains(word)) draft.gender = Gender::Male;
    if (kFemaleWords.contains(word)) draft.gender = Gender::Female;
  }
}

void Composer::compose_name(const NameMatch& name, ActorDraft& draft) const {
  draft.name = name.span;
  draft.owned = true;
  if (name.kind == NameKind::Place) {
    draft.kind = DraftKind::Place;
    draft.place = world_.places()[name.record].country;
    return;
  }
  Actor actor = code_name(world_, name.kind, name.record, day());
  actor.name = name.span;
  draft.kind = name.kind == NameKind::Organisation ? DraftKind::Organisation : DraftKind::Country;
  if (name.kind == NameKind::Organisation) draft.organisation = name.record;
  if (name.kind == NameKind::People || name.kind == NameKind::Adjective) {
    draft.kind = DraftKind::Role;
    draft.plural = draft.plural || name.kind == NameKind::People;
    // "the Russians" are those who act for Russia, "Russians" and "many Russians" its people.
    const bool as_one = draft.definite && draft.plural && name.kind == NameKind::People;
    actor.sectors = only(as_one ? Sector::Gov : Sector::Cvl);
  }
  // "the United States" is one.
  draft.plural = draft.plural && draft.kind == DraftKind::Role;
  draft.wants_country = actor.country.empty();
  draft.actors.push_back(actor);
}

// "African leaders", "world leaders": those of states.
bool Composer::is_of_region(const Phrase& phrase, const Role& role) const {
  if (role.noun != "leader" || analysis_.token(phrase.head).morph.number != Number::Plur)
    return false;
  for (std::uint32_t i = index(phrase.core_first); i < index(phrase.head); ++i) {
    const std::string word = to_lower(analysis_.form(TokenId{i}));
    if (word == "world" || !states_of_region(word).empty()) return true;
  }
  return false;
}

void Composer::compose_role(PhraseId id, const Core& core, const NameMatch& anchor,
                            ActorDraft& draft) const {
  const Role& role = world_.roles()[anchor.record];
  draft.kind = DraftKind::Role;
  draft.role = anchor.record;
  const Phrase& phrase = phrases_.at(id);
  const Sectors body = body_sectors(id, core, anchor);
  std::vector<Owner> found = owners(id, core, anchor);
  // "US allies", "its rivals" are others than that country.
  const bool others = role.sectors[0] == Sector::None && kOtherNouns.contains(last_word(role.noun));
  if (others) std::erase_if(found, [](const Owner& owner) { return owner.country_only; });
  draft.owned = !found.empty();
  if (found.empty()) found.emplace_back().country_only = true;
  // "the Acme president": of a body nobody knows, so of no government.
  const bool unknown_body =
      !draft.owned && is_carrier(anchor) && names_unknown_body(phrase, core, anchor.first);
  draft.former = role.kind == RoleKind::Person && is_former(phrase, anchor);
  for (const Owner& owner : found) {
    Actor actor;
    actor.country = owner.actor.country;
    actor.fact = owner.actor.fact;
    actor.name = owner.actor.name;
    actor.role_fact = role.fact;
    actor.sectors = sectors_for(owner, anchor, body);
    if (unknown_body && actor.sectors == only(Sector::Gov)) actor.sectors = {};
    if (actor.sectors[0] == Sector::None && is_of_region(phrase, role))
      actor.sectors = only(Sector::Gov);
    if (draft.former && is_office(actor.sectors) && !is_international(actor.country)) {
      actor.sectors = only(Sector::Eli);
    }
    draft.wants_country = draft.wants_country || (actor.country.empty() && !others);
    const bool told =
        std::any_of(draft.actors.begin(), draft.actors.end(),
                    [&](const Actor& other) { return other.country == actor.country; });
    if (!told) draft.actors.push_back(actor);
  }
}

// A proper name the tables do not know. With a title it is a person; with a role noun or a country
// inside it is a body ("Zambia News Service").
void Composer::compose_proper(PhraseId id, const Core& core, ActorDraft& draft) const {
  const NameMatch* title = title_before(core, core.proper_first);
  draft.name = token_span(analysis_, core.proper_first, core.proper_last);
  if (title != nullptr) {
    compose_role(id, core, *title, draft);
    for (Actor& actor : draft.actors) actor.name = draft.name;
    draft.kind = DraftKind::Name;
    return;
  }
  if (!core.roles.empty() && world_.roles()[core.roles.back().record].kind != RoleKind::Person) {
    compose_role(id, core, core.roles.back(), draft);
    draft.name = token_span(analysis_, phrases_.at(id).core_first, phrases_.at(id).core_last);
    return;
  }
  draft.kind = DraftKind::Name;
  draft.wants_country = true;
  // "Peru's Ana Rey", "the Peruvian Fish Board", "Ana Rey of the Labour Party".
  std::vector<Owner> owning = possessors(phrases_.at(id));
  if (owning.empty()) owning = core_owners(core, phrases_.at(id).head);
  if (owning.empty()) owning = prepositional(id, nullptr);
  if (owning.empty() || owning.front().actor.country.empty()) return;
  Actor actor = owning.front().actor;
  if (owning.front().country_only) actor.sectors = {};
  // "former Peru captain Eva Soto": a private person; but "the Peruvian Fish Board" is a body.
  const bool several_words = core.proper_first != core.proper_last;
  const bool person = several_words && !tree_.has(phrases_.at(id).head, Deprel::Det);
  if (actor.sectors[0] == Sector::None && person) actor.sectors = only(Sector::Cvl);
  actor.name = draft.name;
  draft.actors.assign(1, actor);
  draft.owned = true;
  draft.wants_country = false;
}

// "Ehud Barak, the former defence minister": either part may say what the other does not.
void Composer::take_appositions(PhraseId id, ActorDraft& draft) const {
  visit_children(id, [&](PhraseId child) {
    if (phrases_.at(child).relation == Deprel::Appos) {
      take_apposition(drafts_[static_cast<std::uint32_t>(child)], draft);
    }
  });
}

void Composer::take_apposition(const ActorDraft& other, ActorDraft& draft) const {
  if (other.gender != Gender::Unknown) draft.gender = other.gender;
  if (draft.kind == DraftKind::None || draft.kind == DraftKind::Place) return;
  take_office(other, draft);
  const bool known = draft.kind == DraftKind::Person || draft.kind == DraftKind::Organisation ||
                     draft.kind == DraftKind::Country;
  if (draft.name.empty() && other.kind == DraftKind::Name) draft.name = other.name;
  if (known || other.actors.empty() || other.kind == DraftKind::Country) return;
  const bool is_person =
      draft.role == kNoRecord || world_.roles()[draft.role].kind == RoleKind::Person;
  const bool identified = other.kind == DraftKind::Person ? is_person
                          : other.kind == DraftKind::Organisation
                              ? !is_person || draft.kind == DraftKind::Name
                              : false;
  const bool says_nothing = draft.actors.empty() || draft.actors.front().sectors[0] == Sector::None;
  if (says_nothing || (identified && !draft.former)) {
    take_actors(other, draft);
  } else if (draft.wants_country && !other.wants_country) {
    for (Actor& actor : draft.actors) actor.country = other.actors.front().country;
    draft.wants_country = false;
  }
  if (other.kind == DraftKind::Person) draft.person = other.person;
}

// "Eva Soto, chair of the Red Path": one without an office of the tables on that day, or not yet in
// one, has that which the text gives.
void Composer::take_office(const ActorDraft& other, ActorDraft& draft) const {
  if (draft.kind != DraftKind::Person || other.kind != DraftKind::Role || other.former) return;
  if (other.actors.size() != 1 || draft.actors.front().sectors != only(Sector::Eli)) return;
  const Actor& office = other.actors.front();
  // "Eva Soto, the UN envoy": of no country, and of no sector.
  if (is_international(office.country)) {
    draft.actors.front().country = office.country;
    draft.actors.front().sectors = office.sectors;
    draft.actors.front().role_fact = office.role_fact;
    return;
  }
  const Sector sector = office.sectors[0];
  if (sector == Sector::None || sector == Sector::Cvl || sector == Sector::Eli) return;
  if (!office.country.empty() && office.country != draft.actors.front().country) return;
  draft.actors.front().sectors = office.sectors;
  draft.actors.front().role_fact = office.role_fact;
}

// All that the other phrase says, but not its name where this one has a name.
void Composer::take_actors(const ActorDraft& other, ActorDraft& draft) const {
  const bool placed = !draft.actors.empty() && !draft.wants_country;
  const CountryCode country = placed ? draft.actors.front().country : CountryCode{};
  draft.actors = other.actors;
  draft.wants_country = other.wants_country;
  draft.owned = draft.owned || other.owned;
  if (other.role != kNoRecord) draft.role = other.role;
  if (draft.wants_country && placed) {
    for (Actor& actor : draft.actors) actor.country = country;
    draft.wants_country = false;
  }
  if (draft.name.empty()) draft.name = other.name;
  if (draft.kind == DraftKind::Name) return;
  draft.kind = other.kind;
  draft.organisation = other.organisation;
}

// A noun of people that the tables lack, by its ending: "Peruvian columnists".
bool Composer::names_people(const Phrase& phrase) const {
  if (analysis_.token(phrase.head).upos != Upos::Noun) return false;
  const std::string_view lemma = analysis_.lemma(phrase.head);
  static constexpr std::array<std::string_view, 6> kEndings = {"ist", "ian",      "man",
                                                               "ee",  "national", "citizen"};
  return lemma.size() > 4 &&
         std::any_of(kEndings.begin(), kEndings.end(),
                     [&](std::string_view end) { return lemma.ends_with(end); });
}

void Composer::compose_people(const Phrase& phrase, const Core& core, Sector sector,
                              ActorDraft& draft) const {
  const std::vector<Owner> owning = core_owners(core, phrase.head);
  if (owning.empty()) return;
  draft.kind = DraftKind::Role;
  draft.owned = true;
  Actor actor = owning.front().actor;
  // "Peruvian army trainees": of the army.
  if (owning.front().country_only) actor.sectors = {};
  for (const NameMatch& role : core.roles) {
    if (sector == Sector::Cvl && can_modify(role))
      append_sectors(actor.sectors, world_.roles()[role.record].sectors);
  }
  if (actor.sectors[0] == Sector::None || sector != Sector::Cvl) actor.sectors = only(sector);
  draft.actors.push_back(actor);
}

// A word with a capital that the article has used as a name, whatever the tagger makes of it.
void Composer::recall_name(const Phrase& phrase, ActorDraft& draft) const {
  const std::string_view form = analysis_.form(phrase.head);
  const Span span = analysis_.token(phrase.head).span;
  if (form.front() < 'A' || form.front() > 'Z' || memory_.recall(span).empty()) return;
  draft.kind = DraftKind::Name;
  draft.name = span;
  draft.wants_country = true;
}

// "Hundreds of protesters", "some of them": who stands behind "of".
bool Composer::compose_part(PhraseId id, ActorDraft& draft) const {
  const TokenId head = phrases_.at(id).head;
  const bool number = analysis_.token(head).upos == Upos::Num;
  if (!number && !kPartitives.contains(to_lower(analysis_.lemma(head)))) return false;
  // "Tens of thousands of people": the parser may give all parts to one head.
  PhraseId whole = kNoPhrase;
  visit_children(id, [&](PhraseId child) {
    const bool known = !drafts_[static_cast<std::uint32_t>(child)].actors.empty();
    if (whole == kNoPhrase && known && preposition(phrases_.at(child)) == "of") whole = child;
  });
  if (whole == kNoPhrase) return false;
  const ActorDraft& of = drafts_[static_cast<std::uint32_t>(whole)];
  draft.kind = of.kind == DraftKind::None ? DraftKind::Role : of.kind;
  if (draft.kind == DraftKind::Pronoun || draft.kind == DraftKind::Country)
    draft.kind = DraftKind::Role;
  draft.actors = of.actors;
  draft.role = of.role;
  draft.plural = true;
  draft.definite = false;
  draft.owned = of.owned;
  draft.wants_country = of.wants_country && of.actors.front().country.empty();
  return true;
}

// "Israel Sunday": the parser makes the day the head of the name before it.
Phrase Composer::without_day(Phrase phrase) const {
  while (phrase.head > phrase.core_first && phrase.core_last == phrase.head &&
         kCalendarWords.contains(to_lower(analysis_.form(phrase.head)))) {
    phrase.head = phrase.core_last = TokenId{index(phrase.head) - 1};
  }
  return phrase;
}

// "in front of": no front.
bool Composer::is_in_front(const Phrase& phrase) const {
  const TokenId next{index(phrase.head) + 1};
  return phrase.core_first == phrase.head && analysis_.lemma(phrase.head) == "front" &&
         preposition(phrase) == "in" && index(next) < analysis_.tokens.size() &&
         analysis_.form(next) == "of";
}

ActorDraft Composer::compose(PhraseId id) const {
  const Phrase phrase = without_day(phrases_.at(id));
  ActorDraft draft;
  describe(phrase, draft);
  if (compose_part(id, draft) || is_in_front(phrase)) return draft;
  if (analysis_.token(phrase.head).upos == Upos::Pron) {
    draft.kind = DraftKind::Pronoun;
    return draft;
  }
  const Core core = read_core(phrase);
  const NameMatch* name = head_name(phrase, core);
  const NameMatch* role = head_role(phrase, core);
  // "the charity Red Cross": the name says more than the noun before it.
  if (role != nullptr && world_.roles()[role->record].kind == RoleKind::Group) {
    for (const NameMatch& other : core.names) {
      if (other.kind == NameKind::Organisation && other.first > role->last) name = &other;
    }
    if (name != nullptr && name->first > role->last) role = nullptr;
  }
  if (const NameMatch* person = person_in(phrase, core)) {
    compose_person(id, core, *person, draft);
  } else if (core.proper_first != kNoToken && (role == nullptr || core.proper_first > role->last)) {
    compose_proper(id, core, draft);
  } else if (name != nullptr && (role == nullptr || name->span.size() >= role->span.size())) {
    compose_name(*name, draft);
  } else if (role != nullptr) {
    compose_role(id, core, *role, draft);
  } else if (names_people(phrase)) {
    compose_people(phrase, core, Sector::Cvl, draft);
  } else if (kSeatNouns.contains(analysis_.lemma(phrase.head))) {
    compose_people(phrase, core, Sector::Gov, draft);
  }
  if (draft.kind == DraftKind::None) recall_name(phrase, draft);
  set_gender(phrase, draft);
  take_appositions(id, draft);
  return draft;
}

}  // namespace sayso
