// Verb dictionaries: every form of line, the rules they make, and what is told of broken ones.

#include "coding/verb_dictionary.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "coded_trees.h"
#include "coding/codebook.h"
#include "coding/verb_pattern.h"

namespace sayso {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr const char* kCameo =
    "# a comment\ncameo\ttype\tmode\n"
    "040\tCONSULT\t\n042\tCONSULT\tvisit\n057\tSUPPORT\t\n0874\tRETREAT\t\n190\tASSAULT\t\n"
    "173\tCOERCE\tarrest\n036\tAGREE\t\n";

struct Read {
  std::vector<VerbRule> rules;
  DictionaryReport report;
};

Read read(std::string_view text) {
  const CameoTable cameo = CameoTable::parse("cameo.tsv", kCameo).value();
  Read result;
  result.report = read_verb_dictionary(cameo, "mine.txt", text, result.rules);
  return result;
}

// "yodel, chant > CONSULT 040 object: flute|flutes": verbs, type, code and conditions.
std::string describe(const VerbRule& rule) {
  std::string text;
  for (const std::string& verb : rule.verbs) text += (text.empty() ? "" : ", ") + verb;
  text +=
      " > " + std::string(kEventTypeNames[static_cast<std::size_t>(rule.type)]) + " " + rule.cameo;
  if (!rule.mode.empty()) text += " " + rule.mode;
  if (rule.reciprocal) text += " mutual";
  for (const VerbCondition& condition : rule.conditions) {
    text += " " + condition.slot + ":";
    for (const std::string& phrase : condition.phrases) {
      text += (text.back() == ':' ? " " : "|") + phrase;
    }
  }
  return text;
}

struct LineCase {
  const char* dictionary;
  const char* last;  // rule
};

TEST(VerbDictionary, ReadsEveryFormOfLine) {
  const LineCase cases[] = {
      // blocks of PETRARCH
      {"--- GREET [040] ---\nYODEL", "yodel > CONSULT 040"},
      {"--- GREET [040] ---\nYODEL {YODELS YODELLED} # noisy", "yodel > CONSULT 040"},
      {"--- GREET [040] ---\nYODEL [057]", "yodel > SUPPORT 057"},
      {"--- GREET [---] ---\nYODEL\nCHANT\n- * FLUTES [040]",
       "yodel, chant > CONSULT 040 object: flute|flutes"},
      {"--- GREET [040] ---\n+YODEL_OUT", "yodel out > CONSULT 040"},
      {"--- GREET [040] ---\nLOUD_+YODEL", "yodel loud > CONSULT 040"},
      // verbs of TABARI, which have no endings
      {"YODEL_ [040]", "yodel > CONSULT 040"},
      {"GREAS [040]", "greas, grease > CONSULT 040"},
      {"TARR [---]\n- * FLUTES [040] ;ab 3 May 2001",
       "tarr, tarre > CONSULT 040 object: flute|flutes"},
      {"YODEL_ [---]\n{ YODELLED_ YODELING_ }\n- * FLUTES [040]",
       "yodel > CONSULT 040 object: flute|flutes"},
      // codes
      {"YODEL_ [040:040]", "yodel > CONSULT 040 mutual"},
      {"YODEL_ [042:043]", "yodel > CONSULT 042 visit"},
      {"YODEL_ [:173]", "yodel > COERCE 173 arrest"},
      // patterns
      {"YODEL_ [---]\n- * OLD_FLUTE [040]", "yodel > CONSULT 040 object: old flute"},
      {"YODEL_ [---]\n- * UP [040]", "yodel up > CONSULT 040"},
      {"YODEL_ [---]\n- * WITH FLUTE [040]", "yodel > CONSULT 040 with: flute"},
      {"YODEL_ [---]\n- * AT_ + [040]", "yodel > CONSULT 040 at:"},
      {"YODEL_ [---]\n- * FLUTE OF BONE [040]", "yodel > CONSULT 040 object: flute near: bone"},
      {"YODEL_ [---]\n- * TO_ HOLD_FLUTE [040]", "yodel > CONSULT 040 near: hold flute"},
      {"YODEL_ [---]\n- * (TO) [040]", "yodel > CONSULT 040 to:"},
      {"YODEL_ [---]\n- * (TO BORDERS) [040]", "yodel > CONSULT 040 to: border|borders"},
      {"YODEL_ [---]\n- * {TIN FLUTE} (OVER +) [040]",
       "yodel > CONSULT 040 object: tin flute over:"},
      {"YODEL_ [---]\n- SHEPHERDS * [040]", "yodel > CONSULT 040 subject: shepherd|shepherds"},
      {"YODEL_ [---]\n- + WAS * BY_ $ [040]", "yodel > CONSULT 040"},
      {"YODEL_ [---]\n- + { WAS | WERE } * [040]", "yodel > CONSULT 040"},
      {"YODEL_ [---]\n- % * FLUTE [040]", "yodel > CONSULT 040 mutual object: flute"},
      {"YODEL_ [---]\n- $ AND + * [040]", "yodel > CONSULT 040 mutual"},
      {"YODEL_ [---]\n- * ^ FLUTE [040]", "yodel > CONSULT 040 object: flute"},
      {"YODEL_ [---]\n- * { HORN | TIN_FLUTE } [040]",
       "yodel > CONSULT 040 object: horn|tin flute"},
      // sets
      {"&PIPE_\n+FLUTES\n+HORN\n--- GREET [---] ---\nYODEL\n- * &PIPE [040]",
       "yodel > CONSULT 040 object: flute|flutes|horn"},
      {"&PIPE\n+HORN\n&WIND\n+OLD_&PIPE\n+REED\n--- GREET [---] ---\nYODEL\n- * &WIND [040]",
       "yodel > CONSULT 040 object: old horn|reed"},
      {"<SYNSETS>\n&PIPE\n+HORN\n</SYNSETS>\nYODEL_ [---]\n- * &PIPE [040]",
       "yodel > CONSULT 040 object: horn"},
  };
  for (const LineCase& one : cases) {
    const Read result = read(one.dictionary);
    for (const InputError& error : result.report.errors)
      ADD_FAILURE() << one.dictionary << "\n" << to_string(error);
    ASSERT_FALSE(result.rules.empty()) << one.dictionary;
    EXPECT_EQ(describe(result.rules.back()), one.last) << one.dictionary;
  }
}

TEST(VerbDictionary, TellsEveryLineThatCannotBeUsed) {
  const LineCase cases[] = {
      {"YODEL_ [012]", "mine.txt: record 1: [012] is a comment, which is no event"},
      {"YODEL_ [345]", "[345] is no CAMEO code"},
      {"YODEL_ [abc]", "[abc] is no CAMEO code"},
      {"YODEL_ [040]\n- * FLUTE", "record 2: a pattern without a code in brackets"},
      {"YODEL_ [040]\n- * FLUTE [---]", "a pattern that codes nothing cannot be used"},
      {"- * FLUTE [040]", "a pattern without a verb before it"},
      {"YODEL_ [040]\n- FLUTE [040]", "no \"*\" for the verb"},
      {"YODEL_ [040]\n- * AND * [040]", "two verbs"},
      {"YODEL_ [040]\n- SAID WOULD * [040]",
       "\"said\" before the verb: negation, modals and speech"},
      {"YODEL_ [040]\n- NOT * [040]", "\"not\" before the verb"},
      {"YODEL_ [040]\n- * &PIPE [040]", "the set \"&PIPE\" is not defined above it"},
      {"&PIPE\nYODEL_ [040]\n- * &PIPE [040]", "the set \"&PIPE\" has no words"},
      {"&PIPE\n+&PIPE\nYODEL_ [040]\n- * &PIPE [040]", "the sets in \"&PIPE\" go too deep"},
      {"YODEL_ [040]\n- * { FLUTE | HORN [040]", "\"{\" without \"}\""},
      {"YODEL_ [040]\n- * { } [040]", "nothing between \"{\" and \"}\""},
      {"YODEL_ [040]\n~ a (a b ATTACK) SAY = a b 015", "transformations cannot be used"},
      {"<TIME>\nLAST_MOON [-30]\n</TIME>", "record 2: lines of <TIME> are not used"},
      {"LABEL: 010= Make statement", "is no verb"},
      {"&\nYODEL_ [040]", "a set without a name"},
      {"&PIPE\n+\n", "a set member without a word"},
      {"YOD\xC9L [040]", "not valid UTF-8"},
  };
  for (const LineCase& one : cases) {
    const Read result = read(one.dictionary);
    ASSERT_THAT(result.report.errors, SizeIs(1)) << one.dictionary;
    EXPECT_THAT(to_string(result.report.errors[0]), HasSubstr(one.last)) << one.dictionary;
  }
}

TEST(VerbDictionary, LimitsWhatSetsMultiplyTo) {
  std::string text = "&PIPE\n";
  for (char c = 'A'; c <= 'Z'; ++c) text += std::string("+PIPE") + c + "\n";
  text += "YODEL_ [---]\n- * &PIPE &PIPE [040]\n";
  const Read result = read(text);
  ASSERT_THAT(result.report.errors, SizeIs(1));
  EXPECT_THAT(result.report.errors[0].reason, HasSubstr("more than 400 phrases in one place"));
}

TEST(VerbDictionary, PutsTheTargetWhereThePatternHasIt) {
  const Read result = read("YODEL_ [---]\n- * FLUTE AT_ + [040]\n- * FROM $ [040]\n- * + [:173]\n");
  ASSERT_THAT(result.rules, SizeIs(3));
  EXPECT_EQ(result.rules[0].recipient.front(), "at");
  EXPECT_EQ(result.rules[1].actor.front(), "from");
  EXPECT_EQ(result.rules[2].actor.front(), "object") << "[:173] is done by the target";
}

TEST(VerbDictionary, GoesBeforeTheCodebook) {
  const std::vector<CodebookFile> files = {
      {"frames.yaml", "frames:\n  deed: {actor: subject, recipient: object}\n", false},
      {"assault.yaml",
       "type: ASSAULT\nquad: 4\nmodes: {}\nrules:\n  - id: assault.attack\n    verbs: attack\n"
       "    frame: deed\n    cameo: \"190\"\n",
       false}};
  const char* trees =
      "Chad/PROPN/2/nsubj attacked/VERB/0/root/attack;VerbForm=Fin|Tense=Past Mali/PROPN/2/obj";
  const Read mine = read("\nATTACK_ [040]\n");
  const Codebook book = Codebook::compile(files, mine.rules).value();
  const Analysis analysis = code_trees(book, trees);
  EXPECT_EQ(describe_events(book, analysis), "CONSULT attacked TCD > MLI");
  ASSERT_THAT(analysis.events, SizeIs(1));
  EXPECT_EQ(book.rule_name(analysis.events[0].rule), "mine.txt:2");
  EXPECT_EQ(std::string_view(analysis.events[0].cameo.data()), "040");

  const Read other = read("ATTACK_ [---]\n- * FLUTE [040]\n");
  const Codebook second = Codebook::compile(files, other.rules).value();
  EXPECT_EQ(describe_events(second, code_trees(second, trees)), "ASSAULT attacked TCD > MLI")
      << "no pattern fits, so the codebook's rule does";
}

TEST(VerbDictionary, LeavesWhatHasOnePartyToTheCodebook) {
  const Read mine = read("ATTACK_ [040]\n");
  const Codebook book = Codebook::compile({}, mine.rules).value();
  const char* passive =
      "Mali/PROPN/3/nsubj:pass was/AUX/3/aux:pass/be;VerbForm=Fin|Tense=Past "
      "attacked/VERB/0/root/attack;VerbForm=Part|Tense=Past|Voice=Pass";
  EXPECT_EQ(describe_events(book, code_trees(book, passive)), "");
}

TEST(VerbDictionary, SurvivesAnything) {
  const std::string pieces[] = {"[040]",  "[",      "]",  "- ",  "*",     "+",          "$",
                                "%",      "^",      "{",  "}",   "|",     "&PIPE",      "(",
                                ")",      "YODEL_", "\n", "---", "~",     "\n&PIPE\n+", "_",
                                "<TIME>", "\xFF",   " ",  "TO",  "\n- * "};
  std::minstd_rand random(20150601);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (int i = 0; i < 40; ++i) text += pieces[random() % std::size(pieces)];
    const Read result = read(text);
    EXPECT_EQ(result.rules.size(), result.report.added);
    EXPECT_TRUE(Codebook::compile({}, result.rules));
  }
}

