#include "coding/codebook.h"

#include <gmock/gmock.h>

#include "coded_trees.h"

namespace sayso {
namespace {

using ::testing::HasSubstr;

constexpr const char* kVocabulary = R"(
frames:
  deed: {actor: subject, recipient: object}
lists:
  troops: soldier, army
contexts:
  military: army, armed force
)";

Result<Codebook> compile(const std::string& text) {
  const std::vector<CodebookFile> files = {{"vocabulary.yaml", kVocabulary, false},
                                           {"type.yaml", text, false}};
  return Codebook::compile(files);
}

TEST(Codebook, CompilesARule) {
  const Result<Codebook> book = compile(R"(
type: ASSAULT
quad: 4
score: -9
modes: {beat: -7.5}
rules:
  - id: assault.hit
    verbs: hit, lash out
    frame: deed
    when: {object: $troops}
    mode: beat
    context: military
    cameo: "182"
)");
  ASSERT_TRUE(book) << to_string(book.error());
  ASSERT_EQ(book->rule_count(), 1U);
  const Rule& rule = book->rule(RuleId{0});
  EXPECT_EQ(book->rule_name(RuleId{0}), "assault.hit");
  EXPECT_EQ(book->rule_file(RuleId{0}), "type.yaml");
  EXPECT_EQ(rule.line, 7U);
  EXPECT_EQ(rule.type, EventType::Assault);
  EXPECT_EQ(book->mode_name(rule.mode), "beat");
  EXPECT_EQ(book->quad(rule.type), Quad::MaterialConflict);
  EXPECT_DOUBLE_EQ(book->score(rule.type, rule.mode), -7.5);
  EXPECT_DOUBLE_EQ(book->score(rule.type, 0), -9);
  EXPECT_EQ(rule.contexts, ContextSet{1});
  EXPECT_EQ(std::string_view(rule.cameo.data()), "182");
  EXPECT_EQ(book->triggers(book->lemma("hit")).size(), 1U);
  EXPECT_EQ(book->triggers(book->lemma("lash")).size(), 1U);
}

TEST(Codebook, TellsMistakesWithTheirPlace) {
  struct Mistake {
    const char* text;
    std::uint64_t line;
    const char* reason;
  };
  const Mistake mistakes[] = {
      {"type: ASSAULT\nruels: []\n", 2, "unknown key \"ruels\""},
      {"type: ASSAULT\nrules:\n  - id: a\n    verbs: hit, beat, hit\n", 4, "\"hit\" stands twice"},
      {"type: ASSAULT\nrules:\n  - id: a\n    verbs: hit\n  - id: a\n    verbs: beat\n", 5,
       "defined twice"},
      {"type: ASSAULT\nrules:\n  - id: a\n    frame: deed\n", 3,
       "needs verbs, nouns, adjectives or modals"},
      {"type: ASSAULT\nrules:\n  - id: a\n    verbs: hit\n    frame: dead\n", 5,
       "unknown frame \"dead\""},
      {"type: ASSAULT\nrules:\n  - id: a\n    verbs: hit\n    when: {object: $troop}\n", 5,
       "unknown list \"$troop\""},
      {"type: ASSAULT\nrules:\n  - id: a\n    verbs: hit\n    when: {object: =things}\n", 5,
       "unknown kind \"=things\""},
      {"type: ASSAULT\nrules:\n  - id: a\n    verbs: hit\n    mode: beat\n", 5,
       "ASSAULT has no mode \"beat\""},
      {"type: ASSAULT\nrules:\n  - id: a\n    verbs: hit\n    context: navy\n", 5,
       "unknown context \"navy\""},
      {"type: ASSAULT\nrules:\n  - id: a\n    verbs: hit\n    cameo: 18x\n", 5,
       "three or four digits"},
      {"type: ASSAULT\nquad: 5\n", 2, "1, 2, 3 or 4"},
      {"type: ASSAULT\nrules:\n  - id: [a\n", 4, "not valid YAML"},
  };
  for (const Mistake& mistake : mistakes) {
    const Result<Codebook> book = compile(mistake.text);
    ASSERT_FALSE(book) << mistake.text;
    EXPECT_EQ(book.error().file, "type.yaml");
    EXPECT_EQ(book.error().record, mistake.line) << mistake.text;
    EXPECT_THAT(book.error().reason, HasSubstr(mistake.reason));
  }
}

TEST(Codebook, LetsAFileOfTheUserReplaceRulesAndAddTypes) {
  const std::string own = R"(
type: HAGGLE
quad: 1
score: 1
rules:
  - {id: assault.hit, verbs: haggle, actor: subject}
)";
  const std::string shipped =
      "type: ASSAULT\nrules:\n  - {id: assault.hit, verbs: hit, actor: subject}\n";
  const std::vector<CodebookFile> files = {{"assault.yaml", shipped, false},
                                           {"own.yaml", own, true}};
  const Result<Codebook> book = Codebook::compile(files);
  ASSERT_TRUE(book) << to_string(book.error());
  EXPECT_EQ(book->rule_count(), 1U);
  EXPECT_EQ(book->type_name(book->rule(RuleId{0}).type), "HAGGLE");
  EXPECT_TRUE(book->triggers(book->lemma("hit")).empty());
  EXPECT_EQ(book->triggers(book->lemma("haggle")).size(), 1U);
}

TEST(Codebook, KnowsBritishAndAmericanSpellingAsOne) {
  const std::pair<const char*, const char*> pairs[] = {{"criticise", "criticize"},
                                                       {"Mobilisation", "mobilization"},
                                                       {"honour", "honor"},
                                                       {"defence", "defense"},
                                                       {"paralyse", "paralyze"}};
  for (const auto& [british, american] : pairs)
    EXPECT_EQ(normalize_word(british), normalize_word(american));
  EXPECT_EQ(normalize_word("tour"), "tour");
}

TEST(Codebook, KnowsAHyphenatedWordInPartsToo) {
  const Result<Codebook> book = compile(R"(
type: CONCEDE
rules:
  - {id: concede.truce, nouns: cease-fire, actor: subject}
)");
  ASSERT_TRUE(book) << to_string(book.error());
  ASSERT_EQ(book->triggers(book->lemma("cease-fire")).size(), 1U);
  const auto parted = book->triggers(book->lemma("fire"));
  ASSERT_EQ(parted.size(), 1U);
  ASSERT_EQ(parted[0].rest.count, 1U);
  EXPECT_EQ(book->words(parted[0].rest)[0], book->lemma("cease"));
}

TEST(Codebook, ShippedOneCoversAllTypes) {
  const Codebook& book = shipped_codebook();
  std::vector<int> rules(kPloverTypes);
  for (std::uint32_t i = 0; i < book.rule_count(); ++i)
    ++rules[static_cast<std::size_t>(book.rule(RuleId{i}).type)];
  for (std::size_t type = 0; type < kPloverTypes; ++type)
    EXPECT_GE(rules[type], 5) << kEventTypeNames[type];
  EXPECT_GE(book.triggers().size(), 1500U);
  EXPECT_EQ(book.context_count(), 37U);
}

}  // namespace
}  // namespace sayso
