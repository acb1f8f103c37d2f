#include "syntax/variation.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/conllu.h"

namespace sayso {
namespace {

// Columns are written with blanks for tabs.
Treebank bank(std::string text) {
  std::replace(text.begin(), text.end(), ' ', '\t');
  return read_treebank(text).value();
}

constexpr std::string_view kSentences =
    "1 The the DET _ _ 2 det _ _\n"
    "2 port port NOUN _ _ 4 nsubj _ _\n"
    "3 will will AUX _ _ 4 aux _ _\n"
    "4 close close VERB _ _ 0 root _ _\n"
    "5 , , PUNCT _ _ 7 punct _ _\n"
    "6 \" \" PUNCT _ _ 4 punct _ _\n"
    "7 Pia Pia PROPN _ _ 4 parataxis _ _\n"
    "8 Soto Soto PROPN _ _ 7 flat _ _\n"
    "9 was be AUX _ _ 10 aux:pass _ _\n"
    "10 told tell VERB _ _ 7 acl _ _\n"
    "11 . . PUNCT _ _ 4 punct _ _\n\n"
    "1 Omar Omar PROPN _ _ 3 nsubj _ _\n"
    "2 Keita Keita PROPN _ _ 1 flat _ _\n"
    "3 slept sleep VERB _ _ 0 root _ _\n"
    "4 to to PART _ _ 3 dep _ _\n\n";

class Variations : public testing::Test {
 protected:
  // The first sentence as shown many times.
  std::vector<TrainSentence> shown() const {
    const TrainingSet data({bank(std::string(kSentences))});
    const Variation variation(data);
    std::mt19937_64 random(3);
    std::vector<TrainSentence> made;
    for (int i = 0; i < 2000; ++i) made.push_back(variation.show(data.sentences[0], random));
    return made;
  }

  static std::string text_of(const TrainSentence& sentence) {
    std::string text;
    for (const std::string& form : sentence.forms) text += (text.empty() ? "" : " ") + form;
    return text;
  }

  bool is_shown(std::string_view text) const {
    const auto all = shown();
    return std::any_of(all.begin(), all.end(),
                       [&](const TrainSentence& one) { return text_of(one) == text; });
  }
};

TEST_F(Variations, ShowTheSentenceItself) {
  EXPECT_TRUE(is_shown("The port will close , \" Pia Soto was told ."));
}

TEST_F(Variations, MakeHeadlines) {
  EXPECT_TRUE(is_shown("Port to close , \" Pia Soto told"));
  EXPECT_TRUE(is_shown("Port to Close , \" Pia Soto Told"));
}

TEST_F(Variations, LeaveOutTheStop) {
  EXPECT_TRUE(is_shown("The port will close , \" Pia Soto was told"));
}

TEST_F(Variations, GiveOtherNames) {
  EXPECT_TRUE(is_shown("The port will close , \" Omar Keita was told ."));
  EXPECT_TRUE(is_shown("The port will close , \" Omia Keito was told ."));
}

TEST_F(Variations, TurnQuotationMarks) {
  EXPECT_TRUE(is_shown("The port will close , \u201c Pia Soto was told ."));
}

TEST_F(Variations, KeepEveryTreeWhole) {
  for (const TrainSentence& sentence : shown()) {
    const auto& heads = sentence.targets.heads;
    ASSERT_EQ(heads.size(), sentence.forms.size());
    EXPECT_EQ(std::count(heads.begin(), heads.end(), 0), 1);
    for (const std::uint16_t head : heads) ASSERT_LE(head, heads.size());
    const auto port = std::find_if(sentence.forms.begin(), sentence.forms.end(), [](auto& form) {
      return form == "port" || form == "Port" || form == "PORT";
    });
    const auto at = static_cast<std::size_t>(port - sentence.forms.begin());
    ASSERT_LT(at, heads.size());
    EXPECT_TRUE(sentence.forms[heads[at] - 1U].starts_with("close") ||
                sentence.forms[heads[at] - 1U].starts_with("C"));
  }
}

}  // namespace
}  // namespace sayso
