// What the rules ask of a document, indexed once: its words as the codebook's, its trees downwards,
// and which actor, clause, place or speaker stands at a token.

#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "coding/codebook.h"
#include "sayso/analysis.h"

namespace sayso {

class Scene {
 public:
  // Both must outlive the scene.
  Scene(const Codebook& book, const Analysis& analysis);

  const Codebook& book() const { return *book_; }
  const Analysis& analysis() const { return *analysis_; }

  LemmaId lemma(TokenId token) const { return lemmas_[index(token)]; }
  std::span<const TokenId> children(TokenId token) const;
  std::span<const Argument> arguments(const Clause& clause) const;

  // The clause whose predicate the token is.
  ClauseId clause_at(TokenId token) const { return clauses_[index(token)]; }
  // The verb whose clause a noun predicate stands in.
  ClauseId verb_above(ClauseId noun) const;
  // What tells the course of a noun: the verb whose subject or object it is, or the noun that it is
  // the course of, "the resumption of talks".
  ClauseId teller(ClauseId noun) const;
  Course course(TokenId token) const;
  // The mention of an actor that the token heads, or that covers it.
  MentionId party_at(TokenId token) const { return parties_[index(token)]; }
  // The name that the token heads, of someone or something of whom nothing is known: no place, no
  // actor, without an article.
  MentionId unknown_at(TokenId token) const { return unknown_[index(token)]; }
  PlaceId place_at(TokenId token) const { return places_[index(token)]; }
  // The attribution in whose words the token stands, innermost.
  AttributionId speaker_at(TokenId token) const;

  // The noun that a word of number or kind only measures: "prisoners" of "dozens of prisoners".
  TokenId counted(TokenId token) const;
  // Whether the phrase ends at the token.
  bool ends_phrase(const WordPattern& phrase, TokenId token) const;
  // Whether one of the phrases (sorted by head) ends at the token.
  bool ends_one_of(std::span<const WordPattern> phrases, TokenId token) const;

 private:
  void index_lemmas();
  LemmaId known_lemma(TokenId token) const;
  LemmaId without_ending(std::string_view word, std::string_view ending,
                         std::string_view instead) const;
  void index_children();
  void index_clauses();
  void index_parties();
  void index_places();
  void index_unknown();

  const Codebook* book_;
  const Analysis* analysis_;
  std::vector<LemmaId> lemmas_;
  std::vector<Run> child_runs_;
  std::vector<TokenId> children_;
  std::vector<ClauseId> clauses_;
  std::vector<MentionId> parties_;
  std::vector<MentionId> unknown_;
  std::vector<PlaceId> places_;
};

}  // namespace sayso
