// Trees over any text: one root a sentence, heads inside it, a lemma for every token; and entities
// with their heads and names inside them.

#include <cstddef>
#include <cstdint>
#include <string>

#include "require.h"
#include "sayso/analysis.h"
#include "syntax/entity_model.h"
#include "syntax/model.h"
#include "text/blocks.h"
#include "text/tokenizer.h"
#include "text/utf8.h"

namespace sayso::fuzz {
namespace {

bool reaches_root(const Analysis& analysis, const Sentence& sentence, std::uint32_t token) {
  for (std::uint32_t steps = 0; steps < sentence.tokens.count; ++steps) {
    const TokenId head = analysis.tokens[token].head;
    if (head == kNoToken) return true;
    token = index(head);
    require(token >= sentence.tokens.first && token < sentence.tokens.end(),
            "a head is in the sentence");
  }
  return false;
}

void check_sentence(const Analysis& analysis, const Sentence& sentence) {
  int roots = 0;
  for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.end(); ++i) {
    const Token& token = analysis.tokens[i];
    roots += token.head == kNoToken ? 1 : 0;
    require((token.head == kNoToken) == (token.deprel == Deprel::Root), "the root is called so");
    require(reaches_root(analysis, sentence, i), "a tree has no cycles");
    require(!analysis.lemma(TokenId{i}).empty(), "every token has a lemma");
  }
  require(roots == 1, "a sentence has one root");
}

void check_entities(const Analysis& analysis) {
  std::uint32_t next = 0;
  for (const Entity& entity : analysis.entities) {
    require(index(entity.head) >= next, "entities are in order of their heads, one a head");
    next = index(entity.head) + 1;
    require(entity.span.contains(analysis.token(entity.head).span), "an entity has its head");
    require(entity.span.end <= analysis.document.text.size(), "an entity is in the text");
    require(entity.name.empty() || entity.span.contains(entity.name), "a name is in its entity");
  }
}

void check_text(const SyntaxModel& model, const EntityModel& entities, std::string text) {
  Analysis analysis;
  analysis.document.text = std::move(text);
  find_blocks(analysis.document);
  tokenize(analysis);
  parse(model, analysis);
  for (const Sentence& sentence : analysis.sentences) check_sentence(analysis, sentence);
  find_entities(entities, analysis);
  check_entities(analysis);
}

}  // namespace
}  // namespace sayso::fuzz

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer names it
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const sayso::SyntaxModel model =
      sayso::SyntaxModel::load(SAYSO_SOURCE_DIR "/models/en/syntax.bin");
  static const sayso::EntityModel entities =
      sayso::EntityModel::load(SAYSO_SOURCE_DIR "/models/en/entities.bin");
  const std::string text(reinterpret_cast<const char*>(data), size);
  if (!sayso::find_invalid_utf8(text)) sayso::fuzz::check_text(model, entities, text);
  return 0;
}
