// Where a mention ends: without the day, the place and the prepositions of its sentence.

#include "world/phrase_edges.h"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

#include "small_world.h"
#include "world/mentions.h"

namespace sayso {
namespace {

struct Case {
  std::string_view what;
  std::string_view trees;
  std::string_view words;
  std::string_view actors;
};

void expect_mentions(const std::vector<Case>& cases) {
  const World world = test::small_world();
  for (const Case& it : cases) {
    Analysis analysis = test::read_trees(it.trees, "2015-06-01");
    find_mentions(world, analysis);
    EXPECT_EQ(test::last_actors_of(analysis, it.words), it.actors)
        << it.what << "\n"
        << test::print_mentions(analysis);
  }
}

TEST(PhraseEdges, LeaveTheDayOut) {
  expect_mentions({
      {"a weekday with its preposition",
       "Peruvian/ADJ/2/amod rebels=rebel/NOUN/5/nsubj on/ADP/4/case Friday/PROPN/2/nmod "
       "struck/VERB/0/root",
       "Peruvian rebels", "PER REB"},
      {"bare", "Luis/PROPN/3/compound Torres/PROPN/1/flat Monday/PROPN/4/nsubj left/VERB/0/root",
       "Luis Torres", "PER GOV"},
      {"with a part of the day",
       "Chile/PROPN/5/nsubj late/ADJ/4/amod on/ADP/4/case Sunday/PROPN/1/nmod "
       "refused/VERB/0/root",
       "Chile", "CHL GOV"},
      {"a month",
       "Chilean/ADJ/2/amod troops/NOUN/5/nsubj in/ADP/4/case May/PROPN/2/nmod left/VERB/0/root",
       "Chilean troops", "CHL MIL"},
      {"last week",
       "Chilean/ADJ/2/amod police/NOUN/5/nsubj last/ADJ/4/amod week/NOUN/2/nmod:unmarked "
       "left/VERB/0/root",
       "Chilean police", "CHL COP"},
      {"in front",
       "On/ADP/2/case Monday/PROPN/4/compound Peruvian/ADJ/4/amod troops/NOUN/5/nsubj "
       "left/VERB/0/root",
       "Peruvian troops", "PER MIL"},
  });
}

TEST(PhraseEdges, KeepWhatOnlyLooksLikeATime) {
  expect_mentions({
      {"a name in a month's letters",
       "President/NOUN/2/compound May/PROPN/3/nsubj left/VERB/0/root", "President May", "? GOV"},
      {"what something is of",
       "The/DET/2/det army/NOUN/5/nsubj of/ADP/4/case Monday/PROPN/2/nmod left/VERB/0/root",
       "The army of Monday", "? MIL"},
  });
}

TEST(PhraseEdges, LeaveTheCircumstancesOut) {
  expect_mentions({
      {"where somebody with a name was",
       "President/PROPN/2/compound Ana/PROPN/6/nsubj Quispe/PROPN/2/flat in/ADP/5/case "
       "Cusco/PROPN/2/nmod spoke/VERB/0/root",
       "President Ana Quispe", "PER GOV"},
      {"but the place that tells a body from others",
       "A/DET/2/det army/NOUN/5/nsubj in/ADP/4/case Cusco/PROPN/2/nmod left/VERB/0/root",
       "A army in Cusco", "PER MIL"},
      {"in spite of what",
       "Chilean/ADJ/2/amod troops/NOUN/5/nsubj despite/ADP/4/case rain/NOUN/2/nmod "
       "left/VERB/0/root",
       "Chilean troops", "CHL MIL"},
      {"a preposition left over",
       "President/PROPN/2/compound Ana/PROPN/5/nsubj Quispe/PROPN/2/flat on/ADP/2/case "
       "spoke/VERB/0/root",
       "President Ana Quispe", "PER GOV"},
      {"an age",
       "Ana/PROPN/5/nsubj Quispe/PROPN/1/flat ,/PUNCT/4/punct 53/NUM/1/appos "
       "spoke/VERB/0/root",
       "Ana Quispe", "PER GOV"},
  });
}

TEST(Mentions, ChainedConjunctsAreOneCompany) {
  expect_mentions({
      {"the three of a chain",
       "Peru/PROPN/6/nsubj ,/PUNCT/3/punct Chile/PROPN/1/conj and/CCONJ/5/cc Russia/PROPN/3/conj "
       "agreed/VERB/0/root\n"
       "The/DET/3/det three/NUM/3/nummod countries=country/NOUN/4/nsubj waited/VERB/0/root",
       "The three countries", "PER GOV+CHL GOV+RUS GOV"},
      {"but not three others",
       "Peru/PROPN/6/nsubj ,/PUNCT/3/punct Chile/PROPN/1/conj and/CCONJ/5/cc Russia/PROPN/3/conj "
       "agreed/VERB/0/root\n"
       "Three/NUM/2/nummod countries=country/NOUN/3/nsubj waited/VERB/0/root",
       "Three countries", "? GOV"},
  });
}

TEST(Mentions, WhereOneWasBornIsNotForWhomOneActs) {
  expect_mentions({
      {"an official's birthplace",
       "The/DET/4/det Chilean-born/ADJ/4/amod Peruvian/ADJ/4/amod official/NOUN/5/nsubj "
       "left/VERB/0/root",
       "The Chilean-born Peruvian official", "PER GOV"},
  });
}

TEST(Mentions, AnAgencyToldLendsNoCountry) {
  expect_mentions({
      {"the place of the act does",
       "Soldiers=soldier/NOUN/2/nsubj died/VERB/0/root in/ADP/4/case Cusco/PROPN/2/obl\n"
       "A/DET/3/det local/ADJ/3/amod official/NOUN/4/nsubj told/VERB/0/root Andina/PROPN/4/iobj",
       "A local official", "PER GOV"},
      {"and not the agency's home",
       "A/DET/3/det local/ADJ/3/amod official/NOUN/4/nsubj told/VERB/0/root Andina/PROPN/4/iobj",
       "A local official", "? GOV"},
  });
}

}  // namespace
}  // namespace sayso
