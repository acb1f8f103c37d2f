// One document and everything found in it.
//
// An Analysis owns its text. Annotations are flat arrays, indexed by typed ids; they refer to the
// text by offset and to each other by id. Nothing in here points, so an Analysis can be copied,
// moved, stored and compared freely. Each stage fills its own arrays and reads those before it:
//
//   text    sentences, tokens (span, joined)
//   syntax  tokens (lemma, upos, morph, head, deprel), entities
//   clause  clauses, arguments                    world   mentions, actors, times, places
//   coding  attributions, chains, quantities, roles, events

#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sayso/codes.h"
#include "sayso/date.h"
#include "sayso/document.h"
#include "sayso/span.h"
#include "sayso/syntax.h"

namespace sayso {

enum class TokenId : std::uint32_t {};
enum class SentenceId : std::uint32_t {};
enum class ClauseId : std::uint32_t {};
enum class MentionId : std::uint32_t {};
enum class PlaceId : std::uint32_t {};  // index into Analysis::places
enum class TimeId : std::uint32_t {};   // index into Analysis::times
enum class AttributionId : std::uint32_t {};
enum class EventId : std::uint32_t {};
enum class FactId : std::uint32_t {};  // a line of the world tables; World::fact() tells it
enum class RuleId : std::uint32_t {};  // a rule of the codebook; Codebook::rule() tells it

inline constexpr TokenId kNoToken{UINT32_MAX};
inline constexpr SentenceId kNoSentence{UINT32_MAX};
inline constexpr ClauseId kNoClause{UINT32_MAX};
inline constexpr MentionId kNoMention{UINT32_MAX};
inline constexpr PlaceId kNoPlace{UINT32_MAX};
inline constexpr TimeId kNoTime{UINT32_MAX};
inline constexpr AttributionId kNoAttribution{UINT32_MAX};
inline constexpr FactId kNoFact{UINT32_MAX};
inline constexpr RuleId kNoRule{UINT32_MAX};

// The number behind an id.
template <class Id>
constexpr std::uint32_t index(Id id) {
  return static_cast<std::uint32_t>(id);
}

// ---- text -------------------------------------------------------------------------------------

struct Sentence {
  Span span = {};
  Run tokens = {};          // of Analysis::tokens
  std::uint32_t block = 0;  // index into Document::blocks
};

// A word of the tree (Universal Dependencies): "don't" is the two tokens "do" and "n't".
struct Token {
  Span span = {};
  Span lemma = {};          // in Analysis::lemmas
  TokenId head = kNoToken;  // kNoToken at the root of a sentence
  Deprel deprel = Deprel::Dep;
  Upos upos = Upos::X;
  bool joined = false;  // second or later part of a written token: the "n't" of "don't"
  Morph morph = {};
  std::uint16_t feats = 0;  // index into the language model's table of FEATS bundles
};

// ---- entities ---------------------------------------------------------------------------------

enum class EntityKind : std::uint8_t {
  Person,
  Organisation,
  Country,   // a country, or a region of one or of several: "Bavaria", "the Balkans"
  Place,     // any other: cities, rivers, "the border"
  Facility,  // what is built: "the airport", "Pier 4"
  Event,
  Nationality,  // of a country or its people: the "Peruvian" of "the Peruvian navy", "Peruvians"
  Time,
  Quantity,  // "40 percent", "three tonnes"
  Object,
  Animal,
  Plant,
  Substance,
  Abstract
};

// Who or what a phrase speaks of, by its words alone: a noun phrase with all that describes it, a
// pronoun, or an adjective of nationality. Appositions and co-ordinated phrases have their own.
struct Entity {
  Span span = {};
  Span name = {};  // its proper name, "Ana Rey" of "mayor Ana Rey of Cusco"; empty: it has none
  TokenId head = kNoToken;
  EntityKind kind = EntityKind::Abstract;
};

// ---- clauses ----------------------------------------------------------------------------------

enum class PredicateKind : std::uint8_t { Verb, Noun, Adjective };

// Roles as in the active clause: the subject of a passive is its Object, its by-phrase the Subject.
enum class ArgumentRole : std::uint8_t {
  Subject,
  Object,
  IndirectObject,
  Oblique,    // with its preposition; for noun predicates also "of", "by", "with", "between", "on"
  Possessor,  // "Peru's offer", "its offer"
  Modifier,   // "the Russian attack", "the US offer"
  Complement  // a clause: "said that ...", "agreed to ...", "accused X of ...ing"
};

enum class ArgumentOrigin : std::uint8_t {
  Own,           // stands at the predicate itself
  Passive,       // turned round from a passive
  Control,       // "agreed to send", "forced X to leave"
  Relative,      // the noun a relative or participial clause modifies
  Coordination,  // shared with, or coordinated to, another
  Support        // of the light verb that carries a noun predicate: "X held talks with Y"
};

struct Argument {
  ArgumentRole role = ArgumentRole::Subject;
  ArgumentOrigin origin = ArgumentOrigin::Own;
  TokenId head = kNoToken;         // head of the noun phrase, or of the complement's predicate
  TokenId preposition = kNoToken;  // first word of the case marker ("because" of "because of")
  ClauseId clause =
      kNoClause;  // for Complement, and for an Oblique that is a clause ("of attacking")
};

enum class Modality : std::uint8_t {
  None,
  Future,  // will, shall, going to, to be due to, infinitives of headlines ("Iran to free ...")
  Conditional,  // would
  Possible,     // may, might, could
  Ability,      // can, able to
  Necessity     // must, should, ought to, have to, need to
};

// How a clause hangs on its parent.
enum class ClauseLink : std::uint8_t {
  Root,
  Complement,   // ccomp, xcomp, and obliques that are clauses
  Adverbial,    // advcl, with its marker
  Relative,     // acl:relcl
  Participial,  // acl, and advcl without a subject: "a man accused of ...", "citing ..."
  Coordinated,  // conj
  Parataxis,    // juxtaposed: quotations before or after their speech verb, and the like
  Nominal       // a noun predicate inside the parent's noun phrases
};

struct Clause {
  SentenceId sentence = kNoSentence;
  TokenId predicate = kNoToken;  // content word: the verb, noun or adjective
  PredicateKind kind = PredicateKind::Verb;
  ClauseLink link = ClauseLink::Root;
  ClauseId parent = kNoClause;
  TokenId marker = kNoToken;    // "if", "that", "after", "to" ...
  TokenId particle = kNoToken;  // "out" of "carry out"
  TokenId support = kNoToken;   // of a noun predicate: the verb that carries it, "held" talks
  TokenId negation = kNoToken;  // "not", "never", "no", or the verb that negates: "failed" to
  TokenId modal = kNoToken;     // the word that sets the modality
  Modality modality = Modality::None;
  Tense tense = Tense::None;  // of the finite verb of the clause or its auxiliary
  bool passive = false;
  bool perfect = false;
  bool progressive = false;
  bool imperative = false;
  bool question = false;
  bool conditional = false;  // itself an if-, unless- or until-clause
  bool quoted = false;       // the predicate stands inside quotation marks
  Run arguments = {};        // of Analysis::arguments
  Span extent = {};          // all its words, with its arguments and the clauses below it
};

// ---- the world --------------------------------------------------------------------------------

enum class MentionKind : std::uint8_t { Name, Nominal, Pronoun, Modifier };

// One actor a mention stands for. "Both countries" has two.
struct Actor {
  CountryCode country = {};
  std::array<Sector, 4> sectors = {};  // main one first, Sector::None after the last
  FactId fact = kNoFact;               // of the country, person or organisation that coded it
  FactId role_fact = kNoFact;          // of the role noun that gave its sectors
  Span name = {};                      // where the article names it; empty if it does not

