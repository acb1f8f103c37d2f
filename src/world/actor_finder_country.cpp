// The country of a phrase that does not name it: "the army", "Foreign Minister Rey".

#include "world/actor_finder.h"

#include <algorithm>
#include <iterator>

#include "clause/word_set.h"
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

constexpr std::size_t kStorySentences = 4;  // what is shorter is no whole article

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

bool is_organ_of_state(const Actor& actor) {
  switch (actor.sectors[0]) {
    case Sector::Gov:
    case Sector::Mil:
    case Sector::Cop:
      return true;
    default:
      return false;
  }
}

bool opposes_its_state(const Actor& actor) {
  return actor.sectors[0] == Sector::Reb || actor.sectors[0] == Sector::Opp;
}

// Workers, teachers, reporters: of the country that a whole article is on. In a line or two the
// only country named may be the one they stand against.
bool belongs_to_a_story(const Actor& actor) {
  switch (actor.sectors[0]) {
    case Sector::Lab:
    case Sector::Agr:
    case Sector::Edu:
    case Sector::Med:
    case Sector::Crm:
    case Sector::Jrn:
    case Sector::Bus:
    case Sector::Rel:
      return true;
    default:
      return false;
  }
}

// Offices that are of one state wherever an article plays.
CountryCode country_of_office(std::string_view noun) {
  const bool papal = noun == "pope" || noun == "pontiff";
  return papal ? make_country("VAT") : CountryCode{};
}

bool is_nameless_group(const Actor& actor) {
  switch (actor.sectors[0]) {
    case Sector::Reb:
    case Sector::Uaf:
    case Sector::Prm:
    case Sector::Crm:
    case Sector::Cop:
    case Sector::Cvl:
      return true;
    default:
      return false;
  }
}

}  // namespace

TokenId ActorFinder::sentence_start(TokenId token) const {
  const auto after = std::upper_bound(
      analysis_.sentences.begin(), analysis_.sentences.end(), token,
      [](TokenId id, const Sentence& sentence) { return index(id) < sentence.tokens.first; });
  return TokenId{std::prev(after)->tokens.first};
}

// "Arabs", "Muslims": named after no state, they live in many.
bool ActorFinder::is_people_of_many(PhraseId id) const {
  const ActorDraft& it = drafts_[static_cast<std::uint32_t>(id)];
  const TokenId head = phrase(id).head;
  if (it.kind != DraftKind::Role || analysis_.token(head).upos != Upos::Propn) return false;
  const char first = analysis_.form(head).front();
  const Sector sector = it.actors.front().sectors[0];
  const bool people = sector == Sector::Cvl || sector == Sector::Rel;
  return it.plural && people && first >= 'A' && first <= 'Z' && head != sentence_start(head);
}

// The country of a phrase that says where something happens; empty if it says no such thing.
CountryCode ActorFinder::country_of_place(PhraseId id) const {
  static constexpr auto kWhere = word_set({"in", "at", "near", "outside", "across", "around"});
  const Phrase& place = phrase(id);
  const bool says_where = place.relation == Deprel::Obl || place.relation == Deprel::Nmod;
  if (place.preposition == kNoToken || !says_where) return {};
  if (!kWhere.contains(to_lower(analysis_.form(place.preposition)))) return {};
  const ActorDraft& it = drafts_[static_cast<std::uint32_t>(id)];
  if (it.kind == DraftKind::Place) return it.place;
  const bool country = it.kind == DraftKind::Country && !it.actors.empty();
  return country ? it.actors.front().country : CountryCode{};
}

// A country named as the place of the sentence before the phrase: "In Peru, she met President Rey".
CountryCode ActorFinder::country_in_sentence(PhraseId id) const {
  for (std::uint32_t i = static_cast<std::uint32_t>(id); i-- > 0;) {
    if (phrases_.all[i].sentence != phrase(id).sentence) break;
    if (phrases_.all[i].relation != Deprel::Obl) continue;
    if (const CountryCode found = country_of_place(PhraseId{i}); !found.empty()) return found;
  }
  return {};
}

