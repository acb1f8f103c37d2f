#include <gmock/gmock.h>

#include "clause/clause_cases.h"
#include "clause/tree_builder.h"

namespace sayso {
namespace {

TEST(Arguments, OfAnActiveClauseAreThoseOfTheTree) {
  check({
      {"Norway/NNP/2/nsubj shelled/VBD/0/root/shell Gabon/NNP/2/obj on/IN/5/case Monday/NNP/2/obl",
       {"shelled [verb past] subject=Norway object=Gabon on=Monday"}},
      {"Togo/NNP/2/nsubj met/VBD/0/root/meet with/IN/4/case Benin/NNP/2/obl",
       {"met [verb past] subject=Togo with=Benin"}},
      {"Peru/NNP/2/nsubj gave/VBD/0/root/give Chile/NNP/2/iobj weapons/NNS/2/obj/weapon",
       {"gave [verb past] subject=Peru indirect=Chile object=weapons"}},
      // A lone indirect object is an object.
      {"Peru/NNP/2/nsubj told/VBD/0/root/tell Chile/NNP/2/iobj that/SC/6/mark it/PRP/6/nsubj "
       "agreed/VBD/2/ccomp/agree",
       {"told [verb past] subject=Peru object=Chile complement=agreed"}},
      {"The/DT/2/det navy/NN/3/nsubj carried/VBD/0/root/carry out/IN/3/compound:prt a/DT/6/det "
       "raid/NN/3/obj",
       {"carried out [verb past] subject=navy object=raid"}},
  });
}

TEST(Arguments, OfWhatIsSaidAreNotThoseOfSaying) {
  check({
      // The tree hangs both subjects on "reported".
      {"Kim/NNP/8/nsubj is/AXZ/3/aux/be planning/VBG/8/ccomp/plan a/DT/5/det visit/NN/3/obj "
       ",/PU/3/punct radio/NN/8/nsubj reported/VBD/0/root/report",
       {"planning [verb present progressive] subject=Kim object=visit",
        "reported [verb past] complement=planning subject=radio"}},
      {"Monks/NNS/6/nsubj/monk were/AXD/3/aux:pass/be jailed/VBNP/6/ccomp/jail ,/PU/3/punct "
       "Peru/NNP/6/nsubj said/VBD/0/root/say",
       {"jailed [verb past passive] object=Monks",
        "said [verb past] complement=jailed subject=Peru"}},
      // Said before what is said, and a subject of its own.
      {"Peru/NNP/2/nsubj said/VBD/0/root/say Chile/NNP/4/nsubj agreed/VBD/2/ccomp/agree",
       {"said [verb past] subject=Peru complement=agreed", "agreed [verb past] subject=Chile"}},
  });
}

TEST(Arguments, OfAPassiveAreTurnedRound) {
  check({
      {"Norway/NNP/3/nsubj:pass was/AXD/3/aux:pass/be shelled/VBNP/0/root/shell by/IN/5/case "
       "Gabon/NNP/3/obl:agent",
       {"shelled [verb past passive] object=Norway subject=Gabon"}},
      {"Twelve/CD/2/nummod monks/NNS/4/nsubj:pass/monk were/AXD/4/aux:pass/be "
       "jailed/VBNP/0/root/jail",
       {"jailed [verb past passive] object=monks"}},
      // After a long adverbial.
      {"Oslo/NNP/3/nsubj:pass was/AXD/3/aux:pass/be shelled/VBNP/0/root/shell ,/PU/3/punct "
       "in/IN/7/case "
       "a/DT/7/det night/NN/3/obl of/IN/9/case fire/NN/7/nmod ,/PU/3/punct by/IN/12/case "
       "Gabon/NNP/3/obl:agent",
       {"shelled [verb past passive] object=Oslo in=night subject=Gabon"}},
      // The agent is told from the time though the tree has both as obl.
      {"Norway/NNP/3/nsubj:pass was/AXD/3/aux:pass/be shelled/VBNP/0/root/shell by/IN/5/case "
       "rebels/NNS/3/obl/rebel",
       {"shelled [verb past passive] object=Norway subject=rebels"}},
      {"Chile/NNP/3/nsubj:pass was/AXD/3/aux:pass/be given/VBNP/0/root/give "
       "weapons/NNS/3/obj/weapon",
       {"given [verb past passive] indirect=Chile object=weapons"}},
      // A headline leaves out the auxiliary.
      {"Two/CD/2/nummod miners/NNS/3/nsubj/miner killed/VBD/0/root/kill in/IN/5/case "
       "Chad/NNP/3/obl",
       {"killed [verb past passive] object=miners in=Chad"}},
  });
}

TEST(Arguments, OfARelativeClauseIncludeTheNoun) {
  check({
      {"Norway/NNP/6/nsubj ,/PU/4/punct which/WP/4/nsubj shelled/VBD/1/acl:relcl/shell "
       "Gabon/NNP/4/obj "
       "blamed/VBD/0/root/blame Togo/NNP/6/obj",
       {"shelled [verb past] subject=Norway object=Gabon",
        "blamed [verb past] subject=Norway object=Togo"}},
      {"the/DT/2/det town/NN/0/root that/WP/5/obj Norway/NNP/5/nsubj shelled/VBD/2/acl:relcl/shell",
       {"shelled [verb past] object=town subject=Norway"}},
      {"the/DT/2/det town/NN/0/root Norway/NNP/4/nsubj shelled/VBD/2/acl:relcl/shell",
       {"shelled [verb past] subject=Norway object=town"}},
      {"the/DT/2/det men/NNS/0/root/man with/IN/4/case whom/WP/6/obl Norway/NNP/6/nsubj "
       "talked/VBD/2/acl:relcl/talk",
       {"talked [verb past] with=men subject=Norway"}},
      {"the/DT/2/det men/NNS/0/root/man Norway/NNP/4/nsubj talked/VBD/2/acl:relcl/talk "
       "with/IN/4/obl",
       {"talked [verb past] subject=Norway with=men"}},
      {"the/DT/2/det port/NN/0/root where/WRB/5/advmod ships/NNS/5/nsubj/ship "
       "sank/VBD/2/acl:relcl/sink",
       {"sank [verb past] where=port subject=ships"}},
      {"the/DT/2/det state/NN/0/root whose/WP/4/nmod:poss army/NN/5/nsubj "
       "fled/VBD/2/acl:relcl/flee",
       {"army [noun] possessor=state", "fled [verb past] subject=army"}},
      // The gap is further down.
      {"the/DT/2/det town/NN/0/root that/WP/7/obj rebels/NNS/5/nsubj/rebel "
       "tried/VBD/2/acl:relcl/try "
       "to/TO/7/mark seize/VB/5/xcomp",
       {"seize [verb] object=town subject=rebels",
        "tried [verb past] subject=rebels complement=seize"}},
      {"the/DT/2/det town/NN/0/root rebels/NNS/4/nsubj/rebel tried/VBD/2/acl:relcl/try "
       "to/TO/6/mark "
       "seize/VB/4/xcomp",
       {"seize [verb] object=town subject=rebels"}},
      {"a/DT/2/det gang/NN/0/root police/NNS/4/nsubj say/VBZ/2/acl:relcl robbed/VBD/4/ccomp/rob "
       "banks/NNS/5/obj/bank",
       {"robbed [verb past] subject=gang object=banks"}},
      // Both nouns in front of the pronoun.
      {"troops/NNS/0/root/troop and/CC/3/cc police/NNS/1/conj who/WP/5/nsubj "
       "fled/VBD/1/acl:relcl/flee",
       {"fled [verb past] subject=troops subject=police"}},
      {"Togo/NNP/2/nsubj left/VBD/0/root/leave ,/PU/6/punct which/WP/5/nsubj "
       "angered/VBD/2/advcl:relcl/anger "
       "Benin/NNP/5/obj",
       {"angered [verb past] subject=left object=Benin"}},
  });
}

TEST(Arguments, OfAParticipleIncludeTheNounItModifies) {
  check({
      {"the/DT/2/det men/NNS/0/root/man arrested/VBNP/2/acl/arrest by/IN/5/case "
       "Togo/NNP/3/obl:agent",
       {"arrested [verb passive] subject=Togo object=men"}},
      {"the/DT/2/det men/NNS/0/root/man guarding/VBG/2/acl/guard the/DT/5/det port/NN/3/obj",
       {"guarding [verb] object=port subject=men"}},
      {"the/DT/3/det besieged/VBNP/3/amod/besiege town/NN/0/root",
       {"besieged [verb passive] object=town"}},
      {"a/DT/3/det retired/VBN/3/amod/retire general/NN/0/root",
       {"retired [verb] subject=general"}},
      {"troops/NNS/5/nsubj/troop loyal/JJ/1/amod to/IN/4/case Okello/NNP/2/obl "
       "fled/VBD/0/root/flee",
       {"loyal [adjective] to=Okello subject=troops", "fled [verb past] subject=troops"}},
      {"US/NNP/3/compound -/PU/1/punct led/VBNP/4/amod/lead strikes/NNS/0/root/strike",
       {"led [verb passive] subject=US object=strikes",
        "strikes [noun carried by \"led\"] modifier=US subject=US"}},
  });
}

TEST(Arguments, OfAnInfinitiveComeFromItsController) {
  check({
      {"Togo/NNP/2/nsubj agreed/VBD/0/root/agree to/TO/4/mark send/VB/2/xcomp aid/NN/4/obj",
       {"agreed [verb past] subject=Togo complement=send", "send [verb] object=aid subject=Togo"}},
      {"Togo/NNP/2/nsubj forced/VBD/0/root/force Benin/NNP/2/obj to/TO/5/mark leave/VB/2/xcomp",
       {"leave [verb] subject=Benin"}},
      {"Togo/NNP/2/nsubj urged/VBD/0/root/urge Benin/NNP/2/iobj to/TO/5/mark leave/VB/2/xcomp",
       {"urged [verb past] subject=Togo object=Benin complement=leave",
        "leave [verb] subject=Benin"}},
      {"Togo/NNP/2/nsubj promised/VBD/0/root/promise Benin/NNP/2/iobj to/TO/5/mark "
       "leave/VB/2/xcomp",
       {"leave [verb] subject=Togo"}},
      {"Benin/NNP/3/nsubj:pass was/AXD/3/aux:pass/be forced/VBNP/0/root/force to/TO/5/mark "
       "withdraw/VB/3/xcomp",
       {"forced [verb past passive] object=Benin complement=withdraw",
        "withdraw [verb] subject=Benin"}},
      {"Togo/NNP/2/nsubj called/VBD/0/root/call on/IN/4/case Benin/NNP/2/obl to/TO/6/mark "
       "withdraw/VB/2/xcomp troops/NNS/6/obj/troop from/IN/9/case Mali/NNP/6/obl",
       {"called [verb past] subject=Togo on=Benin complement=withdraw",
        "withdraw [verb] object=troops from=Mali subject=Benin"}},
      // The same with the infinitive hung on the noun.
      {"Togo/NNP/2/nsubj called/VBD/0/root/call on/IN/4/case Benin/NNP/2/obl to/TO/6/mark "
       "withdraw/VB/4/acl",
       {"called [verb past] subject=Togo on=Benin complement=withdraw",
        "withdraw [verb] subject=Benin"}},
      {"Togo/NNP/2/nsubj seems/VBZ/0/root/seem to/TO/4/mark waver/VB/2/xcomp",
       {"waver [verb present] subject=Togo"}},
      {"Togo/NNP/3/nsubj is/AXZ/3/cop/be ready/JJ/0/root to/TO/5/mark talk/VB/3/xcomp",
       {"ready [adjective present] subject=Togo complement=talk", "talk [verb] subject=Togo"}},
      {"Togo/NNP/3/nsubj is/AXZ/3/cop/be hard/JJ/0/root to/TO/5/mark reach/VB/3/xcomp",
       {"reach [verb] object=Togo"}},
      {"Togo/NNP/2/nsubj wants/VBZ/0/root/want Musa/NNP/2/obj freed/VBNP/2/xcomp/free",
       {"freed [verb passive] object=Musa"}},
      {"Togo/NNP/2/nsubj sent/VBD/0/root/send troops/NNS/2/obj/troop to/TO/5/mark fight/VB/2/advcl",
       {"fight [verb] subject=troops"}},
      {"Togo/NNP/2/nsubj flew/VBD/0/root/fly to/IN/4/case Lima/NNP/2/obl to/TO/6/mark "
       "sign/VB/2/advcl "
       "a/DT/8/det pact/NN/6/obj",
       {"flew [verb past] subject=Togo to=Lima", "sign [verb] object=pact subject=Togo"}},
      {"The/DT/2/det court/NN/3/nsubj fined/VBD/0/root/fine Musa/NNP/3/obj ,/PU/6/punct "
       "citing/VBG/3/advcl/cite a/DT/8/det law/NN/6/obj",
       {"citing [verb] object=law subject=court"}},
  });
}

TEST(Arguments, OfAGerundComeFromItsController) {
  check({
      {"Togo/NNP/2/nsubj accused/VBD/0/root/accuse Benin/NNP/2/obj of/SC/5/mark "
       "shelling/VBG/2/advcl/shell Mali/NNP/5/obj",
       {"accused [verb past] subject=Togo object=Benin of=shelling",
        "shelling [verb] object=Mali subject=Benin"}},
      {"Benin/NNP/3/nsubj:pass was/AXD/3/aux:pass/be blamed/VBNP/0/root/blame for/SC/5/mark "
       "killing/VBG/3/advcl/kill monks/NNS/5/obj/monk",
       {"blamed [verb past passive] object=Benin for=killing",
        "killing [verb] object=monks subject=Benin"}},
      {"Togo/NNP/2/nsubj stopped/VBD/0/root/stop Musa/NNP/2/obj from/SC/5/mark "
       "leaving/VBG/2/advcl/leave",
       {"leaving [verb negated by \"stopped\"] subject=Musa"}},
      {"Togo/NNP/2/nsubj left/VBD/0/root/leave without/SC/4/mark signing/VBG/2/advcl/sign",
       {"left [verb past] subject=Togo without=signing",
        "signing [verb negated by \"without\"] subject=Togo"}},
      {"Togo/NNP/2/nsubj hit/VBD/0/root/hit back/RB/2/advmod by/SC/5/mark "
       "closing/VBG/2/advcl/close "
       "ports/NNS/5/obj/port",
       {"closing [verb] object=ports subject=Togo"}},
      {"Togo/NNP/2/nsubj denied/VBD/0/root/deny having/AXG/4/aux/have shelled/VBN/2/xcomp/shell "
       "Mali/NNP/4/obj",
       {"denied [verb past] subject=Togo complement=shelled",
        "shelled [verb perfect] object=Mali subject=Togo"}},
  });
}

TEST(Arguments, OfAnInfinitiveUnderANounComeFromTheNoun) {
  check({
      {"Togo/NNP/3/nmod:poss 's/POS/1/case decision/NN/0/root to/TO/5/mark leave/VB/3/acl",
       {"decision [noun] possessor=Togo complement=leave", "leave [verb] subject=Togo"}},
      {"Togo/NNP/2/nsubj made/VBD/0/root/make a/DT/4/det decision/NN/2/obj to/TO/6/mark "
       "leave/VB/4/acl",
       {"decision [noun past carried by \"made\"] subject=Togo complement=leave",
        "leave [verb] subject=Togo"}},
      {"a/DT/2/det call/NN/0/root on/IN/4/case Togo/NNP/2/nmod to/TO/6/mark leave/VB/2/acl",
       {"leave [verb] subject=Togo"}},
      {"the/DT/3/det first/JJ/3/amod state/NN/0/root to/TO/5/mark sign/VB/3/acl",
       {"sign [verb] subject=state"}},
      {"accusations/NNS/0/root/accusation against/IN/3/case Togo/NNP/1/nmod of/SC/5/mark "
       "rigging/VBG/1/acl/rig votes/NNS/5/obj/vote",
       {"accusations [noun] against=Togo of=rigging", "rigging [verb] object=votes subject=Togo"}},
      {"accusations/NNS/0/root/accusation of/SC/3/mark rigging/VBG/1/acl/rig votes/NNS/3/obj/vote",
       {"accusations [noun] of=rigging", "rigging [verb] object=votes"}},
  });
}

TEST(Arguments, AreSharedByCoordinatedVerbs) {
  check({
      {"Togo/NNP/2/nsubj shelled/VBD/0/root/shell Mali/NNP/2/obj and/CC/5/cc "
       "blamed/VBD/2/conj/blame "
       "Benin/NNP/5/obj",
       {"shelled [verb past] subject=Togo object=Mali",
        "blamed [verb past] object=Benin subject=Togo"}},
      {"Togo/NNP/2/nsubj shelled/VBD/0/root/shell and/CC/4/cc seized/VBD/2/conj/seize the/DT/6/det "
       "port/NN/2/obj",
       {"shelled [verb past] subject=Togo object=port",
        "seized [verb past] subject=Togo object=port"}},
      // The object hung on the last verb.
      {"Togo/NNP/2/nsubj shelled/VBD/0/root/shell and/CC/4/cc seized/VBD/2/conj/seize the/DT/6/det "
       "port/NN/4/obj",
       {"shelled [verb past] subject=Togo object=port",
        "seized [verb past] object=port subject=Togo"}},
      {"Togo/NNP/2/nsubj met/VBD/0/root/meet and/CC/4/cc signed/VBD/2/conj/sign a/DT/6/det "
       "pact/NN/4/obj",
       {"met [verb past] subject=Togo"}},
      {"Musa/NNP/3/nsubj:pass was/AXD/3/aux:pass/be arrested/VBNP/0/root/arrest and/CC/5/cc "
       "beaten/VBNP/3/conj/beat by/IN/7/case police/NNS/3/obl:agent",
       {"arrested [verb past passive] object=Musa subject=police",
        "beaten [verb past passive] object=Musa subject=police"}},
      {"Togo/NNP/2/nsubj resisted/VBD/0/root/resist and/CC/5/cc was/AXD/5/aux:pass/be "
       "shelled/VBNP/2/conj/shell",
       {"shelled [verb past passive] object=Togo"}},
      {"rebels/NNS/0/root/rebel that/WP/4/obj Togo/NNP/4/nsubj trained/VBD/1/acl:relcl/train "
       "and/CC/7/cc "
       "Benin/NNP/7/nsubj armed/VBD/4/conj/arm",
       {"trained [verb past] object=rebels subject=Togo",
        "armed [verb past] subject=Benin object=rebels"}},
      {"Togo/NNP/3/nsubj will/MD/3/aux meet/VB/0/root Benin/NNP/3/obj and/CC/6/cc sign/VB/3/conj "
       "pacts/NNS/6/obj/pact",
       {"sign [verb future] object=pacts subject=Togo"}},
  });
}

TEST(Arguments, AreOneForEachConjunct) {
  check({
      {"Togo/NNP/4/nsubj and/CC/3/cc Benin/NNP/1/conj shelled/VBD/0/root/shell Mali/NNP/4/obj "
       "and/CC/7/cc "
       "Niger/NNP/5/conj",
       {"shelled [verb past] subject=Togo object=Mali subject=Benin object=Niger"}},
      {"Togo/NNP/5/nmod:poss and/CC/3/cc Benin/NNP/1/conj 's/POS/3/case pact/NN/0/root",
       {"pact [noun] possessor=Togo possessor=Benin"}},
      {"the/DT/5/det Russian/JJ/5/amod and/CC/4/cc Chinese/JJ/2/conj offers/NNS/0/root/offer",
       {"offers [noun] modifier=Russian modifier=Chinese"}},
      {"Togo/NNP/2/nsubj met/VBD/0/root/meet with/IN/4/case Benin/NNP/2/obl and/CC/7/cc "
       "with/IN/7/case "
       "Mali/NNP/4/conj",
       {"met [verb past] subject=Togo with=Benin with=Mali"}},
      {"Togo/NNP/2/nsubj vowed/VBD/0/root/vow to/TO/4/mark fight/VB/2/xcomp and/CC/6/cc "
       "win/VB/4/conj",
       {"vowed [verb past] subject=Togo complement=fight complement=win",
        "win [verb] subject=Togo"}},
  });
}

TEST(Arguments, TellWhereTheyComeFrom) {
  const Analysis analysis = analyse(
      "Togo/NNP/4/nsubj:pass and/CC/3/cc Mali/NNP/1/conj forced/VBNP/0/root/force to/TO/6/mark "
      "leave/VB/4/xcomp");
  std::vector<ArgumentOrigin> origins;
  for (const Argument& a : analysis.arguments) origins.push_back(a.origin);
  EXPECT_THAT(origins, testing::ElementsAre(ArgumentOrigin::Passive, ArgumentOrigin::Own,
                                            ArgumentOrigin::Coordination, ArgumentOrigin::Control,
                                            ArgumentOrigin::Control));
}

TEST(Arguments, IncludeAllWhoAreListedInAHeadline) {
  check({
      // Read as a call upon both.
      {"Norway/NNP/4/vocative ,/PU/1/punct Gabon/NNP/1/conj signed/VBD/0/root/sign pact/NN/4/obj",
       {"signed [verb past] object=pact subject=Norway subject=Gabon"}},
      // Read as a Gabon that signs alone.
      {"Norway/NNP/0/root ,/PU/1/punct Gabon/NNP/4/nsubj signed/VBD/1/parataxis/sign pact/NN/4/obj",
       {"signed [verb past] subject=Gabon object=pact subject=Norway"}},
  });
}

TEST(Arguments, IncludeWhoComesAlong) {
  check({
      {"Norway/NNP/6/nsubj ,/PU/5/punct along/IN/5/case with/IN/5/case Gabon/NNP/1/nmod "
       "condemned/VBD/0/root/condemn Togo/NNP/6/obj",
       {"condemned [verb past] subject=Norway object=Togo subject=Gabon"}},
      {"Norway/NNP/2/nsubj signed/VBD/0/root/sign pacts/NNS/2/obj/pact together/RB/2/advmod "
       "with/IN/6/case Gabon/NNP/2/obl",
       {"signed [verb past] subject=Norway object=pacts with=Gabon subject=Gabon"}},
      {"Norway/NNP/2/nsubj seized/VBD/0/root/seize miners/NNS/2/obj/miner along/IN/7/case "
       "with/IN/7/case their/PRP/7/nmod:poss children/NNS/2/obl/child",
       {"seized [verb past] subject=Norway object=miners along=children object=children"}},
      // With a tool or a side, not along with it.
      {"Norway/NNP/2/nsubj signed/VBD/0/root/sign pacts/NNS/2/obj/pact with/IN/5/case "
       "Gabon/NNP/2/obl",
       {"signed [verb past] subject=Norway object=pacts with=Gabon"}},
  });
}

TEST(Arguments, KnowAVisitorFromWhoIsVisited) {
  check({
      {"Visiting/VBG/4/advcl/visit premier/NN/3/nmod:desc Musa/NNP/1/obj praised/VBD/0/root/praise "
       "Gabon/NNP/4/obj",
       {"praised [verb past] object=Gabon subject=Musa"}},
      {"Gabon/NNP/2/nsubj met/VBD/0/root/meet visiting/VBG/2/xcomp/visit premier/NN/5/nmod:desc "
       "Musa/NNP/3/obj",
       {"met [verb past] subject=Gabon complement=visiting object=Musa"}},
      // A place is visited.
      {"Visiting/VBG/3/advcl/visit Togo/NNP/1/obj praised/VBD/0/root/praise Gabon/NNP/3/obj",
       {"praised [verb past] object=Gabon"}},
  });
}

TEST(Arguments, IncludeWhoseAimItIs) {
  check({
      {"Norway/NNP/3/nmod:poss 's/POS/1/case policy/NN/6/nsubj:outer is/VBZ/6/cop/be to/TO/6/mark "
       "arm/VB/0/root Gabon/NNP/6/obj",
       {"arm [verb future] object=Gabon subject=Norway"}},
      {"The/DT/2/det aim/NN/7/nsubj:outer of/IN/4/case Norway/NNP/2/nmod is/VBZ/7/cop/be "
       "to/TO/7/mark arm/VB/0/root Gabon/NNP/7/obj",
       {"arm [verb future] object=Gabon subject=Norway"}},
  });
}

TEST(Arguments, OfAParticipleTaggedAsAPastTenseAreTurnedRound) {
  check({
      {"Miners/NNS/0/root/miner killed/VBD/1/acl/kill in/IN/4/case Gabon/NNP/2/obl",
       {"killed [verb past passive] in=Gabon object=Miners"}},
  });
}

TEST(Arguments, IncludeBothHalvesOfAHyphenedModifier) {
  check({
      {"Norwegian/JJ/3/amod -/PU/1/punct Gabonese/JJ/4/amod talks/NNS/5/nsubj/talk "
       "failed/VBD/0/root/fail",
       {"talks [noun past carried by \"failed\"] modifier=Gabonese modifier=Norwegian"}},
  });
}

TEST(Arguments, OfWhatOneJoinsAnotherInDoingAreBoth) {
  check({
      {"Norway/NNP/2/nsubj joined/VBD/0/root/join Gabon/NNP/2/obj in/IN/5/mark "
       "condemning/VBG/2/advcl/condemn Togo/NNP/5/obj",
       {"condemning [verb] object=Togo subject=Norway subject=Gabon"}},
  });
}

TEST(Arguments, OfAnEllipticPassiveSetTheFirstToo) {
  check({
      {"Two/CD/3/nsubj:pass were/AXD/3/aux:pass/be killed/VBNP/0/root/kill and/CC/6/cc "
       "five/CD/6/nsubj:pass hurt/VBNP/3/conj/hurt in/IN/8/case raids/NNS/6/obl/raid",
       {"killed [verb past passive] object=Two in=raids"}},
  });
}

}  // namespace
}  // namespace sayso
