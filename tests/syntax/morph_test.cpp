#include <gtest/gtest.h>

#include <string_view>

#include "sayso/syntax.h"

namespace sayso {
namespace {

struct MorphCase {
  std::string_view feats;
  Morph morph;
};

TEST(Morph, ReadsTheFeaturesThatLaterStagesAskFor) {
  const MorphCase cases[] = {
      {"_", {}},
      {"Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin",
       {.verb_form = VerbForm::Fin,
        .tense = Tense::Past,
        .mood = Mood::Ind,
        .number = Number::Sing,
        .person = 3}},
      {"Tense=Past|VerbForm=Part|Voice=Pass",
       {.verb_form = VerbForm::Part, .tense = Tense::Past, .passive = true}},
      {"Polarity=Neg", {.negative = true}},
      {"Case=Gen|Number=Plur|Person=1|Poss=Yes|PronType=Prs",
       {.number = Number::Plur, .pron_type = PronType::Prs, .person = 1, .possessive = true}},
      {"VerbForm=Ger", {.verb_form = VerbForm::Ger}},
      {"Abbr=Yes|Typo=Yes", {}},
  };
  for (const MorphCase& c : cases) EXPECT_EQ(parse_morph(c.feats), c.morph) << c.feats;
}

TEST(Deprel, AnUnknownSubtypeIsItsUniversalRelation) {
  EXPECT_EQ(parse_deprel("obl:agent"), Deprel::OblAgent);
  EXPECT_EQ(parse_deprel("obl:lmod"), Deprel::Obl);
  EXPECT_EQ(parse_deprel("nonsense"), std::nullopt);
}

}  // namespace
}  // namespace sayso
