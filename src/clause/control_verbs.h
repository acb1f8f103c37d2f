// Who does what a complement says: words that hand one of their arguments down to an infinitive or
// gerund. The default needs no table: the object controls if there is one, else the subject.

#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "clause/word_set.h"

namespace sayso {

// The subject controls although there is an object: "promised Peru to leave".
inline constexpr auto kSubjectControl = word_set({
    "promise",
    "vow",
    "swear",
    "pledge",
    "threaten",
    "guarantee",
    "cost",
    "take",
    "use",
});

// The object of a preposition controls: "called on Peru to leave". Without it, nobody does.
struct ObliqueControl {
  std::string_view verb;
  std::string_view preposition;
};
inline constexpr std::array kObliqueControl = {
    ObliqueControl{"appeal", "to"},    ObliqueControl{"beckon", "to"},
    ObliqueControl{"call", "on"},      ObliqueControl{"call", "upon"},
    ObliqueControl{"count", "on"},     ObliqueControl{"depend", "on"},
    ObliqueControl{"gesture", "to"},   ObliqueControl{"insist", "on"},
    ObliqueControl{"lean", "on"},      ObliqueControl{"look", "to"},
    ObliqueControl{"plead", "with"},   ObliqueControl{"prevail", "on"},
    ObliqueControl{"prevail", "upon"}, ObliqueControl{"rely", "on"},
    ObliqueControl{"shout", "at"},     ObliqueControl{"signal", "to"},
    ObliqueControl{"wait", "for"},     ObliqueControl{"yell", "at"},
};

constexpr bool has_oblique_control(std::string_view verb) {
  return std::any_of(kObliqueControl.begin(), kObliqueControl.end(),
                     [&](const ObliqueControl& c) { return c.verb == verb; });
}

constexpr bool is_oblique_control(std::string_view verb, std::string_view preposition) {
  return std::any_of(kObliqueControl.begin(), kObliqueControl.end(), [&](const ObliqueControl& c) {
    return c.verb == verb && c.preposition == preposition;
  });
}

// The object is who did, or is to be kept from, what the gerund says: "accused X of attacking",
// "stopped X from leaving", "thanked X for coming". With other verbs the subject did it.
inline constexpr auto kObjectGerund = word_set({
    "absolve",      "accuse",   "acquit",   "admonish",  "applaud",   "arrest",     "attack",
    "ban",          "banish",   "bar",      "berate",    "blackmail", "blacklist",  "blame",
    "blast",        "block",    "bully",    "caution",   "censure",   "charge",     "chastise",
    "chide",        "cite",     "clear",    "coax",      "coerce",    "commend",    "condemn",
    "congratulate", "convict",  "credit",   "criticise", "criticize", "debar",      "deceive",
    "decry",        "denounce", "deport",   "detain",    "deter",     "discourage", "disqualify",
    "dissuade",     "exclude",  "execute",  "exempt",    "exonerate", "expel",      "fault",
    "fine",         "fire",     "force",    "forgive",   "goad",      "hail",       "hinder",
    "honor",        "honour",   "hound",    "impeach",   "imprison",  "indict",     "inhibit",
    "investigate",  "jail",     "keep",     "lambast",   "lambaste",  "laud",       "lure",
    "manipulate",   "oust",     "pardon",   "penalise",  "penalize",  "persuade",   "praise",
    "preclude",     "press",    "pressure", "prevent",   "probe",     "prohibit",   "prosecute",
    "punish",       "push",     "rebuke",   "reprimand", "restrain",  "restrict",   "reward",
    "salute",       "sanction", "scare",    "scold",     "sentence",  "shame",      "slam",
    "stop",         "sue",      "suspect",  "suspend",   "talk",      "thank",      "trick",
    "try",          "urge",     "warn",
});

// Prepositions of gerunds that belong to their verb, so that the gerund is an argument of it. The
// others ("after", "by", "without" ...) only say when or how.
inline constexpr auto kGoverned = word_set({
    "about",
    "against",
    "at",
    "for",
    "from",
    "in",
    "into",
    "of",
    "on",
    "over",
    "to",
    "towards",
    "toward",
    "upon",
    "with",
});

// Verbs of sending: "sent troops to fight", and the troops fight, though the infinitive is an aim.
inline constexpr auto kObjectPurpose = word_set({
    "appoint",  "assign", "commission", "delegate", "deploy",   "designate", "detail",
    "dispatch", "elect",  "hire",       "invite",   "mobilise", "mobilize",  "name",
    "nominate", "pay",    "recruit",    "send",     "summon",   "train",
});

// Verbs that take an infinitive as complement: one that the parser hung on them as an adverbial, or
// on their object, is taken for it.
inline constexpr auto kInfinitiveVerbs = word_set({
    "advise",    "afford",    "agree",     "aim",       "allow",     "appeal",  "ask",
    "attempt",   "authorise", "authorize", "beg",       "bid",       "call",    "cause",
    "challenge", "choose",    "claim",     "command",   "compel",    "consent", "convince",
    "dare",      "decide",    "decline",   "demand",    "deserve",   "direct",  "drive",
    "enable",    "encourage", "endeavor",  "endeavour", "entitle",   "expect",  "fail",
    "forbid",    "force",     "hesitate",  "hope",      "implore",   "inspire", "instruct",
    "intend",    "lead",      "long",      "manage",    "need",      "neglect", "oblige",
    "offer",     "opt",       "order",     "permit",    "persuade",  "plan",    "plead",
    "pledge",    "prepare",   "press",     "pressure",  "prod",      "promise", "prompt",
    "propose",   "push",      "refuse",    "remind",    "request",   "require", "resolve",
    "schedule",  "seek",      "strive",    "struggle",  "swear",     "tell",    "threaten",
    "train",     "try",       "undertake", "urge",      "volunteer", "vote",    "vow",
    "want",      "warn",      "wish",
});

// "easy to attack": the subject is what is attacked.
inline constexpr auto kToughAdjectives = word_set({
    "difficult",
    "easy",
    "hard",
    "impossible",
    "tough",
});

// Nouns with an infinitive of what their own agent does: "Peru's decision to leave".
inline constexpr auto kControlNouns = word_set({
    "ability",        "accord",        "agreement",   "aim",         "ambition",   "aspiration",
    "attempt",        "authority",     "bid",         "campaign",    "capability", "capacity",
    "chance",         "choice",        "commitment",  "consent",     "deal",       "decision",
    "desire",         "determination", "drive",       "duty",        "eagerness",  "effort",
    "endeavor",       "endeavour",     "failure",     "fight",       "freedom",    "goal",
    "hope",           "impulse",       "inability",   "inclination", "initiative", "intent",
    "intention",      "mandate",       "measure",     "mission",     "move",       "need",
    "obligation",     "offer",         "opportunity", "option",      "pact",       "plan",
    "plea",           "pledge",        "plot",        "policy",      "position",   "power",
    "preparation",    "pressure",      "promise",     "proposal",    "push",       "quest",
    "readiness",      "reason",        "refusal",     "reluctance",  "resolution", "resolve",
    "responsibility", "right",         "scheme",      "step",        "strategy",   "struggle",
    "temptation",     "tendency",      "threat",      "time",        "try",        "undertaking",
    "unwillingness",  "urge",          "vote",        "vow",         "war",        "willingness",
    "wish",
});

// Nouns with a gerund of what somebody else did: "accusations against Peru of rigging".
inline constexpr auto kAccusationNouns = word_set({
    "accusation",
    "allegation",
    "blame",
    "charge",
    "claim",
    "condemnation",
    "criticism",
    "suspicion",
});

// Nouns with an infinitive of what somebody else is to do: "an order to the troops to leave".
inline constexpr auto kRequestNouns = word_set({
    "advice",
    "appeal",
    "call",
    "demand",
    "directive",
    "encouragement",
    "instruction",
    "invitation",
    "order",
    "permission",
    "request",
    "summons",
    "ultimatum",
    "warning",
});

}  // namespace sayso
