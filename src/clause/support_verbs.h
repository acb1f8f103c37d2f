// Verbs that carry a noun predicate: in "held talks with Peru" the noun says what happened, the
// verb only that it did. Light verbs and verbs of beginning, going on and ending.
//
// A table by lemma. A verb may stand in it with a full meaning too ("hold a town"): the noun then
// gets a support it does not need, and its own lemma decides that it is no event.

#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "clause/word_set.h"

namespace sayso {

enum class SupportKind : std::uint8_t {
  Agent,   // the verb's subject does what the noun says
  Patient  // the verb's subject is the one it is done to: "suffered an attack"
};

struct SupportVerb {
  std::string_view verb;
  std::string_view preposition;  // of the noun; empty where it is the object
  SupportKind kind = SupportKind::Agent;
};

// Nouns as objects.
inline constexpr auto kAgentVerbs = word_set({
    // light
    "adopt",
    "announce",
    "approve",
    "assume",
    "attend",
    "authorise",
    "authorize",
    "bring",
    "broker",
    "carry",
    "call",
    "cast",
    "commit",
    "complete",
    "conduct",
    "convene",
    "coordinate",
    "deal",
    "declare",
    "deliver",
    "direct",
    "do",
    "engineer",
    "enter",
    "establish",
    "exchange",
    "exercise",
    "exert",
    "express",
    "extend",
    "field",
    "file",
    "form",
    "forge",
    "get",
    "give",
    "grant",
    "have",
    "head",
    "hold",
    "host",
    "impose",
    "inflict",
    "issue",
    "join",
    "lay",
    "lead",
    "lend",
    "level",
    "lodge",
    "maintain",
    "make",
    "mount",
    "offer",
    "open",
    "order",
    "orchestrate",
    "organise",
    "organize",
    "pay",
    "perform",
    "perpetrate",
    "place",
    "play",
    "pose",
    "present",
    "press",
    "provide",
    "pursue",
    "put",
    "raise",
    "reach",
    "register",
    "render",
    "run",
    "seal",
    "send",
    "serve",
    "set",
    "show",
    "slap",
    "stage",
    "state",
    "step",
    "strike",
    "submit",
    "take",
    "undertake",
    "unleash",
    "utter",
    "voice",
    "wage",
    "work",
    "wreak",
    // phase
    "abandon",
    "begin",
    "break",
    "cancel",
    "cease",
    "conclude",
    "continue",
    "drop",
    "end",
    "extend",
    "finish",
    "halt",
    "initiate",
    "intensify",
    "keep",
    "launch",
    "lift",
    "postpone",
    "prolong",
    "relaunch",
    "renew",
    "reopen",
    "restart",
    "resume",
    "reverse",
    "spearhead",
    "start",
    "stop",
    "suspend",
    "sustain",
    "terminate",
    "trigger",
    "widen",
    "withdraw",
});

// Nouns as objects, the subject acted upon.
inline constexpr auto kPatientVerbs = word_set({
    "attract",    "bear",   "confront",  "draw",    "earn",   "endure",  "enjoy",
    "experience", "face",   "gain",      "garner",  "incur",  "meet",    "obtain",
    "receive",    "resist", "secure",    "see",     "suffer", "survive", "undergo",
    "weather",    "win",    "withstand", "witness",
});

// Nouns as subjects: "talks began", "the truce collapsed", "there was an attack".
inline constexpr auto kCourseVerbs = word_set({
    "accelerate", "advance",   "be",       "begin",    "break",   "cease",   "close",  "collapse",
    "come",       "commence",  "conclude", "continue", "deepen",  "drag",    "emerge", "end",
    "ensue",      "erupt",     "escalate", "exist",    "expand",  "expire",  "fail",   "falter",
    "finish",     "flare",     "follow",   "founder",  "go",      "grow",    "happen", "hold",
    "increase",   "intensify", "last",     "loom",     "mount",   "move",    "occur",  "open",
    "persist",    "proceed",   "progress", "rage",     "remain",  "restart", "resume", "run",
    "spread",     "stall",     "start",    "stop",     "subside", "take",    "unfold", "unravel",
});

// Nouns behind a preposition, of verbs and of a few adjectives. "under" also with the object acted
// upon: "put X under pressure".
inline constexpr std::array kPrepositionalSupport = {
    SupportVerb{"arrive", "for", SupportKind::Agent},
    SupportVerb{"arrive", "on", SupportKind::Agent},
    SupportVerb{"bring", "under", SupportKind::Patient},
    SupportVerb{"come", "in", SupportKind::Patient},
    SupportVerb{"come", "into", SupportKind::Agent},
    SupportVerb{"come", "to", SupportKind::Agent},
    SupportVerb{"come", "under", SupportKind::Patient},
    SupportVerb{"come", "for", SupportKind::Agent},
    SupportVerb{"complicit", "in", SupportKind::Agent},
    SupportVerb{"depart", "for", SupportKind::Agent},
    SupportVerb{"depart", "on", SupportKind::Agent},
    SupportVerb{"embark", "on", SupportKind::Agent},
    SupportVerb{"embark", "upon", SupportKind::Agent},
    SupportVerb{"engage", "in", SupportKind::Agent},
    SupportVerb{"enter", "in", SupportKind::Agent},
    SupportVerb{"enter", "into", SupportKind::Agent},
    SupportVerb{"fall", "under", SupportKind::Patient},
    SupportVerb{"fly", "for", SupportKind::Agent},
    SupportVerb{"gather", "for", SupportKind::Agent},
    SupportVerb{"get", "into", SupportKind::Agent},
    SupportVerb{"go", "for", SupportKind::Agent},
    SupportVerb{"go", "into", SupportKind::Agent},
    SupportVerb{"go", "on", SupportKind::Agent},
    SupportVerb{"guilty", "of", SupportKind::Agent},
    SupportVerb{"hold", "under", SupportKind::Patient},
    SupportVerb{"involve", "in", SupportKind::Agent},
    SupportVerb{"keep", "under", SupportKind::Patient},
    SupportVerb{"meet", "for", SupportKind::Agent},
    SupportVerb{"participate", "in", SupportKind::Agent},
    SupportVerb{"place", "under", SupportKind::Patient},
    SupportVerb{"proceed", "with", SupportKind::Agent},
    SupportVerb{"put", "under", SupportKind::Patient},
    SupportVerb{"remain", "in", SupportKind::Agent},
    SupportVerb{"remain", "under", SupportKind::Patient},
    SupportVerb{"resort", "to", SupportKind::Agent},
    SupportVerb{"responsible", "for", SupportKind::Agent},
    SupportVerb{"return", "to", SupportKind::Agent},
    SupportVerb{"subject", "to", SupportKind::Patient},
    SupportVerb{"set", "on", SupportKind::Agent},
    SupportVerb{"sit", "for", SupportKind::Agent},
    SupportVerb{"take", "in", SupportKind::Agent},
    SupportVerb{"travel", "for", SupportKind::Agent},
    SupportVerb{"travel", "on", SupportKind::Agent},
};

// Nouns that stand between a verb and the noun it carries: "a round of talks", "part in talks",
// "the resumption of talks".
inline constexpr auto kContainerNouns = word_set(
    {"act",     "batch",    "beginning", "bout",     "commencement", "continuation", "couple",
     "cycle",   "day",      "dozen",     "flurry",   "form",         "handful",      "holding",
     "host",    "hour",     "kind",      "launch",   "lot",          "month",        "number",
     "opening", "outbreak", "part",      "period",   "piece",        "range",        "resumption",
     "role",    "round",    "rounds",    "sequence", "series",       "session",      "set",
     "slew",    "sort",     "spate",     "spell",    "start",        "string",       "succession",
     "surge",   "type",     "variety",   "volley",   "wave",         "week"});

// Verbs of giving and sending: what hangs on their object by "to", "from" ... may be theirs, since
// parsers confuse the two: "sent troops to Peru".
inline constexpr auto kTransferVerbs = word_set({
    "allocate", "award",  "channel", "contribute", "deliver",  "deploy",  "dispatch",
    "donate",   "export", "extend",  "fire",       "funnel",   "give",    "grant",
    "hand",     "issue",  "lend",    "offer",      "pledge",   "promise", "provide",
    "release",  "remove", "return",  "seize",      "sell",     "send",    "ship",
    "smuggle",  "supply", "take",    "transfer",   "withdraw",
});

inline constexpr auto kSharedPrepositions = word_set({
    "against",
    "at",
    "between",
    "for",
    "from",
    "into",
    "on",
    "onto",
    "over",
    "to",
    "toward",
    "towards",
    "upon",
    "with",
});

}  // namespace sayso