  friend bool operator==(const Actor&, const Actor&) = default;
};

// A noun phrase, or a modifier inside one, that may name an actor.
struct Mention {
  Span span =
      {};  // the phrase with its appositions, without a following relative or participial clause
  TokenId head = kNoToken;
  SentenceId sentence = kNoSentence;
  MentionKind kind = MentionKind::Nominal;
  bool plural = false;
  MentionId antecedent = kNoMention;  // what a pronoun or short form goes back to
  Run actors = {};                    // of Analysis::actors; empty when it names no political actor
};

enum class TimeKind : std::uint8_t { Date, Time, Duration, Set };

struct TimeExpression {
  Span span = {};
  SentenceId sentence = kNoSentence;
  TimeKind kind = TimeKind::Date;
  Date date = {};   // of a Date or Time: as precise as the words; a week or weekend gives the month
  Span value = {};  // TIMEX3 value, in Analysis::strings
};

enum class PlacePrecision : std::uint8_t { Country, Region, City, Site };

struct Place {
  Span span = {};
  SentenceId sentence = kNoSentence;
  TokenId head = kNoToken;
  CountryCode country = {};
  PlacePrecision precision = PlacePrecision::Country;
  Span name = {};               // canonical name, in Analysis::strings
  std::uint32_t geonameid = 0;  // 0: none
  float latitude = 0;           // degrees north
  float longitude = 0;          // degrees east
};

// ---- who says so ------------------------------------------------------------------------------

enum class CueKind : std::uint8_t {
  Neutral,     // said, announced, confirmed, according to
  Distancing,  // accuses, claims, alleges, argues: keeps its distance
  Denial,      // denied, dismissed, refuted
  Belief,      // thinks, fears, suggests, speculates: presented as possible or likely
  Intention,   // plans, vows, promises
  Direction,   // asks, demands, orders: what is wanted, not what is
  Doubt        // whether, questioned
};

enum class Speech : std::uint8_t { Indirect, Mixed, Direct };

struct Attribution {
  SentenceId sentence = kNoSentence;
  Span source = {};                // empty for a bare cue: "reportedly"
  MentionId mention = kNoMention;  // of the source
  Run actors = {};                 // of Analysis::actors: the source, resolved
  Span cue = {};                   // empty for a signed letter or a quotation that stands alone
  CueKind kind = CueKind::Neutral;
  Speech speech = Speech::Indirect;
  Run content = {};                      // of Analysis::contents, in order of the text
  ClauseId clause = kNoClause;           // of the cue
  AttributionId outer = kNoAttribution;  // on whose word this one is itself told
};

// ---- events -----------------------------------------------------------------------------------

// A phrase in a role of an event.
struct Participant {
  Span span = {};
  MentionId mention = kNoMention;
  Actor actor = {};
};

struct Quantity {
  Span span = {};
  std::int64_t min = 0;  // -1: no bound
  std::int64_t max = 0;  // -1: no bound
  Span unit = {};        // the noun counted, in Document::text
};

// PLOVER's contexts, as bits of Event::contexts; their names are in the codebook.
using ContextSet = std::uint64_t;

struct Event {
  EventType type = EventType::Consult;
  std::uint8_t mode = 0;           // Codebook::mode_name(); 0: none
  ContextSet contexts = 0;         // Codebook::context_name() by bit
  std::array<char, 5> cameo = {};  // nearest CAMEO code, digits, zero-filled: "0256", "043"
  SentenceId sentence = kNoSentence;
  ClauseId clause = kNoClause;
  Span trigger = {};
  RuleId rule = kNoRule;
  Run actors = {};      // of Analysis::participants
  Run recipients = {};  // of Analysis::participants
  Run quantities = {};  // of Analysis::quantities
  Run chain = {};       // of Analysis::chains, innermost first
  Date date = {};
  TimeId date_text = kNoTime;  // the expression that gave it
  PlaceId place = kNoPlace;
  Standing standing = Standing::Stated;
  Polarity polarity = Polarity::Affirmed;
  EventTime time = EventTime::Past;
  Certainty certainty = Certainty::Certain;
  float confidence = 1;  // 0..1: how sure the coder is of type and roles
};

struct Analysis {
  Document document;

