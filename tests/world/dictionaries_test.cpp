// Actor and agent dictionaries: every form of line, what it codes, and what is told of broken ones.

#include "world/dictionaries.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "small_world.h"
#include "world/actor_codes.h"
#include "world/dictionary_dates.h"
#include "world/dictionary_lines.h"
#include "world/lookup.h"
#include "world/mentions.h"

namespace sayso {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

struct Loaded {
  World world;
  DictionaryReport report;
};

Loaded with_actors(std::string_view text) {
  const World base = test::small_world();
  std::vector<OwnEntry> own;
  DictionaryReport report = read_actor_dictionary(base, "mine.txt", text, own);
  return {base.with(own), std::move(report)};
}

Loaded with_agents(std::string_view text) {
  const World base = test::small_world();
  std::vector<OwnEntry> own;
  DictionaryReport report = read_agent_dictionary(base, "mine.txt", text, own);
  return {base.with(own), std::move(report)};
}

// The first meaning that holds on the day.
std::string code(const World& world, std::string_view name, std::string_view day) {
  for (const Meaning& meaning : lookup(world, name, parse_date(day).value_or(Date{}))) {
    if (!meaning.facts.empty()) return describe_actor(meaning.actor);
  }
  return "nothing";
}

std::vector<std::string> told(const DictionaryReport& report) {
  std::vector<std::string> lines;
  for (const InputError& error : report.errors) lines.push_back(to_string(error));
  return lines;
}

struct ActorCase {
  const char* dictionary;
  const char* name;
  const char* day;
  const char* code;
};

TEST(ActorDictionary, ReadsEveryFormOfEntry) {
  const ActorCase cases[] = {
      {"TORRE_ALTA_GUARD_ [PERMIL]", "Torre Alta Guard", "", "PER MIL"},
      {"TORRE_ALTA_GUARD_ [PERMIL] # a comment", "Torre Alta Guard", "", "PER MIL"},
      {"TORRE ALTA GUARD [PERMIL] ; a comment", "Torre Alta Guard", "", "PER MIL"},
      {"THE_TORRE_GUARD [PERMIL]", "Torre Guard", "", "PER MIL"},
      {"TORRE_GUARD\n+TALL_GUARDS_\n\t[PERMIL]", "Tall Guards", "", "PER MIL"},
      {"TORRE_GUARD [PERMIL]\n+TALL_GUARDS_", "Tall Guards", "", "PER MIL"},
      {"TORRE_GUARD_(TG) [PERMIL]", "TG", "", "PER MIL"},
      {"TORRE_GUARD_(TG) [PERMIL]", "Torre Guard", "", "PER MIL"},
      {"Ligue du Sud [CIVREB]", "Ligue du Sud", "", "CIV REB"},
      {"\xC3\x89LAN [CIVREB]", "\xC3\x89lan", "", "CIV REB"},
      {"ROSA_PAZ\n\t[PERGOV <991231]\n\t[PEROPP]", "Rosa Paz", "1998-05-01", "PER GOV"},
      {"ROSA_PAZ\n\t[PERGOV <991231]\n\t[PEROPP]", "Rosa Paz", "1999-12-31", "PER GOV"},
      {"ROSA_PAZ\n\t[PERGOV <991231]\n\t[PEROPP]", "Rosa Paz", "2000-01-01", "PER OPP"},
      {"ROSA_PAZ\n\t[PERGOV > 050615]", "Rosa Paz", "2005-06-15", "PER GOV"},
      {"ROSA_PAZ\n\t[PERGOV > 050615]", "Rosa Paz", "2005-06-14", "nothing"},
      {"ROSA_PAZ\n\t[PERGOV 940101 - 951231]", "Rosa Paz", "1995-07-01", "PER GOV"},
      {"ROSA_PAZ\n\t[PERGOV 19940101-19951231]", "Rosa Paz", "1996-01-01", "nothing"},
      {"ROSA_PAZ\n\t[PERGOV 19270101-730717]", "Rosa Paz", "1929-01-01", "PER GOV"},
      {"ROSA_PAZ [PERGOV <941231] [PERLEG 950101-961231] [PERELI]", "Rosa Paz", "1995", "PER LEG"},
      {"ROSA_PAZ [PERGOV <941231] [PERLEG 950101-961231] [PERELI]", "Rosa Paz", "2001", "PER ELI"},
      {"ROSA_PAZ\n\t[--- <941231]\n\t[PERGOV]", "Rosa Paz", "1990", "nothing"},
      {"ROSA_PAZ\n\t[--- <941231]\n\t[PERGOV]", "Rosa Paz", "1996", "PER GOV"},
      {"LIGHT_ARMY [PERREB <921031]\n\t[PERPTY]", "Light Army", "1990", "PER REB"},
      {"LIGHT_ARMY [PERREB <921031]\n\t[PERPTY]", "Light Army", "1994", "PER PTY"},
  };
  for (const ActorCase& one : cases) {
    const Loaded loaded = with_actors(one.dictionary);
    EXPECT_THAT(told(loaded.report), IsEmpty()) << one.dictionary;
    EXPECT_EQ(code(loaded.world, one.name, one.day), one.code) << one.dictionary << " " << one.day;
  }
}

struct BrokenLine {
  const char* dictionary;
  const char* told;
};

TEST(ActorDictionary, TellsEveryLineThatCannotBeUsed) {
  const BrokenLine cases[] = {
      {"ROSA_PAZ\nLUZ_PAZ [PERGOV]", "mine.txt: record 1: \"Rosa Paz\" has no code"},
      {"# first\nROSA_PAZ [ABCGOV]", "mine.txt: record 2: [ABCGOV]: \"ABC\" is no country or role"},
      {"ROSA_PAZ [PER/CHL]", "\"PER/CHL\" is no code of capital letters"},
      {"ROSA_PAZ [per]", "\"per\" is no code of capital letters"},
      {"ROSA_PAZ [PERGOVXYZ]", "\"XYZ\" has no meaning here; the rest of the code is used"},
      {"ROSA_PAZ [PERGO]", "\"GO\" has no meaning here"},
      {"ROSA_PAZ [WAFREB]\nPAZ_BLOC [WAF]", "a part of the world is no country"},
      {"ROSA_PAZ [PERGOV 2004017-20061201]", "\"2004017-20061201\" is no date restriction"},
      {"ROSA_PAZ [PERGOV <20050230]", "no date restriction"},
      {"ROSA_PAZ [PERGOV 961231-950101]", "no date restriction"},
      {"ROSA_PAZ [PERGOV", "is no code in brackets"},
      {"ROSA_PAZ [PERGOV] PER", "is no code in brackets"},
      {"ROSA_PAZ []", "is no code of capital letters"},
      {"ROSA_PAZ [---]", "the null code names nobody"},
      {"[PERGOV]", "a code without a name before it"},
      {"+ROSA_PAZ", "a synonym without an entry before it"},
      {"ROSA_PAZ+_LUZ_PAZ [PERGOV]", "is no name; two entries may stand on one line"},
      {"ROSA_PAZ [PERGOV]\n[CHLGOV]", "record 2: a second code without a date"},
      {"_ [PERGOV]", "an entry without a name"},
      {"<NOUN>\nGOATS\n</NOUN>\nROSA_PAZ [PERGOV]", "record 2: words of <NOUN> are not used"},
      {"< [PERGOV]", "\"<\" begins no entry"},
      {"ROSA_P\xC1Z [PERGOV]", "record 1: not valid UTF-8; convert the file with iconv"},
  };
  for (const BrokenLine& one : cases) {
    const Loaded loaded = with_actors(one.dictionary);
    ASSERT_THAT(loaded.report.errors, SizeIs(1)) << one.dictionary;
    EXPECT_THAT(to_string(loaded.report.errors[0]), HasSubstr(one.told)) << one.dictionary;
  }
}

TEST(ActorDictionary, PassesOverALineOfAMegabyte) {
  const std::string text = "ROSA_PAZ [PERGOV]\n" + std::string(1'000'000, 'A') + "\nLUZ [PERLEG]\n";
  const Loaded loaded = with_actors(text);
  EXPECT_THAT(told(loaded.report),
              ElementsAre("mine.txt: record 2: a line of 1000000 bytes is no entry; lines of up to "
                          "10000 bytes are read"));
  EXPECT_EQ(code(loaded.world, "Luz", ""), "PER LEG");
}

TEST(ActorDictionary, PassesOverComments) {
  const Loaded loaded = with_actors(
      "<!-- a comment -->\n<!-- one\nROSA [PERGOV]\nof several lines -->\n# ANA [PERGOV]\n\n \t\n");
  EXPECT_THAT(told(loaded.report), IsEmpty());
  EXPECT_EQ(loaded.report.entries, 0U);
}

TEST(ActorDictionary, GoesBeforeTheTables) {
  const Loaded loaded = with_actors(
      "PAVEL_ORLOV [RUSOPP >190101]\nKREMLIN [RUSSPY]\nANDINA [PERBUS]\nRUSSIA [RUS]\n");
  EXPECT_THAT(told(loaded.report), IsEmpty());
  EXPECT_EQ(code(loaded.world, "Pavel Orlov", "2020-01-01"), "RUS OPP");
  EXPECT_EQ(code(loaded.world, "Pavel Orlov", "2015-01-01"), "RUS GOV") << "by the tables";
  EXPECT_EQ(code(loaded.world, "Kremlin", ""), "RUS SPY");
  EXPECT_EQ(code(loaded.world, "Andina", ""), "PER BUS");
  EXPECT_EQ(loaded.report.entries, 4U);
  EXPECT_EQ(loaded.report.added, 3U) << "the tables know Russia";
}

TEST(ActorDictionary, IsTheFactBehindACode) {
  const Loaded loaded = with_actors("\nROSA_PAZ\n\t[PERGOV 940101-951231]\n");
  const std::vector<Meaning> meanings = lookup(loaded.world, "Rosa Paz", make_year(1995));
  ASSERT_THAT(meanings, SizeIs(1));
  EXPECT_EQ(to_string(loaded.world.fact(meanings[0].facts[0])),
            "mine.txt:2 Rosa Paz, PER GOV, 1994-01-01 - 1995-12-31");
}

TEST(ActorDictionary, CodesATextByItsDay) {
  const Loaded loaded = with_actors("LIGHT_ARMY\n[PERREB <921031]\n[PERPTY 960101-991231]\n");
  const char* tree = "Light/PROPN/2/compound Army/PROPN/3/nsubj marched/VERB/0/root";
  for (const auto& [day, actors] :
       {std::pair{"1990-01-01", "PER REB"}, std::pair{"1998-01-01", "PER PTY"}}) {
    Analysis analysis = test::read_trees(tree, day);
    find_mentions(loaded.world, analysis);
    EXPECT_EQ(test::actors_of(analysis, "Light Army"), actors) << day;
  }
  Analysis between = test::read_trees(tree, "1994-01-01");
  find_mentions(loaded.world, between);
  EXPECT_EQ(test::actors_of(between, "Light Army"), "? MIL") << "by the noun alone";
}

TEST(AgentDictionary, ReadsEveryFormOfEntry) {
  const ActorCase cases[] = {
      {"BEEKEEPER [~AGR]", "beekeeper", "", "? AGR"},
      {"BEEKEEPER_ [ ~AGR] ;a comment", "beekeeper", "", "? AGR"},
      {"WILD_GOOSE {WILD_GEESE} [~AGR]", "wild geese", "", "? AGR"},
      {"BEE_FOLK {} [~AGR]", "bee folk", "", "? AGR"},
      {"!PERSON! = MAN, WOMEN\nBEE!PERSON! [~AGR]", "beewomen", "", "? AGR"},
      {"!MINIST! = MINISTER, MINISTRY\n!MINIST!_OF_BEES [~GOVAGR]", "ministry of bees", "",
       "? GOV AGR"},
      {"RELIEF_BODY [NGO~]", "relief body", "", "? CVL"},
      {"MUFTI [~MUS]", "mufti", "", "? REL"},
      {"NEWSREADER [~MED]", "newsreader", "", "? JRN"},
      {"NURSE [~HLH]", "nurse", "", "? MED"},
      {"RED_GUARD [~MUSREB]", "red guard", "", "? REB"},
      {"POLICE [~MIL]", "police", "", "? MIL"},
  };
  for (const ActorCase& one : cases) {
    const Loaded loaded = with_agents(one.dictionary);
    EXPECT_THAT(told(loaded.report), IsEmpty()) << one.dictionary;
    EXPECT_EQ(code(loaded.world, one.name, one.day), one.code) << one.dictionary;
  }
}

TEST(AgentDictionary, TellsEveryLineThatCannotBeUsed) {
  const BrokenLine cases[] = {
      {"BEEKEEPER", "mine.txt: record 1: an agent without a code in brackets"},
      {"BEEKEEPER [AGR]", "no \"~\" for the country"},
      {"BEEKEEPER [~QQQ]", "[~QQQ]: \"QQQ\" is no country or role"},
      {"BEEKEEPER [~AGRQQQ]", "\"QQQ\" has no meaning here"},
      {"BEEKEEPER [~RAD]", "the code tells no country and no sector"},
      {"BEEKEEPER [~REBPER]", "the code of an agent names a country; write it as an actor"},
      {"BEE!PERSON! [~AGR]", "names a set that is not defined above it"},
      {"BEE!PERSON [~AGR]", "names a set that is not defined above it"},
      {"!PERSON = MAN", "a set is defined as !NAME! = WORD, WORD"},
      {"!PERSON! = ,", "the set has no words"},
      {"WILD_GOOSE {WILD_GEESE [~AGR]", "\"{\" without \"}\""},
      {" [~AGR]", "an agent without a noun"},
  };
  for (const BrokenLine& one : cases) {
    const Loaded loaded = with_agents(one.dictionary);
    ASSERT_THAT(loaded.report.errors, SizeIs(1)) << one.dictionary;
    EXPECT_THAT(to_string(loaded.report.errors[0]), HasSubstr(one.told)) << one.dictionary;
  }
}

TEST(AgentDictionary, TakesTheCountryFromTheText) {
  const Loaded loaded = with_agents("BEEKEEPER [~AGR]\n");
  Analysis analysis =
      test::read_trees("Peruvian/ADJ/2/amod beekeepers=beekeeper/NOUN/3/nsubj marched/VERB/0/root");
  find_mentions(loaded.world, analysis);
  EXPECT_EQ(test::actors_of(analysis, "Peruvian beekeepers"), "PER AGR");
}

TEST(ActorChain, ReadsTheCodesOfCameo) {
  struct ChainCase {
    const char* chain;
    const char* code;  // with the home behind "@"
  };
  const ChainCase cases[] = {
      {"PER", "PER"},           {"PERGOVMIL", "PER GOV MIL"}, {"MIL", "? MIL"},
      {"IGOUNO", "UNO"},        {"IGOEUREEC", "EUR"},         {"EEC", "EUR"},
      {"IGOWAFECO", "IGO"},     {"NGOUSA", "NGO@USA"},        {"MNCUSABUS", "MNC BUS@USA"},
      {"IMGMUSALQ", "IMG REB"}, {"PERMUS", "PER REL"},        {"PERREBMUS", "PER REB"},
      {"PERNGO", "PER CVL"},    {"REBPER", "PER REB"},        {"WAFREB", "? REB"},
      {"RUSMED", "RUS JRN"},    {"CHLHLH", "CHL MED"},        {"INTREB", "? REB"},
  };
  const World world = test::small_world();
  for (const ChainCase& one : cases) {
    const ChainResult chain = read_actor_chain(world, one.chain);
    ASSERT_TRUE(chain) << one.chain << ": " << chain.error();
    Actor actor;
    actor.country = chain->code;
    actor.sectors = chain->sectors;
    std::string code = describe_actor(actor);
    if (!chain->home.empty()) code += "@" + std::string(chain->home.view());
    EXPECT_EQ(code, one.code) << one.chain;
    EXPECT_THAT(chain->unknown, IsEmpty()) << one.chain;
  }
}

TEST(DictionaryDates, FindTheDaysThatAreLeft) {
  const auto show = [](const std::vector<Period>& periods) {
    std::string text;
    for (const Period& it : periods) text += to_string(it.from) + ".." + to_string(it.until) + " ";
    return text;
  };
  const auto left = [&](std::initializer_list<const char*> restrictions) {
    std::vector<Period> periods;
    for (const char* it : restrictions) periods.push_back(read_restriction(it).value());
    return show(uncovered(periods));
  };
  EXPECT_EQ(left({}), ".. ");
  EXPECT_EQ(left({"<991231"}), "2000-01-01.. ");
  EXPECT_EQ(left({">000101"}), "..1999-12-31 ");
  EXPECT_EQ(left({">000101", "<991231"}), "");
  EXPECT_EQ(left({"950101-951231"}), "..1994-12-31 1996-01-01.. ");
  EXPECT_EQ(left({"950601-961231", "950101-950831"}), "..1994-12-31 1997-01-01.. ");
  EXPECT_EQ(left({"950101-991231", "960101-961231"}), "..1994-12-31 2000-01-01.. ");
  EXPECT_EQ(left({"990101-990131", "990301-990331"}),
            "..1998-12-31 1999-02-01..1999-02-28 1999-04-01.. ");
}

TEST(DictionaryDates, TakeTwoDigitYearsFrom1931To2030) {
  EXPECT_EQ(to_string(read_restriction(">301231")->from), "2030-12-31");
  EXPECT_EQ(to_string(read_restriction(">310101")->from), "1931-01-01");
}

// Bytes of a dictionary in any order: nothing crashes, and every entry is added, known or told.
TEST(Dictionaries, SurviveAnything) {
  const std::string pieces[] = {
      "[",    "]",   "+", "PER", "GOV", "ROSA_PAZ", "\n", "\t", "<950101",
      "<!--", "-->", "{", "}",   "!",   "=",        "~",  "#",  "<NOUN>",
      "\xFF", "\0",  "(", ")",   ",",   "-",        "_",  " ",  "900101-991231"};
  std::minstd_rand random(20150601);
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (int i = 0; i < 60; ++i) text += pieces[random() % std::size(pieces)];
    EXPECT_LE(with_actors(text).report.added, 60U);
    EXPECT_LE(with_agents(text).report.added, 60U);
  }
}

}  // namespace
}  // namespace sayso
