// The closed classes a clause is read by: auxiliaries, semi-modals, negating words, markers.

#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "clause/word_set.h"
#include "sayso/analysis.h"

namespace sayso {

constexpr Modality modality_of_auxiliary(std::string_view lemma) {
  if (lemma == "will" || lemma == "shall" || lemma == "'ll" || lemma == "wo")
    return Modality::Future;
  if (lemma == "would" || lemma == "'d") return Modality::Conditional;
  if (lemma == "may" || lemma == "might" || lemma == "could") return Modality::Possible;
  if (lemma == "can" || lemma == "ca") return Modality::Ability;
  if (lemma == "must" || lemma == "should" || lemma == "ought") return Modality::Necessity;
  return Modality::None;
}

// Words that say no more of their complement than an auxiliary does: "is due to leave". The
// complement takes over their tense, negation and question.
struct SemiModal {
  enum class Form : std::uint8_t { Any, Adjective, Passive, Progressive };

  std::string_view lemma;
  Form form = Form::Any;  // Adjective: with a copula, whatever its part of speech; or a passive
  Modality modality = Modality::None;
  bool negates = false;
};

inline constexpr std::array kSemiModals = {
    SemiModal{"able", SemiModal::Form::Adjective, Modality::Ability, false},
    SemiModal{"about", SemiModal::Form::Adjective, Modality::Future, false},
    SemiModal{"anticipate", SemiModal::Form::Passive, Modality::Future, false},
    SemiModal{"appear", SemiModal::Form::Any, Modality::None, false},
    SemiModal{"begin", SemiModal::Form::Any, Modality::None, false},
    SemiModal{"bind", SemiModal::Form::Adjective, Modality::Future, false},
    SemiModal{"bound", SemiModal::Form::Adjective, Modality::Future, false},
    SemiModal{"certain", SemiModal::Form::Adjective, Modality::Future, false},
    SemiModal{"continue", SemiModal::Form::Any, Modality::None, false},
    SemiModal{"due", SemiModal::Form::Adjective, Modality::Future, false},
    SemiModal{"expect", SemiModal::Form::Passive, Modality::Future, false},
    SemiModal{"expected", SemiModal::Form::Adjective, Modality::Future, false},
    SemiModal{"get", SemiModal::Form::Any, Modality::None, false},
    SemiModal{"go", SemiModal::Form::Progressive, Modality::Future, false},
    SemiModal{"happen", SemiModal::Form::Any, Modality::None, false},
    SemiModal{"have", SemiModal::Form::Any, Modality::Necessity, false},
    SemiModal{"likely", SemiModal::Form::Adjective, Modality::Possible, false},
    SemiModal{"manage", SemiModal::Form::Any, Modality::None, false},
    SemiModal{"need", SemiModal::Form::Any, Modality::Necessity, false},
    SemiModal{"plan", SemiModal::Form::Passive, Modality::Future, false},
    SemiModal{"poise", SemiModal::Form::Adjective, Modality::Future, false},
    SemiModal{"poised", SemiModal::Form::Adjective, Modality::Future, false},
    SemiModal{"proceed", SemiModal::Form::Any, Modality::None, false},
    SemiModal{"project", SemiModal::Form::Passive, Modality::Future, false},
    SemiModal{"schedule", SemiModal::Form::Passive, Modality::Future, false},
    SemiModal{"scheduled", SemiModal::Form::Adjective, Modality::Future, false},
    SemiModal{"seem", SemiModal::Form::Any, Modality::None, false},
    SemiModal{"set", SemiModal::Form::Adjective, Modality::Future, false},
    SemiModal{"slate", SemiModal::Form::Passive, Modality::Future, false},
    SemiModal{"start", SemiModal::Form::Any, Modality::None, false},
    SemiModal{"suppose", SemiModal::Form::Passive, Modality::Necessity, false},
    SemiModal{"sure", SemiModal::Form::Adjective, Modality::Future, false},
    SemiModal{"tend", SemiModal::Form::Any, Modality::None, false},
    SemiModal{"tip", SemiModal::Form::Passive, Modality::Future, false},
    SemiModal{"unable", SemiModal::Form::Adjective, Modality::Ability, true},
    SemiModal{"unlikely", SemiModal::Form::Adjective, Modality::Possible, true},
};

constexpr const SemiModal* find_semi_modal(std::string_view lemma) {
  const auto* found = std::find_if(kSemiModals.begin(), kSemiModals.end(),
                                   [&](const SemiModal& s) { return s.lemma == lemma; });
  return found == kSemiModals.end() ? nullptr : found;
}

inline constexpr auto kNegators =
    word_set({"n't", "neither", "never", "no-longer", "nor", "not", "nt"});
inline constexpr auto kNegativePronouns =
    word_set({"nobody", "none", "nothing", "neither", "no-one"});
// "under no circumstances", "in no way"
inline constexpr auto kNegativeSettings = word_set({
    "account",
    "case",
    "circumstance",
    "condition",
    "means",
    "point",
    "time",
    "way",
});

// Verbs and nouns whose complement does not come true, or comes to an end.
inline constexpr auto kNegatingVerbs = word_set({
    "avoid",
    "cease",
    "decline",
    "discontinue",
    "escape",
    "fail",
    "forbear",
    "forget",
    "forgo",
    "neglect",
    "quit",
    "refuse",
    "resist",
    "stop",
    "forbid",
    "prohibit",
    "hinder",
    "prevent",
});
inline constexpr auto kNegatingNouns = word_set({
    "failure",
    "inability",
    "refusal",
    "reluctance",
    "unwillingness",
});
inline constexpr auto kNegatingAdjectives = word_set({"reluctant", "unprepared", "unwilling"});
// With a noun as object, these keep it from happening: "averted a strike".
inline constexpr auto kPreventingVerbs = word_set({
    "avert",
    "avoid",
    "foil",
    "forestall",
    "frustrate",
    "preempt",
    "prevent",
    "thwart",
});
// "the lack of talks"
inline constexpr auto kAbsences = word_set({"absence", "lack"});
// With a gerund behind "from": "barred X from leaving", "refrained from attacking".
inline constexpr auto kNegatingFrom = word_set({
    "abstain",  "back",       "ban",        "bar",      "block",   "debar",    "desist",
    "deter",    "discourage", "disqualify", "dissuade", "exclude", "exempt",   "hinder",
    "hold",     "inhibit",    "keep",       "preclude", "prevent", "prohibit", "refrain",
    "restrain", "restrict",   "shrink",     "shy",      "stop",
});

inline constexpr auto kConditionalMarkers = word_set({
    "assuming",
    "if",
    "lest",
    "provided",
    "providing",
    "supposing",
    "till",
    "unless",
    "until",
});

// Conjunctions that, in front of a gerund, are not prepositions.
inline constexpr auto kSubordinators = word_set({
    "although", "as",      "because", "if",    "lest",   "once",  "than",
    "that",     "though",  "till",    "to",    "unless", "until", "when",
    "where",    "whereas", "whether", "while", "whilst",
});

// Verbs that report words, which may stand behind or inside what they report.
inline constexpr auto kSpeechVerbs = word_set({
    "acknowledge", "add",      "admit",    "affirm",  "allege",    "announce",   "argue",
    "ask",         "assert",   "believe",  "boast",   "caution",   "charge",     "cite",
    "claim",       "comment",  "complain", "concede", "conclude",  "confess",    "confirm",
    "contend",     "continue", "counter",  "cry",     "declare",   "demand",     "deny",
    "disclose",    "estimate", "exclaim",  "explain", "hint",      "imply",      "indicate",
    "inform",      "insist",   "joke",     "lament",  "maintain",  "mention",    "note",
    "observe",     "pledge",   "point",    "predict", "proclaim",  "promise",    "quip",
    "quote",       "reassure", "recall",   "recount", "remark",    "remind",     "repeat",
    "reply",       "report",   "respond",  "retort",  "reveal",    "say",        "shout",
    "show",        "signal",   "state",    "stress",  "suggest",   "swear",      "tell",
    "testify",     "think",    "threaten", "tweet",   "underline", "underscore", "urge",
    "vow",         "warn",     "wonder",   "write",
});

// Participles before a noun that tell what the noun did, not what was done to it.
inline constexpr auto kIntransitiveParticiples = word_set({
    "arrive",
    "collapse",
    "depart",
    "emerge",
    "escape",
    "expire",
    "fall",
    "flee",
    "go",
    "grow",
    "lapse",
    "retire",
    "return",
    "rise",
    "vanish",
    "wither",
});

// Verbs that have an object whenever they are active. Without one, their past form is a participle
// that headlines leave without its auxiliary: "Two soldiers killed in Mali".
inline constexpr auto kTransitiveVerbs = word_set({
    "abduct",  "accuse",  "acquit",   "arrest",      "assassinate", "behead",
    "bomb",    "convict", "deport",   "detain",      "displace",    "evacuate",
    "execute", "expel",   "free",     "hospitalise", "hospitalize", "imprison",
    "indict",  "injure",  "jail",     "kidnap",      "kill",        "oust",
    "release", "rescue",  "sentence", "suspend",     "wound",
});

// Verbs without object, so that "met and signed a treaty" leaves "met" alone, and never a passive.
inline constexpr auto kIntransitiveVerbs = word_set({
    "agree",   "apologise", "apologize", "arrive", "come",    "die",    "fall",   "flee",
    "fly",     "gather",    "go",        "happen", "lie",     "live",   "march",  "meet",
    "protest", "rally",     "react",     "resign", "respond", "retire", "return", "rise",
    "sit",     "speak",     "stand",     "stay",   "talk",    "travel", "vote",   "work",
});

// Verbs with two objects, one of which is left to a passive: "was given weapons".
inline constexpr auto kDitransitiveVerbs = word_set({
    "accord", "afford", "allocate", "allot", "allow", "ask",       "assign", "award", "charge",
    "deny",   "fine",   "forgive",  "give",  "grant", "guarantee", "hand",   "lend",  "offer",
    "owe",    "pay",    "promise",  "call",  "dub",   "entitle",   "label",  "name",  "refuse",
    "sell",   "send",   "serve",    "show",  "teach", "tell",      "term",   "title",
});

// Nouns whose relative clause has its gap in an adverbial: "the day it attacked".
inline constexpr auto kAdverbialNouns = word_set({
    "day",
    "extent",
    "hour",
    "manner",
    "moment",
    "month",
    "morning",
    "night",
    "place",
    "point",
    "reason",
    "time",
    "way",
    "week",
    "year",
});

// Nouns that are never predicates: measures of time and the like.
inline constexpr auto kPlainNouns = word_set({
    "a.m.",  "afternoon", "am",        "century", "day",     "decade",  "evening",   "fortnight",
    "hour",  "kilometer", "kilometre", "km",      "metre",   "meter",   "mile",      "minute",
    "month", "morning",   "night",     "noon",    "p.m.",    "percent", "pm",        "second",
    "today", "tomorrow",  "tonight",   "week",    "weekend", "year",    "yesterday",
});

// Adjectives made of actors, beside those with a capital: "a presidential visit".
inline constexpr auto kActorAdjectives = word_set({
    "bilateral",    "communist",   "congressional", "diplomatic", "federal",   "fundamentalist",
    "governmental", "insurgent",   "islamist",      "jihadist",   "joint",     "judicial",
    "military",     "ministerial", "multilateral",  "naval",      "papal",     "parliamentary",
    "presidential", "rebel",       "royal",         "separatist", "terrorist", "trilateral",
});

}  // namespace sayso
