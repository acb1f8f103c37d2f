// Composes the actor of a noun phrase from its parts: names, role nouns, possessor, prepositional
// phrases and appositions.
//
// The idea: a phrase has an anchor, the role noun that heads it or stands as the title of a name,
// and owners, the countries, bodies and people it belongs to. The owner gives the country. The
// anchor gives the sectors, except that a carrier ("spokesman", "leader", "member") has those of
// its owner.

#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "clause/tree.h"
#include "sayso/analysis.h"
#include "world/actor_draft.h"
#include "world/name_codes.h"
#include "world/names.h"
#include "world/phrases.h"
#include "world/world.h"

namespace sayso {

// What the article has already said about a proper name; empty if nothing.
class NameMemory {
 public:
  NameMemory() = default;
  NameMemory(const NameMemory&) = delete;
  NameMemory& operator=(const NameMemory&) = delete;
  NameMemory(NameMemory&&) = delete;
  NameMemory& operator=(NameMemory&&) = delete;
  virtual ~NameMemory() = default;
  virtual std::vector<Actor> recall(Span name) const = 0;
  // The body last called by this noun, or whose name ends in it: "party", "ministry".
  virtual std::vector<Actor> recall_body(std::string_view noun) const = 0;
};

class Composer {
 public:
  // `drafts`: by phrase; those of the phrases inside one are read when it is composed. All must
  // outlive the composer.
  Composer(const World& world, const Analysis& analysis, const NameScan& scan,
           const Phrases& phrases, const Tree& tree, const NameMemory& memory,
           const std::vector<ActorDraft>& drafts)
      : world_(world),
        analysis_(analysis),
        scan_(scan),
        phrases_(phrases),
        tree_(tree),
        memory_(memory),
        drafts_(drafts) {}

  ActorDraft compose(PhraseId id) const;

 private:
  struct Core {
    std::vector<NameMatch> names;  // in the order of the text, as the roles
    std::vector<NameMatch> roles;
    TokenId proper_first = kNoToken;  // words in capitals the tables do not know
    TokenId proper_last = kNoToken;
  };
  struct Owner {
    Actor actor = {};
    bool country_only = false;  // says where from, but not which body
  };

  Core read_core(const Phrase& phrase) const;
  void find_proper_run(const Phrase& phrase, Core& core) const;
  bool is_part_of_name(const NameMatch& name) const;
  bool is_free(TokenId token, const Core& core) const;
  const NameMatch* person_in(const Phrase& phrase, const Core& core) const;
  const NameMatch* head_name(const Phrase& phrase, const Core& core) const;
  const NameMatch* head_role(const Phrase& phrase, const Core& core) const;
  const NameMatch* title_before(const Core& core, TokenId token) const;

  void describe(const Phrase& phrase, ActorDraft& draft) const;
  bool has_left(std::uint32_t person, const NameMatch& title) const;
  bool holds_only(std::uint32_t person, const NameMatch& title) const;
  bool serves(std::uint32_t person, CountryCode country) const;
  bool is_title_and_name(const NameMatch& name) const;
  std::uint32_t person_meant(PhraseId id, const Core& core, const NameMatch& name) const;
  void take_title(PhraseId id, const Core& core, const NameMatch& title, Actor& actor) const;
  bool is_body_by_name(const Phrase& phrase) const;
  bool names_people(const Phrase& phrase) const;
  bool is_of_region(const Phrase& phrase, const Role& role) const;
  void compose_people(const Phrase& phrase, const Core& core, Sector sector,
                      ActorDraft& draft) const;
  void recall_name(const Phrase& phrase, ActorDraft& draft) const;
  void set_gender(const Phrase& phrase, ActorDraft& draft) const;
  void compose_person(PhraseId id, const Core& core, const NameMatch& name,
                      ActorDraft& draft) const;
  void compose_name(const NameMatch& name, ActorDraft& draft) const;
  void compose_role(PhraseId id, const Core& core, const NameMatch& role, ActorDraft& draft) const;
  void compose_proper(PhraseId id, const Core& core, ActorDraft& draft) const;
  bool is_in_front(const Phrase& phrase) const;
  bool compose_part(PhraseId id, ActorDraft& draft) const;
  Phrase without_day(Phrase phrase) const;
  void take_appositions(PhraseId id, ActorDraft& draft) const;
  void take_apposition(const ActorDraft& other, ActorDraft& draft) const;
  void take_office(const ActorDraft& other, ActorDraft& draft) const;
  void take_actors(const ActorDraft& other, ActorDraft& draft) const;

  std::vector<Owner> owners(PhraseId id, const Core& core, const NameMatch& anchor) const;
  std::vector<Owner> named_before(const Phrase& phrase, const Core& core, TokenId anchor) const;
  bool names_unknown_body(const Phrase& phrase, const Core& core, TokenId anchor) const;
  std::vector<Owner> core_owners(const Core& core, TokenId before) const;
  std::vector<Owner> possessors(const Phrase& phrase) const;
  std::vector<Owner> prepositional(PhraseId id, const NameMatch* anchor) const;
  std::vector<Owner> earlier_body(const Core& core, const NameMatch& anchor) const;
  void append_phrase(PhraseId id, bool country_only, std::vector<Owner>& owners) const;
  std::optional<Owner> owner_of(const NameMatch& name) const;
  bool joined(Span a, Span b) const;
  Sectors body_sectors(PhraseId id, const Core& core, const NameMatch& anchor) const;
  Sectors sectors_for(const Owner& owner, const NameMatch& anchor, const Sectors& body) const;
  bool is_former(const Phrase& phrase, const NameMatch& role) const;
  bool is_carrier(const NameMatch& role) const;
  bool can_modify(const NameMatch& role) const;
  std::string_view preposition(const Phrase& phrase) const;
  const Date& day() const { return analysis_.document.published; }
  // The phrases directly inside one, without later conjuncts.
  template <class Visit>
  void visit_children(PhraseId id, Visit visit) const {
    for (const TokenId token : tree_.children(phrases_.at(id).head)) {
      const PhraseId child = phrases_.of_head[index(token)];
      if (child != kNoPhrase && !phrases_.at(child).conjunct) visit(child);
    }
  }

  // Those and, behind a name of several words, the phrases inside any of them: "Ana Rey of Chile".
  template <class Visit>
  void visit_core_children(PhraseId id, Visit visit) const {
    visit_children(id, visit);
    const Phrase& phrase = phrases_.at(id);
    for (std::uint32_t i = index(phrase.core_first); i <= index(phrase.core_last); ++i) {
      if (TokenId{i} == phrase.head || tree_.token(TokenId{i}).upos != Upos::Propn) continue;
      for (const TokenId token : tree_.children(TokenId{i})) {
        const PhraseId child = phrases_.of_head[index(token)];
        if (token > phrase.core_last && child != kNoPhrase && !phrases_.at(child).conjunct)
          visit(child);
      }
    }
  }

  const World& world_;
  const Analysis& analysis_;
  const NameScan& scan_;
  const Phrases& phrases_;
  const Tree& tree_;
  const NameMemory& memory_;
  const std::vector<ActorDraft>& drafts_;
};

}  // namespace sayso
