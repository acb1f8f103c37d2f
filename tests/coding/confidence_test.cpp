#include <gmock/gmock.h>

#include <fstream>
#include <iterator>
#include <optional>
#include <string>

#include "coded_trees.h"
#include "coding/confidence_model.h"
#include "coding/confidence_training.h"
#include "coding/events.h"

namespace sayso {
namespace {

using ::testing::HasSubstr;

constexpr const char* kChadAttackedMali =
    "Chad/PROPN/2/nsubj attacked/VERB/0/root/attack;VerbForm=Fin|Tense=Past Mali/PROPN/2/obj";
constexpr const char* kMaliWasAttacked =
    "Mali/PROPN/3/nsubj:pass was/AUX/3/aux:pass/be;VerbForm=Fin|Tense=Past "
    "attacked/VERB/0/root/attack;VerbForm=Part|Tense=Past|Voice=Pass";

ConfidenceModel shipped() {
  std::ifstream file(SAYSO_SOURCE_DIR "/models/en/confidence.tsv");
  const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  return *ConfidenceModel::parse("confidence.tsv", text);
}

// Of the first event of a tree; none: the sentence has no event.
std::optional<double> confidence_of(const char* trees, const ConfidenceModel* model) {
  Analysis analysis = code_trees(shipped_codebook(), trees);
  find_events(shipped_codebook(), analysis, model);
  if (analysis.events.empty()) return std::nullopt;
  return analysis.events.front().confidence;
}

std::string even_table() { return write_confidence_model(ConfidenceModel({}), "# all alike\n"); }

std::string reason(std::string_view text) {
  const Result<ConfidenceModel> model = ConfidenceModel::parse("own.tsv", text);
  return model ? "" : to_string(model.error());
}

TEST(ConfidenceModel, ReadsWhatItWrites) {
  ConfidenceModel::Weights weights = {};
  weights[0] = 1.5;
  weights[3] = -0.25;
  const std::string text = write_confidence_model(ConfidenceModel(weights), "");
  const Result<ConfidenceModel> read = ConfidenceModel::parse("own.tsv", text);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->weights(), weights);
}

TEST(ConfidenceModel, AddsWeightsUpToLogOdds) {
  ConfidenceModel::Weights weights = {};
  weights[0] = 2;
  weights[1] = -2;
  const ConfidenceModel model(weights);
  EXPECT_NEAR(model.probability(1), 0.881, 0.001);
  EXPECT_DOUBLE_EQ(model.probability(3), 0.5);
}

TEST(ConfidenceModel, TellsTheLineThatIsWrong) {
  const std::string good = even_table();
  EXPECT_EQ(reason(good), "");
  EXPECT_THAT(reason(good + "actor tall\t0.1\n"), HasSubstr("an unknown feature: actor tall"));
  EXPECT_THAT(reason("# none\nalways\thigh\n"), HasSubstr("record 2: not a number: high"));
  EXPECT_THAT(reason("always\tinf\n"), HasSubstr("not a number: inf"));
  EXPECT_THAT(reason("always 0.1\n"), HasSubstr("parted by a tab"));
  EXPECT_THAT(reason(good + "always\t0.1\n"), HasSubstr("a second weight of always"));
  EXPECT_THAT(reason("always\t0.1\n"), HasSubstr("lacks the feature trigger noun"));
  EXPECT_THAT(reason(""), HasSubstr("lacks the feature always"));
}

TEST(Confidence, GoesByTheRuleAloneWithoutAModel) {
  EXPECT_NEAR(*confidence_of(kChadAttackedMali, nullptr), 0.81, 0.01)
      << "two conditions, two roles";
  const Result<ConfidenceModel> even = ConfidenceModel::parse("even.tsv", even_table());
  EXPECT_DOUBLE_EQ(*confidence_of(kChadAttackedMali, &*even), 0.5);
}

TEST(Confidence, IsHigherWhereMoreIsKnown) {
  const ConfidenceModel model = shipped();
  const auto known = confidence_of(kChadAttackedMali, &model);
  EXPECT_GT(*known,
            *confidence_of("Rebel/ADJ/2/amod attack/NOUN/5/nsubj on/ADP/4/case "
                           "Mali/PROPN/2/nmod ended/VERB/0/root/end;VerbForm=Fin|Tense=Past",
                           &model))
      << "a noun whose doer is not known";
  EXPECT_GT(*known,
            *confidence_of("Peru/PROPN/2/nsubj knew/VERB/0/root/know;VerbForm=Fin|Tense=Past "
                           "Chad/PROPN/2/obj which/PRON/5/nsubj "
                           "attacked/VERB/3/acl:relcl/attack;VerbForm=Fin|Tense=Past "
                           "Mali/PROPN/5/obj",
                           &model))
      << "in a relative clause";
}

TEST(Reliability, ComparesProbabilitiesWithOutcomes) {
  Reliability reliability;
  for (int i = 0; i < 4; ++i) reliability.add(0.75, i < 3);
  EXPECT_DOUBLE_EQ(reliability.calibration_error(), 0);
  EXPECT_DOUBLE_EQ(reliability.brier(), 0.1875);
  reliability.add(1, true);
  EXPECT_EQ(reliability.bins()[9].count, 1U);
  EXPECT_THAT(to_string(reliability), HasSubstr("0.7 to 0.8         4       0.75   0.75"));
}

TEST(Reliability, SharesPairsInOrder) {
  Reliability reliability;
  EXPECT_DOUBLE_EQ(reliability.ranking(), 0.5) << "nothing to tell apart";
  reliability.add(0.9, true);
  reliability.add(0.5, true);
  reliability.add(0.5, false);
  reliability.add(0.1, false);
  EXPECT_DOUBLE_EQ(reliability.ranking(), 0.875) << "three pairs of four, and a tie";
}

TEST(ConfidenceTrainer, LearnsWhatTellsRightFromWrong) {
  ConfidenceTrainer trainer(shipped_codebook());
  const auto add = [&](const char* trees, const char* type, std::size_t times) {
    const Analysis analysis = code_trees(shipped_codebook(), trees);
    const auto features = event_features(shipped_codebook(), analysis);
    const std::string& text = analysis.document.text;
    const auto chad = static_cast<std::uint32_t>(text.find("Chad"));
    const auto mali = static_cast<std::uint32_t>(text.find("Mali"));
    MarkedPair pair{analysis.document, {}, {{mali, mali + 4}}, type};
    if (text.find("Chad") != std::string::npos) pair.actor = {{chad, chad + 4}};
    for (std::size_t i = 0; i < times; ++i) trainer.add(analysis, features, pair);
  };
  add(kChadAttackedMali, "ASSAULT", 30);
  add(kMaliWasAttacked, "COERCE", 30);
  const ConfidenceModel model = trainer.train();
  EXPECT_GT(*confidence_of(kChadAttackedMali, &model), 0.7);
  EXPECT_LT(*confidence_of(kMaliWasAttacked, &model), 0.3);
}

ConfidenceFeatures features_of(const char* trees) {
  return event_features(shipped_codebook(), code_trees(shipped_codebook(), trees)).front();
}

TEST(ConfidenceTrainer, LearnsFromJudgedEventsWhetherTypeAndRolesAreRight) {
  ConfidenceTrainer trainer(shipped_codebook());
  for (int i = 0; i < 40; ++i) {
    const std::string document = "report " + std::to_string(i);
    trainer.add({features_of(kChadAttackedMali), 0.5, true, true}, document);
    trainer.add({features_of(kMaliWasAttacked), 0.5, true, false}, document);
  }
  const ConfidenceModel model = trainer.train();
  EXPECT_GT(*confidence_of(kChadAttackedMali, &model), 0.8);
  EXPECT_LT(*confidence_of(kMaliWasAttacked, &model), 0.2) << "the type alone is not enough";
  const ConfidenceCheck check = trainer.cross_validate();
  EXPECT_EQ(check.learned.count(), 80U);
  EXPECT_DOUBLE_EQ(check.before.ranking(), 0.5);
  EXPECT_DOUBLE_EQ(check.learned.ranking(), 1);
  EXPECT_DOUBLE_EQ(check.learned_type.ranking(), 0.5) << "all types are right";
}

TEST(ConfidenceTrainer, TakesTheBaseRateFromJudgedEvents) {
  ConfidenceTrainer trainer(shipped_codebook());
  const Analysis analysis = code_trees(shipped_codebook(), kChadAttackedMali);
  const auto features = event_features(shipped_codebook(), analysis);
  for (int i = 0; i < 100; ++i) {
    trainer.add(analysis, features, {analysis.document, {{0, 4}}, {{14, 18}}, "ASSAULT"});
    trainer.add({features.front(), 0.5, i % 2 == 0, i % 2 == 0}, "report " + std::to_string(i));
  }
  const ConfidenceModel model = trainer.train();
  EXPECT_NEAR(*confidence_of(kChadAttackedMali, &model), 0.5, 0.1)
      << "half of the judged ones are right, though all of the marked ones are";
  EXPECT_EQ(trainer.cross_validate().learned.count(), 100U) << "of the judged ones alone";
}

TEST(ConfidenceTrainer, KnowsTheOtherNamesOfTypes) {
  EXPECT_TRUE(means_type("YIELD", "RETREAT"));
  EXPECT_TRUE(means_type("ACCUSE", "ACCUSE"));
  EXPECT_FALSE(means_type("YIELD", "AGREE"));
}

}  // namespace
}  // namespace sayso
