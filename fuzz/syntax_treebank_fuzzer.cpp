// CoNLL-U: bytes give an error or an analysis that is the same when written and read again.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "require.h"
#include "syntax/conllu.h"
#include "text/utf8.h"

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer names it
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using sayso::fuzz::require;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (sayso::find_invalid_utf8(text)) return 0;
  const auto read = sayso::read_treebank(text);
  if (!read) {
    require(!read.error().reason.empty() && read.error().record > 0,
            "an error says what and where");
    return 0;
  }
  for (const sayso::Token& token : read->analysis.tokens)
    require(token.span.end <= read->analysis.document.text.size(), "a token is in the text");
  const auto again = sayso::read_treebank(sayso::write_conllu(read->analysis, read->feats));
  require(again.has_value(), "what is written can be read");
  require(again->analysis.tokens.size() == read->analysis.tokens.size(), "no word is lost");
  return 0;
}
