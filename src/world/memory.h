// The actors an article has told of so far, and which of them a later phrase goes back to.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sayso/analysis.h"
#include "world/actor_draft.h"
#include "world/composer.h"
#include "world/fold.h"
#include "world/world.h"

namespace sayso {

enum class KnownActorId : std::uint32_t {};
inline constexpr KnownActorId kNoKnownActor{UINT32_MAX};

// Where an entity was last spoken of.
struct Seen {
  PhraseId phrase = kNoPhrase;
  SentenceId sentence = kNoSentence;
  TokenId head = kNoToken;
  TokenId governor = kNoToken;  // the word it hangs on
  bool subject = false;
};

struct KnownActor {
  DraftKind kind = DraftKind::None;
  std::vector<Actor> actors;
  Span name = {};  // as the article first gave it in full
  std::uint32_t person = kNoRecord;
  std::uint32_t organisation = kNoRecord;
  std::uint32_t role = kNoRecord;
  std::string_view noun;  // lemma of the head
  Gender gender = Gender::Unknown;
  bool plural = false;
  bool human = false;       // one person
  bool collective = false;  // a body or a country: "it", and often "they"
  bool joint = false;       // made of several by co-ordination
  Seen last = {};
  std::uint32_t times = 0;
};

// A family name alone, as a phrase gives it.
struct ShortName {
  Span span = {};
  std::string_view title;  // before it, if any
  CountryCode story = {};  // the country the article is on, if one
};

class Memory : public NameMemory {
 public:
  Memory(const World& world, const Analysis& analysis) : world_(world), analysis_(analysis) {}

  KnownActorId add(KnownActor entity);
  void see(KnownActorId id, const Seen& seen);

  KnownActor& at(KnownActorId id) { return entities_[static_cast<std::uint32_t>(id)]; }
  const KnownActor& at(KnownActorId id) const { return entities_[static_cast<std::uint32_t>(id)]; }
  // Those a later phrase may mean, in the order they came up.
  const std::vector<KnownActorId>& active() const { return active_; }

  // The entity a proper name means: the same name, a part of it ("Rey" for "Ana Rey"), or a form
  // the tables give. The latest that fits best.
  KnownActorId find_name(Span name) const;
  KnownActorId find_person(std::uint32_t person) const;
  // One whose name or country is the same, so that it is spoken of again.
  KnownActorId find_same(const ActorDraft& draft) const;
  // An abbreviation the article gives: "the Free Coast Army (FCA)".
  void add_alias(KnownActorId id, Span alias);

  std::vector<Actor> recall(Span name) const override;
  std::vector<Actor> recall_body(std::string_view noun) const override;
  // The one person of the tables whom a family name means on the document's day, best by the title
  // before it; without a title only one in a high office, or of a country the article tells of.
  std::optional<std::uint32_t> known_short_form(const ShortName& name) const;

 private:
  struct KnownName {
    KnownActorId entity;
    Run words;  // of words_
  };
  std::vector<std::string_view> fold(Span name) const;
  int fit(const std::vector<std::string_view>& mention, const KnownName& known) const;
  std::string_view word(const KnownName& known, std::uint32_t i) const {
    return slice(letters_, words_[known.words.first + i].folded);
  }
  bool tells_of(CountryCode country) const;
  int fit_office(std::uint32_t person, const ShortName& name) const;
  void add_name(KnownActorId id, Span name);
  void forget();

  const World& world_;
  const Analysis& analysis_;
  std::vector<KnownActor> entities_;
  std::vector<KnownActorId> active_;
  std::vector<KnownName> names_;
  std::string letters_;
  std::vector<FoldedWord> words_;
  mutable std::string scratch_;             // of fold()
  mutable std::vector<FoldedWord> folded_;  // of fold()
};

}  // namespace sayso
