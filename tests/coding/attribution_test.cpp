// Who says what, and what becomes of an event by it: sentences with their trees by hand.

#include "coding/attribution.h"

#include <gmock/gmock.h>

#include <fstream>
#include <iterator>
#include <string>

#include "coded_trees.h"
#include "coding/standing.h"

namespace sayso {
namespace {

const CueTable& shipped_cues() {
  static const CueTable kCues = [] {
    std::ifstream file(std::string(SAYSO_SOURCE_DIR) + "/codebook/cues.tsv");
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    return CueTable::parse("cues.tsv", text).value();
  }();
  return kCues;
}

const StandingTable& shipped_standings() {
  static const StandingTable kStandings = [] {
    std::ifstream file(std::string(SAYSO_SOURCE_DIR) + "/codebook/standing.tsv");
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    return StandingTable::parse("standing.tsv", text).value();
  }();
  return kStandings;
}

Analysis attribute(std::string_view trees) {
  Analysis analysis = code_trees(shipped_codebook(), trees);
  find_attributions(shipped_cues(), analysis);
  set_standing(shipped_standings(), analysis);
  return analysis;
}

// "Chad said: Mali fled", a link after the other, parted by "; ".
std::string describe_attributions(const Analysis& analysis) {
  std::string text;
  for (const Attribution& attribution : analysis.attributions) {
    if (!text.empty()) text += "; ";
    text += std::string(analysis.text(attribution.source)) + " " +
            std::string(analysis.text(attribution.cue)) + ":";
    for (std::uint32_t i = attribution.content.first; i < attribution.content.end(); ++i) {
      text += " " + std::string(analysis.text(analysis.contents[i]));
    }
  }
  return text;
}

// "ASSAULT attacked denied by Mali": type, trigger, standing, sources innermost first.
std::string describe_standings(const Analysis& analysis) {
  std::string text;
  for (const Event& event : analysis.events) {
    if (!text.empty()) text += "; ";
    text += std::string(shipped_codebook().type_name(event.type)) + " " +
            std::string(analysis.text(event.trigger)) + " " +
            std::string(to_string(event.standing));
    for (std::uint32_t i = event.chain.first; i < event.chain.end(); ++i) {
      const Attribution& link = analysis.attribution(analysis.chains[i]);
      text += (i == event.chain.first ? " by " : ", ") +
              std::string(analysis.text(link.source.empty() ? link.cue : link.source));
    }
  }
  return text;
}

struct Case {
  const char* trees;
  const char* expected;
};

TEST(Attribution, FindsSourceCueAndContent) {
  for (const Case& it : std::initializer_list<Case>{
           {"Chad/PROPN/2/nsubj said/VERB/0/root/say;VerbForm=Fin|Tense=Past Mali/PROPN/4/nsubj "
            "attacked/VERB/2/ccomp/attack;VerbForm=Fin|Tense=Past Peru/PROPN/4/obj",
            "Chad said: Mali attacked Peru"},
           {"According/VERB/3/case/accord to/ADP/1/fixed Chad/PROPN/6/obl ,/PUNCT/3/punct "
            "Mali/PROPN/6/nsubj "
            "attacked/VERB/0/root/attack;VerbForm=Fin|Tense=Past Peru/PROPN/6/obj",
            "Chad According to: Mali attacked Peru"},
           {"Mali/PROPN/3/nsubj reportedly/ADV/3/advmod "
            "attacked/VERB/0/root/attack;VerbForm=Fin|Tense=Past Peru/PROPN/3/obj",
            " reportedly: Mali reportedly attacked Peru"},
           {"Chad/PROPN/2/nsubj accused/VERB/0/root/accuse;VerbForm=Fin|Tense=Past "
            "Mali/PROPN/2/obj of/SCONJ/5/mark "
            "attacking/VERB/2/advcl/attack;VerbForm=Ger Peru/PROPN/5/obj",
            "Chad accused: attacking Peru"},
       }) {
    EXPECT_EQ(describe_attributions(attribute(it.trees)), it.expected);
  }
}

// The parser may take the noun for the verb, and hang the rest anywhere.
TEST(Attribution, StandsACueThatTheParserMisread) {
  const std::string found = describe_attributions(attribute(
      "Claims/VERB/0/root/claim;VerbForm=Fin|Tense=Pres by/ADP/4/case Chad/PROPN/4/compound "
      "allege/VERB/1/obl/allege;VerbForm=Fin|Tense=Pres that/SCONJ/7/mark Mali/PROPN/7/nsubj "
      "attacked/VERB/4/acl:relcl/attack;VerbForm=Fin|Tense=Past Peru/PROPN/7/obj"));
  EXPECT_THAT(found, ::testing::HasSubstr("Chad allege:"));
  EXPECT_THAT(found, ::testing::HasSubstr("Mali attacked Peru"));
}

TEST(Attribution, PlainInfinitivesAreNotReported) {
  EXPECT_EQ(describe_attributions(
                attribute("Chad/PROPN/2/nsubj told/VERB/0/root/tell;VerbForm=Fin|Tense=Past "
                          "rebels/NOUN/2/obj/rebel;Number=Plur "
                          "to/PART/5/mark leave/VERB/2/xcomp/leave;VerbForm=Inf")),
            "");
}

TEST(Standing, ComesFromTheChain) {
  for (const Case& it : std::initializer_list<Case>{
           {"Mali/PROPN/2/nsubj attacked/VERB/0/root/attack;VerbForm=Fin|Tense=Past "
            "Peru/PROPN/2/obj",
            "ASSAULT attacked stated"},
           {"Chad/PROPN/2/nsubj said/VERB/0/root/say;VerbForm=Fin|Tense=Past Mali/PROPN/4/nsubj "
            "attacked/VERB/2/ccomp/attack;VerbForm=Fin|Tense=Past Peru/PROPN/4/obj",
            "ASSAULT attacked reported by Chad"},
           {"Chad/PROPN/2/nsubj claimed/VERB/0/root/claim;VerbForm=Fin|Tense=Past "
            "Mali/PROPN/4/nsubj "
            "attacked/VERB/2/ccomp/attack;VerbForm=Fin|Tense=Past Peru/PROPN/4/obj",
            "ASSAULT attacked alleged by Chad"},
           {"Mali/PROPN/3/nsubj reportedly/ADV/3/advmod "
            "attacked/VERB/0/root/attack;VerbForm=Fin|Tense=Past Peru/PROPN/3/obj",
            "ASSAULT attacked reported by reportedly"},
       }) {
    const std::string found = describe_standings(attribute(it.trees));
    EXPECT_THAT(found, ::testing::HasSubstr(it.expected)) << it.trees;
  }
}

TEST(Standing, ComesFromTheClause) {
  for (const Case& it : std::initializer_list<Case>{
           {"Mali/PROPN/4/nsubj did/AUX/4/aux/do;VerbForm=Fin|Tense=Past not/PART/4/advmod "
            "attack/VERB/0/root/attack;VerbForm=Inf "
            "Peru/PROPN/4/obj",
            "ASSAULT attack negated"},
           {"Mali/PROPN/3/nsubj may/AUX/3/aux/may;VerbForm=Fin "
            "attack/VERB/0/root/attack;VerbForm=Inf Peru/PROPN/3/obj",
            "ASSAULT attack speculated"},
           {"Mali/PROPN/3/nsubj would/AUX/3/aux/would;VerbForm=Fin "
            "attack/VERB/0/root/attack;VerbForm=Inf Peru/PROPN/3/obj",
            "ASSAULT attack hypothetical"},
           {"Mali/PROPN/3/nsubj will/AUX/3/aux/will;VerbForm=Fin "
            "meet/VERB/0/root/meet;VerbForm=Inf Peru/PROPN/3/obj",
            "AGREE meet planned"},
       }) {
    EXPECT_EQ(describe_standings(attribute(it.trees)), it.expected) << it.trees;
  }
}

TEST(StandingTable, TellsTheLineThatIsWrong) {
  constexpr std::string_view kHead = "word\tform\tof\taffirmed\tnegated\n";
  const auto loud =
      StandingTable::parse("mine.tsv", std::string(kHead) + "fail\tverb\tto\tloud\tholds\n");
  ASSERT_FALSE(loud);
  EXPECT_EQ(loud.error().record, 2U);
  const auto short_of_cues =
      StandingTable::parse("mine.tsv", std::string(kHead) + "fail\tverb\tto\tnegated\tholds\n");
  ASSERT_FALSE(short_of_cues);
  EXPECT_THAT(short_of_cues.error().reason, ::testing::HasSubstr("lacks the kind of cue"));
}

TEST(StandingTable, ALineForAnyStandsForAll) {
  const Government* doubt = shipped_standings().find(GovernorForm::Noun, "risk", Governed::That);
  ASSERT_NE(doubt, nullptr);
  EXPECT_EQ(doubt->affirmed.standing, Standing::Speculated);
  EXPECT_EQ(shipped_standings().find(GovernorForm::Verb, "eat", Governed::To), nullptr);
}

TEST(CueTable, TellsTheLineThatIsWrong) {
  const auto table =
      CueTable::parse("mine.tsv", "cue\tform\tkind\nsay\tverb\tneutral\nshout\tverb\tloud\n");
  ASSERT_FALSE(table);
  EXPECT_EQ(table.error().file, "mine.tsv");
  EXPECT_EQ(table.error().record, 3U);
}

}  // namespace
}  // namespace sayso