  std::vector<Sentence> sentences;
  std::vector<Token> tokens;
  std::string lemmas;   // Token::lemma points in here
  std::string strings;  // other text made, not found: TIMEX3 values, canonical names

  std::vector<Entity> entities;  // in order of their heads, one a head; they nest

  std::vector<Clause> clauses;  // by sentence, then in order of their predicates
  std::vector<Argument> arguments;

  std::vector<Mention> mentions;  // by sentence, then by span; may nest
  std::vector<Actor> actors;
  std::vector<TimeExpression> times;
  std::vector<Place> places;

  std::vector<Attribution> attributions;
  std::vector<Span> contents;
  std::vector<AttributionId> chains;
  std::vector<Participant> participants;
  std::vector<Quantity> quantities;
  std::vector<Event> events;  // in order of their triggers

  const Token& token(TokenId id) const { return tokens[index(id)]; }
  const Sentence& sentence(SentenceId id) const { return sentences[index(id)]; }
  const Clause& clause(ClauseId id) const { return clauses[index(id)]; }
  const Mention& mention(MentionId id) const { return mentions[index(id)]; }
  const Attribution& attribution(AttributionId id) const { return attributions[index(id)]; }

  std::string_view text(Span span) const { return slice(document.text, span); }
  std::string_view form(TokenId id) const { return text(token(id).span); }
  std::string_view lemma(TokenId id) const { return slice(lemmas, token(id).lemma); }
};

}  // namespace sayso