TEST(PhraseForms, GiveTheSingularOfTheLastWord) {
  EXPECT_THAT(phrase_forms("OLD_ARMIES"), ElementsAre("old armies", "old army"));
  EXPECT_THAT(phrase_forms("CLASHES"), ElementsAre("clashes", "clash"));
  EXPECT_THAT(phrase_forms("GUNMEN"), ElementsAre("gunmen", "gunman"));
  EXPECT_THAT(phrase_forms("TIES"), ElementsAre("ties", "tie"));
  EXPECT_THAT(phrase_forms("PRESS"), ElementsAre("press"));
  EXPECT_THAT(phrase_forms("_"), IsEmpty());
}

TEST(CameoTable, KnowsTheTypesOfCodes) {
  const std::filesystem::path path =
      std::filesystem::path(SAYSO_SOURCE_DIR) / "codebook" / "cameo.tsv";
  std::ifstream file(path);
  const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  const Result<CameoTable> table = CameoTable::parse("cameo.tsv", text);
  ASSERT_TRUE(table) << to_string(table.error());
  ASSERT_NE(table->find("0841"), nullptr);
  EXPECT_EQ(table->find("0841")->type, EventType::Retreat);
  EXPECT_EQ(table->find("0841")->mode, "release");
  EXPECT_EQ(table->find("163")->type, EventType::Sanction);
  EXPECT_EQ(table->find("010"), nullptr) << "comments are no event";
  EXPECT_GT(table->size(), 250U);
}

TEST(CameoTable, TellsALineItCannotRead) {
  const Result<CameoTable> table =
      CameoTable::parse("cameo.tsv", "cameo\ttype\tmode\n040\tMEET\t\n");
  ASSERT_FALSE(table);
  EXPECT_EQ(to_string(table.error()),
            "cameo.tsv: record 2: not a CAMEO code, a type and a mode, parted by tabs");
}

}  // namespace
}  // namespace sayso
