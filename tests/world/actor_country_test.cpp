// From which country actors are whose phrase does not say so, or says more than the tables.

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

#include "small_world.h"
#include "world/mentions.h"

namespace sayso {
namespace {

struct CountryCase {
  std::string_view what;
  std::string_view trees;
  std::string_view words;
  std::string_view actors;
  std::string_view published = "2015-06-01";
};

void expect_countries(const std::vector<CountryCase>& cases) {
  const World world = test::small_world();
  for (const CountryCase& it : cases) {
    Analysis analysis = test::read_trees(it.trees, it.published);
    find_mentions(world, analysis);
    EXPECT_EQ(test::last_actors_of(analysis, it.words), it.actors)
        << it.what << "\n"
        << test::print_mentions(analysis);
  }
}

TEST(ActorCountry, IsThatOfTheRebelsForTheirGovernment) {
  expect_countries({
      {"whose side is named first",
       "Talks=talk/NOUN/8/nsubj in/ADP/3/case Chile/PROPN/1/nmod between/ADP/6/case "
       "Peruvian/ADJ/6/amod rebels=rebel/NOUN/1/nmod and/CCONJ/10/cc failed/VERB/0/root "
       "the/DET/10/det government/NOUN/6/conj",
       "the government", "PER GOV"},
      {"but not of foreign troops",
       "Chile/PROPN/2/nsubj praised/VERB/0/root Peruvian/ADJ/4/amod troops=soldier/NOUN/2/obj "
       "and/CCONJ/7/cc the/DET/7/det government/NOUN/4/conj in/ADP/9/case Moscow/PROPN/2/obl "
       "and/CCONJ/11/cc Chile/PROPN/9/conj",
       "the government", "CHL GOV"},
  });
}

TEST(ActorCountry, IsThatOfTheArmyThatTellsOfItsLosses) {
  expect_countries({
      {"two of its own",
       "The/DET/3/det US/PROPN/3/compound army/NOUN/4/nsubj said/VERB/0/root two/NUM/6/nummod "
       "soldiers=soldier/NOUN/7/nsubj died/VERB/4/ccomp in/ADP/9/case Peru/PROPN/7/obl",
       "two soldiers", "USA MIL"},
      {"told before it is named",
       "A/DET/2/det soldier/NOUN/3/nsubj died/VERB/10/ccomp in/ADP/5/case Peru/PROPN/3/obl "
       ",/PUNCT/10/punct the/DET/9/det Chilean/ADJ/9/amod army/NOUN/10/nsubj said/VERB/0/root",
       "A soldier", "CHL MIL"},
  });
}

TEST(ActorCountry, IsThatOfWhatStandsBeside) {
  expect_countries({
      {"from, hung on the verb",
       "Orlov/PROPN/3/nsubj:pass was/AUX/3/aux:pass met/VERB/0/root by/ADP/6/case "
       "several/ADJ/6/amod officials=official/NOUN/3/obl from/ADP/9/case the/DET/9/det "
       "ministry/NOUN/3/obl of/ADP/11/case Chile/PROPN/9/nmod",
       "several officials", "CHL GOV"},
      {"where it is based",
       "A/DET/3/det Chile-based/ADJ/3/amod militant/NOUN/4/nsubj hit/VERB/0/root "
       "Russia/PROPN/4/obj",
       "A Chile-based militant", "CHL REB"},
  });
}

TEST(ActorCountry, IsNotThatOfAnEmbassyInTheStory) {
  expect_countries({
      {"its adjective says nothing of where the story plays",
       "President/PROPN/2/compound Quispe/PROPN/3/nsubj freed/VERB/0/root the/DET/6/det "
       "Chilean/ADJ/6/amod embassy/NOUN/3/obj\n"
       "The/DET/3/det Chilean/ADJ/3/amod ambassador/NOUN/4/nsubj left/VERB/0/root "
       "Cusco/PROPN/4/obj\n"
       "Several/ADJ/2/amod soldiers=soldier/NOUN/3/nsubj died/VERB/0/root",
       "Several soldiers", "PER MIL"},
  });
}

TEST(ActorCountry, OfAPersonIsThatWhichTheTextGives) {
  expect_countries({
      {"of two who are called so",
       "Peru/PROPN/3/nmod:poss 's/PART/1/case Governor/PROPN/5/nsubj Rey/PROPN/3/flat "
       "waited/VERB/0/root",
       "Peru's Governor Rey", "PER GOV"},
      {"without it, the one of that name",
       "Governor/PROPN/3/nsubj Rey/PROPN/1/flat waited/VERB/0/root", "Governor Rey", "CHL GOV"},
      {"a full name is nobody else's",
       "Peru/PROPN/3/nmod:poss 's/PART/1/case Hector/PROPN/5/nsubj Lee/PROPN/3/flat "
       "waited/VERB/0/root",
       "Peru's Hector Lee", "CHL GOV"},
  });
}

TEST(ActorCountry, IsNoneForOneWhoSpeaksForABodyOfStates) {
  expect_countries({
      {"by the title",
       "UN/PROPN/2/compound ambassador/NOUN/3/compound Carlos/PROPN/5/nsubj Rojas/PROPN/3/flat "
       "waited/VERB/0/root",
       "UN ambassador Carlos Rojas", "UNO"},
      {"and by the apposition",
       "Carlos/PROPN/7/nsubj Rojas/PROPN/1/flat ,/PUNCT/1/punct the/DET/6/det UN/PROPN/6/compound "
       "ambassador/NOUN/1/appos waited/VERB/0/root",
       "Carlos Rojas, the UN ambassador", "UNO"},
  });
}

TEST(ActorSector, GoesByTheWordsBeforeTheNoun) {
  expect_countries({
      {"armed police are no army",
       "Peruvian/ADJ/3/amod police/NOUN/3/compound soldiers=soldier/NOUN/4/nsubj "
       "waited/VERB/0/root",
       "Peruvian police soldiers", "PER COP"},
      {"a group of a country is not its government",
       "A/DET/2/det group/NOUN/5/nsubj of/ADP/4/case Peru/PROPN/2/nmod waited/VERB/0/root",
       "A group of Peru", "PER CVL"},
      {"though he be a knight",
       "Former/ADJ/3/amod President/PROPN/3/compound Sir/PROPN/6/nsubj Pavel/PROPN/3/flat "
       "Orlov/PROPN/3/flat waited/VERB/0/root",
       "Former President Sir Pavel Orlov", "RUS ELI"},
      {"a former president whom the tables still have in office",
       "Former/ADJ/3/amod President/PROPN/3/compound Pavel/PROPN/5/nsubj Orlov/PROPN/3/flat "
       "waited/VERB/0/root",
       "Former President Pavel Orlov", "RUS ELI"},
  });
}

TEST(ActorCountry, OfAKingIsRecalledWithoutHisNumber) {
  expect_countries({
      {"by the name before it",
       "Chile/PROPN/3/nmod:poss 's/PART/1/case President/PROPN/6/nsubj Felipe/PROPN/3/flat "
       "VI/PROPN/3/flat spoke/VERB/0/root\n"
       "Felipe/PROPN/2/nsubj waited/VERB/0/root",
       "Felipe", "CHL GOV"},
  });
}

TEST(ActorCountry, OfAnAbbreviationIsThatOfTheWordsItStandsFor) {
  expect_countries({
      {"where the tables know another body of these letters",
       "The/DET/4/det Amber/PROPN/4/compound Lake/PROPN/4/compound Police/PROPN/10/nsubj "
       "(/PUNCT/6/punct ALP/PROPN/4/appos )/PUNCT/6/punct of/ADP/9/case Chile/PROPN/4/nmod "
       "waited/VERB/0/root\n"
       "The/DET/2/det ALP/PROPN/3/nsubj stopped/VERB/0/root",
       "The ALP", "CHL COP"},
      {"not where it is that body",
       "The/DET/4/det Andean/PROPN/4/compound Labour/PROPN/4/compound Party/PROPN/8/nsubj "
       "(/PUNCT/6/punct ALP/PROPN/4/appos )/PUNCT/6/punct waited/VERB/0/root\n"
       "The/DET/2/det ALP/PROPN/3/nsubj stopped/VERB/0/root",
       "The ALP", "PER PTY"},
  });
}

TEST(ActorCountry, IsNoneForWhatIsOnlyNamedAfterAPeople) {
  expect_countries({
      {"new followers live anywhere",
       "A/DET/3/det neo-Chilean/ADJ/3/amod protester/NOUN/4/nsubj waited/VERB/0/root",
       "A neo-Chilean protester", "? CVL"},
  });
}

TEST(ActorCountry, IsThatOfTheStory) {
  expect_countries({
      {"for the country that only its people tell of",
       "Peruvian/ADJ/2/amod protesters=protester/NOUN/3/nsubj waited/VERB/0/root\n"
       "The/DET/2/det country/NOUN/3/nsubj waited/VERB/0/root",
       "The country", "PER GOV"},
      {"for officials of its villages",
       "Peruvian/ADJ/2/amod protesters=protester/NOUN/3/nsubj waited/VERB/0/root\n"
       "Two/NUM/3/nummod village/NOUN/3/compound officials=official/NOUN/4/nsubj "
       "waited/VERB/0/root",
       "Two village officials", "PER GOV"},
      {"and for a government of unity",
       "Peruvian/ADJ/2/amod protesters=protester/NOUN/3/nsubj waited/VERB/0/root\n"
       "A/DET/3/det unity/NOUN/3/compound government/NOUN/4/nsubj waited/VERB/0/root",
       "A unity government", "PER GOV"},
  });
}

TEST(ActorCountry, OfTwoSidesMayBeOne) {
  expect_countries({
      {"a government and its rebels",
       "The/DET/3/det Peruvian/ADJ/3/amod government/NOUN/4/nsubj met/VERB/0/root the/DET/6/det "
       "rebels=rebel/NOUN/4/obj\n"
       "The/DET/2/det government/NOUN/3/nsubj praised/VERB/0/root the/DET/5/det "
       "rebels=rebel/NOUN/3/obj\n"
       "The/DET/3/det two/NUM/3/nummod sides=side/NOUN/4/nsubj signed/VERB/0/root",
       "The two sides", "PER GOV+PER REB"},
      {"two countries otherwise",
       "Peru/PROPN/2/nsubj met/VERB/0/root Chile/PROPN/2/obj\n"
       "The/DET/3/det two/NUM/3/nummod sides=side/NOUN/4/nsubj signed/VERB/0/root",
       "The two sides", "PER GOV+CHL GOV"},
  });
}

TEST(ActorCountry, IsNotTakenFromWhereAPactWasMade) {
  const World world = test::small_world();
  Analysis analysis = test::read_trees(
      "Chile/PROPN/2/nsubj broke/VERB/0/root the/DET/6/det Lima/PROPN/6/compound peace/NOUN/6/"
      "compound accords=accord/NOUN/2/obj in/ADP/8/case front/NOUN/2/obl of/ADP/10/case "
      "Russia/PROPN/8/nmod");
  find_mentions(world, analysis);
  EXPECT_EQ(test::actors_of(analysis, "Lima"), "none");
  EXPECT_EQ(test::actors_of(analysis, "Russia"), "RUS GOV");
}

TEST(ActorSector, OfLeadersOfAPartOfTheWorldIsTheirGovernments) {
  const World world = World::from_tables(
      {{"countries.tsv", test::tabs("iso3~name~aliases~adjectives~people~capital~seats~lat~lon~"
                                    "from~until\nPER~Peru~~Peruvian~~Lima~~-12~-77~~\n")},
       {"roles.tsv", test::tabs("noun~sectors~kind\nleader~~person\n")}});
  Analysis analysis = test::read_trees(
      "Forty/NUM/3/nummod African/ADJ/3/amod leaders=leader/NOUN/4/nsubj waited/VERB/0/root\n"
      "Strike/NOUN/2/compound leaders=leader/NOUN/3/nsubj waited/VERB/0/root");
  find_mentions(world, analysis);
  EXPECT_EQ(test::actors_of(analysis, "Forty African leaders"), "? GOV");
  EXPECT_EQ(test::actors_of(analysis, "Strike leaders"), "?");
}

}  // namespace
}  // namespace sayso
