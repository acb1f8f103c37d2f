#include "coding/quantities.h"

#include <gmock/gmock.h>

#include "coded_trees.h"

namespace sayso {
namespace {

struct QuantityCase {
  const char* trees;
  const char* span;
  std::int64_t min;
  std::int64_t max;
  const char* unit;
};

TEST(Quantities, TellNumberBoundAndUnit) {
  const QuantityCase cases[] = {
      {"Police/NOUN/2/nsubj killed/VERB/0/root/kill 12/NUM/4/nummod villagers/NOUN/2/obj",
       "12 villagers", 12, 12, "villagers"},
      {"At/ADP/2/case least/ADJ/3/advmod five/NUM/4/nummod rebels/NOUN/0/root",
       "At least five rebels", 5, -1, "rebels"},
      {"over/ADV/2/advmod 10,000/NUM/3/nummod troops/NOUN/0/root", "over 10,000 troops", 10000, -1,
       "troops"},
      {"dozens/NOUN/0/root of/ADP/3/case people/NOUN/1/nmod", "dozens of people", 24, -1, "people"},
      {"between/ADP/5/case 5/NUM/5/nummod and/CCONJ/4/cc 7/NUM/2/conj rockets/NOUN/0/root",
       "between 5 and 7 rockets", 5, 7, "rockets"},
      {"up/ADP/3/advmod to/ADP/1/fixed 40/NUM/4/nummod tanks/NOUN/0/root", "up to 40 tanks", -1, 40,
       "tanks"},
      {"$/SYM/0/root 3/NUM/1/nummod million/NUM/2/flat", "$ 3 million", 3000000, 3000000, "$"},
      {"2/NUM/2/nummod million/NUM/3/nummod euros/NOUN/0/root", "2 million euros", 2000000, 2000000,
       "euros"},
      {"tens/NOUN/0/root of/ADP/3/case thousands/NOUN/1/nmod of/ADP/6/case angry/ADJ/6/amod "
       "marchers/NOUN/3/nmod",
       "tens of thousands of angry marchers", 20000, -1, "marchers"},
      {"More/ADJ/3/advmod than/ADP/1/fixed 300/NUM/4/nummod prisoners/NOUN/0/root",
       "More than 300 prisoners", 300, -1, "prisoners"},
      {"fewer/ADJ/3/advmod than/ADP/1/fixed 20/NUM/4/nummod ships/NOUN/0/root",
       "fewer than 20 ships", -1, 20, "ships"},
      {"as/ADV/2/advmod many/ADJ/4/advmod as/ADP/2/fixed 90/NUM/5/nummod migrants/NOUN/0/root",
       "as many as 90 migrants", -1, 90, "migrants"},
      {"two/NUM/2/nummod dozen/NOUN/3/nummod sailors/NOUN/0/root", "two dozen sailors", 24, 24,
       "sailors"},
      {"1.5/NUM/2/nummod million/NUM/3/nummod refugees/NOUN/0/root", "1.5 million refugees",
       1500000, 1500000, "refugees"},
      {"hundreds/NOUN/0/root of/ADP/3/case students/NOUN/1/nmod", "hundreds of students", 200, -1,
       "students"},
      {"several/ADJ/2/amod villages/NOUN/0/root", "several villages", 3, -1, "villages"},
      {"several/ADJ/3/amod hundred/NUM/3/nummod miners/NOUN/0/root", "several hundred miners", 300,
       -1, "miners"},
      {"twenty/NUM/3/nummod -/PUNCT/3/punct five/NUM/4/nummod convoys/NOUN/0/root",
       "twenty - five convoys", 25, 25, "convoys"},
  };
  for (const QuantityCase& one : cases) {
    const Analysis analysis = code_trees(shipped_codebook(), one.trees);
    const std::vector<CountedPhrase> found = find_counted_phrases(analysis, SentenceId{0});
    ASSERT_EQ(found.size(), 1U) << one.trees;
    EXPECT_EQ(analysis.text(found[0].quantity.span), one.span);
    EXPECT_EQ(analysis.text(found[0].quantity.unit), one.unit);
    EXPECT_EQ(found[0].quantity.min, one.min) << one.span;
    EXPECT_EQ(found[0].quantity.max, one.max) << one.span;
  }
}

TEST(Quantities, LeaveDatesAndBareAdjectivesAlone) {
  const Analysis analysis = code_trees(shipped_codebook(), "Several/ADJ/0/root");
  EXPECT_TRUE(find_counted_phrases(analysis, SentenceId{0}).empty());
}

}  // namespace
}  // namespace sayso
