#include "pipeline/actor_evaluation.h"

#include <gtest/gtest.h>

#include <string>

namespace sayso {
namespace {

// "Peru left": one mention with these actors.
Analysis mention_peru(std::vector<Actor> actors) {
  Analysis analysis;
  analysis.document.text = "Peru left";
  analysis.sentences.push_back({{0, 9}, {0, 2}});
  analysis.tokens.resize(2);
  analysis.tokens[0].span = {0, 4};
  analysis.tokens[1].span = {5, 9};
  Mention mention;
  mention.span = {0, 4};
  mention.head = TokenId{0};
  mention.actors = {0, static_cast<std::uint32_t>(actors.size())};
  analysis.actors = std::move(actors);
  analysis.mentions.push_back(mention);
  return analysis;
}

Actor actor(std::string_view country, Sector sector) {
  Actor made;
  made.country = make_country(country);
  made.sectors[0] = sector;
  return made;
}

TEST(ActorEvaluation, CountsCountryAndFirstSectorOfEachActor) {
  const std::vector<GoldParty> gold = {
      {{0, 4}, {actor("PER", Sector::Gov), actor("CHL", Sector::Gov)}}};
  ActorScores scores;
  score_actors(mention_peru({actor("PER", Sector::Mil), actor("CHL", Sector::Gov)}), gold, scores);
  EXPECT_EQ(scores.actors, 2U);
  EXPECT_EQ(scores.country, 2U);
  EXPECT_EQ(scores.sector, 1U);
  EXPECT_EQ(scores.found, 1U);
  ASSERT_EQ(scores.errors.size(), 1U);
  EXPECT_EQ(scores.errors[0].gold, "PER GOV + CHL GOV");
  EXPECT_EQ(scores.errors[0].found, "PER MIL + CHL GOV");
}

TEST(ActorEvaluation, TakesTheMentionsOfTheHeadAndItsConjuncts) {
  Analysis analysis = mention_peru({actor("PER", Sector::Gov)});
  analysis.tokens[0].head = TokenId{1};
  analysis.tokens[0].deprel = Deprel::Nsubj;
  EXPECT_TRUE(mentions_over(analysis, {0, 9}).empty()) << "the mention heads only a part";
  EXPECT_TRUE(mentions_over(analysis, {5, 9}).empty());
  analysis.tokens[0].deprel = Deprel::Conj;
  EXPECT_EQ(mentions_over(analysis, {0, 9}), std::vector<MentionId>{MentionId{0}});
  EXPECT_EQ(mentions_over(analysis, {0, 4}), std::vector<MentionId>{MentionId{0}});
}

}  // namespace
}  // namespace sayso
