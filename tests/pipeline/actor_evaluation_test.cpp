#include "pipeline/actor_evaluation.h"

#include <gtest/gtest.h>

#include <string>

namespace sayso {
namespace {

constexpr std::string_view kLine =
    R"({"id": "a", "published": "2015-06-01", "text": "Élan: Peru and Chile met. Peru left.",)"
    R"( "events": [{"actor": [{"span": [6, 20], "code": "PER", "sectors": ["GOV"]},)"
    R"( {"span": [6, 20], "code": "CHL", "sectors": ["GOV"]}], "recipient": []},)"
    R"( {"actor": [{"span": [26, 30], "code": null, "sectors": []}],)"
    R"( "recipient": [{"span": [6, 20], "code": "PER", "sectors": ["GOV"]}]}]})";

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

TEST(ActorEvaluation, ReadsEachPhraseOnceWithAllItStandsFor) {
  const Result<GoldDocument> gold = read_gold_document(kLine);
  ASSERT_TRUE(gold);
  ASSERT_EQ(gold->parties.size(), 2U);
  EXPECT_EQ(slice(gold->document.text, gold->parties[0].span), "Peru and Chile");
  EXPECT_EQ(gold->parties[0].actors.size(), 2U);
  EXPECT_EQ(slice(gold->document.text, gold->parties[1].span), "Peru");
  EXPECT_TRUE(gold->parties[1].actors.front().country.empty());
}

TEST(ActorEvaluation, SaysWhatIsWrongWithALine) {
  const auto reason = [](std::string_view line) {
    const Result<GoldDocument> gold = read_gold_document(line);
    return gold ? std::string() : gold.error().reason;
  };
  EXPECT_EQ(reason("[1]"), "is no JSON object");
  EXPECT_EQ(reason(R"({"text": "Peru"})"), "has no list of events");
  EXPECT_EQ(reason(R"({"text": "Peru", "events": [{"actor": [], "recipient": [
      {"span": [0, 9], "code": "PER", "sectors": []}]}]})"),
            "has an event that cannot be read");
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
