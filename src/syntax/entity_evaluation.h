// How good entities are, by GUM's layer of mentions.
//
// A mention is found when one of the same tokens is; typed, when it has the same type too.
// Adjectives of nationality are left out: GUM does not mark them. A name is a mention whose head is
// a proper noun.

#pragma once

#include <array>
#include <string>

#include "sayso/analysis.h"
#include "syntax/conllu.h"
#include "syntax/entity_model.h"
#include "syntax/entity_names.h"
#include "syntax/evaluation.h"

namespace sayso {

struct EntityScores {
  Score spans;
  Score typed;  // by GUM's ten types
  Score kinds;  // by ours
  Score name_spans;
  Score name_typed;  // by ours
  std::array<Score, kEntityKinds> by_kind;
};

// Adds the scores of a document. `system` has the tokens of the treebank, and entities.
void score_entities(const Treebank& gold, const EntityNames& names, const Analysis& system,
                    EntityScores& scores);

// "Spans F1 81.20", a line a measure.
std::string to_string(const EntityScores& scores);

}  // namespace sayso
