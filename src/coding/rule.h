// The compiled form of a rule of the codebook: flat records that refer to each other by run and id.
// codebook/README.md says what each part means to the writer of a rule.

#pragma once

#include <array>
#include <cstdint>

#include "sayso/analysis.h"

namespace sayso {

// A word of the codebook, lower case, in American spelling.
enum class LemmaId : std::uint32_t {};
inline constexpr LemmaId kNoLemma{UINT32_MAX};

// Where a rule looks: a role of the clause, or something that stands in for one.
enum class SlotKind : std::uint8_t {
  Subject,
  Object,
  IndirectObject,
  Possessor,
  Modifier,
  Preposition,        // an oblique with this preposition; "between" is one
  Complement,         // the complement clause; as a role: the parties it acts on
  ComplementSubject,  // who is to do it: "urged that Chad free the crew"
  Above,              // the subject of the clause that a noun predicate stands in
  Speaker,            // whose words the clause stands in
  Actor,              // in conditions: the role as found
  Recipient,          // in conditions: the role as found
  Sentence            // in conditions: any word of the sentence ("near")
};

struct Slot {
  SlotKind kind = SlotKind::Subject;
  bool inside = false;  // "in object": the party inside the phrase, "Chad" of "Chad's raid"
  LemmaId preposition = kNoLemma;

  friend bool operator==(const Slot&, const Slot&) = default;
};

enum class TestKind : std::uint8_t {
  Words,    // the head is one of these words, or ends one of these phrases
  Party,    // an actor, itself
  Country,  // a state or its government
  Armed,    // soldiers, police, rebels, unknown gunmen
  Civil,    // an actor that is no state and bears no arms
  Several,  // parties of two countries or more
  Abroad,   // of the recipient: of a country that no actor has
  Place,    // the name of a place
  Number,   // a phrase with a number: "2-0", "12 seats"
  Sum,      // money: "$2 million"
  Clause,   // the argument is a clause: "of attacking"
  To,       // complement: an infinitive
  That,     // complement: a finite clause
  Event,    // a clause that is itself an event of these types
  Self,     // complement: the subject is to do it itself
  Any,      // something stands there
  None      // nothing stands there
};

struct Test {
  TestKind kind = TestKind::Any;
  Run phrases = {};         // of Codebook::phrases(); Words only
  std::uint32_t types = 0;  // bits by EventType; Event only
};

struct Condition {
  Slot slot = {};
  bool unless = false;  // must not hold
  Run tests = {};       // one of them is enough
  Span label = {};      // as written, in the codebook's strings: "object: @troops"
};

// What a rule cannot do without.
enum class Need : std::uint8_t { Any, Actor, Recipient, Both };

struct Rule {
  Span name = {};  // in the codebook's strings
  std::uint16_t file = 0;
  std::uint32_t line = 0;  // 1-based
  EventType type = EventType::Agree;
  std::uint8_t mode = 0;
  std::array<char, 5> cameo = {};
  ContextSet contexts = 0;
  Need need = Need::Any;
  bool reciprocal = false;       // all parties act together
  bool places = false;           // the name of a place stands for its country
  bool own = false;              // of the user's verb dictionary: goes before the others
  bool recipient_first = false;  // who has a phrase for both roles suffers: "his arrest"
  bool negated = false;          // of a negated predicate, and "not" is part of its trigger
  Run actor = {};                // of Codebook::slots(), in order of preference
  Run recipient = {};
  Run governs = {};  // slots whose own events this one already says
  Run blames = {};   // slots whose events the recipient is said to have done
  Run conditions = {};
};

enum class TriggerKind : std::uint8_t { Verb, Noun, Adjective, Modal };

// What a text may be about that is no politics, and the types of event that it then does not hold.
struct Topic {
  std::uint32_t types = 0;  // bits by EventType
  Run words = {};           // of Codebook::phrases()
  Run unless = {};          // of Codebook::phrases(): not where these are as many
};

// What a predicate of a clause is called by.
constexpr TriggerKind trigger_kind(PredicateKind kind) {
  if (kind == PredicateKind::Noun) return TriggerKind::Noun;
  return kind == PredicateKind::Verb ? TriggerKind::Verb : TriggerKind::Adjective;
}

// A predicate that calls a rule: its head word, and the words that must stand with it.
struct Trigger {
  RuleId rule = kNoRule;
  TriggerKind kind = TriggerKind::Verb;
  Run rest = {};    // of Codebook::words(): "out" of "carry out", "siege" of "lay siege"
  Span label = {};  // as written, in the codebook's strings
};

// A word, or several: the last one is `head`, `before` are those in front of it.
struct WordPattern {
  LemmaId head = kNoLemma;
  Run before = {};  // of Codebook::words(), in order of the text
};

}  // namespace sayso
