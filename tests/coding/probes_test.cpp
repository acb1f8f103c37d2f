// The sentences on which coders of events fail: who attacked whom, in every shape of clause.

#include <gtest/gtest.h>

#include <string>

#include "coded_trees.h"

namespace sayso {
namespace {

struct Probe {
  const char* tree;
  const char* events;
};

void check(std::initializer_list<Probe> probes) {
  for (const Probe& probe : probes) {
    const Analysis analysis = code_trees(shipped_codebook(), probe.tree);
    EXPECT_EQ(describe_events(shipped_codebook(), analysis), probe.events)
        << analysis.document.text;
  }
}

TEST(CodingProbes, ActiveAndPassiveKeepTheirRoles) {
  check({
      {"Chad/PROPN/2/nsubj invaded/VERB/0/root/invade;VerbForm=Fin|Tense=Past Fiji/PROPN/2/obj",
       "ASSAULT invaded TCD > FJI"},
      {"Fiji/PROPN/3/nsubj:pass was/AUX/3/aux:pass/be;VerbForm=Fin|Tense=Past "
       "invaded/VERB/0/root/invade;VerbForm=Part|Tense=Past|Voice=Pass by/ADP/5/case "
       "Chad/PROPN/3/obl:agent",
       "ASSAULT invaded TCD > FJI"},
      {"Fiji/PROPN/3/nsubj:pass was/AUX/3/aux:pass/be;VerbForm=Fin|Tense=Past "
       "raided/VERB/0/root/raid;VerbForm=Part|Tense=Past|Voice=Pass ,/PUNCT/7/punct "
       "after/ADP/7/case long/ADJ/7/amod weeks/NOUN/3/obl/week of/ADP/9/case "
       "tension/NOUN/7/nmod ,/PUNCT/7/punct by/ADP/12/case Chad/PROPN/3/obl:agent",
       "ASSAULT raided TCD > FJI"},
  });
}

TEST(CodingProbes, APassiveWithoutAgentHasNoActor) {
  check(
      {{"Peru/PROPN/3/nsubj:pass was/AUX/3/aux:pass/be;VerbForm=Fin|Tense=Past "
        "bombed/VERB/0/root/bomb;VerbForm=Part|Tense=Past|Voice=Pass",
        "ASSAULT bombed > PER"}});
}

TEST(CodingProbes, WhatDidNotHappenIsAnEventToo) {
  check({
      {"Mali/PROPN/4/nsubj did/AUX/4/aux/do;VerbForm=Fin|Tense=Past not/PART/4/advmod "
       "shell/VERB/0/root/shell;VerbForm=Inf Peru/PROPN/4/obj",
       "ASSAULT shell MLI > PER"},
      {"Mali/PROPN/3/nsubj never/ADV/3/advmod shelled/VERB/0/root/shell;VerbForm=Fin|Tense=Past "
       "Peru/PROPN/3/obj",
       "ASSAULT shelled MLI > PER"},
  });
}

TEST(CodingProbes, ThreatsAreNotTheirDeeds) {
  check({
      {"Peru/PROPN/2/nsubj threatened/VERB/0/root/threaten;VerbForm=Fin|Tense=Past to/PART/4/mark "
       "shell/VERB/2/xcomp/shell;VerbForm=Inf Mali/PROPN/4/obj",
       "THREATEN threatened PER > MLI"},
      {"Peru/PROPN/3/nsubj might/AUX/3/aux shell/VERB/0/root/shell;VerbForm=Inf Mali/PROPN/3/obj",
       "ASSAULT shell PER > MLI"},
      {"Peru/PROPN/3/nsubj will/AUX/3/aux visit/VERB/0/root/visit;VerbForm=Inf Mali/PROPN/3/obj",
       "AGREE visit PER > MLI"},
  });
}

TEST(CodingProbes, SpeechActsStandBesideWhatTheySay) {
  check({
      {"Peru/PROPN/2/nsubj said/VERB/0/root/say;VerbForm=Fin|Tense=Past Chad/PROPN/4/nsubj "
       "shelled/VERB/2/ccomp/shell;VerbForm=Fin|Tense=Past Fiji/PROPN/4/obj",
       "ASSAULT shelled TCD > FJI"},
      {"Peru/PROPN/2/nsubj denied/VERB/0/root/deny;VerbForm=Fin|Tense=Past that/SCONJ/5/mark "
       "Chad/PROPN/5/nsubj shelled/VERB/2/ccomp/shell;VerbForm=Fin|Tense=Past Fiji/PROPN/5/obj",
       "REJECT denied PER; ASSAULT shelled TCD > FJI"},
      {"Peru/PROPN/2/nsubj accused/VERB/0/root/accuse;VerbForm=Fin|Tense=Past Chad/PROPN/2/obj "
       "of/SCONJ/5/mark shelling/VERB/2/advcl/shell;VerbForm=Ger Fiji/PROPN/5/obj",
       "ACCUSE accused PER > TCD; ASSAULT shelling TCD > FJI"},
      {"Peru/PROPN/2/nsubj urged/VERB/0/root/urge;VerbForm=Fin|Tense=Past Chad/PROPN/2/obj "
       "to/PART/5/mark withdraw/VERB/2/xcomp/withdraw;VerbForm=Inf its/PRON/7/nmod:poss "
       "soldiers/NOUN/5/obj/soldier from/ADP/9/case Fiji/PROPN/5/obl",
       "REQUEST urged PER > TCD; RETREAT withdraw TCD > FJI"},
  });
}

TEST(CodingProbes, CoordinatedPartiesAndPredicatesShare) {
  check({
      {"Chad/PROPN/4/nsubj and/CCONJ/3/cc Mali/PROPN/1/conj "
       "shelled/VERB/0/root/shell;VerbForm=Fin|Tense=Past Fiji/PROPN/4/obj and/CCONJ/7/cc "
       "Peru/PROPN/5/conj",
       "ASSAULT shelled MLI TCD > FJI PER"},
      {"Chad/PROPN/2/nsubj shelled/VERB/0/root/shell;VerbForm=Fin|Tense=Past Fiji/PROPN/2/obj "
       "and/CCONJ/5/cc criticised/VERB/2/conj/criticise;VerbForm=Fin|Tense=Past Peru/PROPN/5/obj",
       "ASSAULT shelled TCD > FJI; ACCUSE criticised TCD > PER"},
  });
}

TEST(CodingProbes, NounsAndRelativeClausesHaveTheirParties) {
  check({
      {"Chad/PROPN/3/nmod:poss 's/PART/1/case raid/NOUN/6/nsubj on/ADP/5/case Fiji/PROPN/3/nmod "
       "failed/VERB/0/root/fail;VerbForm=Fin|Tense=Past",
       "ASSAULT raid TCD > FJI"},
      {"Chad/PROPN/7/nsubj ,/PUNCT/4/punct which/PRON/4/nsubj "
       "raided/VERB/1/acl:relcl/raid;VerbForm=Fin|Tense=Past Fiji/PROPN/4/obj ,/PUNCT/4/punct "
       "criticised/VERB/0/root/criticise;VerbForm=Fin|Tense=Past Peru/PROPN/7/obj",
       "ASSAULT raided TCD > FJI; ACCUSE criticised TCD > PER"},
      {"Talks/NOUN/6/nsubj/talk between/ADP/3/case Chad/PROPN/1/nmod and/CCONJ/5/cc "
       "Mali/PROPN/3/conj collapsed/VERB/0/root/collapse;VerbForm=Fin|Tense=Past",
       "CONSULT Talks MLI TCD"},
      {"Talks/NOUN/7/nsubj:pass/talk between/ADP/3/case Chad/PROPN/1/nmod and/CCONJ/5/cc "
       "Mali/PROPN/3/conj were/AUX/7/aux:pass/be;VerbForm=Fin|Tense=Past "
       "postponed/VERB/0/root/postpone;VerbForm=Part|Tense=Past|Voice=Pass",
       "REJECT postponed MLI TCD"},
  });
}

TEST(CodingProbes, MeetingsHostsAndEnvoys) {
  check({
      {"Chad/PROPN/2/nsubj met/VERB/0/root/meet;VerbForm=Fin|Tense=Past with/ADP/4/case "
       "Peru/PROPN/2/obl",
       "CONSULT met PER TCD"},
      {"Chad/PROPN/2/nsubj hosted/VERB/0/root/host;VerbForm=Fin|Tense=Past Peru/PROPN/2/obj",
       "CONSULT hosted PER > TCD"},
      {"Chad/PROPN/2/nsubj summoned/VERB/0/root/summon;VerbForm=Fin|Tense=Past "
       "Peru/PROPN/5/nmod:poss 's/PART/3/case ambassador/NOUN/2/obj",
       "ACCUSE summoned TCD > PER"},
      {"Chad/PROPN/3/nmod:poss 's/PART/1/case visit/NOUN/6/nsubj to/ADP/5/case Fiji/PROPN/3/nmod "
       "drew/VERB/0/root/draw;VerbForm=Fin|Tense=Past criticism/NOUN/6/obj from/ADP/9/case "
       "Peru/PROPN/6/obl",
       "CONSULT visit TCD > FJI; ACCUSE criticism PER > TCD"},
  });
}

TEST(CodingProbes, RefusalAndForceAreVerbsOfTheirOwn) {
  check({
      {"Chad/PROPN/2/nsubj refused/VERB/0/root/refuse;VerbForm=Fin|Tense=Past to/PART/4/mark "
       "raid/VERB/2/xcomp/raid;VerbForm=Inf Fiji/PROPN/4/obj",
       "REJECT refused TCD > FJI"},
      {"Chad/PROPN/3/nsubj:pass was/AUX/3/aux:pass/be;VerbForm=Fin|Tense=Past "
       "forced/VERB/0/root/force;VerbForm=Part|Tense=Past|Voice=Pass to/PART/5/mark "
       "withdraw/VERB/3/xcomp/withdraw;VerbForm=Inf its/PRON/7/nmod:poss "
       "soldiers/NOUN/5/obj/soldier from/ADP/9/case Fiji/PROPN/5/obl",
       "RETREAT withdraw TCD > FJI"},
  });
}

}  // namespace
}  // namespace sayso
