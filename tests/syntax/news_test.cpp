// The model on the turns of phrase that news lives by: whom a verb has as subject and object, who
// said what, what is whose apposition. models/en/README.md says which of them it gets wrong.

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "syntax/model.h"
#include "text/tokenizer.h"

namespace sayso {
namespace {

struct NewsCase {
  std::string_view text;
  // "dependent relation head" a line; of several words alike the first is meant, the root has no
  // head.
  std::string_view arcs;
};

constexpr NewsCase kNews[] = {
    // headlines
    {"Peru rejects Chile's demands", "Peru nsubj rejects|rejects root|demands obj rejects"},
    {"Opposition Leader Arrested After Rally In Lusaka",
     "Leader nsubj Arrested|Arrested root|Rally obl Arrested"},
    {"KENYA EXPELS TWO DIPLOMATS", "KENYA nsubj EXPELS|EXPELS root|DIPLOMATS obj EXPELS"},
    {"3 killed in raid on village", "3 nsubj killed|killed root|raid obl killed"},
    // datelines, titles, blanks that do not break
    {"LIMA, Peru \u2014 The army arrested the mayor.",
     "army nsubj arrested|arrested root|mayor obj arrested"},
    {"Gen.\u00a0Smith met the U.S. envoy.", "Smith nsubj met|envoy obj met"},
    // who says so
    {"\u201cWe will not surrender,\u201d said the movement\u2019s spokeswoman.",
     "said root|surrender ccomp said|spokeswoman nsubj said"},
    {"\"The bridge is safe,\" the mayor told reporters on Tuesday.",
     "told root|mayor nsubj told|safe ccomp told|reporters iobj told|Tuesday obl told"},
    {"The ministry said that rebels had seized the airport.",
     "ministry nsubj said|seized ccomp said|rebels nsubj seized|airport obj seized"},
    {"According to the army, two villages were shelled overnight.",
     "army obl shelled|villages nsubj:pass shelled|shelled root"},
    {"The ruling was unfair, her lawyers said.",
     "unfair ccomp said|lawyers nsubj said|ruling nsubj unfair"},
    {"The minister denied that troops had crossed the border.",
     "minister nsubj denied|crossed ccomp denied|troops nsubj crossed|border obj crossed"},
    {"Latvia's president, Ilze Ozola, visited Accra on Sunday.",
     "president nsubj visited|Ilze appos president|Accra obj visited|Latvia nmod:poss president"},
    // passives and relative clauses, full and reduced
    {"The convoy was attacked by masked gunmen near the border.",
     "convoy nsubj:pass attacked|gunmen obl:agent attacked|attacked root"},
    {"Farmers protesting against the tax blocked the highway.",
     "Farmers nsubj blocked|protesting acl Farmers|highway obj blocked"},
    {"The treaty, which was signed in Oslo last year, bans the use of mines.",
     "treaty nsubj bans|signed acl:relcl treaty|use obj bans|mines nmod use"},
    {"Soldiers accused of torture will be tried in Nairobi.",
     "Soldiers nsubj:pass tried|accused acl Soldiers|tried root|Nairobi obl tried"},
    {"The man who shot the judge has been released.",
     "man nsubj:pass released|shot acl:relcl man|judge obj shot"},
    // coordination
    {"Police fired tear gas and arrested dozens of students.",
     "Police nsubj fired|gas obj fired|arrested conj fired|dozens obj arrested"},
    {"The leaders of Ghana and Togo agreed to share water.",
     "leaders nsubj agreed|Ghana nmod leaders|Togo conj Ghana|share xcomp agreed"},
    {"France and Germany condemned the attack and called for a ceasefire.",
     "France nsubj condemned|Germany conj France|called conj condemned|ceasefire obl called"},
    // control, modality, negation
    {"The union threatened to strike unless wages rise.",
     "union nsubj threatened|strike xcomp threatened|rise advcl strike"},
    {"Jakarta urged Manila to withdraw its ships.",
     "Jakarta nsubj urged|withdraw xcomp urged|ships obj withdraw"},
    {"The government did not confirm the report.",
     "government nsubj confirm|not advmod confirm|report obj confirm"},
    {"Sudan may have sent arms to the group, diplomats believe.",
     "Sudan nsubj sent|may aux sent|arms obj sent|diplomats nsubj believe"},
    // names, numbers, ages, nationalities
    {"Brazil, Ghana and Vietnam backed the motion.",
     "Brazil nsubj backed|Ghana conj Brazil|Vietnam conj Brazil|motion obj backed"},
    {"Presidents Garcia, Keita and Tanaka signed the pact.",
     "Keita conj Garcia|Tanaka conj Garcia|pact obj signed"},
    {"A 45-year-old teacher was killed in the raid.",
     "teacher nsubj:pass killed|old amod teacher|raid obl killed"},
    {"Former prime minister Tomas Varga, 71, was convicted of fraud.",
     "minister nmod:desc Tomas|Tomas nsubj:pass convicted|fraud obl convicted"},
    {"A French-Algerian journalist was freed after 40 days.",
     "journalist nsubj:pass freed|days obl freed"},
    {"More than 2,000 people fled the fighting in the north.",
     "people nsubj fled|2,000 nummod people|fighting obj fled"},
    {"Gen. Paul Mensah met Foreign Minister Li Na in Hanoi.",
     "Paul nsubj met|Mensah flat Paul|Li obj met|Hanoi obl met"},
    {"The talks between the two sides will resume on 4 May.",
     "talks nsubj resume|sides nmod talks|resume root"},
};

std::vector<std::string_view> split(std::string_view text, char by) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t at = text.find(by);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

Analysis parsed(const SyntaxModel& model, std::string_view text) {
  Analysis analysis;
  analysis.document.text = std::string(text);
  analysis.document.blocks = {{{0, static_cast<std::uint32_t>(text.size())}, BlockKind::Paragraph}};
  tokenize(analysis);
  parse(model, analysis);
  return analysis;
}

std::uint32_t find_token(const Analysis& analysis, std::string_view form) {
  std::uint32_t t = 0;
  while (t < analysis.tokens.size() && analysis.form(TokenId{t}) != form) ++t;
  EXPECT_LT(t, analysis.tokens.size()) << "no token " << form;
  return t;
}

// "rejects root", "offer obj rejects": universal relations, for those the rest depends on.
std::string describe(const Analysis& analysis, std::uint32_t t, bool with_subtype) {
  const Token& token = analysis.tokens[t];
  std::string_view relation = to_string(token.deprel);
  if (!with_subtype) relation = relation.substr(0, relation.find(':'));
  std::string out = std::string(analysis.form(TokenId{t})) + " " + std::string(relation);
  if (token.head != kNoToken) out += " " + std::string(analysis.form(token.head));
  return out;
}

class News : public testing::TestWithParam<NewsCase> {
 protected:
  static const SyntaxModel& model() {
    static const SyntaxModel loaded = SyntaxModel::load(SAYSO_SOURCE_DIR "/models/en/syntax.bin");
    return loaded;
  }
};

TEST_P(News, HasTheRightArcs) {
  const Analysis analysis = parsed(model(), GetParam().text);
  for (const std::string_view arc : split(GetParam().arcs, '|')) {
    const std::string_view dependent = arc.substr(0, arc.find(' '));
    const bool with_subtype = arc.find(':') != std::string_view::npos;
    EXPECT_EQ(describe(analysis, find_token(analysis, dependent), with_subtype), arc)
        << GetParam().text;
  }
}

INSTANTIATE_TEST_SUITE_P(Model, News, testing::ValuesIn(kNews));

}  // namespace
}  // namespace sayso
