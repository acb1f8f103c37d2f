#include "coding/codebook_faults.h"

#include <gtest/gtest.h>

#include <string>

namespace sayso {
namespace {

// The triggers that never count, as "rule < rule that comes first".
std::string shadows(const std::string& rules) {
  const std::vector<CodebookFile> files = {{"assault.yaml", "type: ASSAULT\nrules:\n" + rules}};
  const Result<Codebook> book = Codebook::compile(files);
  EXPECT_TRUE(book) << to_string(book.error());
  std::string text;
  for (const ShadowedTrigger& found : find_shadowed_triggers(*book)) {
    text += std::string(book->text(found.trigger->label)) + ": " +
            std::string(book->rule_name(found.rule)) + " < " +
            std::string(book->rule_name(found.by)) + "\n";
  }
  return text;
}

TEST(CodebookFaults, ATriggerIsShadowedByARuleThatAsksForNoMore) {
  EXPECT_EQ(shadows("  - {id: a, verbs: 'hit, lash out', actor: subject}\n"
                    "  - {id: b, verbs: 'strike, lash out', actor: subject, need: actor}\n"),
            "lash out: b < a\n");
  EXPECT_EQ(shadows("  - {id: a, verbs: hit, actor: subject, unless: {near: ball}}\n"
                    "  - {id: b, verbs: hit, actor: subject, unless: {near: ball, on: head}}\n"),
            "hit: b < a\n");
}

TEST(CodebookFaults, WhatMayWinSometimesIsNotShadowed) {
  // It asks for more, so it is stronger where it holds.
  EXPECT_EQ(shadows("  - {id: a, verbs: hit, actor: subject}\n"
                    "  - {id: b, verbs: hit, actor: subject, when: {object: town}}\n"),
            "");
  // It looks where the first does not.
  EXPECT_EQ(shadows("  - {id: a, verbs: hit, actor: subject}\n"
                    "  - {id: b, verbs: hit, actor: 'subject, by'}\n"),
            "");
  // The first does not fire on a page about balls.
  EXPECT_EQ(shadows("  - {id: a, verbs: hit, actor: subject, unless: {near: ball}}\n"
                    "  - {id: b, verbs: hit, actor: subject}\n"),
            "");
  // Another kind of word.
  EXPECT_EQ(shadows("  - {id: a, nouns: hit, actor: subject}\n"
                    "  - {id: b, verbs: hit, actor: subject}\n"),
            "");
}

}  // namespace
}  // namespace sayso