// The one country in which a place of the sentence lies, wherever it stands: "four soldiers died in
// Cusco, a local official said".
CountryCode ActorFinder::country_of_places(SentenceId sentence) const {
  const Run tokens = analysis_.sentence(sentence).tokens;
  CountryCode found;
  for (std::uint32_t i = tokens.first; i < tokens.end(); ++i) {
    const std::uint32_t name = scan_.name_at[i];
    if (name == UINT32_MAX || scan_.names[name].kind != NameKind::Place) continue;
    const CountryCode country = world_.places()[scan_.names[name].record].country;
    if (country.empty() || (!found.empty() && country != found)) return {};
    found = country;
  }
  return found;
}

// Where the verb of which the phrase is a part happens: "gunmen killed five in Peru".
CountryCode ActorFinder::country_of_act(PhraseId id) {
  const TokenId verb = tree_.head(phrase(id).head);
  if (verb == kNoToken) return {};
  for (const TokenId child : tree_.children(verb)) {
    const PhraseId part = phrases_.of_head[index(child)];
    if (part == kNoPhrase || part == id) continue;
    resolve(part, 0);
    if (const CountryCode found = country_of_place(part); !found.empty()) return found;
    // "killed five soldiers in Peru": the parser hangs the place on the noun before it.
    for (const TokenId inner : tree_.children(child)) {
      const PhraseId place = phrases_.of_head[index(inner)];
      if (place == kNoPhrase || tree_.deprel(inner) != Deprel::Nmod) continue;
      if (const CountryCode found = country_of_place(place); !found.empty()) return found;
    }
  }
  return {};
}

CountryCode ActorFinder::country_of_first_conjunct(const Phrase& it) {
  if (!it.conjunct || it.parent == kNoPhrase) return {};
  const ActorDraft& first = draft(it.parent);
  const ActorDraft& here = draft(phrases_.of_head[index(it.head)]);
  // "Peruvian rebels and the government": it is their own that they stand against.
  const bool own_state = here.definite && !here.owned && !first.actors.empty() &&
                         opposes_its_state(first.actors.front()) &&
                         is_organ_of_state(here.actors.front());
  if (!here.bare && !own_state) return {};
  const bool shares = first.kind == DraftKind::Role || first.kind == DraftKind::Name ||
                      first.kind == DraftKind::Person;
  if (!shares || first.actors.size() != 1 || is_international(first.actors.front().country))
    return {};
  return first.actors.front().country;
}

// "The Peruvian army said two soldiers had died": an army speaks of its own.
CountryCode ActorFinder::country_of_army_speaking(PhraseId id) {
  const ActorDraft& it = draft(id);
  if (it.definite || it.actors.front().sectors[0] != Sector::Mil) return {};
  TokenId at = tree_.head(phrase(id).head);
  for (int depth = 0; depth < 6 && at != kNoToken; ++depth, at = tree_.head(at)) {
    const Deprel relation = tree_.deprel(at);
    if (relation != Deprel::Ccomp && relation != Deprel::Parataxis) continue;
    const TokenId verb = tree_.head(at);
    const TokenId subject = verb == kNoToken ? kNoToken : tree_.child(verb, Deprel::Nsubj);
    const PhraseId speaker = subject == kNoToken ? kNoPhrase : phrases_.of_head[index(subject)];
    if (speaker == kNoPhrase || speaker == id) continue;
    resolve(speaker, 0);
    const std::vector<Actor>& actors = draft(speaker).actors;
    const bool army = actors.size() == 1 && has_sector(actors.front().sectors, Sector::Mil);
    if (army && !is_international(actors.front().country)) return actors.front().country;
  }
  return {};
}

