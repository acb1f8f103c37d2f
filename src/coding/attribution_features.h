// What the learned reader of attributions sees: hashed features of a word as a cue, and of a word
// as seen from a cue.

#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "clause/tree.h"
#include "coding/cues.h"
#include "sayso/analysis.h"

namespace sayso {

// Keeps references to what it is made of.
class AttributionFeatures {
 public:
  AttributionFeatures(const CueTable& cues, const Analysis& analysis);

  // Whether a word may be the head of a cue at all.
  bool may_be_cue(TokenId token) const;

  // Appends the features of a word as the head of a cue, as places in AttributionWeights::cue.
  void cue(TokenId token, std::vector<std::uint32_t>& out) const;

  // The words that may have a role for a cue: its sentence, and those its quotations run on to.
  Run window(TokenId cue) const;

  // Sets the cue that word() and step() look from; they take words of its window.
  void look_from(TokenId cue);

  // Appends the features of a word, as places of a group of weights in AttributionWeights::word.
  void word(TokenId token, std::vector<std::uint32_t>& out) const;
  // Of the step to a word from the one before it, likewise in AttributionWeights::step.
  void step(TokenId token, std::vector<std::uint32_t>& out) const;

  SentenceId sentence_of(TokenId token) const { return sentence_of_[index(token)]; }
  // The quotation a word stands in, or kNoQuote.
  std::uint32_t quote_of(TokenId token) const { return quote_of_[index(token)]; }
  // One more than the CueKind the table has for a word; 0 if it has none.
  std::uint8_t table_kind(TokenId token) const { return words_[index(token)].kind; }
  const std::vector<Span>& quotes() const { return quotes_; }

  static constexpr std::uint32_t kNoQuote = UINT32_MAX;

 private:
  // What is read of a word once.
  struct Word {
    std::uint64_t lemma = 0;
    std::uint64_t form = 0;
    std::uint32_t first = 0;  // leftmost and rightmost word below it
    std::uint32_t last = 0;
    std::uint8_t kind = 0;  // of the cue its lemma may be: 0 none
    std::uint8_t who = 0;   // kind of its mention and whether it is an actor
  };

  // Where a word stands in the tree as seen from the cue.
  struct Place {
    std::uint64_t climb = 0;    // relations up from the cue
    std::uint64_t branch = 0;   // the first relation down again
    std::uint64_t two = 0;      // the first two
    std::uint64_t path = 0;     // up to five
    TokenId top = kNoToken;     // the first word down
    std::uint32_t depth = 0;    // relations down
    std::uint32_t climbed = 0;  // relations up
    bool elsewhere = false;     // in another sentence
  };

  // An argument of the cue's clause: its words, its head, its role and where it comes from.
  struct Slot {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t head = 0;
    std::uint64_t role = 0;
  };

  void read_words(const CueTable& cues);
  void read_quotes();
  std::uint8_t kind_of(const CueTable& cues, TokenId token) const;
  std::uint64_t shape_of_children(TokenId token) const;
  Place find_place(TokenId token) const;
  const Place& place_of(TokenId token) const { return places_[index(token) - window_.first]; }
  std::uint64_t quote_state(TokenId token) const;
  std::uint64_t quotes_beside(TokenId token) const;
  std::uint64_t argument_at(TokenId token) const;
  bool is_nearest_verb(TokenId token) const;
  std::uint64_t lemma_at(std::int64_t place, Run within) const;
  std::uint64_t form_at(std::int64_t place, Run within) const;
  TokenId child(TokenId token, Deprel relation) const { return tree_.child(token, relation); }

  const Analysis& analysis_;
  Tree tree_;
  std::vector<Span> quotes_;
  std::vector<Word> words_;
  std::vector<SentenceId> sentence_of_;
  std::vector<std::uint32_t> quote_of_;
  std::vector<ClauseId> clause_of_;  // by predicate; verbs before nouns

  TokenId cue_ = kNoToken;
  Run window_ = {};
  std::vector<Place> places_;   // of the words of the window
  std::vector<TokenId> above_;  // the cue and the words above it
  std::vector<Slot> slots_;
  std::uint64_t beside_ = 0;  // the quotations beside the cue
};

}  // namespace sayso
