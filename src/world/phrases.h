// Noun phrases of the trees, as spans of tokens.
//
// A phrase is a nominal head with everything that belongs to it: modifiers, possessor,
// prepositional phrases and appositions, but no relative or participial clause and no other
// conjunct. Its core is the part without possessor, prepositional phrases and appositions: "former
// Israeli defence minister Ehud Barak".

#pragma once

#include <cstdint>
#include <vector>

#include "clause/tree.h"
#include "sayso/analysis.h"

namespace sayso {

inline TokenId before(TokenId id) { return TokenId{index(id) - 1}; }
inline TokenId after(TokenId id) { return TokenId{index(id) + 1}; }

enum class PhraseId : std::uint32_t {};
inline constexpr PhraseId kNoPhrase{UINT32_MAX};

struct Phrase {
  TokenId head = kNoToken;
  SentenceId sentence = kNoSentence;
  PhraseId parent = kNoPhrase;  // the phrase it is a part of, or the first conjunct
  Deprel relation =
      Deprel::Dep;        // to the parent or clause; a conjunct has the relation of the first
  bool conjunct = false;  // second or later of a co-ordination
  TokenId preposition = kNoToken;  // "of", "in", "from" before it
  bool absorbed = false;           // its words are part of the phrase before it
  TokenId first = kNoToken;        // of the whole phrase, inclusive
  TokenId last = kNoToken;
  TokenId core_first = kNoToken;
  TokenId core_last = kNoToken;
};

struct Phrases {
  std::vector<Phrase> all;        // by sentence, then by head
  std::vector<PhraseId> of_head;  // by token: the phrase it heads, or kNoPhrase

  const Phrase& at(PhraseId id) const { return all[static_cast<std::uint32_t>(id)]; }
};

Phrases find_phrases(const Analysis& analysis, const Tree& tree);

// From the first byte of a token to the last byte of another.
Span token_span(const Analysis& analysis, TokenId first, TokenId last);

}  // namespace sayso
