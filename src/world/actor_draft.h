// What a noun phrase says by itself about the actor it names, before the article is asked.

#pragma once

#include <cstdint>
#include <vector>

#include "sayso/analysis.h"
#include "world/name_codes.h"
#include "world/phrases.h"
#include "world/world.h"

namespace sayso {

enum class DraftKind : std::uint8_t {
  None,     // names no actor: "the treaty"
  Country,  // a country, its capital or a seat of power
  Organisation,
  Person,  // someone the tables know
  Name,    // a proper name they do not know, with or without a title
  Role,    // headed by a role noun
  Place,
  Pronoun
};

enum class Gender : std::uint8_t { Unknown, Male, Female };

struct ActorDraft {
  DraftKind kind = DraftKind::None;
  std::vector<Actor> actors;         // one for each country it names, mostly one
  std::uint32_t person = kNoRecord;  // World::people()
  std::uint32_t role = kNoRecord;    // World::roles(): the head noun, or the title
  std::uint32_t organisation = kNoRecord;
  CountryCode place = {};  // of a Place
  Span name = {};          // the proper name, without title
  Gender gender = Gender::Unknown;
  bool wants_country = false;  // the phrase does not say to which country it belongs
  bool owned = false;          // the phrase says whose it is: a country, a body, a person
  bool described = false;      // it has a prepositional phrase of its own
  bool definite = false;       // "the", "this", "both", or a possessor
  bool local = false;          // "local media": of where the article plays
  bool foreign = false;        // "foreign troops": of another country than where it plays
  bool bare = false;           // no article, no possessor
  bool plural = false;
  bool former = false;
};

}  // namespace sayso
