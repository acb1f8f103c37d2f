// The examples of the codebook, coded by the whole chain with the language model and the world
// tables.

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "clause/clauses.h"
#include "coded_trees.h"
#include "coding/attribution.h"
#include "coding/cues.h"
#include "coding/events.h"
#include "syntax/model.h"
#include "text/blocks.h"
#include "text/tokenizer.h"
#include "world/mentions.h"
#include "world/places.h"
#include "world/times.h"
#include "world/world.h"

namespace sayso {
namespace {

const std::filesystem::path kSource = SAYSO_SOURCE_DIR;

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

class Chain {
 public:
  Analysis code(const std::string& text) const {
    Analysis analysis;
    analysis.document.text = text;
    analysis.document.published = make_day(2024, 5, 15);
    find_blocks(analysis.document);
    tokenize(analysis);
    parse(model_, analysis);
    find_clauses(analysis);
    find_mentions(world_, analysis);
    find_times(analysis);
    find_places(world_, analysis);
    find_attributions(*cues_, analysis);
    find_events(shipped_codebook(), analysis);
    return analysis;
  }

 private:
  SyntaxModel model_ = SyntaxModel::load(kSource / "models/en/syntax.bin");
  World world_ = World::load(kSource / "world");
  Result<CueTable> cues_ = CueTable::parse("cues.tsv", read_file(kSource / "codebook/cues.tsv"));
};

// The parser errs now and then, so not every example can come out; most must.
TEST(CodebookExamples, MostlyGiveTheEventsTheyName) {
  const Chain chain;
  const Codebook& book = shipped_codebook();
  std::size_t right = 0;
  std::string wrong;
  for (const RuleExample& example : book.examples()) {
    const std::string found = describe_events(book, chain.code(example.text));
    if (found == example.events) {
      ++right;
      continue;
    }
    wrong += fmt::format("{}:{}: {}\n  expected {}\n  found    {}\n", book.rule_file(example.rule),
                         example.line, example.text, example.events, found);
  }
  EXPECT_GE(100 * right, 50 * book.examples().size()) << wrong;
}

}  // namespace
}  // namespace sayso
