// Blocks, sentences, tokens and quotations: in order, disjoint, inside the text, on code points.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "require.h"
#include "sayso/analysis.h"
#include "text/blocks.h"
#include "text/quotes.h"
#include "text/tokenizer.h"
#include "text/utf8.h"

namespace sayso::fuzz {
namespace {

bool is_boundary(std::string_view text, std::uint32_t at) {
  return at == text.size() || (at < text.size() && !is_continuation_byte(text[at]));
}

// Spans that follow each other in a text.
class Row {
 public:
  Row(std::string_view text, std::uint32_t begin) : text_(text), end_(begin) {}

  void add(Span span) {
    require(span.begin < span.end, "a span is not empty");
    require(span.begin >= end_, "spans are in order and disjoint");
    require(span.end <= text_.size(), "a span is inside the text");
    require(is_boundary(text_, span.begin) && is_boundary(text_, span.end),
            "a span is on code point boundaries");
    end_ = span.end;
  }

 private:
  std::string_view text_;
  std::uint32_t end_;
};

void check_sentences(const Analysis& analysis) {
  const std::string_view text = analysis.document.text;
  Row sentences(text, 0);
  std::uint32_t next = 0;
  for (const Sentence& sentence : analysis.sentences) {
    sentences.add(sentence.span);
    const Block& block = analysis.document.blocks[sentence.block];
    require(is_coded(block.kind), "only coded blocks have sentences");
    require(block.span.contains(sentence.span), "a sentence is inside its block");
    require(sentence.tokens.first == next, "every token is in one sentence");
    require(!sentence.tokens.empty(), "a sentence has tokens");
    require(sentence.tokens.count <= kMaxSentenceTokens, "a sentence has its limit");
    next = sentence.tokens.end();
    Row tokens(text, sentence.span.begin);
    for (std::uint32_t i = sentence.tokens.first; i < next; ++i) {
      tokens.add(analysis.tokens[i].span);
      require(analysis.tokens[i].span.size() <= kMaxTokenBytes, "a token has its limit");
      require(sentence.span.contains(analysis.tokens[i].span), "a token is inside its sentence");
    }
  }
  require(next == analysis.tokens.size(), "every token is in a sentence");
}

void check_text(std::string text, bool titled) {
  Analysis analysis;
  const std::size_t newline = text.find("\n\n");
  if (titled && newline != std::string::npos && newline > 0) {
    analysis.document.body_begin = static_cast<std::uint32_t>(newline + 2);
  }
  analysis.document.text = std::move(text);
  find_blocks(analysis.document);
  Row blocks(analysis.document.text, 0);
  for (const Block& block : analysis.document.blocks) blocks.add(block.span);
  tokenize(analysis);
  check_sentences(analysis);
  Row quotes(analysis.document.text, 0);
  for (const Span quote : find_quotes(analysis)) quotes.add(quote);
}

}  // namespace
}  // namespace sayso::fuzz

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer names it
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  if (sayso::find_invalid_utf8(text)) return 0;
  sayso::fuzz::check_text(text, false);
  sayso::fuzz::check_text(text, true);
  return 0;
}
