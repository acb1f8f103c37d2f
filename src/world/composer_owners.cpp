// To whom a phrase belongs: by adjectives and names in front, possessors and prepositions.

#include "world/composer.h"

#include <algorithm>
#include <array>

#include "world/actor_words.h"
#include "world/fold.h"

namespace sayso {

std::optional<Composer::Owner> Composer::owner_of(const NameMatch& name) const {
  if (name.use != NameUse::Plain && name.use != NameUse::Leads) return std::nullopt;
  if (name.kind == NameKind::Place) {
    Owner owner;
    owner.actor.country = world_.places()[name.record].country;
    owner.actor.fact = world_.places()[name.record].fact;
    owner.country_only = true;
    if (owner.actor.country.empty()) return std::nullopt;
    return owner;
  }
  Owner owner{code_name(world_, name.kind, name.record, day()), false};
  owner.country_only = is_country_name(name.kind) && name.kind != NameKind::Seat;
  return owner;
}

// Two names side by side that are both meant: "Russian and Chinese", "US-Korean".
bool Composer::joined(Span a, Span b) const {
  if (b.begin < a.end) return false;
  const std::string_view between = slice(analysis_.document.text, {a.end, b.begin});
  return between == "-" || between == "/" || between == " and " || between == ", " ||
         between == ", and " || between == " or ";
}

std::vector<Composer::Owner> Composer::core_owners(const Core& core, TokenId before) const {
  std::vector<Owner> owners;
  Span last = {};
  for (const NameMatch& name : core.names) {
    if (name.first >= before && name.last >= before) break;
    const std::optional<Owner> owner = owner_of(name);
    if (!owner) continue;
    if (owners.empty() || joined(last, name.span)) {
      owners.push_back(*owner);
    } else if (owners.back().country_only && !owner->country_only &&
               !is_international(owner->actor.country)) {
      // "Lebanese Hezbollah fighters": the body says more.
      if (owner->actor.country.empty()) {
        owners.back().actor.sectors = owner->actor.sectors;
        owners.back().country_only = false;
      } else {
        owners.assign(1, *owner);
      }
    }
    last = name.span;
  }
  return owners;
}

void Composer::append_phrase(PhraseId id, bool country_only, std::vector<Owner>& owners) const {
  const ActorDraft& draft = drafts_[static_cast<std::uint32_t>(id)];
  if (draft.kind == DraftKind::Place) {
    Owner owner;
    owner.actor.country = draft.place;
    owner.country_only = true;
    if (!draft.place.empty()) owners.push_back(owner);
  }
  for (const Actor& actor : draft.actors) {
    if (actor.country.empty() && (country_only || actor.sectors[0] == Sector::None)) continue;
    // "its army": of a country, if not of a body.
    const bool of_state = draft.kind == DraftKind::Country ||
                          (draft.kind == DraftKind::Pronoun && actor.sectors == only(Sector::Gov));
    owners.push_back({actor, country_only || of_state});
  }
  for (const TokenId token : tree_.children(phrases_.at(id).head)) {
    const PhraseId conjunct = phrases_.of_head[index(token)];
    if (conjunct != kNoPhrase && phrases_.at(conjunct).conjunct) {
      append_phrase(conjunct, country_only, owners);
    }
  }
}

std::vector<Composer::Owner> Composer::possessors(const Phrase& phrase) const {
  std::vector<Owner> owners;
  for (const TokenId token : tree_.children(phrase.head)) {
    const PhraseId child = phrases_.of_head[index(token)];
    if (child != kNoPhrase && phrases_.at(child).relation == Deprel::NmodPoss &&
        token < phrase.head) {
      append_phrase(child, false, owners);
    }
  }
  return owners;
}

// Those that a prepositional phrase names, by what the preposition can say.
std::vector<Composer::Owner> Composer::prepositional(PhraseId id, const NameMatch* anchor) const {
  struct Way {
    std::string_view preposition;
    bool country_only;
  };
  static constexpr std::array<Way, 10> kWays = {{{"of", false},
                                                 {"for", false},
                                                 {"from", false},
                                                 {"at", false},
                                                 {"with", false},
                                                 {"by", false},
                                                 {"in", true},
                                                 {"across", true},
                                                 {"near", true},
                                                 {"around", true}}};
  const std::string_view noun =
      anchor == nullptr ? std::string_view{} : last_word(world_.roles()[anchor->record].noun);
  std::vector<Owner> owners;
  for (const Way& way : kWays) {
    visit_core_children(id, [&](PhraseId child) {
      const Phrase& inner = phrases_.at(child);
      if (preposition(inner) != way.preposition || !owners.empty()) return;
      const bool is_country = drafts_[static_cast<std::uint32_t>(child)].kind == DraftKind::Country;
      // "envoy for Somalia" is not Somalia's, "spokesman for France" is.
      if (way.preposition == "for" && is_country && !noun.starts_with("spokes")) return;
      if (way.preposition == "with" && is_country) return;
      if (way.preposition == "by" && !kTextNouns.contains(noun)) return;
      append_phrase(child, way.country_only, owners);
    });
  }
  return owners;
}

bool Composer::names_unknown_body(const Phrase& phrase, const Core& core, TokenId anchor) const {
  for (std::uint32_t i = index(phrase.core_first); TokenId{i} < anchor; ++i) {
    if (is_free(TokenId{i}, core)) return true;
  }
  return false;
}

// A name in front that only the article knows: "FCA troops", "a Soto aide".
std::vector<Composer::Owner> Composer::named_before(const Phrase& phrase, const Core& core,
                                                    TokenId anchor) const {
  std::vector<Owner> found;
  std::uint32_t first = index(phrase.core_first);
  while (TokenId{first} < anchor && !is_free(TokenId{first}, core)) ++first;
  std::uint32_t last = first;
  while (TokenId{last + 1} < anchor && is_free(TokenId{last + 1}, core)) ++last;
  if (TokenId{first} >= anchor) return found;
  const Span name = token_span(analysis_, TokenId{first}, TokenId{last});
  for (const Actor& actor : memory_.recall(name)) found.push_back({actor, false});
  return found;
}

std::vector<Composer::Owner> Composer::owners(PhraseId id, const Core& core,
                                              const NameMatch& anchor) const {
  std::vector<Owner> found = core_owners(core, anchor.last);
  const bool from_country = !found.empty() && found.front().country_only;
  // "Peru's English daily": a possessor says more than an adjective.
  if (found.empty() || from_country) {
    std::vector<Owner> owning = possessors(phrases_.at(id));
    if (!owning.empty() && !owning.front().actor.country.empty()) return owning;
  }
  if (found.empty()) found = named_before(phrases_.at(id), core, anchor.first);
  if (found.empty()) found = possessors(phrases_.at(id));
  if (found.empty()) found = prepositional(id, &anchor);
  if (found.empty() && is_carrier(anchor)) found = earlier_body(core, anchor);
  return found;
}

// "a party official": of the party the article has told of.
std::vector<Composer::Owner> Composer::earlier_body(const Core& core,
                                                    const NameMatch& anchor) const {
  std::vector<Owner> found;
  for (const NameMatch& role : core.roles) {
    if (role.last >= anchor.first || world_.roles()[role.record].kind == RoleKind::Person) continue;
    for (const Actor& actor : memory_.recall_body(analysis_.lemma(role.last))) {
      if (!actor.country.empty()) found.push_back({actor, false});
    }
    if (!found.empty()) break;
  }
  return found;
}

}  // namespace sayso
