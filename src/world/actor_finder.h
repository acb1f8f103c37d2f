// Goes through an article phrase by phrase, in the order of its text, and finds the actor of each.
//
// What a phrase says by itself comes from the Composer; what it leaves out, from the Memory of the
// article so far, and at last from the country the article plays in.

#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "clause/tree.h"
#include "sayso/analysis.h"
#include "world/actor_draft.h"
#include "world/antecedents.h"
#include "world/composer.h"
#include "world/context.h"
#include "world/memory.h"
#include "world/names.h"
#include "world/phrases.h"
#include "world/world.h"

namespace sayso {

class ActorFinder {
 public:
  ActorFinder(const World& world, Analysis& analysis)
      : world_(world),
        analysis_(analysis),
        tree_(analysis),
        scan_(scan_names(world, analysis)),
        phrases_(find_phrases(analysis, tree_)),
        article_(find_article_country(world, analysis, scan_)),
        memory_(world, analysis),
        antecedents_(world, analysis, tree_, memory_),
        drafts_(phrases_.all.size()),
        composer_(world, analysis, scan_, phrases_, tree_, memory_, drafts_),
        done_(phrases_.all.size(), false),
        antecedent_(phrases_.all.size(), kNoPhrase) {
    settle_names(world, analysis, article_, scan_);
  }

  void find() {
    for (std::uint32_t i = 0; i < phrases_.all.size(); ++i) {
      const SentenceId before = phrases_.all[i == 0 ? 0 : i - 1].sentence;
      if (phrases_.all[i].sentence != before) finish_sentence(before);
      resolve(PhraseId{i}, 0);
    }
    if (!phrases_.all.empty()) finish_sentence(phrases_.all.back().sentence);
    write_mentions();
  }

 private:
  const Phrase& phrase(PhraseId id) const { return phrases_.at(id); }
  ActorDraft& draft(PhraseId id) { return drafts_[static_cast<std::uint32_t>(id)]; }
  std::string_view noun(PhraseId id) const { return analysis_.lemma(phrase(id).head); }

  void resolve(PhraseId id, int depth);
  void resolve_pronoun(PhraseId id);
  bool resolve_reflexive(PhraseId id);
  void resolve_relative(PhraseId id);
  bool resolve_namesake(PhraseId id);
  void resolve_name(PhraseId id);
  void share_title(PhraseId id);
  void resolve_role(PhraseId id);
  bool resolve_pair(PhraseId id);
  bool resolve_number(PhraseId id);
  std::vector<Actor> permanent_members() const;
  bool resolve_counterpart(PhraseId id);
  bool is_said_of_subject(PhraseId id);
  bool resolve_country_noun(PhraseId id);
  void give_country(PhraseId id);
  CountryCode country_of_first_conjunct(const Phrase& it);
  CountryCode country_of_story() const;
  CountryCode country_for(PhraseId id);
  TokenId sentence_start(TokenId token) const;
  bool is_people_of_many(PhraseId id) const;
  CountryCode country_of_place(PhraseId id) const;
  CountryCode country_in_sentence(PhraseId id) const;
  CountryCode country_of_places(SentenceId sentence) const;
  CountryCode country_of_act(PhraseId id);
  CountryCode country_of_army_speaking(PhraseId id);
  CountryCode country_beside(PhraseId id);
  bool is_office_of_the_story(PhraseId id) const;
  bool is_inside_name(TokenId head) const;
  void remember_again(PhraseId id, KnownActorId entity);
  void take_owner(PhraseId id);
  bool is_nobodys_thing(PhraseId id);
  void go_back(PhraseId id, KnownActorId entity);
  void remember(PhraseId id, KnownActorId entity);
  bool looks_like_person(PhraseId id);
  bool is_place_like(PhraseId id);
  bool is_abbreviation(PhraseId id) const;
  void remember_abbreviation(PhraseId id, KnownActorId entity);
  PhraseId first_conjunct(PhraseId id) const;
  void add_members(PhraseId id, KnownActor& joint);
  void remember_coordination(PhraseId first);
  void remember_stray_people(SentenceId sentence);
  void finish_sentence(SentenceId sentence);
  PhraseId subject_ahead(PhraseId id) const;

  void write_mentions();
  void write_phrase(PhraseId id, std::vector<std::pair<Mention, PhraseId>>& out);
  bool is_own_name(const NameMatch& name);
  void write_modifiers(std::vector<std::pair<Mention, PhraseId>>& out);
  Run write_actors(const std::vector<Actor>& actors);

  const World& world_;
  Analysis& analysis_;
  Tree tree_;
  NameScan scan_;
  Phrases phrases_;
  ArticleCountry article_;
  Memory memory_;
  Antecedents antecedents_;
  std::vector<ActorDraft> drafts_;
  Composer composer_;
  std::vector<bool> done_;
  std::vector<PhraseId> antecedent_;
  std::size_t next_name_ = 0;  // of scan_.names, to be looked at when its sentence ends
  // Pronouns and phrases of their sentence that they stand for, resolved when it ends.
  std::vector<std::pair<PhraseId, PhraseId>> late_;
};

}  // namespace sayso
