// CoNLL-U, the format of Universal Dependencies' treebanks.
// https://universaldependencies.org/format.html

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sayso/analysis.h"
#include "sayso/result.h"

namespace sayso {

// The sentences of a file as one Analysis: its text is put together from the
// forms and SpaceAfter=No, a blank line before each new paragraph or document.
// Empty nodes and enhanced graphs are passed over. A multiword token gives
// joined tokens that share its letters out. An error names the line.
Result<Analysis> read_conllu(std::string_view text);

// The same with the FEATS column of every token, and GUM's layer of entities in MISC.
struct Treebank {
  Analysis analysis;
  std::vector<std::string> feats;     // by token
  std::vector<std::string> entities;  // by token: what follows "Entity="; mostly nothing
};
Result<Treebank> read_treebank(std::string_view text);

// The sentences with their text, tags and trees; `feats` is the FEATS column of
// every token.
std::string write_conllu(const Analysis& analysis, const std::vector<std::string>& feats);

}  // namespace sayso
