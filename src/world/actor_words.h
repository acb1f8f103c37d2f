// Words that say how the parts of a noun phrase make an actor. Role nouns themselves are in
// world/roles.tsv; here are the few on which a rule hangs.

#pragma once

#include "clause/word_set.h"

namespace sayso {

// Take the sectors of what they belong to: "army spokesman", "leader of the Senate", "UN
// statement".
inline constexpr auto kCarriers = word_set({"adviser",
                                            "campaign",
                                            "advisor",
                                            "affiliate",
                                            "agency",
                                            "agent",
                                            "aide",
                                            "ally",
                                            "ambassador",

                                            "administrator",
                                            "announcement",
                                            "arm",
                                            "article",
                                            "associate",
                                            "authorities",
                                            "authority",
                                            "base",
                                            "body",
                                            "boss",
                                            "branch",
                                            "broadcast",
                                            "bureau",
                                            "candidate",
                                            "captain",
                                            "chair",
                                            "chairman",
                                            "chairperson",
                                            "chairwoman",
                                            "charge",
                                            "chief",
                                            "claim",
                                            "command",
                                            "communique",
                                            "communiqué",
                                            "contingent",
                                            "commission",
                                            "council",
                                            "convoy",
                                            "declaration",
                                            "delegate",
                                            "delegation",
                                            "deputy",
                                            "director",
                                            "document",
                                            "element",
                                            "emissary",
                                            "employee",
                                            "envoy",
                                            "faction",
                                            "figure",
                                            "founder",
                                            "group",
                                            "head",
                                            "headquarters",
                                            "insider",
                                            "leader",
                                            "leadership",
                                            "letter",
                                            "majority",
                                            "member",
                                            "message",
                                            "mission",
                                            "negotiator",
                                            "nominee",
                                            "number",
                                            "office",
                                            "officer",
                                            "official",
                                            "operative",
                                            "organisation",
                                            "organization",
                                            "panel",
                                            "president",
                                            "press",
                                            "rapporteur",
                                            "report",
                                            "representative",
                                            "resolution",
                                            "secretary",
                                            "secretary-general",
                                            "service",
                                            "side",
                                            "source",
                                            "speaker",
                                            "spokesman",
                                            "spokesperson",
                                            "spokeswoman",
                                            "staff",
                                            "statement",
                                            "team",
                                            "unit",
                                            "veteran",
                                            "website",
                                            "wing",
                                            "worker"});

// In front of a role noun these tell its rank, and no body: "deputy minister", "chief prosecutor".
inline constexpr auto kRankWords =
    word_set({"deputy", "vice", "chief", "general", "secretary", "senior", "lieutenant", "major"});

// Behind a name of few words: "Rey II", "Rey Jr.".
inline constexpr auto kNameEndings =
    word_set({"ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii", "xiii", "xiv", "xv", "xvi",
              "jr", "jr.", "sr", "sr."});

// Who is said to be from here is of the country the article plays in: "local media".
inline constexpr auto kLocalWords =
    word_set({"local", "national", "federal", "domestic", "provincial", "municipal"});

// Those a state has abroad: their adjective says nothing of where an article plays.
inline constexpr auto kPostsAbroad = word_set(
    {"embassy", "ambassador", "consulate", "consul", "envoy", "diplomat", "tourist", "hostage"});

// Belong to no country that is said to have them: "US allies", "Peru's neighbours".
inline constexpr auto kOtherNouns = word_set(
    {"ally", "rival", "enemy", "foe", "neighbour", "neighbor", "adversary", "partner", "parties"});

// Carriers that are private people where they belong to a country alone: "a Peruvian group", but
// "a Peruvian mission".
inline constexpr auto kPrivateCarriers =
    word_set({"group", "organisation", "organization", "worker", "employee", "founder", "insider",
              "campaign", "veteran", "team"});

// Heads of phrases that stand for those behind their "of": "hundreds of protesters".
inline constexpr auto kPartitives =
    word_set({"thousand", "hundred", "dozen",     "ten",  "score", "million", "number",
              "majority", "rest",    "remainder", "part", "bulk",  "handful", "couple",
              "pair",     "crowd",   "lot",       "half", "third", "quarter", "percent",
              "one",      "two",     "three",     "four", "five",  "six",     "seven",
              "eight",    "nine",    "many",      "some", "most",  "all",     "each",
              "several",  "few",     "both",      "none", "any",   "more",    "remnant"});

// Of another country than the one an article plays in, or of many.
inline constexpr auto kForeignWords =
    word_set({"foreign", "international", "multinational", "overseas", "western", "global"});

// Private people, whomever they are for: "Rey supporters".
inline constexpr auto kFollowers = word_set({"supporter", "backer", "follower", "partisan",
                                             "loyalist", "sympathiser", "sympathizer", "fan"});

// Stand for a country's government with its adjective: "the Peruvian capital".
inline constexpr auto kSeatNouns = word_set({"capital", "territory", "mainland"});

// Before a role noun: the office is no longer held.
inline constexpr auto kFormerWords =
    word_set({"former", "ex", "ex-", "onetime", "one-time", "erstwhile", "retired", "ousted",
              "deposed", "exiled", "then", "late", "sometime", "outgone", "disgraced"});

// People told of by what they did or saw: no office, so no country but the one the text names.
inline constexpr auto kUnplacedRoles = word_set(
    {"analyst",      "expert",         "official",  "diplomat",  "source",     "observer",
     "scholar",      "researcher",     "report",    "economist", "historian",  "specialist",
     "commentator",  "critic",         "terrorist", "mediator",  "negotiator", "envoy",
     "delegate",     "representative", "agency",    "leader",    "state",      "investor",
     "trader",       "author",         "friend",    "man",       "woman",      "person",
     "organization", "organisation"});

inline constexpr auto kMaleWords = word_set(
    {"mr",        "mr.",         "king",    "prince",      "lord",  "sir",      "chairman",
     "spokesman", "congressman", "emperor", "sheikh",      "sheik", "mullah",   "ayatollah",
     "pope",      "sultan",      "emir",    "businessman", "man",   "men",      "boy",
     "father",    "son",         "brother", "husband",     "imam",  "cardinal", "archbishop"});
inline constexpr auto kFemaleWords =
    word_set({"mrs",      "mrs.",     "ms",     "ms.",        "miss",          "queen",
              "princess", "lady",     "madame", "chairwoman", "spokeswoman",   "congresswoman",
              "empress",  "sheikha",  "woman",  "women",      "businesswoman", "girl",
              "mother",   "daughter", "sister", "wife",       "actress",       "first lady"});

// Proper nouns that name no one.
inline constexpr auto kCalendarWords = word_set(
    {"monday",   "tuesday",  "wednesday", "thursday", "friday", "saturday", "sunday", "january",
     "february", "march",    "april",     "may",      "june",   "july",     "august", "september",
     "october",  "november", "december",  "jan.",     "feb.",   "mar.",     "apr.",   "jun.",
     "jul.",     "aug.",     "sept.",     "sep.",     "oct.",   "nov.",     "dec.",   "gmt",
     "am",       "pm",       "christmas", "easter",   "ramadan"});

// Nouns by which an article goes back to one it has named, whatever the title was.
inline constexpr auto kPersonNouns =
    word_set({"leader",   "official", "politician", "man",        "woman",     "chief",
              "head",     "premier",  "diplomat",   "figure",     "statesman", "strongman",
              "veteran",  "nominee",  "candidate",  "envoy",      "boss",      "commander",
              "dictator", "ruler",    "incumbent",  "counterpart"});
inline constexpr auto kCountryNouns =
    word_set({"country", "nation", "state", "republic", "kingdom", "neighbour", "neighbor", "side",
              "government", "capital", "island", "sultanate", "emirate", "power", "ally", "rival"});
inline constexpr auto kGroupNouns = word_set(
    {"group",   "organisation", "organization", "movement",  "party",    "agency",  "company",
     "bloc",    "body",         "alliance",     "union",     "militia",  "network", "faction",
     "firm",    "institution",  "council",      "newspaper", "daily",    "paper",   "magazine",
     "website", "broadcaster",  "television",   "radio",     "watchdog", "charity", "outlet",
     "court",   "tribunal",     "grouping",     "coalition", "force",    "front"});
// Texts, which stand for those who wrote them.
inline constexpr auto kTextNouns =
    word_set({"article", "editorial", "statement", "report", "letter", "communique", "communiqué",
              "announcement", "message", "resolution", "document", "dispatch"});
// Offices so high that news uses the family name alone.
inline constexpr auto kHighOffices =
    word_set({"president", "prime minister", "premier", "chancellor", "supreme leader", "king",
              "emperor", "foreign minister", "secretary of state", "foreign secretary",
              "secretary-general", "secretary general", "crown prince", "taoiseach",
              "paramount leader", "acting president", "interim president", "pope"});

// Plural heads of "both countries", "the two sides", "the two leaders".
inline constexpr auto kPairNouns = word_set(
    {"country",  "nation",  "state",     "side",       "leader",    "government", "party",
     "man",      "woman",   "president", "minister",   "neighbour", "neighbor",   "power",
     "ally",     "rival",   "official",  "people",     "foe",       "enemy",      "capital",
     "republic", "premier", "partner",   "delegation", "politician"});

}  // namespace sayso
