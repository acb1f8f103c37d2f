// Who noun phrases name: each case is a sentence as a tree, and the actors of its phrases.

#include "world/mentions.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "small_world.h"

namespace sayso {
namespace {

struct Case {
  std::string_view what;
  std::string_view trees;
  std::string_view words;
  std::string_view actors;
  std::string_view published = "2015-06-01";
};

void expect_actors(const std::vector<Case>& cases) {
  const World world = test::small_world();
  for (const Case& it : cases) {
    Analysis analysis = test::read_trees(it.trees, it.published);
    find_mentions(world, analysis);
    EXPECT_EQ(test::last_actors_of(analysis, it.words), it.actors)
        << it.what << "\n"
        << test::print_mentions(analysis);
  }
}

TEST(Mentions, ComposeCountryAndSectors) {
  expect_actors({
      {"a country acts as its government", "Peru/PROPN/2/nsubj waited/VERB/0/root", "Peru",
       "PER GOV"},
      {"so does its capital", "Lima/PROPN/2/nsubj waited/VERB/0/root", "Lima", "PER GOV"},
      {"and the seat of power",
       "The/DET/3/det White/ADJ/3/amod House/PROPN/4/nsubj waited/VERB/0/root", "The White House",
       "USA GOV"},
      {"adjective and body",
       "A/DET/4/det Peruvian/ADJ/4/amod army/NOUN/4/compound "
       "spokesman/NOUN/5/nsubj waited/VERB/0/root",
       "A Peruvian army spokesman", "PER MIL"},
      {"an organisation's official",
       "A/DET/4/det Red/PROPN/3/amod Path/PROPN/4/compound "
       "leader/NOUN/5/nsubj waited/VERB/0/root",
       "A Red Path leader", "PER REB"},
      {"an international one has no sector",
       "A/DET/3/det UN/PROPN/3/compound "
       "official/NOUN/4/nsubj waited/VERB/0/root",
       "A UN official", "UNO"},
      {"possessor", "Chile/PROPN/3/nmod:poss 's/PART/1/case army/NOUN/4/nsubj waited/VERB/0/root",
       "Chile's army", "CHL MIL"},
      {"of",
       "The/DET/2/det president/NOUN/5/nsubj of/ADP/4/case Chile/PROPN/2/nmod "
       "waited/VERB/0/root",
       "The president of Chile", "CHL GOV"},
      {"in",
       "Protesters=protester/NOUN/4/nsubj in/ADP/3/case Cusco/PROPN/1/nmod waited/VERB/0/root",
       "Protesters in Cusco", "PER CVL"},
      {"spokesman for",
       "A/DET/2/det spokesman/NOUN/6/nsubj for/ADP/5/case the/DET/5/det "
       "ALP/PROPN/2/nmod waited/VERB/0/root",
       "A spokesman for the ALP", "PER PTY"},
      {"people of a country", "Peruvians/PROPN/2/nsubj waited/VERB/0/root", "Peruvians", "PER CVL"},
      {"the leader of a coalition",
       "The/DET/5/det US/PROPN/4/compound -/PUNCT/4/punct led/VERB/5/amod "
       "coalition/NOUN/6/nsubj waited/VERB/0/root",
       "The US-led coalition", "USA MIL"},
      {"not for whom one is",
       "Pro-Russian/ADJ/2/amod separatists=separatist/NOUN/3/nsubj "
       "waited/VERB/0/root",
       "Pro-Russian separatists", "? REB"},
      {"not who backs", "US-backed/ADJ/2/amod rebels=rebel/NOUN/3/nsubj waited/VERB/0/root",
       "US-backed rebels", "? REB"},
      {"two countries",
       "Peruvian/ADJ/4/amod and/CCONJ/3/cc Chilean/ADJ/1/conj officials=official/NOUN/5/nsubj "
       "waited/VERB/0/root",
       "Peruvian and Chilean officials", "PER GOV+CHL GOV"},
      {"what the text does not say", "Analysts=analyst/NOUN/2/nsubj waited/VERB/0/root", "Analysts",
       "?"},
  });
}

TEST(Mentions, CodePeopleByTheOfficeOfTheDay) {
  constexpr std::string_view kQuispe = "Ana/PROPN/3/nsubj Quispe/PROPN/1/flat waited/VERB/0/root";
  expect_actors({
      {"in office", kQuispe, "Ana Quispe", "PER GOV", "2015-06-01"},
      {"in another office before", kQuispe, "Ana Quispe", "PER LEG", "2008-06-01"},
      {"out of office", kQuispe, "Ana Quispe", "PER ELI", "2020-06-01"},
      {"former by its title",
       "Former/ADJ/3/amod Chilean/ADJ/3/amod minister/NOUN/4/nmod:desc "
       "Eva/PROPN/6/nsubj Soto/PROPN/4/flat waited/VERB/0/root",
       "Former Chilean minister Eva Soto", "CHL ELI"},
      {"unknown with a title",
       "Chilean/ADJ/2/amod General/PROPN/3/nmod:desc Eva/PROPN/5/nsubj "
       "Soto/PROPN/3/flat waited/VERB/0/root",
       "Chilean General Eva Soto", "CHL MIL"},
      {"title parsed as the head",
       "Chilean/ADJ/2/amod General/PROPN/5/nsubj Eva/PROPN/2/appos "
       "Soto/PROPN/3/flat waited/VERB/0/root",
       "Chilean General Eva Soto", "CHL MIL"},
      {"apposition after",
       "Eva/PROPN/8/nsubj Soto/PROPN/1/flat ,/PUNCT/6/punct Chile/PROPN/6/nmod:poss "
       "'s/PART/4/case minister/NOUN/1/appos ,/PUNCT/6/punct waited/VERB/0/root",
       "Eva Soto, Chile's minister", "CHL GOV"},
      {"apposition before",
       "Chile/PROPN/3/nmod:poss 's/PART/1/case minister/NOUN/8/nsubj ,/PUNCT/5/punct "
       "Eva/PROPN/3/appos Soto/PROPN/5/flat ,/PUNCT/5/punct waited/VERB/0/root",
       "Chile's minister, Eva Soto", "CHL GOV"},
      {"hyphen or none", "Kim/PROPN/4/nsubj Song/PROPN/1/flat Ho/PROPN/1/flat waited/VERB/0/root",
       "Kim Song Ho", "PRK GOV"},
      {"someone's man is not he",
       "A/DET/4/det Pavel/PROPN/4/compound Orlov/PROPN/2/flat "
       "spokesman/NOUN/5/nsubj waited/VERB/0/root",
       "A Pavel Orlov spokesman", "RUS GOV"},
  });
}

TEST(Mentions, GoBackToWhatTheArticleNamed) {
  expect_actors({
      {"family name",
       "Chilean/ADJ/2/amod General/PROPN/3/nmod:desc Eva/PROPN/5/nsubj Soto/PROPN/3/flat "
       "waited/VERB/0/root\nSoto/PROPN/2/nsubj left/VERB/0/root",
       "Soto", "CHL MIL"},
      {"short form of the tables",
       "Kim/PROPN/4/nsubj Song/PROPN/1/flat Ho/PROPN/1/flat waited/VERB/0/root\n"
       "Kim/PROPN/2/nsubj left/VERB/0/root",
       "Kim", "PRK GOV"},
      {"title alone",
       "Chilean/ADJ/2/amod General/PROPN/3/nmod:desc Eva/PROPN/5/nsubj Soto/PROPN/3/flat "
       "waited/VERB/0/root\nThe/DET/2/det general/NOUN/3/nsubj left/VERB/0/root",
       "The general", "CHL MIL"},
      {"country and leader",
       "Kim/PROPN/4/nsubj Song/PROPN/1/flat Ho/PROPN/1/flat waited/VERB/0/root\n"
       "The/DET/4/det North/ADJ/3/amod Korean/ADJ/4/amod leader/NOUN/5/nsubj left/VERB/0/root",
       "The North Korean leader", "PRK GOV"},
      {"he",
       "Pavel/PROPN/3/nsubj Orlov/PROPN/1/flat saw/VERB/0/root Eva/PROPN/3/obj Soto/PROPN/4/flat\n"
       "He/PRON/2/nsubj left/VERB/0/root",
       "He", "RUS GOV"},
      {"they",
       "Peru/PROPN/4/nsubj and/CCONJ/3/cc Chile/PROPN/1/conj waited/VERB/0/root\n"
       "They/PRON/2/nsubj left/VERB/0/root",
       "They", "PER GOV+CHL GOV"},
      {"both countries",
       "Peru/PROPN/2/nsubj met/VERB/0/root Chile/PROPN/2/obj\n"
       "Both/DET/2/det countries=country/NOUN/3/nsubj left/VERB/0/root",
       "Both countries", "PER GOV+CHL GOV"},
      {"the two sides",
       "Peru/PROPN/2/nsubj met/VERB/0/root Chile/PROPN/2/obj\n"
       "The/DET/3/det two/NUM/3/nummod sides=side/NOUN/4/nsubj left/VERB/0/root",
       "The two sides", "PER GOV+CHL GOV"},
      {"a pronoun before its noun",
       "During/ADP/3/case her/PRON/3/nmod:poss visit/NOUN/7/obl ,/PUNCT/3/punct "
       "Ana/PROPN/7/nsubj Quispe/PROPN/5/flat left/VERB/0/root",
       "her", "PER GOV"},
      {"relative pronoun",
       "Ana/PROPN/6/nsubj Quispe/PROPN/1/flat ,/PUNCT/5/punct who/PRON/5/nsubj "
       "waited/VERB/1/acl:relcl left/VERB/0/root",
       "who", "PER GOV"},
      {"the country",
       "Peru/PROPN/2/nsubj waited/VERB/0/root\nThe/DET/2/det country/NOUN/3/nsubj "
       "left/VERB/0/root",
       "The country", "PER GOV"},
      {"abbreviation",
       "The/DET/4/det Free/ADJ/4/amod Coast/PROPN/4/compound Army=army/PROPN/8/nsubj "
       "(/PUNCT/6/punct "
       "FCA/PROPN/4/appos )/PUNCT/6/punct waited/VERB/0/root in/ADP/10/case Peru/PROPN/8/obl\n"
       "FCA/PROPN/2/compound troops=troop/NOUN/3/nsubj left/VERB/0/root",
       "FCA troops", "PER MIL"},
      {"his counterpart",
       "Luis/PROPN/3/nsubj Torres/PROPN/1/flat saw/VERB/0/root Pavel/PROPN/3/obj "
       "Orlov/PROPN/4/flat\nTorres/PROPN/2/nsubj thanked/VERB/0/root his/PRON/4/nmod:poss "
       "counterpart/NOUN/2/obj",
       "his counterpart", "RUS GOV"},
      {"we is for attribution", "We/PRON/2/nsubj waited/VERB/0/root", "We", "-"},
  });
}

TEST(Mentions, MendWhatTheParserTookApart) {
  expect_actors({
      {"a name parsed as three subjects",
       "Chilean/ADJ/2/amod General/PROPN/5/nsubj Eva/PROPN/5/nsubj Soto/PROPN/5/nsubj "
       "waited/VERB/0/root\nSoto/PROPN/2/nsubj left/VERB/0/root",
       "Soto", "CHL MIL"},
      {"a listener is not the one who did it",
       "He/PRON/2/nsubj told/VERB/0/root Andina/PROPN/2/obj Orlov/PROPN/5/nsubj left/VERB/2/ccomp",
       "Andina", "PER JRN GOV"},
      {"a family name tagged as an adjective",
       "Chilean/ADJ/2/amod General/PROPN/3/nmod:desc Eva/PROPN/5/nsubj Royal/PROPN/3/flat "
       "waited/VERB/0/root\nRoyal=royal/ADJ/2/nsubj left/VERB/0/root",
       "Royal", "CHL MIL"},
  });
}

TEST(Mentions, TellNamesOfPeopleFromThoseOfPlaces) {
  expect_actors({
      {"a town for a family name",
       "Ana/PROPN/4/nsubj Maria/PROPN/1/flat Lima/PROPN/1/flat left/VERB/0/root\n"
       "Lima/PROPN/2/nsubj waited/VERB/0/root in/ADP/4/case Chile/PROPN/2/obl",
       "Chile", "CHL GOV"},
      {"half of a name shared",
       "North/ADJ/4/amod and/CCONJ/3/cc South/ADJ/1/conj Korean/ADJ/5/amod "
       "officials=official/NOUN/6/nsubj waited/VERB/0/root",
       "North and South Korean officials", "PRK GOV+KOR GOV"},
      {"a price", "They/PRON/2/nsubj paid/VERB/0/root US$/SYM/4/nmod 5/NUM/2/obj", "US", "none"},
  });
}

TEST(Mentions, TakeTitlesOfPeopleOutOfTheirOffices) {
  expect_actors({
      {"the office left long ago",
       "President/PROPN/2/nmod:desc Carlos/PROPN/4/nsubj Rojas/PROPN/2/flat waited/VERB/0/root",
       "President Carlos Rojas", "CHL ELI"},
      {"another one",
       "Opposition/NOUN/2/compound leader/NOUN/3/nmod:desc Carlos/PROPN/5/nsubj Rojas/PROPN/3/flat "
       "waited/VERB/0/root",
       "Opposition leader Carlos Rojas", "CHL OPP"},
  });
}

TEST(Mentions, AreFoundAroundAToken) {
  const World world = test::small_world();
  Analysis analysis = test::read_trees(
      "Chilean/ADJ/2/amod General/PROPN/5/nsubj Eva/PROPN/5/nsubj Soto/PROPN/5/nsubj "
      "waited/VERB/0/root");
  find_mentions(world, analysis);
  ASSERT_NE(mention_at(analysis, TokenId{3}), kNoMention);
  EXPECT_EQ(analysis.text(analysis.mention(mention_at(analysis, TokenId{3})).span),
            "Chilean General Eva Soto");
  EXPECT_EQ(mention_at(analysis, TokenId{4}), kNoMention);
}

TEST(Mentions, TakeTheCountryOfTheStoryForBareRoles) {
  expect_actors({
      {"police", "Police/NOUN/2/nsubj waited/VERB/0/root in/ADP/4/case Cusco/PROPN/2/obl", "Police",
       "PER COP"},
      {"a minister with a name",
       "In/ADP/2/case Peru/PROPN/5/obl she/PRON/5/nsubj will/AUX/5/aux "
       "meet/VERB/0/root Foreign/PROPN/7/compound Minister=minister/PROPN/8/nmod:desc "
       "Eva/PROPN/5/obj Soto/PROPN/8/flat",
       "Foreign Minister Eva Soto", "PER GOV"},
      {"not officials",
       "Officials=official/NOUN/2/nsubj waited/VERB/0/root in/ADP/4/case Cusco/PROPN/2/obl",
       "Officials", "? GOV"},
  });
}

TEST(Mentions, PlaceNamelessGroupsWhereTheyAct) {
  expect_actors({
      {"not whom they hit",
       "Militants=militant/NOUN/2/nsubj shot/VERB/0/root Chilean/ADJ/4/amod "
       "soldiers=soldier/NOUN/2/obj in/ADP/6/case Cusco/PROPN/2/obl",
       "Militants", "PER REB"},
      {"by a place the parser hung on the victims",
       "Militants=militant/NOUN/2/nsubj shot/VERB/0/root Chilean/ADJ/4/amod "
       "soldiers=soldier/NOUN/2/obj in/ADP/6/case Cusco/PROPN/4/nmod",
       "Militants", "PER REB"},
      {"where nobody says where, nobody's",
       "Militants=militant/NOUN/2/nsubj shot/VERB/0/root soldiers=soldier/NOUN/2/obj", "Militants",
       "? REB"},
  });
}

TEST(Mentions, TellAPeopleFromThoseWhoActForIt) {
  expect_actors({
      {"the state",
       "Lima/PROPN/2/nsubj warned/VERB/0/root the/DET/4/det Chileans=Chilean/PROPN/2/obj",
       "the Chileans", "CHL GOV"},
      {"its people", "Chileans=Chilean/PROPN/2/nsubj waited/VERB/0/root", "Chileans", "CHL CVL"},
      {"a private person",
       "Chile/PROPN/3/nmod:poss 's/PART/1/case Eva/PROPN/5/nsubj Soto/PROPN/3/flat "
       "waited/VERB/0/root",
       "Chile's Eva Soto", "CHL CVL"},
  });
}

TEST(Mentions, TakeTheOfficeAnAppositionGives) {
  constexpr std::string_view kRojas =
      "Carlos/PROPN/10/nsubj Rojas/PROPN/1/flat ,/PUNCT/4/punct leader/NOUN/1/appos of/ADP/8/case "
      "the/DET/8/det Chilean/ADJ/8/amod opposition/NOUN/4/nmod ,/PUNCT/4/punct waited/VERB/0/root";
  expect_actors({
      {"out of his own", kRojas, "Carlos Rojas, leader of the Chilean opposition", "CHL OPP"},
      {"in his own", kRojas, "Carlos Rojas, leader of the Chilean opposition", "CHL GOV",
       "2003-05-01"},
  });
}

TEST(Mentions, KnowOneOfManyByTheTitle) {
  expect_actors({
      {"the one in that office", "Governor/PROPN/2/nmod:desc Lee/PROPN/3/nsubj waited/VERB/0/root",
       "Governor Lee", "CHL GOV"},
      {"without a title nobody", "Lee/PROPN/2/nsubj waited/VERB/0/root", "Lee", "-"},
  });
}

TEST(Mentions, TellRanksAndUnknownBodiesFromOffices) {
  expect_actors({
      {"a deputy is no parliament",
       "Chilean/ADJ/4/amod deputy/NOUN/4/compound foreign/ADJ/4/amod minister/NOUN/5/nmod:desc "
       "Eva/PROPN/7/nsubj Soto/PROPN/5/flat waited/VERB/0/root",
       "Chilean deputy foreign minister Eva Soto", "CHL GOV"},
      {"the president of what nobody knows",
       "Acme/PROPN/2/compound president/NOUN/3/nmod:desc Eva/PROPN/5/nsubj Soto/PROPN/3/flat "
       "waited/VERB/0/root",
       "Acme president Eva Soto", "?"},
      {"a ship acts for its country",
       "A/DET/3/det Peruvian/ADJ/3/amod ship/NOUN/4/nsubj waited/VERB/0/root", "A Peruvian ship",
       "PER"},
      {"and else for nobody", "A/DET/2/det ship/NOUN/3/nsubj waited/VERB/0/root", "A ship", "none"},
  });
}

TEST(Mentions, StandForTheWholeTheyArePartOf) {
  expect_actors({
      {"hundreds of",
       "Hundreds=hundred/NOUN/5/nsubj of/ADP/4/case Peruvian/ADJ/4/amod "
       "protesters=protester/NOUN/1/nmod waited/VERB/0/root",
       "Hundreds of Peruvian protesters", "PER CVL"},
      {"some of",
       "Some/DET/5/nsubj of/ADP/4/case Chile/PROPN/4/nmod:poss soldiers=soldier/NOUN/1/nmod "
       "waited/VERB/0/root",
       "Some of Chile soldiers", "CHL MIL"},
      {"eleven of",
       "11/NUM/5/nsubj of/ADP/4/case Peruvian/ADJ/4/amod soldiers=soldier/NOUN/1/nmod "
       "waited/VERB/0/root",
       "11 of Peruvian soldiers", "PER MIL"},
      {"tens of thousands of, given to one head",
       "Tens=ten/NOUN/7/nsubj of/ADP/3/case thousands=thousand/NOUN/1/nmod of/ADP/6/case "
       "Peruvian/ADJ/6/amod protesters=protester/NOUN/1/nmod waited/VERB/0/root",
       "Tens of thousands of Peruvian protesters", "PER CVL"},
      {"part of nobody",
       "Hundreds=hundred/NOUN/4/nsubj of/ADP/3/case cars=car/NOUN/1/nmod waited/VERB/0/root",
       "Hundreds of cars", "none"},
  });
}

TEST(Mentions, TellForeignersAndNamedBodies) {
  expect_actors({
      {"of another country than the article's",
       "Peru/PROPN/2/nsubj faulted/VERB/0/root foreign/ADJ/4/amod troops=troop/NOUN/2/obj",
       "foreign troops", "? MIL"},
      {"foreign by office only",
       "Peru/PROPN/2/nsubj waited/VERB/0/root\nThe/DET/3/det foreign/ADJ/3/amod "
       "minister/NOUN/4/nsubj left/VERB/0/root",
       "The foreign minister", "PER GOV"},
      {"a body behind its noun",
       "The/DET/2/det group/NOUN/5/nsubj Red/PROPN/4/amod Path/PROPN/2/flat waited/VERB/0/root",
       "The group Red Path", "PER REB"},
  });
}

TEST(Mentions, StandForThoseWhoseActsTheyAre) {
  expect_actors({
      {"a refusal",
       "Rojas/PROPN/2/nsubj faulted/VERB/0/root Peru/PROPN/5/nmod:poss 's/PART/3/case "
       "refusal/NOUN/2/obj",
       "Peru's refusal", "PER GOV"},
      {"nobody's", "Rojas/PROPN/2/nsubj faulted/VERB/0/root the/DET/4/det refusal/NOUN/2/obj",
       "the refusal", "none"},
  });
}

TEST(Mentions, LeaveOutWhatIsOnlySaidToBelong) {
  expect_actors({
      {"others than the country",
       "Peru/PROPN/3/nmod:poss 's/PART/1/case allies=ally/NOUN/4/nsubj waited/VERB/0/root",
       "Peru's allies", "?"},
      {"the day behind a name",
       "Rojas/PROPN/2/nsubj left/VERB/0/root Chile/PROPN/4/compound Sunday/PROPN/2/obj", "Chile",
       "CHL GOV"},
      {"the day behind a title",
       "A/DET/3/det Chilean/ADJ/3/amod general/NOUN/5/nsubj Thursday/PROPN/5/nsubj "
       "waited/VERB/0/root",
       "A Chilean general", "CHL MIL"},
      {"a body that names its country, where another is told of",
       "Chilean/ADJ/3/amod armed/ADJ/3/amod forces=force/NOUN/4/nsubj left/VERB/0/root "
       "Peru/PROPN/4/obj",
       "Chilean armed forces", "CHL MIL"},
  });
}

TEST(Mentions, KeepATitleOnceGiven) {
  expect_actors({
      {"by the family name",
       "Chilean/ADJ/3/amod opposition/NOUN/3/compound leader/NOUN/4/nmod:desc "
       "Carlos/PROPN/6/nsubj Rojas/PROPN/4/flat waited/VERB/0/root\n"
       "Carlos/PROPN/3/nsubj Rojas/PROPN/1/flat left/VERB/0/root",
       "Carlos Rojas", "CHL OPP"},
      {"though the parser parts name and title",
       "Chilean/ADJ/3/amod opposition/NOUN/3/compound leader/NOUN/6/nsubj Carlos/PROPN/3/appos "
       "Rojas/PROPN/4/flat waited/VERB/0/root\nRojas/PROPN/2/nsubj left/VERB/0/root",
       "Rojas", "CHL OPP"},
  });
}

TEST(Mentions, ShareATitleInThePlural) {
  expect_actors({
      {"the second of two",
       "Chilean/ADJ/2/amod generals=general/NOUN/3/nmod:desc Eva/PROPN/8/nsubj Soto/PROPN/3/flat "
       "and/CCONJ/6/cc Luis/PROPN/3/conj Paz/PROPN/6/flat waited/VERB/0/root",
       "Luis Paz", "CHL MIL"},
      {"not a title in the singular",
       "Chilean/ADJ/2/amod general/NOUN/3/nmod:desc Eva/PROPN/8/nsubj Soto/PROPN/3/flat "
       "and/CCONJ/6/cc Luis/PROPN/3/conj Paz/PROPN/6/flat waited/VERB/0/root",
       "Luis Paz", "CHL CVL"},
  });
}

TEST(Mentions, KnowWhichCountryIsTheCountry) {
  expect_actors({
      {"the one in that part of the world",
       "Ivory/PROPN/3/nsubj Coast/PROPN/1/flat met/VERB/0/root Chile/PROPN/3/obj\n"
       "The/DET/3/det African/ADJ/3/amod country/NOUN/4/nsubj left/VERB/0/root",
       "The African country", "CIV GOV"},
      {"the one it is said of",
       "Moscow/PROPN/2/nsubj met/VERB/0/root Chile/PROPN/2/obj\n"
       "Peru/PROPN/4/nsubj is/AUX/4/cop the/DET/4/det country/NOUN/0/root",
       "the country", "PER GOV"},
      {"itself",
       "Peru/PROPN/7/nsubj ,/PUNCT/5/punct itself/PRON/5/nsubj a/DET/5/det member/NOUN/1/appos "
       ",/PUNCT/5/punct met/VERB/0/root Chile/PROPN/7/obj",
       "itself", "PER GOV"},
  });
}

TEST(Mentions, PassOverTheDaysOfTheWeek) {
  expect_actors({
      {"a day is nothing that has relations",
       "Chile/PROPN/2/nsubj met/VERB/0/root Peru/PROPN/2/obj on/ADP/5/case Monday/PROPN/2/obl\n"
       "Its/PRON/2/nmod:poss army/NOUN/3/nsubj waited/VERB/0/root",
       "Its army", "CHL MIL"},
  });
}

TEST(Mentions, AreNamesThatModifyAVerb) {
  expect_actors({
      {"no noun behind them",
       "Talks=talk/NOUN/4/nsubj by/ADP/3/case Chile/PROPN/4/compound ended/VERB/0/root", "Chile",
       "CHL GOV"},
  });
}

TEST(Mentions, GiveEachConjunctItsOwn) {
  const World world = test::small_world();
  Analysis analysis = test::read_trees(
      "the/DET/2/det US/PROPN/5/nsubj and/CCONJ/4/cc Chile/PROPN/2/conj waited/VERB/0/root");
  find_mentions(world, analysis);
  EXPECT_EQ(test::print_mentions(analysis), "the US [USA GOV]; Chile [CHL GOV]");
}

TEST(Mentions, LeaveRelativeClausesOut) {
  const World world = test::small_world();
  Analysis analysis = test::read_trees(
      "A/DET/3/det Chilean/ADJ/3/amod delegation/NOUN/8/nsubj of/ADP/5/case "
      "soldiers=soldier/NOUN/3/nmod "
      "led/VERB/3/acl by/ADP/9/case waited/VERB/0/root her/PRON/6/obl");
  find_mentions(world, analysis);
  ASSERT_FALSE(analysis.mentions.empty());
  EXPECT_EQ(analysis.text(analysis.mentions.front().span), "A Chilean delegation of soldiers");
}

TEST(Mentions, TellModifiersApart) {
  const World world = test::small_world();
  Analysis analysis = test::read_trees(
      "US/PROPN/2/compound troops=troop/NOUN/3/nsubj stopped/VERB/0/root anti-Chilean/ADJ/5/amod "
      "riots=riot/NOUN/3/obj");
  find_mentions(world, analysis);
  EXPECT_EQ(test::print_mentions(analysis), "US troops [USA MIL]; US [USA GOV]; Chilean [CHL GOV]");
  EXPECT_EQ(analysis.mentions[1].kind, MentionKind::Modifier);
}

}  // namespace
}  // namespace sayso
