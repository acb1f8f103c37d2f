#include "syntax/training.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "syntax/small_model.h"

namespace sayso {
namespace {

TEST(Training, LearnsASmallLanguage) {
  const SyntaxModel model(train_small_model());
  Analysis analysis = analysis_of("The sailors blamed pilots .\nThe judges visited judges .");
  parse(model, analysis);
  const Token& sailors = analysis.tokens[1];
  EXPECT_EQ(sailors.upos, Upos::Noun);
  EXPECT_EQ(sailors.deprel, Deprel::Nsubj);
  EXPECT_EQ(sailors.head, TokenId{2});
  EXPECT_EQ(analysis.lemma(TokenId{1}), "sailor");
  EXPECT_EQ(model.feats(sailors.feats), "Number=Plur");
  EXPECT_EQ(analysis.tokens[7].head, kNoToken);
  EXPECT_EQ(analysis.tokens[8].deprel, Deprel::Obj);
}

TEST(Training, GivesTheSameBytesForTheSameOptions) {
  TrainOptions options = small_training(2);
  options.threads = 2;
  const std::string once = write_model(train_small_model(options));
  EXPECT_EQ(write_model(train_small_model(options)), once);
  options.seed = 2;
  EXPECT_NE(write_model(train_small_model(options)), once);
}

TEST(Training, ReportsEachEpochWithItsScores) {
  TrainOptions options = small_training(3);
  options.dev = options.train;
  std::vector<double> losses;
  std::vector<double> scores;
  const auto trained = train_syntax(options, [&](const TrainProgress& now) {
    losses.push_back(now.loss);
    scores.push_back(now.dev.at(0).las.f1());
  });
  ASSERT_TRUE(trained.has_value());
  ASSERT_EQ(losses.size(), 3U);
  EXPECT_LT(losses[2], losses[0]);
  EXPECT_GE(scores[2], scores[0]);
}

TEST(Training, NamesTheTreebankThatIsWrong) {
  TrainOptions options = small_training();
  options.train.push_back({"broken.conllu", "1\tRain\n"});
  const auto trained = train_syntax(options, [](const TrainProgress&) {});
  ASSERT_FALSE(trained.has_value());
  EXPECT_EQ(trained.error().file, "broken.conllu");
  EXPECT_EQ(trained.error().record, 1U);
}

}  // namespace
}  // namespace sayso
