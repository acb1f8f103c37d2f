#include "coding/events.h"

#include <gmock/gmock.h>

#include "coded_trees.h"

namespace sayso {
namespace {

struct EventCase {
  const char* trees;
  const char* events;
};

void check(std::initializer_list<EventCase> cases) {
  for (const EventCase& one : cases) {
    const Analysis analysis = code_trees(shipped_codebook(), one.trees);
    EXPECT_EQ(describe_events(shipped_codebook(), analysis), one.events) << analysis.document.text;
  }
}

TEST(Events, TakeRolesFromTheActiveClause) {
  check({
      {"Chad/PROPN/2/nsubj attacked/VERB/0/root/attack;VerbForm=Fin|Tense=Past Mali/PROPN/2/obj",
       "ASSAULT attacked TCD > MLI"},
      {"Mali/PROPN/3/nsubj:pass was/AUX/3/aux:pass/be;VerbForm=Fin|Tense=Past "
       "attacked/VERB/0/root/attack;VerbForm=Part|Tense=Past|Voice=Pass "
       "by/ADP/5/case Chad/PROPN/3/obl:agent",
       "ASSAULT attacked TCD > MLI"},
      {"Mali/PROPN/3/nsubj:pass was/AUX/3/aux:pass/be;VerbForm=Fin|Tense=Past "
       "attacked/VERB/0/root/attack;VerbForm=Part|Tense=Past|Voice=Pass",
       "ASSAULT attacked > MLI"},
      {"Chad/PROPN/3/nmod:poss 's/PART/1/case attack/NOUN/6/nsubj on/ADP/5/case Mali/PROPN/3/nmod "
       "ended/VERB/0/root/end;VerbForm=Fin|Tense=Past",
       "ASSAULT attack TCD > MLI"},
  });
}

TEST(Events, CountTheCountriesGivenAsExamples) {
  check({
      {"Chad/PROPN/2/nsubj attacked/VERB/0/root/attack;VerbForm=Fin|Tense=Past "
       "neighbours/NOUN/2/obj/neighbour including/ADP/5/case/include Mali/PROPN/3/nmod "
       "and/CCONJ/7/cc Fiji/PROPN/5/conj",
       "ASSAULT attacked TCD > FJI MLI"},
  });
}

TEST(Events, FindARoleInAPhraseHungOnTheWrongWord) {
  check({
      // "Peru has extradited a banker to Chad", read as a banker to Chad.
      {"Peru/PROPN/2/nsubj extradited/VERB/0/root/extradite;VerbForm=Fin|Tense=Past a/DET/4/det "
       "banker/NOUN/2/obj to/ADP/6/case Chad/PROPN/4/nmod",
       "COOPERATE extradited PER > TCD"},
      // "Sent a shipment of rice to Mali and Chad", read as rice to Mali and Chad.
      {"Peru/PROPN/2/nsubj sent/VERB/0/root/send;VerbForm=Fin|Tense=Past a/DET/4/det "
       "shipment/NOUN/2/obj of/ADP/6/case rice/NOUN/4/nmod to/ADP/8/case Mali/PROPN/6/nmod "
       "and/CCONJ/10/cc Chad/PROPN/8/conj",
       "AID sent PER > MLI TCD"},
      // "Discussed ties with Fiji", read as ties with Fiji.
      {"Peru/PROPN/2/nsubj discussed/VERB/0/root/discuss;VerbForm=Fin|Tense=Past "
       "trade/NOUN/2/obj with/ADP/5/case Fiji/PROPN/3/nmod",
       "CONSULT discussed FJI PER"},
      // "Gave Mali 20 ambulances", read as 20 Mali ambulances.
      {"Peru/PROPN/2/nsubj gave/VERB/0/root/give;VerbForm=Fin|Tense=Past Mali/PROPN/5/compound "
       "20/NUM/5/nummod ambulances/NOUN/2/obj/ambulance",
       "AID gave PER > MLI"},
  });
}

TEST(Events, LeaveAPhraseWithItsNounWhereTheVerbHasItsParty) {
  check({
      {"Peru/PROPN/2/nsubj criticized/VERB/0/root/criticize;VerbForm=Fin|Tense=Past "
       "Chad/PROPN/5/nmod:poss 's/PART/3/case embargo/NOUN/2/obj against/ADP/7/case "
       "Fiji/PROPN/5/nmod",
       "ACCUSE criticized PER > TCD; SANCTION embargo TCD > FJI"},
  });
}

TEST(Events, PutAllPartiesOfAMeetingInTheActor) {
  check({
      {"Chad/PROPN/2/nsubj met/VERB/0/root/meet;VerbForm=Fin|Tense=Past Peru/PROPN/2/obj",
       "CONSULT met PER TCD"},
      {"Talks/NOUN/6/nsubj/talk between/ADP/3/case Chad/PROPN/1/nmod and/CCONJ/5/cc "
       "Mali/PROPN/3/conj "
       "began/VERB/0/root/begin;VerbForm=Fin|Tense=Past",
       "CONSULT Talks MLI TCD"},
  });
}

TEST(Events, CodeAPromiseOnceAndAFutureMeetingAsAgreement) {
  check({
      {"Chad/PROPN/2/nsubj agreed/VERB/0/root/agree;VerbForm=Fin|Tense=Past to/PART/4/mark "
       "send/VERB/2/xcomp/send;VerbForm=Inf "
       "food/NOUN/4/obj to/ADP/7/case Mali/PROPN/4/obl",
       "AGREE agreed TCD > MLI"},
      {"Chad/PROPN/3/nsubj will/AUX/3/aux/will;VerbForm=Fin meet/VERB/0/root/meet;VerbForm=Inf "
       "Peru/PROPN/3/obj",
       "AGREE meet PER TCD"},
      {"Chad/PROPN/2/nsubj agreed/VERB/0/root/agree;VerbForm=Fin|Tense=Past to/PART/4/mark "
       "free/VERB/2/xcomp/free;VerbForm=Inf "
       "soldiers/NOUN/4/obj/soldier",
       "CONCEDE agreed TCD > ?"},
  });
}

TEST(Events, CodeWhatIsAllegedAndAskedForBesideTheSpeechAct) {
  check({
      {"Fiji/PROPN/2/nsubj accused/VERB/0/root/accuse;VerbForm=Fin|Tense=Past Chad/PROPN/2/obj "
       "of/SCONJ/5/mark "
       "attacking/VERB/2/advcl/attack;VerbForm=Ger Mali/PROPN/5/obj",
       "ACCUSE accused FJI > TCD; ASSAULT attacking TCD > MLI"},
      {"Fiji/PROPN/2/nsubj urged/VERB/0/root/urge;VerbForm=Fin|Tense=Past Chad/PROPN/2/obj "
       "to/PART/5/mark "
       "free/VERB/2/xcomp/free;VerbForm=Inf soldiers/NOUN/5/obj/soldier",
       "REQUEST urged FJI > TCD; RETREAT free TCD > ?"},
      {"Fiji/PROPN/2/nsubj condemned/VERB/0/root/condemn;VerbForm=Fin|Tense=Past "
       "Chad/PROPN/5/nmod:poss 's/PART/3/case raid/NOUN/2/obj",
       "ACCUSE condemned FJI > TCD; ASSAULT raid TCD"},
  });
}

TEST(Events, HaveTheContextsOfTheirSentence) {
  const Codebook& book = shipped_codebook();
  const Analysis analysis = code_trees(
      book,
      "Chad/PROPN/2/nsubj arrested/VERB/0/root/arrest;VerbForm=Fin|Tense=Past "
      "rebels/NOUN/2/obj/rebel "
      "before/ADP/6/case the/DET/6/det election/NOUN/2/obl near/ADP/9/case the/DET/9/det "
      "border/NOUN/2/obl");
  ASSERT_EQ(analysis.events.size(), 1U);
  std::vector<std::string_view> contexts;
  for (std::size_t bit = 0; bit < book.context_count(); ++bit) {
    if ((analysis.events[0].contexts >> bit & 1U) != 0) contexts.push_back(book.context_name(bit));
  }
  EXPECT_THAT(contexts, ::testing::ElementsAre("election", "territory"));
}

TEST(Events, NeedAPoliticalActor) {
  check({
      {"It/PRON/2/nsubj rained/VERB/0/root/rain;VerbForm=Fin|Tense=Past", ""},
      {"Critics/NOUN/2/nsubj/critic praised/VERB/0/root/praise;VerbForm=Fin|Tense=Past "
       "the/DET/4/det film/NOUN/2/obj",
       ""},
  });
}

TEST(Events, LeaveMetaphorAlone) {
  check({
      {"Chad/PROPN/2/nsubj attacked/VERB/0/root/attack;VerbForm=Fin|Tense=Past the/DET/4/det "
       "problem/NOUN/2/obj",
       ""},
  });
}

TEST(Events, LeaveParticiplesThatOnlyDescribe) {
  check({
      {"The/DET/3/det jailed/VERB/3/amod/jail;VerbForm=Part|Tense=Past rebels/NOUN/4/nsubj/rebel "
       "left/VERB/0/root/leave;VerbForm=Fin|Tense=Past Chad/PROPN/4/obj",
       "RETREAT left ? > TCD"},
      {"Soldiers/NOUN/2/nsubj/soldier left/VERB/0/root/leave;VerbForm=Fin|Tense=Past the/DET/7/det "
       "Chad/PROPN/6/compound -/PUNCT/4/punct backed/VERB/7/amod/back;VerbForm=Part|Tense=Past "
       "rebels/NOUN/2/obj/rebel",
       "SUPPORT backed TCD > ?"},
  });
}

TEST(Events, LeaveTextsAboutAMatch) {
  check({
      {"Chad/PROPN/2/nsubj attacked/VERB/0/root/attack;VerbForm=Fin|Tense=Past Mali/PROPN/2/obj "
       "before/ADP/5/case halftime/NOUN/2/obl ,/PUNCT/7/punct coach/NOUN/2/parataxis "
       "and/CCONJ/9/cc striker/NOUN/7/conj",
       ""},
  });
}

TEST(Events, CarryTheQuantitiesOfTheirArguments) {
  const Analysis analysis =
      code_trees(shipped_codebook(),
                 "Rebels/NOUN/2/nsubj/rebel killed/VERB/0/root/kill;VerbForm=Fin|Tense=Past "
                 "at/ADP/4/case least/ADJ/5/nmod "
                 "12/NUM/6/nummod soldiers/NOUN/2/obj/soldier");
  ASSERT_EQ(analysis.events.size(), 1U);
  ASSERT_EQ(analysis.events[0].quantities.count, 1U);
  EXPECT_EQ(analysis.quantities[0].min, 12);
  EXPECT_EQ(analysis.quantities[0].max, -1);
}

TEST(Events, TakeTheNegationOfARuleIntoTheTrigger) {
  check({
      {"Chad/PROPN/4/nsubj is/AUX/4/cop/be;VerbForm=Fin|Tense=Pres not/PART/4/advmod "
       "satisfied/ADJ/0/root with/ADP/6/case Mali/PROPN/4/obl",
       "ACCUSE not satisfied TCD > MLI"},
      {"Chad/PROPN/3/nsubj is/AUX/3/cop/be;VerbForm=Fin|Tense=Pres satisfied/ADJ/0/root "
       "with/ADP/5/case Mali/PROPN/3/obl",
       "SUPPORT satisfied TCD > MLI"},
  });
}

TEST(Events, ExplainWhatANearMissLacked) {
  const Analysis analysis =
      code_trees(shipped_codebook(),
                 "Chad/PROPN/2/nsubj attacked/VERB/0/root/attack;VerbForm=Fin|Tense=Past "
                 "the/DET/4/det problem/NOUN/2/obj");
  bool told = false;
  for (const EventTrial& trial : explain_events(shipped_codebook(), analysis, SentenceId{0})) {
    told = told || (shipped_codebook().rule_name(trial.rule) == "assault.attack" &&
                    trial.lacked == "object: $abstract");
  }
  EXPECT_TRUE(told);
}

TEST(Events, TakeBothSidesOfAWar) {
  check({
      {"Chad/PROPN/4/nsubj is/AUX/4/cop/be;VerbForm=Fin|Tense=Pres at/ADP/4/case war/NOUN/0/root "
       "with/ADP/6/case Mali/PROPN/4/nmod",
       "ASSAULT war MLI TCD"},
  });
}

TEST(Events, LeaveTheOwnBranchOutOfASubject) {
  check({
      // What the resolution calls for is no part of who passed it.
      {"Peru/PROPN/2/nsubj passed/VERB/0/root/pass;VerbForm=Fin|Tense=Past a/DET/4/det "
       "resolution/NOUN/2/obj calling/VERB/4/acl/call;VerbForm=Ger on/ADP/7/case Chad/PROPN/5/obl "
       "to/PART/9/mark leave/VERB/5/xcomp;VerbForm=Inf",
       "SUPPORT passed PER; REQUEST calling on PER > TCD"},
  });
}

TEST(Events, FindAnAgentHungOnTheVictim) {
  check({
      // "The release of soldiers by Mali", read as soldiers by Mali.
      {"Peru/PROPN/2/nsubj described/VERB/0/root/describe;VerbForm=Fin|Tense=Past the/DET/4/det "
       "release/NOUN/2/obj of/ADP/6/case soldiers/NOUN/4/nmod/soldier by/ADP/8/case "
       "Mali/PROPN/6/nmod",
       "RETREAT release MLI > ?"},
  });
}

TEST(Events, LeaveOnesOwnSoldiersOutOfTheRecipients) {
  check({
      {"Chad/PROPN/2/nsubj withdrew/VERB/0/root/withdraw;VerbForm=Fin|Tense=Past "
       "Chadian/ADJ/4/amod troops/NOUN/2/obj/troop",
       "RETREAT withdrew TCD"},
      {"Chad/PROPN/2/nsubj withdrew/VERB/0/root/withdraw;VerbForm=Fin|Tense=Past "
       "its/PRON/4/nmod:poss "
       "troops/NOUN/2/obj/troop from/ADP/6/case Mali/PROPN/2/obl",
       "RETREAT withdrew TCD > MLI"},
  });
}

TEST(Events, BearOnTheSameByWhateverMeans) {
  check({
      {"Peru/PROPN/2/nsubj punished/VERB/0/root/punish;VerbForm=Fin|Tense=Past Chad/PROPN/2/obj "
       "by/SCONJ/5/mark cutting/VERB/2/advcl/cut;VerbForm=Ger gas/NOUN/7/compound "
       "supplies/NOUN/5/obj/supply",
       "SANCTION punished PER > TCD; COERCE cutting PER > TCD"},
  });
}

TEST(Events, BlameWhoIsAccusedThoughTheDeedHangsOnHim) {
  check({
      // Read as "soldiers for the raid".
      {"Fiji/PROPN/2/nsubj blamed/VERB/0/root/blame;VerbForm=Fin|Tense=Past "
       "soldiers/NOUN/2/obj/soldier "
       "for/ADP/6/case the/DET/6/det raid/NOUN/3/nmod on/ADP/8/case Mali/PROPN/6/nmod",
       "ACCUSE blamed FJI > ?; ASSAULT raid ? > MLI"},
  });
}

}  // namespace
}  // namespace sayso
