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
