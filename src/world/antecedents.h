// What a pronoun or a definite noun phrase goes back to.
//
// The simple idea: of the entities that agree in number, gender and kind, the one last spoken of,
// subjects before others. What that leaves out: the binding inside a clause beyond its subject, and
// everything that needs knowledge of what can be done by whom.

#pragma once

#include <string_view>
#include <vector>

#include "clause/tree.h"
#include "sayso/analysis.h"
#include "world/actor_draft.h"
#include "world/memory.h"
#include "world/phrases.h"
#include "world/world.h"

namespace sayso {

class Antecedents {
 public:
  Antecedents(const World& world, const Analysis& analysis, const Tree& tree, const Memory& memory)
      : world_(world), analysis_(analysis), tree_(tree), memory_(memory) {}

  // Third persons only.
  KnownActorId of_pronoun(const Phrase& phrase) const;
  // "the prime minister", "the group", "the report".
  KnownActorId of_nominal(const Phrase& phrase, const ActorDraft& draft) const;
  // The country that "the country" is.
  KnownActorId of_country_noun(const Phrase& phrase) const;
  // One with this role noun or this first sector whose country is known: for "the army".
  KnownActorId with_country(const ActorDraft& draft, std::string_view noun) const;
  // The two that "both countries", "the two leaders" are.
  std::vector<Actor> pair(const Phrase& phrase, std::string_view noun) const;
  // The last of so many that the article told of together; empty if there are none.
  std::vector<Actor> several(const Phrase& phrase, std::uint32_t count) const;
  // The other one of "his counterpart".
  KnownActorId counterpart(const Actor& owner, CountryCode country) const;
  // The noun that a relative pronoun stands for.
  TokenId of_relative(TokenId pronoun) const;

 private:
  struct Wanted {
    bool human = false;
    bool thing = false;  // a body, a country
    bool plural = false;
    Gender gender = Gender::Unknown;
  };
  struct Side {
    Actor actor;
    int score = 0;
    bool opponent = false;
  };
  std::vector<Side> sides_before(const Phrase& phrase, std::string_view noun) const;
  bool agrees(const KnownActor& entity, const Wanted& wanted) const;
  int salience(const KnownActor& entity, const Phrase& phrase) const;
  bool lies_where_said(CountryCode country, const Phrase& phrase) const;
  bool same_country(const KnownActor& entity, const ActorDraft& draft) const;
  int fit_nominal(const KnownActor& entity, const ActorDraft& draft, std::string_view noun) const;

  const World& world_;
  const Analysis& analysis_;
  const Tree& tree_;
  const Memory& memory_;
};

bool is_subject(Deprel relation);

}  // namespace sayso
