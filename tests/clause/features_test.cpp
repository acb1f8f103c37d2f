#include <gmock/gmock.h>

#include <random>
#include <utility>

#include "clause/clause_cases.h"
#include "clause/clauses.h"
#include "clause/tree_builder.h"

namespace sayso {
namespace {

TEST(Features, TellTenseAndAspect) {
  check({
      {"Togo/NNP/3/nsubj has/AXZ/3/aux/have left/VBN/0/root/leave",
       {"left [verb present perfect] subject=Togo"}},
      {"Togo/NNP/3/nsubj was/AXD/3/aux/be leaving/VBG/0/root/leave",
       {"leaving [verb past progressive] subject=Togo"}},
      {"Musa/NNP/4/nsubj:pass is/AXZ/4/aux:pass/be being/AXG/4/aux:pass/be tried/VBNP/0/root/try",
       {"tried [verb present progressive passive] object=Musa"}},
      {"Togo/NNP/4/nsubj has/AXZ/4/aux/have been/AXN/4/aux/be shelling/VBG/0/root/shell "
       "Mali/NNP/4/obj",
       {"shelling [verb present perfect progressive] subject=Togo object=Mali"}},
  });
}

TEST(Features, TellModality) {
  check({
      {"Togo/NNP/3/nsubj will/MD/3/aux strike/VB/0/root", {"strike [verb future] subject=Togo"}},
      {"Togo/NNP/3/nsubj would/MD/3/aux strike/VB/0/root",
       {"strike [verb conditional] subject=Togo"}},
      {"Togo/NNP/3/nsubj might/MD/3/aux strike/VB/0/root", {"strike [verb possible] subject=Togo"}},
      {"Togo/NNP/3/nsubj can/MD/3/aux strike/VB/0/root", {"strike [verb ability] subject=Togo"}},
      {"Togo/NNP/3/nsubj must/MD/3/aux strike/VB/0/root", {"strike [verb necessity] subject=Togo"}},
      {"Togo/NNP/4/nsubj is/AXZ/4/aux/be to/TO/4/mark strike/VB/0/root",
       {"strike [verb present future] subject=Togo"}},
      {"Pact/NN/5/nsubj:pass is/AXZ/5/aux:pass/be to/TO/5/mark be/AX/5/aux:pass "
       "signed/VBNP/0/root/sign",
       {"signed [verb present passive future] object=Pact"}},
      {"Togo/NNP/3/nsubj to/TO/3/mark free/VB/0/root monks/NNS/3/obj/monk",
       {"free [verb future] subject=Togo object=monks"}},
      {"Togo/NNP/0/root to/TO/3/mark free/VB/1/acl monks/NNS/3/obj/monk",
       {"free [verb future] object=monks subject=Togo"}},
      {"Togo/NNP/3/nsubj is/AXZ/3/aux/be going/VBG/0/root/go to/TO/5/mark strike/VB/3/xcomp",
       {"strike [verb present future] subject=Togo"}},
      {"Togo/NNP/3/nsubj is/AXZ/3/cop/be due/JJ/0/root to/TO/5/mark vote/VB/3/xcomp",
       {"vote [verb present future] subject=Togo"}},
      {"Togo/NNP/3/nsubj:pass is/AXZ/3/aux:pass/be set/VBNP/0/root/set to/TO/5/mark "
       "vote/VB/3/xcomp",
       {"vote [verb present future] subject=Togo"}},
      {"Togo/NNP/3/nsubj:pass was/AXD/3/aux:pass/be expected/VBNP/0/root/expect to/TO/5/mark "
       "vote/VB/3/xcomp",
       {"vote [verb past future] subject=Togo"}},
      // Expecting is no auxiliary where somebody does it.
      {"Mali/NNP/2/nsubj expects/VBZ/0/root/expect Togo/NNP/2/obj to/TO/5/mark vote/VB/2/xcomp",
       {"vote [verb] subject=Togo"}},
      {"Togo/NNP/3/nsubj is/AXZ/3/cop/be likely/JJ/0/root to/TO/5/mark vote/VB/3/xcomp",
       {"vote [verb present possible] subject=Togo"}},
      {"Togo/NNP/2/nsubj has/VBZ/0/root/have to/TO/4/mark vote/VB/2/xcomp",
       {"vote [verb present necessity] subject=Togo"}},
      {"Togo/NNP/3/nsubj is/AXZ/3/cop/be able/JJ/0/root to/TO/5/mark vote/VB/3/xcomp",
       {"vote [verb present ability] subject=Togo"}},
  });
}

TEST(Features, TellNegation) {
  check({
      {"Togo/NNP/4/nsubj did/AXD/4/aux/do n't/NOT/4/advmod/not strike/VB/0/root",
       {"strike [verb past negated by \"n't\"] subject=Togo"}},
      {"Togo/NNP/3/nsubj never/RB/3/advmod struck/VBD/0/root/strike",
       {"struck [verb past negated by \"never\"] subject=Togo"}},
      {"Togo/NNP/4/nsubj no/RB/3/advmod longer/RB/4/advmod strikes/VBZ/0/root/strike",
       {"strikes [verb present negated by \"longer\"] subject=Togo"}},
      {"No/DTN/2/det troops/NNS/3/nsubj/troop fled/VBD/0/root/flee",
       {"fled [verb past negated by \"No\"] subject=troops"}},
      {"Nobody/PRN/2/nsubj fled/VBD/0/root/flee",
       {"fled [verb past negated by \"Nobody\"] subject=Nobody"}},
      {"Neither/CC/2/cc:preconj Togo/NNP/5/nsubj nor/CC/4/cc Mali/NNP/2/conj fled/VBD/0/root/flee",
       {"fled [verb past negated by \"Neither\"] subject=Togo subject=Mali"}},
      {"Togo/NNP/4/nsubj did/AXD/4/aux/do not/NOT/4/advmod meet/VB/0/root or/CC/6/cc "
       "call/VB/4/conj "
       "Mali/NNP/6/obj",
       {"call [verb past negated by \"not\"] object=Mali subject=Togo"}},
      {"Togo/NNP/4/nsubj not/NOT/4/advmod only/RB/2/advmod struck/VBD/0/root/strike",
       {"struck [verb past] subject=Togo"}},
      {"Togo/NNP/2/nsubj talked/VBD/0/root/talk instead/SC/5/mark of/IN/3/fixed "
       "striking/VBG/2/advcl/strike",
       {"striking [verb negated by \"instead\"] subject=Togo"}},
  });
}

TEST(Features, TellWhatTheVerbAboveNegates) {
  check({
      {"Togo/NNP/2/nsubj failed/VBD/0/root/fail to/TO/4/mark strike/VB/2/xcomp",
       {"failed [verb past] subject=Togo complement=strike",
        "strike [verb negated by \"failed\"] subject=Togo"}},
      {"Togo/NNP/2/nsubj refuses/VBZ/0/root/refuse to/TO/4/mark strike/VB/2/xcomp",
       {"strike [verb negated by \"refuses\"] subject=Togo"}},
      {"Togo/NNP/2/nsubj stopped/VBD/0/root/stop short/RB/2/advmod of/SC/5/mark "
       "striking/VBG/2/advcl/strike",
       {"striking [verb negated by \"stopped\"] subject=Togo"}},
      {"Togo/NNP/2/nsubj kept/VBD/0/root/keep Mali/NNP/2/obj from/SC/5/mark "
       "striking/VBG/2/advcl/strike",
       {"striking [verb negated by \"kept\"] subject=Mali"}},
      {"Togo/NNP/2/nsubj avoided/VBD/0/root/avoid striking/VBG/2/xcomp/strike",
       {"striking [verb negated by \"avoided\"] subject=Togo"}},
      {"Togo/NNP/3/nsubj is/AXZ/3/cop/be unlikely/JJ/0/root to/TO/5/mark strike/VB/3/xcomp",
       {"strike [verb present possible negated by \"unlikely\"] subject=Togo"}},
      {"Togo/NNP/2/nsubj has/VBZ/0/root/have yet/RB/2/advmod to/TO/5/mark strike/VB/2/xcomp",
       {"strike [verb present negated by \"yet\"] subject=Togo"}},
      {"Togo/NNP/4/nsubj:pass is/AXZ/4/aux:pass/be not/NOT/4/advmod expected/VBNP/0/root/expect "
       "to/TO/6/mark "
       "strike/VB/4/xcomp",
       {"strike [verb present future negated by \"not\"] subject=Togo"}},
      {"Togo/NNP/3/nmod:poss 's/POS/1/case refusal/NN/0/root to/TO/5/mark strike/VB/3/acl",
       {"strike [verb negated by \"refusal\"] subject=Togo"}},
      // A parser that hangs the second infinitive on the verb above both.
      {"Togo/NNP/2/nsubj refused/VBD/0/root/refuse to/TO/4/mark vote/VB/2/xcomp and/CC/6/cc "
       "strike/VB/2/conj",
       {"strike [verb negated by \"refused\"] subject=Togo"}},
      // Twice is not at all.
      {"Togo/NNP/4/nsubj did/AXD/4/aux/do not/NOT/4/advmod fail/VB/0/root to/TO/6/mark "
       "strike/VB/4/xcomp",
       {"strike [verb] subject=Togo"}},
      // To stop in order to rest is to rest.
      {"Togo/NNP/2/nsubj stopped/VBD/0/root/stop to/TO/4/mark rest/VB/2/advcl",
       {"rest [verb] subject=Togo"}},
  });
}

TEST(Features, TellConditions) {
  check({
      {"if/SC/3/mark Togo/NNP/3/nsubj strikes/VBZ/6/advcl/strike ,/PU/3/punct Mali/NNP/6/nsubj "
       "protests/VBZ/0/root/protest",
       {"strikes [verb present conditional] subject=Togo", "protests [verb present] subject=Mali"}},
      {"Mali/NNP/2/nsubj fights/VBZ/0/root/fight unless/SC/5/mark Togo/NNP/5/nsubj "
       "leaves/VBZ/2/advcl/leave",
       {"leaves [verb present conditional] subject=Togo"}},
      {"should/MD/3/aux Togo/NNP/3/nsubj strike/VB/6/advcl ,/PU/3/punct Mali/NNP/6/nsubj "
       "protests/VBZ/0/root/protest",
       {"strike [verb necessity conditional] subject=Togo"}},
      {"Had/AXD/3/aux/have Togo/NNP/3/nsubj struck/VBN/7/advcl/strike ,/PU/3/punct "
       "Mali/NNP/7/nsubj "
       "would/MD/7/aux protest/VB/0/root",
       {"struck [verb past perfect conditional] subject=Togo",
        "protest [verb conditional] subject=Mali"}},
      {"in/SC/4/mark case/NN/1/fixed Togo/NNP/4/nsubj strikes/VBZ/6/advcl/strike Mali/NNP/6/nsubj "
       "waits/VBZ/0/root/wait",
       {"strikes [verb present conditional] subject=Togo"}},
      // Whether it did is asked, not supposed.
      {"Mali/NNP/2/nsubj asked/VBD/0/root/ask if/SC/5/mark Togo/NNP/5/nsubj "
       "struck/VBD/2/ccomp/strike",
       {"struck [verb past] subject=Togo"}},
  });
}

TEST(Features, TellQuestionsAndOrders) {
  check({
      {"Will/MD/3/aux Togo/NNP/3/nsubj strike/VB/0/root ?/PU/3/punct",
       {"strike [verb future question] subject=Togo"}},
      {"Why/WI/4/advmod did/AXD/4/aux/do Togo/NNP/4/nsubj strike/VB/0/root ?/PU/4/punct",
       {"strike [verb past question] subject=Togo"}},
      {"Mali/NNP/2/nsubj asked/VBD/0/root/ask why/WI/5/advmod Togo/NNP/5/nsubj "
       "struck/VBD/2/ccomp/strike "
       "./PU/2/punct",
       {"struck [verb past] subject=Togo", "asked [verb past] subject=Mali complement=struck"}},
      {"Musa/NNP/2/nsubj asked/VBD/0/root/ask :/PU/2/punct “/PU/7/punct did/AXD/7/aux/do "
       "Togo/NNP/7/nsubj strike/VB/2/ccomp ?/PU/2/punct ”/PU/2/punct",
       {"asked [verb past] subject=Musa complement=strike",
        "strike [verb past question quoted] subject=Togo"}},
      {"Nor/CC/4/cc did/AXD/4/aux/do Togo/NNP/4/nsubj strike/VB/0/root ./PU/4/punct",
       {"strike [verb past negated by \"Nor\"] subject=Togo"}},
      {"Leave/VBI/0/root Mali/NNP/1/obj !/PU/1/punct", {"Leave [verb imperative] object=Mali"}},
  });
}

TEST(Features, TellQuotation) {
  check({
      {"“/PU/3/punct Togo/NNP/3/nsubj lied/VBD/6/ccomp/lie ,/PU/3/punct ”/PU/3/punct "
       "said/VBD/0/root/say Musa/NNP/6/nsubj",
       {"lied [verb past quoted] subject=Togo", "said [verb past] complement=lied subject=Musa"}},
  });
}

TEST(Clauses, KnowTheirLinkParentAndMarker) {
  const Analysis analysis = analyse(
      "Togo/NNP/2/nsubj said/VBD/0/root/say that/SC/6/mark Mali/NNP/6/nsubj had/AXD/6/aux/have "
      "struck/VBN/2/ccomp/strike after/SC/9/mark talks/NNS/9/nsubj/talk failed/VBD/6/advcl/fail");
  const Clause& struck = analysis.clause(find_clause(analysis, "struck"));
  EXPECT_EQ(struck.link, ClauseLink::Complement);
  EXPECT_EQ(struck.parent, find_clause(analysis, "said"));
  EXPECT_EQ(analysis.form(struck.marker), "that");
  EXPECT_EQ(analysis.text(struck.extent), "that Mali had struck after talks failed");
  const Clause& failed = analysis.clause(find_clause(analysis, "failed"));
  EXPECT_EQ(failed.link, ClauseLink::Adverbial);
  EXPECT_EQ(analysis.form(failed.marker), "after");
  const Clause& talks = analysis.clause(find_clause(analysis, "talks"));
  EXPECT_EQ(talks.link, ClauseLink::Nominal);
  EXPECT_EQ(talks.parent, find_clause(analysis, "failed"));
}

TEST(Clauses, EndWhereTheNextBegins) {
  const Analysis analysis = analyse(
      "In/IN/2/case March/NNP/4/obl Togo/NNP/4/nsubj struck/VBD/0/root/strike Mali/NNP/4/obj "
      "and/CC/7/cc "
      "Niger/NNP/5/conj and/CC/9/cc fled/VBD/4/conj/flee ./PU/4/punct");
  EXPECT_EQ(analysis.text(analysis.clause(find_clause(analysis, "struck")).extent),
            "In March Togo struck Mali and Niger");
  EXPECT_EQ(analysis.text(analysis.clause(find_clause(analysis, "fled")).extent), "fled");
}

TEST(Clauses, OfSpeechHaveWhatIsSaidInAnyOrder) {
  const std::vector<std::string> said = {"said [verb past] subject=Musa complement=lied"};
  check({
      {"Musa/NNP/2/nsubj said/VBD/0/root/say Togo/NNP/4/nsubj lied/VBD/2/ccomp/lie", said},
      {"Togo/NNP/2/nsubj lied/VBD/0/root/lie ,/PU/5/punct Musa/NNP/5/nsubj "
       "said/VBD/2/parataxis/say",
       said},
      {"Togo/NNP/5/nsubj ,/PU/4/punct Musa/NNP/4/nsubj said/VBD/5/parataxis/say "
       "lied/VBD/0/root/lie",
       said},
      {"Musa/NNP/2/nsubj said/VBD/0/root/say :/PU/2/punct Togo/NNP/5/nsubj "
       "lied/VBD/2/parataxis/lie",
       said},
      {"as/SC/3/mark Musa/NNP/3/nsubj said/VBD/5/advcl/say Togo/NNP/5/nsubj lied/VBD/0/root/lie",
       said},
  });
}

TEST(Clauses, SurviveAnEmptyAnalysis) { EXPECT_TRUE(analyse("").clauses.empty()); }

// A parser may give any tree: each token hangs on an earlier or later one, with any relation.
TEST(Clauses, SurviveAnyTree) {
  std::minstd_rand random(20250610);
  Analysis analysis = analyse(
      "which/WP/2/nsubj held/VBD/0/root/hold talks/NNS/2/obj/talk to/TO/5/mark free/VB/2/xcomp "
      "men/NNS/5/obj/man "
      "and/CC/8/cc struck/VBD/2/conj/strike by/IN/10/case Togo/NNP/8/obl that/WP/12/nsubj "
      "fled/VBD/10/acl:relcl/flee leaving/VBG/12/advcl/leave no/DTN/15/det trace/NN/13/obj");
  const auto count = static_cast<std::uint32_t>(analysis.tokens.size());
  for (int round = 0; round < 2000; ++round) {
    for (std::uint32_t i = 0; i < count; ++i) {
      Token& token = analysis.tokens[i];
      token.head = i == 0 ? kNoToken : TokenId{static_cast<std::uint32_t>(random() % i)};
      token.deprel = i == 0 ? Deprel::Root : static_cast<Deprel>(random() % kDeprelNames.size());
    }
    // Mirrored, so that heads stand on the right, every other time.
    if (round % 2 == 1) {
      for (std::uint32_t i = 0; i < count / 2; ++i) {
        std::swap(analysis.tokens[i].head, analysis.tokens[count - 1 - i].head);
        std::swap(analysis.tokens[i].deprel, analysis.tokens[count - 1 - i].deprel);
      }
      for (Token& token : analysis.tokens) {
        if (token.head != kNoToken) token.head = TokenId{count - 1 - index(token.head)};
      }
    }
    find_clauses(analysis);
    for (const Argument& a : analysis.arguments) {
      ASSERT_LT(index(a.head), count);
      ASSERT_TRUE(a.clause == kNoClause || index(a.clause) < analysis.clauses.size());
    }
    for (const Clause& clause : analysis.clauses) {
      ASSERT_TRUE(clause.extent.contains(analysis.token(clause.predicate).span));
      ASSERT_LE(clause.arguments.end(), analysis.arguments.size());
    }
  }
}

}  // namespace
}  // namespace sayso
