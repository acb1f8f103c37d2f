#include <gmock/gmock.h>

#include "clause/clause_cases.h"
#include "clause/tree_builder.h"

namespace sayso {
namespace {

TEST(NounPredicates, HaveArgumentsOfTheirOwn) {
  check({
      {"Peru/NNP/3/nmod:poss 's/POS/1/case attack/NN/0/root on/IN/5/case Chad/NNP/3/nmod",
       {"attack [noun] possessor=Peru on=Chad"}},
      {"its/PRPS/2/nmod:poss/their offer/NN/0/root of/IN/4/case aid/NN/2/nmod to/IN/6/case "
       "Chad/NNP/2/nmod",
       {"offer [noun] possessor=its of=aid to=Chad"}},
      {"the/DT/3/det Russian/JJ/3/amod attack/NN/0/root", {"attack [noun] modifier=Russian"}},
      {"a/DT/3/det heavy/JJ/3/amod attack/NN/0/root", {"attack [noun]"}},
      {"a/DT/3/det rebel/NN/3/compound raid/NN/0/root", {"raid [noun] modifier=rebel"}},
      {"talks/NNS/0/root/talk between/IN/3/case Peru/NNP/1/nmod and/CC/5/cc Chad/NNP/3/conj",
       {"talks [noun] between=Peru between=Chad"}},
      {"Peru/NNP/3/nmod:poss 's/POS/1/case siege/NN/0/root and/CC/5/cc bombing/NN/3/conj "
       "of/IN/7/case "
       "Lima/NNP/5/nmod",
       {"siege [noun] possessor=Peru of=Lima", "bombing [noun] of=Lima possessor=Peru"}},
  });
}

TEST(NounPredicates, AreNotNamesPronounsOrMeasures) {
  const Analysis analysis = analyse(
      "She/PRP/2/nsubj met/VBD/0/root/meet Musa/NNP/2/obj for/IN/6/case three/CD/6/nummod "
      "hours/NNS/2/obl/hour");
  EXPECT_EQ(analysis.clauses.size(), 1U);
}

TEST(NounPredicates, TakeTheArgumentsOfALightVerb) {
  check({
      {"Peru/NNP/2/nsubj held/VBD/0/root/hold talks/NNS/2/obj/talk with/IN/5/case Chad/NNP/3/nmod",
       {"talks [noun past carried by \"held\"] subject=Peru with=Chad",
        "held [verb past] subject=Peru object=talks with=Chad"}},
      {"Peru/NNP/2/nsubj held/VBD/0/root/hold talks/NNS/2/obj/talk with/IN/5/case Chad/NNP/2/obl",
       {"talks [noun past carried by \"held\"] subject=Peru with=Chad"}},
      {"Peru/NNP/2/nsubj gave/VBD/0/root/give Chad/NNP/2/iobj a/DT/5/det warning/NN/2/obj",
       {"warning [noun past carried by \"gave\"] subject=Peru indirect=Chad"}},
      {"Peru/NNP/2/nsubj launched/VBD/0/root/launch an/DT/4/det attack/NN/2/obj on/IN/6/case "
       "Chad/NNP/4/nmod",
       {"attack [noun past carried by \"launched\"] subject=Peru on=Chad"}},
      {"Sanctions/NNS/3/nsubj:pass/sanction were/AXD/3/aux:pass/be imposed/VBNP/0/root/impose "
       "on/IN/5/case "
       "Chad/NNP/3/obl by/IN/7/case Peru/NNP/3/obl:agent",
       {"Sanctions [noun past carried by \"imposed\"] on=Chad subject=Peru"}},
      {"Peru/NNP/2/nsubj carried/VBD/0/root/carry out/IN/2/compound:prt a/DT/5/det strike/NN/2/obj "
       "against/IN/7/case Chad/NNP/5/nmod",
       {"strike [noun past carried by \"carried\"] subject=Peru against=Chad"}},
      {"Peru/NNP/2/nsubj launched/VBD/0/root/launch a/DT/4/det wave/NN/2/obj of/IN/6/case "
       "attacks/NNS/4/nmod/attack on/IN/8/case Chad/NNP/6/nmod",
       {"attacks [noun past carried by \"launched\"] subject=Peru on=Chad"}},
      {"Peru/NNP/2/nsubj took/VBD/0/root/take part/NN/2/obj in/IN/5/case talks/NNS/3/nmod/talk",
       {"talks [noun past carried by \"took\"] subject=Peru"}},
      {"Peru/NNP/2/nsubj took/VBD/0/root/take part/NN/2/obj in/IN/5/case talks/NNS/2/obl/talk",
       {"talks [noun past carried by \"took\"] subject=Peru"}},
      {"Peru/NNP/4/nsubj is/AXZ/4/cop/be in/IN/4/case talks/NNS/0/root/talk with/IN/6/case "
       "Chad/NNP/4/nmod",
       {"talks [noun present] subject=Peru with=Chad"}},
      {"Musa/NNP/2/nsubj arrived/VBD/0/root/arrive on/IN/5/case a/DT/5/det visit/NN/2/obl "
       "to/IN/7/case "
       "Peru/NNP/5/nmod",
       {"visit [noun past carried by \"arrived\"] subject=Musa to=Peru"}},
      {"Peru/NNP/2/nsubj entered/VBD/0/root/enter into/IN/4/case "
       "negotiations/NNS/2/obl/negotiation",
       {"negotiations [noun past carried by \"entered\"] subject=Peru"}},
  });
}

TEST(NounPredicates, MayBeDoneToTheSubject) {
  check({
      {"Peru/NNP/2/nsubj came/VBD/0/root/come under/IN/4/case attack/NN/2/obl",
       {"attack [noun past carried by \"came\"] object=Peru"}},
      {"Peru/NNP/4/nsubj is/AXZ/4/cop/be under/IN/4/case siege/NN/0/root",
       {"siege [noun present] object=Peru"}},
      {"Peru/NNP/2/nsubj drew/VBD/0/root/draw criticism/NN/2/obj from/IN/5/case Chad/NNP/3/nmod",
       {"criticism [noun past carried by \"drew\"] object=Peru from=Chad"}},
      {"Peru/NNP/2/nsubj put/VBD/0/root/put Chad/NNP/2/obj under/IN/5/case pressure/NN/2/obl",
       {"pressure [noun past carried by \"put\"] subject=Peru object=Chad"}},
  });
}

TEST(NounPredicates, TakeTheCourseAVerbTells) {
  check({
      {"The/DT/2/det talks/NNS/7/nsubj/talk between/IN/4/case Peru/NNP/2/nmod and/CC/6/cc "
       "Chad/NNP/4/conj "
       "collapsed/VBD/0/root/collapse in/IN/9/case Oslo/NNP/7/obl",
       {"talks [noun past carried by \"collapsed\"] in=Oslo between=Peru between=Chad"}},
      {"The/DT/2/det talks/NNS/4/nsubj:pass/talk were/AXD/4/aux:pass/be "
       "postponed/VBNP/0/root/postpone",
       {"talks [noun past carried by \"postponed\"]"}},
      {"Peru/NNP/2/nsubj ended/VBD/0/root/end its/PRPS/4/nmod:poss/their boycott/NN/2/obj "
       "of/IN/6/case "
       "Chad/NNP/4/nmod",
       {"boycott [noun past carried by \"ended\"] subject=Peru possessor=its of=Chad"}},
      {"There/EX/2/expl was/VBD/0/root/be an/DT/4/det attack/NN/2/nsubj on/IN/6/case "
       "Chad/NNP/4/nmod",
       {"attack [noun past carried by \"was\"] on=Chad"}},
      {"the/DT/2/det attack/NN/0/root launched/VBNP/2/acl/launch by/IN/5/case Peru/NNP/3/obl:agent",
       {"launched [verb passive] subject=Peru object=attack"}},
      {"the/DT/2/det visit/NN/5/nsubj Peru/NNP/4/nsubj paid/VBD/2/acl:relcl/pay "
       "angered/VBD/0/root/anger "
       "Chad/NNP/5/obj",
       {"visit [noun past carried by \"paid\"] subject=Peru",
        "angered [verb past] subject=visit object=Chad"}},
      // An army that holds a town is no event that goes on.
      {"The/DT/2/det army/NN/3/nsubj held/VBD/0/root/hold the/DT/5/det town/NN/3/obj",
       {"army [noun]"}},
  });
}

TEST(NounPredicates, AreDeniedWithTheirVerb) {
  check({
      {"Peru/NNP/4/nsubj did/AXD/4/aux/do not/NOT/4/advmod hold/VB/0/root talks/NNS/4/obj/talk",
       {"talks [noun past negated by \"not\" carried by \"hold\"] subject=Peru"}},
      {"Peru/NNP/2/nsubj held/VBD/0/root/hold no/DTN/4/det talks/NNS/2/obj/talk",
       {"held [verb past negated by \"no\"] subject=Peru object=talks",
        "talks [noun past negated by \"no\" carried by \"held\"] subject=Peru"}},
      {"Peru/NNP/3/nsubj may/MD/3/aux hold/VB/0/root talks/NNS/3/obj/talk",
       {"talks [noun possible carried by \"hold\"] subject=Peru"}},
      {"a/DT/2/det summit/NN/0/root to/TO/5/mark be/AX/5/aux:pass held/VBNP/2/acl/hold "
       "in/IN/7/case "
       "Lima/NNP/5/obl",
       {"summit [noun future carried by \"held\"] in=Lima"}},
      {"Peru/NNP/2/nsubj averted/VBD/0/root/avert a/DT/4/det strike/NN/2/obj",
       {"strike [noun negated by \"averted\"]"}},
      {"the/DT/2/det lack/NN/0/root of/IN/4/case talks/NNS/2/nmod/talk",
       {"talks [noun negated by \"lack\"]"}},
  });
}

TEST(Copulas, MakePredicatesOfTheirComplements) {
  check({
      {"Musa/NNP/4/nsubj is/AXZ/4/cop/be a/DT/4/det liar/NN/0/root and/CC/7/cc a/DT/7/det "
       "thief/NN/4/conj",
       {"liar [noun present] subject=Musa", "thief [noun present] subject=Musa"}},
      {"Musa/NNP/3/nsubj was/AXD/3/cop/be guilty/JJ/0/root",
       {"guilty [adjective past] subject=Musa"}},
      {"The/DT/2/det war/NN/4/nsubj is/AXZ/4/cop/be over/RB/0/root",
       {"over [adjective present] subject=war"}},
      {"Musa/NNP/3/nsubj:pass was/AXD/3/aux:pass/be found/VBNP/0/root/find guilty/JJ/3/xcomp",
       {"found [verb past passive] object=Musa complement=guilty",
        "guilty [adjective] subject=Musa"}},
      {"The/DT/2/det aim/NN/5/nsubj:outer is/AXZ/5/cop/be to/TO/5/mark leave/VB/0/root",
       {"leave [verb future]"}},
  });
}

}  // namespace
}  // namespace sayso
