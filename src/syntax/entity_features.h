// What the classifier of entities looks at: hashes of what is seen of a phrase.
//
// Features of the words of a phrase (its head, endings, shape, modifiers, the ends of a name) are
// apart from those of its context (relation, governing word, preposition, neighbours), because a
// list of names has only the former.

#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "sayso/analysis.h"
#include "syntax/phrase_tree.h"

namespace sayso {

struct EntityFeatures {
  std::array<std::uint32_t, 48> hashes = {};
  std::uint32_t count = 0;
};

// One sentence made ready: its tree and the hashes of its words, each computed once.
class EntitySentence {
 public:
  // Takes up another sentence; its memory is used again. The analysis must outlive it.
  void read(const Analysis& analysis, Run tokens);

  const PhraseTree& tree() const { return tree_; }

  // The features of the phrase that `head` heads are added to `out`.
  void add_word_features(std::uint32_t head, EntityFeatures& out) const;
  void add_context_features(std::uint32_t head, EntityFeatures& out) const;

 private:
  struct Word {
    std::uint32_t form = 0;  // hashes, in small letters
    std::uint32_t lemma = 0;
    std::uint32_t shape = 0;
  };

  const Word& word(std::uint32_t t) const { return words_[t - tree_.tokens().first]; }
  const Token& token(std::uint32_t t) const { return analysis_->tokens[t]; }
  void add_endings(std::uint32_t head, EntityFeatures& out) const;
  void add_modifiers(std::uint32_t head, EntityFeatures& out) const;
  void add_governor(std::uint32_t head, EntityFeatures& out) const;
  void add_first_conjunct(std::uint32_t first, EntityFeatures& out) const;
  void add_dependents(std::uint32_t head, EntityFeatures& out) const;
  void add_neighbours(std::uint32_t head, EntityFeatures& out) const;

  const Analysis* analysis_ = nullptr;
  PhraseTree tree_;
  std::vector<Word> words_;
};

}  // namespace sayso
