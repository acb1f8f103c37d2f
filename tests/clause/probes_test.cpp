// Sentences that coders of events are known to get wrong, at the level of clauses.

#include <gmock/gmock.h>

#include "clause/clause_cases.h"

namespace sayso {
namespace {

TEST(Probes, WhoSaysItIsNotWhoDidIt) {
  check({
      {"Mali/NNP/2/nsubj denied/VBD/0/root/deny Togo/NNP/4/nsubj shelled/VBD/2/ccomp/shell "
       "Benin/NNP/4/obj",
       {"denied [verb past] subject=Mali complement=shelled",
        "shelled [verb past] subject=Togo object=Benin"}},
      {"According/IN/3/case to/IN/1/fixed Mali/NNP/5/obl Togo/NNP/5/nsubj shelled/VBD/0/root/shell "
       "Benin/NNP/5/obj",
       {"shelled [verb past] According=Mali subject=Togo object=Benin"}},
      {"Mali/NNP/2/nsubj said/VBD/0/root/say it/PRP/4/nsubj shelled/VBD/2/ccomp/shell "
       "Benin/NNP/4/obj",
       {"shelled [verb past] subject=it object=Benin"}},
  });
}

TEST(Probes, ThreatsAndRefusalsAreNoAttacks) {
  check({
      {"Togo/NNP/2/nsubj threatened/VBD/0/root/threaten to/TO/4/mark shell/VB/2/xcomp "
       "Benin/NNP/4/obj",
       {"threatened [verb past] subject=Togo complement=shell",
        "shell [verb] object=Benin subject=Togo"}},
      // A parser that takes the infinitive for an aim.
      {"Togo/NNP/2/nsubj threatened/VBD/0/root/threaten to/TO/4/mark shell/VB/2/advcl "
       "Benin/NNP/4/obj",
       {"threatened [verb past] subject=Togo complement=shell"}},
      {"Togo/NNP/2/nsubj refused/VBD/0/root/refuse to/TO/4/mark shell/VB/2/xcomp Benin/NNP/4/obj",
       {"shell [verb negated by \"refused\"] object=Benin subject=Togo"}},
      {"Mali/NNP/3/nsubj will/MD/3/aux protest/VB/0/root if/SC/6/mark Togo/NNP/6/nsubj "
       "shells/VBZ/3/advcl/shell Benin/NNP/6/obj",
       {"protest [verb future] subject=Mali",
        "shells [verb present conditional] subject=Togo object=Benin"}},
      {"Togo/NNP/3/nsubj would/MD/3/aux shell/VB/0/root Benin/NNP/3/obj if/SC/6/mark "
       "provoked/VBNP/3/advcl/provoke",
       {"shell [verb conditional] subject=Togo object=Benin",
        "provoked [verb passive conditional] object=Togo"}},
  });
}

TEST(Probes, VisitsTalksAndTroops) {
  check({
      {"Togo/NNP/2/nsubj hosted/VBD/0/root/host Benin/NNP/2/obj",
       {"hosted [verb past] subject=Togo object=Benin"}},
      {"Mali/NNP/3/nmod:poss 's/POS/1/case ambassador/NN/5/nsubj:pass was/AXD/5/aux:pass/be "
       "summoned/VBNP/0/root/summon",
       {"summoned [verb past passive] object=ambassador", "ambassador [noun] possessor=Mali"}},
      {"Togo/NNP/3/nmod:poss 's/POS/1/case visit/NN/6/nsubj to/IN/5/case Benin/NNP/3/nmod "
       "drew/VBD/0/root/draw criticism/NN/6/obj from/IN/9/case Mali/NNP/7/nmod",
       {"visit [noun] possessor=Togo to=Benin",
        "criticism [noun past carried by \"drew\"] object=visit from=Mali"}},
      {"Troops/NNS/5/nsubj/troop loyal/JJ/1/amod to/IN/4/case Okello/NNP/2/obl "
       "fired/VBD/0/root/fire on/IN/7/case "
       "crowds/NNS/5/obl/crowd",
       {"fired [verb past] subject=Troops on=crowds",
        "loyal [adjective] to=Okello subject=Troops"}},
      {"Togo/NNP/2/nsubj sent/VBD/0/root/send troops/NNS/2/obj/troop to/IN/5/case Benin/NNP/3/nmod",
       {"sent [verb past] subject=Togo object=troops to=Benin"}},
      {"Togo/NNP/3/nsubj:pass was/AXD/3/aux:pass/be shelled/VBNP/0/root/shell in/IN/5/case "
       "1940/CD/3/obl",
       {"shelled [verb past passive] object=Togo in=1940"}},
  });
}

// What parsers get wrong most: where a phrase hangs, and what kind of clause it is.
TEST(Probes, MistakesOfTheParserDoNoHarm) {
  check({
      {"Togo/NNP/2/nsubj condemned/VBD/0/root/condemn the/DT/4/det attack/NN/2/obj on/IN/6/case "
       "Benin/NNP/2/obl",
       {"attack [noun] on=Benin"}},
      {"Togo/NNP/3/nsubj was/AXD/3/cop/be shelled/VBN/0/root/shell by/IN/5/case Benin/NNP/3/obl",
       {"shelled [verb past passive] object=Togo subject=Benin"}},
      {"Togo/NNP/2/nsubj lied/VBD/0/root/lie ,/PU/5/punct Musa/NNP/5/nsubj said/VBD/2/conj/say",
       {"said [verb past] subject=Musa complement=lied"}},
      {"Togo/NNP/6/nsubj ,/PU/3/punct Benin/NNP/1/appos and/CC/5/cc Mali/NNP/3/conj "
       "met/VBD/0/root/meet",
       {"met [verb past] subject=Togo subject=Benin subject=Mali"}},
      {"Togo/NNP/2/nsubj shelled/VBD/0/root/shell Benin/NNP/2/obj ,/PU/5/punct "
       "killing/VBG/2/acl/kill monks/NNS/5/obj/monk",
       {"killing [verb] object=monks subject=Togo"}},
  });
}

}  // namespace
}  // namespace sayso