// "greeted by officials from Peru", "a Peru-based group": what the parser hangs elsewhere, or what
// only says where they are.
CountryCode ActorFinder::country_beside(PhraseId id) {
  const Phrase& here = phrase(id);
  const TokenId next{index(here.last) + 1};
  if (index(next) < analysis_.tokens.size() && to_lower(analysis_.form(next)) == "from") {
    for (auto i = static_cast<std::uint32_t>(id) + 1; i < phrases_.all.size(); ++i) {
      const Phrase& origin = phrases_.all[i];
      if (origin.sentence != here.sentence) break;
      if (origin.preposition != next) continue;
      resolve(PhraseId{i}, 0);
      const ActorDraft& of = draft(PhraseId{i});
      if (of.kind == DraftKind::Place) return of.place;
      if (of.kind != DraftKind::Pronoun && of.actors.size() == 1) return of.actors.front().country;
    }
  }
  for (std::uint32_t i = index(here.core_first); i <= index(here.core_last); ++i) {
    const std::uint32_t name = scan_.name_at[i];
    if (name == UINT32_MAX || scan_.names[name].use != NameUse::Holds) continue;
    const NameMatch& holder = scan_.names[name];
    const CountryCode country =
        code_name(world_, holder.kind, holder.record, analysis_.document.published).country;
    if (!is_international(country)) return country;
  }
  return {};
}

// "a unity government", "two farm officials": of a state, and of no other than that which an
// article is on.
bool ActorFinder::is_office_of_the_story(PhraseId id) const {
  static constexpr auto kGovernments =
      word_set({"unity", "coalition", "interim", "transitional", "caretaker", "minority"});
  static constexpr auto kDomains = word_set(
      {"village", "county",       "district", "town",      "city",     "state",     "security",
       "health",  "agricultural", "farm",     "finance",   "election", "electoral", "prison",
       "customs", "immigration",  "hospital", "education", "tax",      "transport"});
  const std::string_view word = noun(id);
  const bool government = word == "government" || word == "cabinet";
  if (!government && word != "official") return false;
  for (std::uint32_t i = index(phrase(id).core_first); i < index(phrase(id).head); ++i) {
    const std::string form = to_lower(analysis_.form(TokenId{i}));
    if (government ? kGovernments.contains(form) : kDomains.contains(form)) return true;
  }
  return false;
}

// The one country an article is on, for people it does not place.
CountryCode ActorFinder::country_of_story() const {
  return article_.share >= kClearShare ? article_.country : CountryCode{};
}

CountryCode ActorFinder::country_for(PhraseId id) {
  const ActorDraft& it = draft(id);
  const std::string_view word = noun(id);
  // "the Peruvian president and foreign minister", "Peruvian troops and tanks"
  const CountryCode shared = country_of_first_conjunct(phrase(id));
  if (!shared.empty()) return shared;
  if (it.role != kNoRecord && world_.roles()[it.role].kind == RoleKind::Thing) return {};
  if (const CountryCode beside = country_beside(id); !beside.empty()) return beside;
  const bool named = it.kind == DraftKind::Name;
  if (const CountryCode office = country_of_office(word); !office.empty()) return office;
  if (is_people_of_many(id) || it.foreign) return {};
  if (it.role != kNoRecord && world_.roles()[it.role].noun == "international community") return {};
  // Nameless groups act where the act is, whoever suffers it.
  if (!named && is_nameless_group(it.actors.front())) {
    if (const CountryCode place = country_of_act(id); !place.empty()) return place;
  }
  if (!named) {
    if (const CountryCode army = country_of_army_speaking(id); !army.empty()) return army;
  }
  if (it.local && !named) {
    const CountryCode place = country_of_places(phrase(id).sentence);
    if (!place.empty()) return place;
  }
  const bool unplaced = kUnplacedRoles.contains(word) && !named;
  // In an article on one country its organs are meant even by "an officer".
  const bool whole_story = analysis_.sentences.size() >= kStorySentences;
  const bool of_country = belongs_to_a_country(it.actors.front()) ||
                          (whole_story && belongs_to_a_story(it.actors.front()));
  const bool one_country =
      article_.share >= kClearShare && of_country && it.actors.front().sectors[0] != Sector::Gov;
  if (is_office_of_the_story(id) && article_.share >= kDefiniteShare) return article_.country;
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
