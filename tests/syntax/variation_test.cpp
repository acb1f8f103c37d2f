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
    "4 to to PART _ _ 3 dep _ _\n\n"
    "1 Gabon Gabon PROPN _ _ 2 nsubj _ _\n"
    "2 thanked thank VERB _ _ 0 root _ _\n"
    "3 the the DET _ _ 4 det _ _\n"
    "4 Senate Senate PROPN _ _ 2 obj _ _\n"
    "5 of of ADP _ _ 6 case _ _\n"
    "6 Malta Malta PROPN _ _ 4 nmod _ _\n"
    "7 on on ADP _ _ 8 case _ _\n"
    "8 Friday Friday PROPN _ _ 2 obl _ _\n\n"
    "1 They they PRON _ _ 3 nsubj:pass _ _\n"
    "2 were be AUX _ _ 3 aux:pass _ _\n"
    "3 seen see VERB _ _ 0 root _ _\n"
    "4 . . PUNCT _ _ 3 punct _ _\n\n"
    "1 A a DET _ _ 2 det _ _\n"
    "2 pilot pilot NOUN _ _ 4 nsubj:pass _ _\n"
    "3 was be AUX _ _ 4 aux:pass _ _\n"
    "4 freed free VERB _ _ 0 root _ _\n"
    "5 . . PUNCT _ _ 4 punct _ _\n\n";

class Variations : public testing::Test {
 protected:
  // A sentence as shown many times.
  std::vector<TrainSentence> shown(std::size_t number) const {
    std::mt19937_64 random(3);
    std::vector<TrainSentence> made;
    for (int i = 0; i < 4000; ++i) made.push_back(variation_.show(data_.sentences[number], random));
    return made;
  }

  static std::string text_of(const TrainSentence& sentence) {
    std::string text;
    for (const std::string& form : sentence.forms) text += (text.empty() ? "" : " ") + form;
    return text;
  }

  bool is_shown(std::size_t number, std::string_view text) const {
    const auto all = shown(number);
    return std::any_of(all.begin(), all.end(),
                       [&](const TrainSentence& one) { return text_of(one) == text; });
  }

 private:
  const TrainingSet data_{{bank(std::string(kSentences))}};
  const Variation variation_{data_};

 protected:
  const TrainSentence& sentence(std::size_t number) const { return data_.sentences[number]; }
};

TEST_F(Variations, MostlyShowTheSentenceItself) {
  const auto all = shown(0);
  const auto same = std::count_if(all.begin(), all.end(), [&](const TrainSentence& one) {
    return one.forms == sentence(0).forms;
  });
  EXPECT_GT(same, 2000);
  EXPECT_LT(same, 2800);
}

TEST_F(Variations, MakeHeadlines) {
  EXPECT_TRUE(is_shown(4, "Pilot freed"));
  EXPECT_TRUE(is_shown(4, "Pilot Freed"));
  EXPECT_TRUE(is_shown(0, "Port to close , \" Pia Soto was told"));
  EXPECT_TRUE(is_shown(0, "Port to Close , \" Pia Soto was Told"));
}

TEST_F(Variations, LeaveTheVerbsOfClausesWhole) {
  EXPECT_FALSE(is_shown(0, "Port to close , \" Pia Soto told"));
}

TEST_F(Variations, MakeNoHeadlineOfWhatSaysTheyOrI) {
  EXPECT_FALSE(is_shown(3, "They seen"));
  EXPECT_TRUE(is_shown(3, "THEY WERE SEEN ."));
}

TEST_F(Variations, LeaveOutTheStop) {
  EXPECT_TRUE(is_shown(0, "The port will close , \" Pia Soto was told"));
}

TEST_F(Variations, GiveOtherNamesOfPeople) {
  EXPECT_TRUE(is_shown(0, "The port will close , \" Omar Keita was told ."));
  EXPECT_TRUE(is_shown(0, "The port will close , \" Omia Keito was told ."));
}

TEST_F(Variations, GiveOtherNamesOfCountriesButNotOfOfficesAndDays) {
  EXPECT_TRUE(is_shown(2, "Malta thanked the Senate of Gabon on Friday"));
  EXPECT_TRUE(is_shown(2, "Gablta thanked the Senate of Malta on Friday"));
  EXPECT_FALSE(is_shown(2, "Gabon thanked the Gabon of Malta on Friday"));
  EXPECT_FALSE(is_shown(2, "Friday thanked the Senate of Malta on Friday"));
}

TEST_F(Variations, TurnQuotationMarks) {
  EXPECT_TRUE(is_shown(0, "The port will close , \u201c Pia Soto was told ."));
}

TEST_F(Variations, KeepEveryTreeWhole) {
  for (const TrainSentence& one : shown(0)) {
    const auto& heads = one.targets.heads;
    ASSERT_EQ(heads.size(), one.forms.size());
    EXPECT_EQ(std::count(heads.begin(), heads.end(), 0), 1);
    for (const std::uint16_t head : heads) ASSERT_LE(head, heads.size());
    const auto port = std::find_if(one.forms.begin(), one.forms.end(), [](auto& form) {
      return form == "port" || form == "Port" || form == "PORT";
    });
    const auto at = static_cast<std::size_t>(port - one.forms.begin());
    ASSERT_LT(at, heads.size());
    const std::string& head = one.forms[heads[at] - 1U];
    EXPECT_TRUE(head == "close" || head == "Close" || head == "CLOSE");
  }
}

TEST_F(Variations, AreTheSameForTheSameSeed) {
  const auto once = shown(2);
  const auto again = shown(2);
  for (std::size_t i = 0; i < once.size(); ++i) EXPECT_EQ(once[i].forms, again[i].forms);
}

}  // namespace
}  // namespace sayso
